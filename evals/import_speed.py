"""How long importing many records takes, and finding in them: `python -m evals.import_speed --records 10000`.

The records are those of a folder, taken over and over under numbered names until there are enough; the wishes
are those of the finders' cases, read by rules alone. Vectors are drawn, so that no figure holds the work of
an embedding model; the first figures hold the loading of libraries. Times are those of the processor: other
programs at work add less to them than to those of the clock.
"""

import argparse
import hashlib
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import numpy as np

from assistant.finding.meaning import Ears
from assistant.finding.opening import finder_of
from assistant.record_jobs import import_file, read_table
from corpus.bilingual import Text
from corpus.errors import AssistantError, RecordsError
from corpus.schema.records import AnyRecord
from corpus.schema.sheets import ENDINGS
from corpus.schema.writing import write_sheet
from evals.finders_case import FinderCase, load_finder_cases
from indexing.build import Builder
from indexing.embedding import Vectors
from indexing.glossary import read_glossary
from indexing.identity import identity_of
from indexing.index import OpenIndex

RECORDS = 10_000
LISTED = 10
"""Records that one wish lists."""

_ROOT = Path(__file__).resolve().parents[1]


class Drawn:
    """An embedder that needs no model: one of a few thousand random unit vectors for each text. `seconds` of
    the processor went into that."""

    name = "drawn"
    dimension = 384

    def __init__(self) -> None:
        rows = np.random.default_rng(1).normal(size=(4096, self.dimension))
        self._rows: Vectors = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
        self.seconds = 0.0

    def question(self, text: str) -> Vectors:
        vector: Vectors = self.passages([text])[0]
        return vector

    def passages(self, texts: Sequence[str]) -> Vectors:
        started = time.process_time()
        digests = [hashlib.sha1(text.encode(), usedforsecurity=False).digest() for text in texts]
        vectors: Vectors = self._rows[[int.from_bytes(one[:4], "big") % len(self._rows) for one in digests]]
        self.seconds += time.process_time() - started
        return vectors


@dataclass(frozen=True)
class Taken:
    """What importing records and indexing their texts took, in seconds of the processor, and what was stored.
    `finding_ms` is the median of a wish."""

    records: int
    passages: int
    importing_s: float
    indexing_s: float
    finding_ms: float


def read_examples(folder: Path) -> list[list[AnyRecord]]:
    """The records of each file in `folder`. Raises RecordsError where there are none."""
    paths = sorted(path for path in folder.glob("*") if path.suffix.lower() in ENDINGS)
    found = [[record for _, record in read_table(path, None, "public").read.records] for path in paths]
    if not any(found):
        raise RecordsError(Text(f"W {folder} nie ma rekordów.", f"There are no records in {folder}."))
    return [records for records in found if records]


def copies(records: Sequence[AnyRecord], count: int) -> list[AnyRecord]:
    """`count` records: those given, then the same again under numbered names."""
    return [
        record if place < len(records) else _renamed(record, place // len(records))
        for place, record in enumerate(islice(cycle(records), count))
    ]


def _renamed(record: AnyRecord, number: int) -> AnyRecord:
    english = record.name_en and f"{record.name_en} {number}"
    return replace(record, id=f"{record.id}-{number}", name=f"{record.name} {number}", name_en=english)


def take(
    shipped: Sequence[Sequence[AnyRecord]], count: int, cases: Sequence[FinderCase], home: Path
) -> Taken:
    """Import and index about `count` records, in the proportion of `shipped`, and put the wishes of `cases`
    to them."""
    share = count / sum(map(len, shipped))
    data, embedder = home / "data", Drawn()
    importing, records = 0.0, 0
    for number, some in enumerate(shipped):
        written = copies(some, max(round(len(some) * share), 1))
        path = home / f"{number}.csv"
        write_sheet(path, written[0].kind, written, "en")
        importing += _seconds(partial(import_file, path, None, data, "public", date.today()))
        records += len(written)
    builder = Builder(data, embedder, default_access="public", progress=lambda stage, done, total: None)
    indexing = _seconds(partial(builder.run, scope="records")) - embedder.seconds
    passages, finding = _found(data, embedder, cases)
    return Taken(records, passages, importing, indexing, finding)


def _found(data: Path, embedder: Drawn, cases: Sequence[FinderCase]) -> tuple[int, float]:
    """Passages in the index, and the median milliseconds of a wish, its finder being open."""
    index = OpenIndex(data, identity_of(embedder)).current()
    ears = Ears(embedder, read_glossary())
    finders = {name: finder_of(index, name, "staff", ears) for name in {case.finder for case in cases}}

    def ask(case: FinderCase) -> None:
        finder = finders[case.finder]
        finder.find(finder.understand(case.question, case.today), LISTED)

    for case in cases[:3]:  # the first ones open files
        ask(case)
    times = [_seconds(partial(ask, case)) for case in cases]
    passages = index.facts().passages
    index.close()
    return passages, 1000 * median(times)


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def told(taken: Taken) -> str:
    """The figures of one size, a line each."""
    each = 1000 * taken.indexing_s / taken.passages
    return (
        f"\n{taken.records:,} records, {taken.passages:,} passages\n"
        f"  import                        {taken.importing_s:8.1f} s\n"
        f"  index without the embedding   {taken.indexing_s:8.1f} s, {each:.2f} ms a passage\n"
        f"  finder, median of a wish      {taken.finding_ms:8.1f} ms"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of the records as they are and of `--records`, and how much longer a wish takes."""
    parser = argparse.ArgumentParser(prog="python -m evals.import_speed", description=__doc__)
    parser.add_argument("--records", type=int, default=RECORDS, help=f"about so many (default {RECORDS})")
    parser.add_argument("--examples", type=Path, default=_ROOT / "corpus" / "examples", help="their folder")
    parser.add_argument("--cases", type=Path, default=_ROOT / "evals" / "cases" / "finders.jsonl")
    options = parser.parse_args(arguments)
    try:
        shipped, cases = read_examples(options.examples), load_finder_cases(options.cases)
        found = []
        for count in (sum(map(len, shipped)), options.records):
            with tempfile.TemporaryDirectory() as home:
                found.append(take(shipped, count, cases, Path(home)))
            print(told(found[-1]), flush=True)
    except AssistantError as error:
        print(error.sentence.en, file=sys.stderr)
        return 1
    print(f"\na wish takes {found[1].finding_ms / found[0].finding_ms:.2f} times as long")
    return 0


if __name__ == "__main__":
    sys.exit(main())
