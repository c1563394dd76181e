"""A set of changes in, a new complete index folder out."""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from itertools import accumulate, pairwise
from pathlib import Path

import numpy as np

from corpus.document import Document, DocumentInfo
from indexing.calibration import Calibration
from indexing.catalogue import Catalogue, Failure, Source
from indexing.chroma_store import ChromaStore
from indexing.embedding import VectorMemory
from indexing.folders import Folders, writing
from indexing.identity import Identity, write_identity
from indexing.passage import HEADING_SEPARATOR, Passage
from indexing.records import SourceRecords, write_records
from indexing.scan import File
from indexing.store import Collection, Entry
from indexing.vector_rows import Rows, weighed_sentences
from indexing.words import raw_words

CATALOGUE = "catalogue.sqlite"

DEAD_SHARE = 0.2
"""Share of deleted points above which the vectors are written anew: Chroma never frees them."""

CALIBRATION = "calibration"
"""The fact of the catalogue that holds the embedder's Calibration as JSON."""

_AT_ONCE = 32
"""Passages whose vectors are computed together with those of their sentences."""

_GROWTH = 4
"""How many times longer each run of a long change is than the one before: every run writes the words and rows
of all passages anew, those of former runs too."""

_DEAD, _INDEXED_AT = "dead_points", "indexed_at"


@dataclass(frozen=True)
class Prepared:
    """A document that was read and split."""

    document: Document
    file: File
    passages: Sequence[Passage]


@dataclass(frozen=True)
class Changes:
    """What one new folder changes against the former one."""

    sources: Sequence[Source] = ()
    forgotten: Sequence[str] = ()
    drop: Sequence[str] = ()
    failures: Sequence[Failure] = ()
    records: Sequence[SourceRecords] = ()
    put: Sequence[Prepared] = field(default=())


@dataclass(frozen=True)
class IndexWriter:
    """Writes index folders. `calibrated()` measures the embedding model, once for each new index;
    `stored(n)` is called whenever n more passages have their vectors."""

    folders: Folders
    identity: Identity
    memory: VectorMemory
    calibrated: Callable[[], Calibration]
    stored: Callable[[int], None]

    def write(self, base: Path | None, changes: Changes) -> Path:
        """Publish a copy of `base` (or an empty index) with `changes` made. Raises StorageError."""
        folder = self.folders.begin(base)
        with writing(folder):
            catalogue = Catalogue(folder / CATALOGUE, new=base is None)
            store = ChromaStore(folder)
            before = catalogue.stored()
            _record(catalogue, changes)
            write_records(folder, changes.records, changes.forgotten)
            self._bring_up_to_date(catalogue, store, before)
            write_identity(folder, self.identity)
            store.close()
            catalogue.close()
        return self.folders.publish(folder)

    def _bring_up_to_date(
        self, catalogue: Catalogue, store: ChromaStore, before: dict[str, tuple[Collection, str]]
    ) -> None:
        after = catalogue.stored()
        removed = {name: place for name, (place, _) in before.items() if after.get(name, (None,))[0] != place}
        added = {name: place for name, (place, _) in after.items() if before.get(name, (None,))[0] != place}
        touched = {*removed.values(), *added.values()}
        dead = int(catalogue.fact(_DEAD) or 0) + len(removed)
        if dead > DEAD_SHARE * max(len(after), 1):
            store.clear_vectors()
            added, dead = {name: place for name, (place, _) in after.items()}, 0
        else:
            for place in set(removed.values()):
                store.remove([name for name, where in removed.items() if where == place], place)
        fresh = self._add(catalogue, store, added)
        for place in touched:
            members = [name for name, (where, _) in after.items() if where == place]
            passages = catalogue.passages(members)
            store.set_rows(place, members, fresh)
            store.set_texts(place, [(name, passages[name].text) for name in members])
        with catalogue.changing():
            catalogue.set_fact(_DEAD, str(dead))
            if catalogue.fact(CALIBRATION) is None:
                catalogue.set_fact(CALIBRATION, json.dumps(asdict(self.calibrated())))

    def _add(self, catalogue: Catalogue, store: ChromaStore, added: dict[str, Collection]) -> dict[str, Rows]:
        """Add passages to the vectors, computed a few at a time and stored together, which takes Chroma half
        as long; their rows, by id."""
        infos = catalogue.infos()
        entries: list[Entry] = []
        rows: dict[str, Rows] = {}
        names = list(added)
        for start in range(0, len(names), _AT_ONCE):
            part = names[start : start + _AT_ONCE]
            passages = catalogue.passages(part)
            texts = [
                [
                    text_in_context(infos[passages[name].document], passages[name]),
                    *weighed_sentences(passages[name].text),
                ]
                for name in part
            ]
            vectors = self.memory.passages([text for own in texts for text in own], _uncounted)
            starts = list(accumulate((len(own) for own in texts), initial=0))
            entries += [
                Entry(name, added[name], vectors[at].copy())  # a view would keep all vectors of the part
                for name, at in zip(part, starts, strict=False)
            ]
            rows |= {
                name: vectors[first:last].astype(np.float16)
                for name, (first, last) in zip(part, pairwise(starts), strict=True)
            }
            self.stored(len(part))
        store.add(entries)
        return rows


def _uncounted(_: int) -> None:
    """Sentences are not counted as progress: passages are."""


def text_in_context(info: DocumentInfo, passage: Passage) -> str:
    """What is embedded: the title and the headings above a passage, then its text."""
    context = HEADING_SEPARATOR.join(dict.fromkeys(part for part in (info.title, passage.heading) if part))
    return f"{context}\n{passage.text}" if context else passage.text


def same_text(passage: Passage) -> str:
    """A key that passages share which differ in nothing but spaces, punctuation and case."""
    words = " ".join(raw_words(passage.text)).lower() or passage.text
    return hashlib.sha1(words.encode(), usedforsecurity=False).hexdigest()


def _record(catalogue: Catalogue, changes: Changes) -> None:
    with catalogue.changing():
        for name in changes.forgotten:
            catalogue.remove_source(name)
        for source in changes.sources:
            catalogue.set_source(source)
            catalogue.clear_failures(source.name)
        for document in changes.drop:
            catalogue.drop(document)
        for failure in changes.failures:
            catalogue.set_failure(failure)
        for item in changes.put:
            keyed = [(passage, same_text(passage)) for passage in item.passages]
            catalogue.put(item.document, item.file.source, item.file.hash, keyed)
        catalogue.set_fact(_INDEXED_AT, datetime.now().astimezone().isoformat(timespec="seconds"))


def slices(documents: Iterable[Prepared], first: int) -> list[list[Prepared]]:
    """Documents cut into runs of about `first` passages, each further run `_GROWTH` times as long; a rest of
    less than half the run before it belongs to that one. One empty run for no documents."""
    runs: list[list[Prepared]] = [[]]
    limit, held = first, 0
    for item in documents:
        if held >= limit:
            runs.append([])
            limit, held = limit * _GROWTH, 0
        runs[-1].append(item)
        held += len(item.passages)
    if len(runs) > 1 and held < limit / _GROWTH / 2:
        rest = runs.pop()
        runs[-1] += rest
    return runs
