"""The conversation so far in, the exchange that a new message may lean on out."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Turn
from assistant.conversation.following import Exchange, standing_alone
from assistant.conversation.scope import outside
from assistant.conversation.signals import Signal, signal
from assistant.conversation.wishes import language_wish
from corpus.language import Language, detect_question

_ABOUT_THE_ANSWER: frozenset[Signal] = frozenset(("shorter", "again", "sources"))
"""Messages that are answered with the last answer in another form."""


def last_exchange(history: Sequence[Turn], language: Language) -> Exchange | None:
    """The last question of the person, standing alone, with its answer; `None` where none was asked.
    `language` is taken where the first question does not tell its own. Thanks, greetings and what was
    declined are passed over, with the replies to them."""
    last: Exchange | None = None
    answering = False
    for turn in history:
        if turn.role == "assistant":
            if last is not None and answering:
                last = replace(last, answer=turn.text)
            continue
        text = language_wish(turn.text).rest.strip()
        sign = signal(text) if text else None
        answering = not text or sign in _ABOUT_THE_ANSWER or (sign is None and outside(text) is None)
        if text and sign is None and answering:
            known = detect_question(text) or (last.language if last else language)
            last = standing_alone(text, last, known)
    return last
