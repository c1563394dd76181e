"""A question in, the Wish that rules read from it out. No model and no index is asked.

Each reader takes its words from the question; what nobody took is meaning, except words of asking.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from assistant.finding import cues
from assistant.finding.amounts import currencies, money, vague
from assistant.finding.asking import is_asking
from assistant.finding.call_days import edge_of, is_of_calls, without_others
from assistant.finding.goals import GREEN_DEAL
from assistant.finding.headcount import is_large
from assistant.finding.periods import periods
from assistant.finding.rates import rates
from assistant.finding.slips import mended
from assistant.finding.states import stated
from assistant.finding.terms import conditions, read_terms
from assistant.finding.tokens import Token, tokens
from assistant.finding.vocabulary import Match, Vocabulary
from assistant.finding.wish import Condition, Finder, Wish
from corpus.language import Language
from corpus.normalise import fold
from indexing.languages import polish
from indexing.words import is_stop_word


@dataclass
class _Reading:
    """A question while it is read: which characters are taken, and the conditions found."""

    question: str
    text: str
    asked: list[Token]
    taken: list[tuple[int, int]] = field(default_factory=list)
    found: list[Condition] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def free(self, start: int, end: int) -> bool:
        return not any(start < other_end and other_start < end for other_start, other_end in self.taken)

    def take(self, start: int, end: int) -> str:
        """The words at `start:end`, taken."""
        self.taken.append((start, end))
        return self.question[start:end].strip()

    def add(self, condition: Condition) -> None:
        """Keep a condition unless one of its name was found before."""
        if all(condition.name != other.name for other in self.found):
            self.found.append(condition)


def understand(
    question: str, finder: Finder, *, vocabulary: Vocabulary, today: date, language: Language | None = None
) -> Wish:
    """The wish behind `question`. `language` is the interface's, for questions that do not tell theirs."""
    question = " ".join(question.split())
    read = mended(question) if finder == "funding" else question
    reading = _Reading(read, _folded(read), tokens(read))
    matches = vocabulary.matches(reading.asked)
    if finder == "funding":
        _read_rates(reading)
        _read_periods(reading, today)
        _read_money(reading)
        _read_currency(reading)
    _read_terms(reading, finder, matches)
    if finder == "funding":
        _read_status(reading)
    return Wish(
        question,
        _language(reading.asked) or language or "pl",
        finder,
        today,
        tuple(reading.found),
        tuple(token.text for token in _left(reading)),
        tuple(reading.unread),
    )


def _language(asked: Sequence[Token]) -> Language | None:
    """By function words; where they do not tell, Polish when its dictionary holds most other words. Wishes
    are too short for detectors, which take `czeskie uczelnie` for English."""
    written = [token.text.lower() for token in asked]
    in_polish = sum(is_stop_word(word, "pl") and not is_stop_word(word, "en") for word in written)
    in_english = sum(is_stop_word(word, "en") and not is_stop_word(word, "pl") for word in written)
    if in_polish != in_english:
        return "pl" if in_polish > in_english else "en"
    content = [token for token in asked if token.text.isalpha() and not token.text.isupper()]
    if not content:
        return None
    return (
        "pl" if 2 * sum(token.known or not token.text.isascii() for token in content) > len(content) else "en"
    )


def _folded(question: str) -> str:
    """Without diacritics, every character at its place."""
    folded = fold(question)
    return folded if len(folded) == len(question) else "".join(fold(sign)[:1] or " " for sign in question)


def _read_rates(reading: _Reading) -> None:
    for rate in rates(reading.text):
        if rate.gap is None:
            words = reading.take(rate.start, rate.end)
        else:
            parts = (rate.start, rate.gap[0]), (rate.gap[1], rate.end)
            words = " ".join(reading.take(*part) for part in parts)
        reading.add(Condition("rate_min_percent", (rate.percent,), words))


def _read_periods(reading: _Reading, today: date) -> None:
    for period in periods(reading.text, today):
        if reading.free(period.start, period.end) and is_of_calls(reading.text, period):
            words = reading.take(period.start, period.end)
            edge = period.edge or edge_of(reading.text, period)
            if period.first is not None:
                first = period.first
                reading.add(Condition(f"{edge}_after", (first.isoformat(),), words))
            if period.last is not None:
                reading.add(Condition(f"{edge}_before", (period.last.isoformat(),), words))


def _read_money(reading: _Reading) -> None:
    for start, end in vague(reading.text):
        if reading.free(start, end):
            reading.unread.append(reading.take(start, end))
    for amount in money(reading.text):
        if not reading.free(amount.start, amount.end):
            continue
        words = reading.take(amount.start, amount.end)
        if amount.least is not None and amount.least == amount.most:
            reading.add(Condition("amount", (amount.least,), words))
        else:
            if amount.least is not None:
                reading.add(Condition("amount_min", (amount.least,), words))
            if amount.most is not None:
                reading.add(Condition("amount_max", (amount.most,), words))
        if amount.currency:
            reading.add(Condition("currency", (amount.currency,), words))


def _read_terms(reading: _Reading, finder: Finder, matches: Sequence[Match]) -> None:
    asked = reading.asked
    open_to = [match for match in matches if reading.free(*_span(asked, match))]
    taken = frozenset(place for place, token in enumerate(asked) if not reading.free(token.start, token.end))
    terms = read_terms(asked, finder, open_to, taken=taken)
    for match in (*(item.match for item in terms.named), *terms.asker):
        reading.take(*_span(asked, match))
    for match in terms.lost:
        reading.unread.append(reading.take(*_span(asked, match)))
    for condition in conditions(asked, terms.named):
        if condition.field == "applicants" and condition.values == ("sme",) and is_large(reading.text):
            condition = replace(condition, values=("large_company",))
        reading.add(condition)
        if condition.field == "green_deal":
            for name in GREEN_DEAL.finditer(reading.text):
                reading.take(*name.span())


def _span(asked: Sequence[Token], match: Match) -> tuple[int, int]:
    return asked[match.first].start, asked[match.last - 1].end


def _read_status(reading: _Reading) -> None:
    about = [condition.field for condition in reading.found]
    found = stated(
        without_others(reading.text)[0],
        reading.free,
        opens=any(field.startswith("opens") for field in about),
        closes=any(field.startswith("closes") for field in about),
    )
    words = [reading.take(one.start, one.end) for one in found]
    if found:
        statuses = tuple(dict.fromkeys(one.status for one in found))
        reading.add(Condition("status", statuses, ", ".join(words)))


def _read_currency(reading: _Reading) -> None:
    for code, start, end in currencies(reading.text):
        if reading.free(start, end):
            reading.add(Condition("currency", (code,), reading.take(start, end)))


def _left(reading: _Reading) -> list[Token]:
    """Content words that no condition took."""
    return [
        token
        for token in reading.asked
        if reading.free(token.start, token.end) and not is_asking(token) and not _says_nothing(token)
    ]


def _says_nothing(token: Token) -> bool:
    word = token.text.lower()
    return (
        token.folded in polish.STOP_WORDS
        or is_stop_word(word, "en")
        or len(token.folded) < 2
        or token.folded in cues.SAY_NOTHING
    )
