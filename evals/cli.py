"""The command `evals`: parse, call one command, and turn known errors into one sentence.

Exit codes: 0 done; 1 a known error or a gate not met; 2 wrong usage.
"""

import argparse
import os
import sys
from collections.abc import Sequence

from assistant.settings import interface_language
from corpus.bilingual import Text
from corpus.errors import AssistantError, UsageError
from corpus.language import Language
from evals.commands.add import ADD
from evals.commands.checker import CHECKER
from evals.commands.command import Command
from evals.commands.compare import COMPARE
from evals.commands.finders import FINDERS
from evals.commands.gate import GATE
from evals.commands.generate import GENERATE
from evals.commands.label import LABEL
from evals.commands.latency import LATENCY
from evals.commands.report import REPORT
from evals.commands.retrieval import RETRIEVAL
from evals.commands.score import SCORE
from evals.commands.spread import SPREAD
from evals.usage import Parser, tell

COMMANDS: tuple[Command, ...] = (
    GENERATE,
    SCORE,
    REPORT,
    COMPARE,
    SPREAD,
    GATE,
    RETRIEVAL,
    FINDERS,
    CHECKER,
    LATENCY,
    LABEL,
    ADD,
)

_ABOUT = Text(
    "Mierzy, jak dobrze asystent wyszukuje i odpowiada.",
    "Measures how well the assistant finds and answers.",
)
_JSON = Text("wypisz jedną wartość JSON", "print one JSON value")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    language = interface_language()
    options = parser(language).parse_args(argv)
    command: Command = options.command
    try:
        return command.run(options, language)
    except AssistantError as error:
        tell(error.sentence.to(language))
        return 2 if isinstance(error, UsageError) else 1
    except BrokenPipeError:
        # The reader of our output left, as `head` does; Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        tell(Text("Przerwano; ponowne uruchomienie dokończy.", "Stopped; run again to go on.").to(language))
        return 130


def parser(language: Language) -> argparse.ArgumentParser:
    """The parser of all commands in one language."""
    top = Parser(language=language, prog="evals", description=_ABOUT.to(language))
    commands = top.add_subparsers(
        title=Text("polecenia", "commands").to(language),
        required=True,
        metavar=Text("POLECENIE", "COMMAND").to(language),
        parser_class=Parser,
    )
    for command in COMMANDS:
        sub = commands.add_parser(
            command.name,
            help=command.help.to(language),
            language=language,
            description=command.help.to(language),
        )
        command.arguments(sub)
        sub.option("--json", help=_JSON, action="store_true")
        sub.set_defaults(command=command)
    return top
