"""Goals of sustainable development that a question tells by their numbers out: `SDG 4, 7 and 13`, `cel nr 9`,
`cel zrównoważonego rozwoju numer 11`, `UN goal no. 6`, `SDG5`; and the name of the Green Deal."""

import re
from collections.abc import Sequence

from assistant.finding import cues
from assistant.finding.numerals import in_digits
from assistant.finding.tokens import Token
from assistant.finding.vocabulary import Match

GOALS = 17
"""How many there are."""

GREEN_DEAL = re.compile(r"\b(?:europejsk\w+\s+)?zielon\w+\s+lad\w*|\b(?:european\s+)?green\s+deal\b")
"""The name of the taxonomy of Green Deal areas, beside a value of it."""

_NAME = re.compile(r"sdgs?(?P<own>\d{1,2})?|cel(?:u|e|ow|em|om|ami|ach)?|goals?")
_BETWEEN = re.compile(
    r"zrow\w+|sustain\w+|rozw\w+|develop\w+|goals?|cel\w*|nr|numer\w*|no|number\w*|num|onz|un|sdgs?|"
    r"agend\w+|of|the"
)
_MOST_BETWEEN = 6


def numbered_goals(asked: Sequence[Token]) -> list[Match]:
    """The goals named by number, each by its own words; the number decides, so slips beside it do no harm."""
    found: list[Match] = []
    for first, token in enumerate(asked):
        name = _NAME.fullmatch(token.folded)
        if name is None or any(match.first <= first < match.last for match in found):
            continue
        place = first + 1
        if name["own"]:
            found += _goal(name["own"], first, place)
        else:
            while place < min(len(asked), first + _MOST_BETWEEN) and _BETWEEN.fullmatch(asked[place].folded):
                place += 1
            own = _goal(_number(asked, place), first, place + 1)
            if not own:
                continue
            found += own
            place += 1
        while place < len(asked) and (asked[place].folded in cues.JOINS or _number(asked, place)):
            found += _goal(_number(asked, place), place, place + 1)
            place += 1
    return found


def _number(asked: Sequence[Token], place: int) -> str:
    if place >= len(asked) or "%" in asked[place].after:
        return ""
    digits = in_digits(asked[place].folded).strip()
    return digits if digits.isdigit() else ""


def _goal(number: str, first: int, last: int) -> list[Match]:
    return [Match("sdgs", f"sdg{int(number)}", first, last)] if number and 1 <= int(number) <= GOALS else []
