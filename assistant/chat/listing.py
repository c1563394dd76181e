"""Found and News in, a list as JSON out: what the browser draws, what is stored, what is exported."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from assistant.chat import list_texts, texts
from assistant.chat.cards import Reader, spoken_date
from assistant.chat.texts import say
from assistant.finding.found import Found, Quotation, Result
from assistant.finding.news import HEADINGS, News
from assistant.finding.telling import NAMES, STATUSES, asked, told
from assistant.finding.wish import Finder, Wish
from corpus.language import Language
from corpus.schema.figures import day
from corpus.schema.records import AnyRecord, Funding, Organisation

SHOWN = 10
"""Entries of a list at first."""

MOST = 200
"""Entries that a list shows at most."""

_FIELDS: dict[str, tuple[str, ...]] = {
    "organisation": ("organisation_kind", "country", "region", "place", "themes", "platforms"),
    "funding": ("applicants", "themes", "form", "rate_min_percent", "amount", "countries", "regions"),
}


@dataclass(frozen=True)
class Wanted:
    """What a person asks a finder: the question, the conditions taken out of it, and how many entries."""

    question: str
    finder: Finder
    language: Language
    dropped: tuple[str, ...] = ()
    limit: int = SHOWN


@dataclass(frozen=True)
class Searched:
    """What a finder gave: the wish as understood whole, and what was found without the dropped conditions."""

    whole: Wish
    found: Found


def list_props(wanted: Wanted, searched: Searched) -> dict[str, Any]:
    """The list as JSON."""
    found = searched.found
    wish = found.wish
    language, today = wish.language, wish.today
    counted = say(list_texts.FOUND[wanted.finder], language, fitting=found.fitting)
    if found.unknown:
        counted += say(list_texts.PERHAPS, language, unknown=found.unknown)
    listed = sum(result.standing != "near" for result in found.results)
    return {
        "kind": "list",
        "question": wanted.question,
        "finder": wanted.finder,
        "language": language,
        "limit": wanted.limit,
        "dropped": list(wanted.dropped),
        "title": f"{counted}." if found.fitting or not found.results else list_texts.NOTHING.to(language),
        "note": _note(found, language),
        "chips": [
            {"name": condition.name, "text": asked(condition, language), "on": condition in wish.conditions}
            for condition in searched.whole.conditions
        ],
        "hints": _hints(found, language),
        "relaxed": [{"names": list(option.conditions), "text": option.text} for option in found.relaxed],
        "entries": [_entry(result, Reader(language, today)) for result in found.results],
        "more": max(0, min(found.fitting + found.unknown, MOST) - listed),
    }


def news_props(question: str, found: News, language: Language) -> dict[str, Any]:
    """The news as JSON."""
    since = day(found.since.isoformat(), language)
    title = list_texts.NEWS if found.items else list_texts.NO_NEWS
    reader = Reader(language, found.today)
    groups = [
        {
            "title": heading.to(language),
            "entries": [
                {
                    "id": item.record.id,
                    "title": item.record.named(language),
                    "day": day(item.day.isoformat(), language),
                    "marks": _marks(item.record, reader),
                    "ask": say(list_texts.ASK_ABOUT, language, title=item.record.named(language)),
                }
                for item in found.items
                if item.what == what
            ],
        }
        for what, heading in HEADINGS.items()
    ]
    return {
        "kind": "news",
        "question": question,
        "language": language,
        "title": say(title, language, since=since),
        "groups": [group for group in groups if group["entries"]],
    }


def in_words(props: dict[str, Any]) -> str:
    """The list in a few words: what a conversation's history is searched by and later questions refer to."""
    entries = props.get("entries") or [one for group in props["groups"] for one in group["entries"]]
    return f"{props['title']} {'; '.join(entry['title'] for entry in entries[:SHOWN])}".strip()


def _note(found: Found, language: Language) -> str:
    if not found.results:
        return list_texts.EMPTY.to(language)
    return "" if found.fitting or found.unknown else list_texts.NEAREST.to(language)


