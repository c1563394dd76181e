"""Files to Documents. Whatever is wrong with a file comes out as one DocumentError."""

import logging
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.dating import date_of
from corpus.document import Access, Document, DocumentInfo
from corpus.errors import AssistantError
from corpus.front_matter import Declared
from corpus.language import detect_document
from corpus.normalise import clean_characters
from corpus.readers import docx, html, markdown, pdf, plain, refusals
from corpus.readers.blocks import Assembled, Draft, assemble
from corpus.readers.titles import shortened

LARGEST_MEGABYTES = 100.0
_READERS: dict[str, Callable[[bytes, str], Draft]] = {
    ".txt": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".pdf": pdf.read,
    ".docx": docx.read,
}
SUFFIXES: frozenset[str] = frozenset(_READERS)
"""Suffixes, in lower case, of the files that can be read."""

_MEGABYTE = 1024 * 1024
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Found:
    """What lies under a folder: files that can be read, files of other kinds, and folders that may not be
    entered, all sorted."""

    documents: tuple[Path, ...]
    unsupported: tuple[Path, ...]
    closed: tuple[Path, ...] = ()


def find_documents(root: Path) -> Found:
    """Files under `root`, or `root` itself when it is a file.

    Hidden files and folders, lock files of office programs and links that lead outside are passed over.
    DocumentError when there is nothing at `root` or it may not be read.
    """
    if not root.exists():
        raise refusals.vanished(root.name or str(root))
    if root.is_file():
        return Found((root,), ()) if _is_supported(root) else Found((), (root,))
    try:
        os.scandir(root).close()
    except PermissionError as error:
        raise refusals.unreadable(root.name or str(root)) from error
    closed: list[Path] = []
    files = sorted(_walk(root, closed))
    return Found(
        tuple(filter(_is_supported, files)),
        tuple(path for path in files if not _is_supported(path)),
        tuple(sorted(closed)),
    )


def read_document(
    path: Path,
    document_id: str,
    *,
    default_access: Access = "public",
    largest_megabytes: float = LARGEST_MEGABYTES,
) -> Document:
    """The Document in `path`, known as `document_id`, never an empty one.

    `default_access` holds where the file itself declares none. Raises DocumentError, and nothing else.
    """
    name = path.name
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise refusals.unsupported(name, SUFFIXES)
    data = _bytes(path, largest_megabytes)
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise refusals.empty(name)
    try:
        draft = reader(data, name)
        assembled = assemble(draft.blocks)
    except AssistantError:
        raise
    except Exception as error:  # the boundary: one bad file must never end a run over thousands
        _log.warning("%s: %s", name, type(error).__name__)
        raise refusals.broken(name, path.suffix[1:].upper()) from error
    if not any(character.isalnum() for character in assembled.text):
        raise refusals.empty(name)
    info = _info(draft, assembled, document_id, default_access)
    return Document(info, assembled.text, assembled.headings, assembled.pages)


def _bytes(path: Path, largest_megabytes: float) -> bytes:
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise refusals.unsupported(path.name, SUFFIXES)
        if size > largest_megabytes * _MEGABYTE:
            raise refusals.too_large(path.name, size / _MEGABYTE, largest_megabytes)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise refusals.vanished(path.name) from error
    except PermissionError as error:
        raise refusals.unreadable(path.name) from error
    except OSError as error:
        raise refusals.failing(path.name) from error


def _info(draft: Draft, assembled: Assembled, document_id: str, default_access: Access) -> DocumentInfo:
    declared = draft.declared or Declared()
    title = _title(draft, assembled, document_id)
    return DocumentInfo(
        id=document_id,
        title=title,
        language=declared.language or detect_document(_prose(draft) or assembled.text),
        kind=declared.kind or "document",
        date=declared.date or date_of(title, assembled.text, Path(document_id).name),
        source=declared.source,
        basis=declared.basis,
        access=declared.access or default_access,
        translation_of=declared.translation_of,
        topics=declared.topics,
        valid_until=declared.valid_until,
        supersedes=declared.supersedes,
        place=declared.place,
        country=declared.country,
    )


def _title(draft: Draft, assembled: Assembled, document_id: str) -> str:
    """Declared, else the file's own, else the first heading, the first line, the file's name."""
    first_heading = assembled.headings[0].title if assembled.headings else ""
    declared = draft.declared.title if draft.declared else None
    stem = re.sub(r"[_\s]+", " ", Path(document_id).stem)
    for candidate in (declared, draft.title, first_heading, assembled.text.split("\n", 1)[0], stem):
        title = shortened(candidate or "")
        if any(character.isalnum() for character in title):
            return title
    return document_id


def _prose(draft: Draft) -> str:
    """What the language is told by: code and data are in none."""
    return clean_characters("\n".join(block.text for block in draft.blocks if not block.verbatim))


def _is_supported(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


def _walk(root: Path, closed: list[Path]) -> Iterator[Path]:
    """The files under `root`; folders that cannot be listed are added to `closed`."""
    home = root.resolve()
    for folder, folders, names in os.walk(root, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(folder, name)
            if name.startswith((".", "~$")) or not path.is_file():
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(home):
                continue
            yield path
