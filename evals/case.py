"""Cases: JSONL in, frozen `Case` out; one line is one question with what a right answer holds.

Bytes are checked here and nowhere else: unknown keys, wrong types and contradictions are refused with
file, line and field. `load_cases` reads one file; ids are unique within it.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from assistant.answer import Role, Turn
from corpus.bilingual import Text
from corpus.errors import AssistantError
from corpus.language import Language

Kind = Literal["fact", "list", "definition", "yes_no", "procedure", "comparison", "overview"]
"""What the question asks for; it sets how long an answer to the point may be."""

UnanswerableKind = Literal["topic_absent", "fact_absent", "false_premise"]
"""`topic_absent`: no document speaks of it; `fact_absent`: the subject is there, the fact is not;
`false_premise`: the question takes for granted what the documents contradict or nowhere say."""

Split = Literal["tune", "holdout"]
"""`tune` may steer choices; `holdout` is only measured."""

MAX_QUOTE_WORDS = 12


class CaseError(AssistantError):
    """A case file cannot be used; the message names file, line and field. Permanent until it is mended."""


@dataclass(frozen=True)
class Gold:
    """One place that holds the answer; several in a case are alternatives.

    `document` is `source-folder-name/relative path`; `quote`, at most 12 words that occur in the
    document as read up to white space, locates the passage.
    """

    document: str
    quote: str | None = None


@dataclass(frozen=True)
class Nugget:
    """One fact. It is stated when any spelling of `accept` occurs, up to inflection, case, number format.

    An answer that lacks a `vital` one is not a complete answer; the others are welcome.
    """

    id: str
    vital: bool
    accept: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """One question and what a right answer holds.

    `doc_lang` is the language of the gold document; where alternatives exist in both languages it is
    the question's own. Unanswerable cases have none, and no vital nugget; a `false_premise` may carry
    `gold` and nuggets that state the correction: an answer that says them has seen the false premise.
    `forbidden` are spellings that no right answer contains. The first of `tags` names the collection.
    """

    id: str
    lang: Language
    question: str
    answerable: bool
    kind: Kind
    split: Split
    unanswerable_kind: UnanswerableKind | None = None
    doc_lang: Language | None = None
    gold: tuple[Gold, ...] = ()
    nuggets: tuple[Nugget, ...] = ()
    forbidden: tuple[str, ...] = ()
    history: tuple[Turn, ...] = ()
    as_role: Role | None = None
    tags: tuple[str, ...] = ()

    @property
    def vital(self) -> tuple[Nugget, ...]:
        """The facts that a complete answer must state."""
        return tuple(nugget for nugget in self.nuggets if nugget.vital)

    @property
    def cell(self) -> str | None:
        """Question language and document language, as in `pl-en`; `None` for unanswerable cases."""
        return f"{self.lang}-{self.doc_lang}" if self.doc_lang else None


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _GoldRow(_Row):
    document: str = Field(pattern=r"^[^/\\]+/.+")
    quote: str | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def _short(self) -> Self:
        if self.quote and len(self.quote.split()) > MAX_QUOTE_WORDS:
            raise ValueError(f"quote: at most {MAX_QUOTE_WORDS} words / najwyżej {MAX_QUOTE_WORDS} słów")
        return self


class _NuggetRow(_Row):
    id: str = Field(min_length=1)
    vital: bool
    accept: list[Annotated[str, Field(min_length=1)]] = Field(min_length=1)


class _TurnRow(_Row):
    role: Literal["user", "assistant"]
    text: str = Field(min_length=1)


class _CaseRow(_Row):
    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    lang: Language
    question: str = Field(min_length=1)
    history: list[_TurnRow] = []
    as_role: Role | None = None
    answerable: bool
    unanswerable_kind: UnanswerableKind | None = None
    kind: Kind
    doc_lang: Language | None = None
    gold: list[_GoldRow] = []
    nuggets: list[_NuggetRow] = []
    forbidden: list[str] = []
    tags: list[str] = []
    split: Split

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        vital = any(nugget.vital for nugget in self.nuggets)
        if self.answerable and not (self.gold and vital and self.doc_lang and not self.unanswerable_kind):
            raise ValueError(
                "answerable: needs gold, doc_lang and a vital nugget, and no unanswerable_kind / "
                "wymaga gold, doc_lang i istotnego faktu, bez unanswerable_kind"
            )
        if not self.answerable and (not self.unanswerable_kind or self.doc_lang or vital):
            raise ValueError(
                "unanswerable_kind: required where answerable is false, without doc_lang and vital nuggets / "
                "wymagane, gdy answerable jest false, bez doc_lang i istotnych faktów"
            )
        if (self.gold or self.nuggets) and not self.answerable and self.unanswerable_kind != "false_premise":
            raise ValueError(
                "gold: an unanswerable case has none, save the correction of a false premise / "
                "przypadek bez odpowiedzi go nie ma, poza sprostowaniem fałszywego założenia"
            )
        if len({nugget.id for nugget in self.nuggets}) < len(self.nuggets):
            raise ValueError("nuggets: the same id twice / ten sam id dwa razy")
        return self


def load_cases(path: Path) -> list[Case]:
    """The cases of a JSONL file, in its order; blank lines are passed over.

    Raises CaseError for an unreadable file, a line that is no case, or an id that came before.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError(
            Text(f"Nie można odczytać pliku {path}: {error}.", f"The file {path} cannot be read: {error}.")
        ) from error
    cases: list[Case] = []
    first_line: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        case = read_case(line, path, number)
        if case.id in first_line:
            raise refusal(
                path,
                number,
                "id",
                Text(
                    f"{case.id} stoi już w wierszu {first_line[case.id]}",
                    f"{case.id} already stands in line {first_line[case.id]}",
                ),
            )
        first_line[case.id] = number
        cases.append(case)
    return cases


