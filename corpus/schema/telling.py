"""A Record in, a Document out for each language that has text: what `search`, `ask` and `show` see of it.

Code writes the text from the fields alone. Every line names the record, so that a line quoted by itself
still says what it is about. What depends on the day (whether a call is open) is not told.
"""

from collections.abc import Iterable, Iterator

from corpus.bilingual import Text
from corpus.document import Document, DocumentInfo, Heading
from corpus.language import Language
from corpus.schema.figures import amount, day, share
from corpus.schema.records import AnyRecord, Funding, Organisation
from corpus.schema.taxonomy import TaxonomyName, taxonomy

LANGUAGES: tuple[Language, ...] = ("pl", "en")

_BASIS = {
    "general": Text(
        "informacja powszechnie znana; sprawdź u źródła", "widely known information; check at the source"
    ),
    "example": Text("przykład zmyślony na potrzeby pokazu", "an example made up for demonstrations"),
}

Said = tuple[Text, str]
"""A label and what is said under it; where that is empty, nothing is."""


def languages_of(record: AnyRecord) -> tuple[Language, ...]:
    """The languages in which the record has text of its own; both where it has none."""
    return tuple(language for language in LANGUAGES if _own_text(record, language)) or LANGUAGES


def document_id(source: str, record: AnyRecord, language: Language) -> str:
    """The id of a record's document: `records/funding/name-of-it.pl`."""
    return f"{source}/{record.kind}/{record.id}.{language}"


def tell(record: AnyRecord, language: Language, source: str) -> Document:
    """The document of a record of the named source of the index."""
    name = record.named(language)
    description = record.description(language)
    lines = (_line(name, said, language) for said in _lines(record, language))
    body = "\n".join(filter(None, lines))
    text = "\n\n".join(part for part in (name, description, body) if part)
    others = [other for other in languages_of(record) if other != language]
    info = DocumentInfo(
        id=document_id(source, record, language),
        title=name,
        language=language,
        kind=record.kind,
        date=record.as_of,
        source=record.source or None,
        basis=record.basis,
        access=record.access,
        translation_of=document_id(source, record, others[0]) if others and language == "en" else None,
        topics=record.themes,
        place="; ".join(filter(None, _places(record))) or None,
        country="; ".join(filter(None, _countries(record))) or None,
    )
    return Document(info, text, (Heading(0, 1, name),))


def amounts(record: Funding, language: Language) -> str:
    """What one applicant may get, from the smallest to the largest amount, as far as they are known."""
    least, most = (
        "" if value is None else amount(value, record.currency, language)
        for value in (record.amount_min, record.amount_max)
    )
    lower = Text(f"od {least}", f"from {least}").to(language) if least else ""
    upper = Text(f"do {most}", f"{'to' if least else 'up to'} {most}").to(language) if most else ""
    return " ".join(part for part in (lower, upper) if part)


def _places(record: AnyRecord) -> tuple[str | None, ...]:
    return record.regions if isinstance(record, Funding) else (record.place, record.region)


def _countries(record: AnyRecord) -> tuple[str | None, ...]:
    return record.countries if isinstance(record, Funding) else (record.country,)


def _own_text(record: AnyRecord, language: Language) -> bool:
    if record.description(language):
        return True
    return isinstance(record, Organisation) and bool(record.offers(language) or record.needs(language))


def _lines(record: AnyRecord, language: Language) -> Iterator[tuple[Said, ...]]:
    """What each line says; things that are asked for together stand in one line."""
    if isinstance(record, Funding):
        yield from _of_funding(record, language)
    else:
        yield from _of_organisation(record, language)
    yield (
        (Text("tematy", "themes"), _labels("themes", record.themes, language)),
        (
            Text("platformy współpracy", "collaboration platforms"),
            _labels("platforms", record.platforms, language),
        ),
        (
            Text("cele zrównoważonego rozwoju", "sustainable development goals"),
            _labels("sdgs", record.sdgs, language),
        ),
        (
            Text("obszary Zielonego Ładu", "Green Deal areas"),
            _labels("green_deal", record.green_deal, language),
        ),
    )
    yield (
        (Text("stan na", "as of"), day(record.as_of, language) if record.as_of else ""),
        (Text("podstawa", "basis"), _BASIS[record.basis].to(language) if record.basis in _BASIS else ""),
        (Text("kontakt", "contact"), record.contact),
        (Text("strona internetowa", "website"), record.website),
    )


