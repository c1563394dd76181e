"""Errors that every chat model can end with, whatever speaks to it."""

from corpus.bilingual import Text
from corpus.errors import ModelDied, ModelTimeout


def too_slow(name: str, seconds: float) -> ModelTimeout:
    """No piece of a reply came within `seconds`, or the reply took longer than that in all."""
    return ModelTimeout(
        Text(
            f"Model {name} nie odpowiedział w ciągu {seconds:.0f} s.",
            f"Model {name} did not answer within {seconds:.0f} s.",
        ),
        Text("Spróbuj ponownie albo wybierz mniejszy model.", "Try again, or choose a smaller model."),
    )


def died(name: str, begun: bool) -> ModelDied:
    """The connection broke; `begun` tells whether a part of the reply had come."""
    where = (
        Text("w trakcie odpowiedzi", "in the middle of the answer")
        if begun
        else Text("przed odpowiedzią", "before it answered")
    )
    return ModelDied(
        Text(f"Model {name} przestał działać {where.pl}.", f"Model {name} stopped {where.en}."),
        Text("Zadaj pytanie jeszcze raz.", "Ask the question again."),
    )
