"""`assistant find partners|funding "…"`."""

import argparse
import json
from pathlib import Path

from assistant.arguments import Parser
from assistant.finding.given import day_given, field_named, given
from assistant.finding.reading import read_rest
from assistant.finding.showing import found_csv, found_json, found_lines
from assistant.options import add_count, add_role, add_today, count_given
from assistant.settings import Settings, interface_language
from assistant.wiring import never, open_assistant
from corpus.bilingual import Text
from corpus.errors import UsageError
from corpus.schema.writing import replace_file


def arguments(parser: Parser) -> None:
    parser.add("finder", about=Text("czego szukać", "what to find"), choices=("partners", "funding"))
    parser.add(
        "query", about=Text("życzenie własnymi słowami", "the wish in your own words"), metavar="QUERY"
    )
    parser.add(
        "--filter",
        about=Text(
            "warunek, który zastępuje zrozumiany; można powtórzyć",
            "a condition in place of one understood; may be repeated",
        ),
        action="append",
        default=[],
        metavar="FIELD=VALUE",
    )
    parser.add(
        "--drop",
        about=Text(
            "zrozumiany warunek, którego nie stosować", "a condition understood that is not to be applied"
        ),
        action="append",
        default=[],
        metavar="FIELD",
    )
    add_count(parser, 10)
    add_today(parser)
    parser.add(
        "--csv",
        about=Text("zapisz listę do pliku CSV", "write the list to a CSV file"),
        type=Path,
        metavar="FILE",
    )
    parser.add(
        "--with-model",
        about=Text(
            "niech model czatu przeczyta słowa, których reguły nie zrozumiały",
            "let the chat model read words that the rules did not understand",
        ),
        action="store_true",
    )
    add_role(parser)


def run(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    """Find records, then print them: those that fit first."""
    count = count_given(options)
    filters = given(options.filter, options.finder)
    dropped = frozenset(field_named(name, options.finder) for name in options.drop)
    if not filters and not any(sign.isalnum() for sign in options.query):
        raise UsageError(Text("Napisz, czego szukasz.", "Say what you are looking for."))
    assistant = open_assistant(settings, data)
    finder = assistant.finder(options.finder, options.role or settings.role)
    wish = finder.understand(options.query, day_given(options.today), interface_language(settings.language))
    if options.with_model and wish.meaning:
        wish = read_rest(wish, assistant.model, assistant.embedder, never)
    found = finder.find(wish.without(dropped).given(filters), count)
    if options.csv:
        replace_file(options.csv, found_csv(found))
    print(json.dumps(found_json(found), ensure_ascii=False) if options.json else found_lines(found))
    return 0
