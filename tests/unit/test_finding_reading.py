"""What a chat model may add to a wish; the model is scripted."""

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scripted_model import Reply, ScriptedModel

from assistant.finding.fields import FIELDS
from assistant.finding.labels import vocabulary_of
from assistant.finding.reading import READ, read_rest, schema
from assistant.finding.understand import understand
from assistant.finding.wish import Finder, Wish
from corpus.bilingual import Text
from corpus.errors import ModelTimeout
from corpus.schema.taxonomy import taxonomy
from indexing.embedding import Vectors
from indexing.glossary import Glossary

VOCABULARY = vocabulary_of("partners", (), Glossary(()))
PROMPTS = Path(__file__).parents[2] / "prompts"


class Meaning:
    """Texts that speak of water point one way, all others the other way."""

    name, dimension = "meaning", 2

    def question(self, text: str) -> Vectors:
        return self.passages([text])[0]

    def passages(self, texts: Sequence[str]) -> Vectors:
        return np.array([[1, 0] if re.search("wod|zapor", text) else [0, 1] for text in texts], np.float32)


def read(question: str, reply: Reply) -> tuple[Wish, ScriptedModel]:
    wish = understand(question, "partners", vocabulary=VOCABULARY, today=date(2026, 11, 22))
    model = ScriptedModel(reply)
    return read_rest(wish, model, Meaning(), lambda: False), model


def pairs(*found: tuple[str, str]) -> str:
    return json.dumps(found)


def test_a_condition_is_taken_from_words_that_the_rules_left() -> None:
    wish, model = read("kto w Czechach układa zapory?", pairs(("zapory", "water")))
    assert wish.understood == {"country": "CZ", "themes": "water"}
    assert [condition.origin for condition in wish.conditions] == ["rules", "model"]
    assert wish.meaning == ("układa",)
    (messages,) = model.asked
    assert "kto w Czechach układa zapory?" in messages[-1].content


@pytest.mark.parametrize(
    "reply",
    [
        pairs(("zapory", "dragons")),
        pairs(("mosty", "water")),
        pairs(("Czechach", "water")),
        pairs(("", "water")),
        pairs(("zapory", "HU")),
        pairs(("układa", "water")),  # the embedding takes it for something else
        '[["zapory", "wat',
        '[["zapory", "water", "now"], "water", 7]',
        '{"zapory": "water"}',
        "I cannot help.",
        ModelTimeout(Text("za długo", "too slow")),
    ],
)
def test_what_cannot_be_believed_leaves_the_wish_as_the_rules_read_it(reply: Reply) -> None:
    wish, _ = read("kto w Czechach układa zapory?", reply)
    assert wish.understood == {"country": "CZ"}
    assert wish.meaning == ("układa", "zapory")


def test_a_model_is_not_asked_where_nothing_is_left() -> None:
    _, model = read("czeskie klastry", pairs(("zapory", "water")))
    assert model.asked == []


def test_the_schema_allows_remaining_words_and_values_of_the_taxonomy_only() -> None:
    wish = understand("kto układa zapory?", "partners", vocabulary=VOCABULARY, today=date(2026, 11, 22))
    shape: Any = schema(wish, ("themes",))
    word, value = shape["items"]["prefixItems"]
    assert word["enum"] == ["układa", "zapory"]
    assert set(value["enum"]) == set(taxonomy("themes").terms)


@pytest.mark.parametrize("finder", ["partners", "funding"])
def test_no_value_belongs_to_two_fields_of_a_finder(finder: Finder) -> None:
    values = [value for field in READ[finder] for value in taxonomy(FIELDS[finder][field]).terms]
    assert len(values) == len(set(values))


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_prompts_name_every_value_that_a_model_may_give(language: str) -> None:
    for finder, fields in READ.items():
        prompt = (PROMPTS / f"wish-{finder}.{language}.md").read_text(encoding="utf-8")
        for field in fields:
            line = ", ".join(taxonomy(FIELDS[finder][field]).terms)
            assert f"{field}: {line}\n" in prompt
