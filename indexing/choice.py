"""What a run is asked for in, the sources that it looks at out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from corpus.bilingual import Text
from corpus.errors import IndexMissing
from indexing.catalogue import Source
from indexing.record_files import IMPORTED
from indexing.records import Filed
from indexing.scan import resolve_sources

RECORDS = "records"
"""Folder of the data folder that holds imported records, as files that a person may edit."""

Scope = Literal["everything", "records", "records_without_text"]
"""What a run looks at: the sources named, or only those that hold records; with their texts, or leaving those
to a later run, since vectors take long and finders need none."""


@dataclass(frozen=True)
class Request:
    """What a run is asked for; see Builder.run."""

    paths: Sequence[Path] = ()
    rebuild: bool = False
    remove: Sequence[str] = ()
    scope: Scope = "everything"


def chosen_sources(
    request: Request, known: Sequence[Source], former: Sequence[Filed], data: Path
) -> list[Source]:
    """The sources of a run, that of the imported records first. Raises IndexMissing or UsageError."""
    imported = _imported(known, request.remove, data)
    kept = [source for source in known if source.name not in request.remove and source not in imported]
    holding = {filed.source for filed in former}
    if request.rebuild:
        named = [*kept, *_named(request, [*imported, *kept])]
    elif request.scope == "everything":
        named = _named(request, [*imported, *kept])
    else:
        named = [source for source in kept if source.name in holding]
    if not known and not imported and not request.paths:
        raise IndexMissing(
            Text("Nie ma jeszcze czego odświeżać.", "There is nothing to refresh yet."),
            Text("Podaj folder: assistant index FOLDER.", "Name a folder: assistant index FOLDER."),
        )
    return list({source.name: source for source in (*imported, *named)}.values())


def _named(request: Request, kept: Sequence[Source]) -> list[Source]:
    """The sources that the paths stand for; without paths all, or none where some are only removed."""
    return resolve_sources(request.paths, kept) if request.paths or not request.remove else []


def _imported(known: Sequence[Source], remove: Sequence[str], data: Path) -> list[Source]:
    """The source of the imported records, where there are any."""
    root = str(data / RECORDS)
    former = [source for source in known if source.root == root]
    taken = any(source.name == IMPORTED for source in known)
    name = f"{IMPORTED}-{RECORDS}" if taken else IMPORTED
    made = former or ([Source(name, root)] if Path(root).is_dir() else [])
    return [source for source in made if source.name not in remove]
