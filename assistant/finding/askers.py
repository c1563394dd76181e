"""A question in, the stretches of it that tell who asks and from where out.

`We are a town near Kraków looking for …`, `Nasza gmina leży na Śląsku. …`, `A Polish NGO seeks …`: from the
words about the asker to those about what is sought, or to the end of the sentence.
"""

from collections.abc import Iterator, Sequence

from assistant.finding import cues
from assistant.finding.tokens import Token
from assistant.finding.vocabulary import Match


def asker_stretches(asked: Sequence[Token], whos: Sequence[Match]) -> list[range]:
    """Places of tokens that are about the asker; `whos` are the organisations that the question names."""
    found = []
    for sentence in _sentences(asked):
        start = _self_told(asked, sentence, whos)
        if start is not None:
            found.append(range(start, _end(asked, sentence, start)))
        elif (end := _third_person(asked, sentence, whos)) is not None:
            found.append(range(sentence.start, end))
    return found


def seekers(asked: Sequence[Token], whos: Sequence[Match]) -> set[Match]:
    """Those who open a sentence and want something for another one: `gmina chce kupić busy dla szkoły`."""
    found: set[Match] = set()
    for sentence in _sentences(asked):
        end = _third_person(asked, sentence, whos)
        if end is None:
            continue
        named = [match for match in whos if sentence.start <= match.first < end]
        for_others = any(
            end < match.first < sentence.stop
            and any(token.folded in cues.BENEFICIARY for token in asked[match.first - 2 : match.first])
            for match in whos
        )
        if for_others:
            found |= {match for match in named if match.first - sentence.start <= 1}
    return found


def is_self(asked: Sequence[Token], place: int) -> bool:
    """Whether the word at `place` says `we are`, `I work for`, `jesteśmy` and the like."""
    word = asked[place].folded
    if word in cues.SELF:
        around = {token.folded for token in asked[max(0, place - 1) : place + 2]}
        return "well" not in around  # firms as well as universities
    follows = asked[place + 1].folded if place + 1 < len(asked) else ""
    told = word in cues.SELF_AFTER and follows != "after"  # who is after something seeks it
    return place > 0 and told and asked[place - 1].folded in cues.ENGLISH_SELF


def ends_sentence(token: Token) -> bool:
    """Whether a full stop, a colon, a dash or the like follows the word."""
    return any(mark in token.after for mark in cues.SENTENCE_ENDS)


def _sentences(asked: Sequence[Token]) -> Iterator[range]:
    start = 0
    for place, token in enumerate(asked):
        if ends_sentence(token) or place == len(asked) - 1:
            yield range(start, place + 1)
            start = place + 1


def _self_told(asked: Sequence[Token], sentence: range, whos: Sequence[Match]) -> int | None:
    """Where the sentence begins to tell of the asker: `jesteśmy`, `as a`, `nasza gmina`, `we, a hospital`."""
    firsts = {match.first for match in whos}
    for place in sentence:
        token = asked[place]
        if _is_sought(asked, place, sentence):
            return None
        near = firsts & set(range(place + 1, place + 5))
        if is_self(asked, place) and token.folded != "as":
            return place
        opens = place == sentence.start or asked[place - 1].after == ","
        we = token.after == "," and token.folded in cues.WE
        if opens and near and (we or token.folded in cues.OWN | {"as"}):
            return place
    return None


def _third_person(asked: Sequence[Token], sentence: range, whos: Sequence[Match]) -> int | None:
    """Where `gmina z Podkarpacia szuka …` comes to the verb; `None` for other sentences."""
    firsts = {match.first for match in whos}
    for place in sentence:
        token = asked[place]
        if token.folded in cues.WHO_ASKED - cues.RELATIVE:
            return None
        follows = asked[place + 1].folded if place + 1 < len(asked) else ""
        if token.folded in cues.SEEKS and (token.folded != "would" or follows in cues.WISHES):
            before = asked[place - 1].folded if place else ""
            named = before not in cues.RELATIVE and any(sentence.start <= first < place for first in firsts)
            return place if named and place + 1 < sentence.stop else None
    return None


def _end(asked: Sequence[Token], sentence: range, start: int) -> int:
    """The first word after `start` that is about what is sought, else the comma or the sentence's end."""
    comma = None
    for place in range(start + 1, sentence.stop):
        if _is_sought(asked, place, sentence) or asked[place].folded in cues.MEETS:
            return place
        if comma is None and "," in asked[place].after and place > start:
            comma = place + 1
    return comma or sentence.stop


def _is_sought(asked: Sequence[Token], place: int, sentence: range) -> bool:
    token = asked[place]
    if token.folded in cues.WANTS or any(key in cues.WANTED for key in token.keys):
        return True
    opens = place == sentence.start or asked[place - 1].after != ""
    return token.folded in cues.WHO_ASKED and opens
