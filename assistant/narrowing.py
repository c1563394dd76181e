"""The options of `search` and `ask` that narrow which documents count."""

import argparse
import re

from assistant.answer import Role
from assistant.arguments import Parser
from assistant.options import add_role
from corpus.bilingual import Text
from corpus.errors import UsageError
from indexing.filters import Filters

_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")

_OPTIONS = (
    ("--kind", "kind", "KIND", Text("tylko dokumenty tego rodzaju", "only documents of this kind")),
    ("--from", "since", "DATE", Text("tylko dokumenty od tej daty", "only documents from that date on")),
    ("--to", "until", "DATE", Text("tylko dokumenty do tej daty", "only documents up to that date")),
    ("--topic", "topic", "TOPIC", Text("tylko dokumenty na ten temat", "only documents on this topic")),
    ("--place", "place", "PLACE", Text("tylko dokumenty o tym miejscu", "only documents about this place")),
    (
        "--country",
        "country",
        "NAME",
        Text("tylko dokumenty o tym kraju", "only documents about this country"),
    ),
)


def filter_options(parser: Parser) -> None:
    """Add `--lang --kind --from --to --topic --place --country --role`."""
    parser.add(
        "--lang",
        about=Text("tylko dokumenty w tym języku", "only documents in this language"),
        choices=("pl", "en", "other"),
    )
    for option, name, metavar, about in _OPTIONS:
        parser.add(option, about=about, dest=name, metavar=metavar)
    add_role(parser)


def filters_of(options: argparse.Namespace, role: Role) -> Filters:
    """The filters of a command line; `role` holds where it names none. Raises UsageError for a bad date."""
    for option, date in (("--from", options.since), ("--to", options.until)):
        if date is not None and not _DAY.fullmatch(date):
            raise UsageError(
                Text(f"{option} nie przyjmuje „{date}”.", f"{option} does not take “{date}”."),
                Text("Data: RRRR, RRRR-MM lub RRRR-MM-DD.", "A date: YYYY, YYYY-MM or YYYY-MM-DD."),
            )
    return Filters(
        role=options.role or role,
        language=options.lang,
        kind=options.kind,
        since=options.since,
        until=options.until,
        topic=options.topic,
        place=options.place,
        country=options.country,
    )
