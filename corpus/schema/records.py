"""Record: what is known of an organisation or a funding programme, field by field.

A field that is empty (`None`, `""`, `()`) is unknown, never "none" and never zero. Fields that are described
by a taxonomy (see corpus/schema/taxonomy.py) hold its keys.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Literal

from corpus.document import Access, Basis
from corpus.language import Language

RecordKind = Literal["organisation", "funding"]

Status = Literal["planned", "open", "closing", "closed", "continuous", "unknown"]
"""Where a call stands on a day; `closing`: open, and closes within CLOSING_DAYS."""

CLOSING_DAYS = 30


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every kind has. `id` is unique among records of a kind.

    `as_of` is the day the facts speak for, ISO (`2021`, `2021-01` or `2021-01-29`); `source` says where they
    come from.
    """

    id: str
    name: str
    name_en: str = ""
    platforms: tuple[str, ...] = ()
    sdgs: tuple[str, ...] = ()
    green_deal: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    description_pl: str = ""
    description_en: str = ""
    contact: str = ""
    website: str = ""
    basis: Basis = "source"
    source: str = ""
    as_of: str | None = None
    access: Access = "public"

    def named(self, language: Language) -> str:
        """The name as readers of `language` know it."""
        return self.name_en or self.name if language == "en" else self.name

    def description(self, language: Language) -> str:
        return self.description_en if language == "en" else self.description_pl


@dataclass(frozen=True, kw_only=True)
class Organisation(Record):
    """A member or partner, present or possible. `offers` and `needs` are single things, one phrase each;
    `role` is its part in the cluster, in words."""

    kind: ClassVar[RecordKind] = "organisation"

    organisation_kind: str | None = None
    country: str | None = None
    region: str | None = None
    place: str = ""
    offers_pl: tuple[str, ...] = ()
    offers_en: tuple[str, ...] = ()
    needs_pl: tuple[str, ...] = ()
    needs_en: tuple[str, ...] = ()
    role: str = ""

    def offers(self, language: Language) -> tuple[str, ...]:
        return self.offers_en if language == "en" else self.offers_pl

    def needs(self, language: Language) -> tuple[str, ...]:
        return self.needs_en if language == "en" else self.needs_pl


@dataclass(frozen=True, kw_only=True)
class Funding(Record):
    """A programme or a call that pays for something.

    `rate_max_percent` in [0, 100] is the largest share of the costs that is paid; `amount_min` and
    `amount_max` bound what one applicant gets, `budget` is what all get together, all in whole units of
    `currency` (ISO 4217). `period_start` and `period_end` are ISO days, months or years of the programme;
    `opens` and `closes` the first and the last day on which one may apply.
    """

    kind: ClassVar[RecordKind] = "funding"

    funder: str = ""
    applicants: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    form: tuple[str, ...] = ()
    rate_max_percent: float | None = None
    amount_min: int | None = None
    amount_max: int | None = None
    currency: str | None = None
    budget: int | None = None
    period_start: str | None = None
    period_end: str | None = None
    opens: date | None = None
    closes: date | None = None
    continuous: bool | None = None
    legal_basis: str = ""

    def status(self, today: date) -> Status:
        """Where the call stands on `today`.

        A call whose opening is past and whose end is not known is `unknown`, unless it is continuous: nothing
        says that it is still open.
        """
        if self.closes is not None and self.closes < today:
            return "closed"
        if self.opens is not None and self.opens > today:
            return "planned"
        if self.closes is not None:
            return "closing" if self.closes - today <= timedelta(days=CLOSING_DAYS) else "open"
        return "continuous" if self.continuous else "unknown"


AnyRecord = Organisation | Funding

RECORD_TYPES: dict[RecordKind, type[Organisation] | type[Funding]] = {
    "organisation": Organisation,
    "funding": Funding,
}
