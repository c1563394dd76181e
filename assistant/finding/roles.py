"""Organisations that a question names in, those that are not sought out: who asks, who is to profit, what
money is spent on."""

from collections.abc import Sequence

from assistant.finding import cues
from assistant.finding.askers import asker_stretches, ends_sentence, is_self, seekers
from assistant.finding.asking import is_asking
from assistant.finding.numerals import in_digits
from assistant.finding.tokens import Token
from assistant.finding.vocabulary import Match
from assistant.finding.wish import Finder
from assistant.finding.works import WORKS
from indexing.languages import polish

PLACES = ("country", "region", "place", "role", "countries", "regions")
_WEAK = ("theme", "with")
"""Cues that count only beside one who is sought."""
_WHO = {"partners": "organisation_kind", "funding": "applicants"}
_ALSO_THEMES = ("municipal_company", "energy_community")
"""Applicants whose names are themes beside another applicant: `gmina, wodociągi`."""
_APPLICANTS = (
    frozenset(("seeker",)),
    frozenset(("beneficiary", "self")),
    frozenset(("own",)),
    frozenset(("",)),
    frozenset(("theme", "place")),
)
"""What introduces those who apply; where one group is there, the later ones are bystanders."""


def bystanders(asked: Sequence[Token], finder: Finder, matches: Sequence[Match]) -> dict[Match, str]:
    """Mentions of organisations, and for partners of places, that are none of those sought, with the cue that
    says so. Of two that adjoin (`county hospitals`) the first describes the second."""
    mentions = [match for match in matches if match.field == _WHO[finder]]
    modifying = {one for match in mentions for other in mentions if (one := _modifier(asked, match, other))}
    modifying |= {match for match in mentions if _of_place(asked, match, matches)}
    modifying |= _members(asked, mentions, modifying)
    modifying |= {match for match in mentions if len(mentions) > 1 and _counted(asked, match)}
    cue = {match: _cue(asked, match, matches) for match in mentions}
    if finder == "funding":
        cue |= dict.fromkeys(seekers(asked, mentions), "seeker")
    if finder == "partners":
        return _beside_partners(asked, matches, cue) | dict.fromkeys(modifying, "object")
    told = set(cue.values())
    wanted = next((group for group in _APPLICANTS if told & group), frozenset[str]())
    dropped = {match: said for match, said in cue.items() if said not in wanted}
    return dropped | dict.fromkeys(modifying, "object")


def _modifier(asked: Sequence[Token], first: Match, second: Match) -> Match | None:
    """Which of two that adjoin describes the other: in English the first, in Polish the adjective, else the
    second (`sieci miast`)."""
    if first.last != second.first or asked[first.last - 1].after:
        return None
    one, other = asked[first.last - 1], asked[second.first]
    if not (one.known and other.known):
        return first
    return first if _is_adjective(one) and not _is_adjective(other) else second


def _of_place(asked: Sequence[Token], match: Match, matches: Sequence[Match]) -> bool:
    """Whether the word only says what kind of place is named: `in the city of Łódź`, `w mieście Łódź`."""
    if match.value not in ("municipality", "region", "regional_authority"):
        return False
    following = match.last + (match.last < len(asked) and asked[match.last].folded == "of")
    place = next((one for one in matches if one.field == "place" and one.first == following), None)
    inside = match.first > 0 and {token.folded for token in asked[max(0, match.first - 2) : match.first]}
    return place is not None and bool(inside and inside & cues.FROM)


def _members(asked: Sequence[Token], mentions: Sequence[Match], modifying: set[Match]) -> set[Match]:
    """The further ones of a list that describes: `konsorcjum uczelni i firm`."""
    found: set[Match] = set()
    for match in sorted(mentions, key=lambda one: one.first):
        before = [one for one in modifying | found if one.last == match.first - 1]
        joined = asked[match.first - 1].folded in cues.JOINS if match.first else False
        heads = any(one.last == other.first for one in mentions for other in before if one not in modifying)
        if joined and before and (heads or any(one in found for one in before)):
            found.add(match)
    return found


def _counted(asked: Sequence[Token], match: Match) -> bool:
    """Whether people are counted, or complain, who belong to another one: `a cooperative of forty families`,
    `mieszkańcy skarżą się`."""
    if match.value != "individual":
        return False
    if (
        match.last < len(asked)
        and not asked[match.last - 1].after
        and asked[match.last].folded in cues.COMPLAINS
    ):
        return True
    before = [token.folded for token in asked[max(0, match.first - 2) : match.first]]
    if before and before[-1] in cues.THOUSANDS:
        before.pop()
    return bool(before) and in_digits(before[-1]).strip().isdigit()


def _is_adjective(token: Token) -> bool:
    return any(lemma.endswith(("y", "i")) for lemma in polish.lemmas(token.text.lower()))


def _beside_partners(
    asked: Sequence[Token], matches: Sequence[Match], cue: dict[Match, str]
) -> dict[Match, str]:
    """Who is spoken of beside the partner that is sought, and where the asker is."""
    places = [match for match in matches if match.field in PLACES]
    told = [spot for stretch in asker_stretches(asked, list(cue)) for spot in stretch]
    about = {match: "self" for match in (*cue, *places) if match.first in told}
    for match in places:
        if match not in about and _cue(asked, match, matches) in ("self", "own"):
            about[match] = "self"
    said = cue | {match: "self" for match in cue if match in about}
    sought = [match for match, word in said.items() if not word]
    asks = any(token.folded in cues.WHO for token in asked)
    dropped = {match: word for match, word in said.items() if word and (word not in _WEAK or sought or asks)}
    about |= {match: "own" for match in places if _of_dropped(asked, match, dropped, sought)}
    return dropped | about


