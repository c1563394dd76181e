"""Sources and the state of the catalogue in, the files that need work out."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.bilingual import Text
from corpus.document import Document
from corpus.errors import DocumentError, UsageError
from corpus.load import find_documents
from indexing.catalogue import Catalogue, Failure, Source
from indexing.record_files import RecordReader
from indexing.records import SourceRecords
from indexing.refused import closed, closed_inside, gone, unreadable, unsupported

_CHUNK = 1 << 20


@dataclass(frozen=True)
class File:
    """A document of a source: its id, the file that it lies in, the SHA-256 of its bytes; `told` where the
    file holds records and this document tells one of them."""

    document: str
    source: str
    path: Path
    hash: str
    told: Document | None = None


@dataclass(frozen=True)
class Scan:
    """What a run has to do. `known` files are in the catalogue with the same content; `failed` ones
    failed before and did not change since; `lost` documents have no file any more. `records` are those of
    every source whose folder could be read."""

    sources: tuple[Source, ...]
    fresh: tuple[File, ...]
    changed: tuple[File, ...]
    known: tuple[File, ...]
    failed: tuple[Failure, ...]
    lost: tuple[str, ...]
    records: tuple[SourceRecords, ...] = ()


@dataclass(frozen=True)
class _Folder:
    """What the folder of a source holds; `present` documents are there, though nothing is made of them, and
    so may be those whose name begins with one of `hidden`."""

    files: list[File]
    refused: list[Failure]
    present: set[str]
    records: SourceRecords
    hidden: tuple[str, ...]


def resolve_sources(paths: Sequence[Path], known: Sequence[Source]) -> list[Source]:
    """The sources that `paths` stand for; without paths all known ones. A file belongs to the source of
    its folder. Raises UsageError for a path that does not exist."""
    if not paths:
        return list(known)
    by_root = {source.root: source for source in known}
    chosen: dict[str, Source] = {}
    for path in paths:
        full = path.expanduser().resolve()
        if not full.exists():
            raise UsageError(
                Text(
                    f"Nie ma takiego pliku ani folderu: {path}.", f"There is no such file or folder: {path}."
                ),
                Text("Sprawdź ścieżkę.", "Check the path."),
            )
        root = str(full if full.is_dir() else full.parent)
        former = chosen.get(root) or by_root.get(root)
        if full.is_dir():
            source = Source(former.name if former else _free_name(root, by_root, chosen), root)
        elif former is None:
            source = Source(_free_name(root, by_root, chosen), root, (full.name,))
        elif former.only is None:
            source = former
        else:
            source = replace(former, only=tuple(sorted({*former.only, full.name})))
        chosen[root] = source
    return list(chosen.values())


def scan(sources: Sequence[Source], catalogue: Catalogue | None, reader: RecordReader) -> Scan:
    """Compare the files of `sources` with the catalogue, by content. `reader` reads those with records."""
    fresh: list[File] = []
    changed: list[File] = []
    known: list[File] = []
    failed: list[Failure] = []
    lost: list[str] = []
    records: list[SourceRecords] = []
    for source in sources:
        stored = catalogue.hashes(source.name) if catalogue else {}
        former = (
            {failure.document: failure for failure in catalogue.failures(source.name)} if catalogue else {}
        )
        if not Path(source.root).is_dir():
            failed.append(gone(source))
            continue
        try:
            folder = _files(source, reader)
        except DocumentError as error:
            failed.append(closed(source, error))
            continue
        for file in folder.files:
            broken = former.get(file.document)
            if broken is not None and broken.hash == file.hash:
                failed.append(broken)
            elif file.document not in stored:
                fresh.append(file)
            else:
                (known if stored[file.document] == file.hash else changed).append(file)
        failed.extend(folder.refused)
        records.append(folder.records)
        lost.extend(
            document
            for document in stored
            if document not in folder.present and not document.startswith(folder.hidden)
        )
    return Scan(
        tuple(sources),
        tuple(fresh),
        tuple(changed),
        tuple(known),
        tuple(failed),
        tuple(lost),
        tuple(records),
    )


def _files(source: Source, reader: RecordReader) -> _Folder:
    """The files of a source, the records among them, and those that cannot be taken at all."""
    root = Path(source.root)
    found = find_documents(root)
    files, refused = [], []
    for path in found.documents:
        name = path.relative_to(root).as_posix()
        if source.only is not None and name not in source.only:
            continue
        document = f"{source.name}/{name}"
        try:
            files.append(File(document, source.name, path, _hash(path)))
        except OSError as error:
            refused.append(unreadable(document, source.name, error))
    wanted = [
        path
        for path in found.unsupported
        if source.only is None or path.relative_to(root).as_posix() in source.only
    ]
    tables = reader.read(source.name, root, wanted)
    files += [
        File(told.document.info.id, source.name, root, told.hash, told.document) for told in tables.told
    ]
    refused += tables.failures
    for path in tables.other:
        name = path.relative_to(root).as_posix()
        refused.append(unsupported(f"{source.name}/{name}", source.name, path.suffix))
    names = [f"{source.name}/{path.relative_to(root).as_posix()}" for path in found.closed]
    refused += [closed_inside(source, path, name) for path, name in zip(found.closed, names, strict=True)]
    present = {file.document for file in files} | {failure.document for failure in refused}
    hidden = tuple(f"{name}/" for name in names)
    return _Folder(files, refused, present.union(tables.kept), tables.records, hidden)


def _free_name(root: str, known: dict[str, Source], chosen: dict[str, Source]) -> str:
    taken = {source.name for source in (*known.values(), *chosen.values())}
    name = Path(root).name or "root"
    numbered = (f"{name}~{number}" for number in range(2, len(taken) + 3))
    return next(candidate for candidate in (name, *numbered) if candidate not in taken)


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
