"""The items of a list in a source, and which of them a text tells."""

import re
from dataclasses import dataclass

from indexing.sentences import Span

_ITEM = re.compile(
    r"[ \t]*(?:[•–—*-]|\(?\d{1,2}[.)]|[a-z]\)|[A-Z]{1,2}\d{1,2}\b|(?:Step|Krok|Etap|Stage)\s+\d+)"
    r"[\s.:–—-]*(?=\S)"
)

FEWEST = 3
"""Items that make a list."""

_STAGE = re.compile(r"\W*(?:krok|etap|faza|step|stage|phase)\s+\d", re.IGNORECASE)
_STAGES = re.compile(
    r"\b(?:krok(?:i|ów|ow|ach|ami)|etap(?:y|ów|ow|ach|ami)|faz(?:y|ach|ami)|steps|stages|phases)\b",
    re.IGNORECASE,
)


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


def asks_for_stages(question: str) -> bool:
    """Whether a question names steps or stages as a whole (`z jakich kroków`, `which steps`)."""
    return bool(_STAGES.search(question))
