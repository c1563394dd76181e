"""The view of an answer: events in, what is shown out."""

from datetime import date

import pytest

from assistant.answer import (
    Answer,
    Citation,
    Found,
    ModelIdentity,
    Outcome,
    Reading,
    Said,
    Searching,
    Sentence,
)
from assistant.chat import texts
from assistant.chat.cards import Reader
from assistant.chat.queue import Standing
from assistant.chat.view import begun, failed, heard, props, spoken_wait, stopped, waiting
from corpus.bilingual import Text
from corpus.document import DocumentInfo
from indexing.passage import Evidence, Hit, Passage

READER = Reader("pl", date(2026, 11, 22))
CITATION = Citation(1, "a.md", "Umowa", None, "Strony", "p1", "Umowę podpisał wójt.", 10, 30)
SENTENCE = Sentence("Umowę podpisał wójt.", (1,), True, 0.9)
PASSAGE = Passage("p1", "a.md", 0, 10, 30, "Umowę podpisał wójt.", "Strony")
EVIDENCE = Evidence("kto", (Hit(1, 1.0, PASSAGE, DocumentInfo("a.md", "Umowa", "pl", date="2021")),))


def _answer(outcome: Outcome, *, reason: str = "", sentences: tuple[Sentence, ...] = ()) -> Answer:
    reading = (Reading("b.md", "Plan", None, "", "p2", 0, 5, "Treść planu."),)
    return Answer(
        question="Kto?",
        rewritten="Kto?",
        question_language="pl",
        answer_language="pl",
        outcome=outcome,
        reason=reason,
        answer=" ".join(s.text for s in sentences),
        sentences=sentences,
        citations=(CITATION,) if sentences else (),
        reading=reading,
        model=ModelIdentity("m", "scripted", "test"),
        timings_ms={"total": 2_340.0},
    )


def test_a_whole_course() -> None:
    view = begun("Kto?", READER)
    assert (view.state, view.status) == ("searching", "Przeszukuję dokumenty…")
    view = heard(view, Searching("Kto podpisał umowę?", True))
    assert view.understood == "Zrozumiałem pytanie tak: „Kto podpisał umowę?”"
    view = heard(view, Found(EVIDENCE))
    assert view.state == "writing"
    assert [card.title for card in view.candidates] == ["Umowa"]
    view = heard(view, Said(SENTENCE, (CITATION,)))
    assert view.text == "Umowę podpisał wójt."
    assert view.sources[0].dated == "stan na 2021"
    view = heard(view, _answer("answered", sentences=(SENTENCE,)))
    assert not view.running
    assert (view.state, view.outcome, view.headline, view.status) == ("done", "answered", "", "")
    assert (view.model, view.seconds) == ("m", 2.3)
    assert [card.document for card in view.reading] == ["b.md"]


@pytest.mark.parametrize(
    ("outcome", "headline"),
    [
        ("partial", "Odpowiedź niepełna."),
        ("no_evidence", "W dokumentach nie ma odpowiedzi na to pytanie."),
        ("clarification", "Proszę doprecyzować pytanie."),
        ("declined", "Na to pytanie nie odpowiadam."),
        ("failed", "Nie udało się odpowiedzieć."),
    ],
)
def test_each_outcome_has_its_own_words(outcome: Outcome, headline: str) -> None:
    view = heard(begun("Kto?", READER), _answer(outcome))
    assert (view.headline, view.reason) == (headline, "")


def test_a_reason_stands_alone_where_it_says_all() -> None:
    silent = heard(begun("Kto?", READER), _answer("no_evidence", reason="Dokumenty milczą."))
    assert (silent.headline, silent.reason) == ("Dokumenty milczą.", "")
    partial = heard(begun("Kto?", READER), _answer("partial", reason="5 z 6."))
    assert (partial.headline, partial.reason) == ("Odpowiedź niepełna.", "5 z 6.")


def test_refusal_and_failure_never_sound_alike() -> None:
    refusals = {texts.NO_EVIDENCE, texts.DECLINED, texts.CLARIFICATION}
    failures = {texts.FAILED, texts.STOPPED, texts.LEFT, texts.UNEXPECTED}
    assert not refusals & failures


def test_what_was_said_stays_when_the_answer_is_stopped_or_breaks() -> None:
    view = heard(heard(begun("Kto?", READER), Found(EVIDENCE)), Said(SENTENCE, (CITATION,)))
    for ended in (stopped(view, texts.STOPPED), failed(view, Text("Zepsute.", "Broken."))):
        assert not ended.running
        assert ended.sentences == (SENTENCE,)
        assert [spot.n for card in ended.sources for spot in card.spots] == [1]
    assert stopped(view, texts.STOPPED).headline == "Zatrzymano na Twoje żądanie."
    assert failed(view, Text("Zepsute.", "Broken.")).reason == "Zepsute."


def test_waiting_tells_the_place_and_the_time() -> None:
    view = waiting(begun("Kto?", READER), Standing(2, 42.0))
    assert view.state == "waiting"
    assert "Przed Tobą w kolejce: 2." in view.status
    assert "około 40 s" in view.status
    assert "około" not in waiting(view, Standing(2, None)).status


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.4, "5 s"), (42, "40 s"), (89, "90 s"), (90, "2 min"), (301, "5 min")]
)
def test_waits_are_rounded(seconds: float, said: str) -> None:
    assert spoken_wait(seconds, "pl") == said


def test_props_are_plain_json() -> None:
    import json

    view = heard(heard(begun("Kto?", READER), Found(EVIDENCE)), Said(SENTENCE, (CITATION,)))
    back = json.loads(json.dumps(props(view)))
    assert back["sentences"] == [{"text": "Umowę podpisał wójt.", "marks": [1], "supported": True}]
    assert back["sources"][0]["spots"][0]["start"] == 10
