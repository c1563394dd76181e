"""A suite: questions over passages that others wrote, read where they lie and never copied.

The rows of the public sets come in here as bytes; fields that no suite uses are passed over.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from corpus.bilingual import Text
from corpus.errors import AssistantError
from corpus.language import Language

SETTING = "ASSISTANT_EVAL_DATA"
"""Names the folder that holds `seeds/` and the folders of the public sets, or a `data/` with them."""


class SuiteError(AssistantError):
    """A public set is absent or not as described; the message names folder, file and line."""


@dataclass(frozen=True)
class SuitePassage:
    """A passage to be found. `title` and `heading` are empty where the set has none. `document` is what it
    is a part of, passages in their order; empty where each stands by itself."""

    id: str
    title: str
    text: str
    lang: Language
    heading: str = ""
    document: str = ""


@dataclass(frozen=True)
class SuiteQuestion:
    """A question. `positives` are the ids of all passages that answer it, each as good as the other.

    `answerable` is `None` where the set does not say; `answers` are the set's own wordings; `searched` is
    the language of the documents that answer it, `None` for that of the first of `positives`.
    """

    id: str
    lang: Language
    text: str
    positives: tuple[str, ...] = ()
    answerable: bool | None = True
    answers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    searched: Language | None = None


@dataclass(frozen=True)
class Suite:
    """Questions and the passages that they are asked over, in the order of the set's files."""

    name: str
    passages: tuple[SuitePassage, ...]
    questions: tuple[SuiteQuestion, ...]


class Row(BaseModel):
    """A line of a public set."""

    model_config = ConfigDict(extra="ignore", frozen=True)


RowT = TypeVar("RowT", bound=Row)


class PassageRow(Row):
    """A line of a `passages.jsonl`."""

    id: str
    title: str = ""
    text: str
    lang: Language = "pl"

    def passage(self) -> SuitePassage:
        """The passage that this line describes."""
        return SuitePassage(self.id, self.title, self.text, self.lang)


def data_folder(root: Path, name: str) -> Path:
    """The folder `name` in the outside data at `root`, or in `root/data`.

    Raises SuiteError, naming the setting, where neither is there.
    """
    for folder in (root / name, root / "data" / name):
        if folder.is_dir():
            return folder
    raise SuiteError(
        Text(f"W {root} nie ma folderu {name}.", f"There is no folder {name} in {root}."),
        remedy=Text(
            f"Wskaż folder danych w {SETTING}.", f"Name the folder that holds the data in {SETTING}."
        ),
    )


def rows(path: Path, model: type[RowT]) -> Iterator[RowT]:
    """The lines of a JSONL file as `model`. Raises SuiteError with file and line."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise SuiteError(Text(f"Nie można odczytać {path}.", f"{path} cannot be read.")) from error
    for number, line in enumerate(lines, start=1):
        if not line:
            continue
        try:
            row = model.model_validate_json(line)
        except ValidationError as error:
            raise SuiteError(
                Text(
                    f"{path}, wiersz {number}: nieoczekiwana postać.",
                    f"{path}, line {number}: unexpected form.",
                )
            ) from error
        yield row
