"""Who is asked what, how often and in which order, when the wait is measured; no duration is asserted."""

from collections.abc import Callable, Iterator

from scripted_model import ScriptedModel

from assistant.answer import Answer, Event, Found, Question, Role, Said, Sentence, Usage
from assistant.chat.session import Facts
from assistant.models.protocol import Limits, Message
from corpus.document import Document, DocumentInfo
from evals.commands.latency import table
from evals.latency import Waited, Watched, _together, waits
from indexing.passage import Evidence, Hit, Passage

ASKED = (Message("user", "Fragment 1: Umowę podpisał wójt."),)
HIT = Hit(1, 1.0, Passage("p", "a.md", 0, 0, 5, "Umowa"), DocumentInfo("a.md", "Umowa", "pl"))


class Short:
    """A product that says what its model says, its first sentence after two pieces; `silent` says nothing."""

    def __init__(self, model: Watched, *, silent: bool = False) -> None:
        self._model = model
        self._silent = silent

    def ask(self, question: Question, cancelled: Callable[[], bool]) -> Iterator[Event]:
        yield Found(self.search(question.text, question.role))
        pieces = self._model.stream(ASKED, limits=Limits(), cancelled=cancelled)
        text = next(pieces).text + next(pieces).text
        sentences = () if self._silent else (Sentence(text, (), True, 1.0),)
        for sentence in sentences:
            yield Said(sentence, ())
        usage = [piece.usage for piece in pieces][-1]
        yield Answer(
            question=question.text,
            rewritten=question.text,
            question_language="pl",
            answer_language="pl",
            outcome="answered" if sentences else "no_evidence",
            reason="",
            answer="",
            sentences=sentences,
            citations=(),
            reading=(),
            model=self._model.identity,
            usage=usage or Usage(),
        )

    def search(self, query: str, role: Role) -> Evidence:
        return Evidence(query, (HIT,))

    def document(self, document_id: str) -> Document:
        raise AssertionError("not asked for")

    def facts(self) -> Facts:
        raise AssertionError("not asked for")


def measured(*, silent: bool = False) -> tuple[list[Waited], ScriptedModel, list[int]]:
    engine = ScriptedModel(["Umowę podpisał ", "wójt. ", "Dnia 5 maja."])
    watched = Watched(engine)
    asked: list[int] = []
    questions = [Question("Kto?"), Question("Kto jeszcze?")]
    found = waits(questions, Short(watched, silent=silent), watched, asked=lambda: asked.append(1))
    return found, engine, asked


def test_every_question_is_measured_in_both_states_with_the_usage_of_both() -> None:
    found, engine, asked = measured()
    assert [(one.question, one.state) for one in found] == [
        ("Kto?", "uncached"),
        ("Kto?", "cached"),
        ("Kto jeszcze?", "uncached"),
        ("Kto jeszcze?", "cached"),
    ]
    assert len(asked) == 2
    assert all(one.product_usage == one.engine_usage == Usage(100, 0, 6) for one in found)
    assert all(one.engine_s > 0 and one.sentence_s >= one.candidates_s > 0 for one in found)
    # for each question: unrelated, product, unrelated, engine, and both once more
    prompts = [messages == ASKED for messages in engine.asked]
    assert prompts == [False, True, False, True, True, True] * 2


def test_an_engine_that_says_less_the_second_time_is_timed_to_its_end() -> None:
    said = ["Umowę podpisał ", "wójt. ", "Dnia 5 maja."]
    watched = Watched(ScriptedModel("1", said, "1", said, said, []))
    # unrelated, product, unrelated, engine; product again, and then an engine that says nothing
    found = waits([Question("Kto?")], Short(watched), watched, asked=lambda: None)
    assert [one.state for one in found] == ["uncached", "cached"]
    assert all(one.engine_s > 0 and one.ratio > 0 for one in found)


def test_the_tokens_of_several_replies_are_added() -> None:
    assert _together([Usage(300, 20, 1), Usage(340, 300, 30)]) == Usage(640, 320, 31)
    assert _together([Usage(300, None, 1), Usage(340, 300, 30)]) == Usage(640, None, 31)
    assert _together([]) == Usage()


def test_a_question_without_a_sentence_is_left_out() -> None:
    found, engine, asked = measured(silent=True)
    assert found == []
    assert len(asked) == 2
    assert len(engine.asked) == 4


def test_the_table_shows_medians_counts_and_what_came_from_the_cache() -> None:
    lines = [
        Waited("a", "uncached", 0.2, 11.0, 10.0, Usage(500, 20, 9), Usage(500, 20, 9)),
        Waited("b", "uncached", 0.4, 24.0, 20.0, Usage(700, 40, 9), Usage(700, 20, 9)),
        Waited("a", "cached", 0.2, 3.0, 2.0, Usage(), Usage(500, 499, 9)),
    ]
    shown = table(lines, "small", 3, "en").splitlines()
    assert shown[0].startswith("small; questions: 3, with a sentence by the model: 2.")
    # medians of two: 0.3, 17.5, 15, and of 1.1 and 1.2: 1.15; 30 of 600 and 20 of 600 tokens
    assert shown[3].split()[-7:] == ["0.30", "17.50", "15.00", "1.15", "30/600", "/", "20/600"]
    assert "(n=2)" in shown[3]
    assert shown[4].split()[-4:] == ["1.50", "–", "/", "499/500"]
    assert "0,30" in table(lines, "small", 3, "pl")
