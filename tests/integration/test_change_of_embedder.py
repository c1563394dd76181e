"""Another embedding model is set: the old index answers until the new one is complete, cut off or not."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from corpus.bilingual import Text
from corpus.errors import IndexMismatch, ModelUnavailable
from indexing.build import Builder, Report
from indexing.embedding import BATCH, Vectors
from indexing.filters import Filters
from indexing.folders import Folders
from indexing.glossary import Glossary
from indexing.identity import identity_of, read_identity
from indexing.index import OpenIndex
from indexing.search import Searcher

COUNT = 3 * BATCH


class Model:
    """An embedder that counts letters; its server goes away after `limit` texts."""

    def __init__(self, name: str, dimension: int, limit: int = 100_000) -> None:
        self.name, self.dimension, self.limit = name, dimension, limit
        self.computed = 0

    def question(self, text: str) -> Vectors:
        counts = np.ones(self.dimension, dtype=np.float32)
        for sign in text.lower():
            counts[ord(sign) % self.dimension] += 1
        unit: Vectors = counts / np.linalg.norm(counts)
        return unit

    def passages(self, texts: Sequence[str]) -> Vectors:
        if self.computed + len(texts) > self.limit:
            raise ModelUnavailable(Text("Serwer zniknął.", "The server is gone."))
        self.computed += len(texts)
        return np.stack([self.question(text) for text in texts])


def bring_up_to_date(data: Path, model: Model, *folders: Path) -> Report:
    builder = Builder(data, model, default_access="public", progress=lambda stage, done, total: None)
    return builder.run(folders)


def best(opened: OpenIndex, model: Model) -> str:
    found = Searcher(model, Glossary([])).search(
        opened.current(), "autobus gminy 7", language="pl", limit=1, filters=Filters()
    )
    return found.hits[0].passage.document


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "gminy").mkdir()
    for number in range(COUNT):
        text = f"Gmina numer {number} kupiła autobus wodorowy."
        (tmp_path / "gminy" / f"{number}.md").write_text(text, encoding="utf-8")
    return tmp_path / "gminy"


def test_the_old_index_answers_until_the_new_one_is_complete(tmp_path: Path, folder: Path) -> None:
    data = tmp_path / "data"
    old, cut_off, new = Model("old", 32), Model("new", 48, limit=2 * BATCH), Model("new", 48)
    bring_up_to_date(data, old, folder)
    running = OpenIndex(data, identity_of(old))
    assert best(running, old) == "gminy/7.md"

    with pytest.raises(ModelUnavailable):
        bring_up_to_date(data, cut_off)
    current = Folders(data).current()
    assert current is not None
    assert read_identity(current) == identity_of(old)
    assert best(OpenIndex(data, identity_of(old)), old) == "gminy/7.md"

    report = bring_up_to_date(data, new)
    assert (report.unchanged, report.failed) == (COUNT, ())
    untouched = Model("new", 48)
    bring_up_to_date(tmp_path / "other", untouched, folder)
    assert cut_off.computed > 0
    assert new.computed == untouched.computed - cut_off.computed  # what was computed before was kept
    assert best(OpenIndex(data, identity_of(new)), new) == "gminy/7.md"

    assert best(running, old) == "gminy/7.md"  # a chat that was open goes on with what it can search
    with pytest.raises(IndexMismatch):
        OpenIndex(data, identity_of(old)).current()


def test_texts_are_read_whatever_embedder_made_the_index(tmp_path: Path, folder: Path) -> None:
    bring_up_to_date(tmp_path / "data", Model("old", 32), folder)
    opened = OpenIndex(tmp_path / "data", None).current()
    assert opened.document("gminy/7.md", "public").text == "Gmina numer 7 kupiła autobus wodorowy."
    assert (opened.facts().documents, opened.facts().embedder) == (COUNT, "old")
