"""Classes of wording: words of one stem, verbs of either aspect, what others open and close, what is told of
before, own software. Expected values by hand for 22 November 2026, a Sunday."""

from wishes_to_read import reading

test_words_of_the_same_stem_and_verbs_of_either_aspect = reading(
    "partners",
    [
        (
            "Who in the Łódź Region is in digitalisation, apart from companies?",
            {"region": "lodzkie", "themes": "digitalisation", "organisation_kind_not": "company"},
        ),
        (
            "municipalities busy with thermal modernisation",
            {"organisation_kind": "municipality", "themes": "thermal_modernisation"},
        ),
        ("traditional firms in Austria", {"organisation_kind": "company", "country": "AT"}),
        (
            "We want to cooperate with a university in Norway",
            {"organisation_kind": "university", "country": "NO"},
        ),
        (
            "holenderskie miasto, które przystosowuje się do zmian klimatu",
            {"country": "NL", "organisation_kind": "municipality", "themes": "climate_adaptation"},
        ),
        ("gmina, która odnawia rynek", {"organisation_kind": "municipality", "themes": "urban_regeneration"}),
    ],
)

test_what_is_told_before_the_question = reading(
    "partners",
    [
        (
            "Podobno macie tylko polskie firmy. Czy jest jakaś z Litwy?",
            {"organisation_kind": "company", "country": "LT"},
        ),
        (
            "You only list Polish clusters, I was told. Is there one from Latvia?",
            {"organisation_kind": "cluster", "country": "LV"},
        ),
        (
            "We make heat pumps and look for municipalities outside Poland dealing with smog",
            {"organisation_kind": "municipality", "country_not": "PL", "themes": "air_quality"},
        ),
        (
            "Produkujemy turbiny wiatrowe w Kielcach i szukamy uczelni z Danii od wodoru",
            {"organisation_kind": "university", "country": "DK", "themes": "hydrogen"},
        ),
        (
            "Our mayor met people from a hub in Copenhagen. Which hub could it be?",
            {"organisation_kind": "hub", "place": "Kopenhaga"},
        ),
        (
            "My cousin lives in Vienna. Are there any clusters there?",
            {"organisation_kind": "cluster", "place": "Wiedeń"},
        ),
        (
            "Byliśmy w Finlandii na urlopie. Czy jest tam jakaś uczelnia od wody?",
            {"country": "FI", "organisation_kind": "university", "themes": "water"},
        ),
        (
            "Our application still lacks a hospital. It has to come from Spain.",
            {"organisation_kind": "hospital", "country": "ES"},
        ),
    ],
)

test_roles_research_and_own_software = reading(
    "partners",
    [
        (
            "Które gminy są partnerami klastra?",
            {"organisation_kind": "municipality", "role": "partner / partner"},
        ),
        ("partner klaster z Czech", {"organisation_kind": "cluster", "country": "CZ"}),
        (
            "Which hospitals belong to your cluster?",
            {"organisation_kind": "hospital", "role": "członek / member"},
        ),
        (
            "universities doing research on hydrogen",
            {"organisation_kind": "university", "themes": "hydrogen"},
        ),
        (
            "uczelnie prowadzące badania nad wodorem",
            {"organisation_kind": "university", "themes": "hydrogen"},
        ),
        ("instytut od badań i rozwoju", {"organisation_kind": "research_institute", "themes": "innovation"}),
        (
            "a town to test our app for bike lanes",
            {"organisation_kind": "municipality", "themes": "mobility"},
        ),
        (
            "firma, która napisze naszą aplikację do rowerów",
            {"organisation_kind": "company", "themes": ["digitalisation", "mobility"]},
        ),
    ],
)

test_openings_that_are_none_of_a_call = reading(
    "funding",
    [
        (
            "Zimą nie da się otworzyć okna przez smog. Jaki jest nabór ciągły?",
            {"themes": "air_quality", "status": "continuous"},
        ),
        ("We start building in May and need a loan for a school", {"form": "loan", "applicants": "school"}),
        (
            "Our factory closed in March. Grants for brownfields?",
            {"form": "grant", "themes": "urban_regeneration"},
        ),
        ("Which calls open tomorrow?", {"opens_after": "2026-11-23", "opens_before": "2026-11-23"}),
        (
            "What opens for schools in March?",
            {"opens_after": "2027-03-01", "opens_before": "2027-03-31", "applicants": "school"},
        ),
        (
            "nabory dla szkół zamykane w marcu",
            {"closes_after": "2027-03-01", "closes_before": "2027-03-31", "applicants": "school"},
        ),
        (
            "Which grants are open to municipalities for insulation?",
            {"form": "grant", "applicants": "municipality", "themes": "thermal_modernisation"},
        ),
        ("Grants still open to farmers", {"form": "grant", "applicants": "farmer", "status": "open"}),
        (
            "programy otwarte dla szpitali na fotowoltaikę",
            {"applicants": "hospital", "themes": "renewable_energy"},
        ),
        (
            "grants for municipalities, the street is under water after every storm",
            {"form": "grant", "applicants": "municipality", "themes": "climate_adaptation"},
        ),
    ],
)
