"""Cells of a spreadsheet of cases: columns, and how each is written and read.

In a cell several values stand in lines of their own or between `|`; a cell that begins with `[` is read as
the JSON of the case files.

gold       folder/document.md :: a quote of at most twelve words | another document
nuggets    32 zł ; 32 złote | okay: payable every quarter      (spellings between `;`, vital unless `okay:`)
forbidden  28 zł | 30 zł
history    user: Ile wynosi opłata? | assistant: 32 zł
tags       collection | follow-up
"""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from corpus.bilingual import Text
from evals.case import Case, Gold, Nugget

COLUMNS = (
    "id",
    "lang",
    "question",
    "answerable",
    "kind",
    "doc_lang",
    "gold",
    "nuggets",
    "forbidden",
    "unanswerable_kind",
    "history",
    "as_role",
    "tags",
    "split",
)
"""The columns of the template; others are refused but NOTE, which is for people."""

NOTE = "note"

_YES = frozenset({"true", "yes", "tak", "t", "y", "1", "prawda"})
_NO = frozenset({"false", "no", "nie", "n", "0", "fałsz", "falsz"})
_BETWEEN = re.compile(r"\s*(?:\||\n)\s*")
_TURN = re.compile(
    r"(?:(?P<user>user|osoba)|assistant|asystent)\s*:\s*(?P<text>.+)", re.IGNORECASE | re.DOTALL
)


class CellError(Exception):
    """A cell that cannot be read: its column and why."""

    def __init__(self, column: str, problem: Text) -> None:
        super().__init__(column, problem.en)
        self.column = column
        self.problem = problem


def case_json(row: Mapping[str, str]) -> dict[str, Any]:
    """The JSON of a row; empty cells are left out, an absent id and split are filled in."""
    case: dict[str, Any] = {"id": identifier(row.get("question", "")), "split": "tune"}
    for column, cell in row.items():
        if cell and column not in ("", NOTE):
            case[column] = _VALUES[column](cell) if column in _VALUES else cell
    return case


def case_row(case: Case) -> dict[str, str]:
    """The cells of a case; what the short spelling of a cell cannot say is written as JSON."""
    plain = {
        "id": case.id,
        "lang": case.lang,
        "question": case.question,
        "answerable": "true" if case.answerable else "false",
        "kind": case.kind,
        "doc_lang": case.doc_lang or "",
        "unanswerable_kind": case.unanswerable_kind or "",
        "as_role": case.as_role or "",
        "split": case.split,
    }
    listed: dict[str, tuple[list[str], list[Any]]] = {
        "gold": (
            [_gold_cell(gold) for gold in case.gold],
            [_without_none(asdict(gold)) for gold in case.gold],
        ),
        "nuggets": ([_nugget_cell(one) for one in case.nuggets], [asdict(one) for one in case.nuggets]),
        "forbidden": (list(case.forbidden), list(case.forbidden)),
        "history": (
            [f"{one.role}: {one.text}" for one in case.history],
            [asdict(one) for one in case.history],
        ),
        "tags": (list(case.tags), list(case.tags)),
    }
    return plain | {column: _cell(column, short, whole) for column, (short, whole) in listed.items()}


def _cell(column: str, short: list[str], whole: list[Any]) -> str:
    """The short spelling where it reads back as `whole`, else JSON."""
    cell = " | ".join(short)
    whole = json.loads(json.dumps(whole))
    try:
        same = not whole or _VALUES[column](cell) == whole
    except CellError:
        same = False
    return cell if same else json.dumps(whole, ensure_ascii=False)


def _gold_cell(gold: Gold) -> str:
    return f"{gold.document} :: {gold.quote}" if gold.quote else gold.document


def _nugget_cell(nugget: Nugget) -> str:
    return ("" if nugget.vital else "okay: ") + " ; ".join(nugget.accept)


def _without_none(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}


def identifier(question: str) -> str:
    """An id made of the first words of a question."""
    plain = unicodedata.normalize("NFKD", question.lower().replace("ł", "l"))
    words = re.findall(r"[a-z0-9]+", "".join(sign for sign in plain if not unicodedata.combining(sign)))
    return "-".join(words[:8]) or "x"


def _answerable(cell: str) -> bool:
    word = cell.lower()
    if word not in _YES | _NO:
        problem = Text(f"„{cell}” nie jest ani „tak”, ani „nie”", f"“{cell}” is neither “yes” nor “no”")
        raise CellError("answerable", problem)
    return word in _YES


def _listed(column: str, part: Callable[[str], Any]) -> Callable[[str], Any]:
    def read(cell: str) -> Any:
        if not cell.startswith("["):
            return [part(piece) for piece in _BETWEEN.split(cell) if piece]
        try:
            return json.loads(cell)
        except ValueError as error:
            problem = Text("to nie jest poprawny JSON", "not valid JSON")
            raise CellError(column, problem) from error

    return read


def _gold(piece: str) -> dict[str, str]:
    document, _, quote = (part.strip() for part in piece.partition("::"))
    return {"document": document, **({"quote": quote} if quote else {})}


def _nugget(piece: str) -> dict[str, Any]:
    optional = piece.lower().startswith("okay:")
    facts = piece.partition(":")[2] if optional else piece
    accept = [spelling.strip() for spelling in facts.split(";") if spelling.strip()]
    return {"id": identifier(accept[0]) if accept else "", "vital": not optional, "accept": accept}


def _turn(piece: str) -> dict[str, str]:
    match = _TURN.fullmatch(piece)
    if match is None:
        problem = Text(
            f"„{piece[:40]}” nie zaczyna się od „user:” ani „assistant:”",
            f"“{piece[:40]}” begins with neither “user:” nor “assistant:”",
        )
        raise CellError("history", problem)
    return {"role": "user" if match["user"] else "assistant", "text": match["text"]}


_VALUES: Mapping[str, Callable[[str], Any]] = {
    "answerable": _answerable,
    "gold": _listed("gold", _gold),
    "nuggets": _listed("nuggets", _nugget),
    "forbidden": _listed("forbidden", str),
    "history": _listed("history", _turn),
    "tags": _listed("tags", str),
}
