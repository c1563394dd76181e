"""Command: a name, its help, its arguments and what it does."""

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from corpus.bilingual import Text
from corpus.language import Language
from evals.usage import Parser


@dataclass(frozen=True)
class Command:
    """One command. `run` gets the options and the language of messages and returns the exit code."""

    name: str
    help: Text
    arguments: Callable[[Parser], None]
    run: Callable[[argparse.Namespace, Language], int]


def print_json(value: Any) -> None:
    """The one JSON value of a command on stdout."""
    print(json.dumps(value, ensure_ascii=False))
