"""Cost: seconds and tokens of one answer, as the system itself told them; unscored where it did not."""

from corpus.bilingual import Text
from evals.case import Case
from evals.measures.measure import Measure
from evals.reply import Row


def seconds_search(_case: Case, row: Row) -> float | None:
    """Seconds until the sources were found."""
    return _seconds(row, "search")


def seconds_first_sentence(_case: Case, row: Row) -> float | None:
    """Seconds until the first checked sentence."""
    return _seconds(row, "first_sentence")


def seconds_total(_case: Case, row: Row) -> float | None:
    """Seconds to the end as measured from outside; a row that broke is left out."""
    return row.seconds if row.result is not None else None


def tokens_prompt(_case: Case, row: Row) -> float | None:
    """Tokens read by the model."""
    return _tokens(row, "prompt")


def tokens_output(_case: Case, row: Row) -> float | None:
    """Tokens written by the model."""
    return _tokens(row, "output")


def _seconds(row: Row, stage: str) -> float | None:
    value = row.reply.timings_ms.get(stage)
    return None if value is None else value / 1000


def _tokens(row: Row, which: str) -> float | None:
    value = row.reply.usage.get(which)
    return None if value is None else float(value)


COST: tuple[Measure, ...] = (
    Measure(
        "seconds_search",
        "cost",
        seconds_search,
        Text("sekundy do źródeł", "seconds to the sources"),
        sort="cost",
        better="lower",
    ),
    Measure(
        "seconds_first_sentence",
        "cost",
        seconds_first_sentence,
        Text("sekundy do pierwszego zdania", "seconds to the first sentence"),
        sort="cost",
        better="lower",
    ),
    Measure(
        "seconds_total",
        "cost",
        seconds_total,
        Text("sekundy do końca", "seconds to the end"),
        sort="cost",
        better="lower",
    ),
    Measure(
        "tokens_prompt",
        "cost",
        tokens_prompt,
        Text("tokeny przeczytane", "tokens read"),
        sort="cost",
        better="lower",
    ),
    Measure(
        "tokens_output",
        "cost",
        tokens_output,
        Text("tokeny napisane", "tokens written"),
        sort="cost",
        better=None,
    ),
)
