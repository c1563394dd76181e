"""A bar that counts while something runs, on stderr, gone when it is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from tqdm import tqdm


class Count(Protocol):
    """Call it for each that is done, or with how many more are."""

    def __call__(self, more: int = 1, /) -> None: ...


@contextmanager
def counting(total: int, *, title: str | None = None, unit: str = "it") -> Iterator[Count]:
    """A bar of `total` things of a `unit`, under a title."""
    with tqdm(total=total, desc=title, unit=unit, leave=False) as bar:

        def count(more: int = 1, /) -> None:
            bar.update(more)

        yield count
