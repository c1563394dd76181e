"""Records: organisations and funding programmes, their columns, and the taxonomies they are described with.

row of a spreadsheet ──read──▶ Record ──write──▶ row; Record ──tell──▶ Document (one for each language)
"""
