"""What an answer gets from its fragments after the model has written: real index, scripted model."""

from pathlib import Path

import pytest
from scripted_model import ScriptedModel

from assistant.answer import Question
from assistant.settings import Settings
from assistant.wiring import open_assistant, open_builder

BUREAU = """# Biuro Przykładowe

Od stycznia 2018 roku trzy gminy mają w Brukseli wspólną siedzibę.

Z tego powodu 21 marca 2018 roku zawarto nową umowę gmin.
"""
PILOT = """# Pilotaż Przykładowy

Pilotaż wiedzy dla administracji publicznej prowadziły Politechnika Przykładowa i Uniwersytet Przykładowy.

Cele pilotażu:

- nowa baza wiedzy dla administracji publicznej
- katalog potrzeb administracji publicznej
- oferta szkoleń dla urzędników gmin
"""


ASKING = """# Punkt Przykładowy

Punkt Przykładowy jest czynny we wtorki od 8 do 16.

Jakie są godziny otwarcia punktu w niedziele i święta?
"""


def answered(folder: Path, document: str, question: Question, reply: str) -> str:
    (folder / "docs").mkdir()
    (folder / "docs" / "dokument.md").write_text(document, encoding="utf-8")
    open_builder(Settings(), folder / "data", lambda stage, done, total: None).run([folder / "docs"])
    assistant = open_assistant(Settings(), folder / "data", model=ScriptedModel(reply))
    return assistant.answer(question).answer


def test_between_languages_the_original_of_the_date_that_is_said_is_quoted(tmp_path: Path) -> None:
    question = Question("Which new agreement did Biuro Przykładowe in Brussels get?", ui_language="en")
    answer = answered(tmp_path, BUREAU, question, "The new agreement was concluded on 21 March 2018.")
    assert "„Z tego powodu 21 marca 2018 roku zawarto nową umowę gmin”" in answer
    assert "siedzibę" not in answer


@pytest.mark.parametrize(
    ("question", "reply", "complete"),
    [
        (
            Question("When did Biuro Przykładowe in Brussels get its new agreement?", ui_language="en"),
            "The new agreement was concluded on 21 March 2018.",
            True,
        ),
        (
            Question("When did Biuro Przykładowe in Brussels get its new agreement?", ui_language="en"),
            "The new agreement was concluded in Brussels.",
            False,
        ),
        (
            Question("Od kiedy gminy mają w Brukseli wspólną siedzibę?"),
            "Od stycznia 2018 roku.",
            True,
        ),
    ],
)
def test_an_answer_that_gives_what_was_asked_for_needs_no_quotation_beside_its_citation(
    tmp_path: Path, question: Question, reply: str, complete: bool
) -> None:
    answer = answered(tmp_path, BUREAU, question, reply)
    assert (answer == reply) is complete
    assert "2018" in answer


@pytest.mark.parametrize(
    ("question", "reply", "completed"),
    [
        (
            "Które uczelnie prowadziły pilotaż wiedzy dla administracji publicznej?",
            "Pilotaż wiedzy dla administracji publicznej prowadziły Politechnika Przykładowa "
            "i Uniwersytet Przykładowy.",
            False,
        ),
        (
            "Jakie są cele pilotażu?",
            "Celami są nowa baza wiedzy dla administracji publicznej i katalog potrzeb administracji.",
            True,
        ),
    ],
)
def test_a_list_is_completed_where_the_answer_tells_it_and_not_where_it_repeats_the_question(
    tmp_path: Path, question: str, reply: str, completed: bool
) -> None:
    answer = answered(tmp_path, PILOT, Question(question), reply)
    assert answer.startswith(reply)
    assert ("oferta szkoleń" in answer) is completed


@pytest.mark.parametrize(
    "reply",
    [
        "Godziny otwarcia punktu są w niedziele i święta.",
        "Jakie są godziny otwarcia punktu w niedziele i święta?",
        "W niedziele i święta godziny otwarcia punktu w Gdańsku są inne.",
        "What are the godziny otwarcia punktu w niedziele i święta?",
    ],
)
def test_a_document_that_asks_the_same_answers_nothing(tmp_path: Path, reply: str) -> None:
    asked = Question("Podaj godziny otwarcia punktu w niedziele i święta.")
    answer = answered(tmp_path, ASKING, asked, reply)
    assert "niedziele" not in answer
