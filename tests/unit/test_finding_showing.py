"""Records found are quoted, told on the terminal, as JSON and in a spreadsheet."""

import csv
import io
from dataclasses import replace

from records_to_find import find

from assistant.finding.showing import found_csv, found_json, found_lines
from corpus.schema.telling import tell


def test_every_quotation_is_the_text_of_its_document() -> None:
    for result in (*find("czeskie klastry").results, *find("dla gmin do 2 mln zł", "funding").results):
        text = tell(result.record, "pl", "records").text
        assert result.citations
        for quotation in result.citations:
            assert text[quotation.start : quotation.end] == quotation.quote


def test_the_lines_that_tell_of_conditions_are_quoted() -> None:
    best = find("czeskie klastry").results[0]
    assert [quotation.quote for quotation in best.citations] == [
        "Klaster sond i mostów.",
        "Alfa – rodzaj organizacji: klaster; kraj: Czechy.",
    ]


def test_json_keeps_the_contract() -> None:
    shown = found_json(find("dofinansowanie dla gminy, dragons", "funding"))
    assert shown["understood"] == {"applicants": "municipality"}
    assert shown["not_understood"] == ["dragons"]
    contract = {"record", "title", "why", "fits", "misses", "unknown", "status", "deadline", "citations"}
    assert all(contract <= result.keys() for result in shown["results"])
    first = shown["results"][0]
    assert (first["record"], first["status"], first["deadline"]) == ("soon", "closing", "2026-11-20")


def test_the_terminal_shows_reason_status_deadline_and_source() -> None:
    shown = found_lines(find("dofinansowanie dla gminy", "funding"))
    assert "Zrozumiano: kto może się ubiegać: gmina lub miasto." in shown
    assert "Nabór: otwarty, wkrótce się kończy, do 20 listopada 2026." in shown
    example = found_lines(find("Czech cluster", "partners"))
    assert "1. Alfa (EXAMPLE, fictitious)" in example
    assert "as of 2026" in example


def test_a_spreadsheet_gets_the_list_and_no_formula() -> None:
    found = find("czeskie uczelnie")
    odd = replace(found.results[0], title="=1+1")
    written = found_csv(replace(found, results=(odd,))).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(written), delimiter=";")
    assert (row["title"], row["record"], row["contact"]) == ("'=1+1", "gamma", "biuro@example.com")
