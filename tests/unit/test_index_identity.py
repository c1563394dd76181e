"""How an index was made, and that it is used with the same making only."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.errors import IndexDamaged, IndexMismatch
from indexing.identity import Identity, check_identity, read_identity, write_identity

IDENTITY = Identity("model-a", 3, "splitter-1", 1)


def test_an_index_of_the_same_making_is_accepted(tmp_path: Path) -> None:
    write_identity(tmp_path, IDENTITY)
    check_identity(tmp_path, IDENTITY)
    assert read_identity(tmp_path) == IDENTITY


@pytest.mark.parametrize(
    "changed",
    [
        replace(IDENTITY, embedder="model-b"),
        replace(IDENTITY, dimension=4),
        replace(IDENTITY, splitter="splitter-2"),
        replace(IDENTITY, layout=2),
    ],
)
def test_an_index_made_otherwise_is_refused_with_the_command_that_mends_it(
    tmp_path: Path, changed: Identity
) -> None:
    write_identity(tmp_path, IDENTITY)
    with pytest.raises(IndexMismatch) as refusal:
        check_identity(tmp_path, changed)
    assert "assistant index --rebuild" in refusal.value.sentence.pl
    assert "model-a, splitter-1, layout 1" in refusal.value.sentence.en


@pytest.mark.parametrize("content", [None, "{", "[]", '{"embedder": "model-a"}'])
def test_an_index_that_does_not_say_how_it_was_made_is_damaged(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "identity.json").write_text(content, encoding="utf-8")
    with pytest.raises(IndexDamaged, match="--rebuild"):
        read_identity(tmp_path)
