"""What a record says of a field, in words of either language: for reasons, lists and quotations."""

from datetime import date

from assistant.finding.fields import FIELDS
from assistant.finding.matching import Verdict, held
from assistant.finding.wish import Condition
from corpus.bilingual import Text
from corpus.language import Language
from corpus.schema.figures import amount, day, share
from corpus.schema.records import AnyRecord, Funding, Status
from corpus.schema.taxonomy import taxonomy
from corpus.schema.telling import amounts

_CLOSES, _OPENS = Text("koniec naboru", "call closes"), Text("początek naboru", "call opens")
_AMOUNT = Text("kwota wsparcia", "amount of support")

NAMES = {
    "country": Text("kraj", "country"),
    "countries": Text("kraje", "countries"),
    "region": Text("region", "region"),
    "regions": Text("regiony", "regions"),
    "place": Text("miejscowość", "place"),
    "role": Text("rola w klastrze", "role in the cluster"),
    "funder": Text("kto finansuje", "funder"),
    "organisation_kind": Text("rodzaj organizacji", "kind of organisation"),
    "themes": Text("tematy", "themes"),
    "platforms": Text("platformy współpracy", "collaboration platforms"),
    "sdgs": Text("cele zrównoważonego rozwoju", "sustainable development goals"),
    "green_deal": Text("obszary Zielonego Ładu", "Green Deal areas"),
    "applicants": Text("kto może się ubiegać", "who may apply"),
    "form": Text("forma wsparcia", "form of support"),
    "amount": _AMOUNT,
    "amount_min": _AMOUNT,
    "amount_max": _AMOUNT,
    "currency": Text("waluta", "currency"),
    "rate_min_percent": Text("poziom wsparcia", "rate of support"),
    "status": Text("nabór", "call"),
    "closes_after": _CLOSES,
    "closes_before": _CLOSES,
    "opens_after": _OPENS,
    "opens_before": _OPENS,
    "offers": Text("oferuje", "offers"),
    "needs": Text("szuka", "looks for"),
}
"""Every field that a condition may be about."""

STATUSES: dict[Status, Text] = {
    "planned": Text("planowany", "planned"),
    "open": Text("otwarty", "open"),
    "closing": Text("otwarty, wkrótce się kończy", "open, closes soon"),
    "closed": Text("zamknięty", "closed"),
    "continuous": Text("ciągły", "continuous"),
    "unknown": Text("terminów nie podano", "days not given"),
}

_LIMITS = {
    "amount_min": Text("co najmniej {}", "at least {}"),
    "amount_max": Text("najwyżej {}", "at most {}"),
    "rate_min_percent": Text("co najmniej {}", "at least {}"),
    "closes_after": Text("od {}", "from {}"),
    "opens_after": Text("od {}", "from {}"),
    "closes_before": Text("do {}", "until {}"),
    "opens_before": Text("do {}", "until {}"),
}
_TAXONOMY = {field: name for fields in FIELDS.values() for field, name in fields.items()}
_NOT_GIVEN = Text("nie podano", "not given")


def told(record: AnyRecord, field: str, language: Language, today: date) -> str:
    """The record's own value of the field that a condition is about; `""` where it is unknown."""
    if isinstance(record, Funding):
        if field == "status":
            return STATUSES[record.status(today)].to(language)
        if field in ("amount", "amount_min", "amount_max"):
            return amounts(record, language)
        if field == "rate_min_percent":
            return "" if record.rate_max_percent is None else share(record.rate_max_percent, language)
        if field.endswith(("_after", "_before")):
            own = record.closes if field.startswith("closes") else record.opens
            if own is None:
                return STATUSES["continuous"].to(language) if record.continuous else ""
            return day(own.isoformat(), language)
    return ", ".join(label(field, value, language) for value in held(record, field))


def label(field: str, value: str | int, language: Language) -> str:
    """The value of a condition in words: a taxonomy's label, a day, a number, else the value itself."""
    if field in _TAXONOMY:
        return taxonomy(_TAXONOMY[field]).label(str(value), language)
    if field == "status":
        return next((text.to(language) for status, text in STATUSES.items() if status == value), str(value))
    if field.endswith(("_after", "_before")):
        return day(str(value), language)
    if field == "rate_min_percent":
        return share(float(value), language)
    return amount(value, None, language) if isinstance(value, int) else value


def asked(condition: Condition, language: Language) -> str:
    """What a condition asks for, in words: `kraj: Czechy lub Węgry`, `rate of support: at least 85%`."""
    either = Text(" lub ", " or ").to(language)
    values = either.join(label(condition.field, value, language) for value in condition.values)
    limited = _LIMITS.get(condition.field, Text("{}", "{}")).to(language).format(values)
    unwanted = Text("inne niż ", "other than ").to(language) if condition.excluded else ""
    return f"{NAMES[condition.field].to(language)}: {unwanted}{limited}"


def explained(
    condition: Condition, record: AnyRecord, verdict: Verdict, language: Language, today: date
) -> str:
    """How a record stands to a condition, in a few words: `kraj: Węgry`, `region: nie podano`. Of several
    values only those that were asked for are told where the condition is met."""
    own = told(record, condition.field, language, today) if verdict != "unknown" else ""
    if verdict == "fits" and condition.field in _TAXONOMY and not condition.excluded:
        met = [value for value in held(record, condition.field) if value in condition.values]
        own = ", ".join(label(condition.field, value, language) for value in met)
    return f"{NAMES[condition.field].to(language)}: {own or _NOT_GIVEN.to(language)}"
