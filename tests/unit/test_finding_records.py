"""Records judged, ranked, relaxed, told and written; small records made by hand, meaning by a stand-in."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from assistant.finding.finder import RecordFinder, Shelf
from assistant.finding.found import Found
from assistant.finding.given import field_named, given
from assistant.finding.matching import judge_of
from assistant.finding.meaning import Heard
from assistant.finding.showing import found_csv, found_json, found_lines
from assistant.finding.wish import Condition, Finder
from corpus.document import Document
from corpus.errors import UsageError
from corpus.language import Language
from corpus.schema.records import AnyRecord, Funding, Organisation
from corpus.schema.telling import tell
from indexing.glossary import Glossary

TODAY = date(2026, 11, 2)

ORGANISATIONS = (
    Organisation(id="alfa", name="Alfa", organisation_kind="cluster", country="CZ", themes=("smart_city",),
                 description_pl="Klaster sond i mostów.", basis="example", as_of="2026"),
    Organisation(id="beta", name="Beta", organisation_kind="cluster", country="PL", themes=("waste",)),
    Organisation(id="gamma", name="Gamma", organisation_kind="university", country="CZ",
                 description_pl="Bada sondy.", contact="biuro@example.com"),
    Organisation(id="delta", name="Delta", organisation_kind="cluster"),
)  # fmt: skip
FUNDING = (
    Funding(id="open", name="Nabór otwarty", applicants=("municipality",), amount_max=1_000_000,
            currency="PLN", rate_max_percent=85, opens=date(2026, 10, 1), closes=date(2027, 3, 15)),
    Funding(id="soon", name="Nabór kończący się", applicants=("municipality", "sme"), amount_min=500_000,
            amount_max=3_000_000, currency="EUR", opens=date(2026, 9, 1), closes=date(2026, 11, 20)),
    Funding(id="over", name="Nabór miniony", applicants=("municipality",), closes=date(2026, 6, 30)),
    Funding(id="always", name="Nabór ciągły", applicants=("sme",), continuous=True),
    Funding(id="ahead", name="Nabór planowany", opens=date(2027, 1, 10), closes=date(2027, 2, 10)),
)  # fmt: skip


class Words:
    """Stands in for the index: a record holds a word that its Polish description holds in that form."""

    def __init__(self, records: Sequence[AnyRecord]) -> None:
        self._texts = {record.id: record.description_pl.lower() for record in records}

    def hear(self, words: Sequence[str], language: Language) -> Heard:
        holding = {
            name: float(any(word.lower() in text for word in words)) for name, text in self._texts.items()
        }
        unheard = tuple(
            word for word in words if not any(word.lower() in text for text in self._texts.values())
        )
        return Heard(holding, unheard, {name: share for name, share in holding.items() if share})


def finder(kind: Finder, records: Sequence[AnyRecord]) -> RecordFinder:
    def document(record: AnyRecord, language: Language) -> Document:
        return tell(record, language, "records")

    return RecordFinder(kind, Shelf(records, Glossary(()), Words(records), document))


def find(question: str, kind: Finder = "partners", **conditions: Any) -> Found:
    seeking = finder(kind, ORGANISATIONS if kind == "partners" else FUNDING)
    wish = seeking.understand(question, TODAY).given({name: (value,) for name, value in conditions.items()})
    return seeking.find(wish, 10)


def listed(found: Found, standing: str) -> list[str]:
    return [result.record.id for result in found.results if result.standing == standing]


@pytest.mark.parametrize(
    ("field", "value", "fits", "misses"),
    [
        ("applicants", "municipality", {"open", "soon", "over"}, {"always"}),
        ("amount", 700_000, {"open", "soon"}, set()),
        ("amount", 2_000_000, {"soon"}, {"open"}),
        ("amount_max", 400_000, {"open"}, {"soon"}),
        ("amount_min", 1_500_000, {"soon"}, {"open"}),
        ("currency", "PLN", {"open"}, {"soon"}),
        ("rate_min_percent", 85, {"open"}, set()),
        ("rate_min_percent", 90, set(), {"open"}),
        ("status", "open", {"open", "soon", "always"}, {"over", "ahead"}),
        ("status", "closing", {"soon"}, {"open", "over", "ahead", "always"}),
        ("status", "planned", {"ahead"}, {"open", "soon", "over", "always"}),
        ("status", "closed", {"over"}, {"open", "soon", "ahead", "always"}),
        ("status", "continuous", {"always"}, {"open", "soon", "over", "ahead"}),
        ("closes_before", "2026-12-31", {"soon"}, {"open", "over", "ahead", "always"}),
        ("closes_after", "2027-02-10", {"open", "ahead"}, {"soon", "over", "always"}),
        ("opens_after", "2027-01-01", {"ahead"}, {"open", "soon"}),
    ],
)
def test_a_call_meets_a_condition_or_misses_it_or_says_nothing(
    field: str, value: str | int, fits: set[str], misses: set[str]
) -> None:
    judge = judge_of(Condition(field, (value,)), TODAY)
    verdicts = {record.id: judge(record) for record in FUNDING}
    assert {name for name, verdict in verdicts.items() if verdict == "fits"} == fits
    assert {name for name, verdict in verdicts.items() if verdict == "misses"} == misses


def test_an_exclusion_turns_the_verdict_and_leaves_the_unknown() -> None:
    judge = judge_of(Condition("country", ("PL",), excluded=True), TODAY)
    assert [judge(record) for record in ORGANISATIONS] == ["fits", "misses", "fits", "unknown"]


def test_those_that_fit_come_first_and_an_empty_field_is_unknown() -> None:
    found = find("czeskie klastry")
    assert listed(found, "fits") == ["alfa"]
    assert listed(found, "unknown") == ["delta"]
    assert (found.fitting, found.unknown, found.relaxed) == (1, 1, ())
    best, other = found.results
    assert best.fits == ("kraj: Czechy", "rodzaj organizacji: klaster")
    assert other.unknown == ("kraj: nie podano",)
    assert best.why == "Pasuje: kraj: Czechy; rodzaj organizacji: klaster."


def test_of_several_conditions_a_record_must_meet_one_to_be_listed() -> None:
    assert listed(find("czeskie uczelnie"), "unknown") == []
    assert listed(find("z Czech"), "unknown") == ["delta"]


def test_meaning_orders_what_conditions_leave() -> None:
    found = find("Czechy: sondy")
    assert found.wish.meaning == ("sondy",)
    assert listed(found, "fits") == ["gamma", "alfa"]
    assert found.results[0].why == "Pasuje: kraj: Czechy. Opis mówi o tym, o co pytasz."


def test_without_conditions_only_records_that_hold_a_word_are_listed() -> None:
    assert listed(find("sondy"), "fits") == ["gamma"]
    nothing = find("smoki")
    assert (nothing.results, nothing.not_understood) == ((), ("smoki",))


def test_where_nothing_fits_the_nearest_and_what_to_let_go_are_told() -> None:
    found = find("Czech universities for smart city")
    assert found.fitting == 0
    assert [(option.conditions, option.fits) for option in found.relaxed] == [
        (("organisation_kind",), 1),
        (("themes",), 1),
    ]
    assert found.relaxed[0].text == "Without “kind of organisation: university”, 1 would fit."
    near = {result.record.id: result.misses for result in found.results if result.standing == "near"}
    assert near["alfa"] == ("kind of organisation: cluster",)


def test_an_amount_and_its_currency_or_two_ends_of_a_time_are_let_go_together() -> None:
    found = find("dla gmin, od 2 mln zł", "funding")
    assert [option.conditions for option in found.relaxed] == [("amount_min", "currency")]
    calls = find("nabory dla MŚP, które kończą się w marcu", "funding")
    assert [(option.conditions, option.fits) for option in calls.relaxed] == [
        (("closes_after", "closes_before"), 2),
        (("applicants",), 1),
    ]


def test_a_call_that_is_over_comes_last() -> None:
    assert listed(find("dla gmin", "funding"), "fits") == ["soon", "open", "over"]


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


def test_filters_take_labels_synonyms_and_keys() -> None:
    filters = given(["country=Węgry", "themes_not=waste;smart city"], "partners")
    assert filters == {"country": ("HU",), "themes_not": ("waste", "smart_city")}
    assert given(["country=Czechia", "amount=500 000"], "funding") == {
        "countries": ("CZ",),
        "amount": (500_000,),
    }


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("country=Narnia", "Narnia"),
        ("colour=red", "organisation_kind"),
        ("country", "country"),
        ("themes=smart cityy", "smart_city"),
    ],
)
def test_a_filter_that_does_not_exist_is_refused_with_what_does(entry: str, names: str) -> None:
    with pytest.raises(UsageError) as refused:
        given([entry], "partners")
    assert names in refused.value.sentence.en


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        given(["closes_before=31.12.2026"], "funding")
    assert field_named("country_not", "funding") == "countries_not"


def test_many_records_of_few_values_stand_as_each_by_itself() -> None:
    """Verdicts are taken once for each value: copies of a record share its standing, others do not."""
    many = tuple(replace(record, id=f"{record.id}-{n}") for n in range(50) for record in ORGANISATIONS)
    finder = RecordFinder("partners", Shelf(many, Glossary([]), Words(many), lambda *_: None))
    found = finder.find(finder.understand("klaster z Czech", TODAY, "pl"), 200)
    standings = {result.record.id: result.standing for result in found.results}
    assert (found.fitting, found.unknown) == (50, 50)
    assert {standings[f"alfa-{n}"] for n in range(50)} == {"fits"}
    assert {standings[f"delta-{n}"] for n in range(50)} == {"unknown"}
    assert not any(name.startswith(("beta", "gamma")) for name in standings)
