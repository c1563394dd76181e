"""A folded question and a span of time in it in, whether it is about days of calls, and about which, out."""

import re

from assistant.finding import call_cues
from assistant.finding.spans import Period

_CLAUSE = re.compile(r"[.;!?,](?=\s|$)")


def is_of_calls(text: str, period: Period) -> bool:
    """Whether the clause speaks of days of calls, or of nothing else; what the asker or others open and close
    nearer to the span (`zimą nie da się otworzyć okna`) makes it theirs."""
    text, others = without_others(text)
    start = max((match.end() for match in _CLAUSE.finditer(text, 0, period.start)), default=0)
    end = next((match.start() for match in _CLAUSE.finditer(text, period.end)), len(text))
    bounds = [
        _far(period, start + match.start(), start + match.end())
        for pattern in (call_cues.CLOSES, call_cues.OPENS, call_cues.CALLS)
        for match in pattern.finditer(_cut(text, period, start, end))
    ]
    theirs = [_far(period, *span) for span in others if start <= span[0] < end]
    if theirs:
        return bool(bounds) and min(bounds) < min(theirs)
    rest = text[start : period.start] + text[period.end : end]
    return bool(bounds) or not any(sign.isalnum() for sign in rest)


def edge_of(text: str, period: Period) -> str:
    """`opens` or `closes`: what the nearest word about a call's days says; without any, `closes`, but `opens`
    for a span without an end: `nabory od stycznia`."""
    text, _ = without_others(text)
    middle = (period.start + period.end) / 2
    distances = {
        name: min(
            (abs((found.start() + found.end()) / 2 - middle) for found in pattern.finditer(text)),
            default=None,
        )
        for name, pattern in (("closes", call_cues.CLOSES), ("opens", call_cues.OPENS))
    }
    opens, closes = distances["opens"], distances["closes"]
    if opens is None and closes is None:
        return "opens" if period.last is None else "closes"
    return "opens" if opens is not None and (closes is None or opens < closes) else "closes"


def without_others(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text, blank where others open or close something, and where that is."""
    spans = [match.span() for match in call_cues.OTHERS_DOING.finditer(text)]
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text, spans


def _cut(text: str, period: Period, start: int, end: int) -> str:
    """The clause at `start:end`, blank where the span stands."""
    return text[start : period.start] + " " * (period.end - period.start) + text[period.end : end]


def _far(period: Period, start: int, end: int) -> int:
    """Characters between the span and `start:end`."""
    return max(start - period.end, period.start - end, 0)
