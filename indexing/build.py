"""Bring the index up to date with its sources: changed files only, never losing what is stored.

Every change is made in a new numbered folder that becomes current when it is complete. A long run
publishes in slices, so that what was stored stays stored when it is cut off; a rebuild publishes once.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from corpus.bilingual import Text
from corpus.document import Access
from corpus.errors import DocumentError, IndexDamaged
from corpus.load import read_document
from indexing.calibration import calibrate
from indexing.catalogue import Catalogue, Failure
from indexing.choice import Request, Scope, chosen_sources
from indexing.embedding import Embedder, VectorMemory
from indexing.folders import Folders, writing
from indexing.identity import identity_of, read_identity
from indexing.lock import writer
from indexing.record_files import RecordReader
from indexing.records import Filed, SourceRecords, read_all
from indexing.scan import File, Scan, scan
from indexing.split import split
from indexing.write import CATALOGUE, Changes, IndexWriter, Prepared, slices

FIRST_SLICE = 256
"""Passages after which a long run publishes for the first time."""

_MEND = Text("Popraw plik i uruchom indeksowanie ponownie.", "Mend the file and index again.")


class Progress(Protocol):
    """Told how far a stage is: its name for people, units done now, units in all."""

    def __call__(self, stage: Text, done: int, total: int) -> None: ...


@dataclass(frozen=True)
class Report:
    """What a run did: numbers of documents, files that failed, seconds."""

    added: int
    changed: int
    removed: int
    unchanged: int
    failed: tuple[Failure, ...]
    seconds: float


class Builder:
    """Builds the index of one data folder. Raises IndexBusy, IndexMissing, StorageError, ModelError."""

    def __init__(self, data: Path, embedder: Embedder, *, default_access: Access, progress: Progress) -> None:
        self._data = data
        self._folders = Folders(data)
        self._embedder = embedder
        self._default_access = default_access
        self._progress = progress

    def run(
        self,
        paths: Sequence[Path] = (),
        *,
        rebuild: bool = False,
        remove: Sequence[str] = (),
        scope: Scope = "everything",
    ) -> Report:
        """Index `paths` as sources, or refresh all sources; `remove` names sources to forget. Every run
        refreshes the imported records."""
        started = time.monotonic()
        with writer(self._data):
            base = self._folders.current()
            rebuild = base is not None and (rebuild or not self._fits(base))
            catalogue = None if base is None else _opened(base, anew=rebuild and bool(paths))
            try:
                known = catalogue.sources() if catalogue else []
                former = _former(base, rebuild=rebuild) if base and catalogue else ()
                request = Request(paths, rebuild, remove, scope)
                chosen = chosen_sources(request, known, former, self._data)
                reader = RecordReader(former, [source.name for source in chosen], self._default_access)
                found = scan(chosen, catalogue, reader)
                if scope == "records_without_text" and not rebuild:
                    found = replace(found, fresh=(), changed=())
                work = [*found.fresh, *found.changed, *(found.known if rebuild else ())]
                documents, broken = self._read(work)
                carried = _carried(catalogue, found, broken) if catalogue and rebuild else []
                forgotten = [source.name for source in known if source.name in remove]
                gone = [
                    name for source in forgotten for name in (catalogue.hashes(source) if catalogue else ())
                ]
                changes = Changes(
                    found.sources,
                    forgotten,
                    [*found.lost, *gone],
                    [*found.failed, *broken],
                    _records(found, reader, rebuild=rebuild),
                )
                if work or changes.drop or forgotten or rebuild or changes.records or _news(catalogue, found):
                    self._store(None if rebuild else base, changes, [*carried, *documents], whole=rebuild)
            finally:
                if catalogue is not None:
                    catalogue.close()
        return _report(found, changes, broken, time.monotonic() - started)

    def _fits(self, base: Path) -> bool:
        try:
            return read_identity(base) == identity_of(self._embedder)
        except IndexDamaged:
            return False

    def _read(self, files: Sequence[File]) -> tuple[list[Prepared], list[Failure]]:
        documents, failures = [], []
        for number, file in enumerate(files, start=1):
            try:
                document = file.told or read_document(
                    file.path, file.document, default_access=self._default_access
                )
            except DocumentError as error:
                failures.append(
                    Failure(file.document, file.source, file.hash, error.message, error.remedy or _MEND)
                )
            else:
                documents.append(Prepared(document, file, split(document)))
            self._progress(Text("Czytanie plików", "Reading files"), number, len(files))
        return documents, failures

    def _store(
        self, base: Path | None, changes: Changes, documents: Sequence[Prepared], *, whole: bool
    ) -> None:
        total = sum(len(item.passages) for item in documents)
        done = 0

        def stored(count: int) -> None:
            nonlocal done
            done += count
            if total:
                self._progress(Text("Zapisywanie fragmentów", "Storing passages"), min(done, total), total)

        with writing(self._data):
            memory = VectorMemory(self._data / "vectors.sqlite", self._embedder)
        calibrated = partial(calibrate, self._embedder)
        index = IndexWriter(self._folders, identity_of(self._embedder), memory, calibrated, stored)
        try:
            parts = [list(documents)] if whole else slices(documents, FIRST_SLICE)
            if changes.records and len(parts) > 1:
                parts = [[], *parts]  # finders have the records before the long work on vectors begins
            for part in parts:
                base = index.write(base, replace(changes, put=part))
                changes = Changes()
        finally:
            memory.close()
        self._progress(Text("Zapisywanie fragmentów", "Storing passages"), total, total)


def _report(found: Scan, changes: Changes, broken: Sequence[Failure], seconds: float) -> Report:
    failing = {failure.document for failure in broken}
    return Report(
        added=sum(file.document not in failing for file in found.fresh),
        changed=sum(file.document not in failing for file in found.changed),
        removed=len(changes.drop),
        unchanged=sum(file.document not in failing for file in found.known),
        failed=tuple(sorted(changes.failures, key=lambda failure: failure.document)),
        seconds=round(seconds, 3),
    )


def _former(base: Path, *, rebuild: bool) -> tuple[Filed, ...]:
    """The records of the current index; none where they are beyond reading and a rebuild makes them anew."""
    try:
        return read_all(base)
    except IndexDamaged:
        if rebuild:
            return ()
        raise


def _records(found: Scan, reader: RecordReader, *, rebuild: bool) -> list[SourceRecords]:
    """The records that this run changes; in a rebuild all, those of sources that are gone included."""
    read = {item.source for item in found.records}
    carried = [reader.former(source.name) for source in found.sources if source.name not in read]
    if rebuild:
        return [*found.records, *carried]
    return [item for item in found.records if set(item.filed) != set(reader.former(item.source).filed)]


def _opened(base: Path, *, anew: bool) -> Catalogue | None:
    """The catalogue of the current index; `None` where it is beyond reading and nothing of it is needed."""
    try:
        return Catalogue(base / CATALOGUE)
    except IndexDamaged:
        if anew:
            return None
        raise


def _carried(catalogue: Catalogue, found: Scan, broken: Sequence[Failure]) -> list[Prepared]:
    """Documents that a rebuild takes from the former catalogue, since their file cannot be read now."""
    read = {file.document for file in (*found.fresh, *found.changed, *found.known)}
    left_out = (read | set(found.lost)) - {failure.document for failure in broken}
    carried = []
    for source in found.sources:
        for name, digest in catalogue.hashes(source.name).items():
            document = catalogue.document(name)
            if name not in left_out and document is not None:
                file = File(name, source.name, Path(source.root), digest)
                carried.append(Prepared(document, file, split(document)))
    return carried


def _news(catalogue: Catalogue | None, found: Scan) -> bool:
    """Whether sources or failures differ from what is stored."""
    if catalogue is None:
        return True
    names = {source.name for source in found.sources}
    stored = [source for source in catalogue.sources() if source.name in names]
    before = [failure for name in names for failure in catalogue.failures(name)]
    return set(stored) != set(found.sources) or set(before) != set(found.failed)
