"""How many threads a model should use now, by a short measurement rather than by counting cores.

llama.cpp's threads wait for each other after every operation, so a group is as fast as its slowest
member: on two cores of which one is busy, two threads are slower than one. A core that is busy for a moment
only, while the program starts, must not halve the speed of all answers after it.
"""

import hashlib
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from statistics import median_high

_PROBE = bytes(1 << 18)
_SECONDS = 0.08
_WORTH = 1.25
"""More threads must be at least this much faster than fewer."""

_TRIES, _PAUSE = 3, 0.2
"""Measurements where the first one finds cores busy, and the seconds between them."""


def best_threads(limit: int | None = None) -> int:
    """The number of threads, 1 … min(limit, cores, 8), that gets most work done together; where cores seem
    busy, the middle of several measurements."""
    most = min(limit or 8, os.cpu_count() or 1, 8)
    first = _measured(most)
    return first if first == most else median_high([first, *_again(most)])


def _again(most: int) -> Iterator[int]:
    for _ in range(_TRIES - 1):
        time.sleep(_PAUSE)
        yield _measured(most)


def _measured(most: int) -> int:
    best, speed = 1, _speed(1)
    for count in range(2, most + 1):
        candidate = _speed(count)
        if candidate > speed * _WORTH ** ((count - best) / best):
            best, speed = count, candidate
    return best


def _speed(count: int) -> float:
    """Work of `count` threads that wait for the slowest; hashing releases the interpreter's lock."""
    with ThreadPoolExecutor(count) as pool:
        return count * min(pool.map(lambda _: _rounds(), range(count)))


def _rounds() -> int:
    ends, rounds = time.perf_counter() + _SECONDS, 0
    while time.perf_counter() < ends:
        hashlib.sha256(_PROBE).digest()
        rounds += 1
    return rounds
