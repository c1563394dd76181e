"""Whole wishes as people type them: several conditions at once, asides, words of one field near another."""

from typing import Any

import pytest
from wishes_to_read import understood


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Szukamy doświadczonego wykonawcy instalacji fotowoltaicznych, najchętniej z Małopolski lub Śląska",
         {"organisation_kind": "company", "themes": "renewable_energy",
          "region": ["malopolskie", "slaskie"]}),
        ("klaster energii odnawialnej z Austrii lub Niemiec",
         {"organisation_kind": "cluster", "themes": "renewable_energy", "country": ["AT", "DE"]}),
        ("jaka uczelnia w Krakowie ma laboratorium VR?",
         {"organisation_kind": "university", "place": "Kraków", "platforms": "vr_ar"}),
        ("Współpracujemy już z Niemcami, teraz szukamy kogoś z Francji", {"country": "FR"}),
        ("we already have a German partner, now we want a French one", {"country": "FR"}),
        ("sieci miast zajmujące się smogiem", {"organisation_kind": "network", "themes": "air_quality"}),
        ("networks of cities working on air quality", {"organisation_kind": "network",
                                                       "themes": "air_quality"}),
        ("Szpital powiatowy z Czech", {"organisation_kind": "hospital", "country": "CZ"}),
        ("szkoły, szpitale i uczelnie na Śląsku",
         {"organisation_kind": ["school", "hospital", "university"], "region": "slaskie"}),
        ("partners in countries neighbouring Poland",
         {"country": ["DE", "CZ", "SK", "UA", "BY", "LT", "RU"]}),
        ("Finnish or Swedish experts on insulation", {"country": ["FI", "SE"],
                                                      "themes": "thermal_modernisation"}),
        ("looking for a research partner on crops, preferably Dutch",
         {"themes": ["innovation", "agriculture"], "country": "NL"}),
        ("Nie szukamy firm. Chodzi nam o uczelnie z Ukrainy.",
         {"organisation_kind_not": "company", "organisation_kind": "university", "country": "UA"}),
        ("companies as well as universities in Austria",
         {"organisation_kind": ["company", "university"], "country": "AT"}),
        ("uczelnie, cele 4, 7 i 13", {"organisation_kind": "university", "sdgs": ["sdg4", "sdg7", "sdg13"]}),
        ("universities for SDG 4, 7 and 13", {"organisation_kind": "university",
                                              "sdgs": ["sdg4", "sdg7", "sdg13"]}),
        ("samorządy z Czech, które mają inteligentne oświetlenie",
         {"organisation_kind": "municipality", "country": "CZ", "themes": "street_lighting"}),
        ("instytucje publiczne ze Słowacji od zamówień publicznych na innowacje",
         {"organisation_kind": "public_body", "country": "SK", "themes": "innovation_procurement"}),
    ],
)  # fmt: skip
def test_partners_in_whole_sentences(question: str, expected: dict[str, Any]) -> None:
    assert understood(question, "partners") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Wspólnota mieszkaniowa chce wymienić okna i ocieplić dach",
         {"applicants": "housing_community", "themes": "thermal_modernisation"}),
        ("Konkursy, które zostaną ogłoszone w lutym", {"opens_after": "2027-02-01",
                                                       "opens_before": "2027-02-28"}),
        ("dotacje bez wkładu własnego dla parafii", {"rate_min_percent": 100, "form": "grant",
                                                     "applicants": "church"}),
        ("nabory zamykające się nie później niż 1 marca dla gmin",
         {"closes_before": "2027-03-01", "applicants": "municipality"}),
        ("nabory, które otworzą się w drugiej połowie stycznia", {"opens_after": "2027-01-16",
                                                                  "opens_before": "2027-01-31"}),
        ("jakie programy mają nabór do 31 marca 2027 włącznie?", {"closes_before": "2027-03-31"}),
        ("nie interesują nas pożyczki, tylko dotacje", {"form_not": "loan", "form": "grant"}),
        ("100 000 euro or less for NGOs", {"amount_max": 100_000, "currency": "EUR", "applicants": "ngo"}),
        ("co najmniej 100 tys. zł lub więcej", {"amount_min": 100_000, "currency": "PLN"}),
        ("nothing that closes before February", {"closes_after": "2027-02-01"}),
        ("nabory, które nie kończą się przed lutym", {"closes_after": "2027-02-01"}),
        ("calls that remain open for at least another month", {"closes_after": "2026-12-22",
                                                               "status": "open"}),
        ("projekt trwający 24 miesiące dla uczelni", {"applicants": "university"}),
        ("Dotacje dla startupów, kwota od 200 do 500 tysięcy zł",
         {"form": "grant", "applicants": "start_up", "amount_min": 200_000, "amount_max": 500_000,
          "currency": "PLN"}),
        ("calls that opened in October", {"opens_after": "2026-10-01", "opens_before": "2026-10-31"}),
        ("nabory, które skończyły się w październiku", {"closes_after": "2026-10-01",
                                                        "closes_before": "2026-10-31"}),
        ("nabory zarówno dla gmin, jak i powiatów", {"applicants": ["municipality", "county"]}),
        ("for municipalities as well as counties", {"applicants": ["municipality", "county"]}),
        ("ani pożyczki, ani gwarancje, firma", {"form_not": ["loan", "guarantee"], "applicants": "sme"}),
        ("neither loans nor guarantees for a firm", {"form_not": ["loan", "guarantee"],
                                                     "applicants": "sme"}),
        ("dofinansowanie dla gmin z wyłączeniem Małopolski", {"applicants": "municipality",
                                                              "regions_not": "malopolskie"}),
        ("częściowo umarzalna pożyczka dla wspólnoty", {"form": "forgivable_loan",
                                                        "applicants": "housing_community"}),
        ("voucher na doradztwo dla mikrofirmy", {"form": "voucher", "applicants": "sme"}),
        ("poręczenie kredytu dla małej firmy", {"form": "guarantee", "applicants": "sme"}),
        ("planowane i otwarte nabory dla klastrów", {"status": ["planned", "open"],
                                                     "applicants": "cluster"}),
        ("calls closing on Friday", {"closes_after": "2026-11-27", "closes_before": "2026-11-27"}),
        ("nabory kończące się do piątku", {"closes_before": "2026-11-27"}),
        ("What can a county get for cycling paths? At least 1 million zloty",
         {"applicants": "county", "themes": "mobility", "amount_min": 1_000_000, "currency": "PLN"}),
    ],
)  # fmt: skip
def test_funding_in_whole_sentences(question: str, expected: dict[str, Any]) -> None:
    assert understood(question, "funding") == expected
