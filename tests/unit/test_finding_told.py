"""Classes of everyday wording: who is helped or harmed, who seeks for another one, what will not be accepted,
own money in parts, words with letters left out, sites, news of the asker. Expected values by hand for
22 November 2026, a Sunday."""

from wishes_to_read import reading

test_who_is_helped_or_harmed_is_no_partner = reading(
    "partners",
    [
        ("hakerzy zaszyfrowali nam szpital, kto pomoze odzyskac dane", {"themes": "cybersecurity"}),
        (
            "wichura zerwala nam dach przedszkola. Kto zna sie na adaptacji do zmian klimatu?",
            {"themes": "climate_adaptation"},
        ),
        ("Kto może pomóc gminie z odpadami?", {"themes": "waste"}),
        ("who can help a municipality with waste in Slovakia", {"themes": "waste", "country": "SK"}),
        (
            "start-ups advising hospitals on telemedicine",
            {"organisation_kind": "company", "themes": "health"},
        ),
        (
            "firmy pomagające szkołom w oszczędzaniu prądu",
            {"organisation_kind": "company", "themes": "energy_efficiency"},
        ),
        ("kto zna się na wodociągach na Śląsku", {"themes": "water", "region": "slaskie"}),
        ("wodociągi z Podkarpacia", {"organisation_kind": "municipal_company", "region": "podkarpackie"}),
    ],
)

test_a_polish_i_is_no_asker_and_a_word_without_its_marks_no_place = reading(
    "partners",
    [
        (
            "Ani firma i ani fundacja: kto w Krakowie zajmuje się wodą?",
            {"organisation_kind_not": ["company", "ngo"], "place": "Kraków", "themes": "water"},
        ),
        (
            "Neither firms nor banks: energy efficiency in Austria",
            {
                "organisation_kind_not": ["company", "financial_institution"],
                "themes": "energy_efficiency",
                "country": "AT",
            },
        ),
        ("kto pomoze rolnikom z susza", {"themes": "climate_adaptation"}),
        ("ktos z pomorza od wodoru", {"region": "pomorskie", "themes": "hydrogen"}),
        ("Danes working on wind farms", {"country": "DK", "themes": "renewable_energy"}),
        ("Poproszę o firmy od elektrobusów", {"organisation_kind": "company", "themes": "mobility"}),
        (
            "firmy od zieleni w centrum miasta",
            {"organisation_kind": "company", "themes": "biodiversity"},
        ),
    ],
)

test_what_will_not_be_accepted_and_who_applies = reading(
    "funding",
    [
        (
            "Na kredyt rada się nie zgodzi, gmina, wodociąg",
            {"form_not": "loan", "applicants": "municipality", "themes": "water"},
        ),
        (
            "kredytu nie bierzemy, rolnik, panele",
            {"form_not": "loan", "applicants": "farmer", "themes": "renewable_energy"},
        ),
        (
            "a loan won't do; grants for schools",
            {"form_not": "loan", "form": "grant", "applicants": "school"},
        ),
        ("gmina chce kupić autobusy dla szkoły", {"applicants": "municipality", "themes": "mobility"}),
        ("A town wants grants for its schools", {"applicants": "municipality", "form": "grant"}),
        (
            "nasza spółdzielnia energetyczna, 120 rodzin, dotacja",
            {"applicants": "energy_community", "form": "grant"},
        ),
        ("Who would take a stake in our start-up?", {"form": "equity", "applicants": "start_up"}),
        (
            "rolnik, fotowoltaika, grnt",
            {"applicants": "farmer", "themes": "renewable_energy", "form": "grant"},
        ),
        (
            "nowe latarnie na osiedlu, pożyczka albo dotacja",
            {"themes": "street_lighting", "form": ["loan", "grant"]},
        ),
    ],
)

test_own_money_in_parts_and_between_other_words = reading(
    "funding",
    [
        ("parafia, jedną czwartą kosztów pokryjemy sami", {"rate_min_percent": 75, "applicants": "church"}),
        (
            "we can put in a third of the costs ourselves, school, insulation",
            {"rate_min_percent": 67, "applicants": "school", "themes": "thermal_modernisation"},
        ),
        (
            "wkład własny powiatu 5%, transport",
            {"rate_min_percent": 95, "applicants": "county", "themes": "mobility"},
        ),
        (
            "own contribution of the town 10%, trees",
            {"rate_min_percent": 90, "applicants": "municipality", "themes": "biodiversity"},
        ),
        ("we need a quarter of a million for a school", {"amount": 250_000, "applicants": "school"}),
        ("nabory dla gmin, euro", {"currency": "EUR", "applicants": "municipality"}),
    ],
)

test_news_and_dates_of_the_asker_say_nothing_of_calls = reading(
    "funding",
    [
        (
            "Now the mayor wants trees. Grants for a town",
            {"themes": "biodiversity", "form": "grant", "applicants": "municipality"},
        ),
        ("what can farmers apply for now?", {"applicants": "farmer", "status": "open"}),
        ("dotacje dla szkół teraz", {"form": "grant", "applicants": "school", "status": "open"}),
        ("Co dla szpitali już się zamknęło?", {"status": "closed", "applicants": "hospital"}),
        ("nabory, które już minęły, dla gmin", {"status": "closed", "applicants": "municipality"}),
        ("Potrzebuję na jutro: lista naborów dla bibliotek", {"applicants": "cultural_institution"}),
        (
            "I need the list by Friday: grants for museums",
            {"form": "grant", "applicants": "cultural_institution"},
        ),
        ("nabory do piątku", {"closes_before": "2026-11-27"}),
    ],
)
