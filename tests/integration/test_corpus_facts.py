"""Every fact of a `basis: source` document stands in the seeds it names, in other words than theirs.

Numbers, dates and names of a document must occur in its named seeds; no run of more than six words may
be shared with any seed, except official names and list terms.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DOCUMENTS = ROOT / "corpus" / "documents"
SHARED = ROOT.parent / "shared"
LONGEST_SHARED_RUN = 6

pytestmark = pytest.mark.shared

TRANSLATED_NAMES = {
    "Anglii": "England",
    "Bałtyk": "Baltic Sea",
    "Centrum Transferu Technologii": "Technology Transfer Centre",
    "Doliny Krzemowej": "Silicon Valley",
    "Europie Środkowej": "Central Europe",
    "Instytut Badań nad Gospodarką Rynkową": "Market Economy Research Institute",
    "Jana Pawła": "John Paul II",
    "Kalifornii": "California",
    "Krakowie, Kraków": "Krakow",
    "Małopolska Szkoła Administracji Publicznej": "Małopolska School of Public Administration",
    "Małopolskie Centrum Transferu Wiedzy Nauka": "Małopolska Centre for Transfer of Knowledge Science",
    "Niemiec": "Germany",
    "Nowy Jork": "New York",
    "PKB": "GDP",
    "Politechnika Krakowska": "Cracow University of Technology",
    "Polski": "Poland",
    "Słowacją, Słowacji": "Slovak",
    "Stare Miasto": "the Old Town",
    "Szwajcaria": "Switzerland",
    "Unii Europejskiej": "European Union",
    "Uniwersytet Ekonomiczny w Krakowie": "Cracow University of Economics",
    "Wielka Brytania, Wielkiej Brytanii": "UK",
    "XX": "20th century",
    "Agreement": "Porozumienie",
    "Brussels": "Brukseli",
    "Copenhagen": "Kopenhagą",
    "EU": "UE",
    "European Grouping of Territorial Cooperation": "Europejskiego Ugrupowania Współpracy Terytorialnej",
    "European Union": "Unii Europejskiej",
    "Friday": "piątek",
    "House of Southern Poland": "Domu Polski Południowej",
    "Marshal": "Marszałek",
    "National Urban Policy": "Krajowej Polityki Miejskiej",
    "Opole Voivodeship": "Województwa Opolskiego",
    "Permanent Representation of Poland": "Stałym Przedstawicielstwem RP",
    "Polish": "polski",
    "Polsce": "w kraju",
    "SMEs": "MŚP",
    "Silesia, Silesian Voivodeships": "Województwa Śląskiego",
    "Strategy for the Development of Southern Poland": "Strategii dla Rozwoju Polski Południowej",
    "United Kingdom": "UK",
    "Vice-Marshal": "Wicemarszałek",
}
"""A name as the documents translate it, and the words of the seeds that it stands for."""

OFFICIAL_TERMS = (
    "South Poland Cleantech Cluster",
    "Małopolska Centre for Transfer of Knowledge Science – Public Administration",
    "Małopolska Centre for Transfer of Knowledge",
    "Technology Transfer Centre, Cracow University of Technology",
    "Małopolska School of Public Administration, Cracow University of Economics",
    "knowledge, know-how and new technologies",
    "intelligent, low-emission buildings / management systems / ecological building materials",
    "Smart city / sustainable urban development / e-mobility",
    "virtual reality (VR) and augmented reality (AR)",
    "internet of things (IoT), internet of everything (IoE)",
    "European Alliance for Cross-Industrial Circular Economy Investments",
    "Europejski Sojusz na rzecz Międzyprzemysłowych Inwestycji Gospodarki o Obiegu Zamkniętym",
    "Centrum Gospodarki o Obiegu Zamkniętym",
    "Global Cleantech Cluster Association",
    "Binarowa, Blizne, Dębno Podhalańskie, Haczów, Lipnica Murowana, Sękowa",
    "European Cities & Regions of the Future",
    "Strategię dla Rozwoju Polski Południowej do roku 2020",
    "gospodarki i rynku pracy Krajowej Polityki Miejskiej",
    "Ministerstwa Funduszy i Polityki Regionalnej",
    "Ministerstwa Rozwoju, Pracy i Technologii",
    "Wzrost potencjału międzynarodowego polskich obszarów metropolitalnych",
    "Przyciąganie i zatrzymywanie potencjału ludzkiego (przyciąganie i zatrzymywanie talentów)",
    "Instrumenty wspierania rozwoju gospodarczego, rozwoju przedsiębiorczości i polityki proinwestycyjnej",
    "Rola spółek skarbu państwa i instytucji państwowych we wzmacnianiu konkurencyjności i innowacyjności"
    " gospodarczej miast",
    "Wspomaganie transformacji w kierunku cyfrowej gospodarki",
)

MONTHS = (
    "january stycznia styczeń|february lutego luty|march marca marzec|april kwietnia kwiecień|may maja maju"
    "|june czerwca czerwiec|july lipca lipiec|august sierpnia sierpień|september września wrzesień"
    "|october października październik|november listopada listopad|december grudnia grudzień"
)
MONTH = {name: n for n, names in enumerate(MONTHS.split("|"), 1) for name in names.split()}
WRITTEN_DATE = re.compile(rf"(?:(\d{{1,2}})\s+)?\b({'|'.join(MONTH)})\s+(\d{{4}})\b", re.IGNORECASE)
DOTTED_DATE = re.compile(r"\b(\d{2})\.(\d{2})\.(\d{4})\b")
NUMBER = re.compile(r"(?<!\w)\d{1,3}(?:[ ,]\d{3})+(?!\w)|(?<!\w)\d+(?:[.,]\d+)?(?![^\W_])")
ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
CAPITALISED = re.compile(r"\b[A-ZĄĆĘŁŃÓŚŹŻ]\w+")
SENTENCE_START = re.compile(r"(?:^|[.!?][\"”)]?\s+)[\"„(]?$")
MARKUP = re.compile(r"^(?:#+ |- )?(?:\d+\. )?")

Day = tuple[int, int, int | None]


@dataclass(frozen=True)
class Sourced:
    """A document of basis `source`: its id, its lines without markup (title first) and its seeds' text."""

    id: str
    lines: tuple[str, ...]
    seeds: str


