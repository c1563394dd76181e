"""`assistant chat`: the first index, a proof that it works, then the server."""

import argparse
from pathlib import Path

from assistant.aloud import answer_aloud
from assistant.answer import Question
from assistant.arguments import Parser
from assistant.progress import Bars
from assistant.settings import ROOT, Settings, interface_language
from assistant.wiring import Assistant, open_assistant, open_builder
from corpus.bilingual import Text
from corpus.language import Language
from indexing.folders import Folders

SHIPPED = (ROOT / "corpus" / "documents", ROOT / "corpus" / "records")

PROOF: tuple[tuple[Language, str], ...] = (
    ("pl", "Jakie trzy województwa reprezentuje Dom Polski Południowej w Brukseli?"),
    ("en", "Who are the partners of South Poland Cleantech Cluster in Smart V4 Strategies?"),
)
"""Asked once, after the first index: the first start shows that question, search and model work."""


def arguments(parser: Parser) -> None:
    parser.add("--port", about=Text("port; 0: dowolny wolny", "port; 0: any free one"), type=int, metavar="N")
    parser.add(
        "--no-browser",
        about=Text("nie otwiera przeglądarki", "open no browser"),
        action="store_true",
    )


def run(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    """Index what is shipped where nothing is indexed yet, prove that it answers, then serve."""
    from assistant.chat.product import Product, chat_settings
    from assistant.chat.server import serve

    language = interface_language(settings.language)
    if options.port is not None:
        settings = Settings.model_validate({**settings.model_dump(), "port": options.port})
    first = Folders(data).current() is None
    if first:
        with Bars(language) as bars:
            open_builder(settings, data, bars).run(SHIPPED)
    assistant = open_assistant(settings, data)
    if first:
        _prove(assistant)

    serve(
        Product(assistant),
        chat_settings(assistant, data, open_browser=not options.no_browser),
        say=lambda text: print(text.to(language), flush=True),
    )
    return 0


def _prove(assistant: Assistant) -> None:
    for language, question in PROOF:
        print(f"\n? {question}")
        answer_aloud(assistant, Question(question, ui_language=language))
    print()
