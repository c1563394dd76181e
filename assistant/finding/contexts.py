"""A question in, the stretches of it that only tell how things stand out: what the asker already has, what he
is and does before he comes to what he seeks.

`Mamy już partnera z Niemiec, brakuje nam kogoś z Francji`; `robimy zbiórkę w Poznaniu, znacie …`.
"""

import re
from collections.abc import Sequence

from assistant.finding import cues
from assistant.finding.tokens import Token
from assistant.finding.vocabulary import Match

_HAVE = re.compile(
    r"\b(?:mamy juz|juz mamy|mam juz|juz mam|dosc mamy|mamy dosc|"
    r"(?:we |i )?already (?:have|got|work with|cooperate with|know|found)|(?:we |i )(?:have|ve) (?:already|"
    r"enough)|"
    r"wspolpracujemy juz z|juz wspolpracujemy z|znamy juz)\b"
)
_ONLY = re.compile(
    r"\b(?:(?:macie|maja panstwo|jest|sa)(?: \w+){0,4} (?:tylko|wylacznie|jedynie|sam[aei]|samych)|"
    r"(?:tylko|wylacznie|jedynie|sam[aei]) macie|nothing but|"
    r"you (?:only|just|merely) (?:have|list|know|offer|show)|you (?:have|list|know|offer|show)(?: \w+){0,2} "
    r"only|(?:base|database|list|catalogue|register|cluster) (?:only|just) (?:has|holds|lists|contains)|"
    r"(?:all|everyone|everybody|everything|wszyscy|wszystkie|wszystko) (?:\w+ ){0,4}(?:is|are|comes?|sa|"
    r"jest))\b"
)
"""What those asked are said to have: only that."""
_THERE = re.compile(
    r"(?<!out )(?<!hi )\bthere\b(?! (?:is|are|was|were|s|any|no|a|an|some|be|really|perhaps|maybe|by)\b)|"
    r"\b(?:tam|tamtejsz\w+|stamtad)\b"
)
_ONE = re.compile(r"\b(?:ones?|those|jaki[sm]|jakas|jakies|ktoras|ktorys|te z|tych z)\b")
_WHO_WHERE = ("country", "region", "place", "organisation_kind")
_IDENTIFIES = re.compile(
    r"\b(?:(?:could|might|can|would) (?:it|that|this|they|those) (?:have )?be(?:en)?|"
    r"(?:is|was|are|were) (?:it|that|they|those|these)$|(?:it|they) (?:is|are|was|were) called|"
    r"(?:its|their|the) names?\b|(?:co|kto|jak\w+|ktor\w+) to (?:byl|mogl|moze|jest|za)\w*|"
    r"jak (?:sie )?(?:ona |on |ono )?(?:sie )?nazywa\w*|o kogo chodzi\w*)"
)
"""The clause that asks means someone told of before."""
_AND = frozenset("and i oraz so wiec dlatego therefore but ale".split())
_LOOKS = frozenset(
    "look looking seek seeking search searching need want lack would are am currently now still".split()
)
_OWN_DOING = re.compile(
    r"\w+[aieuy]my|jestem|mam|robie|prowadze|we|i|our|my|nasz\w*|moj\w*|client|clients|klient\w*"
)


def already(asked: Sequence[Token], matches: Sequence[Match]) -> set[Match]:
    """Mentions of what is there already, where something else is named beside."""
    told: set[int] = set()
    for clause in _clauses(asked):
        words = " ".join(asked[place].folded for place in clause)
        if found := _HAVE.search(words):
            skipped = len(words[: found.start()].split())
            told |= set(clause[skipped:])
    inside = {match for match in matches if match.first in told} | _claimed(asked, matches)
    return inside if any(match not in inside for match in matches) else set()


def _claimed(asked: Sequence[Token], matches: Sequence[Match]) -> set[Match]:
    """Of `you only have Polish clusters` what is gainsaid: the places, and what is named anew outside."""
    told = {
        place
        for clause in _clauses(asked)
        if _ONLY.search(" ".join(asked[place].folded for place in clause))
        for place in clause
    }
    again = {match.field for match in matches if match.first not in told}
    return {match for match in matches if match.first in told and match.field in again}


def told_before(asked: Sequence[Token], matches: Sequence[Match]) -> set[Match]:
    """Mentions in what the asker tells of himself before the clause that asks: places and organisations; and
    themes, where the clause that asks names its own."""
    start = _ask(asked)
    if start == 0 or not any(_tells_own(asked, place) for place in range(start)):
        return set()
    before = [match for match in matches if match.first < start]
    after = [match for match in matches if match.first >= start]
    themed = any(match.field in ("themes", "platforms", "green_deal", "sdgs") for match in after)
    asks = " ".join(token.folded for token in asked[start:])
    if not after or _IDENTIFIES.search(asks):
        return set()
    of_asker = set() if _THERE.search(asks) else {"country", "region", "place"}
    named = any(match.field == "organisation_kind" for match in after)
    of_asker |= set() if _ONE.search(asks) and not named else {"organisation_kind"}
    return {match for match in before if (match.field in of_asker if match.field in _WHO_WHERE else themed)}


def _tells_own(asked: Sequence[Token], place: int) -> bool:
    """Whether the word at `place` is one of the asker's own doing; a Polish `i` joins and is no `I`."""
    token = asked[place]
    if token.text == "i" and place and not asked[place - 1].after:
        return False
    if token.folded in cues.TO_US and place and cues.DONE.fullmatch(asked[place - 1].folded):
        return True
    return _OWN_DOING.fullmatch(token.folded) is not None


def _clauses(asked: Sequence[Token]) -> list[list[int]]:
    """Places of the words of each clause: marks and `but` end one."""
    clauses: list[list[int]] = [[]]
    for place, token in enumerate(asked):
        if token.folded in cues.TURNS - {"tylko", "only"} and clauses[-1] and not _of_nothing(asked, place):
            clauses.append([])
        clauses[-1].append(place)
        if token.after:
            clauses.append([])
    return [clause for clause in clauses if clause]


def _of_nothing(asked: Sequence[Token], place: int) -> bool:
    return place > 0 and asked[place - 1].folded == "nothing"


def _ask(asked: Sequence[Token]) -> int:
    """Where the first clause begins that asks by one of its first words; 0 where none does."""
    starts = [0]
    for place, token in enumerate(asked[:-1]):
        joined = token.folded in _AND and _looks(asked[place + 1])
        if joined or token.after not in ("", "-", "/"):
            starts.append(place + 1)
    return next((start for start in starts if _clause_asks(asked, start)), 0)


def _looks(token: Token) -> bool:
    return token.folded in _LOOKS or any(key in cues.WANTED for key in token.keys)


def _clause_asks(asked: Sequence[Token], start: int) -> bool:
    """A relative clause (`szukam firmy, która …`) asks nothing."""
    opens = start == 0 or any(mark in asked[start - 1].after for mark in cues.SENTENCE_ENDS)
    if opens and asked[start].folded in cues.ASKS_FIRST:
        return True
    return any(_asks(token, first=place == 0) for place, token in enumerate(asked[start : start + 4]))


def _asks(token: Token, *, first: bool) -> bool:
    """A capital within a clause begins a name: `Poznaniu` is no form of `poznać`."""
    wanted = (first or token.text.islower()) and any(key in cues.WANTED for key in token.keys)
    return wanted or token.folded in cues.ASKS
