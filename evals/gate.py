"""The gate: does a run meet its shares, or at least its invariants? What fell short is named.

A share is met when the end of its 95 % interval that counts against it is within 0.05 of the figure.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.bilingual import Text
from corpus.errors import UsageError
from evals.case import Case
from evals.contract import broken
from evals.measures.behaviour import recognised
from evals.measures.figures import missing_numbers
from evals.measures.language import answer_language
from evals.measures.table import MEASURE_NAMES
from evals.reply import PRODUCT, Row
from evals.score import ALL, Scored, statistics, summed

WITHIN = 0.05

_BOUND = re.compile(r"(?:(?P<group>[a-z-]+):)?(?P<measure>[a-z_]+(?:@\d+)?)=(?P<figure>[\d.,]+)")


@dataclass(frozen=True)
class Bound:
    """A measure that must be at least (`min`) or at most (`max`) a figure, in a language group."""

    side: Literal["min", "max"]
    measure: str
    figure: float
    group: str = ALL


def bound(side: Literal["min", "max"], text: str) -> Bound:
    """The bound of "strict=0.9" or "pl:strict=0.9". Raises UsageError where it is none."""
    match = _BOUND.fullmatch(text)
    if match is None or match["measure"] not in MEASURE_NAMES:
        names = ", ".join(MEASURE_NAMES)
        raise UsageError(
            Text(f"„{text}” nie jest progiem (miara=liczba).", f"“{text}” is no bound (measure=number)."),
            Text(f"Miary: {names}.", f"Measures: {names}."),
        )
    figure = float(match["figure"].replace(",", "."))
    return Bound(side, match["measure"], figure, match["group"] or ALL)


def shortfalls(bounds: Sequence[Bound], scored: Sequence[Scored]) -> list[Text]:
    """One sentence for each bound that is not met; nothing scored meets no bound."""
    found = [_shortfall(one, scored) for one in bounds]
    return [text for text in found if text is not None]


def violations(cases: Sequence[Case], rows: Sequence[Row]) -> list[Text]:
    """What breaks the invariants, one sentence each: nothing failed, the right language, no unsupported
    number, unanswerable recognised, contract kept, every case asked."""
    asked = {row.case: row for row in rows if row.system == PRODUCT}
    found: list[Text] = []
    for case in cases:
        row = asked.get(case.id)
        if row is None:
            found.append(Text(f"{case.id}: brak odpowiedzi w przebiegu", f"{case.id}: not asked in this run"))
        elif row.result is None or row.reply.outcome == "failed":
            why = row.error or row.reply.reason
            found.append(Text(f"{case.id}: awaria: {why}", f"{case.id}: failed: {why}"))
        else:
            found += _violations(case, row)
    return found


def _violations(case: Case, row: Row) -> list[Text]:
    found = [
        Text(f"{case.id}: złamany kontrakt: {problem}", f"{case.id}: contract broken: {problem}")
        for problem in broken(row.result or {})
    ]
    if answer_language(case, row) == 0:
        found.append(
            Text(f"{case.id}: odpowiedź w złym języku", f"{case.id}: answered in the wrong language")
        )
    if row.reply.answered and (numbers := missing_numbers(case, row)):
        shown = ", ".join(numbers)
        found.append(
            Text(f"{case.id}: liczby bez źródła: {shown}", f"{case.id}: numbers without a source: {shown}")
        )
    if not case.answerable and not recognised(case, row):
        found.append(
            Text(
                f"{case.id}: odpowiedziano mimo braku w dokumentach",
                f"{case.id}: answered what no document says",
            )
        )
    return found


def _shortfall(one: Bound, scored: Sequence[Scored]) -> Text | None:
    measure = MEASURE_NAMES[one.measure]
    inside = [case for case in scored if case.system == PRODUCT and one.group in case.groups]
    result = summed(measure, inside, statistics(measure)[0])
    name = one.measure if one.group == ALL else f"{one.group}:{one.measure}"
    if result.value is None:
        return Text(f"{name}: brak ocenionych przypadków", f"{name}: nothing was scored")
    low = result.value if result.low is None else result.low
    high = result.value if result.high is None else result.high
    margin = WITHIN if measure.sort == "share" else 0.0
    met = low >= one.figure - margin if one.side == "min" else high <= one.figure + margin
    if met:
        return None
    sign = "≥" if one.side == "min" else "≤"
    shown = f"{name} {result.value:.3f} ({low:.3f}–{high:.3f}, n = {result.scored})"
    return Text(f"{shown}; wymagane {sign} {one.figure:g}", f"{shown}; wanted {sign} {one.figure:g}")
