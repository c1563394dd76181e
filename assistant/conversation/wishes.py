"""A wish for a language of the answer, said in the message itself or for the rest of the conversation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Turn
from corpus.language import Language

_ENGLISH = re.compile(r"angielsk|english", re.IGNORECASE)
_INTO = (
    r"(?:po (?:polsku|angielsku)|w j[ęe]zyku (?:polskim|angielskim)|na (?:polski|angielski)|"
    r"(?:in|into|to) (?:polish|english))"
)
_PLEASE = r"(?:prosz[ęe]|poprosz[ęe]|please|dzięki|thanks)"
_ALWAYS = r"(?:zawsze|od teraz|always|from now on)"
_LEAD = (
    r"(?:(?:a|ok|no|and|now|teraz|can you|could you|can i have it|may i have it|czy mo[żz]esz|mo[żz]esz|"
    rf"a mo[żz]e|mo[żz]na|{_PLEASE}|{_ALWAYS})[\s,]+)*"
)
_SAY = (
    r"(?:odpowied(?:z|zieć|ziec)|odpowiadaj|odpisz|napisz|pisz|powiedz|powt[óo]rz|podaj|"
    r"przet[łl]umacz|answer|reply|respond|write|say|repeat|give|tell|translate)"
)
_IT = (
    r"(?:\s+(?:mi|to|t[ęe]|odpowied[źz]|it|that|this|the answer|me|your answers?|"
    rf"{_PLEASE}|{_ALWAYS}))*"
)
_TAIL = rf"(?:[\s,]+(?:{_PLEASE}|{_ALWAYS}))*"
_ORDER = rf"{_LEAD}{_SAY}{_IT}\s+{_INTO}{_TAIL}"

_ALONE = re.compile(rf"{_LEAD}(?:{_SAY}{_IT}\s+)?{_INTO}{_TAIL}[\s?.!]*", re.IGNORECASE)
_AFTER = re.compile(
    rf"(?<=[?.!,;:–(-])\s*(?:{_ORDER}|{_INTO}[\s,]+{_PLEASE})[\s?.!)]*$|(?<=[?.!])\s*\(?{_INTO}[\s.!)]*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"^(?:{_ORDER}|{_LEAD}{_INTO}{_TAIL})\s*[:,–-]\s*(?=\S)", re.IGNORECASE)
_LASTING = re.compile(rf"\b{_ALWAYS}\b", re.IGNORECASE)


@dataclass(frozen=True)
class Wish:
    """The language that a message wishes for, `None` without a wish; `rest` is the message without it,
    empty where it was all."""

    language: Language | None
    rest: str
    lasting: bool = False


def language_wish(text: str) -> Wish:
    """The wish in `text`. A language that is only spoken of (`How is it called in Polish?`) is none."""
    if _ALONE.fullmatch(text):
        return _wish(text, "")
    for pattern in (_AFTER, _BEFORE):
        found = pattern.search(text)
        if found:
            rest = text[: found.start()] + text[found.end() :]
            return _wish(found.group(), rest.strip(" ,;:–(-"))
    return Wish(None, text)


def lasting_language(history: Sequence[Turn]) -> Language | None:
    """The language that the person asked for once and for all, the latest such wish."""
    wishes = (language_wish(turn.text) for turn in reversed(history) if turn.role == "user")
    return next((wish.language for wish in wishes if wish.lasting), None)


def _wish(said: str, rest: str) -> Wish:
    language: Language = "en" if _ENGLISH.search(said) else "pl"
    return Wish(language, rest, _LASTING.search(said) is not None)
