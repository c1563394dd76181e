"""Themes, kinds, applicants and forms said by a verb, an adjective or a word of everyday speech."""

from typing import Any

import pytest
from wishes_to_read import understood


@pytest.mark.parametrize(
    ("polish", "english", "theme"),
    [
        ("pieniądze na zmniejszenie rachunków za energię", "funding to cut our energy bills",
         "energy_efficiency"),
        ("kto dołoży, żeby oszczędzać prąd?", "who pays us to save electricity?", "energy_efficiency"),
        ("energooszczędne budynki", "an energy-efficient office", "energy_efficiency"),
        ("chcemy ocieplić remizę", "we want to insulate a fire station", "thermal_modernisation"),
        ("kto dołoży do nowych okien?", "who pays for new windows?", "thermal_modernisation"),
        ("budynek do docieplenia", "a building to be retrofitted", "thermal_modernisation"),
        ("prace termomodernizacyjne", "thermal insulation works", "thermal_modernisation"),
        ("odnawialne źródła", "renewable sources", "renewable_energy"),
        ("pieniądze na solary", "money for solar", "renewable_energy"),
        ("panele na dachu", "rooftop solar", "renewable_energy"),
        ("farma wiatrowa", "wind farm", "renewable_energy"),
        ("chcemy postawić wiatraki", "we want to put up wind turbines", "renewable_energy"),
        ("projekt fotowoltaiczny", "a photovoltaic project", "renewable_energy"),
        ("zielony prąd", "green electricity", "renewable_energy"),
        ("prosumenci", "prosumers", "energy_communities"),
        ("wspólne wytwarzanie prądu przez mieszkańców", "sharing energy", "energy_communities"),
        ("przebudowa sieci cieplnej", "rebuilding heat networks", "district_heating"),
        ("modernizacja systemu ciepłowniczego", "modernising the heating plant", "district_heating"),
        ("uchwała antysmogowa", "anti-smog measures", "air_quality"),
        ("chcemy wymienić stare piece", "we want to replace old boilers", "air_quality"),
        ("żeby powietrze było czystsze", "cleaner air", "air_quality"),
        ("cyrkularny model", "a circular model", "circular_economy"),
        ("naprawa i drugie życie rzeczy", "repair and second-hand goods", "circular_economy"),
        ("wywóz śmieci i recykling", "garbage and rubbish", "waste"),
        ("segregowanie odpadków", "sorting trash", "waste"),
        ("chcemy zamknąć wysypisko", "we want to clean up a landfill", "waste"),
        ("sieć wod-kan", "water and sewer pipes", "water"),
        ("skanalizować wieś", "sewers for a village", "water"),
        ("projekt ściekowy", "drinking water", "water"),
        ("sieci wodociągowe", "water networks", "water"),
        ("ochrona przeciwpowodziowa", "protection against floods", "climate_adaptation"),
        ("co robić z upałami?", "what to do about heatwaves?", "climate_adaptation"),
        ("przystosować osiedle do zmian klimatu", "adapt an estate to climate change", "climate_adaptation"),
        ("zatrzymać deszcz na działce", "keep rain on the plot", "climate_adaptation"),
        ("zazielenić podwórka", "green our courtyards with trees", "biodiversity"),
        ("sadzenie drzew", "planting trees", "biodiversity"),
        ("domki dla zapylaczy", "homes for pollinators", "biodiversity"),
        ("ścieżki dla rowerów", "bike paths", "mobility"),
        ("tabor tramwajowy", "trams and buses", "mobility"),
        ("auta na prąd", "electric cars", "mobility"),
        ("oświetlić ulice", "light up our streets", "street_lighting"),
        ("lampy przy drodze", "street lights", "street_lighting"),
        ("smart miasto", "smart towns", "smart_city"),
        ("scyfryzować archiwum", "digitise an archive", "digitalisation"),
        ("technologie cyfrowe", "digital technology", "digitalisation"),
        ("e-administracja", "online services", "digitalisation"),
        ("obrona przed hakerami", "defence against hackers", "cybersecurity"),
        ("cyberzagrożenia", "cyber threats", "cybersecurity"),
        ("projekt urbanistyczny", "urban planners", "spatial_planning"),
        ("MPZP", "land use", "spatial_planning"),
        ("zrewitalizować stare miasto", "regenerate the old quarter", "urban_regeneration"),
        ("tereny pokopalniane", "post-industrial land", "urban_regeneration"),
        ("budować mieszkania", "building flats", "housing"),
        ("tanie czynszówki", "affordable homes", "housing"),
        ("sprzęt medyczny", "medical equipment", "health"),
        ("programy zdrowotne", "health programmes", "health"),
        ("szkolić pracowników", "train our staff", "education"),
        ("kursy dla nauczycieli", "courses for teachers", "education"),
        ("projekt edukacyjny", "an educational project", "education"),
        ("innowacyjny produkt", "an innovative product", "innovation"),
        ("prace badawcze", "scientific research", "innovation"),
        ("zielone przetargi", "green tenders", "innovation_procurement"),
        ("wyjść z eksportem", "start exporting", "entrepreneurship"),
        ("założyć firmę", "set up a business", "entrepreneurship"),
        ("rozwinąć firmę", "grow a business", "entrepreneurship"),
        ("projekt międzynarodowy", "an international project", "cooperation"),
        ("autobus wodorowy", "a hydrogen-powered bus", "hydrogen"),
        ("ogniwa paliwowe", "fuel cell", "hydrogen"),
        ("branża rolno-spożywcza", "agri-food industry", "agriculture"),
        ("projekt rolniczy", "agricultural project", "agriculture"),
        ("szlak turystyczny", "a trail for tourists", "tourism"),
        ("zabytkowa kamienica", "a historic tenement", "culture"),
        ("życie kulturalne", "cultural life", "culture"),
        ("osoby starsze", "elderly people", "social_inclusion"),
        ("wykluczenie społeczne", "social exclusion", "social_inclusion"),
        ("osoby niepełnosprawne", "people with disabilities", "social_inclusion"),
    ],
)  # fmt: skip
def test_a_theme_is_known_by_verbs_adjectives_and_everyday_words(
    polish: str, english: str, theme: str
) -> None:
    for question in (polish, english):
        read = understood(question, "funding").get("themes")
        assert theme in (read if isinstance(read, list) else [read]), question


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("french company for water networks", {"country": "FR", "organisation_kind": "company",
                                               "themes": "water"}),
        ("networking with clusters", {"organisation_kind": "cluster", "themes": "cooperation"}),
        ("sieci współpracy z Czech", {"country": "CZ", "organisation_kind": "network"}),
        ("is anything still open near Brno", {"place": "Brno"}),
        ("uniwerki z Czech", {"country": "CZ", "organisation_kind": "university"}),
        ("Czech unis", {"country": "CZ", "organisation_kind": "university"}),
        ("samorządy ze Słowacji", {"country": "SK", "organisation_kind": "municipality"}),
        ("Slovak local governments", {"country": "SK", "organisation_kind": "municipality"}),
        ("ngosy od smogu", {"organisation_kind": "ngo", "themes": "air_quality"}),
        ("charities fighting smog", {"organisation_kind": "ngo", "themes": "air_quality"}),
        ("naukowe jednostki z Austrii", {"country": "AT", "organisation_kind": "research_institute"}),
        ("Austrian think tanks", {"country": "AT", "organisation_kind": "research_institute"}),
        ("inwestorzy i banki", {"organisation_kind": "financial_institution"}),
        ("banks and business angels", {"organisation_kind": "financial_institution"}),
        ("akceleratory startupów z Niemiec", {"country": "DE", "organisation_kind": "technology_transfer"}),
        ("German start-up accelerators", {"country": "DE", "organisation_kind": "technology_transfer"}),
        ("czujniki jakości powietrza", {"themes": "air_quality", "platforms": "iot_ioe"}),
        ("air quality sensors", {"themes": "air_quality", "platforms": "iot_ioe"}),
        ("zielone dachy w Holandii", {"country": "NL", "themes": "biodiversity"}),
        ("green roofs in Holland", {"country": "NL", "themes": "biodiversity"}),
        ("Who insulates schools in Finland?", {"country": "FI", "themes": "thermal_modernisation"}),
        ("kto w Finlandii ociepla szkoły?", {"country": "FI", "themes": "thermal_modernisation"}),
        ("firmy, które robią fotowoltaikę dla gmin", {"organisation_kind": "company",
                                                      "themes": "renewable_energy"}),
        ("companies that install solar panels for schools", {"organisation_kind": "company",
                                                             "themes": "renewable_energy"}),
        ("spółdzielnie mieszkaniowe z Węgier", {"country": "HU",
                                               "organisation_kind": "housing_cooperative"}),
        ("housing co-ops from Hungary", {"country": "HU", "organisation_kind": "housing_cooperative"}),
        ("instytuty badawcze od turystyki", {"organisation_kind": "research_institute",
                                             "themes": "tourism"}),
        ("research institutes for tourism", {"organisation_kind": "research_institute",
                                             "themes": "tourism"}),
    ],
)  # fmt: skip
def test_partners_by_everyday_words(question: str, expected: dict[str, Any]) -> None:
    assert understood(question, "partners") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("bezzwrotne wsparcie dla mikrofirm", {"form": "grant", "applicants": "sme"}),
        ("non-repayable money for a sole trader", {"form": "grant", "applicants": "sme"}),
        ("coś bezzwrotnego dla rolnika", {"form": "grant", "applicants": "farmer"}),
        ("kto pożyczy gminie na wodę?", {"form": "loan", "applicants": "municipality", "themes": "water"}),
        ("who lends to municipalities for water?", {"form": "loan", "applicants": "municipality",
                                                    "themes": "water"}),
        ("kredyty preferencyjne dla rodzin", {"form": "loan", "applicants": "individual"}),
        ("soft loans for families", {"form": "loan", "applicants": "individual"}),
        ("odpis podatkowy dla mieszkańców", {"form": "tax_relief", "applicants": "individual"}),
        ("tax breaks for residents", {"form": "tax_relief", "applicants": "individual"}),
        ("voucher dla firmy", {"form": "voucher", "applicants": "sme"}),
        ("vouchers for entrepreneurs", {"form": "voucher", "applicants": "sme"}),
        ("nagrody dla szkół", {"form": "prize", "applicants": "school"}),
        ("awards for schools", {"form": "prize", "applicants": "school"}),
        ("proboszcz pyta o dotację", {"form": "grant", "applicants": "church"}),
        ("grants for a diocese", {"form": "grant", "applicants": "church"}),
        ("dotacje dla muzeów i bibliotek", {"form": "grant", "applicants": "cultural_institution"}),
        ("grants for museums and galleries", {"form": "grant", "applicants": "cultural_institution"}),
        ("dotacja dla żłobka", {"form": "grant", "applicants": "school"}),
        ("a grant for a nursery school", {"form": "grant", "applicants": "school"}),
        ("wsparcie dla kliniki", {"applicants": "hospital"}),
        ("support for a health clinic", {"applicants": "hospital"}),
        ("jesteśmy wsią, wójt pyta o wodę", {"applicants": "municipality", "themes": "water"}),
        ("a village council asks about water", {"applicants": "municipality", "themes": "water"}),
        ("dofinansowanie dla koncernu", {"applicants": "large_company"}),
        ("funding for a big firm", {"applicants": "large_company"}),
        ("for a municipal company, hydrogen", {"applicants": "municipal_company", "themes": "hydrogen"}),
        ("dla spółki miejskiej, wodór", {"applicants": "municipal_company", "themes": "hydrogen"}),
        ("dotacje dla kół gospodyń wiejskich", {"form": "grant", "applicants": "ngo"}),
        ("grants for a sports club", {"form": "grant", "applicants": "ngo"}),
        ("szkoła chce się ocieplić", {"applicants": "school", "themes": "thermal_modernisation"}),
        ("our parish wants to insulate its hall", {"applicants": "church",
                                                   "themes": "thermal_modernisation"}),
        ("dotacje dla instytutów badawczych", {"form": "grant", "applicants": "research_institute"}),
        ("a grant for women who set up a business", {"form": "grant", "themes": "entrepreneurship"}),
    ],
)  # fmt: skip
def test_funding_by_everyday_words(question: str, expected: dict[str, Any]) -> None:
    assert understood(question, "funding") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("fotowoltaika i magazyny energii dla szkół", {"themes": "renewable_energy", "applicants": "school"}),
        ("odpady lub woda dla gmin", {"themes": ["waste", "water"], "applicants": "municipality"}),
        ("waste, water and air quality for municipalities",
         {"themes": ["waste", "water", "air_quality"], "applicants": "municipality"}),
        ("rewitalizacja oraz zieleń, powiat", {"themes": ["urban_regeneration", "biodiversity"],
                                               "applicants": "county"}),
        ("dotacje na wszystko oprócz odpadów", {"form": "grant", "themes_not": "waste"}),
        ("grants for anything but waste", {"form": "grant", "themes_not": "waste"}),
        ("nie chcemy pożyczki, gmina", {"form_not": "loan", "applicants": "municipality"}),
        ("we do not want a loan, we are a municipality", {"form_not": "loan", "applicants": "municipality"}),
        ("bez fotowoltaiki, dla rolników", {"themes_not": "renewable_energy", "applicants": "farmer"}),
        ("no loans please, for farmers", {"form_not": "loan", "applicants": "farmer"}),
        ("loans are out of the question, for farmers", {"form_not": "loan", "applicants": "farmer"}),
        ("pożyczka odpada, rolnik", {"form_not": "loan", "applicants": "farmer"}),
        ("dofinansowane z zagranicy", {"countries_not": "PL"}),
    ],
)  # fmt: skip
def test_several_themes_and_negations(question: str, expected: dict[str, Any]) -> None:
    assert understood(question, "funding") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("dotcaje dla gmin na fotowoltike", {"form": "grant", "applicants": "municipality",
                                             "themes": "renewable_energy"}),
        ("fotovoltaika dla szkół", {"themes": "renewable_energy", "applicants": "school"}),
        ("renewble enrgy for hopsitals", {"themes": "renewable_energy", "applicants": "hospital"}),
        ("termomodernizaca, spoldzielnia mieszkanowa", {"themes": "thermal_modernisation",
                                                        "applicants": "housing_cooperative"}),
        ("thermal moderisation, housing cooperatve", {"themes": "thermal_modernisation",
                                                      "applicants": "housing_cooperative"}),
        ("pozyczka dla przedsiebiorcow na obieg zamkniety", {"form": "loan", "applicants": "sme",
                                                             "themes": "circular_economy"}),
        ("cirular economy lones for busineses", {"themes": "circular_economy", "applicants": "sme"}),
        ("dotacje z slaska dla parafi", {"form": "grant", "regions": "slaskie", "applicants": "church"}),
        ("cybersecuirty for schols", {"themes": "cybersecurity", "applicants": "school"}),
        ("cyberbezpieczenstow dla szkól", {"themes": "cybersecurity", "applicants": "school"}),
        ("sprawiedliwa transformacja, slask", {"green_deal": "just_transition", "regions": "slaskie"}),
    ],
)  # fmt: skip
def test_words_with_slips_and_without_diacritics(question: str, expected: dict[str, Any]) -> None:
    assert understood(question, "funding") == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("grants against global warming", {"form": "grant"}),
        ("grants reaching mature firms", {"form": "grant", "applicants": "sme"}),
        ("loans at low prices", {"form": "loan"}),
        ("nuiversities and hopsitals", {"applicants": ["university", "hospital"]}),
    ],
)
def test_a_right_english_word_near_to_a_label_is_no_slip(question: str, expected: dict[str, Any]) -> None:
    assert understood(question, "funding") == expected
