"""Text in, tokens out, and whether a phrase occurs among them: the matching behind every measure.

A phrase occurs where its tokens follow one another in the text, up to inflection, letter case, missing
diacritics and the spelling of numbers and dates; it begins and ends at word borders. Polish and English
are treated alike; no word of either is deleted.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from evals.lemmas import WordKeys, word_keys
from evals.numerals import multiplier_at, number_key, numerals

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\t\n\r\u2028\u2029", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        "\u2019": "'",
    }
)
_WORD = re.compile(r"(?i:per cent)\b|[^\W\d_][^\W_]*(?:'[^\W\d_]+)?|%|€|§")
_UNITS = {
    "%": "unit:percent",
    "procent": "unit:percent",
    "percent": "unit:percent",
    "per cent": "unit:percent",
    "proc": "unit:percent",
    "pln": "unit:pln",
    "zł": "unit:pln",
    "złoty": "unit:pln",
    "zloty": "unit:pln",
    "euro": "unit:eur",
    "eur": "unit:eur",
    "€": "unit:eur",
}
_SKIPPABLE = frozenset({"the", "an", "a"})
"""May stand between two words of a phrase in the text; they are never removed from either."""


@dataclass(frozen=True)
class Token:
    """A word, number or date at `start:end` of the text as `plain` returns it.

    It matches a token of a phrase when the phrase's token needs something that this one offers.
    """

    start: int
    end: int
    text: str
    sort: Literal["word", "number", "date"]
    needs: frozenset[str]
    offers: frozenset[str]
    numeral: int | None = None

    def satisfies(self, wanted: "Token") -> bool:
        """Whether this token of a text says what `wanted`, a token of a phrase, says."""
        return not wanted.needs.isdisjoint(self.offers)


class Span(NamedTuple):
    """Characters `start:end`."""

    start: int
    end: int


def plain(text: str) -> str:
    """`text` composed (NFC), with ordinary spaces, hyphens and apostrophes."""
    return unicodedata.normalize("NFC", text).translate(_PLAIN)


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[Token, ...]:
    """The words, numbers and dates of `text` in reading order."""
    return tuple(_joined_numerals(list(_scan(plain(text)))))


def find(phrase: str, text: str) -> Span | None:
    """Where `phrase` first occurs in `text`; `None` where it does not, or where it holds no word."""
    wanted = tokens(phrase)
    given = tokens(text)
    if not wanted:
        return None
    for first in range(len(given)):
        last = _match_from(given, first, wanted)
        if last is not None:
            return Span(given[first].start, given[last].end)
    return None


def occurs(phrase: str, text: str) -> bool:
    """Whether `phrase` occurs in `text`."""
    return find(phrase, text) is not None


def words(text: str) -> list[str]:
    """The words of `text` as a person counts them: runs without white space that hold a letter or digit."""
    return [run for run in plain(text).split() if re.search(r"[^\W_]", run)]


def _match_from(given: Sequence[Token], first: int, wanted: Sequence[Token]) -> int | None:
    """Index of the last token of a match that starts at `first`."""
    position = first
    for index, token in enumerate(wanted):
        if index and position < len(given) and given[position].text.lower() in _SKIPPABLE:
            position += not given[position].satisfies(token)
        if position >= len(given) or not given[position].satisfies(token):
            return None
        position += 1
    return position - 1


def _scan(text: str) -> Iterator[Token]:
    position = 0
    for numeral in numerals(text):
        yield from _words_between(text, position, numeral.start)
        surface = text[numeral.start : numeral.end]
        yield Token(numeral.start, numeral.end, surface, numeral.sort, numeral.needs, numeral.offers)
        position = numeral.end
    yield from _words_between(text, position, len(text))


def _words_between(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _WORD.finditer(text, start, end):
        surface = match.group()
        bare = surface[:-2] if surface.lower().endswith("'s") else surface
        keys = _with_unit(bare, word_keys(bare))
        yield Token(match.start(), match.end(), surface, "word", keys.needs, keys.offers, keys.numeral)


def _with_unit(word: str, keys: WordKeys) -> WordKeys:
    unit = _UNITS.get(word.lower()) or next(
        (_UNITS[key[2:]] for key in sorted(keys.offers) if key.startswith("l:") and key[2:] in _UNITS), None
    )
    if unit is None:
        return keys
    return WordKeys(keys.needs | {unit}, keys.offers | {unit}, keys.numeral)


def _joined_numerals(given: list[Token]) -> Iterator[Token]:
    """ "dwadzieścia pięć", "twenty-five" and "dwa miliony" as one number each."""
    index = 0
    while index < len(given):
        token = given[index]
        value, used = token.numeral, 1
        if value is not None and index + 1 < len(given):
            following = given[index + 1]
            times = multiplier_at(following.text, 0)
            if 20 <= value <= 90 and following.numeral is not None and following.numeral < 10:
                value, used = value + following.numeral, 2
            elif times and following.sort == "word":
                value, used = value * times[0], 2
        if used == 1 or value is None:
            yield token
        else:
            key = frozenset({number_key(Decimal(value))})
            last = given[index + used - 1]
            yield Token(token.start, last.end, f"{token.text} {last.text}", "number", key, key, value)
        index += used
