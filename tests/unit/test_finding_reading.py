"""What a chat model may add to a wish; the model is scripted."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from scripted_model import Reply, ScriptedModel

from assistant.finding.fields import FIELDS
from assistant.finding.labels import vocabulary_of
from assistant.finding.reading import READ, read_rest, schema
from assistant.finding.understand import understand
from assistant.finding.wish import Wish
from corpus.bilingual import Text
from corpus.errors import ModelTimeout
from corpus.schema.taxonomy import taxonomy
from indexing.glossary import Glossary

VOCABULARY = vocabulary_of("partners", (), Glossary(()))
PROMPTS = Path(__file__).parents[2] / "prompts"


def read(question: str, reply: Reply) -> tuple[Wish, ScriptedModel]:
    wish = understand(question, "partners", vocabulary=VOCABULARY, today=date(2026, 11, 22))
    model = ScriptedModel(reply)
    return read_rest(wish, model, lambda: False), model


def filters(*entries: dict[str, Any]) -> str:
    return json.dumps({"filters": entries})


WATER = {"field": "themes", "value": "water", "words": "zapory"}


def test_a_condition_is_taken_from_words_that_the_rules_left() -> None:
    wish, model = read("kto w Czechach układa zapory?", filters(WATER))
    assert wish.understood == {"country": "CZ", "themes": "water"}
    assert [condition.origin for condition in wish.conditions] == ["rules", "model"]
    assert "zapory" not in wish.meaning
    (messages,) = model.asked
    assert "kto w Czechach układa zapory?" in messages[-1].content


@pytest.mark.parametrize(
    "reply",
    [
        filters({**WATER, "value": "dragons"}),
        filters({**WATER, "words": "mosty"}),
        filters({**WATER, "words": "Czechach"}),
        filters({**WATER, "words": ""}),
        filters({**WATER, "field": "country", "value": "HU"}),
        '{"filters": [{"field": "the',
        '{"filters": "water"}',
        "[]",
        "I cannot help.",
        ModelTimeout(Text("za długo", "too slow")),
    ],
)
def test_what_cannot_be_believed_leaves_the_wish_as_the_rules_read_it(reply: Reply) -> None:
    wish, _ = read("kto w Czechach układa zapory?", reply)
    assert wish.understood == {"country": "CZ"}
    assert wish.meaning == ("układa", "zapory")


def test_a_model_is_not_asked_where_nothing_is_left() -> None:
    _, model = read("czeskie klastry", filters(WATER))
    assert model.asked == []


def test_the_schema_allows_values_of_the_taxonomy_only() -> None:
    shape: Any = schema("partners", ("themes",))
    (item,) = shape["properties"]["filters"]["items"]["anyOf"]
    assert item["properties"]["field"] == {"const": "themes"}
    assert set(item["properties"]["value"]["enum"]) == set(taxonomy("themes").terms)


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_prompt_names_every_value_that_a_model_may_give(language: str) -> None:
    prompt = (PROMPTS / f"wish.{language}.md").read_text(encoding="utf-8")
    for finder, fields in READ.items():
        for field in fields:
            line = ", ".join(taxonomy(FIELDS[finder][field]).terms)
            assert f"{field}: {line}\n" in prompt