def _of_dropped(
    asked: Sequence[Token], place: Match, dropped: dict[Match, str], sought: Sequence[Match]
) -> bool:
    """Whether a place belongs to the asker's organisation, or to the one that a partner is for, before it:
    `our school in Kraków`, `partner dla gminy z Małopolski`, but not `firmy dla szkół w Krakowie`."""
    before = max((one for one in dropped if one.last < place.first), key=lambda one: one.last, default=None)
    if before is None or not all(token.folded in cues.FROM for token in asked[before.last : place.first]):
        return False
    alone = not any(one.first < before.first for one in sought)
    return dropped[before] in ("self", "own") or (dropped[before] == "beneficiary" and alone)


def _cue(asked: Sequence[Token], match: Match, matches: Sequence[Match]) -> str:
    """How the words before a mention introduce it: `beneficiary`, `self`, `own`, `object`, `with`, `theme`
    where it follows one directly (`ocieplenie szkoły`, but also `hydrogen clusters`), or `""`."""
    inside = {
        spot: other for other in matches if other is not match for spot in range(other.first, other.last)
    }
    nouns = {match.first} | {one.first for one in inside.values() if one.field in _WHO.values()}
    adjoining = True
    for place in range(match.first - 1, -1, -1):
        word, other = asked[place].folded, inside.get(place)
        if ends_sentence(asked[place]):
            return ""
        before = asked[place - 1] if place else None
        if word in cues.NEGATIONS or cues.IT_IS_ABOUT.search(" ".join(_folded(asked, place))):
            return ""
        if is_self(asked, place):
            return "self"
        if word in cues.OWN or (word in cues.TO_US and before and cues.DONE.fullmatch(before.folded)):
            return "own"
        if word in cues.HAS:
            return "" if before and before.folded in cues.YOU else "with"
        if word in cues.WITH and before and cues.WORKS_WITH.fullmatch(before.folded):
            return "with"
        if before and before.folded in cues.WORKPLACE and (word in cues.OBJECT or word in cues.BENEFICIARY):
            return "self" if is_self(asked, place - 1) else "object"
        if adjoining and _is_work(asked[place]):
            return "object"
        if adjoining and cues.HELPS.fullmatch(word) and match.field not in PLACES:
            return "beneficiary"
        if word in cues.BENEFICIARY:
            sought = before is not None and before.folded in cues.SOUGHT
            return "" if sought else "beneficiary"
        asks = word == "do" and (before is None or before.after != "")
        if word in cues.OBJECT and not asks and adjoining and match.field not in PLACES:
            if word == "of" and (theme := inside.get(place - 1)) is not None and theme.field == "themes":
                return "theme"
            near = match.first - place <= 1 + (asked[match.first - 1].folded in cues.POSSESSED)
            within = match.value == "cluster" and word in cues.INSIDE and near
            if before and not within and (is_asking(before) or before.folded in cues.PARTITIVE):
                return ""
            return "place" if word in cues.INSIDE else "object"
        passable = other is not None and other.field in (match.field, *PLACES, *_WHO.values())
        described = other is None and place + 1 in nouns and _may_describe(asked[place])
        if not (passable or described or word in cues.BETWEEN or word in cues.JOINS):
            return "theme" if other is not None and other.field == "themes" and adjoining else ""
        adjoining = adjoining and (
            word in cues.ADJECTIVES or word in cues.US or word in cues.JOINS or passable
        )
    return ""


def _is_work(token: Token) -> bool:
    """Whether a word says that something is built or repaired: what follows it is the thing, not its "
    "owner."""
    return any(key in WORKS for key in token.keys)


def _folded(asked: Sequence[Token], place: int) -> list[str]:
    """The words up to `place`, the last three of them."""
    return [token.folded for token in asked[max(0, place - 2) : place + 1]]


def _may_describe(token: Token) -> bool:
    """Whether a word before a noun may be an adjective: `rodzinną firmę`, `family business`."""
    return not is_asking(token) and (not token.known or _is_adjective(token))


def as_theme(
    asked: Sequence[Token], match: Match, chosen: Sequence[Match], matches: Sequence[Match], finder: Finder
) -> Match:
    """What could be a theme as well is one, where another kind of organisation is named beside it, or where
    a partner knows it: of `municipalities with energy communities` only the first is sought, and who helps
    `przy wodociągach` need be no waterworks. What the asker is stays who asks."""
    if match.field != _WHO[finder] or (finder == "funding" and match.value not in _ALSO_THEMES):
        return match
    span = (match.first, match.last)
    theme = next((one for one in matches if one.field == "themes" and (one.first, one.last) == span), None)
    before = [token.folded for token in asked[max(0, match.first - 2) : match.first]]
    if finder == "funding" and cues.OWN & set(before):
        return match
    known = finder == "partners" and bool(before) and before[-1] in cues.SUBJECT
    others = [
        one
        for one in chosen
        if one.field == match.field and one.value != match.value and not _counted(asked, one)
    ]
    return theme if theme and (others or known) else match
