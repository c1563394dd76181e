"""Running headers, footers and page numbers: lines that come again at the edge of page after page."""

import re
from collections import Counter
from collections.abc import Sequence

EDGE_LINES = 4
"""How many lines at either end of a page may belong to its header or footer."""
_FEWEST_PAGES = 3
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"^(?:[-–—]\s*)?(?:(?:strona|str\.|s\.|page|p\.)\s*)?(\d{1,4})(?:\s*(?:z|/|of|\|)\s*\d{1,4})?(?:\s*[-–—])?\.?$",
    re.IGNORECASE,
)


def running_lines(pages: Sequence[Sequence[str]]) -> list[frozenset[int]]:
    """For every page, the indices of its lines that are header, footer or page number.

    Each page is given as its lines from top to foot. Among three pages or more, a line at an edge counts
    when it stands on half of them unchanged, or on a quarter of them with a number that grows with the
    pages (left pages often have another footer than right ones). Numbers that do not grow tell lines
    apart, so that `Za 23` and `Za 31` are never taken for a header. Peeling stops at the first line that
    does not count. A lone page number counts on shorter documents as well.
    """
    running = _recurring(pages)
    return [_peeled(lines, page, running) for page, lines in enumerate(pages)]


def _recurring(pages: Sequence[Sequence[str]]) -> frozenset[tuple[str, int, int]]:
    if len(pages) < _FEWEST_PAGES:
        return frozenset()
    filled = sum(1 for lines in pages if lines)
    counts = Counter(
        signature
        for page, lines in enumerate(pages)
        for signature in {found for line in _edges(lines) for found in _signatures(line, page)}
    )
    return frozenset(
        signature
        for signature, count in counts.items()
        if (2 * count >= filled and count >= 2) or (signature[1] >= 0 and count >= 3 and 4 * count >= filled)
    )


def _edges(lines: Sequence[str]) -> set[str]:
    return set(lines[:EDGE_LINES]) | set(lines[-EDGE_LINES:])


def _signatures(line: str, page: int) -> set[tuple[str, int, int]]:
    """The line as it is, and once for each number in it: its shape, which number, how far from the page."""
    plain = " ".join(line.casefold().split())
    shape = _NUMBER.sub("#", plain)
    grown = {(shape, n, int(number[:9]) - page) for n, number in enumerate(_NUMBER.findall(plain))}
    return {(plain, -1, 0)} | grown


def _peeled(lines: Sequence[str], page: int, running: frozenset[tuple[str, int, int]]) -> frozenset[int]:
    found: set[int] = set()
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for index in list(order)[:EDGE_LINES]:
            lone = _PAGE_NUMBER.match(lines[index])
            if not (_signatures(lines[index], page) & running or (lone and int(lone[1]) == page + 1)):
                break
            found.add(index)
    return frozenset(found)
