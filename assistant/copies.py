"""Long runs of words taken from a source stand in quotation marks."""

import re
from collections.abc import Sequence

from assistant.context import Fragment
from assistant.lists import MARK
from indexing.words import fold, raw_words

LONGEST = 25
"""Words in one run that may be copied without quotation marks."""

_MARKS = re.compile(MARK.pattern, re.MULTILINE)
_LEAD = re.compile(rf"({MARK.pattern})?(.*?)([.;,]?)$", re.DOTALL)
_INNER = re.compile(r"[„“\"]([^„“”\"]*)[”“\"]")


def in_marks(text: str) -> str:
    """`text` as a quotation; marks within it become the inner ones."""
    return f"„{_INNER.sub(lambda match: f'«{match[1]}»', text)}”"


class Copies:
    """Follows the sentences of one answer as they are shown."""

    def __init__(self, fragments: Sequence[Fragment]) -> None:
        self._sources = [f" {' '.join(_words(fragment.text))} " for fragment in fragments]
        self._run: list[str] = []

    def marked(self, text: str) -> str:
        """`text`, in quotation marks where it would make an unmarked run of more than LONGEST words."""
        if text.startswith("„"):
            self._run = []
            return text
        words = _words(_LEAD.sub(r"\2", text))
        run = self._run + words
        if not self._copied(run):
            self._run = run[-LONGEST:]
            return text
        return self._in_marks(text)

    def quoted(self, text: str) -> str | None:
        """`text` in quotation marks where all of it is copied from a source, else `None`."""
        words = " ".join(_words(_LEAD.sub(r"\2", text)))
        if not words or not any(f" {words} " in source for source in self._sources):
            return None
        return self._in_marks(text)

    def _in_marks(self, text: str) -> str:
        self._run = []
        return _LEAD.sub(lambda match: f"{match[1] or ''}{in_marks(match[2])}{match[3]}", text, count=1)

    def _copied(self, run: Sequence[str]) -> bool:
        size = LONGEST + 1
        return any(
            f" {' '.join(run[start : start + size])} " in source
            for start in range(len(run) - size + 1)
            for source in self._sources
        )


def _words(text: str) -> list[str]:
    """The words as compared: folded, marks and numbers of list items left out."""
    return [fold(word) for word in raw_words(_MARKS.sub("", text))]
