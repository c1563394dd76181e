"""The columns of each kind of record, as spreadsheets and programs know them. Stable: never renamed."""

from dataclasses import dataclass
from typing import Literal, get_args

from corpus.bilingual import Text
from corpus.document import Access, Basis
from corpus.schema.records import RecordKind
from corpus.schema.taxonomy import TaxonomyName

Form = Literal[
    "id", "text", "texts", "choice", "choices", "word", "address", "number", "amount", "day", "span", "yes_no"
]
"""What a cell holds: one text or several, one key of a taxonomy or several, one of a few words, the address
of a page, a share in per cent, a whole number of money, a day, a day, month or year (`span`), yes or no."""

CURRENCIES = ("PLN", "EUR", "CZK", "HUF", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "RON", "BGN", "UAH")


@dataclass(frozen=True)
class Column:
    """`about` is told in the template; `taxonomy` names the list that a choice comes from, `words` are what a
    cell of the form `word` may hold."""

    name: str
    form: Form
    about: Text
    taxonomy: TaxonomyName | None = None
    required: bool = False
    words: tuple[str, ...] = ()

    @property
    def several(self) -> bool:
        """Whether a cell may hold several values."""
        return self.form in ("texts", "choices")


_ID = Column(
    "id",
    "id",
    Text(
        "skrót z małych liter bez znaków diakrytycznych, cyfr i łączników; pusty powstaje z nazwy",
        "short name of lower-case letters, digits and hyphens; an empty one is made from the name",
    ),
)
_NAME = Column("name", "text", Text("nazwa", "name"), required=True)
_NAME_EN = Column("name_en", "text", Text("nazwa angielska", "English name"))
_PLATFORMS = Column(
    "platforms", "choices", Text("platformy współpracy klastra", "collaboration platforms"), "platforms"
)
_SDGS = Column(
    "sdgs", "choices", Text("cele zrównoważonego rozwoju", "sustainable development goals"), "sdgs"
)
_GREEN_DEAL = Column(
    "green_deal",
    "choices",
    Text("obszary Europejskiego Zielonego Ładu", "areas of the European Green Deal"),
    "green_deal",
)
_THEMES = Column("themes", "choices", Text("tematy", "themes"), "themes")
_DESCRIPTION_PL = Column("description_pl", "text", Text("opis po polsku", "description in Polish"))
_DESCRIPTION_EN = Column("description_en", "text", Text("opis po angielsku", "description in English"))
_LAST = (
    Column("contact", "text", Text("kontakt", "contact")),
    Column("website", "address", Text("strona internetowa, od https://", "website, from https:// on")),
    Column(
        "basis",
        "word",
        Text(
            "source (z dokumentów), general (powszechnie znane) albo example (przykład); pusta: source",
            "source (from documents), general (widely known) or example (fictitious); empty: source",
        ),
        words=get_args(Basis),
    ),
    Column("source", "text", Text("skąd to wiadomo", "where this is known from")),
    Column("as_of", "span", Text("stan na: rok, miesiąc albo dzień", "as of: a year, a month or a day")),
    Column(
        "access",
        "word",
        Text("kto może zobaczyć: public, member, staff", "who may see it: public, member, staff"),
        words=get_args(Access),
    ),
)

COLUMNS: dict[RecordKind, tuple[Column, ...]] = {
    "organisation": (
        _ID,
        _NAME,
        _NAME_EN,
        Column(
            "organisation_kind",
            "choice",
            Text("rodzaj organizacji", "kind of organisation"),
            "organisation_kinds",
        ),
        Column("country", "choice", Text("kraj", "country"), "countries"),
        Column("region", "choice", Text("region", "region"), "regions"),
        Column("place", "text", Text("miejscowość", "town or village")),
        _PLATFORMS,
        _SDGS,
        _GREEN_DEAL,
        _THEMES,
        Column("offers_pl", "texts", Text("co oferuje, po polsku", "what it offers, in Polish")),
        Column("offers_en", "texts", Text("co oferuje, po angielsku", "what it offers, in English")),
        Column("needs_pl", "texts", Text("czego szuka, po polsku", "what it looks for, in Polish")),
        Column("needs_en", "texts", Text("czego szuka, po angielsku", "what it looks for, in English")),
        _DESCRIPTION_PL,
        _DESCRIPTION_EN,
        Column("role", "text", Text("rola w klastrze", "role in the cluster")),
        *_LAST,
    ),
    "funding": (
        _ID,
        _NAME,
        _NAME_EN,
        Column("funder", "text", Text("kto finansuje", "who pays")),
        Column("applicants", "choices", Text("kto może się ubiegać", "who may apply"), "applicants"),
        _THEMES,
        _PLATFORMS,
        _SDGS,
        _GREEN_DEAL,
        Column("countries", "choices", Text("kraje", "countries"), "countries"),
        Column("regions", "choices", Text("regiony", "regions"), "regions"),
        Column("form", "choices", Text("forma wsparcia", "form of support"), "forms"),
        Column(
            "rate_max_percent",
            "number",
            Text("największy udział kosztów, w procentach", "largest share of the costs, in per cent"),
        ),
        Column("amount_min", "amount", Text("najmniejsza kwota wsparcia", "smallest amount of support")),
        Column("amount_max", "amount", Text("największa kwota wsparcia", "largest amount of support")),
        Column(
            "currency",
            "word",
            Text("waluta kwot: PLN, EUR, …", "currency of the amounts: PLN, EUR, …"),
            words=CURRENCIES,
        ),
        Column("budget", "amount", Text("budżet dla wszystkich razem", "budget for all together")),
        Column("period_start", "span", Text("początek programu", "beginning of the programme")),
        Column("period_end", "span", Text("koniec programu", "end of the programme")),
        Column("opens", "day", Text("pierwszy dzień naboru", "first day of the call")),
        Column("closes", "day", Text("ostatni dzień naboru", "last day of the call")),
        Column("continuous", "yes_no", Text("nabór ciągły: tak albo nie", "continuous call: yes or no")),
        Column("legal_basis", "text", Text("podstawa prawna", "legal basis")),
        _DESCRIPTION_PL,
        _DESCRIPTION_EN,
        *_LAST,
    ),
}
"""The columns of each kind, in the order of the template."""
