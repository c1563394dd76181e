"""What the index knows of each language: abbreviations, stop words, word forms."""
