"""A text written into a file between two marks, so that one command keeps a table of the README.

The marks are comments that Markdown does not show: `<!-- evals NAME -->` and `<!-- /evals NAME -->`.
"""

from pathlib import Path

from corpus.bilingual import Text
from corpus.errors import AssistantError
from evals.run import write_whole


class MarksError(AssistantError):
    """A file cannot be read, or does not hold the two marks once each."""


def write_between(path: Path, name: str, text: str) -> None:
    """Replace what stands between the marks of `name`; the file stays as it was where that fails."""
    begin, end = f"<!-- evals {name} -->", f"<!-- /evals {name} -->"
    try:
        whole = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise MarksError(
            Text(f"Nie można odczytać pliku {path}: {error}.", f"The file {path} cannot be read: {error}.")
        ) from error
    before, found, rest = whole.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed or begin in rest:
        raise MarksError(
            Text(
                f"{path} nie zawiera jednej pary znaczników {begin} … {end}.",
                f"{path} does not hold one pair of marks {begin} … {end}.",
            ),
            Text("Wstaw je tam, gdzie ma stać tabela.", "Put them where the table is to stand."),
        )
    write_whole(path, f"{before}{begin}\n{text.strip()}\n{end}{after}")
