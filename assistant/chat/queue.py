"""Who may generate now: one answer at a time (or `slots`), the others in the order of their asking.

A place is taken with `join`, waited for with `turn`, and given back with `leave`, whether it was reached
or not. The expected wait comes from the median of the last answers.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass
from statistics import median
from time import monotonic

REMEMBERED = 20
"""Recent answers whose seconds make the estimate."""


class QueueFull(Exception):
    """More people wait than the queue takes."""

    def __init__(self, waiting: int) -> None:
        self.waiting = waiting
        super().__init__(f"{waiting} waiting")


@dataclass(frozen=True)
class Standing:
    """Where a place stands: people ahead of it (0 = its turn) and the expected wait in seconds,
    `None` before the first answer was measured."""

    ahead: int
    wait_s: float | None


class Place:
    """One question's place. Compare by identity."""

    def __init__(self) -> None:
        self.moved = asyncio.Event()
        self.started: float | None = None


class AnswerQueue:
    """The queue of one server. All methods belong to the event loop's thread."""

    def __init__(self, *, slots: int = 1, most_waiting: int = 100) -> None:
        self._slots = slots
        self._most_waiting = most_waiting
        self._running: list[Place] = []
        self._waiting: deque[Place] = deque()
        self._seconds: deque[float] = deque(maxlen=REMEMBERED)

    def join(self) -> Place:
        """Take a place at the end. Raises QueueFull."""
        if len(self._waiting) >= self._most_waiting:
            raise QueueFull(len(self._waiting))
        place = Place()
        self._waiting.append(place)
        self._advance()
        return place

    def leave(self, place: Place) -> None:
        """Give the place back; a second time does nothing."""
        if place in self._running:
            self._running.remove(place)
            if place.started is not None:
                self._seconds.append(monotonic() - place.started)
        elif place in self._waiting:
            self._waiting.remove(place)
        else:
            return
        self._advance()

    def standing(self, place: Place) -> Standing:
        """Where `place` stands now."""
        if place in self._running:
            return Standing(0, 0.0)
        position = self._waiting.index(place)
        ahead = len(self._running) + position
        if not self._seconds:
            return Standing(ahead, None)
        rounds = position // self._slots + 1
        return Standing(ahead, rounds * median(self._seconds))

    async def turn(self, place: Place) -> AsyncIterator[Standing]:
        """Every standing of `place` until its turn has come; ends at once where it has come already."""
        while place not in self._running:
            place.moved.clear()
            yield self.standing(place)
            await place.moved.wait()

    def _advance(self) -> None:
        while self._waiting and len(self._running) < self._slots:
            place = self._waiting.popleft()
            place.started = monotonic()
            self._running.append(place)
            place.moved.set()
        for place in self._waiting:
            place.moved.set()
