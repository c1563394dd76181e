"""Every shipped document says what it is, belongs to a pair, and keeps the rules of its basis."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

DOCUMENTS = Path(__file__).parents[2] / "corpus" / "documents"
REQUIRED = {"title", "language", "kind", "source", "basis", "access", "topics"}
OPTIONAL = {"date", "translation_of"}
KINDS = {"page", "meeting", "project", "organisation", "profile", "programme", "taxonomy"}
OTHER = {"pl": "en", "en": "pl"}

COUNTS = {
    "pl": "dwa|dwie|dwóch trzy|trzech|trzema cztery|czterech pięć|pięciu sześć|sześciu siedem|siedmiu"
    " osiem|ośmiu dziewięć|dziewięciu dziesięć|dziesięciu",
    "en": "two three four five six seven eight nine ten",
}
"""Number words from two upwards, their spellings separated by bars."""

CURRENCY = re.compile(r"\b(?:zł|pln|eur|euro|usd|dolar\w*|dollars?|tys|mln|mld|thousand|million)\b|[%€$£]")
CONTACT = re.compile(r"https?://|www\.|\S+@\S+|\+\d{2}[ \d-]{7,}|\b(?:tel|e-mail)\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
NO_YEAR = re.compile(r"no year|without a year|nie podaje|bez roku")


@dataclass(frozen=True)
class Shipped:
    """A shipped document: its id relative to the documents folder, its front matter and its text."""

    id: str
    front: dict[str, Any]
    text: str

    @property
    def language(self) -> str:
        return self.id.split("/")[0]


def read(path: Path) -> Shipped:
    opening, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
    assert opening == "", path
    return Shipped(path.relative_to(DOCUMENTS).as_posix(), yaml.safe_load(front), text)


SHIPPED = [read(path) for path in sorted(DOCUMENTS.rglob("*.md"))]
IDS = {document.id for document in SHIPPED}
every_document = pytest.mark.parametrize("document", SHIPPED, ids=lambda document: document.id)


def lists(text: str) -> list[tuple[str, int]]:
    """Each list of a text as its lead-in line and its number of items."""
    found = re.findall(r"^([^\n]+)\n\n((?:- [^\n]+\n)+)", text, re.MULTILINE)
    return [(lead, items.count("\n")) for lead, items in found]


def test_both_languages_are_shipped_in_full() -> None:
    languages = [document.language for document in SHIPPED]
    assert languages.count("pl") == languages.count("en") >= 10


@every_document
def test_front_matter_is_complete_and_valid(document: Shipped) -> None:
    front = document.front
    assert front.keys() >= REQUIRED
    assert front.keys() <= REQUIRED | OPTIONAL
    assert isinstance(front["title"], str)
    assert front["title"].strip()
    assert front["language"] == document.language
    assert front["kind"] in KINDS
    assert front["basis"] in {"source", "general"}
    assert front["access"] == "public"
    assert front["topics"]
    assert all(re.fullmatch(r"[a-z0-9-]{2,40}", topic) for topic in front["topics"])


@every_document
def test_file_name_is_ascii_kebab_case(document: Shipped) -> None:
    assert re.fullmatch(r"(pl|en)/[a-z0-9]+(-[a-z0-9]+)*\.md", document.id)


@every_document
def test_source_names_seed_files_exactly_where_the_basis_is_source(document: Shipped) -> None:
    source = document.front["source"]
    names = [source] if isinstance(source, str) else source
    from_seeds = [bool(re.fullmatch(r"seeds/\d{3}_[0-9a-f]{16}\.txt", name)) for name in names]
    assert from_seeds
    assert from_seeds == [document.front["basis"] == "source"] * len(names)


@every_document
def test_date_is_an_iso_day_month_or_year(document: Shipped) -> None:
    written = document.front.get("date", "2021")
    assert re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", written)
    assert date.fromisoformat(written + "2000-01-01"[len(written) :])


def test_every_meeting_has_a_day() -> None:
    meetings = [document for document in SHIPPED if document.front["kind"] == "meeting"]
    assert meetings
    assert all(len(document.front["date"]) == len("2021-01-29") for document in meetings)


def test_documents_form_pairs_of_an_original_and_its_translation() -> None:
    originals = {d.id: d.front["translation_of"] for d in SHIPPED if "translation_of" in d.front}
    assert set(originals.values()) == IDS - originals.keys()
    assert len(set(originals.values())) == len(originals)
    by_id = {document.id: document for document in SHIPPED}
    for translation, original in originals.items():
        ours, theirs = by_id[translation], by_id[original]
        assert theirs.language == OTHER[ours.language]
        for field in ("kind", "date", "basis", "access"):
            assert ours.front.get(field) == theirs.front.get(field), (translation, field)
        assert len(lists(ours.text)) == len(lists(theirs.text)), translation
        assert [n for _, n in lists(ours.text)] == [n for _, n in lists(theirs.text)], translation


@every_document
def test_each_list_is_announced_with_its_count(document: Shipped) -> None:
    words = COUNTS[document.language].split()
    for lead, items in lists(document.text):
        assert lead.endswith(":"), lead
        assert re.search(rf"\b(?:{words[items - 2]})\b", lead, re.IGNORECASE), (lead, items)


@every_document
def test_no_document_carries_contact_data(document: Shipped) -> None:
    assert not CONTACT.search(document.text)


def test_general_documents_carry_no_amounts_rates_or_dates() -> None:
    general = [document for document in SHIPPED if document.front["basis"] == "general"]
    assert {document.language for document in general} == {"pl", "en"}
    for document in general:
        assert not re.findall(r"\b\d[\d.,]*\b", document.text), document.id
        assert not CURRENCY.findall(document.text.lower()), document.id


@pytest.mark.parametrize("name", ["region", "clusters-abroad", "klastry-cleantech"])
def test_figures_stand_beside_their_year_or_say_that_there_is_none(name: str) -> None:
    found = [document for document in SHIPPED if name in document.id]
    assert found
    for document in found:
        lines = [line for line in document.text.splitlines() if not line.startswith("#")]
        sentences = [s for line in lines for s in re.split(r"(?<=[.!?])\s+(?=[A-ZŁŚ])", line)]
        bare = [s for s in sentences if re.search(r"\b\d", s) and not (YEAR.search(s) or NO_YEAR.search(s))]
        assert not [s for s in bare if not re.search(r"\b20th\b", s)], document.id
