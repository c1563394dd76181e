"""Lists as JSON and as files; records, days and words worked out by hand."""

import csv
import io
from datetime import UTC, date, datetime
from typing import Any

import pytest

from assistant.chat.list_files import file_name, list_file
from assistant.chat.listing import Searched, Wanted, in_words, list_props, news_props
from assistant.finding.found import Found, Quotation, Relaxation, Result
from assistant.finding.news import Item, News
from assistant.finding.wish import Condition, Wish
from corpus.language import Language
from corpus.schema.records import AnyRecord, Funding, Organisation, Status
from corpus.schema.workbook import read_workbook

TODAY = date(2026, 11, 22)
SCHOOL = Funding(
    id="ciepla-szkola",
    name="Ciepła Szkoła; nabór, który ma bardzo długą nazwę, bo opisuje wszystko naraz",
    name_en="Warm School",
    funder="Fundusz Przykładowy",
    applicants=("municipality",),
    amount_max=2_000_000,
    currency="PLN",
    opens=date(2026, 12, 1),
    closes=date(2027, 1, 29),
    website="javascript:alert(1)",
    contact="=szkola@example.org",
    basis="example",
    as_of="2026-11",
)
GENERAL = Organisation(
    id="klaster", name="Klaster", country="CZ", basis="general", website="https://example.org"
)


def result(record: AnyRecord, status: Status | None = None, **more: Any) -> Result:
    told = {
        "standing": "fits",
        "why": "Pasuje: kraj: Czechy.",
        "fits": ("kraj: Czechy",),
        "misses": (),
        "unknown": (),
    }
    quote = Quotation("records/x.pl", "X", "Klaster z Brna.", 4, 19)
    deadline = record.closes if isinstance(record, Funding) else None
    return Result(
        record=record,
        title=record.name,
        status=status,
        deadline=deadline,
        citations=(quote,),
        **{**told, **more},
    )


def listed(*results: Result, language: Language = "pl", **more: Any) -> dict[str, Any]:
    conditions = (Condition("country", ("CZ",), "czeski"), Condition("themes", ("hydrogen",), "wodór"))
    whole = Wish("czeski klaster wodór od zaraz", language, "partners", TODAY, conditions, ("zaraz", "xyz"))
    counts = {"fitting": len(results), "unknown": 0, "relaxed": (), "not_understood": ("xyz",), **more}
    found = Found(wish=whole.without(frozenset({"themes"})), results=results, **counts)
    return list_props(Wanted(whole.question, "partners", language, ("themes",)), Searched(whole, found))


def test_conditions_stay_in_view_when_they_are_taken_out() -> None:
    props = listed(result(GENERAL))
    assert [(chip["name"], chip["text"], chip["on"]) for chip in props["chips"]] == [
        ("country", "kraj: Czechy", True),
        ("themes", "tematy: wodór", False),
    ]
    assert props["title"] == "Organizacje, które pasują: 1."
    assert props["hints"] == ["Tego nie zrozumiałem: xyz", "Kolejność według słów: zaraz"]


def test_an_entry_says_where_it_stands_and_where_it_comes_from() -> None:
    entry = listed(result(GENERAL))["entries"][0]
    assert entry["marks"] == ["sprawdź u źródła"]
    assert entry["dated"] == "bez daty"
    assert entry["website"] == "https://example.org"
    assert entry["spots"] == [{"document": "records/x.pl", "quote": "Klaster z Brna.", "start": 4, "end": 19}]
    assert entry["ask"] == "Co wiadomo o: Klaster?"
    assert {"name": "kraj", "value": "Czechy"} in entry["facts"]


def test_a_call_tells_its_days_and_no_address_of_a_script_becomes_a_link() -> None:
    entry = listed(result(SCHOOL, "planned"))["entries"][0]
    assert entry["call"] == "Nabór: planowany, od 1 grudnia 2026 do 29 stycznia 2027"
    assert entry["website"] == ""
    assert entry["marks"] == ["przykład zmyślony"]
    assert entry["dated"] == "stan na 11.2026"


