"""Organisations that a question names in, those that are not sought out: who asks, who is to profit, what
money is spent on."""

from collections.abc import Sequence

from assistant.finding import cues
from assistant.finding.asking import is_asking
from assistant.finding.tokens import Token
from assistant.finding.vocabulary import Match
from assistant.finding.wish import Finder

PLACES = ("country", "region", "place", "countries", "regions")
_WHO = {"partners": "organisation_kind", "funding": "applicants"}
_APPLICANTS = (
    frozenset(("beneficiary", "self")),
    frozenset(("own",)),
    frozenset(("",)),
    frozenset(("theme",)),
)
"""What introduces those who apply; where one group is there, the later ones are bystanders."""


def bystanders(asked: Sequence[Token], finder: Finder, matches: Sequence[Match]) -> dict[Match, str]:
    """Mentions of organisations, and for partners of places, that are none of those sought, with the cue that
    says so. Of two that adjoin (`county hospitals`) the first describes the second."""
    mentions = [match for match in matches if match.field == _WHO[finder]]
    modifying = {match for match in mentions if any(other.first == match.last for other in mentions)}
    cue = {match: _cue(asked, match, matches) for match in mentions}
    if finder == "partners":
        places = [match for match in matches if match.field in PLACES]
        own = {match: "self" for match in places if _cue(asked, match, matches) in ("self", "own")}
        sought = any(not said for said in cue.values())
        dropped = {match: said for match, said in cue.items() if said and (said != "theme" or sought)}
        return dropped | own | dict.fromkeys(modifying, "object")
    told = set(cue.values())
    wanted = next((group for group in _APPLICANTS if told & group), frozenset[str]())
    dropped = {match: said for match, said in cue.items() if said not in wanted}
    return dropped | dict.fromkeys(modifying, "object")


def _cue(asked: Sequence[Token], match: Match, matches: Sequence[Match]) -> str:
    """How the words before a mention introduce it: `beneficiary`, `self`, `own`, `object`, `theme` where it
    follows one directly (`ocieplenie szkoły`, but also `hydrogen clusters`), or `""`."""
    inside = {
        spot: other for other in matches if other is not match for spot in range(other.first, other.last)
    }
    nouns = {match.first} | {one.first for one in inside.values() if one.field in _WHO.values()}
    adjoining = True
    for place in range(match.first - 1, -1, -1):
        word, other = asked[place].folded, inside.get(place)
        if word in cues.SELF:
            return "self"
        if word in cues.OWN:
            return "own"
        if word in cues.BENEFICIARY:
            sought = place > 0 and asked[place - 1].folded in cues.SOUGHT
            return "" if sought else "beneficiary"
        if word in cues.OBJECT and adjoining and match.field not in PLACES:
            before = asked[place - 1] if place else None
            if word == "of" and (theme := inside.get(place - 1)) is not None and theme.field == "themes":
                return "theme"
            return "" if before and (is_asking(before) or before.folded in cues.PARTITIVE) else "object"
        passable = other is not None and other.field in (match.field, *PLACES, *_WHO.values())
        described = other is None and place + 1 in nouns and _may_describe(asked[place])
        if not (passable or described or word in cues.BETWEEN or word in cues.JOINS):
            return "theme" if other is not None and other.field == "themes" and adjoining else ""
        adjoining = adjoining and (word in cues.ADJECTIVES or passable)
    return ""


def _may_describe(token: Token) -> bool:
    """Whether a word before a noun may be an adjective: `rodzinną firmę`, `family business`."""
    return not is_asking(token) and (
        not token.known or any(key[-1] in "yi" for key in token.keys if key[:3] == "pl:")
    )


def as_theme(match: Match, chosen: Sequence[Match], matches: Sequence[Match], finder: Finder) -> Match:
    """What could be a theme as well is one, where another kind of organisation is named beside it: of
    `municipalities with energy communities` only the first is sought."""
    if match.field != _WHO[finder] or finder != "partners":
        return match
    span = (match.first, match.last)
    theme = next((one for one in matches if one.field == "themes" and (one.first, one.last) == span), None)
    others = [one for one in chosen if one.field == match.field and (one.first, one.last) != span]
    return theme if theme and others else match
