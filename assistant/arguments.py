"""Reading a command line in both languages: argparse with our own words for what is wrong."""

import argparse
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from corpus.bilingual import Text
from corpus.language import Language

_MISTAKES: tuple[tuple[re.Pattern[str], Text], ...] = (
    (
        re.compile(r"unrecognized arguments: (.*)"),
        Text("Nieznana opcja albo zbędny argument: {0}.", "Unknown option or needless argument: {0}."),
    ),
    (
        re.compile(r"the following arguments are required: (.*)"),
        Text("Brakuje argumentu: {0}.", "An argument is missing: {0}."),
    ),
    (
        re.compile(r"argument (.*): expected .*argument.*"),
        Text("Opcja {0} potrzebuje wartości.", "Option {0} needs a value."),
    ),
    (
        re.compile(r"argument (.*): invalid .*choice: '?(.*?)'? \(choose from (.*)\)"),
        Text("{0} nie przyjmuje „{1}”; do wyboru: {2}.", "{0} does not take “{1}”; choose from {2}."),
    ),
    (
        re.compile(r"argument (.*): invalid \w+ value: '(.*)'"),
        Text("{0} nie przyjmuje „{1}”.", "{0} does not take “{1}”."),
    ),
    (
        re.compile(r"argument (.*): not allowed with argument (.*)"),
        Text("{0} i {1} wykluczają się.", "{0} and {1} exclude each other."),
    ),
)
"""What argparse says, and how we say it; `{0}` stands for the first group."""

_VALUED = ("--data",)


class UsageMistake(Exception):
    """The command line cannot be understood; exit code 2."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.en)


class Parser:
    """The options of one command; `--data`, `--json` and `--help` belong to every one."""

    def __init__(self, name: str, about: Text, language: Language) -> None:
        self.language = language
        self._parser = _Quiet(
            prog=f"assistant {name}", description=about.to(language), add_help=False, allow_abbrev=False
        )
        self._parser._optionals.title = Text("opcje", "options").to(language)
        self._parser._positionals.title = Text("argumenty", "arguments").to(language)
        everything = Text("folder na wszystko, co program zapisuje", "folder for everything that is written")
        self.add("--data", about=everything, metavar="FOLDER")
        value = Text("wynik jako jedna wartość JSON", "the result as one JSON value")
        self.add("--json", about=value, action="store_true")
        self._parser.add_argument(
            "-h", "--help", action="help", help=Text("ten opis", "this text").to(language)
        )

    def add(self, *names: str, about: Text, **options: Any) -> None:
        """As argparse's add_argument, with the help in both languages."""
        self._parser.add_argument(*names, help=about.to(self.language).replace("%", "%%"), **options)

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The options. Raises UsageMistake; `--help` prints and ends the program with code 0."""
        return self._parser.parse_intermixed_args(list(arguments))


class _Quiet(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageMistake(_in_words(message, self.prog))


def split_command(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The command's name, `None` where there is none, and all other arguments in their order."""
    skip = False
    for place, argument in enumerate(arguments):
        if skip:
            skip = False
        elif argument in _VALUED:
            skip = True
        elif not argument.startswith("-"):
            return argument, [*arguments[:place], *arguments[place + 1 :]]
    return None, list(arguments)


def named_folder(arguments: Sequence[str]) -> str | None:
    """The value of `--data`, known before the rest of the command line is read; `None` without one."""
    for place, argument in enumerate(arguments):
        if argument == "--":
            return None
        if argument == "--data":
            return arguments[place + 1] if place + 1 < len(arguments) else None
        if argument.startswith("--data="):
            return argument.removeprefix("--data=")
    return None


def _in_words(message: str, program: str) -> Text:
    hint = Text(f" Opis: {program} --help", f" See: {program} --help")
    for pattern, text in _MISTAKES:
        if match := pattern.match(message):
            parts = match.groups()
            return Text(text.pl.format(*parts) + hint.pl, text.en.format(*parts) + hint.en)
    return Text(
        f"Nie rozumiem polecenia: {message}.{hint.pl}", f"The command is not understood: {message}.{hint.en}"
    )
