"""`assistant search QUERY`."""

import argparse
import json
from pathlib import Path

from assistant.arguments import Parser
from assistant.render import evidence_json
from assistant.settings import Settings, interface_language
from assistant.wiring import open_assistant
from corpus.bilingual import Text
from corpus.errors import UsageError
from corpus.language import Language
from indexing.index import ROLES
from indexing.passage import Hit


def arguments(parser: Parser) -> None:
    parser.add("query", about=Text("czego szukać", "what to look for"), metavar="QUERY")
    parser.add(
        "-k",
        about=Text("ile wyników (domyślnie 5)", "how many results (default 5)"),
        type=int,
        default=5,
        metavar="N",
    )
    parser.add(
        "--lang",
        about=Text("tylko dokumenty w tym języku", "only documents in this language"),
        choices=("pl", "en", "other"),
    )
    parser.add(
        "--kind", about=Text("tylko dokumenty tego rodzaju", "only documents of this kind"), metavar="KIND"
    )
    parser.add("--role", about=Text("rola pytającego", "role of the asker"), choices=ROLES)


def run(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    """Search, then print the passages, best first."""
    if not 1 <= options.k <= 1000:
        raise UsageError(Text("-k przyjmuje liczby od 1 do 1000.", "-k takes numbers from 1 to 1000."))
    if not any(sign.isalnum() for sign in options.query):
        raise UsageError(Text("Podaj, czego szukać.", "Say what to look for."))
    assistant = open_assistant(settings, data)
    evidence = assistant.search(
        options.query,
        k=options.k,
        language=options.lang,
        kind=options.kind,
        role=options.role or settings.role,
    )
    if options.json:
        print(json.dumps(evidence_json(evidence), ensure_ascii=False))
        return 0
    language = interface_language(settings.language)
    found = [_words(hit, language) for hit in evidence.hits]
    nothing = Text("Niczego nie znaleziono.", "Nothing was found.")
    print("\n\n".join(found) or nothing.to(language))
    return 0


def _words(hit: Hit, language: Language) -> str:
    page = (
        Text(f", s. {hit.passage.page}", f", p. {hit.passage.page}").to(language) if hit.passage.page else ""
    )
    date = f", {hit.info.date}" if hit.info.date else ""
    heading = f"\n   {hit.passage.heading}" if hit.passage.heading else ""
    text = hit.passage.text.replace("\n", "\n   ")
    return f"{hit.rank}. {hit.info.title} ({hit.passage.document}{page}{date}){heading}\n   {text}"
