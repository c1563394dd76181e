"""Progress bars on standard error, with the time left; lines instead of bars where it is no terminal."""

import sys
from types import TracebackType
from typing import Never

from tqdm import tqdm

from corpus.bilingual import Text
from corpus.language import Language

_LINES_EVERY = 10
"""Percent between two lines where standard error is a file."""


class Bars:
    """One bar for each stage of a long run; see indexing.build.Progress."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._stage: Text | None = None
        self._bar: tqdm[Never] | None = None
        self._shown = -1

    def __enter__(self) -> "Bars":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def __call__(self, stage: Text, done: int, total: int) -> None:
        if total == 0:
            return
        if sys.stderr.isatty():
            self._draw(stage, done, total)
        else:
            self._print(stage, done, total)

    def _draw(self, stage: Text, done: int, total: int) -> None:
        bar = self._bar
        if bar is None or stage != self._stage:
            self._close()
            bar = tqdm(total=total, desc=stage.to(self._language), file=sys.stderr)
            self._bar, self._stage = bar, stage
        bar.update(done - bar.n)

    def _print(self, stage: Text, done: int, total: int) -> None:
        percent = 100 * done // total
        if (
            stage != self._stage
            or percent >= self._shown + _LINES_EVERY
            or (done == total and self._shown < 100)
        ):
            self._stage, self._shown = stage, percent
            print(f"{stage.to(self._language)}: {done}/{total} ({percent}%)", file=sys.stderr)

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None
