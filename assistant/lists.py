"""The items of a list in a source, and which of them a text tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexing.sentences import Span

_ITEM = re.compile(
    r"[ \t]*(?:[•–—*-]|\(?\d{1,2}[.)]|[a-z]\)|[A-Z]{1,2}\d{1,2}\b|(?:Step|Krok|Etap|Stage)\s+\d+)"
    r"[\s.:–—-]*(?=\S)"
)

MARK = re.compile(r"^\s*(?:[•–—*-]|\(?\d{1,2}[.)])\s+")
"""The mark or number that an item begins with."""

SEPARATOR = r"[,;]\s+(?:(?:and|or|oraz|i|lub|a także|as well as)\s+)?"
"""What stands between items told within a sentence."""

FEWEST = 3
"""Items that make a list."""

_STAGE = re.compile(r"\W*(?:krok|etap|faza|step|stage|phase)\s+\d", re.IGNORECASE)
_STAGES = re.compile(
    r"\b(?:krok(?:i|ów|ow|ach|ami)|etap(?:y|ów|ow|ach|ami)|faz(?:y|ach|ami)|steps|stages|phases)\b",
    re.IGNORECASE,
)
_PART = re.compile(rf"{SEPARATOR}|\s(?:and|or|oraz|i|lub)\s")
_BRACKETS = re.compile(r"\([^)]*\)")

LONGEST_PART = 8
"""Words of an item told within a sentence."""

LEAD = 3
"""Last words of the part of a sentence that leads to its first item."""


@dataclass(frozen=True)
class ItemList:
    """The items of a list as spans of a text, their marks left out; `staged`: they are numbered steps."""

    items: tuple[Span, ...]
    staged: bool


def lists_of(text: str) -> list[ItemList]:
    """The lists of `text`: at least FEWEST lines in a row that begin with a mark, a number or a code."""
    found: list[ItemList] = []
    items: list[Span] = []
    staged = True
    for line in [*re.finditer(r"[^\n]+", text), None]:
        mark = _ITEM.match(line.group()) if line else None
        if line and mark:
            code = re.match(r"[ \t]*(?=[A-Z]{1,2}\d)", line.group())
            begin = code.end() if code else mark.end()
            staged = staged and bool(_STAGE.match(line.group()))
            items.append(Span(line.start() + begin, line.start() + len(line.group().rstrip())))
        elif line is None or line.group().strip():
            if len(items) >= FEWEST:
                found.append(ItemList(tuple(items), staged))
            items, staged = [], True
    return found


def narrowest(text: str, found: ItemList, told: Sequence[bool]) -> tuple[Span, ...]:
    """The items of the list within `found` (lines in a row with marks of one kind) to which all told items
    belong; all items of `found` where none is told or no list within it holds them."""
    runs: list[list[Span]] = []
    last = ""
    for item in found.items:
        line = text[text.rfind("\n", 0, item.start) + 1 : item.end].lstrip()
        kind = "stage" if _STAGE.match(line) else re.sub(r"\w", "", line[:1])
        if not runs or kind != last:
            runs.append([])
        runs[-1].append(item)
        last = kind
    begun = {item for item, is_told in zip(found.items, told, strict=True) if is_told}
    within = (run for run in runs if begun and begun <= {*run} and len(run) >= FEWEST)
    return tuple(next(within, found.items))


def asks_for_stages(question: str) -> bool:
    """Whether a question names steps or stages as a whole (`z jakich kroków`, `which steps`)."""
    return bool(_STAGES.search(question))


def enumerated(sentence: str) -> list[str]:
    """The items that a sentence tells one after another (`companies, universities and towns`); empty where
    they are fewer than FEWEST or one is longer than LONGEST_PART."""
    first, *rest = _PART.split(_BRACKETS.sub("", sentence).rstrip(" .:;"))
    parts = [part.split() for part in rest if part.strip()]
    if len(parts) + 1 < FEWEST or any(len(words) > LONGEST_PART for words in parts):
        return []
    return [" ".join(words) for words in (first.split()[-LEAD:], *parts)]
