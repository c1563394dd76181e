"""Further names of towns by which questions name them: in other languages (`Vienna`), and of groups of them
(`Trójmiasto`). One line of `places.csv` stands for one town or several."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.bilingual import Text
from corpus.language import Language
from corpus.schema.taxonomy import FOLDER
from corpus.schema.word_lists import parts, read_lists, unusable

FILE = FOLDER / "places.csv"

_COLUMNS = ("towns", "pl", "en")


@dataclass(frozen=True)
class Towns:
    """Towns as records name them, and names for them, or for all of them together, in each language."""

    towns: tuple[str, ...]
    names: Mapping[Language, tuple[str, ...]]


@cache
def places() -> tuple[Towns, ...]:
    """The shipped names. Raises SettingsError where their file cannot be used."""
    return read_places(FILE)


def read_places(path: Path) -> tuple[Towns, ...]:
    """The names of a CSV file with the columns towns, pl, en (`;` between several).

    Raises SettingsError naming the row without a town or a name.
    """
    found = []
    for number, row in enumerate(read_lists(path, _COLUMNS), start=2):
        towns, names = parts(row["towns"]), {"pl": parts(row["pl"]), "en": parts(row["en"])}
        if not towns or not any(names.values()):
            problem = Text(
                f"wiersz {number} nie podaje miejscowości albo nazwy",
                f"row {number} gives no town or no name",
            )
            raise unusable(path, _COLUMNS, problem)
        found.append(Towns(towns, {"pl": names["pl"], "en": names["en"]}))
    return tuple(found)
