"""Whether fragments can answer: what they share with the question, and what the model says of it."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from bare_tools import bare_tools
from stored_document import INFO, passage

from assistant.answer import ModelIdentity, Question, Usage
from assistant.context import Context, Fragment
from assistant.models.protocol import Cancelled, Limits, Message, Piece
from assistant.prompting import load_prompt
from assistant.steps.weigh import weigh
from assistant.sufficiency import Features, probability
from corpus.language import Language
from indexing.passage import Hit

MIDDLING = Features(coverage=0.7, best=0.5, names=1.0, meaning=38.0)


class Saying:
    """A model whose first token is one of the given ones."""

    identity = ModelIdentity("saying", "scripted", "test")
    tells_chances = True

    def __init__(self, *chances: tuple[str, float]) -> None:
        self._chances = chances
        self.limits: list[Limits] = []

    def start(self) -> None: ...

    def stream(self, messages: Sequence[Message], *, limits: Limits, cancelled: Cancelled) -> Iterator[Piece]:
        self.limits.append(limits)
        yield Piece("tak", chances=self._chances)


def weighed(model: Any, features: Features, language: Language = "pl") -> Context:
    context = Context(Question("Kto podpisał?"), answer_language=language, query="Kto podpisał?")
    context.features = features
    assert list(weigh(context, bare_tools(model))) == []
    return context


@pytest.mark.parametrize(
    ("chances", "outcome"),
    [
        ([("Tak", 0.9), ("Nie", 0.1)], None),
        ([(" tak", 0.5), ("T", 0.45), ("nie", 0.05)], None),
        ([("Nie", 0.9), ("Tak", 0.1)], "no_evidence"),
        ([("N", 0.6), ("ni", 0.3), ("tak", 0.1)], "no_evidence"),
    ],
)
def test_what_the_model_says_decides_where_words_do_not(
    chances: list[tuple[str, float]], outcome: str | None
) -> None:
    assert weighed(Saying(*chances), MIDDLING).outcome == outcome


@pytest.mark.parametrize(("coverage", "outcome"), [(0.25, "no_evidence"), (0.35, None)])
def test_a_question_strange_to_the_fragments_needs_a_clearer_yes(
    coverage: float, outcome: str | None
) -> None:
    # -3.433 + 1.934 * 0.3 + 1.64 + 2.442 * ln(0.5 / 0.5) = -1.213, a probability of 0.23
    model = Saying(("tak", 0.5), ("nie", 0.5))
    features = Features(coverage=coverage, best=0.3, names=1.0, meaning=38.0)
    assert weighed(model, features).outcome == outcome


@pytest.mark.parametrize(
    ("query", "outcome"),
    [("Kto podpisał?", None), ("Dlaczego odmówił?", "no_evidence"), ("Why did he refuse?", "no_evidence")],
)
def test_a_question_for_a_reason_needs_a_clearer_yes(query: str, outcome: str | None) -> None:
    # -3.433 + 1.934 * 0.5 + 1.64 = -0.826, a probability of 0.30
    context = Context(Question(query), answer_language="pl", query=query, features=MIDDLING)
    list(weigh(context, bare_tools(Saying(("tak", 0.5), ("nie", 0.5)))))
    assert context.outcome == outcome


def test_the_model_is_asked_for_one_token() -> None:
    model = Saying(("yes", 1.0))
    context = weighed(model, MIDDLING, "en")
    assert [(limits.output_tokens, limits.chances > 1) for limits in model.limits] == [(1, True)]
    assert list(context.prompts) == ["judge.en.md"]


def test_features_and_the_model_both_count() -> None:
    worse = Features(coverage=0.3, best=0.2, names=0.5, meaning=36.0)
    assert probability(MIDDLING, 0.9) > probability(MIDDLING, 0.5) > probability(MIDDLING, 0.1)
    assert probability(MIDDLING, 0.7) > probability(worse, 0.7)
    assert probability(MIDDLING) > probability(worse)


@pytest.mark.parametrize("language", ["pl", "en"])
def test_both_prompts_begin_alike_so_that_fragments_are_read_once(language: Language) -> None:
    judge, answer = load_prompt("judge", language), load_prompt("answer", language)
    assert judge.system == answer.system
    assert judge.user.rpartition("\n")[0] == answer.user.rpartition("\n")[0]


def test_tokens_of_both_prompts_are_counted() -> None:
    assert Usage(400, 0, 1) + Usage(410, 380, 30) == Usage(810, 380, 31)
    assert Usage(400, None, 1) + Usage(410, 380, 30) == Usage(810, None, 31)


@pytest.mark.parametrize(
    ("query", "outcome"),
    [("Co oznacza kod G07?", None), ("Ile kosztuje G07?", "no_evidence"), ("Co to G09?", "no_evidence")],
)
def test_a_labelled_item_that_the_fragments_hold_needs_no_opinion(query: str, outcome: str | None) -> None:
    text = "• G06 Cyfryzacja\n• G07 Odporność gospodarek"
    hit = Hit(1, 1.0, passage("p1", text=text), INFO)
    context = Context(Question(query), query=query, features=MIDDLING)
    context.fragments = (Fragment(1, hit, 0, text),)
    assert list(weigh(context, bare_tools(Saying(("nie", 0.95), ("tak", 0.05))))) == []
    assert context.outcome == outcome


def test_where_too_little_is_shared_the_model_is_not_asked() -> None:
    model = Saying(("tak", 1.0))
    unlike = Features(coverage=0.0, best=0.0, names=0.0, meaning=32.0)
    assert weighed(model, unlike).outcome == "no_evidence"
    assert model.limits == []
