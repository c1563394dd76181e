"""Numbered index folders and the pointer to the current one.

`index/000007/` holds one complete index; `index/current` names it and is replaced last, so that a
run that is killed at any moment leaves the former index as it was.
"""

import os
import shutil
from pathlib import Path

from corpus.bilingual import Text
from corpus.errors import StorageError

_POINTER = "current"
_UNFINISHED = ".unfinished"


class Folders:
    """The index folders under a data folder. Writing methods belong to the holder of the lock."""

    def __init__(self, data: Path) -> None:
        self.root = data / "index"

    def current(self) -> Path | None:
        """The folder that readers open, `None` before the first index."""
        try:
            name = (self.root / _POINTER).read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        folder = self.root / name
        return folder if name and folder.is_dir() else None

    def begin(self, copy: Path | None) -> Path:
        """A new unfinished folder, empty or a copy of a closed one; remains of killed runs are removed."""
        with writing(self.root):
            self.root.mkdir(parents=True, exist_ok=True)
            for left in self.root.glob(f"*{_UNFINISHED}"):
                shutil.rmtree(left)
            numbers = [int(path.name) for path in self.root.iterdir() if path.name.isdigit()]
            folder = self.root / f"{max(numbers, default=0) + 1:06d}{_UNFINISHED}"
            if copy is None:
                folder.mkdir()
            else:
                shutil.copytree(copy, folder)
        return folder

    def publish(self, unfinished: Path) -> Path:
        """Make a finished folder the current one, then remove all but it and its predecessor."""
        folder = unfinished.with_name(unfinished.name.removesuffix(_UNFINISHED))
        former = self.current()
        with writing(self.root):
            unfinished.rename(folder)
            pointer = self.root / f"{_POINTER}{_UNFINISHED}"
            with pointer.open("w", encoding="utf-8") as file:
                file.write(folder.name)
                file.flush()
                os.fsync(file.fileno())
            pointer.replace(self.root / _POINTER)
        for path in self.root.iterdir():
            if path.name.isdigit() and path not in (folder, former):
                shutil.rmtree(path, ignore_errors=True)
        return folder


class writing:
    """Turns a full disk or missing rights into one StorageError that names the folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError):
            raise StorageError(
                Text(
                    f"Nie można zapisać w {self._folder}: {error.strerror}.",
                    f"Cannot write to {self._folder}: {error.strerror}.",
                ),
                Text(
                    "Zwolnij miejsce na dysku albo wskaż inny folder: --data.",
                    "Free disk space or choose another folder: --data.",
                ),
            ) from error
