"""A message that only names another place, year or code (`a w 2019?`, `and Zakopane?`) put into the
question before it."""

import re
from dataclasses import dataclass

from assistant.conversation.words import (
    CONNECTIVES,
    PREPOSITIONS,
    WORD,
    is_asking,
    is_code,
    is_name,
    is_verb,
    is_year,
)
from corpus.language import Language

LONGEST = 5
"""Words of a message that is taken for such a piece."""

_TOO = re.compile(r"[\s,]+(?:też|tez|także|too|as well|instead)$", re.IGNORECASE)


@dataclass(frozen=True)
class Span:
    """A run of words of a text by its place, with the preposition before it, empty without one."""

    start: int
    end: int
    before: str


def without_connective(text: str, language: Language) -> str:
    """A message without the word by which it goes on from the one before (`a`, `and what about`)."""
    return CONNECTIVES[language].sub("", text, count=1)


def is_fragment(text: str, language: Language) -> bool:
    """Whether a message, its connective taken off, neither asks nor says anything by itself."""
    words = WORD.findall(text)
    if not 0 < len(words) <= LONGEST:
        return False
    return not any(
        is_asking(word, language) or (is_verb(word, language) and not (place and is_name(word)))
        for place, word in enumerate(words)
    )


def put_in(question: str, fragment: str, language: Language) -> str | None:
    """`question` with the one piece of the fragment's kind replaced by it; `None` where there is no such
    piece or more than one, since nothing tells then which of them is meant."""
    piece = _TOO.sub("", fragment.strip(" ?!.,"))
    words = WORD.findall(piece)
    if not words:
        return None
    preposition = words[0].lower() if words[0].lower() in PREPOSITIONS[language] and len(words) > 1 else ""
    core = words[1:] if preposition else words
    years = [word for word in core if is_year(word)]
    if years:
        places = [match.span() for match in WORD.finditer(question) if is_year(match[0])]
        return _only(question, places, years[0]) if len(years) == 1 else None
    if len(core) == 1 and is_code(core[0]):
        return _only(
            question, [match.span() for match in WORD.finditer(question) if is_code(match[0])], core[0]
        )
    if is_name(core[0]) or (preposition and any(is_name(word) for word in core)):
        return _name(question, piece, preposition, language)
    return None


def _name(question: str, piece: str, preposition: str, language: Language) -> str | None:
    spans = names_in(question, language)
    same = [span for span in spans if span.before == preposition]
    own = same if preposition and same else spans
    if len(own) != 1:
        return None
    (span,) = own
    name = piece[len(preposition) :].strip()
    return question[: span.start] + name + question[span.end :]


def names_in(text: str, language: Language) -> list[Span]:
    """Runs of words spelled like names, the first word of the text left out; figures end a run."""
    found: list[Span] = []
    before, inside = "", False
    for number, match in enumerate(WORD.finditer(text)):
        word = match.group()
        named = number > 0 and is_name(word) and not is_code(word) and not is_asking(word, language)
        if named and inside and text[found[-1].end : match.start()].strip(" ") == "":
            found[-1] = Span(found[-1].start, match.end(), found[-1].before)
        elif named:
            found.append(Span(match.start(), match.end(), before))
        inside = named
        before = word.lower() if word.lower() in PREPOSITIONS[language] else ""
    return found


def _only(question: str, spans: list[tuple[int, int]], by: str) -> str | None:
    if len(spans) != 1:
        return None
    start, end = spans[0]
    return question[:start] + by + question[end:]
