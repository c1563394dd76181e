"""`evals latency`: the wait for candidates and for the first sentence, beside the engine's own time."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from assistant.answer import Usage
from corpus.bilingual import Text
from corpus.errors import UsageError
from corpus.language import Language
from evals.commands.command import Command, print_json
from evals.commands.counting import counting
from evals.commands.folders import add_data
from evals.usage import Parser

if TYPE_CHECKING:
    from evals.latency import State, Waited

_CASES = Path(__file__).resolve().parents[1] / "cases" / "corpus.jsonl"
_STATES: tuple[tuple["State", Text], ...] = (
    ("uncached", Text("świeży silnik", "a fresh engine")),
    ("cached", Text("to samo jeszcze raz", "the same once more")),
)
_HEAD = (
    Text("stan pamięci podręcznej", "state of the cache"),
    Text("propozycje [s]", "candidates [s]"),
    Text("pierwsze zdanie [s]", "first sentence [s]"),
    Text("sam silnik [s]", "engine alone [s]"),
    Text("iloraz (mediana)", "ratio (median)"),
    Text("z pamięci: asystent / silnik", "from cache: product / engine"),
)


def _arguments(parser: Parser) -> None:
    parser.option(
        "cases",
        metavar="CASES",
        nargs="?",
        type=Path,
        default=_CASES,
        help=Text("plik z pytaniami (JSONL)", "file of questions (JSONL)"),
    )
    parser.option(
        "--questions",
        metavar="N",
        type=int,
        default=10,
        help=Text("ile pytań z odpowiedzią zadać (10)", "how many answerable questions to ask (10)"),
    )
    add_data(parser)


def _run(options: argparse.Namespace, language: Language) -> int:
    from assistant.answer import Question
    from assistant.chat.product import Product
    from assistant.models.choose import choose_model
    from assistant.settings import data_folder, read_settings
    from assistant.wiring import open_assistant
    from evals.case import load_cases
    from evals.latency import Watched, waits

    if options.questions < 1:
        raise UsageError(Text("Zadaj co najmniej jedno pytanie.", "Ask at least one question."))
    data = data_folder(options.data)
    settings = read_settings(data)
    model = Watched(choose_model(settings))
    assistant = open_assistant(settings, data, model=model)
    cases = [case for case in load_cases(options.cases) if case.answerable and not case.history]
    questions = [Question(case.question, ui_language=case.lang) for case in cases[: options.questions]]
    with counting(len(questions)) as asked_one:
        found = waits(questions, Product(assistant), model, asked=asked_one)
    if options.json:
        print_json([{**asdict(one), "ratio": one.ratio} for one in found])
    else:
        print(table(found, model.identity.name, len(questions), language))
    return 0


def table(found: Sequence["Waited"], model: str, asked: int, language: Language) -> str:
    """Medians of both states; how many questions they rest on."""
    from evals.render import grid, number

    rows = [[head.to(language) for head in _HEAD]]
    for state, name in _STATES:
        own = [one for one in found if one.state == state]
        if not own:
            continue
        shown = [
            number(median(values), language)
            for values in (
                [one.candidates_s for one in own],
                [one.sentence_s for one in own],
                [one.engine_s for one in own],
                [one.ratio for one in own],
            )
        ]
        cached = " / ".join(
            (_share([one.product_usage for one in own]), _share([one.engine_usage for one in own]))
        )
        rows.append([f"{name.to(language)} (n={len(own)})", *shown, cached])
    answered = len({one.question for one in found})
    told = Text(
        f"{model}; pytań: {asked}, ze zdaniem od modelu: {answered}. Iloraz: czas asystenta do pierwszego "
        "sprawdzonego zdania przez czas samego silnika do tych samych tokenów.",
        f"{model}; questions: {asked}, with a sentence by the model: {answered}. Ratio: the product's time "
        "to the first checked sentence over the engine's own time to the same tokens.",
    )
    return f"{told.to(language)}\n\n{grid(rows)}"


def _share(usages: Sequence[Usage]) -> str:
    """Median tokens taken from the cache, of the median tokens of the prompt; a dash where not told."""
    known = [(one.cached, one.prompt) for one in usages if one.cached is not None and one.prompt]
    if not known:
        return "–"
    return f"{median(cached for cached, _ in known):.0f}/{median(prompt for _, prompt in known):.0f}"


LATENCY = Command(
    "latency",
    Text("zmierz czekanie na pierwsze zdanie", "measure the wait for the first sentence"),
    _arguments,
    _run,
)
