"""The archive around a Word document, checked before it is opened."""

import zipfile
import zlib
from io import BytesIO

from corpus.readers import refusals

_OLD_WORD = b"\xd0\xcf\x11\xe0"
LARGEST_UNPACKED = 300 * 1024 * 1024
"""Bytes that all XML and pictures of one document may unpack to."""
_LARGEST_PART = 60 * 1024 * 1024
_MOST_PARTS = 5_000
_CHUNK = 1024 * 1024
_STRICT = b"http://purl.oclc.org/ooxml/"
_SAME_NAMES = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument", b"http://schemas.openxmlformats.org/officeDocument/2006"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml", b"http://schemas.openxmlformats.org/drawingml/2006"),
)  # fmt: skip


def checked_archive(data: bytes, name: str) -> bytes:
    """A .docx that is safe to open: its XML alone, unpacked within limits, in the names of OOXML
    Transitional (the reading library does not know those of Strict).

    Sizes that the directory claims are checked first, then what really comes out. Pictures, fonts and
    embedded objects are replaced by nothing: they are never read.
    """
    if data.startswith(_OLD_WORD):
        raise refusals.old_word(name)
    try:
        return _repacked(data, name)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise refusals.broken(name, "DOCX") from error


def _repacked(data: bytes, name: str) -> bytes:
    made = BytesIO()
    total = 0
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as target:
        parts = source.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
            raise refusals.unpacks_too_large(name)
        if any(part.flag_bits & 1 for part in parts):
            raise refusals.encrypted(name)
        for part in parts:
            content = b""
            if part.filename.endswith((".xml", ".rels")):
                content = _unpacked(source, part, name)
                total += len(content)
            if total > LARGEST_UNPACKED:
                raise refusals.unpacks_too_large(name)
            target.writestr(part.filename, _transitional(content))
    return made.getvalue()


def _unpacked(source: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> bytes:
    pieces: list[bytes] = []
    size = 0
    with source.open(part) as stream:
        while piece := stream.read(_CHUNK):
            size += len(piece)
            if size > _LARGEST_PART:
                raise refusals.unpacks_too_large(name)
            pieces.append(piece)
    return b"".join(pieces)


def _transitional(content: bytes) -> bytes:
    if _STRICT not in content:
        return content
    for strict, transitional in _SAME_NAMES:
        content = content.replace(strict, transitional)
    return content
