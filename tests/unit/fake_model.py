"""A model of 2,500 bytes in three parts, in real wheels, with a download that only copies."""

import hashlib
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from assistant.setup.messages import Message, SetupError
from assistant.setup.pins import Part, Pin

PIECES = (bytes(range(250)) * 4, b"b" * 1000, b"the end! " * 55 + b"12345")
WHOLE = b"".join(PIECES)


def make_wheel(path: Path, number: int, piece: bytes) -> str:
    """Write a wheel that carries `piece`, the same bytes at any time; its SHA-256."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (("__init__.py", b"raise SystemExit"), (f"data/part{number:02d}.bin", piece)):
            archive.writestr(zipfile.ZipInfo(f"carrier_part{number}/{name}"), content)
    return hashlib.sha256(path.read_bytes()).hexdigest()


@dataclass
class FakeRegistry:
    """Wheels in a folder, and the download that brings them. `missing` holds packages that vanished."""

    folder: Path
    missing: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    before: Callable[[Part], None] = lambda part: None

    def pin(self, choice: str = "starter") -> Pin:
        """The pin of a model whose wheels lie here now."""
        parts = []
        for number, piece in enumerate(PIECES, start=1):
            package = f"{choice}-part{number}"
            digest = make_wheel(self.folder / f"{package}.whl", number, piece)
            parts.append(Part(package, "1.0", digest, len(piece)))
        whole = hashlib.sha256(WHOLE).hexdigest()
        return Pin(choice, choice.title(), f"{choice}.gguf", "Apache-2.0", len(WHOLE), whole, tuple(parts))

    def __call__(self, part: Part, folder: Path) -> Path:
        self.asked.append(part.package)
        self.before(part)
        if part.package in self.missing:
            raise SetupError(Message(f"brak {part.package}", f"no {part.package}"))
        return Path(shutil.copy(self.folder / f"{part.package}.whl", folder))


def with_wrong_hash(pin: Pin) -> Pin:
    """The same pin, but promising another file as the whole."""
    return replace(pin, sha256="0" * 64)
