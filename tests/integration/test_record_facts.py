"""Every fact of a `source` record stands in the seeds it names, in other words than theirs.

A `general` record has no amount, rate, date of a call or contact.
"""

import csv
import re
from pathlib import Path

import pytest
from test_corpus_facts import CAPITALISED, dates, names, numbers, runs, runs_of_seeds, same_name, years

ROOT = Path(__file__).parents[2]
RECORDS = ROOT / "corpus" / "records"
SHARED = ROOT.parent / "shared"

pytestmark = pytest.mark.shared

Row = dict[str, str]

CLASSIFIED = {
    "id", "organisation_kind", "country", "region", "platforms", "sdgs", "green_deal", "themes", "applicants",
    "countries", "regions", "form", "role", "basis", "source", "access",
}  # fmt: skip
"""Columns that say where a record belongs, in words of a taxonomy or our own; the others state facts."""

NOT_IN_GENERAL = ("rate_max_percent", "amount_min", "amount_max", "budget", "opens", "closes", "contact")

TRANSLATED_NAMES = {
    "Administracja Publiczna": "Public Administration",
    "Brussels": "Brukseli",
    "Centrum Transferu Technologii": "Technology Transfer Centre",
    "Czech": "Republic Czech",
    "EU": "UE",
    "European Grouping of Territorial Cooperation": "Europejskiego Ugrupowania Współpracy Terytorialnej",
    "European Union": "Unii Europejskiej",
    "Fund": "Funduszu",
    "House of Southern Poland": "Domu Polski Południowej",
    "Instytut Badań nad Gospodarką Rynkową": "Market Economy Research Institute",
    "Kalifornii": "California",
    "Kraków": "Krakowie",
    "Małopolska School of Public Administration": "Małopolska School of Public Administration",
    "Małopolskiego Centrum Transferu Wiedzy Nauka": "Małopolska Centre for Transfer of Knowledge Science",
    "Małopolska Szkoła Administracji Publicznej": "Małopolska School of Public Administration",
    "NGOs": "organizacje pozarządowe",
    "National Urban Policy": "Krajowej Polityki Miejskiej",
    "Polish": "polskiego",
    "Opole Region": "Województwa Opolskiego",
    "PKB": "GDP",
    "Permanent Representation of Poland": "Stałym Przedstawicielstwem RP",
    "Politechnika Krakowska": "Cracow University of Technology",
    "Silesia": "Województwa Śląskiego",
    "Środki Unii Europejskiej": "European Union",
    "Uniwersytet Ekonomiczny w Krakowie": "Cracow University of Economics",
}
"""A name as the records translate it, and the words of the seeds that it stands for."""


