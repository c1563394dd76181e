"""Titles of documents, from what a file says about itself or from its first words."""

import re

LONGEST = 160
"""Characters of a title; longer ones are cut at a word."""

_FILE_LIKE = re.compile(r"\.(?:docx?|pdf|indd|qxd|rtf|odt|pptx?|xlsx?|tex|dvi|html?)$", re.IGNORECASE)
_MEANINGLESS = re.compile(
    r"^(?:microsoft word\b.*|untitled.*|bez tytułu.*|dokument\d*|document\d*|title|tytuł|slajd \d+|"
    r"powerpoint presentation|prezentacja programu powerpoint|word document|.{0,3})$",
    re.IGNORECASE,
)


def usable_title(title: str | None) -> str | None:
    """The title that a file's properties name, or `None` where it is a file name or says nothing."""
    words = " ".join((title or "").split())
    if _FILE_LIKE.search(words) or _MEANINGLESS.match(words) or not re.search(r"[^\W\d_]{3}", words):
        return None
    return shortened(words)


def shortened(title: str) -> str:
    """`title` on one line, at most LONGEST characters."""
    words = " ".join(title.split())
    if len(words) <= LONGEST:
        return words
    return words[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
