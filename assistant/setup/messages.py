"""What the set-up says, in Polish and English, and how: on stderr, in the language of the locale.

Twin of `corpus.bilingual`, which cannot be imported here: it needs installed packages.
"""

import os
import sys
from collections.abc import Mapping
from typing import Literal, NamedTuple, TextIO


class Message(NamedTuple):
    """One message in Polish and in English."""

    pl: str
    en: str


class SetupError(Exception):
    """The set-up cannot go on; `message` says what failed and what to do about it."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(message.en)


def locale_language(environment: Mapping[str, str] = os.environ) -> Literal["pl", "en"]:
    """Polish where the first of LC_ALL, LC_MESSAGES, LANG that is set says so, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return "pl" if value.lower().startswith("pl") else "en"
    return "en"


def say(message: Message, *, stream: TextIO | None = None) -> None:
    """Print the message, one line."""
    out = sys.stderr if stream is None else stream
    print(getattr(message, locale_language()), file=out, flush=True)


def number(value: float, *, decimals: int = 0) -> Message:
    """A number with the decimal sign of each language: 1,1 and 1.1."""
    text = f"{value:.{decimals}f}"
    return Message(pl=text.replace(".", ","), en=text)


def size(size_bytes: int) -> Message:
    """A size in MB (10^6 bytes), from 1,000 MB on in GB with one decimal."""
    if size_bytes < 999_500_000:
        whole = max(1, round(size_bytes / 1e6)) if size_bytes else 0
        return Message(f"{whole} MB", f"{whole} MB")
    gigabytes = number(size_bytes / 1e9, decimals=1)
    return Message(f"{gigabytes.pl} GB", f"{gigabytes.en} GB")
