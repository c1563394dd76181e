"""Kill indexing at random moments and look whether anything was lost: `python -m evals.kills --rounds 20`.

Every round indexes invented documents in a child process, which is killed with SIGKILL at a random moment,
several times. After each kill the index must open, answer a search and still hold every document that it
held before; left alone at last, it must hold the same passages as a run that nobody disturbed. Vectors come
from a quick stand-in for the embedding model: what is tried is how an index is stored.
"""

import argparse
import hashlib
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpus.errors import AssistantError, IndexMissing
from indexing.build import Builder
from indexing.embedding import Vectors
from indexing.filters import Filters
from indexing.glossary import Glossary
from indexing.identity import identity_of
from indexing.index import Index, OpenIndex
from indexing.search import Searcher
from indexing.store import Collection

DOCUMENTS, SECTIONS = 44, 10
"""Enough passages to be published twice in one run."""

KILLS = 3
"""Kills in one round, each in a run that goes on where the killed one left off."""

LONGEST_S = 120.0
_ROOT = Path(__file__).resolve().parents[1]


class Quick:
    """An embedder that needs no model: a vector from the letters of a text."""

    name = "quick"
    dimension = 16

    def question(self, text: str) -> Vectors:
        vector: Vectors = self.passages([text])[0]
        return vector

    def passages(self, texts: Sequence[str]) -> Vectors:
        seeds = [int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) for text in texts]
        found = np.array([np.random.default_rng(seed).normal(size=self.dimension) for seed in seeds])
        scaled: Vectors = (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)
        return scaled


@dataclass(frozen=True)
class Round:
    """One round: kills that met a running process, and what was wrong (empty: nothing was lost)."""

    kills: int
    wrong: tuple[str, ...]


def write_documents(folder: Path, *, edition: int) -> None:
    """Invented documents; in each further `edition` one in four has changed."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(DOCUMENTS):
        year = 2000 + (edition if number % 4 == 0 else 0)
        parts = [
            f"## Rozdział {part}\n\nGmina numer {number} wydała w {year} roku {part} mln zł na wodociągi."
            for part in range(SECTIONS)
        ]
        text = f"# Gmina {number}\n\n" + "\n\n".join(parts) + "\n"
        (folder / f"gmina-{number:02d}.md").write_text(text, encoding="utf-8")


def index(data: Path, folder: Path) -> None:
    """Bring the index up to date in this process."""
    Builder(data, Quick(), default_access="public", progress=lambda stage, done, total: None).run([folder])


def play(home: Path, chance: random.Random, *, kills: int = KILLS) -> Round:
    """One round under `home`, an empty folder."""
    folder, data = home / "gminy", home / "data"
    write_documents(folder, edition=kills - 1)
    seconds = _timed(home / "undisturbed", folder)
    met, wrong = 0, []
    for edition in range(kills):
        write_documents(folder, edition=edition)
        before = _documents(data)
        met += _killed(data, folder, chance.uniform(0.0, seconds))
        wrong += [f"edition {edition}: {problem}" for problem in _problems(data, before)]
    index(data, folder)
    if _passages(data) != _passages(home / "undisturbed"):
        wrong.append("the finished index differs from that of an undisturbed run")
    return Round(met, tuple(wrong))


def _timed(data: Path, folder: Path) -> float:
    """Seconds that a whole run in a child takes, start included."""
    started = time.monotonic()
    _child(data, folder).wait(LONGEST_S)
    return time.monotonic() - started


def _killed(data: Path, folder: Path, seconds: float) -> int:
    """Start a run and kill it after `seconds`: 1, or 0 where it had ended by then."""
    child = _child(data, folder)
    try:
        child.wait(seconds)
        return 0
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait(LONGEST_S)
        return 1


def _child(data: Path, folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "evals.kills", "--child", str(data), str(folder)]
    return subprocess.Popen(command, cwd=_ROOT)


def _problems(data: Path, before: frozenset[str]) -> Iterator[str]:
    """What is wrong with the index that a killed run left."""
    try:
        lost = before - _documents(data)
        if lost:
            yield f"lost {sorted(lost)}"
        if before:
            yield from _unanswered(data)
    except AssistantError as error:
        yield error.sentence.en


def _unanswered(data: Path) -> Iterator[str]:
    opened = _open(data)
    found = Searcher(Quick(), Glossary([])).search(
        opened, "wodociągi gminy", language="pl", limit=5, filters=Filters()
    )
    opened.close()
    if len(found.hits) != 5:
        yield f"a search found {len(found.hits)} passages instead of 5"


def _documents(data: Path) -> frozenset[str]:
    """The documents that the index holds; none before the first."""
    try:
        opened = _open(data)
    except IndexMissing:
        return frozenset()
    names = frozenset(info.id for info in opened.infos("admin"))
    opened.close()
    return names


def _passages(data: Path) -> list[tuple[object, ...]]:
    opened = _open(data)
    rows = opened.catalogue.rows("SELECT id, document, text FROM passages ORDER BY id")
    vectors = sorted(name for place in opened.store.collections() for name, _ in _all(opened, place))
    opened.close()
    return [*rows, *((name,) for name in vectors)]


def _all(opened: Index, place: Collection) -> list[tuple[str, float]]:
    """Every passage that has a vector in a collection."""
    limit = DOCUMENTS * (SECTIONS + 1)
    return list(opened.store.nearest(Quick().question("gmina"), place, limit))


def _open(data: Path) -> Index:
    return OpenIndex(data, identity_of(Quick())).current()


def main(arguments: Sequence[str] | None = None) -> int:
    """Play rounds and print what each found. Returns 1 where anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m evals.kills")
    parser.add_argument("--rounds", type=int, default=20, help="rounds to play (default 20)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the moments (default 1)")
    parser.add_argument("--child", nargs=2, type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.child:
        index(*options.child)
        return 0
    chance = random.Random(options.seed)
    lost = 0
    for number in range(1, options.rounds + 1):
        with tempfile.TemporaryDirectory(prefix="kills-") as home:
            played = play(Path(home), chance)
        lost += bool(played.wrong)
        print(f"{number}/{options.rounds}: kills {played.kills}, {'; '.join(played.wrong) or 'nothing lost'}")
    print(f"rounds with a loss: {lost} of {options.rounds}")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
