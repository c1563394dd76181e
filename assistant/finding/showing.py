"""Found in, what people and programs see of it out: JSON by the contract, lines for a terminal, CSV."""

import csv
import io
from typing import Any

from assistant.finding.found import Found, Quotation, Result
from assistant.finding.news import HEADINGS, News
from assistant.finding.telling import STATUSES, asked
from corpus.bilingual import Text
from corpus.language import Language
from corpus.schema.figures import day
from corpus.schema.sheets import marked

_COLUMNS = (
    "record", "title", "standing", "why", "fits", "misses", "unknown", "status", "deadline", "contact",
    "website", "source", "basis", "as_of", "document",
)  # fmt: skip
_BASIS = {
    "general": Text("sprawdź u źródła", "check at the source"),
    "example": Text("PRZYKŁAD, zmyślony", "EXAMPLE, fictitious"),
}
_STANDING = {
    "unknown": Text("może pasować", "may fit"),
    "near": Text("nie spełnia wszystkiego, najbliższe", "does not meet everything, among the nearest"),
}


def found_json(found: Found) -> dict[str, Any]:
    """The result of `find`."""
    return {
        "understood": found.wish.understood,
        "not_understood": list(found.not_understood),
        "results": [result_json(result) for result in found.results],
        "relaxed": [
            {"drop": list(option.conditions), "fits": option.fits, "text": option.text}
            for option in found.relaxed
        ],
        "fitting": found.fitting,
        "unknown": found.unknown,
    }


def result_json(result: Result) -> dict[str, Any]:
    """One record of a list; `record` is its id."""
    record = result.record
    return {
        "record": record.id,
        "kind": record.kind,
        "title": result.title,
        "standing": result.standing,
        "why": result.why,
        "fits": list(result.fits),
        "misses": list(result.misses),
        "unknown": list(result.unknown),
        "status": result.status,
        "deadline": result.deadline.isoformat() if result.deadline else None,
        "citations": [_quotation_json(quotation) for quotation in result.citations],
        "source": record.source,
        "basis": record.basis,
        "as_of": record.as_of,
    }


def _quotation_json(quotation: Quotation) -> dict[str, Any]:
    return {
        "document": quotation.document,
        "title": quotation.title,
        "quote": quotation.quote,
        "start": quotation.start,
        "end": quotation.end,
    }


def found_lines(found: Found) -> str:
    """What a terminal shows, in the language of the question."""
    language = found.wish.language
    parts = [_understood(found, language)]
    if not found.fitting:
        nothing = Text("Nic nie spełnia wszystkich warunków.", "Nothing meets every condition.")
        parts.append("\n".join([nothing.to(language), *(f"  {option.text}" for option in found.relaxed)]))
    parts += [_entry(number, result, language) for number, result in enumerate(found.results, start=1)]
    more = found.fitting + found.unknown - sum(result.standing != "near" for result in found.results)
    if more > 0:
        parts.append(Text(f"I jeszcze {more}: -k.", f"And {more} more: -k.").to(language))
    return "\n\n".join(parts)


def _understood(found: Found, language: Language) -> str:
    read = [asked(condition, language) for condition in found.wish.conditions]
    head = Text("Zrozumiano: ", "Understood: ").to(language)
    none = Text("żadnego warunku", "no condition").to(language)
    lines = [head + ("; ".join(read) or none) + "."]
    if found.wish.meaning:
        words = ", ".join(found.wish.meaning)
        lines.append(
            Text(f"Słowa, które porządkują listę: {words}.", f"Words that order the list: {words}.").to(
                language
            )
        )
    if found.not_understood:
        words = ", ".join(found.not_understood)
        lines.append(Text(f"Niezrozumiane: {words}.", f"Not understood: {words}.").to(language))
    return "\n".join(lines)


def _entry(number: int, result: Result, language: Language) -> str:
    record = result.record
    marks = [_STANDING[result.standing].to(language)] if result.standing in _STANDING else []
    marks += [_BASIS[record.basis].to(language)] if record.basis in _BASIS else []
    lines = [f"{number}. {result.title}" + (f" ({'; '.join(marks)})" if marks else ""), f"   {result.why}"]
    if result.status:
        call = Text("Nabór: ", "Call: ").to(language) + STATUSES[result.status].to(language)
        until = Text("do", "until").to(language)
        last = f", {until} {day(result.deadline.isoformat(), language)}" if result.deadline else ""
        lines.append(f"   {call}{last}.")
    if record.contact or record.website:
        contact = Text("Kontakt: ", "Contact: ").to(language)
        lines.append(f"   {contact}{', '.join(part for part in (record.contact, record.website) if part)}")
    lines += [f"   „{quotation.quote}”" for quotation in result.citations[:1]]
    lines.append(f"   {_origin(result, language)}")
    return "\n".join(lines)


def _origin(result: Result, language: Language) -> str:
    record = result.record
    document = result.citations[0].document if result.citations else ""
    parts = [record.source, document]
    if record.as_of:
        parts.append(Text("stan na ", "as of ").to(language) + day(record.as_of, language))
    return Text("Źródło: ", "Source: ").to(language) + ", ".join(part for part in parts if part)


def found_csv(found: Found) -> bytes:
    """The list for a spreadsheet: UTF-8 with its mark, semicolons for Polish, commas for English."""
    file = io.StringIO()
    separator = ";" if found.wish.language == "pl" else ","
    writer = csv.writer(file, delimiter=separator, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for result in found.results:
        shown = result_json(result) | {
            "contact": result.record.contact,
            "website": result.record.website,
            "document": result.citations[0].document if result.citations else "",
        }
        writer.writerow([_cell(shown[column]) for column in _COLUMNS])
    return file.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    return marked(text)


def news_json(found: News) -> dict[str, Any]:
    """The result of `news`: records by what happened to them."""
    by_kind: dict[str, Any] = {
        what: [
            {
                "record": item.record.id,
                "kind": item.record.kind,
                "title": item.record.name,
                "day": item.day.isoformat(),
                "source": item.record.source,
                "basis": item.record.basis,
                "as_of": item.record.as_of,
            }
            for item in found.items
            if item.what == what
        ]
        for what in HEADINGS
    }
    return {"since": found.since.isoformat(), "today": found.today.isoformat(), **by_kind}


def news_lines(found: News, language: Language) -> str:
    """What a terminal shows of the news."""
    parts = []
    for what, heading in HEADINGS.items():
        lines = [
            f"  {day(item.day.isoformat(), language)}: {item.record.named(language)} ({item.record.id})"
            for item in found.items
            if item.what == what
        ]
        if lines:
            parts.append("\n".join([f"{heading.to(language)} ({len(lines)}):", *lines]))
    return "\n\n".join(parts) or Text("Nic nowego.", "Nothing new.").to(language)
