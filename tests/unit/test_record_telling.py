"""What a record tells as a document, in both languages, line by line."""

from datetime import date

import pytest

from corpus.language import Language
from corpus.schema.figures import amount, day, share
from corpus.schema.records import Funding, Organisation
from corpus.schema.telling import languages_of, tell

CLUSTER = Organisation(
    id="zielony",
    name="Zielony Klaster",
    name_en="Green Cluster",
    organisation_kind="company",
    country="PL",
    place="Kraków",
    offers_pl=("audyty", "doradztwo"),
    description_en="It works since 2010.",
    website="https://example.org",
    basis="example",
    as_of="2026-03",
    access="member",
)
CALL = Funding(
    id="cieplo",
    name="Ciepły Dom",
    funder="Fundusz",
    rate_max_percent=62.5,
    amount_min=100_000,
    amount_max=2_000_000,
    currency="PLN",
    opens=date(2026, 3, 1),
    closes=date(2026, 4, 30),
    period_end="2027",
    basis="general",
)


def test_an_organisation_is_told_in_the_languages_of_its_texts() -> None:
    assert languages_of(CLUSTER) == ("pl", "en")
    polish, english = tell(CLUSTER, "pl", "records"), tell(CLUSTER, "en", "records")
    assert polish.text.splitlines() == [
        "Zielony Klaster",
        "",
        "Zielony Klaster – rodzaj organizacji: przedsiębiorstwo; miejscowość: Kraków; kraj: Polska.",
        "Zielony Klaster – oferuje: audyty, doradztwo.",
        "Zielony Klaster – stan na: marzec 2026; podstawa: przykład zmyślony na potrzeby pokazu; "
        "strona internetowa: https://example.org",
    ]
    assert english.text.splitlines() == [
        "Green Cluster",
        "",
        "It works since 2010.",
        "",
        "Green Cluster – kind of organisation: company; place: Kraków; country: Poland.",
        "Green Cluster – as of: March 2026; basis: an example made up for demonstrations; "
        "website: https://example.org",
    ]
    assert english.info.id == "records/organisation/zielony.en"
    assert english.info.translation_of == "records/organisation/zielony.pl"
    assert (english.info.kind, english.info.access, english.info.basis) == (
        "organisation",
        "member",
        "example",
    )
    assert (english.info.date, english.info.place, english.info.country) == ("2026-03", "Kraków", "PL")


def test_a_call_is_told_with_its_amounts_and_dates() -> None:
    assert tell(CALL, "pl", "x").text.splitlines()[2:] == [
        "Ciepły Dom – kto finansuje: Fundusz.",
        "Ciepły Dom – poziom wsparcia: do 62,5% kosztów; kwota wsparcia: od 100 000 zł do 2 000 000 zł.",
        "Ciepły Dom – nabór wniosków: od 1 marca 2026 do 30 kwietnia 2026; okres programu: do 2027.",
        "Ciepły Dom – podstawa: informacja powszechnie znana; sprawdź u źródła.",
    ]
    assert tell(CALL, "en", "x").text.splitlines()[2:] == [
        "Ciepły Dom – funder: Fundusz.",
        "Ciepły Dom – rate of support: up to 62.5% of the costs; "
        "amount of support: from PLN 100,000 to PLN 2,000,000.",
        "Ciepły Dom – call for applications: from 1 March 2026 to 30 April 2026; "
        "period of the programme: until 2027.",
        "Ciepły Dom – basis: widely known information; check at the source.",
    ]


def test_a_document_declares_every_country_and_region_of_its_programme() -> None:
    both = Funding(id="x", name="X", countries=("PL", "CZ"), regions=("malopolskie", "slaskie"))
    info = tell(both, "pl", "records").info
    assert (info.country, info.place) == ("PL; CZ", "malopolskie; slaskie")
    assert (tell(CALL, "pl", "x").info.country, tell(CALL, "pl", "x").info.place) == (None, None)


def test_what_is_unknown_is_not_told() -> None:
    assert tell(Organisation(id="x", name="Nic"), "pl", "x").text == "Nic"


@pytest.mark.parametrize(
    ("written", "language", "told"),
    [
        ("2026", "pl", "2026"),
        ("2026-10", "pl", "październik 2026"),
        ("2026-10-05", "pl", "5 października 2026"),
        ("2026-10", "en", "October 2026"),
        ("2026-10-05", "en", "5 October 2026"),
    ],
)
def test_days(written: str, language: Language, told: str) -> None:
    assert day(written, language) == told


def test_amounts_and_shares() -> None:
    assert amount(5000, "EUR", "pl") == "5 000 EUR"
    assert amount(5000, None, "en") == "5,000"
    assert (share(85.0, "pl"), share(62.5, "pl"), share(62.5, "en")) == ("85%", "62,5%", "62.5%")
