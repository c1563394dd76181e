"""News of records, and the days that the index keeps for them."""

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

from assistant.finding.news import news
from assistant.finding.showing import news_json, news_lines
from corpus.schema.records import Funding, Organisation
from indexing.record_files import RecordReader
from indexing.records import Filed, SourceRecords, read_records, write_records

SINCE, TODAY = date(2026, 11, 1), date(2026, 11, 22)


def filed(
    name: str, since: str, changed: str, opens: date | None = None, closes: date | None = None
) -> Filed:
    return Filed(
        Funding(id=name, name=name.title(), opens=opens, closes=closes), "s", "f.csv", since, changed
    )


def told(*entries: Filed, wanted: frozenset[str] | None = None) -> list[tuple[str, str, str]]:
    found = news(entries, SINCE, TODAY, wanted)
    return [(item.what, item.record.id, item.day.isoformat()) for item in found.items]


def test_a_record_that_came_is_added_and_an_older_one_is_changed() -> None:
    entries = (
        filed("alfa", "2026-11-10", "2026-11-12"),
        filed("beta", "2026-05-01", "2026-11-12"),
        filed("gamma", "2026-05-01", "2026-05-01"),
        filed("delta", "", ""),
    )
    assert told(*entries) == [("added", "alfa", "2026-11-10"), ("changed", "beta", "2026-11-12")]


def test_calls_are_told_that_opened_or_closed_and_those_of_the_next_thirty_days() -> None:
    entries = (
        filed("past", "", "", opens=date(2026, 10, 31), closes=date(2026, 11, 1)),
        filed("next", "", "", opens=date(2026, 12, 22), closes=date(2026, 12, 23)),
    )
    assert told(*entries) == [("opening", "next", "2026-12-22"), ("closing", "past", "2026-11-01")]


def test_news_may_be_narrowed_to_what_a_wish_finds() -> None:
    entries = (filed("alfa", "2026-11-10", "2026-11-10"), filed("beta", "2026-11-10", "2026-11-10"))
    assert told(*entries, wanted=frozenset(("beta",))) == [("added", "beta", "2026-11-10")]


def test_news_are_shown_by_what_happened() -> None:
    found = news([filed("alfa", "2026-11-10", "2026-11-10")], SINCE, TODAY)
    shown = news_json(found)
    assert shown.keys() == {"since", "today", "added", "changed", "opening", "closing"}
    assert [(entry["record"], entry["day"]) for entry in shown["added"]] == [("alfa", "2026-11-10")]
    assert news_lines(found, "pl") == "Dodane (1):\n  10 listopada 2026: Alfa (alfa)"
    assert news_lines(replace(found, items=()), "en") == "Nothing new."


def test_a_record_keeps_the_day_it_came_and_gets_a_new_one_when_it_changes(tmp_path: Path) -> None:
    former = (
        Filed(Organisation(id="alfa", name="Alfa", country="PL"), "s", "o.csv", "2026-01-02", "2026-03-04"),
        Filed(Organisation(id="beta", name="Beta", country="PL"), "s", "o.csv", "2026-01-02", "2026-03-04"),
    )
    with (tmp_path / "o.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [
                ["id", "name", "country"],
                ["alfa", "Alfa", "PL"],
                ["beta", "Beta II", "PL"],
                ["nowa", "Nowa", "PL"],
            ]
        )
    read = RecordReader(former, ["s"], "public").read("s", tmp_path, [tmp_path / "o.csv"])
    today = date.today().isoformat()
    assert {entry.record.id: (entry.since, entry.changed) for entry in read.records.filed} == {
        "alfa": ("2026-01-02", "2026-03-04"),
        "beta": ("2026-01-02", today),
        "nowa": (today, today),
    }


def test_the_days_survive_being_written_and_an_old_index_has_none(tmp_path: Path) -> None:
    kept = Filed(Organisation(id="alfa", name="Alfa"), "s", "o.csv", "2026-01-02", "2026-03-04")
    write_records(tmp_path, [SourceRecords("s", (kept,))], ())
    assert read_records(tmp_path, "organisation") == (kept,)
    old = '["s", "o.csv", {"id": "alfa", "name": "Alfa"}]\n'
    (tmp_path / "records" / "organisation.jsonl").write_text(old, encoding="utf-8")
    assert [entry.since for entry in read_records(tmp_path, "organisation")] == [""]
