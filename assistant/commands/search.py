"""`assistant search QUERY`."""

import argparse
import json
import sys
from pathlib import Path

from assistant.arguments import Parser
from assistant.explaining import explained, explanation_json
from assistant.narrowing import filter_options, filters_of
from assistant.options import add_count, count_given
from assistant.render import evidence_json
from assistant.settings import Settings, interface_language
from assistant.wiring import open_assistant
from corpus.bilingual import Text
from corpus.errors import UsageError
from corpus.language import Language
from indexing.passage import Hit


def arguments(parser: Parser) -> None:
    parser.add("query", about=Text("czego szukać", "what to look for"), metavar="QUERY")
    add_count(parser, 5)
    parser.add(
        "--explain",
        about=Text("powiedz, dlaczego wynik jest na tym miejscu", "say why each result ranks where it does"),
        action="store_true",
    )
    filter_options(parser)


def run(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    """Search, then print the passages, best first."""
    count = count_given(options)
    if not any(sign.isalnum() for sign in options.query):
        raise UsageError(Text("Podaj, czego szukać.", "Say what to look for."))
    assistant = open_assistant(settings, data)
    evidence = assistant.results(options.query, k=count, filters=filters_of(options, settings.role))
    language = interface_language(settings.language)
    if evidence.emptied is not None:
        print(evidence.emptied.to(language), file=sys.stderr)
    reasons = assistant.explain(evidence) if options.explain else []
    if options.json:
        shown = evidence_json(evidence)
        for result, reason in zip(shown, reasons, strict=False):
            result["explain"] = explanation_json(reason)
        print(json.dumps(shown, ensure_ascii=False))
        return 0
    found = [_words(hit, language) for hit in evidence.hits]
    for place, reason in enumerate(reasons):
        found[place] += f"\n{explained(reason, language)}"
    nothing = Text("Niczego nie znaleziono.", "Nothing was found.")
    print("\n\n".join(found) or nothing.to(language))
    return 0


def _words(hit: Hit, language: Language) -> str:
    shown = hit.shown
    page = Text(f", s. {shown.page}", f", p. {shown.page}").to(language) if shown.page else ""
    date = f", {hit.info.date}" if hit.info.date else ""
    heading = f"\n   {shown.heading}" if shown.heading else ""
    text = shown.text.replace("\n", "\n   ")
    return f"{hit.rank}. {hit.info.title} ({shown.document}{page}{date}){heading}\n   {text}"
