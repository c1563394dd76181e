"""`assistant show DOCUMENT [--page N]`."""

import argparse
import json
from pathlib import Path

from assistant.arguments import Parser
from assistant.render import document_json
from assistant.settings import Settings
from assistant.wiring import open_index
from corpus.bilingual import Text
from corpus.errors import UsageError


def arguments(parser: Parser) -> None:
    parser.add(
        "document",
        about=Text("nazwa dokumentu, jak w wynikach search", "name of the document, as search gives it"),
        metavar="DOCUMENT",
    )
    parser.add("--page", about=Text("tylko ta strona", "only this page"), type=int, metavar="N")


def run(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    """Print the text as read: spans of citations are offsets into exactly this text."""
    document = open_index(data).current().document(options.document, settings.role)
    page = None
    if options.page is not None:
        page = next((page for page in document.pages if page.number == options.page), None)
        if page is None:
            count = document.pages[-1].number if document.pages else 0
            raise UsageError(
                Text(
                    f"Dokument „{options.document}” nie ma strony {options.page}.",
                    f"Document “{options.document}” has no page {options.page}.",
                ),
                Text(
                    f"Ostatnia strona: {count}." if count else "Ten rodzaj dokumentu nie ma stron.",
                    f"Its last page is {count}." if count else "This kind of document has no pages.",
                ),
            )
    shown = document_json(document, page)
    print(
        json.dumps(shown, ensure_ascii=False) if options.json else shown["text"],
        end="\n" if options.json else "",
    )
    return 0
