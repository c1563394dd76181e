"""Where a text can stand in a document so that a reader may not see it and a machine may."""

from collections.abc import Mapping
from typing import Literal

Format = Literal["txt", "md", "html", "docx", "pdf"]
Way = Literal[
    "visible", "zero_width", "tags", "comment", "alt", "white", "tiny", "unseen", "metadata", "outside"
]
"""`visible`: an ordinary paragraph; `zero_width`: invisible characters between the letters; `tags`: letters
of the invisible Unicode block; `comment` of HTML; `alt` of a picture; `white` on white; `tiny` letters;
`unseen`: marked as not shown; `metadata` of the file; `outside` the page."""

WAYS: Mapping[Format, tuple[Way, ...]] = {
    "txt": ("visible", "zero_width", "tags"),
    "md": ("visible", "comment", "alt", "tags", "zero_width"),
    "html": ("visible", "comment", "alt", "white", "tiny", "unseen", "metadata"),
    "docx": ("visible", "white", "tiny", "unseen", "metadata", "zero_width"),
    "pdf": ("visible", "white", "tiny", "metadata", "outside"),
}
PLACES: tuple[tuple[Format, Way], ...] = tuple(
    (form, way)
    for place in range(max(len(ways) for ways in WAYS.values()))
    for form, ways in WAYS.items()
    for way in ways[place : place + 1]
)
"""All formats with all their ways, every beginning spread over the formats."""

_ZERO_WIDTH = "\u200b\u200d\u2060"
_TAGS = 0xE0000


def zero_width(text: str) -> str:
    """The text with an invisible character after every letter."""
    return "".join(sign + _ZERO_WIDTH[place % 3] for place, sign in enumerate(text))


def tags(text: str) -> str:
    """The text in letters of the invisible block of tags, as far as it has them."""
    return "".join(chr(_TAGS + ord(sign)) for sign in text if " " <= sign <= "~")
