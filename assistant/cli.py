"""The command line: each command parses, calls one function and renders. See assistant/commands."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from assistant.arguments import Parser, UsageMistake, named_folder, split_command
from assistant.commands import COMMANDS
from assistant.settings import data_folder, interface_language, read_settings
from corpus.bilingual import Text
from corpus.errors import AssistantError, UsageError
from corpus.language import Language

_USAGE = Text(
    "użycie: assistant [--data FOLDER] [--json] POLECENIE …",
    "usage: assistant [--data FOLDER] [--json] COMMAND …",
)
_DETAILS = Text("Opis polecenia: assistant POLECENIE --help", "About a command: assistant COMMAND --help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 done, 1 a known error, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _language(given)
    try:
        return _run(given, language)
    except UsageMistake as mistake:
        print(mistake.text.to(language), file=sys.stderr)
        return 2
    except UsageError as error:
        print(error.sentence.to(language), file=sys.stderr)
        return 2
    except AssistantError as error:
        print(error.sentence.to(language), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(Text("Przerwano.", "Interrupted.").to(language), file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _run(given: list[str], language: Language) -> int:
    name, rest = split_command(given)
    if name is None:
        print(_overview(language))
        return 0 if {"-h", "--help"} & set(given) else 2
    if name not in COMMANDS:
        raise UsageMistake(
            Text(
                f"Nie ma polecenia „{name}”.\n{_overview('pl')}",
                f"There is no command “{name}”.\n{_overview('en')}",
            )
        )
    module = import_module(f"assistant.commands.{name}")
    parser = Parser(name, COMMANDS[name], language)
    module.arguments(parser)
    options = parser.parse(rest)
    data = data_folder(options.data)
    settings = read_settings(data)
    code: int = module.run(options, data, settings)
    return code


def _language(given: Sequence[str]) -> Language:
    """The language of the settings; that of the system where they cannot be read."""
    try:
        return interface_language(read_settings(data_folder(named_folder(given))).language)
    except AssistantError:
        return interface_language()


def _overview(language: Language) -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {text.to(language)}" for name, text in COMMANDS.items()]
    return "\n".join([_USAGE.to(language), "", *lines, "", _DETAILS.to(language)])


if __name__ == "__main__":
    sys.exit(main())
