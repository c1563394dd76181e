"""Real files from the folder beside the project: minutes, documentation, seeds and hostile fixtures."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.document import Document
from corpus.errors import DocumentError
from corpus.load import find_documents, read_document

SHARED = Path(__file__).parents[2].parent / "shared"
MINUTES = SHARED / "data" / "docs_gdansk_protokoly"
SECONDS_EACH = 20

pytestmark = pytest.mark.shared


def _minutes(start: str) -> Document:
    path = next(MINUTES.glob(f"{start}*.pdf"))
    return read_document(path, path.name)


def _check_spans(document: Document) -> None:
    flat = " ".join(document.text.split())
    for heading in document.headings:
        assert " ".join(document.text[heading.start :].split()).startswith(heading.title)
        assert heading.title in flat
    ends = [0] + [page.end for page in document.pages]
    assert [page.start for page in document.pages] == ends[:-1]
    if document.pages:
        assert ends[-1] == len(document.text)


def _fixtures() -> Iterator[Path]:
    yield from find_documents(SHARED / "data" / "fixtures").documents


def _read_or_refuse(path: Path) -> Document | DocumentError:
    try:
        return read_document(path, path.name)
    except DocumentError as error:
        return error


def test_no_fixture_crashes_hangs_or_comes_out_empty() -> None:
    refused = []
    for path in _fixtures():
        started = time.monotonic()
        outcome = _read_or_refuse(path)
        assert time.monotonic() - started < SECONDS_EACH, path
        if isinstance(outcome, DocumentError):
            refused.append((path.name, outcome.sentence))
        else:
            assert outcome.text.strip()
            _check_spans(outcome)
    assert all(name in sentence.pl and name in sentence.en for name, sentence in refused)
    assert 15 <= len(refused) <= 30


def test_the_scanned_minutes_say_so() -> None:
    with pytest.raises(DocumentError, match="no text layer"):
        _minutes("XLVI-2022")


@pytest.mark.parametrize(
    ("start", "pages"), [("LII", 5), ("LX", 108), ("V-2024", 99), ("VIII", 13), ("XIII", 56), ("XXIX", 57)]
)
def test_minutes_keep_their_pages_points_and_no_page_numbers(start: str, pages: int) -> None:
    document = _minutes(start)
    _check_spans(document)
    assert document.pages[-1].number >= pages - 2  # the last ones hold their number only
    assert document.info.title.startswith("PROTOKÓŁ NR")
    assert document.info.language == "pl"
    assert any(heading.title == "PUNKT 1 SPRAWY REGULAMINOWE" for heading in document.headings)
    assert not [line for line in document.text.split("\n") if line.isdigit()]


def test_a_vote_and_its_result_are_read_in_order() -> None:
    text = _minutes("LX").text
    lines = text[text.index("(druk 1588):") :].split("\n")[1:5]
    assert lines[:3] == ["Za 23", "Przeciw 1", "Wstrzymało się 5"]
    assert lines[3].startswith("Rada Miasta")


def test_the_hour_with_raised_minutes() -> None:
    assert "godz. 14.20" in _minutes("LII").text


def test_documentation_in_markdown_keeps_code_and_tables() -> None:
    found = find_documents(SHARED / "data" / "docs_ksef_pl").documents
    documents = {path.name: read_document(path, path.name) for path in found}
    batch = documents["sesja-wsadowa.md"]
    assert "\n    BatchUtils.BuildZip(" in batch.text
    assert "```" not in batch.text
    assert batch.info.language == "pl"
    assert " | " in documents["limity-api.md"].text


def test_calls_with_front_matter_of_another_program_are_read() -> None:
    found = find_documents(SHARED / "data" / "docs_eu_calls_pl").documents
    assert all(read_document(path, path.name).info.title for path in found)


def test_seeds_have_their_headings() -> None:
    titles = {
        heading.title
        for path in find_documents(SHARED / "seeds").documents
        for heading in read_document(path, path.name).headings
    }
    assert {"Smart V4 Strategies", "Dom Polski Południowej w Brukseli", "Inteligentne Strategie V4"} <= titles
    assert not [
        title for title in titles if title.startswith(("Step", "G0", "|", "•")) or title.endswith(":")
    ]


@pytest.mark.parametrize(("name", "articles"), [("udhr_pol.html", "Artykuł"), ("udhr_eng.html", "Article")])
def test_a_web_page_by_its_headings(name: str, articles: str) -> None:
    document = read_document(SHARED / "data" / "docs_udhr_plen" / name, name)
    assert sum(heading.title.startswith(articles) for heading in document.headings) == 30


def test_pages_of_offices_lose_their_programs() -> None:
    for path in find_documents(SHARED / "data" / "docs_bip_html_pl").documents:
        text = read_document(path, path.name).text
        assert "function(" not in text
        assert "{" not in text[:200]
