"""How fast searching and indexing are, and what memory they take: `python -m evals.speed`.

Documents are made of real sentences, drawn from the passages under ASSISTANT_EVAL_DATA; vectors are drawn
around those of a few real passages, so that the embedding model reads only these and the questions, which
are sentences of the same texts. Figures of a busy machine say little: its load is printed beside them.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

import numpy as np

from assistant.settings import Settings
from assistant.wiring import open_embedder
from corpus.bilingual import Text
from corpus.errors import AssistantError, SettingsError
from corpus.language import Language, detect_question
from corpus.load import read_document
from evals.provenance import peak_memory_mib
from indexing.calibration import calibrate
from indexing.catalogue import Source
from indexing.embedding import Embedder, VectorMemory, Vectors
from indexing.filters import Filters
from indexing.folders import Folders
from indexing.glossary import read_glossary
from indexing.identity import identity_of
from indexing.index import Index
from indexing.scan import File
from indexing.search import Searcher
from indexing.sentences import sentences
from indexing.split import split
from indexing.write import Changes, IndexWriter, Prepared

LANGUAGES: tuple[Language, ...] = ("pl", "en")
SIZES = (5_000, 100_000)
QUESTIONS = 60
FILTERS = {
    "no filter": Filters(),
    "role + language": Filters("public", "pl"),
    "kind (half of them)": Filters(kind="note"),
    "place (one in a hundred)": Filters(place="Tarnów"),
}
_CENTROIDS = 96
_SENTENCES, _SECTIONS = 60, 6
_SPREAD = 0.6
"""Length of the random part of a vector beside its centroid's 1."""


class Scattered:
    """The embedder for questions; passages get vectors around those of `sample`."""

    def __init__(self, embedder: Embedder, sample: Sequence[str]) -> None:
        self.name, self.dimension = f"{embedder.name}-scattered", embedder.dimension
        self.seconds = 0.0
        self._embedder = embedder
        self._centroids = embedder.passages(sample)
        self._random = np.random.default_rng(1)

    def question(self, text: str) -> Vectors:
        return self._embedder.question(text)

    def passages(self, texts: Sequence[str]) -> Vectors:
        started = time.perf_counter()
        around = self._centroids[self._random.integers(len(self._centroids), size=len(texts))]
        noise = self._random.normal(size=around.shape) * _SPREAD / np.sqrt(self.dimension)
        found = around + noise
        vectors: Vectors = (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)
        self.seconds += time.perf_counter() - started
        return vectors


