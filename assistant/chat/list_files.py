"""A stored list -> files: CSV and XLSX of its entries, ICS of the calls' last days (RFC 5545)."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from assistant.chat import list_texts
from assistant.chat.texts import NAME, say
from corpus.language import Language
from corpus.schema.sheets import marked
from corpus.schema.workbook import Leaf, workbook_bytes

Form = Literal["csv", "xlsx", "ics"]

MEDIA: Mapping[Form, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ics": "text/calendar; charset=utf-8",
}

_LINE_BYTES = 73
"""Octets of a line of an ICS file before it is folded, the space of the next line counted."""


def list_file(props: Mapping[str, Any], form: Form, *, now: datetime | None = None) -> bytes:
    """The list as a file. `now` stamps the events of an ICS file."""
    language = _language(props)
    if form == "ics":
        return "".join(
            f"{line}\r\n" for line in _calendar(props, language, now or datetime.now(UTC))
        ).encode()
    rows = [[text.to(language) for text in list_texts.COLUMNS.values()]]
    rows += [[_value(entry, column, language) for column in list_texts.COLUMNS] for entry in props["entries"]]
    if form == "xlsx":
        return workbook_bytes([Leaf(list_texts.FILE_NAMES["xlsx"].to(language), rows)])
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";" if language == "pl" else ",", lineterminator="\r\n")
    writer.writerows([marked(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def file_name(props: Mapping[str, Any], form: Form) -> str:
    """`lista.csv`, `deadlines.ics`."""
    return f"{list_texts.FILE_NAMES[form].to(_language(props))}.{form}"


def _language(props: Mapping[str, Any]) -> Language:
    return "en" if props["language"] == "en" else "pl"


def _value(entry: Mapping[str, Any], column: str, language: Language) -> str:
    value = entry[column]
    if column == "standing":
        return str(value or list_texts.FITS.to(language))
    return "; ".join(value) if isinstance(value, list) else str(value)


def _calendar(props: Mapping[str, Any], language: Language, now: datetime) -> Iterator[str]:
    yield from (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//SPCleantech//{NAME.en}//EN",
        "CALSCALE:GREGORIAN",
    )
    for entry in props["entries"]:
        if entry["deadline"]:
            last = date.fromisoformat(entry["deadline"])
            for line in (
                "BEGIN:VEVENT",
                f"UID:{entry['id']}-{entry['deadline']}@spcleantech-assistant",
                f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
                f"DTSTART;VALUE=DATE:{last:%Y%m%d}",
                f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}",
                f"SUMMARY:{_escaped(say(list_texts.CALL_ENDS, language, title=entry['title']))}",
                f"DESCRIPTION:{_escaped(_described(entry))}",
                "END:VEVENT",
            ):
                yield from _folded(line)
    yield "END:VCALENDAR"


def _described(entry: Mapping[str, Any]) -> str:
    parts = (
        entry["call"],
        *entry["marks"],
        entry["contact"],
        entry["website"],
        entry["source"],
        entry["dated"],
    )
    return "\n".join(part for part in parts if part)


def _escaped(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Lines of at most 75 octets, cut between characters."""
    start = ""
    while len((start + line).encode()) > _LINE_BYTES + 2:
        end = _LINE_BYTES
        while len((start + line[:end]).encode()) > _LINE_BYTES + 2:
            end -= 1
        yield start + line[:end]
        start, line = " ", line[end:]
    yield start + line
