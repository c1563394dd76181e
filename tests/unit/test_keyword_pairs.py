"""Dates, codes, abbreviations and names find their passage however they are written, in both languages."""

from pathlib import Path

import pytest

from corpus.language import Language
from indexing.glossary import read_glossary
from indexing.keywords import Keywords, write_keywords
from indexing.store import Collection
from indexing.terms import question_terms, translated_terms

POLISH = {
    "data": "Porozumienie podpisano 21 marca 2018 r. w Katowicach.",
    "data2": "Sesja odbyła się w dniu 22.06.2023 w ratuszu.",
    "g07": "Obszar G07 dotyczy współpracy samorządów.",
    "g03": "Obszar G03 dotyczy transportu w miastach.",
    "druk": "Rada głosowała nad drukiem nr 123 w sprawie budżetu.",
    "druk2": "Rada głosowała nad drukiem nr 456 w sprawie oświaty.",
    "nip": "NIP: 771-27-04-669, adres siedziby: ulica Targowa.",
    "nip2": "NIP 5140255300, adres siedziby: ulica Polna.",
    "jst": "Wsparcie otrzymują jednostki samorządu terytorialnego.",
    "oze": "Dotacja obejmuje odnawialne źródła energii w szkołach.",
    "goz": "Gospodarka o obiegu zamkniętym zmniejsza ilość odpadów.",
    "msp": "Nabór jest dla małych i średnich przedsiębiorstw.",
    "br": "Badania i rozwój w firmach dostają dofinansowanie.",
    "krakow": "Spotkanie z radnymi odbyło się w Krakowie.",
    "oswiecim": "Most łączy Oświęcim z Brzezinką.",
    "nowak": "Wniosek złożyła Anna Kowalczyk z Rzeszowa.",
    "kahl": "Spotkanie prowadził Janusz Kahl, prezes klastra.",
    "kwota": "Koszt wyniósł 3,33 mln zł i pokryła go gmina.",
    "uchwala": "Uchwała nr LII/1234/2018 weszła w życie po 14 dniach.",
    "art": "Zgodnie z art. 18 ust. 2 pkt 15 ustawy rada decyduje.",
    "co2": "Emisja CO2 spadła o połowę.",
    "v4": "Strategie V4 powstały z czterech krajów.",
}
ENGLISH = {
    "data": "The agreement was signed on March 21, 2018 in Katowice.",
    "data2": "The session took place on 22 June 2023.",
    "g07": "Area G07 concerns cooperation of municipalities.",
    "g03": "Area G03 concerns transport in cities.",
    "jst": "Local government units receive support.",
    "oze": "Renewable energy sources in schools are subsidised.",
    "goz": "The circular economy reduces waste.",
    "msp": "The call is for small and medium-sized enterprises.",
    "br": "Research and development projects of companies are funded.",
    "krakow": "The meeting with councillors took place in Krakow.",
    "kahl": "Janusz Kahl, head of the cluster, chaired the meeting.",
    "druk": "The council voted on print 123 about the budget.",
}
GLOSSARY = read_glossary()


class Words:
    """Keyword lists of one collection behind the part of Store that terms need."""

    def __init__(self, keywords: Keywords) -> None:
        self._keywords = keywords

    def known_forms(self, word: str, collection: Collection) -> tuple[str, ...]:
        return self._keywords.known_forms(word)


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> dict[Language, Keywords]:
    home: Path = tmp_path_factory.mktemp("lists")
    write_keywords(home / "pl", "pl", POLISH.items())
    write_keywords(home / "en", "en", ENGLISH.items())
    return {"pl": Keywords(home / "pl", "pl"), "en": Keywords(home / "en", "en")}


