"""A record in, what contradicts itself in it out."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.bilingual import Text
from corpus.schema.records import AnyRecord, Funding, Organisation
from corpus.schema.taxonomy import taxonomy


@dataclass(frozen=True)
class Fault:
    """What is wrong in a column of a record, and what to do."""

    column: str
    reason: Text
    remedy: Text


def nonsense(record: AnyRecord) -> list[Fault]:
    """What cannot be true: such a record is refused."""
    return list(_of_funding(record) if isinstance(record, Funding) else _of_organisation(record))


def _of_organisation(record: Organisation) -> Iterator[Fault]:
    if record.region and record.country:
        yield from _elsewhere("region", (record.region,), (record.country,))


def _of_funding(record: Funding) -> Iterator[Fault]:
    if record.opens and record.closes and record.closes < record.opens:
        yield Fault(
            "closes",
            Text(
                f"nabór kończy się ({record.closes}) przed otwarciem ({record.opens})",
                f"the call closes ({record.closes}) before it opens ({record.opens})",
            ),
            Text("Popraw jedną z dat.", "Mend one of the dates."),
        )
    if record.period_start and record.period_end:
        shorter = min(len(record.period_start), len(record.period_end))
        if record.period_end[:shorter] < record.period_start[:shorter]:
            yield Fault(
                "period_end",
                Text("program kończy się przed początkiem", "the programme ends before it begins"),
                Text("Popraw jedną z dat.", "Mend one of the dates."),
            )
    if record.amount_max is not None and record.amount_max < (record.amount_min or 0):
        yield Fault(
            "amount_max",
            Text(
                "największa kwota jest mniejsza od najmniejszej",
                "the largest amount is smaller than the smallest",
            ),
            Text("Popraw jedną z kwot.", "Mend one of the amounts."),
        )
    if record.currency is None and any(
        amount is not None for amount in (record.amount_min, record.amount_max, record.budget)
    ):
        yield Fault(
            "currency",
            Text("kwota bez waluty", "an amount without its currency"),
            Text("Wpisz walutę, np. PLN albo EUR.", "Write the currency, such as PLN or EUR."),
        )
    if record.countries:
        yield from _elsewhere("regions", record.regions, record.countries)


def _elsewhere(column: str, regions: tuple[str, ...], countries: tuple[str, ...]) -> Iterator[Fault]:
    """Regions that lie in none of the countries."""
    for key in regions:
        term = taxonomy("regions").terms.get(key)
        if term is not None and term.country and term.country not in countries:
            yield Fault(
                column,
                Text(
                    f"{term.label.pl} leży w innym kraju ({term.country}) niż podany",
                    f"{term.label.en} lies in another country ({term.country}) than the one given",
                ),
                Text("Popraw kraj albo region.", "Mend the country or the region."),
            )
