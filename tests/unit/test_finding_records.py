"""Records judged, ranked and relaxed; small records made by hand, meaning by a stand-in."""

from dataclasses import replace

import pytest
from records_to_find import FUNDING, ORGANISATIONS, TODAY, Words, find, listed

from assistant.finding.finder import RecordFinder, Shelf
from assistant.finding.matching import judge_of
from assistant.finding.wish import Condition
from indexing.glossary import Glossary


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