@pytest.mark.parametrize(
    ("question", "asked_in", "written_in", "expected"),
    [
        ("21 marca 2018", "pl", "pl", "data"),
        ("21.03.2018", "pl", "pl", "data"),
        ("March 21, 2018", "en", "pl", "data"),
        ("2018-03-21", "pl", "pl", "data"),
        ("2018-03-21", "pl", "en", "data"),
        ("21.03.2018", "pl", "en", "data"),
        ("co było 22 czerwca 2023", "pl", "pl", "data2"),
        ("22 czerwca 2023 r.", "pl", "en", "data2"),
        ("what happened on 22/06/2023", "en", "pl", "data2"),
        ("w czerwcu 2023", "pl", "pl", "data2"),
        ("June 2023", "en", "pl", "data2"),
        ("G07", "pl", "pl", "g07"),
        ("g07", "pl", "pl", "g07"),
        ("G-07", "pl", "pl", "g07"),
        ("G 07", "pl", "pl", "g07"),
        ("problem area g07", "en", "pl", "g07"),
        ("obszar g07", "pl", "en", "g07"),
        ("druk 123", "pl", "pl", "druk"),
        ("druk nr 123", "pl", "pl", "druk"),
        ("druku 123", "pl", "pl", "druk"),
        ("print no. 123", "en", "en", "druk"),
        ("print 123", "en", "pl", "druk"),
        ("NIP 771-27-04-669", "pl", "pl", "nip"),
        ("NIP 7712704669", "pl", "pl", "nip"),
        ("514-025-53-00", "pl", "pl", "nip2"),
        ("nip 5140255300", "pl", "pl", "nip2"),
        ("JST", "pl", "pl", "jst"),
        ("jst", "pl", "pl", "jst"),
        ("wsparcie dla JST", "pl", "en", "jst"),
        ("local government units", "en", "pl", "jst"),
        ("LGU", "en", "pl", "jst"),
        ("OZE", "pl", "pl", "oze"),
        ("oze w szkołach", "pl", "pl", "oze"),
        ("OZE", "pl", "en", "oze"),
        ("RES", "en", "pl", "oze"),
        ("renewables", "en", "pl", "oze"),
        ("GOZ", "pl", "pl", "goz"),
        ("GOZ", "pl", "en", "goz"),
        ("circular economy", "en", "pl", "goz"),
        ("obieg zamknięty", "pl", "en", "goz"),
        ("MŚP", "pl", "pl", "msp"),
        ("MSP", "pl", "pl", "msp"),
        ("dla mśp", "pl", "en", "msp"),
        ("SMEs", "en", "pl", "msp"),
        ("SME", "en", "en", "msp"),
        ("B+R", "pl", "pl", "br"),
        ("B+R", "pl", "en", "br"),
        ("R&D", "en", "pl", "br"),
        ("R&D", "en", "en", "br"),
        ("w Krakowie", "pl", "pl", "krakow"),
        ("krakow", "pl", "pl", "krakow"),
        ("Cracow", "en", "pl", "krakow"),
        ("Krakowa", "pl", "en", "krakow"),
        ("Oświęcimia", "pl", "pl", "oswiecim"),
        ("oswiecimiu", "pl", "pl", "oswiecim"),
        ("Anny Kowalczyk", "pl", "pl", "nowak"),
        ("z Januszem Kahlem", "pl", "pl", "kahl"),
        ("Janusza Kahla", "pl", "pl", "kahl"),
        ("3,33 mln zł", "pl", "pl", "kwota"),
        ("3.33 million", "en", "pl", "kwota"),
        ("uchwała LII/1234/2018", "pl", "pl", "uchwala"),
        ("art. 18 ust. 2 pkt 15", "pl", "pl", "art"),
        ("CO2", "pl", "pl", "co2"),
        ("co₂", "pl", "pl", "co2"),
        ("V4", "pl", "pl", "v4"),
    ],
)
def test_the_passage_comes_first_and_alone(
    lists: dict[Language, Keywords], question: str, asked_in: Language, written_in: Language, expected: str
) -> None:
    place = Collection("public", written_in)
    if asked_in == written_in:
        terms = question_terms(question, Words(lists[written_in]), place, GLOSSARY)  # type: ignore[arg-type]
    else:
        terms = translated_terms(question, asked_in, place, GLOSSARY)
    first, *others = lists[written_in].matching(terms, 5)
    assert first.id == expected
    assert all(other.score < first.score for other in others)