def test_every_entry_of_a_kind_has_the_same_facts() -> None:
    first, second = listed(result(SCHOOL, "planned"), result(Funding(id="b", name="B"), "unknown"))["entries"]
    assert [fact["name"] for fact in first["facts"]] == [fact["name"] for fact in second["facts"]]
    assert {"name": "kwota wsparcia", "value": ""} in second["facts"]


def test_where_nothing_fits_the_nearest_and_what_to_relax_are_offered() -> None:
    relaxed = (Relaxation(("country",), 9, "Bez „kraj: Czechy” pasowałoby 9."),)
    near = result(GENERAL, standing="near", misses=("kraj: Polska",), unknown=("tematy: nie podano",))
    props = listed(near, fitting=0, relaxed=relaxed)
    assert props["title"] == "Nic nie spełnia wszystkich warunków."
    assert props["note"] == "Poniżej najbliższe temu, o co pytasz."
    assert props["relaxed"] == [{"names": ["country"], "text": "Bez „kraj: Czechy” pasowałoby 9."}]
    assert props["entries"][0]["standing"] == "nie spełnia wszystkiego"
    assert props["entries"][0]["unknown"] == ["tematy"]
    assert props["more"] == 0


def test_an_empty_index_is_said() -> None:
    assert listed(language="en")["note"] == "The index holds nothing that answers to this."


def test_what_is_left_is_counted() -> None:
    assert listed(result(GENERAL), fitting=7, unknown=3)["more"] == 9


def test_the_history_remembers_the_names() -> None:
    assert in_words(listed(result(GENERAL))) == "Organizacje, które pasują: 1. Klaster"


@pytest.mark.parametrize(("language", "separator"), [("pl", ";"), ("en", ",")])
def test_a_list_is_saved_for_spreadsheets_and_holds_no_formula(language: Language, separator: str) -> None:
    props = listed(result(SCHOOL, "planned"), language=language)
    content = list_file(props, "csv").decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(content), delimiter=separator)
    assert head[0] == {"pl": "nazwa", "en": "name"}[language]
    assert row[0] == SCHOOL.name
    assert row[1] == {"pl": "pasuje", "en": "fits"}[language]
    assert row[6] == "2027-01-29"
    assert row[7] == "'=szkola@example.org"
    assert file_name(props, "csv") == {"pl": "lista.csv", "en": "list.csv"}[language]


def test_a_list_is_saved_as_a_workbook() -> None:
    rows = read_workbook(list_file(listed(result(SCHOOL, "planned")), "xlsx"), 10)
    assert rows[1][0] == SCHOOL.name
    assert rows[1][7] == "=szkola@example.org"


def test_deadlines_become_days_of_a_calendar() -> None:
    props = listed(result(SCHOOL, "planned"), result(GENERAL))
    content = list_file(props, "ics", now=datetime(2026, 11, 22, 8, 30, tzinfo=UTC)).decode()
    assert content.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert content.endswith("END:VCALENDAR\r\n")
    assert content.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20270129\r\nDTEND;VALUE=DATE:20270130\r\n" in content
    assert "DTSTAMP:20261122T083000Z\r\n" in content
    assert max(len(line.encode()) for line in content.split("\r\n")) <= 75
    unfolded = content.replace("\r\n ", "")
    assert "SUMMARY:Koniec naboru: Ciepła Szkoła\\; nabór\\, który ma bardzo długą nazwę\\, bo" in unfolded
    assert "przykład zmyślony" in unfolded


def test_news_are_grouped_by_what_happened() -> None:
    items = (Item("added", date(2026, 11, 20), GENERAL), Item("closing", date(2027, 1, 29), SCHOOL))
    props = news_props("What is new?", News(date(2026, 10, 23), TODAY, items), "en")
    assert props["title"] == "What is new since 23 October 2026"
    assert [(group["title"], len(group["entries"])) for group in props["groups"]] == [
        ("Added", 1),
        ("Calls that close", 1),
    ]
    assert props["groups"][1]["entries"][0]["day"] == "29 January 2027"
    assert news_props("?", News(TODAY, TODAY, ()), "pl")["title"] == "Od 22 listopada 2026 nic nowego."
