"""`assistant index [PATH…]`."""

import argparse
import json
from pathlib import Path

from assistant.arguments import Parser
from assistant.progress import Bars
from assistant.render import report_json
from assistant.settings import Settings, interface_language
from assistant.wiring import open_builder
from corpus.bilingual import Text
from corpus.errors import AssistantError
from corpus.language import Language
from indexing.build import Report


def arguments(parser: Parser) -> None:
    paths = Text(
        "foldery lub pliki; bez nich odświeża wszystkie źródła",
        "folders or files; without them all sources are refreshed",
    )
    parser.add("paths", about=paths, nargs="*", metavar="PATH", type=Path)
    parser.add(
        "--rebuild",
        about=Text("buduje indeks od nowa, obok starego", "build the index anew, beside the old one"),
        action="store_true",
    )
    parser.add(
        "--remove",
        about=Text(
            "zapomina źródło o tej nazwie i jego dokumenty",
            "forget the source of this name and its documents",
        ),
        action="append",
        default=[],
        metavar="NAME",
    )


def run(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    """Index, then print the report. Exit code 1 when nothing could be stored at all."""
    language = interface_language(settings.language)
    with Bars(language) as bars:
        builder = open_builder(settings, data, bars)
        report = builder.run(options.paths, rebuild=options.rebuild, remove=options.remove)
    print(
        json.dumps(report_json(report, language), ensure_ascii=False)
        if options.json
        else _words(report, language)
    )
    stored = report.added + report.changed + report.unchanged + report.removed
    if report.failed and not stored:
        raise AssistantError(
            Text(
                "Żadnego dokumentu nie udało się zapisać w indeksie.",
                "No document could be stored in the index.",
            ),
            Text("Powody są wymienione wyżej.", "The reasons are listed above."),
        )
    return 0


def _words(report: Report, language: Language) -> str:
    numbers = Text(
        f"Dodane: {report.added}, zmienione: {report.changed}, usunięte: {report.removed}, "
        f"bez zmian: {report.unchanged} ({report.seconds:.1f} s).",
        f"Added: {report.added}, changed: {report.changed}, removed: {report.removed}, "
        f"unchanged: {report.unchanged} ({report.seconds:.1f} s).",
    )
    failed = [
        f"✗ {item.document}: {item.reason.to(language)} {item.remedy.to(language)}" for item in report.failed
    ]
    return "\n".join([numbers.to(language), *failed])
