"""Further goals that a question counts up by bare numbers out: of `SDG 4, 7 and 13` the 7 and the 13."""

from collections.abc import Sequence

from assistant.finding import cues
from assistant.finding.tokens import Token
from assistant.finding.vocabulary import Match

GOALS = 17


def further_goals(asked: Sequence[Token], matches: Sequence[Match]) -> list[Match]:
    """The goals after those that `matches` name in full."""
    found = []
    for match in matches:
        if match.field != "sdgs" or not asked[match.last - 1].folded[-1:].isdigit():
            continue
        for place in range(match.last, len(asked)):
            number = asked[place].folded
            if number.isdigit() and 1 <= int(number) <= GOALS:
                found.append(Match("sdgs", f"sdg{int(number)}", place, place + 1))
            elif number not in cues.JOINS:
                break
    return found
