"""Words that the rules left over in, conditions that a chat model reads from them out; believed with care.

The model sees the question alone, never a record, and writes JSON of a fixed schema: pairs of a word left
over and a value. A pair is kept only where the rules found nothing in the value's field and the embedding,
too, finds the value among those nearest to the word. Whatever fails leaves the wish as the rules read it.
"""

import json
from dataclasses import replace
from typing import Any

import numpy as np

from assistant.finding.fields import FIELDS
from assistant.finding.wish import Condition, Finder, Wish
from assistant.models.protocol import Cancelled, ChatModel, Limits
from assistant.prompting import load_prompt
from corpus.errors import ModelError
from corpus.language import Language
from corpus.schema.taxonomy import Taxonomy, taxonomy
from indexing.embedding import Embedder

OUTPUT_TOKENS = 80
"""Longest reply."""

SECONDS = 20.0
"""After which the rules' reading is taken."""

MOST = 2
"""Conditions of one reply."""

NEAREST = 2
"""Values of a field that the embedding may take a word for."""

READ: dict[Finder, tuple[str, ...]] = {
    "partners": ("organisation_kind", "themes"),
    "funding": ("applicants", "themes", "form"),
}
"""Fields that the model may fill."""


def read_rest(wish: Wish, model: ChatModel, embedder: Embedder, cancelled: Cancelled) -> Wish:
    """The wish with what the model reads from its remaining words; as it was where there are none."""
    known = {condition.field for condition in wish.conditions}
    fields = tuple(field for field in READ[wish.finder] if field not in known)
    if not wish.meaning or not fields:
        return wish
    messages = load_prompt(f"wish-{wish.finder}", wish.language).filled(
        {"question": wish.question, "words": ", ".join(wish.meaning)}
    )
    limits = Limits(OUTPUT_TOKENS, SECONDS, SECONDS, schema(wish, fields))
    try:
        said = "".join(piece.text for piece in model.stream(messages, limits=limits, cancelled=cancelled))
    except ModelError:
        return wish
    for condition in believed(said, wish, fields, embedder):
        left = tuple(word for word in wish.meaning if word != condition.words)
        wish = replace(wish, conditions=(*wish.conditions, condition), meaning=left)
    return wish


def schema(wish: Wish, fields: tuple[str, ...]) -> dict[str, object]:
    """JSON Schema of a reply: pairs of a remaining word and a value of one of the fields' taxonomies."""
    values = list(_field_of(wish, fields))
    pair = {
        "type": "array",
        "prefixItems": [{"enum": list(wish.meaning)}, {"enum": values}],
        "minItems": 2,
        "maxItems": 2,
    }
    return {"type": "array", "items": pair, "maxItems": MOST}


def believed(said: str, wish: Wish, fields: tuple[str, ...], embedder: Embedder) -> list[Condition]:
    """The conditions of a reply that may be believed, one for a field; none where it is no such JSON."""
    field_of = _field_of(wish, fields)
    kept: dict[str, Condition] = {}
    for word, value in _pairs(said):
        field = field_of.get(value)
        if field is None or word not in wish.meaning:
            continue
        if value in nearest(word, taxonomy(FIELDS[wish.finder][field]), wish.language, embedder):
            kept.setdefault(field, Condition(field, (value,), word, origin="model"))
    return list(kept.values())


def nearest(word: str, values: Taxonomy, language: Language, embedder: Embedder) -> list[str]:
    """The NEAREST values whose label and synonyms mean most nearly what a word means, nearest first; what all
    labels have in common does not count."""
    labels = [
        ", ".join((term.label.to(language), *term.synonyms(language))) for term in values.terms.values()
    ]
    vectors = embedder.passages(labels)
    common = vectors.mean(axis=0)
    apart = vectors - common
    apart /= np.linalg.norm(apart, axis=1, keepdims=True)
    close = apart @ (embedder.passages([word])[0] - common)
    names = list(values.terms)
    return [names[place] for place in np.argsort(-close)[:NEAREST]]


def _field_of(wish: Wish, fields: tuple[str, ...]) -> dict[str, str]:
    """The field of every value; no value belongs to two fields of one finder (a test sees to it)."""
    return {value: field for field in fields for value in taxonomy(FIELDS[wish.finder][field]).terms}


def _pairs(said: str) -> list[tuple[str, str]]:
    try:
        found: Any = json.loads(said)
    except ValueError:
        return []
    if not isinstance(found, list):
        return []
    return [(str(pair[0]), str(pair[1])) for pair in found if isinstance(pair, list) and len(pair) == 2]
