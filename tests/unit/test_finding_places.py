"""Countries one by one and in groups, regions and towns in any form, and who asks from where."""

import pytest
from wishes_to_read import reading, understood, wish_of

VISEGRAD = ["PL", "CZ", "SK", "HU"]
BALTIC = ["EE", "LV", "LT"]
NORDIC = ["DK", "FI", "IS", "NO", "SE"]
GERMAN_SPEAKING = ["DE", "AT", "CH"]
BENELUX = ["BE", "NL", "LU"]
NEIGHBOURS = ["DE", "CZ", "SK", "UA", "BY", "LT", "RU"]


@pytest.mark.parametrize(
    ("question", "countries"),
    [
        ("uczelnie z V4", VISEGRAD),
        ("universities of the V4 countries", VISEGRAD),
        ("partner z Grupy Wyszehradzkiej", VISEGRAD),
        ("partners from the Visegrad Group", VISEGRAD),
        ("wyszehradzkie klastry", VISEGRAD),
        ("Visegrad Four clusters", VISEGRAD),
        ("państwa bałtyckie", BALTIC),
        ("kto z krajów bałtyckich?", BALTIC),
        ("who in the Baltic countries?", BALTIC),
        ("Baltics", BALTIC),
        ("kraje nordyckie", NORDIC),
        ("nordic partners", NORDIC),
        ("ktoś ze Skandynawii", ["DK", "NO", "SE"]),
        ("Scandinavian firms", ["DK", "NO", "SE"]),
        ("skandynawskie gminy", ["DK", "NO", "SE"]),
        ("firmy z regionu DACH", GERMAN_SPEAKING),
        ("the DACH region", GERMAN_SPEAKING),
        ("kraje niemieckojęzyczne", GERMAN_SPEAKING),
        ("German-speaking countries", GERMAN_SPEAKING),
        ("kraje Beneluksu", BENELUX),
        ("w Beneluksie", BENELUX),
        ("Benelux universities", BENELUX),
        ("sąsiedzi Polski", NEIGHBOURS),
        ("z krajów sąsiednich", NEIGHBOURS),
        ("Poland's neighbours", NEIGHBOURS),
        ("neighbouring countries", NEIGHBOURS),
        ("południowi sąsiedzi", ["CZ", "SK"]),
        ("our southern neighbours", ["CZ", "SK"]),
        ("Półwysep Iberyjski", ["ES", "PT"]),
        ("Iberian partners", ["ES", "PT"]),
        ("Trójkąt Weimarski", ["DE", "FR", "PL"]),
        ("Weimar Triangle", ["DE", "FR", "PL"]),
        ("Bałkany Zachodnie", ["AL", "BA", "ME", "MK", "RS", "XK"]),
        ("Western Balkans", ["AL", "BA", "ME", "MK", "RS", "XK"]),
    ],
)
def test_a_group_of_countries_is_the_list_of_them(question: str, countries: list[str]) -> None:
    found = understood(question, "partners")
    assert sorted(found["country"]) == sorted(countries)


def test_a_group_is_said_once_and_may_be_excluded() -> None:
    _, condition = wish_of("klastry spoza krajów V4", "partners").conditions
    assert (condition.name, condition.words) == ("country_not", "krajów V4")
    assert set(condition.values) == set(VISEGRAD)
    assert understood("V4 countries except Poland", "partners") == {
        "country": ["CZ", "SK", "HU"],
        "country_not": "PL",
    }
    assert understood("programy dla krajów bałtyckich", "funding") == {"countries": BALTIC}


test_countries_regions_and_towns_in_their_forms = reading(
    "partners",
    [
        ("zagraniczne klastry", {"country_not": "PL", "organisation_kind": "cluster"}),
        ("foreign clusters", {"country_not": "PL", "organisation_kind": "cluster"}),
        ("klastry z zagranicy", {"country_not": "PL", "organisation_kind": "cluster"}),
        ("clusters abroad", {"country_not": "PL", "organisation_kind": "cluster"}),
        ("clusters from abroad", {"country_not": "PL", "organisation_kind": "cluster"}),
        ("overseas universities", {"country_not": "PL", "organisation_kind": "university"}),
        ("non-Polish clusters", {"country_not": "PL", "organisation_kind": "cluster"}),
        ("krajowe klastry", {"country": "PL", "organisation_kind": "cluster"}),
        ("domestic clusters", {"country": "PL", "organisation_kind": "cluster"}),
        ("klastry z Polski", {"country": "PL", "organisation_kind": "cluster"}),
        ("klaster, może być z zagranicy", {"organisation_kind": "cluster"}),
        ("a cluster, foreign ones are fine, too", {"organisation_kind": "cluster"}),
        (
            "firma, która pomoże sprzedawać za granicą",
            {"organisation_kind": "company", "themes": "entrepreneurship"},
        ),
        ("małopolskie uczelnie", {"region": "malopolskie", "organisation_kind": "university"}),
        ("śląska gmina od smogu", {"region": "slaskie", "organisation_kind": "municipality",
                                   "themes": "air_quality"}),
        ("slaskie gminy", {"region": "slaskie", "organisation_kind": "municipality"}),
        ("firmy podkarpackie", {"region": "podkarpackie", "organisation_kind": "company"}),
        ("companies from Lower Silesia", {"region": "dolnoslaskie", "organisation_kind": "company"}),
        ("uczelnie z Mazowsza", {"region": "mazowieckie", "organisation_kind": "university"}),
        ("na Warmii i Mazurach", {"region": "warminsko_mazurskie"}),
        ("w woj. kujawsko-pomorskim", {"region": "kujawsko_pomorskie"}),
        ("lubelszczyzna, klastry", {"region": "lubelskie", "organisation_kind": "cluster"}),
        ("krakowskie firmy", {"place": "Kraków", "organisation_kind": "company"}),
        ("firmy z krakowa i tarnowa", {"place": ["Kraków", "Tarnów"], "organisation_kind": "company"}),
        ("companies in Cracow or Warsaw", {"place": ["Kraków", "Warszawa"], "organisation_kind": "company"}),
        ("Slovkian and Hungrian clusters", {"country": ["SK", "HU"], "organisation_kind": "cluster"}),
        ("klastry z Solwacji i Wegier", {"country": ["SK", "HU"], "organisation_kind": "cluster"}),
        ("clusters from Germny", {"country": "DE", "organisation_kind": "cluster"}),
        ("uczelnie poza Małopolską", {"region_not": "malopolskie", "organisation_kind": "university"}),
        ("universities outside Malopolska", {"region_not": "malopolskie",
                                             "organisation_kind": "university"}),
        ("Hungarian, but not municipalities", {"country": "HU", "organisation_kind_not": "municipality"}),
    ],
)  # fmt: skip


