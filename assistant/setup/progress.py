"""How far a download is, in percent with the time left: one line on a terminal, else a few."""

import sys
import time
from typing import TextIO

from assistant.setup.messages import Message, locale_language, size


class Progress:
    """Progress from `start` to `total` bytes of the thing called `label`."""

    def __init__(self, label: str, total: int, *, start: int = 0, stream: TextIO | None = None) -> None:
        self._label, self._total, self._start = label, total, start
        self._stream = sys.stderr if stream is None else stream
        self._began = time.monotonic()
        self._percent = 100 * start // total

    def at(self, done: int) -> None:
        """Say that `done` bytes are there; prints where the percentage changed enough to be worth it."""
        percent = 100 * done // self._total
        on_terminal = self._stream.isatty()
        if percent == self._percent or (not on_terminal and percent // 10 == self._percent // 10):
            return
        self._percent = percent
        line = getattr(
            progress_line(self._label, done, self._total, seconds_left=self._left(done)), locale_language()
        )
        ending = "\n" if not on_terminal or done >= self._total else ""
        print(f"\r{line:<76}" if on_terminal else line, end=ending, file=self._stream, flush=True)

    def _left(self, done: int) -> float | None:
        fetched = done - self._start
        if fetched <= 0:
            return None
        return (time.monotonic() - self._began) / fetched * (self._total - done)


def progress_line(label: str, done: int, total: int, *, seconds_left: float | None) -> Message:
    """`label 41% of 1.1 GB, 1 min 05 s left`; without the time where it is not known."""
    percent, whole = 100 * done // total, size(total)
    if seconds_left is None:
        return Message(f"{label}: {percent}% z {whole.pl}", f"{label}: {percent}% of {whole.en}")
    left = duration(seconds_left)
    return Message(
        f"{label}: {percent}% z {whole.pl}, pozostało {left}",
        f"{label}: {percent}% of {whole.en}, {left} left",
    )


def duration(seconds: float) -> str:
    """`45 s` or `2 min 05 s`; the same in both languages."""
    whole = round(seconds)
    return f"{whole} s" if whole < 60 else f"{whole // 60} min {whole % 60:02d} s"
