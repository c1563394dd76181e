"""Filters and near-duplicates over a real index; only the embedding model is replaced, by letter counts."""

from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from indexing.build import Builder
from indexing.embedding import Vectors
from indexing.filters import Filters
from indexing.glossary import Glossary
from indexing.identity import identity_of
from indexing.index import Index, OpenIndex
from indexing.passage import Evidence
from indexing.search import Searcher

NOTICE = "Wnioski o dotację na wymianę pieca przyjmuje Urząd Gminy Przykładowa do końca czerwca."
DOCUMENTS = {
    "nabor.md": f"---\nkind: call\ndate: 2024-05\ntopics: [transport]\ncountry: Polska\n---\n{NOTICE}",
    "kopia.md": f"---\nkind: note\ndate: 2023\nplace: Tarnów\n---\n# Ogłoszenie\n\n{NOTICE}",
    "staff.md": f"---\nkind: call\naccess: staff\n---\n1. {NOTICE}",
    "inny.md": f"---\nkind: note\n---\n{NOTICE.replace('czerwca', 'lipca')}",
    "call.md": "---\nkind: call\nlanguage: en\ntitle: Call\n---\nGrants for new boilers are open until June.",
}


class Letters:
    """Counts of letters as vectors: texts that look alike are alike."""

    name, dimension = "letters", 32

    def question(self, text: str) -> Vectors:
        counts = np.ones(self.dimension, dtype=np.float32)
        for sign in text.lower():
            counts[ord(sign) % self.dimension] += 1
        return counts / np.linalg.norm(counts)

    def passages(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self.question(text) for text in texts])


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    home = tmp_path_factory.mktemp("narrowed")
    (home / "zbior").mkdir()
    for name, text in DOCUMENTS.items():
        (home / "zbior" / name).write_text(text, encoding="utf-8")
    Builder(home / "data", Letters(), default_access="public", progress=lambda stage, done, total: None).run(
        [home / "zbior"]
    )
    opened = OpenIndex(home / "data", identity_of(Letters())).current()
    yield opened
    opened.close()


def search(index: Index, filters: Filters, limit: int = 5) -> Evidence:
    searcher = Searcher(Letters(), Glossary([]))
    return searcher.search(
        index, "dotacja na wymianę pieca, wnioski do czerwca", language="pl", limit=limit, filters=filters
    )


def found(evidence: Evidence) -> set[str]:
    return {name for hit in evidence.hits for name in (hit.passage.document, *hit.also_in)}


def test_passages_that_say_the_same_are_one_result_that_names_all(index: Index) -> None:
    hits = search(index, Filters("staff")).hits
    groups = [{hit.passage.document, *hit.also_in} for hit in hits]
    assert {"zbior/nabor.md", "zbior/kopia.md", "zbior/staff.md"} in groups
    assert {"zbior/inny.md"} in groups
    assert [hit.rank for hit in hits] == list(range(1, len(hits) + 1))


def test_a_folded_result_never_names_what_the_reader_may_not_see(index: Index) -> None:
    assert "zbior/staff.md" not in found(search(index, Filters("public")))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters("public", kind="call"), {"zbior/nabor.md", "zbior/call.md"}),
        (Filters("public", language="en"), {"zbior/call.md"}),
        (Filters("public", since="2024"), {"zbior/nabor.md"}),
        (Filters("public", until="2023-12-31"), {"zbior/kopia.md"}),
        (Filters("public", topic="Transport"), {"zbior/nabor.md"}),
        (Filters("public", place="tarnow"), {"zbior/kopia.md"}),
        (Filters("public", country="Poland"), {"zbior/nabor.md"}),
        (Filters("public", language="pl", kind="call"), {"zbior/nabor.md"}),
    ],
)
def test_every_filter_narrows_the_search(index: Index, filters: Filters, expected: set[str]) -> None:
    evidence = search(index, filters)
    assert found(evidence) == expected
    assert evidence.emptied is None


def test_a_filter_never_empties_a_result_silently(index: Index) -> None:
    evidence = search(index, Filters("public", kind="minutes", language="pl"))
    assert evidence.hits == ()
    assert evidence.emptied is not None
    assert "rodzaj=minutes" in evidence.emptied.pl
    assert "The index has: call, note." in evidence.emptied.en
    assert "język" not in evidence.emptied.pl
    together = search(index, Filters("public", kind="note", country="Polska"))
    assert together.emptied is not None
    assert "kind=note" in together.emptied.en
    assert "country=Polska" in together.emptied.en
