"""Neighbouring passages that a search found are one result: a fact often stands beside the passage that
has most of the question's words, and who reads the two apart reads half a section twice.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from indexing.passage import HEADING_SEPARATOR, Passage

AMONG = 16
"""The best passages of a search, among which neighbours are looked for."""

LONGEST_RUN = 2000
"""Characters of a run at most: a page of print."""


@dataclass(frozen=True)
class Run:
    """Passages of one document that follow each other, in its order; `best` is the one that ranks highest."""

    best: Passage
    passages: tuple[Passage, ...]


def runs(ranked: Sequence[Passage]) -> list[Run]:
    """`ranked` (best first), each of the first AMONG put to the first run that it continues or leads to,
    within one section and LONGEST_RUN. A run stands where its best passage stood."""
    found: list[Run] = []
    for place, passage in enumerate(ranked):
        at = next((n for n, run in enumerate(found) if place < AMONG and _fits(run, passage)), None)
        if at is None:
            found.append(Run(passage, (passage,)))
        else:
            together = sorted((*found[at].passages, passage), key=lambda one: one.position)
            found[at] = Run(found[at].best, tuple(together))
    return found


def _fits(run: Run, passage: Passage) -> bool:
    first, last = run.passages[0], run.passages[-1]
    if passage.document != first.document:
        return False
    if passage.position == last.position + 1:
        return passage.end - first.start <= LONGEST_RUN and _continues(first, passage)
    if passage.position == first.position - 1:
        return last.end - passage.start <= LONGEST_RUN and all(
            _continues(passage, other) for other in run.passages
        )
    return False


def _continues(first: Passage, other: Passage) -> bool:
    """Whether `other` stands in the section of `first`; within a table or a list it names that too."""
    return other.heading == first.heading or (
        bool(first.heading) and other.heading.startswith(f"{first.heading}{HEADING_SEPARATOR}")
    )