def rows(basis: str) -> list[Row]:
    found = []
    for path in sorted(RECORDS.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += [row for row in csv.DictReader(file) if row["basis"] == basis]
    return found


def seeds(row: Row) -> str:
    return "\n".join((SHARED / name).read_text(encoding="utf-8") for name in row["source"].split(";"))


def stated(row: Row) -> list[str]:
    """The cells of a record that state facts, several in a cell apart."""
    cells = [value for column, value in row.items() if column not in CLASSIFIED]
    return [part for cell in cells for part in re.split(r";|\. ", cell) if part]


def written_dates(row: Row) -> list[str]:
    return [row[column] for column in ("as_of", "period_start", "period_end") if row.get(column)]


def plain(text: str) -> str:
    """A text without its thousands' commas and points, so that `5,000` and `5000` are one figure."""
    return re.sub(r"(?<=\d)[ ,](?=\d{3}(?!\d))", "", text)


def unknown_names(row: Row, known_text: str) -> set[str]:
    known = set(CAPITALISED.findall(known_text))
    for translated, original in TRANSLATED_NAMES.items():
        if all(word in known_text for word in original.split()):
            known |= set(CAPITALISED.findall(translated))
    written = {name for cell in stated(row) for name in names(cell)}
    return {name for name in written if not any(same_name(name, other) for other in known)}


def test_each_source_is_a_seed() -> None:
    assert len(rows("source")) >= 40
    assert all((SHARED / name).is_file() for row in rows("source") for name in row["source"].split(";"))


def test_every_number_of_a_record_stands_in_its_seeds() -> None:
    missing = {}
    for row in rows("source"):
        known = numbers(seeds(row)) | numbers(plain(seeds(row))) | years(seeds(row))
        text = re.sub(r"\d{4}-\d{2}-\d{2}", " ", " \n".join(stated(row)))
        missing[row["id"]] = numbers(plain(text)) - known
    assert {id: found for id, found in missing.items() if found} == {}


def test_every_date_of_a_record_stands_in_its_seeds() -> None:
    missing = {}
    for row in rows("source"):
        wanted = dates(" \n".join(stated(row)))
        for written in written_dates(row):
            parts = [int(part) for part in written.split("-")]
            wanted |= {(parts[0], parts[1], parts[2])} if len(parts) == 3 else set()
        lone = {written for written in written_dates(row) if len(written) == 4} - years(seeds(row))
        missing[row["id"]] = (wanted - dates(seeds(row)), lone)
    assert {id: found for id, found in missing.items() if found != (set(), set())} == {}


def test_every_name_of_a_record_stands_in_its_seeds() -> None:
    missing = {row["id"]: unknown_names(row, seeds(row)) for row in rows("source")}
    assert {id: found for id, found in missing.items() if found} == {}


def test_the_name_of_a_record_stands_in_its_seeds_word_by_word() -> None:
    missing = {}
    for row in rows("source"):
        known = CAPITALISED.findall(seeds(row)) + [w for t in TRANSLATED_NAMES for w in t.split()]
        words = CAPITALISED.findall(row["name"])
        missing[row["id"]] = [word for word in words if not any(same_name(word, one) for one in known)]
    assert {id: found for id, found in missing.items() if found} == {}


def test_an_invented_fact_would_be_found() -> None:
    row = {"id": "x", "description_pl": "Klaster założył Jan Nowak w roku 1999.", "as_of": "1999"}
    assert unknown_names(row, "Klaster Jacek Krupa") == {"Jan", "Nowak"}
    assert numbers(plain("5,000 i 4 500")) == {"5000", "4500"}


def test_no_sentence_of_a_record_is_copied() -> None:
    known = runs_of_seeds()
    copied = {
        row["id"]: [" ".join(run) for cell in stated(row) for run in runs(cell) if run in known]
        for row in rows("source")
    }
    assert {id: found for id, found in copied.items() if found} == {}


def test_what_the_seeds_name_is_there() -> None:
    together = " ".join(row["name"] + row["name_en"] for row in rows("source"))
    named = (
        "Czech Smart City Cluster", "Slovak Smart City Cluster", "Digitalis Jolet", "Visegrad Fund",
        "BLOXHUB", "KIRAHub", "Munich Urban Colab", "FACTORY Hammerbrooklyn Hamburg", "FAKTORY Berlin",
        "Urban Resilience Hub Barcelona", "ICEI Alliance", "Digipolis", "ECO World Styria",
        "CleanTECH San Diego", "Finnish Cleantech Cluster", "Skipso",
        "Finnish Environmental Cluster for China",
        "Global Cleantech Cluster Association", "International Cleantech Network", "Swisscleantech",
        "Colorado Cleantech Industry Association", "CleanTech Center", "EcoClup",
        "Peterborough EnviroCluster", "Dom Polski Południowej", "Tritia",
        "Przedstawicielstwo Województwa Małopolskiego",
    )  # fmt: skip
    assert [name for name in named if name not in together] == []


def test_general_records_tell_no_amounts_rates_calls_or_contacts() -> None:
    general = rows("general")
    assert len(general) >= 35
    told = {row["id"]: [column for column in NOT_IN_GENERAL if row.get(column)] for row in general}
    assert {id: columns for id, columns in told.items() if columns} == {}
    figures = {
        row["id"]: re.findall(r"\d+", row["description_pl"] + row["description_en"]) for row in general
    }
    assert {id: found for id, found in figures.items() if found} == {}


def test_every_translation_is_needed() -> None:
    text = "\n".join(cell for row in rows("source") for cell in stated(row))
    assert [name for name in TRANSLATED_NAMES if name not in text] == []
