"""Which documents fit a filter, and which filter is said to have emptied a result."""

import pytest

from corpus.document import DocumentInfo
from indexing.emptied import emptied
from indexing.filters import Filters, searched
from indexing.store import Collection

INFO = DocumentInfo(
    "a", "A", "pl", kind="call", date="2021-05", topics=("Transport", "renewable_energy"),
    place="Tarnów, Małopolska", country="Polska",
)  # fmt: skip
BARE = DocumentInfo("b", "B", "en")


@pytest.mark.parametrize(
    ("filters", "fits"),
    [
        (Filters(), True),
        (Filters(kind="call"), True),
        (Filters(kind="note"), False),
        (Filters(since="2021-05-31"), True),
        (Filters(since="2021-06"), False),
        (Filters(until="2021"), True),
        (Filters(until="2021-05"), True),
        (Filters(until="2021-04-30"), False),
        (Filters(since="2020", until="2022"), True),
        (Filters(topic="transport"), True),
        (Filters(topic="OZE"), True),
        (Filters(topic="odnawialne źródła energii"), True),
        (Filters(topic="woda"), False),
        (Filters(place="Tarnow"), True),
        (Filters(place="województwo małopolskie"), True),
        (Filters(place="Kraków"), False),
        (Filters(country="Poland"), True),
        (Filters(country="PL"), True),
        (Filters(country="Czechy"), False),
        (Filters(kind="call", country="Czechy"), False),
    ],
)
def test_a_document_fits_what_it_declares(filters: Filters, fits: bool) -> None:
    assert filters.fit(INFO) is fits


@pytest.mark.parametrize(
    "filters",
    [
        Filters(since="1990"),
        Filters(until="2099"),
        Filters(topic="x"),
        Filters(place="x"),
        Filters(country="PL"),
    ],
)
def test_what_a_document_does_not_declare_does_not_fit(filters: Filters) -> None:
    assert not filters.fit(BARE)


@pytest.mark.parametrize(
    ("date", "since", "until", "fits"),
    [
        ("2020", "2020-06-01", None, True),
        ("2020", None, "2020-06-01", True),
        ("2020-02", "2020-02-29", "2020-02-29", True),
        ("2019-12-31", "2020", None, False),
        ("2021-01-01", None, "2020", False),
    ],
)
def test_a_date_fits_when_it_may_speak_for_a_day_between(
    date: str, since: str | None, until: str | None, fits: bool
) -> None:
    assert Filters(since=since, until=until).fit(DocumentInfo("c", "C", "pl", date=date)) is fits


def test_role_and_language_choose_the_collections() -> None:
    places = [Collection("public", "pl"), Collection("public", "en"), Collection("staff", "pl")]
    assert searched(places, Filters("public")) == places[:2]
    assert searched(places, Filters("staff", "pl")) == [places[0], places[2]]
    assert not Filters(language="pl").beyond_collections
    assert Filters(place="Tarnów").beyond_collections


def test_the_filter_that_leaves_nothing_is_named_with_what_there_is() -> None:
    filters = Filters(language="pl", kind="note")
    said = emptied(filters, lambda other: 0 if other.kind else 3, [INFO, BARE])
    assert said is not None
    assert said.pl == (
        "Filtr rodzaj=note niczego nie zostawia; bez niego są wyniki: 3. W indeksie są: call, document."
    )
    assert said.en == (
        "The filter kind=note leaves nothing; without it there are results: 3. The index has: call, document."
    )


def test_filters_that_leave_nothing_together_are_named_together() -> None:
    filters = Filters(since="2022", country="Czechy")
    said = emptied(filters, lambda other: 2 if not other.narrowing else 0, [INFO])
    assert said is not None
    assert said.pl.startswith("Filtry data od=2022, kraj=Czechy razem niczego nie zostawiają")
    assert said.en.endswith("without them there are results: 2.")


def test_no_filter_is_blamed_where_nothing_would_be_found_anyway() -> None:
    assert emptied(Filters(kind="note"), lambda other: 0, [INFO]) is None
    assert emptied(Filters(kind="note", place="x"), lambda other: 0, [INFO]) is None


def test_the_dates_that_there_are_are_told() -> None:
    said = emptied(Filters(since="2030"), lambda other: 0 if other.since else 1, [INFO, BARE])
    assert said is not None
    assert said.en.endswith("The index has: 2021-05 – 2021-05.")
