"""`assistant news --since DATE [--for QUERY]`."""

import argparse
import json
from datetime import date
from pathlib import Path

from assistant.arguments import Parser
from assistant.finding.given import day_given
from assistant.finding.meaning import KINDS
from assistant.finding.news import Item, News, narrowed, news
from assistant.finding.showing import news_json, news_lines
from assistant.finding.wish import Finder
from assistant.options import add_role, add_today
from assistant.settings import Settings, interface_language
from assistant.wiring import Assistant, open_assistant
from corpus.bilingual import Text
from corpus.errors import UsageError

_MOST = 100_000
_FINDERS: tuple[Finder, ...] = ("partners", "funding")


def arguments(parser: Parser) -> None:
    parser.add(
        "--since", about=Text("od którego dnia", "from which day on"), required=True, metavar="YYYY-MM-DD"
    )
    parser.add(
        "--for",
        about=Text("tylko to, co pasuje do tego życzenia", "only what suits this wish"),
        dest="wish",
        metavar="QUERY",
    )
    add_today(parser)
    add_role(parser)


def run(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    """Gather what is new of all records, then print it by kind of news."""
    since, today = day_given(options.since), day_given(options.today)
    if since > today:
        raise UsageError(Text("--since leży w przyszłości.", "--since lies in the future."))
    assistant = open_assistant(settings, data)
    found = gathered(assistant, since, today, options)
    if options.json:
        print(json.dumps(news_json(found), ensure_ascii=False))
    else:
        print(news_lines(found, interface_language(settings.language)))
    return 0


def gathered(assistant: Assistant, since: date, today: date, options: argparse.Namespace) -> News:
    """News of records of every kind, as one."""
    role = options.role or assistant.settings.role
    index = assistant.index.current()
    items: list[Item] = []
    for finder in _FINDERS:
        wanted = None
        if options.wish:
            seeking = assistant.finder(finder, role)
            wanted = narrowed(seeking.find(seeking.understand(options.wish, today), _MOST).results)
        items += news(index.filed(KINDS[finder], role), since, today, wanted).items
    return News(since, today, tuple(items))
