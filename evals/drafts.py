"""Thumbs-down of the chat in, draft rows for a spreadsheet out: the question, and what was answered.

A rating does not tell what would have been right: kind, facts and documents are left for a person, and
`evals add` refuses the row until they are filled in.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant.chat.conversations import Conversations, Rated
from corpus.bilingual import Text
from evals.case import CaseError
from evals.sheet_cells import NOTE, identifier

STORE = "conversations.sqlite"
"""The chat's file of conversations in its data folder."""

LONGEST = 600
"""Characters of an answer that the note repeats."""


def drafts(data: Path) -> list[dict[str, str]]:
    """One row for every answer that was rated unhelpful, oldest first. Raises CaseError where the data
    folder holds no conversations."""
    path = data / STORE
    if not path.exists():
        raise CaseError(
            Text(f"W {data} nie ma rozmów z czatu.", f"There are no conversations of the chat in {data}."),
            Text("Podaj folder danych czatu: --data.", "Name the chat's data folder: --data."),
        )
    return [draft(rated) for rated in Conversations(path).rated() if not rated.helpful]


def draft(rated: Rated) -> dict[str, str]:
    """The row of one rating; the same rating always gets the same id."""
    key = hashlib.sha256(f"{rated.conversation}\n{rated.question}".encode()).hexdigest()[:6]
    return {
        "id": f"{identifier(rated.question)}-{key}",
        "lang": str(rated.answer.get("language") or ""),
        "question": rated.question,
        "tags": "feedback",
        "split": "tune",
        NOTE: _note(rated.comment, rated.answer),
    }


def _note(comment: str, answer: Mapping[str, Any]) -> str:
    said = " ".join(str(sentence.get("text", "")) for sentence in answer.get("sentences") or ())
    told = said or str(answer.get("headline") or "")
    cited = [str(card.get("document") or card.get("title") or "") for card in answer.get("sources") or ()]
    parts = (
        ("komentarz / comment", comment),
        ("odpowiedź / answer", told[:LONGEST]),
        ("źródła / sources", ", ".join(dict.fromkeys(filter(None, cited)))),
    )
    return "\n".join(f"{name}: {value}" for name, value in parts if value)
