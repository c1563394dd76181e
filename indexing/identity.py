"""What an index was made with. Vectors, words and passages of one number always belong together."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from corpus.bilingual import Text
from corpus.errors import IndexDamaged, IndexMismatch
from indexing import split
from indexing.embedding import Embedder

LAYOUT = 5
"""Raised whenever folders, the catalogue or the words of the index change their form."""

_FILE = "identity.json"


@dataclass(frozen=True)
class Identity:
    """Embedder, splitter and layout of an index."""

    embedder: str
    dimension: int
    splitter: str
    layout: int

    @property
    def named(self) -> Text:
        """The identity for people."""
        made_by = f"{self.embedder}, {self.splitter}"
        return Text(f"{made_by}, układ {self.layout}", f"{made_by}, layout {self.layout}")


def identity_of(embedder: Embedder) -> Identity:
    """The identity of an index made now with `embedder`."""
    return Identity(embedder.name, embedder.dimension, split.IDENTITY, LAYOUT)


def write_identity(folder: Path, identity: Identity) -> None:
    """Store the identity in an index folder."""
    (folder / _FILE).write_text(json.dumps(asdict(identity)), encoding="utf-8")


def read_identity(folder: Path) -> Identity:
    """The identity stored in an index folder. Raises IndexDamaged."""
    try:
        return Identity(**json.loads((folder / _FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise IndexDamaged(
            Text(
                f"Indeks {folder.name} nie mówi, czym powstał.",
                f"Index {folder.name} does not say how it was made.",
            ),
            Text("Odbuduj go: assistant index --rebuild.", "Rebuild it: assistant index --rebuild."),
        ) from error


def check_identity(folder: Path, wanted: Identity | None) -> Identity:
    """The identity of the index in `folder`. Raises IndexMismatch unless it was made as `wanted`; with
    `None`, for those who only read its texts, whatever embedder and splitter made it."""
    found = read_identity(folder)
    wanted = wanted or replace(found, layout=LAYOUT)
    if found != wanted:
        raise IndexMismatch(
            Text(
                f"Indeks powstał inaczej ({found.named.pl}) niż pracuje program ({wanted.named.pl}).",
                f"The index was made differently ({found.named.en}) from how the program works "
                f"({wanted.named.en}).",
            ),
            Text("Odbuduj go: assistant index --rebuild.", "Rebuild it: assistant index --rebuild."),
        )
    return found
