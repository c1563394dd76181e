"""The command line's own words in Polish and English: argparse speaks English only."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import NoReturn

from corpus.bilingual import Text
from corpus.language import Language

_PROBLEMS = (
    (r"the following arguments are required: (.*)", r"brakuje: \1"),
    (r"unrecognized arguments: (.*)", r"nieznane: \1"),
    (r"one of the arguments (.*) is required", r"podaj jedno z: \1"),
    (r"argument (.*): expected one argument", r"\1: brakuje wartości"),
    (r"argument (.*): expected at least one argument", r"\1: brakuje wartości"),
    (r"argument (.*): invalid \w+ value: (.*)", r"\1: niedozwolona wartość \2"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1: \2 nie jest jednym z: \3"),
    (r"argument (.*): not allowed with argument (.*)", r"\1 wyklucza się z \2"),
    (r"argument (.*): ignored explicit argument (.*)", r"\1 nie przyjmuje wartości \2"),
)
_USAGE = Text("użycie: ", "usage: ")


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Help whose usage line begins in the parser's language."""

    language: Language = "en"

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _USAGE.to(self.language) if prefix is None else prefix)


class PolishFormatter(Formatter):
    """Polish help."""

    language: Language = "pl"


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks one of the two languages; wrong usage ends with exit code 2."""

    def __init__(self, *, language: Language, prog: str, description: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            formatter_class=PolishFormatter if language == "pl" else Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.language: Language = language
        self._positionals.title = Text("argumenty", "arguments").to(language)
        self._optionals.title = Text("opcje", "options").to(language)
        self.option("-h", "--help", help=Text("pokaż tę pomoc", "show this help"), action="help")

    def option(self, *names: str, help: Text, **settings: object) -> None:
        """Add an option or argument with its help in both languages."""
        self.add_argument(*names, help=help.to(self.language), **settings)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        if self.language == "pl":
            for english, polish in _PROBLEMS:
                if re.fullmatch(english, message):
                    message = re.sub(english, polish, message)
        help_hint = Text(f"Pomoc: {self.prog} --help", f"Help: {self.prog} --help").to(self.language)
        self.exit(2, f"{self.prog}: {message}. {help_hint}\n")


def tell(text: str) -> None:
    """A line for the person, beside the result: progress, estimates and errors go to stderr."""
    print(text, file=sys.stderr, flush=True)
