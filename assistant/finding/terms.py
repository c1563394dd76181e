"""The phrases of taxonomies and places in a question in, conditions out: which field, wanted or excluded.

The same word may be a theme, a platform or a kind of applicant; the words around it decide.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.finding.contexts import already, told_before
from assistant.finding.fields import FIELDS
from assistant.finding.goals import numbered_goals
from assistant.finding.negations import is_excluded, is_unlimited
from assistant.finding.roles import as_theme, bystanders
from assistant.finding.tokens import Token
from assistant.finding.topics import beside_the_point
from assistant.finding.vocabulary import Match, longest
from assistant.finding.wish import Condition, Finder

_NAMED_BY = {"platforms": ("platforma", "platform"), "green_deal": ("lad", "deal", "ladu", "ladem")}
_REACH = 3


@dataclass(frozen=True)
class Named:
    """A phrase that is a condition."""

    match: Match
    excluded: bool


@dataclass(frozen=True)
class Terms:
    """What the phrases of a question are: conditions, words about the asker, and exclusions that cannot be
    met, since the same value is wanted (`firms, but no start-ups`, where both are one kind)."""

    named: tuple[Named, ...]
    asker: tuple[Match, ...]
    lost: tuple[Match, ...]


def read_terms(
    asked: Sequence[Token],
    finder: Finder,
    matches: Iterable[Match],
    *,
    taken: frozenset[int] = frozenset(),
) -> Terms:
    """What the question names. Of those who are to profit, no kind of partner is taken. `taken`: places of
    words that say something else (`bez wkładu własnego`) and exclude nothing."""
    chosen = _one_field_each(asked, finder, longest(matches))
    goals = numbered_goals(asked)
    chosen = [match for match in chosen if not _overlaps(match, goals)] + goals
    known = already(asked, chosen) | (told_before(asked, chosen) if finder == "partners" else set())
    known |= beside_the_point(asked, finder, chosen)
    chosen = [match for match in chosen if match not in known]
    dropped = bystanders(asked, finder, chosen)
    dropped = {
        match: cue
        for match, cue in dropped.items()
        if cue != "with" or not is_excluded(asked, match, (), taken)
    }
    held = [match for match in chosen if match not in dropped and not is_unlimited(asked, match)]
    excluded: list[Match] = []
    for match in held:
        if is_excluded(asked, match, excluded, taken) != match.excluded:
            excluded.append(match)
    unwanted = {(match.field, match.value) for match in excluded}
    spans = [(match.field, match.first) for match in held]
    held = [  # of a group (`V4 without Poland`) the rest is wanted
        match
        for match in held
        if match in excluded
        or (match.field, match.value) not in unwanted
        or spans.count((match.field, match.first)) == 1
    ]
    wanted = {(match.field, match.value) for match in held if match not in excluded}
    lost = [match for match in excluded if (match.field, match.value) in wanted]
    return Terms(
        tuple(Named(match, match in excluded) for match in held if match not in lost),
        tuple(match for match, cue in dropped.items() if cue in ("self", "own")),
        tuple(lost),
    )


def _overlaps(match: Match, others: Sequence[Match]) -> bool:
    return any(match.first < other.last and other.first < match.last for other in others)


def conditions(asked: Sequence[Token], found: Iterable[Named]) -> list[Condition]:
    """One condition for each field, wanted and excluded apart, with all its values in their order."""
    grouped: dict[tuple[str, bool], list[Named]] = {}
    for item in found:
        grouped.setdefault((item.match.field, item.excluded), []).append(item)
    return [
        Condition(
            field,
            tuple(dict.fromkeys(item.match.value for item in items)),
            ", ".join(dict.fromkeys(words_of(asked, item.match) for item in items)),
            excluded,
        )
        for (field, excluded), items in grouped.items()
    ]


def words_of(asked: Sequence[Token], match: Match) -> str:
    return " ".join(token.text for token in asked[match.first : match.last])


def _one_field_each(asked: Sequence[Token], finder: Finder, matches: Sequence[Match]) -> list[Match]:
    """Of the fields that the same words may mean, the one that words nearby name, else the first."""
    order = [*FIELDS[finder], "place", "role", "funder"]
    by_span: dict[tuple[int, int], list[Match]] = {}
    for match in matches:
        by_span.setdefault((match.first, match.last), []).append(match)
    chosen = []
    for (first, last), rivals in by_span.items():
        around = {token.folded for token in asked[max(0, first - _REACH) : last + _REACH]}
        around |= {key[3:] for token in asked[max(0, first - _REACH) : last + _REACH] for key in token.keys}
        pointed = [match for match in rivals if around & set(_NAMED_BY.get(match.field, ()))]
        best = min(pointed or rivals, key=lambda match: (match.wrong, order.index(match.field)))
        chosen += [match for match in rivals if match.field == best.field and match.wrong == best.wrong]
    chosen = [as_theme(asked, match, chosen, matches, finder) for match in chosen]
    platforms = {match.value for match in chosen if match.field == "platforms"}
    again = {
        (match.first, match.last): match
        for match in matches
        if match.field == "platforms" and match.value in platforms
    }
    return [
        again.get((match.first, match.last), match) if match.field == "themes" else match for match in chosen
    ]
