"""Cases of finders: JSONL in, frozen FinderCase out: a wish, its conditions and the records that fit."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from assistant.finding.wish import Finder
from corpus.bilingual import Text
from corpus.language import Language
from evals.case import CaseError, refusal

Understood = dict[str, frozenset[str]]
"""Field -> values as text; the order of values says nothing."""


@dataclass(frozen=True)
class FinderCase:
    """One wish. `records` are the ids of all records that fit on `today`, none where `nothing_fits`."""

    id: str
    lang: Language
    question: str
    finder: Finder
    today: date
    understood: Understood
    records: frozenset[str]
    nothing_fits: bool
    tags: tuple[str, ...] = ()


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    lang: Literal["pl", "en"]
    question: str = Field(min_length=1)
    finder: Literal["partners", "funding"]
    today: date
    understood: dict[str, str | int | list[str | int]]
    records: list[str]
    nothing_fits: bool
    tags: list[str] = []

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.nothing_fits == bool(self.records):
            raise ValueError("nothing_fits")
        return self


def load_finder_cases(path: Path) -> list[FinderCase]:
    """The cases of a JSONL file, in its order; blank lines are passed over.

    Raises CaseError for an unreadable file, a line that is no case, or an id that came before.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError(
            Text(f"Nie można odczytać pliku {path}: {error}.", f"The file {path} cannot be read: {error}.")
        ) from error
    cases: dict[str, FinderCase] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        case = _case(line, path, number)
        if case.id in cases:
            twice = Text(f"{case.id} stoi już wyżej", f"{case.id} stands above already")
            raise refusal(path, number, "id", twice)
        cases[case.id] = case
    if not cases:
        raise CaseError(Text(f"Brak przypadków w {path}.", f"There are no cases in {path}."))
    return list(cases.values())


def normalised(understood: dict[str, str | int | list[str | int]]) -> Understood:
    """Values as sets of text, so that `85` and `"85"`, and lists in any order, are equal."""
    return {
        field: frozenset(map(str, value if isinstance(value, list) else [value]))
        for field, value in understood.items()
    }


def _case(line: str, path: Path, number: int) -> FinderCase:
    try:
        row = _Row.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "nothing_fits"
        problem = Text("wartość nie pasuje do tego pola", "the value does not suit the field")
        raise refusal(path, number, place, problem) from error
    return FinderCase(
        row.id,
        row.lang,
        row.question,
        row.finder,
        row.today,
        normalised(row.understood),
        frozenset(row.records),
        row.nothing_fits,
        tuple(row.tags),
    )