def _hints(found: Found, language: Language) -> list[str]:
    hints = []
    if found.not_understood:
        words = ", ".join(found.not_understood)
        hints.append(say(list_texts.NOT_UNDERSTOOD, language, words=words))
    heard = [word for word in found.wish.meaning if word not in found.not_understood]
    if heard:
        hints.append(say(list_texts.MEANING, language, words=", ".join(heard)))
    return hints


def _entry(result: Result, reader: Reader) -> dict[str, Any]:
    record, language = result.record, reader.language
    standing = list_texts.STANDING.get(result.standing)
    return {
        "id": record.id,
        "title": result.title,
        "standing": standing.to(language) if standing else "",
        "why": result.why,
        "fits": list(result.fits),
        "misses": list(result.misses),
        "unknown": [told.rpartition(": ")[0] for told in result.unknown],  # ": not given" says it twice
        "call": _call(result, language),
        "closed": result.status == "closed",
        "deadline": result.deadline.isoformat() if result.deadline else "",
        "contact": record.contact,
        "website": record.website if record.website.startswith(("https://", "http://")) else "",
        "marks": _marks(record, reader),
        "dated": _dated(record, language),
        "source": record.source,
        "as_of": record.as_of or "",
        "spots": [_spot(quotation) for quotation in result.citations],
        "facts": [
            {"name": name, "value": value} for name, value in _facts(record, language, reader.today).items()
        ],
        "ask": say(list_texts.ASK_ABOUT, language, title=result.title),
    }


def _spot(quotation: Quotation) -> dict[str, Any]:
    spot = asdict(quotation)
    del spot["title"]
    return spot


def _call(result: Result, language: Language) -> str:
    if result.status is None:
        return ""
    said = say(list_texts.CALL, language, status=STATUSES[result.status].to(language))
    opens = result.record.opens if isinstance(result.record, Funding) and result.status == "planned" else None
    days = [
        say(text, language, day=day(when.isoformat(), language))
        for text, when in ((list_texts.SINCE, opens), (list_texts.UNTIL, result.deadline))
        if when is not None
    ]
    return f"{said}, {' '.join(days)}" if days else said


def _marks(record: AnyRecord, reader: Reader) -> list[str]:
    basis = {"general": texts.BASIS_GENERAL, "example": texts.BASIS_EXAMPLE}.get(record.basis)
    return [basis.to(reader.language)] if basis else []


def _dated(record: AnyRecord, language: Language) -> str:
    if record.as_of is None:
        return texts.UNDATED.to(language)
    return say(texts.AS_OF, language, date=spoken_date(record.as_of, language))


def _facts(record: AnyRecord, language: Language, today: date) -> dict[str, str]:
    """Name -> value for a comparison; every record of a kind has the same names, unknown values are empty."""
    facts: dict[str, str] = {}
    named = {key: text.to(language) for key, text in list_texts.FACTS.items()}
    if isinstance(record, Funding):
        facts[named["funder"]] = record.funder
    for field in _FIELDS[record.kind]:
        facts[NAMES[field].to(language)] = told(record, field, language, today)
    if isinstance(record, Organisation):
        facts[NAMES["offers"].to(language)] = "; ".join(record.offers(language))
        facts[NAMES["needs"].to(language)] = "; ".join(record.needs(language))
        facts[named["role"]] = record.role
    else:
        facts[NAMES["status"].to(language)] = STATUSES[record.status(today)].to(language)
        facts[named["opens"]] = day(record.opens.isoformat(), language) if record.opens else ""
        facts[NAMES["closes_before"].to(language)] = (
            day(record.closes.isoformat(), language) if record.closes else ""
        )
        period = (record.period_start, record.period_end)
        facts[named["period"]] = "–".join(spoken_date(part, language) for part in period if part)
        facts[named["legal_basis"]] = record.legal_basis
    facts[named["contact"]] = ", ".join(part for part in (record.contact, record.website) if part)
    facts[named["source"]] = record.source
    facts[named["as_of"]] = spoken_date(record.as_of, language) if record.as_of else ""
    return facts
