"""Word pairs, Polish and English, by which the citation checker compares a sentence with a passage in the
other language.

`evals/glossary.tsv` holds the evaluation's own pairs: a Polish word, a tab, its English words with spaces
between. The glossary that staff edit, corpus/glossary.csv, is read beside it: its data, none of the
product's code. Only single words count; phrases would make unlike words alike.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from evals.text import Token, tokens

_OWN = Path(__file__).with_name("glossary.tsv")
_STAFF = Path(__file__).resolve().parents[1] / "corpus" / "glossary.csv"


def concepts(token: Token) -> frozenset[str]:
    """The concepts that a word of either language may stand for; empty for words not listed."""
    known = _concepts_by_key()
    return frozenset(concept for key in token.offers for concept in known.get(key, ()))


@cache
def _concepts_by_key() -> Mapping[str, frozenset[str]]:
    by_key: dict[str, set[str]] = defaultdict(set)
    for number, (polish, english) in enumerate((*_own_rows(), *_staff_rows())):
        concept = f"{number} {polish[0]}"
        for words, prefix in ((polish, "l:"), (english, "e:")):
            for word in words:
                for key in _keys(word, prefix):
                    by_key[key].add(concept)
    return {key: frozenset(found) for key, found in by_key.items()}


def _own_rows() -> Iterator[tuple[list[str], list[str]]]:
    for line in _OWN.read_text(encoding="utf-8").splitlines():
        polish, english = line.split("\t")
        yield [polish], english.split()


def _staff_rows() -> Iterator[tuple[list[str], list[str]]]:
    if not _STAFF.exists():
        return
    with _STAFF.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            polish, english = _single(row["pl"]), _single(row["en"])
            if polish and english:
                yield polish, english


def _single(spellings: str) -> list[str]:
    return [word.strip() for word in spellings.split("|") if word.strip() and " " not in word.strip()]


def _keys(word: str, prefix: str) -> list[str]:
    """Dictionary forms for Polish (`l:`), stems for English (`e:`)."""
    return [key for token in tokens(word) for key in token.offers if key.startswith(prefix)]
