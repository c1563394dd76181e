"""Plain text: paragraphs, lists and headings told by their shape."""

import re

from corpus.normalise import clean_characters, tidy_spaces, unwrap
from corpus.readers.blocks import Block, Draft
from corpus.readers.encoding import decode

_HEADING_WORDS = 14
_HEADING_CHARACTERS = 110
_ITEM = re.compile(r"^(?:[•\-–−*]\s?|\(?\d{1,3}[.)]\s|[a-zA-Z][.)]\s|[IVXLC]{1,6}\.\s)")
_STEP = re.compile(r"^(?:step|krok|etap|phase|faza|g\d\d)\b", re.IGNORECASE)
_ENDS_SENTENCE = (".", ",", ";", "!", "?", "…")
_WRAPPED_BETWEEN = (45, 100)


def read(data: bytes, name: str) -> Draft:
    """The Draft of a text file."""
    return Draft(tuple(text_blocks(clean_characters(decode(data, name)))))


def text_blocks(text: str) -> list[Block]:
    """Paragraphs, lines and headings of `text`.

    A heading is a short line between blank lines (or the first line) that does not end a sentence and is
    neither a list item nor a numbered step; something must follow it. One that ends in a colon before a list
    only leads to that list: what comes after the list is still under the heading above.
    """
    paragraphs = [part for part in re.split(r"\n[ \t]*\n", tidy_spaces(text)) if part.strip()]
    blocks: list[Block] = []
    for position, paragraph in enumerate(paragraphs):
        lines = _unwrapped(paragraph.strip("\n").split("\n"))
        followed = position + 1 < len(paragraphs) or len(lines) > 1
        leads = len(lines) == 1 or position == 0
        below = lines[1] if len(lines) > 1 else "".join(paragraphs[position + 1 : position + 2])
        if leads and followed and looks_like_heading(lines[0]) and not _leads_to_list(lines[0], below):
            level = 1 if not any(block.level for block in blocks) else 2
            blocks.append(Block(lines[0], level=level))
            lines = lines[1:]
        blocks += [Block(line, tight=number > 0) for number, line in enumerate(lines)]
    return blocks


def looks_like_heading(line: str) -> bool:
    """Whether a line that stands alone reads like a heading."""
    words = line.split()
    if not words or len(words) > _HEADING_WORDS or len(line) > _HEADING_CHARACTERS:
        return False
    if line.endswith(_ENDS_SENTENCE) or _ITEM.match(line) or _STEP.match(line):
        return False
    first = line.lstrip("„“\"'«([")[:1]
    return first.isalnum() and not first.islower() and any(character.isalpha() for character in line)


def _leads_to_list(line: str, below: str) -> bool:
    return line.endswith(":") and bool(_ITEM.match(below.strip()) or _STEP.match(below.strip()))


def _unwrapped(lines: list[str]) -> list[str]:
    """The lines of a paragraph; one line when it was wrapped by hand at a fixed width."""
    low, high = _WRAPPED_BETWEEN
    body = lines[:-1]
    wrapped = (
        len(lines) > 1
        and all(low <= len(line) <= high for line in body)
        and len(lines[-1]) <= high
        and not any(_ITEM.match(line) for line in lines[1:])
        and max(map(len, body)) - min(map(len, body)) <= 25
        and sum(line.endswith((".", ":", ";")) for line in body) <= len(body) / 2
    )
    hyphenated = any(re.search(r"[^\W\d_]-$", line) for line in body)
    return [unwrap("\n".join(lines))] if wrapped or hyphenated else lines
