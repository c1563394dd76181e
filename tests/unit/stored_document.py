"""A small document and its passages, as an index stores them."""

from corpus.document import Document, DocumentInfo, Heading, Page
from indexing.passage import Passage

INFO = DocumentInfo("zbior/a.md", "Tytuł Ą", "pl", kind="note", date="2021-01-29", topics=("woda", "energia"))
DOCUMENT = Document(INFO, "Tytuł Ą\n\nTreść.", (Heading(0, 1, "Tytuł Ą"),), (Page(1, 0, 15),))


def passage(name: str, document: str = "zbior/a.md", position: int = 0, text: str = "Treść.") -> Passage:
    return Passage(name, document, position, 9, 15, text, "Tytuł Ą", 1)
