"""`evals finders`: how well wishes are understood and lists drawn up, beside plain search."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.bilingual import Text
from corpus.language import Language
from evals.commands.command import Command, print_json
from evals.commands.counting import counting
from evals.commands.folders import add_data
from evals.usage import Parser

if TYPE_CHECKING:
    from evals.finders import FinderLine, FinderRow

TIMES = {"median": 0.5, "p95": 0.95}
"""Times told, as shares of the wishes."""


def _arguments(parser: Parser) -> None:
    parser.option(
        "cases", metavar="CASES", type=Path, help=Text("plik JSONL z przypadkami", "JSONL file of cases")
    )
    parser.option(
        "--examples",
        metavar="DIR",
        type=Path,
        required=True,
        help=Text(
            "folder z rekordami, których dotyczą przypadki", "folder of the records that the cases are about"
        ),
    )
    parser.option(
        "--only",
        metavar="ENDING",
        default="",
        help=Text(
            "tylko przypadki, których id tak się kończy: -t, -h, -k, -n albo -q, np. --only=-k",
            "only cases whose id ends so: -t, -h, -k, -n or -q, as in --only=-k",
        ),
    )
    parser.option(
        "--with-model",
        action="store_true",
        help=Text(
            "zapytaj też z modelem, który czyta słowa niezrozumiane przez reguły",
            "ask also with the chat model reading words that the rules left over",
        ),
    )
    parser.option(
        "--failed", action="store_true", help=Text("wypisz chybione przypadki", "print the cases missed")
    )
    add_data(parser)


def _run(options: argparse.Namespace, language: Language) -> int:
    from evals.finders import ask_all, lines
    from evals.finders_case import load_finder_cases
    from evals.finders_index import open_examples

    cases = [case for case in load_finder_cases(options.cases) if case.id.endswith(options.only)]
    assistant = open_examples(options.examples, options.data, language, with_model=options.with_model)
    with counting(len(cases), title=Text("życzenia", "wishes").to(language)) as asked_one:
        rows = ask_all(cases, assistant, with_model=options.with_model, asked=asked_one)
    if options.json:
        print_json(_json(rows, lines(rows)))
    else:
        print(_table(rows, lines(rows), language))
        if options.failed:
            print("\n".join(["", *_failed(rows)]))
    return 0


def _json(rows: "list[FinderRow]", found: "list[FinderLine]") -> dict[str, Any]:
    from evals.finders import measured, seconds

    return {
        "cases": len({row.case.id for row in rows}),
        "lines": [{**vars(line), "estimate": vars(line.estimate)} for line in found],
        "seconds": {
            system: {
                "median": round(seconds(rows, system, 0.5), 4),
                "p95": round(seconds(rows, system, 0.95), 4),
            }
            for system in dict.fromkeys(row.system for row in rows)
        },
        "rows": [
            {
                "id": row.case.id,
                "system": row.system,
                "understood": _plain(row.understood),
                "expected": _plain(row.case.understood),
                "listed": sorted(row.listed),
                "records": sorted(row.case.records),
                **measured(row),
            }
            for row in rows
        ],
    }


def _plain(understood: "dict[str, frozenset[str]] | None") -> dict[str, list[str]] | None:
    return None if understood is None else {field: sorted(values) for field, values in understood.items()}


def _table(rows: "list[FinderRow]", found: "list[FinderLine]", language: Language) -> str:
    from evals.finders import MEASURES, seconds
    from evals.render import figure, grid, number

    head = [Text("grupa", "group").to(language), "system", *MEASURES]
    lines: dict[tuple[str, str], list[str]] = {}
    for line in found:
        row = lines.setdefault((line.group, line.system), [line.group, line.system])
        row.append(figure({**vars(line.estimate), "statistic": "mean"}, language))
    times = [
        f"{system}: "
        + " / ".join(f"{number(seconds(rows, system, share), language, 3)} s" for share in (0.5, 0.95))
        for system in dict.fromkeys(row.system for row in rows)
    ]
    told = Text("Czas życzenia, mediana / p95", "Time of a wish, median / p95").to(language)
    return f"{grid([head, *lines.values()])}\n\n{told}: {'; '.join(times)}."


def _failed(rows: "list[FinderRow]") -> list[str]:
    """Cases whose conditions or list differ from the label, with what differs."""
    from evals.finders import measured

    told = []
    for row in rows:
        if row.system != "finder" or row.understood is None:
            continue
        values = measured(row)
        if values["filters_exact"] == 1 and values["list_exact"] == 1:
            continue
        told.append(f"{row.case.id}: {row.case.question}")
        if row.understood != row.case.understood:
            told.append(f"    {_plain(row.understood)} ≠ {_plain(row.case.understood)}")
        extra, missing = set(row.listed) - row.case.records, row.case.records - set(row.listed)
        if extra or missing:
            told.append(f"    + {sorted(extra)[:8]} ({len(extra)}), - {sorted(missing)[:8]} ({len(missing)})")
    return told


FINDERS = Command(
    "finders",
    Text("zmierz wyszukiwarki partnerów i finansowania", "measure the finders of partners and funding"),
    _arguments,
    _run,
)
