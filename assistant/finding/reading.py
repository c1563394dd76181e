"""Words that the rules left over in, conditions that a chat model reads from them out; believed with care.

The model sees the question alone, never a record, and writes JSON of a fixed schema. A condition of its is
kept only where the value is one of the taxonomy, the rules found none in that field, and every word that it
names stands among the words left over. Whatever fails leaves the wish as the rules read it.
"""

import json
from dataclasses import replace
from typing import Any

from assistant.finding.fields import FIELDS
from assistant.finding.tokens import tokens
from assistant.finding.wish import Condition, Finder, Wish
from assistant.models.protocol import Cancelled, ChatModel, Limits
from assistant.prompting import load_prompt
from corpus.errors import ModelError
from corpus.normalise import fold
from corpus.schema.taxonomy import taxonomy

OUTPUT_TOKENS = 80
"""Longest reply."""

SECONDS = 20.0
"""After which the rules' reading is taken."""

MOST = 2
"""Conditions of one reply."""

READ: dict[Finder, tuple[str, ...]] = {
    "partners": ("organisation_kind", "themes"),
    "funding": ("applicants", "themes", "form"),
}
"""Fields that the model may fill."""


def read_rest(wish: Wish, model: ChatModel, cancelled: Cancelled) -> Wish:
    """The wish with what the model reads from its remaining words; as it was where there are none."""
    known = {condition.field for condition in wish.conditions}
    fields = tuple(field for field in READ[wish.finder] if field not in known)
    if not wish.meaning or not fields:
        return wish
    messages = load_prompt("wish", wish.language).filled(
        {"question": wish.question, "words": ", ".join(wish.meaning), "fields": ", ".join(fields)}
    )
    limits = Limits(OUTPUT_TOKENS, SECONDS, SECONDS, schema(wish.finder, fields))
    try:
        said = "".join(piece.text for piece in model.stream(messages, limits=limits, cancelled=cancelled))
    except ModelError:
        return wish
    for condition in believed(said, wish, fields):
        spoken = {fold(token.text) for token in tokens(condition.words)}
        left = tuple(word for word in wish.meaning if fold(word) not in spoken)
        wish = replace(wish, conditions=(*wish.conditions, condition), meaning=left)
    return wish


def schema(finder: Finder, fields: tuple[str, ...]) -> dict[str, object]:
    """JSON Schema of a reply: filters of these fields with values of their taxonomies."""
    filters = [
        {
            "type": "object",
            "properties": {
                "field": {"const": field},
                "value": {"enum": list(taxonomy(FIELDS[finder][field]).terms)},
                "words": {"type": "string", "maxLength": 60},
            },
            "required": ["field", "value", "words"],
            "additionalProperties": False,
        }
        for field in fields
    ]
    return {
        "type": "object",
        "properties": {"filters": {"type": "array", "maxItems": MOST, "items": {"anyOf": filters}}},
        "required": ["filters"],
        "additionalProperties": False,
    }


def believed(said: str, wish: Wish, fields: tuple[str, ...]) -> list[Condition]:
    """The conditions of a reply that may be believed, one for a field; none where it is no such JSON."""
    left = {fold(word) for word in wish.meaning}
    kept: dict[str, Condition] = {}
    for entry in _filters(said):
        field, value, words = (str(entry.get(name, "")) for name in ("field", "value", "words"))
        spoken = {fold(token.text) for token in tokens(words)}
        allowed = taxonomy(FIELDS[wish.finder][field]).terms if field in fields else {}
        if value in allowed and spoken and spoken <= left:
            kept.setdefault(field, Condition(field, (value,), words, origin="model"))
    return list(kept.values())


def _filters(said: str) -> list[dict[str, Any]]:
    try:
        entries = json.loads(said)["filters"]
    except (ValueError, KeyError, TypeError):
        return []
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
