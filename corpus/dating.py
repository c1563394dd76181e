"""The date that a document gives itself: in its title, its first lines or its file's name.

Only what cannot be misread is taken: the date of the act, session or meeting that opens the document, a
`stan na` / `as of`, a dated letter, a labelled date. A document that merely tells of a day has none.
"""

import re
from collections.abc import Iterator
from datetime import date as Day

from corpus.dates import Date, dates

_HEAD_CHARACTERS = 1_000
_HEAD_LINES = 8
_EARLIEST, _LATEST = 1900, 2100

_KIND_OF_DOCUMENT = re.compile(
    r"^\W*(?:(?:projekt|draft)\s+)?(?:protok[oó][lł]|uchwa[lł]a|zarz[aą]dzenie|ustawa|rozporz[aą]dzenie|"
    r"obwieszczenie|postanowienie|decyzja|komunikat|og[lł]oszenie|sprawozdanie|notatka|"
    r"spotkanie|posiedzenie|sesja|porz[aą]dek\s+obrad|porozumienie|umowa|wyrok|"
    r"(?:(?:council|commission|delegated|implementing|ministerial|summary|draft|official|city)\s+)*"
    r"(?:minutes|resolution|act|regulation|directive|decision|communication|report|announcement|note|"
    r"meeting|session|agenda|agreement|judgment|order))\b",
    re.IGNORECASE,
)
"""How a document begins that is known by its date."""

_SUBJECT = re.compile(
    r"\b(?:w\s+sprawie|dotycz\w+|zmieniaj\w+|o\s+zmianie|uchylaj\w+|concerning|regarding|amending|repealing|"
    r"(?:on|about)\s+the\s+(?:implementation|amendment|results)|od\s+dnia|do\s+dnia|od\s+\d|za\s+okres|"
    r"za\s+rok|podpisa\w+|zosta\w+|was|were|signed|since|until|from\s+\d|between|for\s+the\s+period|termin\w*|deadline)\b",
    re.IGNORECASE,
)
"""What follows it belongs to the document's subject."""

_AS_OF = re.compile(
    r"\b(?:stan\s+(?:prawny\s+)?na(?:\s+dzie[nń])?|(?:ostatnia\s+)?aktualizacja|data\s+aktualizacji|"
    r"zaktualizowano|as\s+(?:of|at)|last\s+(?:updated|modified)(?:\s+on)?|updated(?:\s+on)?)\s*:?\s*$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^\W*(?:data(?:[ ](?:dokumentu|publikacji|wydania|posiedzenia|spotkania))?|opublikowan[oyae]|"
    r"date(?:[ ]of[ ](?:publication|issue|meeting))?|published(?:[ ]on)?|issued(?:[ ]on)?|"
    r"(?:ostatnia[ ])?aktualizacja|last[ ](?:updated|modified)(?:[ ]on)?)[ ]*:?[ ]*"
    r"(\d.{3,30}|[^\W\d]{3,}[ ]\d.{3,20})$",
    re.IGNORECASE | re.MULTILINE,
)
_PLACE = re.compile(
    r"^\W*(?:[A-ZĄĆĘŁŃÓŚŹŻ][\w-]+(?:\s+[\w-]+){0,3}\s*,\s*)?(?:(?:z\s+)?dnia|dn\.)?\s*$", re.IGNORECASE
)
_AFTER_DATE = re.compile(r"^\s*(?:r\.?|roku)?\s*[.)]?\s*$", re.IGNORECASE)
_FILE_DAY = re.compile(
    r"(?<!\d)(?:(?P<y>(?:19|20)\d\d)(?P<s>[-_.])(?P<m>\d\d)(?P=s)(?P<d>\d\d)|"
    r"(?P<d2>\d\d)(?P<s2>[-_.])(?P<m2>\d\d)(?P=s2)(?P<y2>(?:19|20)\d\d)|"
    r"(?P<y3>(?:19|20)\d\d)(?P<m3>\d\d)(?P<d3>\d\d))(?!\d)"
)


def date_of(title: str, text: str, file_name: str) -> str | None:
    """The ISO day or month (`2023-06-22`, `2023-06`) of a document; `None` where it is not beyond doubt."""
    head = text[:_HEAD_CHARACTERS]
    own = _own_date(title) or _own_date(_joined_lines(head))
    if own is not None:
        return own
    found = {*_stated(head), *_labelled(text), *_of_file(file_name)}
    return found.pop() if len(found) == 1 else None


def _own_date(text: str) -> str | None:
    """The date of the act or the meeting that `text` begins with, before its subject is told."""
    if not _KIND_OF_DOCUMENT.match(text):
        return None
    subject = _SUBJECT.search(text)
    named = text[: subject.start()] if subject else text
    first = next((date for date in dates(named) if _is_certain(date, named)), None)
    return first.iso if first else None


def _joined_lines(head: str) -> str:
    """The first lines as one, up to the first that ends a sentence (`r.` ends none)."""
    taken: list[str] = []
    for line in [line.strip() for line in head.split("\n") if line.strip()][:_HEAD_LINES]:
        taken.append(line)
        if line.endswith(".") and not line.endswith(" r."):
            break
    return " ".join(taken)


def _stated(head: str) -> Iterator[str]:
    """Dates that a `stan na` or a letter's head marks as the document's."""
    for line in [line.strip() for line in head.split("\n") if line.strip()][:_HEAD_LINES]:
        for date in dates(line):
            before, after = line[: date.start], line[date.end :]
            heads_letter = _PLACE.match(before) and _AFTER_DATE.match(after)
            if (_AS_OF.search(before) or heads_letter) and _is_certain(date, line):
                yield date.iso


def _labelled(text: str) -> Iterator[str]:
    """Dates behind a label of their own line; a page that lists many documents has many."""
    for match in _LABELLED.finditer(text):
        line = match[1]
        yield from (
            date.iso
            for date in dates(line)[:1]
            if not line[: date.start].strip()
            and _AFTER_DATE.match(line[date.end :])
            and _is_certain(date, line)
        )


def _of_file(name: str) -> Iterator[str]:
    for match in _FILE_DAY.finditer(name):
        year, month, day = (match[key] or match[f"{key}2"] or match[f"{key}3"] for key in "ymd")
        if _is_day(f"{year}-{month}-{day}"):
            yield f"{year}-{month}-{day}"


def _is_certain(date: Date, text: str) -> bool:
    """A real day or month with four figures of year; `06/07/2023` is June or July."""
    written = text[date.start : date.end]
    if not re.search(r"\d{4}", written) or not _is_day(date.iso if len(date.iso) > 7 else f"{date.iso}-01"):
        return False
    parts = re.fullmatch(r"(\d{1,2})[/-](\d{1,2})[/-]\d{4}", written)
    return parts is None or parts[1] == parts[2] or int(parts[1]) > 12


def _is_day(iso: str) -> bool:
    try:
        return _EARLIEST <= Day.fromisoformat(iso).year <= _LATEST
    except ValueError:
        return False