@dataclass(frozen=True)
class Texts:
    """Real sentences by language."""

    sentences: dict[Language, list[str]]

    def document(self, number: int, chance: random.Random) -> tuple[str, str]:
        """Name and Markdown of a made-up document."""
        language: Language = "pl" if number % 3 else "en"
        head = [f"language: {language}", f"title: Dokument {number}", f"kind: {('note', 'call')[number % 2]}"]
        head += ["place: Tarnów"] if number % 100 == 0 else []
        lines = ["---", *head, "---", f"# Dokument {number}"]
        for section in range(_SECTIONS):
            drawn = chance.choices(self.sentences[language], k=_SENTENCES // _SECTIONS)
            lines += ["", f"## Część {section}", "", " ".join(drawn)]
        return f"{number:06d}.md", "\n".join(lines)


@dataclass(frozen=True)
class Built:
    """An index and what it took to make: milliseconds per passage, without the embedding."""

    folder: Path
    passages: int
    reading_ms: float
    storing_ms: float


def read_texts(folder: Path) -> Texts:
    """The sentences of every `passages*.jsonl` under `folder`. Raises SettingsError where there are none."""
    found: dict[Language, list[str]] = {"pl": [], "en": []}
    for path in sorted(folder.rglob("passages*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.get("lang") in found:
                text = row["text"]
                found[row["lang"]] += [text[start:end] for start, end in sentences(text) if end - start > 30]
    if not all(found.values()):
        raise SettingsError(
            Text(f"W {folder} nie ma tekstów obu języków.", f"{folder} has no texts in both languages."),
            Text("Wskaż dane: ASSISTANT_EVAL_DATA.", "Name the data: ASSISTANT_EVAL_DATA."),
        )
    return Texts(found)


def build(texts: Texts, count: int, embedder: Scattered, home: Path) -> Built:
    """An index of `count` passages or a few more under `home`."""
    source = home / "files"
    source.mkdir(parents=True)
    chance = random.Random(1)
    prepared: list[Prepared] = []
    passages, reading = 0, 0.0
    while passages < count:
        name, text = texts.document(len(prepared), chance)
        (source / name).write_text(text, encoding="utf-8")
        started = time.perf_counter()
        document = read_document(source / name, f"files/{name}")
        pieces = split(document)
        reading += time.perf_counter() - started
        passages += len(pieces)
        prepared.append(Prepared(document, File(f"files/{name}", "files", source / name, name), pieces))
    memory = VectorMemory(home / "vectors.sqlite", embedder)
    writer = IndexWriter(
        Folders(home), identity_of(embedder), memory, partial(calibrate, embedder), lambda done: None
    )
    embedder.seconds = 0.0
    started = time.perf_counter()
    folder = writer.write(None, Changes(sources=[Source("files", str(source))], put=prepared))
    storing = time.perf_counter() - started - embedder.seconds
    memory.close()
    return Built(folder, passages, 1000 * reading / passages, 1000 * storing / passages)


def search_ms(index: Index, embedder: Embedder, questions: Sequence[str], filters: Filters) -> float:
    """Median milliseconds of a search, the question's embedding included."""
    searcher = Searcher(embedder, read_glossary(), joined=True)
    times = [
        searcher.search(
            index, question, language=detect_question(question), limit=10, filters=filters
        ).timings_ms["search"]
        for question in questions
    ]
    return median(times[3:])  # the first ones open files


def questions_of(texts: Texts) -> list[str]:
    """Beginnings of real sentences, in both languages by turns."""
    chance = random.Random(2)
    drawn = [chance.sample(texts.sentences[language], QUESTIONS // 2) for language in LANGUAGES]
    return [" ".join(sentence.split()[:9]) for pair in zip(*drawn, strict=True) for sentence in pair]


def index_part(texts: Texts, size: int, embedder: Embedder, home: Path) -> None:
    """Build, and print what it took."""
    sample = random.Random(3).sample([*texts.sentences["pl"], *texts.sentences["en"]], _CENTROIDS)
    built = build(texts, size, Scattered(embedder, sample), home)
    print(f"\n{built.passages:,} passages, load {_load()}")
    print(f"  reading and splitting         {built.reading_ms:8.2f} ms a passage")
    print(f"  words and storing             {built.storing_ms:8.2f} ms a passage")
    print(f"  memory while indexing         {peak_memory_mib():8.0f} MiB", flush=True)


def search_part(texts: Texts, embedder: Embedder, home: Path) -> None:
    """Search with every filter, and print the medians."""
    folder = Folders(home).current()
    if folder is None:
        raise SettingsError(Text(f"W {home} nie ma indeksu.", f"There is no index in {home}."))
    index = Index(folder, identity_of(Scattered(embedder, ["."])))
    questions = questions_of(texts)
    for name, filters in FILTERS.items():
        print(f"  search, {name:<22}{search_ms(index, embedder, questions, filters):8.1f} ms", flush=True)
    index.close()
    print(f"  memory while searching        {peak_memory_mib():8.0f} MiB, load {_load()}", flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of every size; building and searching each in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed", description=__doc__)
    parser.add_argument("--data", type=Path, default=os.environ.get("ASSISTANT_EVAL_DATA"))
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--keep", type=Path, help="folder for the indexes, kept and used again")
    parser.add_argument("--part", choices=("index", "search"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.data is None:
        parser.error("--data or ASSISTANT_EVAL_DATA must name the texts")
    try:
        if options.part is not None:
            return _part(options)
        with tempfile.TemporaryDirectory() as temporary:
            for size in options.sizes:
                home = (options.keep or Path(temporary)) / str(size)
                _parts(options.data, size, home)
    except AssistantError as error:
        print(error.sentence.en, file=sys.stderr)
        return 1
    return 0


def _parts(data: Path, size: int, home: Path) -> None:
    for part in ("index", "search") if not home.exists() else ("search",):
        line = [sys.executable, "-m", "evals.speed", "--data", str(data), "--sizes", str(size)]
        subprocess.run([*line, "--keep", str(home), "--part", part], check=True)


def _part(options: argparse.Namespace) -> int:
    texts, embedder = read_texts(options.data), open_embedder(Settings())
    if options.part == "index":
        index_part(texts, options.sizes[0], embedder, options.keep)
    else:
        search_part(texts, embedder, options.keep)
    return 0


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


if __name__ == "__main__":
    sys.exit(main())
