"""The options that name folders, the same for every command that has them."""

import os
from pathlib import Path

from corpus.bilingual import Text
from corpus.errors import SettingsError
from evals.suites.suite import SETTING
from evals.usage import Parser


def add_data(parser: Parser) -> None:
    """`--data`: the data folder of the assistant, `None` where it is not named."""
    parser.option(
        "--data", metavar="DIR", help=Text("folder danych asystenta", "data folder of the assistant")
    )


def add_outside_data(parser: Parser) -> None:
    """`--eval-data`: the folder of public sets; see `outside_data`."""
    parser.option(
        "--eval-data",
        metavar="DIR",
        type=Path,
        help=Text(f"folder danych zewnętrznych (albo {SETTING})", f"folder of outside data (or {SETTING})"),
    )


def outside_data_if_any(named: Path | None) -> Path | None:
    """The folder of outside data: the one that was named, else the one in the environment, else `None`."""
    chosen = named or os.environ.get(SETTING)
    return Path(chosen) if chosen else None


def outside_data(named: Path | None) -> Path:
    """The folder of outside data. Raises SettingsError where none was named: there is no default."""
    chosen = outside_data_if_any(named)
    if chosen is None:
        raise SettingsError(
            Text("Nie podano folderu danych zewnętrznych.", "The folder of outside data was not named."),
            Text(f"Podaj --eval-data albo ustaw {SETTING}.", f"Give --eval-data or set {SETTING}."),
        )
    return chosen
