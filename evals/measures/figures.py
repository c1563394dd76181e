"""Figures: numbers, dates and names of the answer that stand in no cited passage. Counts; 0 is the aim.

What the question says already may be repeated. Over answered cases of systems that cite.
"""

from corpus.bilingual import Text
from evals.case import Case
from evals.checker import sorted_tokens
from evals.measures.measure import Measure
from evals.reply import Row
from evals.text import Token
from evals.vocabulary import Vocabulary, vocabulary

_SAME_NAME = 0.5
"""Dice of character 3-grams from which two spellings are forms of one name."""


def unsupported_numbers(case: Case, row: Row) -> float | None:
    """Numbers and dates of the answer that neither a cited passage nor the question holds."""
    if not row.reply.answered or not row.reply.sentences:
        return None
    return float(len(missing_numbers(case, row)))


def unsupported_names(case: Case, row: Row) -> float | None:
    """Names of the answer that neither a cited passage nor the question holds, in either language."""
    if not row.reply.answered or not row.reply.sentences:
        return None
    given = vocabulary(_allowed(case, row))
    names = sorted_tokens(row.reply.text).names
    return float(sum(not _named(name, given) for name in names))


def missing_numbers(case: Case, row: Row) -> list[str]:
    """The numbers and dates themselves, for the gate and the report."""
    given = vocabulary(_allowed(case, row))
    figures = sorted_tokens(row.reply.text).figures
    return [figure.text for figure in figures if not given.states(figure)]


def _allowed(case: Case, row: Row) -> str:
    return "\n".join([case.question, *(cited.context for cited in row.reply.citations)])


def _named(name: Token, given: Vocabulary) -> bool:
    return given.states(name) or given.resembles(name.text, _SAME_NAME) or given.means(name)


FIGURES: tuple[Measure, ...] = (
    Measure(
        "unsupported_numbers",
        "citations",
        unsupported_numbers,
        Text("liczby i daty spoza cytowanych fragmentów", "numbers and dates in no cited passage"),
        sort="count",
        better="lower",
    ),
    Measure(
        "unsupported_names",
        "citations",
        unsupported_names,
        Text("nazwy spoza cytowanych fragmentów", "names in no cited passage"),
        sort="count",
        better="lower",
    ),
)