def _of_organisation(record: Organisation, language: Language) -> Iterator[tuple[Said, ...]]:
    yield (
        (
            Text("rodzaj organizacji", "kind of organisation"),
            _label("organisation_kinds", record.organisation_kind, language),
        ),
        (Text("miejscowość", "place"), record.place),
        (Text("region", "region"), _label("regions", record.region, language)),
        (Text("kraj", "country"), _label("countries", record.country, language)),
        (Text("rola w klastrze", "role in the cluster"), record.role),
    )
    yield ((Text("oferuje", "offers"), ", ".join(record.offers(language))),)
    yield ((Text("szuka", "looks for"), ", ".join(record.needs(language))),)


def _of_funding(record: Funding, language: Language) -> Iterator[tuple[Said, ...]]:
    yield (
        (Text("kto finansuje", "funder"), record.funder),
        (Text("kto może się ubiegać", "who may apply"), _labels("applicants", record.applicants, language)),
        (Text("forma wsparcia", "form of support"), _labels("forms", record.form, language)),
    )
    budget = "" if record.budget is None else amount(record.budget, record.currency, language)
    yield (
        (Text("poziom wsparcia", "rate of support"), _rate(record, language)),
        (Text("kwota wsparcia", "amount of support"), amounts(record, language)),
        (Text("budżet", "budget"), budget),
    )
    period = _between(record.period_start, record.period_end, language)
    yield (
        (Text("nabór wniosków", "call for applications"), _call(record, language)),
        (Text("okres programu", "period of the programme"), period),
    )
    yield (
        (Text("kraje", "countries"), _labels("countries", record.countries, language)),
        (Text("regiony", "regions"), _labels("regions", record.regions, language)),
    )
    yield ((Text("podstawa prawna", "legal basis"), record.legal_basis),)


def _line(name: str, said: Iterable[Said], language: Language) -> str:
    """One line about the record, `""` where nothing is known; an address at its end gets no full stop."""
    parts = [f"{label.to(language)}: {value.rstrip('.')}" for label, value in said if value]
    line = f"{name} – {'; '.join(parts)}" if parts else ""
    return line if not parts or "://" in parts[-1] else f"{line}."


def _label(name: TaxonomyName, key: str | None, language: Language) -> str:
    return _labels(name, (key,) if key else (), language)


def _labels(name: TaxonomyName, keys: Iterable[str], language: Language) -> str:
    return ", ".join(taxonomy(name).label(key, language) for key in keys)


def _rate(record: Funding, language: Language) -> str:
    if record.rate_max_percent is None:
        return ""
    percent = share(record.rate_max_percent, language)
    return Text(f"do {percent} kosztów", f"up to {percent} of the costs").to(language)


def _between(start: str | None, end: str | None, language: Language) -> str:
    first = Text("od", "from").to(language) + f" {day(start, language)}" if start else ""
    last = Text("do", "to" if start else "until").to(language) + f" {day(end, language)}" if end else ""
    return " ".join(part for part in (first, last) if part)


def _call(record: Funding, language: Language) -> str:
    opens = record.opens.isoformat() if record.opens else None
    closes = record.closes.isoformat() if record.closes else None
    dates = _between(opens, closes, language)
    continuous = Text("ciągły", "continuous").to(language) if record.continuous else ""
    return ", ".join(part for part in (continuous, dates) if part)