def sourced() -> list[Sourced]:
    return [document for path in sorted(DOCUMENTS.rglob("*.md")) if (document := read(path))]


def read(path: Path) -> Sourced | None:
    _, written, text = path.read_text(encoding="utf-8").split("---\n", 2)
    front = yaml.safe_load(written)
    if front["basis"] != "source":
        return None
    names = [front["source"]] if isinstance(front["source"], str) else front["source"]
    seeds = "\n".join((SHARED / name).read_text(encoding="utf-8") for name in names)
    lines = tuple(MARKUP.sub("", line) for line in [front["title"], *text.splitlines()])
    return Sourced(path.relative_to(DOCUMENTS).as_posix(), lines, seeds)


def dates(text: str) -> set[Day]:
    """Days and months named in a text; a day also names its month (day `None`)."""
    days: set[Day] = {(int(y), int(m), int(d)) for d, m, y in DOTTED_DATE.findall(text)}
    for day, month, year in WRITTEN_DATE.findall(text):
        days.add((int(year), MONTH[month.lower()], int(day) if day else None))
    return days | {(year, month, None) for year, month, _ in days}


def numbers(text: str) -> set[str]:
    """Numbers outside of dates, thousands joined and decimals with a point: `15 200` is `15200`."""
    rest = ORDINAL.sub(r"\1", WRITTEN_DATE.sub(" ", DOTTED_DATE.sub(" ", text)))
    return {
        re.sub(r"[ ,]", "", n) if re.fullmatch(r"\d{1,3}([ ,]\d{3})+", n) else n.replace(",", ".")
        for n in NUMBER.findall(rest)
    }


def years(text: str) -> set[str]:
    return set(re.findall(r"\b(?:19|20)\d{2}\b", text))


