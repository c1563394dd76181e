"""Words by which questions name values of taxonomies, beside labels and synonyms: `ocieplić`, `V4`.

They are read in questions alone; a record's file names its values by key, label or synonym. One line of
`spoken.csv` may stand for several values (a group of countries) or, after `not `, against one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from corpus.bilingual import Text
from corpus.language import Language
from corpus.schema.taxonomy import FOLDER, TaxonomyName, taxonomy
from corpus.schema.word_lists import parts, read_lists, unusable

FILE = FOLDER / "spoken.csv"

_COLUMNS = ("taxonomy", "keys", "pl", "en", "beside", "unless")
_AGAINST = "not "


@dataclass(frozen=True)
class Spoken:
    """Words of each language for `keys` of a taxonomy, against them where `excluded`.

    They count only with one of `beside` near them, where there are any, and with none of `unless`; `=word`
    there is the word's own spelling.
    """

    taxonomy: TaxonomyName
    keys: tuple[str, ...]
    words: Mapping[Language, tuple[str, ...]]
    beside: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    excluded: bool = False


@cache
def spoken() -> tuple[Spoken, ...]:
    """The shipped words. Raises SettingsError where their file cannot be used."""
    return read_spoken(FILE)


def read_spoken(path: Path) -> tuple[Spoken, ...]:
    """The words of a CSV file with the columns taxonomy, keys, pl, en, beside, unless (`;` between several).

    Raises SettingsError naming the row at fault.
    """
    return tuple(_row(row, path, number) for number, row in enumerate(read_lists(path, _COLUMNS), start=2))


def _row(cells: Mapping[str, str], path: Path, number: int) -> Spoken:
    name = next((name for name in get_args(TaxonomyName) if name == cells["taxonomy"]), None)
    keys = parts(cells["keys"].removeprefix(_AGAINST))
    if name is None or not keys or not set(keys) <= set(taxonomy(name).terms):
        raise unusable(
            path,
            _COLUMNS,
            Text(
                f"wiersz {number} nie nazywa wartości taksonomii",
                f"row {number} names no value of a taxonomy",
            ),
        )
    return Spoken(
        name,
        keys,
        {"pl": parts(cells["pl"]), "en": parts(cells["en"])},
        parts(cells["beside"]),
        parts(cells["unless"]),
        cells["keys"].startswith(_AGAINST),
    )
