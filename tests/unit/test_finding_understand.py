"""Questions in, conditions and remaining meaning out, over the shipped taxonomies."""

from datetime import date
from typing import Any

import pytest

from assistant.finding.labels import vocabulary_of
from assistant.finding.understand import understand
from assistant.finding.wish import Finder
from indexing.glossary import read_glossary

TODAY = date(2026, 11, 2)
PLACES = ("Kraków", "Brno", "Nowy Sącz")
VOCABULARIES = {
    "partners": vocabulary_of("partners", PLACES, read_glossary()),
    "funding": vocabulary_of("funding", (), read_glossary()),
}


def read(question: str, finder: Finder) -> Any:
    return understand(question, finder, vocabulary=VOCABULARIES[finder], today=TODAY)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("who in Hungary works on smart city strategies", {"country": "HU", "themes": "smart_city"}),
        ("czeski klaster", {"country": "CZ", "organisation_kind": "cluster"}),
        ("szukam partnera z Węgier od wodoru", {"country": "HU", "themes": "hydrogen"}),
        ("szukam partnera z wegier", {"country": "HU"}),
        ("firmy z Małopolski", {"organisation_kind": "company", "region": "malopolskie"}),
        ("firmy w malopolsce", {"organisation_kind": "company", "region": "malopolskie"}),
        ("universities in Krakow", {"organisation_kind": "university", "place": "Kraków"}),
        ("klastry w Nowym Sączu", {"organisation_kind": "cluster", "place": "Nowy Sącz"}),
        ("Hungarin universitys, energy eficiency", {"country": "HU", "organisation_kind": "university",
                                                   "themes": "energy_efficiency"}),
        ("organizacje z platformy big data", {"platforms": "big_data"}),
        ("organisations for SDG 11", {"sdgs": "sdg11"}),
        ("klastry z Czech lub Słowacji", {"organisation_kind": "cluster", "country": ["CZ", "SK"]}),
        ("NGOs outside Poland", {"organisation_kind": "ngo", "country_not": "PL"}),
        ("uczelnie spoza Polski", {"organisation_kind": "university", "country_not": "PL"}),
        ("klastry, ale nie z Polski ani Czech", {"organisation_kind": "cluster",
                                                 "country_not": ["PL", "CZ"]}),
        ("clusters, not from Poland but from Czechia", {"organisation_kind": "cluster", "country": "CZ",
                                                       "country_not": "PL"}),
        ("we are a municipality looking for companies in Austria", {"organisation_kind": "company",
                                                                   "country": "AT"}),
        ("jesteśmy gminą, szukamy uczelni", {"organisation_kind": "university"}),
        ("Prowadzę rodzinną firmę z Krakowa. Szukam klastra.", {"organisation_kind": "cluster"}),
        ("We are a small NGO from Kraków and look for a Slovak town", {"country": "SK",
                                                                      "organisation_kind": "municipality"}),
        ("uczelnie, które pomogą z kotłem w szkole", {"organisation_kind": "university"}),
        ("municipalities with energy communities", {"organisation_kind": "municipality",
                                                    "themes": "energy_communities"}),
        ("energy communities in Denmark", {"organisation_kind": "energy_cooperative", "country": "DK"}),
        ("universities except those from Hungary", {"organisation_kind": "university", "country_not": "HU"}),
        ("opolskie gminy", {"region": "opolskie", "organisation_kind": "municipality"}),
        ("Czysta energia, Zielony Ład", {"green_deal": "clean_energy"}),
    ],
)  # fmt: skip
def test_wishes_for_partners(question: str, expected: dict[str, Any]) -> None:
    assert read(question, "partners").understood == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("dofinansowanie dla gminy na termomodernizację szkoły", {"applicants": "municipality",
                                                                  "themes": "thermal_modernisation"}),
        ("grants for SMEs", {"form": "grant", "applicants": "sme"}),
        ("we are a university, any loans for hydrogen?", {"applicants": "university", "form": "loan",
                                                          "themes": "hydrogen"}),
        ("dotacje lub pożyczki dla szpitali", {"form": ["grant", "loan"], "applicants": "hospital"}),
        ("dotacje, bez pożyczek", {"form": "grant", "form_not": "loan"}),
        ("pożyczki dla polskich uczelni", {"form": "loan", "countries": "PL", "applicants": "university"}),
        ("co najmniej 85% dofinansowania", {"rate_min_percent": 85}),
        ("otwarte nabory", {"status": "open"}),
        ("nabor dla szkol na wode", {"applicants": "school", "themes": "water"}),
        ("granty dla polskich szkół", {"form": "grant", "countries": "PL", "applicants": "school"}),
        ("loans for digitalisation of SMEs", {"form": "loan", "themes": "digitalisation",
                                              "applicants": "sme"}),
        ("programy nie dla gmin, tylko dla uczelni", {"applicants_not": "municipality",
                                                      "applicants": "university"}),
        ("nabory bez terminu dla rolników", {"applicants": "farmer", "status": "continuous"}),
        ("I am the mayor of a town, our residents want PV", {"applicants": "municipality",
                                                             "themes": "renewable_energy"}),
        ("grants for county hospitals", {"form": "grant", "applicants": "hospital"}),
        ("Kocioł musi zgasnąć do 2030 roku. Dotacje?", {"form": "grant"}),
        ("calls that open after 1 February 2027", {"opens_after": "2027-02-02"}),
        ("kto da pieniądze na wodór?", {"themes": "hydrogen"}),
        ("planned calls", {"status": "planned"}),
        ("nabory ciągłe", {"status": "continuous"}),
        ("calls that close soon", {"status": "closing"}),
        ("do 2 mln zł", {"amount_max": 2_000_000, "currency": "PLN"}),
        ("calls opening next month", {"opens_after": "2026-12-01", "opens_before": "2026-12-31"}),
        ("nabory kończące się w marcu", {"closes_after": "2027-03-01", "closes_before": "2027-03-31"}),
    ],
)  # fmt: skip
def test_wishes_for_funding(question: str, expected: dict[str, Any]) -> None:
    assert read(question, "funding").understood == expected


def test_words_that_are_no_condition_are_meaning() -> None:
    wish = read("kto oferuje kolektory próżniowe w Brnie?", "partners")
    assert wish.understood == {"place": "Brno"}
    assert wish.meaning == ("kolektory", "próżniowe")


def test_a_condition_tells_the_words_that_it_was_read_from() -> None:
    (condition,) = read("Szukam partnerów z Małopolski", "partners").conditions
    assert (condition.words, condition.origin) == ("Małopolski", "rules")


def test_an_exclusion_inside_what_is_wanted_is_said_to_be_unread() -> None:
    wish = read("firmy, nie startupy", "partners")
    assert wish.understood == {"organisation_kind": "company"}
    assert wish.unread == ("startupy",)


def test_conditions_are_dropped_and_replaced_by_name() -> None:
    wish = read("czeski klaster", "partners")
    assert wish.without(frozenset(("country",))).understood == {"organisation_kind": "cluster"}
    changed = wish.given({"country": ("HU",), "themes_not": ("waste",)})
    assert changed.understood == {"organisation_kind": "cluster", "country": "HU", "themes_not": "waste"}


@pytest.mark.parametrize(
    ("question", "language"), [("czeski klaster", "pl"), ("Czech cluster, please", "en")]
)
def test_the_language_is_that_of_the_question(question: str, language: str) -> None:
    assert read(question, "partners").language == language