def same_name(one: str, other: str) -> bool:
    """Whether two words are forms of one name: acronyms whole, other words by their first letters."""
    if one.isupper() or re.search(r"\d", one):
        return one == other
    needed = min(5, max(3, min(len(one), len(other)) - 1))
    return one[:needed].lower() == other[:needed].lower()


def names(line: str) -> list[str]:
    """Capitalised words of a line but those that begin a sentence, and months."""
    found = CAPITALISED.finditer(line)
    inner = [m[0] for m in found if not SENTENCE_START.search(line[: m.start()])]
    return [name for name in inner if name.lower() not in MONTH]


def unknown_names(document: Sourced) -> set[str]:
    known = set(CAPITALISED.findall(document.seeds))
    for translated, original in TRANSLATED_NAMES.items():
        if original in document.seeds:
            known |= set(CAPITALISED.findall(translated))
    written = {name for line in document.lines for name in names(line)}
    return {name for name in written if not any(same_name(name, other) for other in known)}


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence, lower case; official terms divide a sentence."""
    for term in OFFICIAL_TERMS:
        text = re.sub(re.escape(term), " ;; ", text, flags=re.IGNORECASE)
    return [re.findall(r"\w+", sentence.lower()) for sentence in re.split(r"[.!?;:]\s|\n", text)]


@cache
def runs_of_seeds() -> frozenset[tuple[str, ...]]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((SHARED / "seeds").glob("*.txt"))]
    return frozenset(run for text in texts for run in runs(text))


def runs(text: str) -> list[tuple[str, ...]]:
    size = LONGEST_SHARED_RUN + 1
    found = sentences(text)
    return [tuple(words[i : i + size]) for words in found for i in range(len(words) - size + 1)]


def test_every_seed_is_used() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (SHARED / "seeds").glob("*.txt")]
    assert len(texts) == 5
    assert all(any(text in document.seeds for document in sourced()) for text in texts)


def test_every_date_stands_in_the_named_seeds() -> None:
    missing = {d.id: dates("\n".join(d.lines)) - dates(d.seeds) for d in sourced()}
    assert {id: days for id, days in missing.items() if days} == {}
    assert (2018, 3, 21) in dates("podpisano 21 marca 2018 roku") & dates("signed on 21 March 2018")


def test_every_number_stands_in_the_named_seeds() -> None:
    missing = {d.id: numbers("\n".join(d.lines)) - numbers(d.seeds) - years(d.seeds) for d in sourced()}
    assert {id: found for id, found in missing.items() if found} == {}
    assert numbers("15 200 km2, 3,33 mln, 5000") == numbers("15,200 km2, 3.33 million, 5000")


def test_every_name_stands_in_the_named_seeds() -> None:
    missing = {document.id: unknown_names(document) for document in sourced()}
    assert {id: found for id, found in missing.items() if found} == {}


def test_an_invented_fact_would_be_found() -> None:
    invented = Sourced("pl/x.md", ("Umowę podpisał Jan Nowak, prezes firmy Ekotech.",), "Jacek Krupa, 2018")
    assert unknown_names(invented) == {"Jan", "Nowak", "Ekotech"}
    assert numbers("w 2019 roku 17 gmin") - numbers(invented.seeds) == {"2019", "17"}
    assert dates("22 marca 2018") - dates("21.03.2018") == {(2018, 3, 22)}


def test_no_sentence_is_copied_from_a_seed() -> None:
    known = runs_of_seeds()
    copied = {d.id: [" ".join(run) for run in runs("\n".join(d.lines)) if run in known] for d in sourced()}
    assert {id: found for id, found in copied.items() if found} == {}


def test_every_exception_is_needed() -> None:
    documents = "\n".join(line for document in sourced() for line in document.lines).lower()
    seeds = "\n".join(document.seeds for document in sourced())
    used = [name.split(",")[0].lower() for name in TRANSLATED_NAMES]
    assert [name for name in used if name not in documents] == []
    assert [original for original in TRANSLATED_NAMES.values() if original not in seeds] == []
    assert [term for term in OFFICIAL_TERMS if term.lower() not in documents] == []
