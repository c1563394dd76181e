"""Answer: does it state what it must, nothing wrong, and to the point.

Nuggets as in TREC RAG 2024; a partly right answer counts as wrong in `strict`, as GOV.UK Chat counts it.
Unanswerable cases are unscored here; an answerable case without an answer scores 0.
"""

import re

from corpus.bilingual import Text
from evals.case import Case, Kind, Nugget
from evals.measures.measure import Measure
from evals.measures.ranking import documents, hit
from evals.reply import Row
from evals.text import occurs, plain, words

WORD_LIMITS: dict[Kind, int] = {
    "fact": 60,
    "yes_no": 60,
    "definition": 60,
    "list": 120,
    "procedure": 120,
    "comparison": 180,
    "overview": 180,
}
LONGEST_COPY = 25
"""Words in one unbroken run that may be copied from a passage without quotation marks."""

QUOTATION = re.compile(r"„[^„”\"]*[”\"]|“[^“”]*”|«[^«»]*»|(?<!\w)\"[^\"]*\"")

_LETTERS = re.compile(r"[^\W_]+")


def stated(nugget: Nugget, answer: str) -> bool:
    """Whether any accepted spelling of the fact occurs in the answer."""
    return any(occurs(spelling, answer) for spelling in nugget.accept)


def vital_recall(case: Case, row: Row) -> float | None:
    """Share of the vital facts that the answer states."""
    return _recall(case, row, case.vital)


def all_recall(case: Case, row: Row) -> float | None:
    """Share of all facts, vital and welcome, that the answer states."""
    return _recall(case, row, case.nuggets)


def strict(case: Case, row: Row) -> float | None:
    """1 where all vital facts are stated, no forbidden one, within the word limit and not copied out."""
    if not case.answerable or not case.vital:
        return None
    text = row.reply.text
    right = (
        row.reply.answered
        and all(stated(nugget, text) for nugget in case.vital)
        and not any(occurs(wrong, text) for wrong in case.forbidden)
        and to_the_point(case, row)
    )
    return float(right)


def to_the_point(case: Case, row: Row) -> bool:
    """Within the word limit of the case's kind, and without a long run copied from a passage."""
    return len(words(row.reply.text)) <= WORD_LIMITS[case.kind] and not copies(row)


def copies(row: Row) -> bool:
    """Whether more than LONGEST_COPY words in one run stand in a passage, outside quotation marks."""
    sources = [cited.quote for cited in row.reply.citations]
    sources += [passage.text for passage in row.found or ()]
    size = LONGEST_COPY + 1
    known = {run for source in sources for run in _runs(_words(source), size)}
    pieces = QUOTATION.split(plain(row.reply.text))
    return any(run in known for piece in pieces for run in _runs(_words(piece), size))


def contained(case: Case, row: Row) -> float | None:
    """1 where the answer states all vital facts, however long it is; over answered cases whose passage was
    among those found, so that it tells the answering step from the search."""
    placed = documents(case, row)
    if not case.vital or not row.reply.answered or placed is None or not hit(*placed, len(placed[0])):
        return None
    return float(all(stated(nugget, row.reply.text) for nugget in case.vital))


def forbidden(case: Case, row: Row) -> float | None:
    """1 where the answer states a fact that the case calls wrong; unscored where it names none."""
    if not case.forbidden:
        return None
    return float(any(occurs(wrong, row.reply.text) for wrong in case.forbidden))


def density(case: Case, row: Row) -> float | None:
    """Vital facts stated per 100 words; over answered cases."""
    length = len(words(row.reply.text))
    if not case.answerable or not case.vital or not row.reply.answered or not length:
        return None
    return 100 * sum(stated(nugget, row.reply.text) for nugget in case.vital) / length


def quoted(case: Case, row: Row) -> float | None:
    """1 where at least half of the answer's words stand in quotation marks; over answered cases."""
    text = plain(row.reply.text)
    length = len(words(text))
    if not case.answerable or not row.reply.answered or not length:
        return None
    return float(sum(len(words(part)) for part in QUOTATION.findall(text)) >= length / 2)


def coverage(case: Case, row: Row) -> float | None:
    """1 where an answerable case was answered at all."""
    return float(row.reply.answered) if case.answerable else None


def length(_case: Case, row: Row) -> float | None:
    """Words of the answer; over answered cases."""
    return float(len(words(row.reply.text))) if row.reply.answered else None


def _recall(case: Case, row: Row, nuggets: tuple[Nugget, ...]) -> float | None:
    if not case.answerable or not nuggets:
        return None
    if not row.reply.answered:
        return 0.0
    return sum(stated(nugget, row.reply.text) for nugget in nuggets) / len(nuggets)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _LETTERS.findall(plain(text))]


def _runs(given: list[str], size: int) -> set[tuple[str, ...]]:
    return {tuple(given[start : start + size]) for start in range(len(given) - size + 1)}


ANSWER: tuple[Measure, ...] = (
    Measure(
        "strict",
        "answer",
        strict,
        Text(
            "wszystkie istotne fakty, żadnego błędnego, na temat", "all vital facts, none wrong, to the point"
        ),
        yes_no=True,
    ),
    Measure(
        "nugget_recall_vital",
        "answer",
        vital_recall,
        Text("część istotnych faktów", "share of the vital facts"),
    ),
    Measure(
        "nugget_recall_all",
        "answer",
        all_recall,
        Text("część wszystkich faktów", "share of all facts"),
    ),
    Measure(
        "contained",
        "answer",
        contained,
        Text(
            "istotne fakty w odpowiedzi, gdy fragment znaleziono",
            "vital facts in the answer where the passage was found",
        ),
        yes_no=True,
    ),
    Measure(
        "coverage",
        "answer",
        coverage,
        Text("odpowiedziano ÷ możliwe do odpowiedzi", "answered ÷ answerable"),
        yes_no=True,
    ),
    Measure(
        "density",
        "answer",
        density,
        Text("istotne fakty na 100 słów", "vital facts per 100 words"),
        sort="number",
    ),
    Measure(
        "forbidden",
        "answer",
        forbidden,
        Text("podano fakt błędny", "a wrong fact stated"),
        better="lower",
        yes_no=True,
    ),
    Measure(
        "quoted",
        "answer",
        quoted,
        Text("odpowiedzi będące cytatem", "answers that are quotations"),
        better=None,
        yes_no=True,
    ),
    Measure(
        "words",
        "answer",
        length,
        Text("słowa odpowiedzi", "words of the answer"),
        sort="cost",
        better=None,
    ),
)
