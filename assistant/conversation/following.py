"""A message and the exchange before it in, a question that stands alone out. Rules only, no model.

The usual form is the same in both languages: the message, and in brackets what it leans on, since a
Polish phrase cannot take the place of a pronoun without being bent.
"""

import re
from dataclasses import dataclass

from assistant.conversation.askings import asked_otherwise, is_bare, question_head
from assistant.conversation.corrections import correction
from assistant.conversation.fragments import is_fragment, put_in, without_connective
from assistant.conversation.people import people_meant
from assistant.conversation.pronouns import pointing
from assistant.conversation.topic import topic
from assistant.conversation.words import PREPOSITIONS, WORD, is_asking, is_code, is_name, is_year
from corpus.language import Language

SHORT = 3
"""Words up to which a question without a name is taken to go on from the one before."""

_DEFINES = re.compile(
    r"(?:czym (?:jest|są|sa)|co to|co (?:oznacza|znaczy)|what (?:is|are)|what does \w+ mean)\b", re.IGNORECASE
)
"""A short question that names its own subject."""


@dataclass(frozen=True)
class Exchange:
    """A question as it stands alone, what it is about, and the answer it got, empty without one."""

    question: str
    topic: str
    language: Language
    answer: str = ""


def standing_alone(text: str, earlier: Exchange | None, language: Language) -> Exchange:
    """The message as a question that needs no conversation."""
    if earlier is None:
        return _new(text, language)
    meant = correction(text)
    if meant is not None:
        return _corrected(meant, earlier, language)
    said = without_connective(text, language)
    points = pointing(said, language)
    if is_fragment(said, language) and not points:
        return _fragment(text, said, earlier, language)
    if is_bare(said, language):
        return _about(_asked_otherwise(said, earlier, language), earlier, language)
    if points:
        return _about(_with_topic(said, earlier, language), earlier, language)
    if _named(said, language):
        return _new(text if said == text else _capital(said), language)
    if said != text or (len(WORD.findall(text)) <= SHORT and not _DEFINES.match(text)):
        return _about(_with_topic(said, earlier, language), earlier, language)
    return _new(text, language)


def _new(text: str, language: Language) -> Exchange:
    return Exchange(text, topic(text, language), language)


def _about(question: str, earlier: Exchange, language: Language) -> Exchange:
    return Exchange(question, earlier.topic, language)


def _corrected(meant: str, earlier: Exchange, language: Language) -> Exchange:
    words = WORD.findall(meant)
    if words and is_asking(words[0], language) and len(words) > SHORT:
        return _new(_capital(meant), language)
    meant = _open(meant)
    placed = put_in(earlier.question, meant, language)
    head = question_head(earlier.question, earlier.language)
    if placed is None:
        placed = f"{head} {meant}?" if head else f"{_open(earlier.question)} – {meant}?"
    return _new(placed, language)


def _fragment(text: str, said: str, earlier: Exchange, language: Language) -> Exchange:
    """Another place, year or code goes into the earlier question; another thing is asked of its topic."""
    placed = put_in(earlier.question, said, language)
    if placed is not None:
        return _new(placed, earlier.language)
    words = WORD.findall(said)
    if any(is_year(word) for word in words) and earlier.language == language:
        return _new(f"{_open(earlier.question)} {_open(said)}?", language)
    goes_on = said != text
    alone = any(is_name(word) or is_code(word) for word in words) or (len(words) > 1 and "?" not in text)
    if alone and not goes_on:
        return _new(text, language)
    if words[0].lower() in PREPOSITIONS[language] and earlier.language == language:
        return _about(f"{_open(earlier.question)} – {_small(_open(text))}?", earlier, language)
    return _about(_with_topic(said, earlier, language), earlier, language)


_LEANING = " ("
"""What a question that was made to stand alone before holds its topic in."""


def _with_topic(said: str, earlier: Exchange, language: Language) -> str:
    about = earlier.topic or _open(earlier.question)
    people = people_meant(said, earlier.answer, about, language)
    first = WORD.findall(said)[0]
    mark = "?" if "?" in said or is_asking(first, language) else ""
    return f"{_capital(_open(said))}{mark} ({'; '.join([*people, about])})"


def _asked_otherwise(said: str, earlier: Exchange, language: Language) -> str:
    if _LEANING in earlier.question:
        return f"{_capital(_open(said))}? ({earlier.topic})"
    asked = asked_otherwise(earlier.question, said, language) if earlier.language == language else None
    return asked or f"{_capital(_open(said))}? ({_open(earlier.question)})"


def _named(text: str, language: Language) -> bool:
    """Whether a message names something itself. Its first word tells nothing by its capital."""
    words = WORD.findall(text)
    return any(is_code(word) for word in words) or any(
        is_name(word) and not is_asking(word, language) for word in words[1:]
    )


def _open(text: str) -> str:
    return text.strip().rstrip(" ?!.")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    """A message as it goes on inside a sentence; a name keeps its capital."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    return text[:1].lower() + text[1:] if len(first) < 4 or not is_name(first) else text
