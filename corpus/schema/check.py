"""Many records in, what a person should look at out: duplicates, contradictions, invented or old facts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from itertools import combinations
from typing import Literal

from rapidfuzz import fuzz

from corpus.bilingual import Text
from corpus.normalise import fold
from corpus.schema.records import AnyRecord, Funding, Organisation, RecordKind
from corpus.schema.sense import nonsense

OLD_DAYS = 730
"""Age at which what a record says should be looked up again."""

SIMILAR = 92.0
"""Likeness of two names, in per cent, from which on they may be of one thing (rapidfuzz, token sort)."""

_COMMON = 60
"""Records that may share a word of their names before it says nothing."""

_COMPARED = (
    "organisation_kind", "country", "region", "website", "contact", "rate_max_percent", "amount_min",
    "amount_max", "currency", "budget", "period_start", "period_end", "opens", "closes", "continuous",
)  # fmt: skip
_NUMBER = re.compile(r"\d+(?:[ .,]\d{3}(?!\d))*(?:[.,]\d+)?")
_INVENTED = (
    "contact", "rate_max_percent", "amount_min", "amount_max", "budget", "opens", "closes",
)  # fmt: skip


@dataclass(frozen=True)
class Held:
    """A record and where it lies, for people."""

    record: AnyRecord
    place: str


@dataclass(frozen=True)
class Finding:
    """Something about a record: an `error` is wrong, a `notice` should be looked at."""

    level: Literal["error", "notice"]
    kind: RecordKind
    record: str
    place: str
    column: str
    reason: Text
    remedy: Text


def findings(held: Sequence[Held], today: date) -> list[Finding]:
    """What there is to say, errors first, in the order of the records."""
    found = [item for one in held for item in _of_one(one, today)]
    found += [*_same_id(held), *_same_thing(held)]
    return sorted(found, key=lambda item: item.level)


def _of_one(held: Held, today: date) -> Iterator[Finding]:
    record = held.record
    for fault in nonsense(record):
        yield _finding("error", held, fault.column, fault.reason, fault.remedy)
    if record.basis == "general":
        for column in _INVENTED:
            if getattr(record, column, None) not in (None, ""):
                yield _finding(
                    "error",
                    held,
                    column,
                    Text("rekord „general” nie podaje kwot, dat naborów ani kontaktów",
                         "a “general” record states no amounts, dates of calls or contacts"),
                    Text("Opróżnij pole albo podaj źródło i basis=source.",
                         "Empty the cell, or name the source and set basis=source."),
                )  # fmt: skip
    yield from _across_languages(held)
    if record.as_of and (today - date.fromisoformat((record.as_of + "-12-31")[:10])).days > OLD_DAYS:
        yield _finding(
            "notice",
            held,
            "as_of",
            Text(f"stan na {record.as_of}: ponad dwa lata temu", f"as of {record.as_of}: over two years ago"),
            Text("Sprawdź u źródła i wpisz nową datę.", "Check at the source and set the new date."),
        )


def _across_languages(held: Held) -> Iterator[Finding]:
    """Figures that stand in one language only: an error where each language has one that the other lacks; a
    notice where one may only spell it out."""
    record = held.record
    pairs = [("description_en", record.description_pl, record.description_en)]
    if isinstance(record, Organisation):
        pairs += [
            (f"{name}_en", "; ".join(said("pl")), "; ".join(said("en")))
            for name, said in (("offers", record.offers), ("needs", record.needs))
        ]
    for column, polish, english in pairs:
        if not (polish and english):
            continue
        only_polish, only_english = _numbers(polish) - _numbers(english), _numbers(english) - _numbers(polish)
        if only_polish or only_english:
            listed = ", ".join(sorted(only_polish | only_english))
            yield _finding(
                "error" if only_polish and only_english else "notice",
                held,
                column,
                Text(f"liczby różne w obu językach: {listed}", f"figures that differ by language: {listed}"),
                Text("Popraw tekst w jednym z języków.", "Mend the text in one of the languages."),
            )  # fmt: skip


def _same_id(held: Sequence[Held]) -> Iterator[Finding]:
    first: dict[tuple[RecordKind, str], Held] = {}
    for one in held:
        before = first.setdefault((one.record.kind, one.record.id), one)
        if before is not one:
            yield _finding(
                "error",
                one,
                "id",
                Text(f"ten sam skrót jest w {before.place}", f"the same id stands in {before.place}"),
                Text("Podaj inny skrót albo usuń jeden rekord.", "Give another id, or remove one record."),
            )


def _same_thing(held: Sequence[Held]) -> Iterator[Finding]:
    """Records of one kind with names alike and no different places."""
    for one, other in _neighbours(held):
        if one.record.id == other.record.id or not _alike(one.record, other.record):
            continue
        differing = _differing(one.record, other.record)
        if differing:
            columns = ", ".join(differing)
            yield _finding(
                "error",
                other,
                differing[0],
                Text(f"to chyba ten sam byt co „{one.record.id}”, a różni się: {columns}",
                     f"probably the same as “{one.record.id}”, but different in: {columns}"),
                Text("Ustal, co jest prawdą; zostaw jeden rekord.", "Find out the truth, keep one record."),
            )  # fmt: skip
        else:
            yield _finding(
                "notice",
                other,
                "name",
                Text(f"to chyba ten sam byt co „{one.record.id}”", f"probably the same as “{one.record.id}”"),
                Text("Zostaw jeden rekord.", "Keep one record."),
            )


def _neighbours(held: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    """Pairs of records of one kind that share a word of their names which few others have."""
    by_word: dict[tuple[RecordKind, str], list[int]] = defaultdict(list)
    for number, one in enumerate(held):
        for word in set(fold(one.record.name).split()):
            by_word[one.record.kind, word].append(number)
    pairs = {
        pair for numbers in by_word.values() if len(numbers) <= _COMMON for pair in combinations(numbers, 2)
    }
    return ((held[one], held[other]) for one, other in sorted(pairs))


def _alike(one: AnyRecord, other: AnyRecord) -> bool:
    """Whether two names are of one thing: alike, with the same numbers, and not of different places."""
    if _numbers(one.name) != _numbers(other.name):
        return False
    if isinstance(one, Organisation) and isinstance(other, Organisation):
        both_placed = bool(one.place and other.place)
        where = (one.place, other.place) if both_placed else (one.region or "", other.region or "")
    elif isinstance(one, Funding) and isinstance(other, Funding):
        where = (one.funder, other.funder)
    else:
        return False
    if all(where) and fold(where[0]) != fold(where[1]):
        return False
    return fuzz.token_sort_ratio(fold(one.name), fold(other.name)) >= SIMILAR


def _differing(one: AnyRecord, other: AnyRecord) -> list[str]:
    first, second = asdict(one), asdict(other)
    return [
        name
        for name in _COMPARED
        if first.get(name) not in (None, "")
        and second.get(name) not in (None, "")
        and first[name] != second[name]
    ]


def _numbers(text: str) -> frozenset[str]:
    """The numbers of a text without the signs between their digits."""
    return frozenset(re.sub(r"\D", "", number) for number in _NUMBER.findall(text))


def _finding(
    level: Literal["error", "notice"], held: Held, column: str, reason: Text, remedy: Text
) -> Finding:
    return Finding(level, held.record.kind, held.record.id, held.place, column, reason, remedy)


def errors_of(found: Iterable[Finding]) -> list[Finding]:
    """Those that are wrong."""
    return [item for item in found if item.level == "error"]
