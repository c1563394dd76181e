"""The real starter model over the shipped documents: answers, an absent topic, and its death."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Question
from assistant.models.embedded import EmbeddedModel
from assistant.models.protocol import Cancelled, Limits, Message, Piece
from assistant.settings import Settings
from assistant.wiring import Assistant, open_assistant, open_builder

pytestmark = pytest.mark.model

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    data = tmp_path_factory.mktemp("starter")
    settings = Settings(model="starter", threads=2)
    open_builder(settings, data, lambda stage, done, total: None).run([ROOT / "corpus" / "documents"])
    assistant = open_assistant(settings, data)
    yield assistant
    assert isinstance(assistant.model, EmbeddedModel)
    assistant.model.stop()


def quoted_exactly(assistant: Assistant, answer: Answer) -> bool:
    return all(
        assistant.document(citation.document).text[citation.start : citation.end] == citation.quote
        for citation in answer.citations
    )


@pytest.mark.parametrize(
    ("question", "language", "fact"),
    [
        ("Kiedy podpisano nowe porozumienie o Domu Polski Południowej?", "pl", "2018"),
        ("When was the new agreement on the House of Southern Poland signed?", "en", "2018"),
        ("Ilu mieszkańców ma Małopolska?", "pl", "mln"),
        ("Where is the seat of the House of Southern Poland?", "en", "Brussels"),
    ],
)
def test_a_fact_is_answered_in_the_language_of_the_question_and_cited(
    starter: Assistant, question: str, language: str, fact: str
) -> None:
    answer = starter.answer(Question(question))
    assert answer.outcome in ("answered", "partial"), answer
    assert answer.answer_language == language
    assert fact in answer.answer
    assert answer.citations
    assert quoted_exactly(starter, answer)
    assert answer.model.engine == "embedded"
    assert (answer.usage.output or 0) > 0


@pytest.mark.parametrize(
    "question", ["Jaki jest przepis na żurek śląski?", "Who won the football world cup in 1998?"]
)
def test_what_no_document_holds_is_said(starter: Assistant, question: str) -> None:
    answer = starter.answer(Question(question))
    assert answer.outcome == "no_evidence", answer
    assert answer.citations == ()


class Mortal:
    """The embedded model, whose child process is killed after the third piece of its first answer."""

    tells_chances = False

    def __init__(self, model: EmbeddedModel) -> None:
        self._model = model
        self._killed = False
        self.identity = model.identity

    def start(self) -> None:
        self._model.start()

    def stream(self, messages: Sequence[Message], *, limits: Limits, cancelled: Cancelled) -> Iterator[Piece]:
        for number, piece in enumerate(self._model.stream(messages, limits=limits, cancelled=cancelled), 1):
            yield piece
            if number == 3 and not self._killed and self._model.pid is not None:
                self._killed = True
                os.kill(self._model.pid, signal.SIGKILL)


def test_a_model_killed_in_the_middle_fails_in_one_sentence_and_the_next_question_works(
    starter: Assistant,
) -> None:
    assert isinstance(starter.model, EmbeddedModel)
    mortal = Mortal(starter.model)
    assistant = replace(starter, choose=lambda: mortal)
    question = Question("Jakie są platformy współpracy klastra?")
    broken = assistant.answer(question)
    assert broken.outcome == "failed"
    assert "przestał działać w trakcie odpowiedzi" in broken.reason
    assert assistant.answer(question).outcome != "failed"


def test_the_child_ends_when_its_parent_is_killed(starter: Assistant) -> None:
    program = (
        "from assistant.models.embedded import EmbeddedModel\n"
        "from assistant.models.choose import choose_model\n"
        "from assistant.models.protocol import Limits, Message\n"
        "from assistant.settings import Settings\n"
        "model = choose_model(Settings(model='starter', threads=1))\n"
        "list(model.stream([Message('user', 'OK?')], limits=Limits(output_tokens=1), "
        "cancelled=lambda: False))\n"
        "print(model.pid, flush=True)\n"
        "input()\n"
    )
    command = [sys.executable, "-c", program]
    parent = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    assert Path(f"/proc/{child}").exists()
    parent.kill()
    parent.communicate()
    ends = time.monotonic() + 20
    while Path(f"/proc/{child}").exists() and not zombie(child) and time.monotonic() < ends:
        time.sleep(0.05)
    assert not Path(f"/proc/{child}").exists() or zombie(child)


def test_the_child_ends_when_its_parent_goes_while_it_loads(starter: Assistant) -> None:
    assert isinstance(starter.model, EmbeddedModel)
    file = starter.settings.models_folder / f"{starter.model.identity.name}.gguf"
    command = [sys.executable, "-m", "assistant.models.engine_process", str(file), "512", "1"]
    for _ in range(4):  # it hung in a third of the tries
        child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write("key\n")
        child.stdin.close()
        child.stdout.close()
        assert child.wait(timeout=60) == 0


def zombie(process: int) -> bool:
    """Whether a process has ended and only waits to be noticed."""
    try:
        return Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True
