"""`assistant ask QUESTION` and `assistant ask --batch FILE.jsonl`."""

import argparse
import json
import sys
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from assistant.aloud import answer_aloud
from assistant.answer import Question, Role, Turn
from assistant.arguments import Parser
from assistant.narrowing import filter_options, filters_of
from assistant.render import answer_json
from assistant.settings import Settings, interface_language
from assistant.wiring import Assistant, open_assistant
from corpus.bilingual import Text
from corpus.errors import UsageError
from corpus.language import Language
from indexing.filters import Filters


class _Turn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    role: Literal["user", "assistant"]
    text: str


class _Line(BaseModel):
    """One line of a batch."""

    model_config = ConfigDict(extra="forbid")
    id: str | int
    question: str
    history: list[_Turn] = []
    role: Role | None = None
    language: Language | None = None


def arguments(parser: Parser) -> None:
    parser.add(
        "question",
        about=Text("pytanie po polsku lub angielsku", "a question in Polish or English"),
        nargs="?",
        metavar="QUESTION",
    )
    batch = Text("plik JSONL z pytaniami, jedno w wierszu", "JSONL file of questions, one a line")
    parser.add("--batch", about=batch, type=Path, metavar="FILE")
    parser.add("--language", about=Text("język odpowiedzi", "language of the answer"), choices=("pl", "en"))
    filter_options(parser)


def run(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    """Answer one question, or every line of a batch in its order."""
    if (options.question is None) == (options.batch is None):
        raise UsageError(Text("Podaj pytanie albo --batch PLIK.", "Give a question or --batch FILE."))
    interface = interface_language(settings.language)
    filters = filters_of(options, settings.role)
    lines = _read(options.batch) if options.batch else []
    assistant = open_assistant(settings, data)
    assistant.index.current()  # no index is an error of the command, not of each question
    if options.batch:
        return _batch(assistant, lines, filters, interface)
    question = Question(
        options.question,
        role=filters.role,
        language=options.language,
        ui_language=interface,
        filters=filters,
    )
    if options.json:
        answer = assistant.answer(question)
        print(json.dumps(answer_json(answer), ensure_ascii=False))
        if answer.outcome == "failed":
            print(answer.reason, file=sys.stderr)
    else:
        answer = answer_aloud(assistant, question)
    return 1 if answer.outcome == "failed" else 0


def _batch(assistant: Assistant, lines: list[_Line], filters: Filters, interface: Language) -> int:
    for line in lines:
        history = tuple(Turn(turn.role, turn.text) for turn in line.history)
        role = line.role or filters.role
        question = Question(line.question, history, role, line.language, interface, filters)
        print(
            json.dumps({"id": line.id, **answer_json(assistant.answer(question))}, ensure_ascii=False),
            flush=True,
        )
    return 0


def _read(path: Path) -> list[_Line]:
    """The lines of a batch. Raises UsageError naming the line that is wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            Text(f"Nie można odczytać pliku {path}.", f"The file {path} cannot be read."),
            Text("Zapisz go jako JSONL w UTF-8.", "Save it as JSONL in UTF-8."),
        ) from error
    return [
        _line(path, number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()
    ]


def _line(path: Path, number: int, line: str) -> _Line:
    try:
        return _Line.model_validate_json(line)
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"]) or "JSON"
        raise UsageError(
            Text(
                f"Wiersz {number} pliku {path} jest błędny: {place}.",
                f"Line {number} of {path} is wrong: {place}.",
            ),
            Text("Potrzebne pola: id, question.", "It needs the fields id and question."),
        ) from error
