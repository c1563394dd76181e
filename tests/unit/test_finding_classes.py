"""Classes of everyday wording: doubts, no limits, what one has already, works on buildings, parts of the
year, groups of towns, members, funders, own money. Expected values by hand for 22 November 2026, a Sunday."""

from wishes_to_read import reading

test_doubts_limits_and_what_is_there_already = reading(
    "partners",
    [
        ("Podobno nikt z Włoch nie zajmuje się wodorem?", {"country": "IT", "themes": "hydrogen"}),
        (
            "Is it true that there are no Latvian universities?",
            {"country": "LV", "organisation_kind": "university"},
        ),
        ("Partnerzy nie tylko z Polski, temat: odpady", {"themes": "waste"}),
        ("Partners not limited to Poland, on waste", {"themes": "waste"}),
        (
            "tourism businesses, anywhere but Poland",
            {"themes": "tourism", "organisation_kind": "company", "country_not": "PL"},
        ),
        (
            "Mamy już partnera z Niemiec, brakuje nam kogoś z Francji od mobilności",
            {"country": "FR", "themes": "mobility"},
        ),
        (
            "municipality with a smog problem, outside of Poland",
            {"organisation_kind": "municipality", "themes": "air_quality", "country_not": "PL"},
        ),
        (
            "robimy zbiórkę w Poznaniu, znacie NGO od rowerów?",
            {"organisation_kind": "ngo", "themes": "mobility"},
        ),
        ("someone in the city of Łódź working on health", {"place": "Łódź", "themes": "health"}),
    ],
)

test_names_of_records_goals_and_groups_of_towns = reading(
    "partners",
    [
        ("kto w Trójmieście zna się na wodorze", {"place": ["Gdańsk", "Gdynia"], "themes": "hydrogen"}),
        (
            "anybody in Gothenburg doing district heating?",
            {"place": "Göteborg", "themes": "district_heating"},
        ),
        ("tylko członkowie klastra ze Słowacji", {"role": "członek / member", "country": "SK"}),
        ("members of your cluster in Finland", {"role": "członek / member", "country": "FI"}),
        ("kto realizuje cel zrównowarzonego rozwoju nr 12", {"sdgs": "sdg12"}),
        ("UN goal no. 6, municipalities", {"sdgs": "sdg6", "organisation_kind": "municipality"}),
        ("SDG4 or SDG5 NGOs", {"sdgs": ["sdg4", "sdg5"], "organisation_kind": "ngo"}),
    ],
)

test_days_of_calls_in_parts_of_months_and_years = reading(
    "funding",
    [
        ("co rusza latem", {"opens_after": "2027-06-01", "opens_before": "2027-08-31"}),
        ("calls opening next spring", {"opens_after": "2027-03-01", "opens_before": "2027-05-31"}),
        (
            "calls closing in the first week of December",
            {"closes_after": "2026-12-01", "closes_before": "2026-12-07"},
        ),
        (
            "co się kończy w ostatnim tygodniu listopada",
            {"closes_after": "2026-11-24", "closes_before": "2026-11-30"},
        ),
        ("nabór zamykany pod koniec stycznia", {"closes_after": "2027-01-21", "closes_before": "2027-01-31"}),
        ("calls closing early in February", {"closes_after": "2027-02-01", "closes_before": "2027-02-10"}),
        ("calls closing before Christmas", {"closes_before": "2026-12-24"}),
        (
            "calls that close between 5 and 20 January 2027",
            {"closes_after": "2027-01-05", "closes_before": "2027-01-20"},
        ),
        (
            "nabory zamykane od 10 do 20 grudnia",
            {"closes_after": "2026-12-10", "closes_before": "2026-12-20"},
        ),
        ("wniosek możemy wysłać najpóźniej 22 XII", {"closes_before": "2026-12-22"}),
        ("deadline 8 Jan 2027 at the latest", {"closes_before": "2027-01-08"}),
        ("termin 31.01.2027 lub późniejszy", {"closes_after": "2027-01-31"}),
        ("closing on or after 1 January 2027", {"closes_after": "2027-01-01"}),
        ("co się zamyka do piątku 27 listopada", {"closes_before": "2026-11-27"}),
        ("co kończy się w ten piątek", {"closes_after": "2026-11-27", "closes_before": "2026-11-27"}),
        ("w najbliższych tygodniach co się kończy?", {"status": "closing"}),
        ("nabory, które dopiero zostaną otwarte", {"status": "planned"}),
    ],
)

test_applicants_money_and_funders = reading(
    "funding",
    [
        ("budowa żłobka w gminie, jakie środki", {"applicants": "municipality"}),
        ("powiat buduje szpital, dotacja", {"applicants": "county", "form": "grant"}),
        ("cyfryzacja w starostwie", {"applicants": "county", "themes": "digitalisation"}),
        ("gmina, wodociągi", {"applicants": "municipality", "themes": "water"}),
        ("konsorcjum uczelni i firm, wodór", {"applicants": "consortium", "themes": "hydrogen"}),
        ("Firma produkcyjna, 300 osób", {"applicants": "large_company"}),
        ("any form but a loan for my company", {"applicants": "sme", "form_not": "loan"}),
        ("anything for farmers that isnt a loan", {"applicants": "farmer", "form_not": "loan"}),
        ("mała firma, byle nikt nie wchodził kapitałowo", {"applicants": "sme", "form_not": "equity"}),
        ("nie, dla szkoły", {"applicants": "school"}),
        ("program z kwotami w koronach czeskich", {"currency": "CZK"}),
        ("calls with amounts in Hungarian forints", {"currency": "HUF"}),
        ("stać nas tylko na 5% wkładu, gmina", {"rate_min_percent": 95, "applicants": "municipality"}),
        ("we can put in 15 percent ourselves", {"rate_min_percent": 85}),
        ("bez wkładu własnego czyli 100 procent", {"rate_min_percent": 100}),
        ("town hall, EUR 1m+", {"applicants": "municipality", "amount_min": 1_000_000, "currency": "EUR"}),
        (
            "co ma fundusz przykladowy wsi dla rolnika",
            {"funder": "Fundusz Przykładowy Wsi", "applicants": "farmer"},
        ),
        ("anything from the Example Commission?", {"funder": "Komisja Przykładowa (Example Commission)"}),
    ],
)
