"""Long runs of words taken from a source stand in quotation marks."""

import re
from collections.abc import Sequence

from assistant.context import Fragment
from assistant.lists import MARK
from indexing.sentences import Span
from indexing.words import fold

LONGEST = 25
"""Words in one run that may be copied without quotation marks."""

_MARKS = re.compile(MARK.pattern, re.MULTILINE)
_WORD = re.compile(r"[^\W_]+")
_LEAD = re.compile(rf"({MARK.pattern})?(.*?)([.;,]?)$", re.DOTALL)
_INNER = re.compile(r"[„“\"]([^„“”\"]*)[”“\"]")
_CLOSING = re.compile(r"[)”“\"\]%]+")


def in_marks(text: str) -> str:
    """`text` as a quotation; marks within it become the inner ones."""
    return f"„{_INNER.sub(lambda match: f'«{match[1]}»', text)}”"


class Copies:
    """Follows the sentences of one answer as they are shown."""

    def __init__(self, fragments: Sequence[Fragment]) -> None:
        sources = [[word for word, _ in _words(fragment.text)] for fragment in fragments]
        self._runs = {run for source in sources for run in _runs(source)}
        self._sources = [f" {' '.join(source)} " for source in sources]
        self._before: list[str] = []

    def marked(self, text: str) -> str:
        """`text` with quotation marks around what would make an unmarked run of more than LONGEST words,
        and around nothing else: what stands in them is word for word."""
        if text.startswith("„"):
            self._before = []
            return text
        placed = _words(text)
        words = self._before + [word for word, _ in placed]
        known = len(self._before)
        copied: set[int] = set()
        for first, run in enumerate(_runs(words)):
            if run in self._runs:
                copied.update(range(first, first + len(run)))
        own = [place for place in range(known, len(words)) if place not in copied]
        self._before = words[max(copied, default=-1) + 1 :][-LONGEST:]
        if not own and copied:
            return _in_marks(text)
        shown, end = "", 0
        for first, last in _stretches([place - known for place in sorted(copied) if place >= known]):
            start, stop = placed[first][1].start, _closed(text, placed[first][1].start, placed[last][1].end)
            shown += text[end:start] + in_marks(text[start:stop])
            end = stop
        return shown + text[end:]

    def quoted(self, text: str) -> str | None:
        """`text` in quotation marks where all of it is copied from a source, else `None`."""
        words = " ".join(word for word, _ in _words(_LEAD.sub(r"\2", text)))
        if not words or not any(f" {words} " in source for source in self._sources):
            return None
        self._before = []
        return _in_marks(text)


def _in_marks(text: str) -> str:
    return _LEAD.sub(lambda match: f"{match[1] or ''}{in_marks(match[2])}{match[3]}", text, count=1)


def _words(text: str) -> list[tuple[str, Span]]:
    """The words as compared, folded, and where they stand; marks and numbers of list items left out."""
    bare = _MARKS.sub(lambda match: " " * len(match.group()), text)
    return [(fold(match.group()), Span(*match.span())) for match in _WORD.finditer(bare)]


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    """All runs of one word more than may be copied."""
    return [tuple(words[start : start + LONGEST + 1]) for start in range(len(words) - LONGEST)]


def _stretches(places: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of every unbroken run of ascending places."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _closed(text: str, start: int, end: int) -> int:
    """The end of a stretch with the brackets and marks that close within it what it opens."""
    if (closing := _CLOSING.match(text, end)) is None:
        return end
    opened = sum(text[start:end].count(sign) for sign in "([„“") - sum(
        text[start:end].count(sign) for sign in ")]”"
    )
    return closing.end() if opened > 0 else end
