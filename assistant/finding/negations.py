"""Mentions in a question in, whether each is unwanted, or no condition at all, out.

`nie z Polski` excludes; `nie tylko z Polski` and `not limited to Poland` say nothing about Poland;
`podobno nie macie żadnej uczelni` and `is there no cluster?` ask for what they doubt.
"""

import re
from collections.abc import Sequence

from assistant.finding import cues, doubts
from assistant.finding.asking import is_asking
from assistant.finding.tokens import Token
from assistant.finding.vocabulary import Match
from indexing.languages import polish

_REACH = 5
"""Words after which a negation no longer reaches what follows."""

_VERB_REACHES = ("organisation_kind", "applicants", "form")
"""Fields that a negated verb excludes: `nie bierzemy kredytów`, but not `nie działa kanalizacja`."""


def is_excluded(
    asked: Sequence[Token], match: Match, excluded: Sequence[Match], taken: frozenset[int]
) -> bool:
    """Whether a negation reaches the mention; it also reaches along `Poland and Slovakia`. `taken`: places of
    words that say something else (`bez wkładu własnego`)."""
    if cues.UNWANTED.match(" ".join(token.folded for token in asked[match.last : match.last + _REACH])):
        return True
    place, asks = match.first - 1, False
    while place >= 0 and match.first - place <= _REACH and place not in taken:
        word = asked[place].folded
        pair = (asked[place - 1].folded if place else "", word)
        if asked[place].after and asks:
            return False
        if pair in cues.TWO_WORD_NEGATIONS and not asked[place - 1].after:
            return True
        if word in cues.TURNS:
            return word == "but" and _of_any(asked, place)
        if word in cues.NEGATIONS:
            if asked[place].after:
                return False
            follows = place + 1 + (asked[place + 1].folded == "t")
            return asked[follows].folded not in cues.NOT_EXCLUDING and not _is_doubted(asked, place)
        before = next((other for other in excluded if other.first <= place < other.last), None)
        if before is not None and before.field == match.field and not asks:
            return True
        verb = (
            match.field in _VERB_REACHES and place and pair[0] in ("nie", "nikt") and _is_verb(asked[place])
        )
        if verb and asked[place].after:  # kredytu nie bierzemy, rolnik
            return False
        if word not in cues.PASSED_BY_NEGATION and not verb and not is_asking(asked[place]):
            return False
        asks = asks or is_asking(asked[place])
        place -= 1
    return False


def is_unlimited(asked: Sequence[Token], match: Match) -> bool:
    """Whether the question says that what is named is no limit: `nie tylko z Polski`, without a `but "
    "also`."""
    before = " ".join(token.folded for token in asked[max(0, match.first - _REACH) : match.first])
    after = " ".join(token.folded for token in asked[match.last :])
    return doubts.NO_LIMIT.search(before) is not None and doubts.ALSO.search(after) is None


def _of_any(asked: Sequence[Token], place: int) -> bool:
    """Whether `but` follows `any` or `every` without a comma: `any form but a loan`."""
    if place == 0 or asked[place - 1].after:
        return False
    return any(token.folded in doubts.ANY for token in asked[max(0, place - 3) : place])


def _is_doubted(asked: Sequence[Token], place: int) -> bool:
    """Whether the negation at `place` is what the asker doubts: `Czy nie macie żadnej …`, `there is no …`."""
    start = next((spot + 1 for spot in range(place - 1, -1, -1) if _ends(asked[spot])), 0)
    end = next((spot + 1 for spot in range(place, len(asked)) if _ends(asked[spot])), len(asked))
    said = " ".join(token.folded for token in asked[start:end])
    return doubts.DOUBTED.search(said) is not None


def _ends(token: Token) -> bool:
    return any(mark in token.after for mark in cues.SENTENCE_ENDS)


def _is_verb(token: Token) -> bool:
    return any(re.search(r"[ćc]$", lemma) for lemma in polish.lemmas(token.text.lower()))
