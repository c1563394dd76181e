"""Filters written by hand: what they take, what they refuse and what they name instead."""

import pytest

from assistant.finding.given import field_named, given
from corpus.errors import UsageError


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
