"""Labelled pairs for the sentence checker: recipes (JSONL) in, sentences with their labels out.

A recipe names a document, a short quote that tells which of its passages is meant, a true sentence about
that passage in our own words, and changes that make the sentence false. Nothing of an outside document
stands in the file but that quote. One line gives 1 + n pairs.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from corpus.bilingual import Text
from corpus.language import Language
from evals.case import CaseError

Part = Literal["tune", "holdout"]
"""`tune` may steer thresholds, `holdout` is only measured; whole documents belong to one part."""

Kind = Literal["true", "number", "date", "name", "negation", "subject", "neighbour"]
"""`true`: the passage says it. Else what was made wrong: a number, a date or a name that the passage does
not hold; a negation put in or taken away; the subject exchanged for another one of the passage; what is
said replaced by what the passage says of something else."""

KINDS: tuple[Kind, ...] = ("true", "number", "date", "name", "negation", "subject", "neighbour")
LONGEST_QUOTE = 8
"""Words of a quote that tells the passage."""

_Change = Annotated[list[str], Field(min_length=2, max_length=2)]


@dataclass(frozen=True)
class Pair:
    """A sentence and the passage of `document` that holds the words `at`."""

    id: str
    part: Part
    document: str
    at: str
    lang: Language
    kind: Kind
    sentence: str

    @property
    def true(self) -> bool:
        """Whether the passage supports the sentence."""
        return self.kind == "true"


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _Fault(_Row):
    kind: Literal["number", "date", "name", "negation", "subject", "neighbour"]
    change: _Change


class _Recipe(_Row):
    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    part: Part
    document: str = Field(pattern=r"^[^/\\]+/.+")
    at: str = Field(min_length=1)
    lang: Language
    claim: str = Field(min_length=1)
    faults: list[_Fault]

    @model_validator(mode="after")
    def _usable(self) -> Self:
        if len(self.at.split()) > LONGEST_QUOTE:
            raise ValueError(f"at: at most {LONGEST_QUOTE} words")
        for fault in self.faults:
            old, new = fault.change
            if self.claim.count(old) != 1 or old == new:
                raise ValueError(f"change: {old!r} must stand in the claim once")
        return self


def load_pairs(path: Path) -> list[Pair]:
    """The pairs of a recipe file, each true sentence before its faults.

    Raises CaseError with file and line.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError(
            Text(f"Nie można odczytać pliku {path}: {error}.", f"The file {path} cannot be read: {error}.")
        ) from error
    found: list[Pair] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            found += _pairs(line, path, number)
    return found


def _pairs(line: str, path: Path, number: int) -> list[Pair]:
    try:
        recipe = _Recipe.model_validate_json(line)
    except ValidationError as error:
        why = error.errors(include_url=False)[0]["msg"]
        raise CaseError(
            Text(f"{path}, wiersz {number}: {why}.", f"{path}, line {number}: {why}."),
            Text("Popraw ten wiersz.", "Mend this line."),
        ) from error

    def pair(name: str, kind: Kind, sentence: str) -> Pair:
        return Pair(
            f"{recipe.id}/{name}", recipe.part, recipe.document, recipe.at, recipe.lang, kind, sentence
        )

    return [
        pair("true", "true", recipe.claim),
        *(
            pair(f"{fault.kind}-{place}", fault.kind, recipe.claim.replace(fault.change[0], fault.change[1]))
            for place, fault in enumerate(recipe.faults, 1)
        ),
    ]