test_who_asks_is_no_condition_on_a_partner = reading(
    "partners",
    [
        ("Jesteśmy gminą miejską spod Tarnowa i szukamy firmy od lamp ulicznych",
         {"organisation_kind": "company", "themes": "street_lighting"}),
        ("Jako spółka komunalna z Tarnowa szukamy instytutu badawczego",
         {"organisation_kind": "research_institute"}),
        ("Reprezentuję uczelnię z Rzeszowa. Kto w Niemczech bada wodór?",
         {"country": "DE", "themes": "hydrogen"}),
        ("Nasz szpital szuka firmy od fotowoltaiki",
         {"organisation_kind": "company", "themes": "renewable_energy"}),
        ("Mała gmina z Podkarpacia szuka partnera w Czechach", {"country": "CZ"}),
        ("Pracuję w urzędzie gminy pod Wrocławiem, potrzebny mi klaster z Austrii",
         {"country": "AT", "organisation_kind": "cluster"}),
        ("Działamy w Małopolsce jako fundacja, chcemy poznać słowackie fundacje",
         {"country": "SK", "organisation_kind": "ngo"}),
        ("partner dla gminy z Małopolski, najlepiej uczelnia", {"organisation_kind": "university"}),
        ("szukamy firmy dla naszej szkoły", {"organisation_kind": "company"}),
        ("My, gmina Wieliczka, szukamy klastra od wodoru",
         {"organisation_kind": "cluster", "themes": "hydrogen"}),
        ("Jestem z Krakowa, prowadzę startup, kto w Brnie robi smart city?",
         {"place": "Brno", "themes": "smart_city"}),
        ("Nasza gmina leży na Śląsku. Które uczelnie pomogą z odpadami?",
         {"organisation_kind": "university", "themes": "waste"}),
        ("gmina szuka uczelni", {"organisation_kind": "university"}),
        ("We are a start-up from Gdańsk. Which universities work on hydrogen?",
         {"organisation_kind": "university", "themes": "hydrogen"}),
        ("We're a small county near Kraków looking for a Slovak hospital",
         {"country": "SK", "organisation_kind": "hospital"}),
        ("I'm from a Polish university and I'm looking for Czech firms",
         {"country": "CZ", "organisation_kind": "company"}),
        ("I work for a city council in Silesia and need a company for street lighting",
         {"organisation_kind": "company", "themes": "street_lighting"}),
        ("Our school in Kraków wants to meet Finnish schools",
         {"country": "FI", "organisation_kind": "school"}),
        ("A Polish NGO seeks a partner in Norway for biodiversity",
         {"country": "NO", "themes": "biodiversity"}),
        ("As a district heating company, we look for a university", {"organisation_kind": "university"}),
        ("My firm is based in Łódź; we want Spanish clusters",
         {"country": "ES", "organisation_kind": "cluster"}),
        ("Our municipality lies in Silesia. Which universities could help with waste?",
         {"organisation_kind": "university", "themes": "waste"}),
        ("small Polish town seeks Danish town", {"country": "DK", "organisation_kind": "municipality"}),
        ("We, a hospital from Rzeszów, would like to talk to German hospitals",
         {"country": "DE", "organisation_kind": "hospital"}),
        ("Which clusters are there in Austria? We are a company.",
         {"country": "AT", "organisation_kind": "cluster"}),
        ("klastry z Austrii; jesteśmy firmą z Krakowa", {"country": "AT", "organisation_kind": "cluster"}),
        ("firmy, które współpracują ze szkołami", {"organisation_kind": "company"}),
        ("companies that work with schools", {"organisation_kind": "company"}),
    ],
)  # fmt: skip


test_who_asks_is_the_applicant_for_funding = reading(
    "funding",
    [
        ("Jesteśmy gminą wiejską, kto da na wodę?", {"applicants": "municipality", "themes": "water"}),
        ("We're a small town. Who pays for water?", {"applicants": "municipality", "themes": "water"}),
        ("gmina szuka dotacji na wodę", {"applicants": "municipality", "form": "grant", "themes": "water"}),
        ("A hospital seeks a grant for solar", {"applicants": "hospital", "form": "grant",
                                                "themes": "renewable_energy"}),
        ("Reprezentuję startup, pożyczki?", {"applicants": "start_up", "form": "loan"}),
        ("I run a farm, any loans?", {"applicants": "farmer", "form": "loan"}),
    ],
)  # fmt: skip
