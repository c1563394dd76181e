"""The options that several commands have, the same in each."""

import argparse

from assistant.arguments import Parser
from corpus.bilingual import Text
from corpus.errors import UsageError
from indexing.index import ROLES

MOST = 1000
"""Results that may be asked for."""


def add_count(parser: Parser, default: int) -> None:
    """`-k`: how many results; see `count_given`."""
    parser.add(
        "-k",
        about=Text(f"ile wyników (domyślnie {default})", f"how many results (default {default})"),
        type=int,
        default=default,
        metavar="N",
    )


def count_given(options: argparse.Namespace) -> int:
    """The `-k` of a command line. Raises UsageError beyond 1 to MOST."""
    count: int = options.k
    if not 1 <= count <= MOST:
        raise UsageError(Text(f"-k przyjmuje liczby od 1 do {MOST}.", f"-k takes numbers from 1 to {MOST}."))
    return count


def add_today(parser: Parser) -> None:
    """`--today`, as it is written."""
    parser.add(
        "--today",
        about=Text("dzień, który uważać za dzisiejszy", "the day to take for today"),
        metavar="YYYY-MM-DD",
    )


def add_role(parser: Parser) -> None:
    """`--role`, `None` where it is not named."""
    parser.add("--role", about=Text("rola pytającego", "role of the asker"), choices=ROLES)
