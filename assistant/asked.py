"""What kind of fact a question asks for, and whether a sentence states one of that kind."""

import re
from typing import Literal

from corpus.language import Language
from indexing.figures import dates, numbers
from indexing.words import fold, raw_words

Asked = Literal["number", "time", "contact"]

_POLISH_DAY = r"(?:roku|dniu|dnia|miesiąc\w*|miesiac\w*)"
_POLISH_WHICH = r"(?:którym|ktorym|którego|ktorego|jakim|jakiego)"
_ASKS: dict[Language, tuple[tuple[Asked, re.Pattern[str]], ...]] = {
    "pl": (
        (
            "contact",
            re.compile(
                r"\b(numer\w* telefonu|telefon\w*|e-?mail\w*|adres\w* (?:mail|e-?mail|strony)\w*|www)\b"
            ),
        ),
        (
            "time",
            re.compile(
                rf"^(?:\W*\w+\W+){{0,2}}kiedy\b|\b((?:w|od|do) {_POLISH_WHICH} {_POLISH_DAY}|"
                rf"{_POLISH_WHICH} dnia|"
                r"jaka data|termin)\b"
            ),
        ),
        (
            "number",
            re.compile(
                r"\b(ile|ilu|iloma|ilom|jaka (?:jest )?(?:kwota|liczba|stawka|wysokość|wysokosc)|"
                r"jaki (?:jest )?(?:budżet|budzet|procent|koszt))\b"
            ),
        ),
    ),
    "en": (
        ("contact", re.compile(r"\b(phone|telephone|e-?mail)\b")),
        (
            "time",
            re.compile(r"^(?:since |until )?when\b|\b((?:what|which) (?:date|day|year|month)|deadline)\b"),
        ),
        (
            "number",
            re.compile(
                r"\b(how (?:many|much|large|big)|"
                r"what (?:is the )?(?:amount|number|share|percentage|budget|fee|cost|price))\b"
            ),
        ),
    ),
}
_COUNTS = frozenset(
    "jeden jedna jedno dwa dwie dwoch trzy trzech cztery czterech piec pieciu szesc szesciu siedem siedmiu "
    "osiem osmiu dziewiec dziewieciu dziesiec dziesieciu kilkanascie polowa zero zaden one two three four "
    "five six seven eight nine ten eleven twelve half none no".split()
)
_MONTHS = re.compile(
    r"\b(stycz|luty|luteg|marc|marz|kwie|maj|czerw|lip|sierp|wrze|pazdz|listop|grud|janu|febr|march|april|"
    r"may|june|july|august|septem|octo|novem|decem)",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"@|(?:\d[\s-]?){7,}|www\.|https?:")


def asked_kind(question: str, language: Language) -> Asked | None:
    """The kind of fact asked for; `None` where any sentence may answer."""
    lower = question.lower()
    return next((kind for kind, pattern in _ASKS[language] if pattern.search(lower)), None)


def states(sentence: str, kind: Asked, question: str) -> bool:
    """Whether `sentence` states a fact of that kind which the question did not bring along."""
    if kind == "contact":
        return bool(_CONTACT.search(sentence))
    known = {number.value for number in numbers(question)}
    new_numbers = [number for number in numbers(sentence) if number.value not in known]
    asked_dates = {date.iso for date in dates(question)}
    new_dates = [date for date in dates(sentence) if date.iso not in asked_dates]
    if kind == "time":
        return bool(new_dates or new_numbers or _MONTHS.search(fold(sentence)))
    return bool(new_numbers or {fold(word) for word in raw_words(sentence)} & _COUNTS)