def read_case(line: str, path: Path, number: int) -> Case:
    """The case of one JSON line. Raises CaseError, which names `path`, `number` and the field."""
    try:
        row = _CaseRow.model_validate_json(line)
    except ValidationError as error:
        raise _explained(error, path, number) from error
    return Case(
        id=row.id,
        lang=row.lang,
        question=row.question,
        answerable=row.answerable,
        kind=row.kind,
        split=row.split,
        unanswerable_kind=row.unanswerable_kind,
        doc_lang=row.doc_lang,
        gold=tuple(Gold(gold.document, gold.quote) for gold in row.gold),
        nuggets=tuple(Nugget(nugget.id, nugget.vital, tuple(nugget.accept)) for nugget in row.nuggets),
        forbidden=tuple(row.forbidden),
        history=tuple(Turn(turn.role, turn.text) for turn in row.history),
        as_role=row.as_role,
        tags=tuple(row.tags),
    )


_PROBLEMS = {
    "missing": Text("brakuje tego pola", "the field is missing"),
    "extra_forbidden": Text("nieznane pole", "unknown field"),
    "json_invalid": Text("to nie jest poprawny JSON", "not valid JSON"),
    "too_short": Text("lista jest pusta", "the list is empty"),
    "string_too_short": Text("tekst jest pusty", "the text is empty"),
}


def _explained(error: ValidationError, path: Path, number: int) -> CaseError:
    first = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    if first["type"] == "value_error":
        name, _, both = str(first["ctx"]["error"]).partition(": ")
        english, _, polish = both.partition(" / ")
        return refusal(path, number, f"{field}.{name}" if field else name, Text(polish, english))
    shown = json.dumps(first["input"], ensure_ascii=False, default=str)[:60]
    known = _PROBLEMS.get(first["type"])
    problem = known or Text(f"niedozwolona wartość {shown}", f"value {shown} is not allowed")
    return refusal(path, number, field or "-", problem)


def refusal(path: Path, number: int, field: str, problem: Text) -> CaseError:
    """The error that names file, line and field."""
    return CaseError(
        Text(
            f"{path}, wiersz {number}, pole {field}: {problem.pl}.",
            f"{path}, line {number}, field {field}: {problem.en}.",
        ),
        remedy=Text("Popraw ten wiersz.", "Mend this line."),
    )
