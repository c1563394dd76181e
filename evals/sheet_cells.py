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
from typing import Any

from corpus.bilingual import Text

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
