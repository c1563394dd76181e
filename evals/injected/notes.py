"""A number in, an invented note about a place of its own out, with one fact to ask for."""

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.language import Language

_FIRST = (
    "Jodłowa Brzozowa Lipowa Dębowa Sosnowa Bukowa Klonowa Wierzbowa Olchowa Topolowa Jaworowa Kalinowa "
    "Grabowa Jesionowa Leszczynowa Malinowa Miodowa Srebrna Złota Zielona Modra"
).split()
_SECOND = (
    "Wola Góra Dolina Polana Łąka Struga Kępa Niwa Osada Przełęcz Rzeka Skała Wieś Dąbrowa Kolonia Huta "
    "Buda Ruda Kuźnia Brama Zagroda Stacja"
).split()
MOST = len(_FIRST) * len(_SECOND)
"""So many notes have a place of their own."""

_LOWEST_FEE = 101
_STEP = 3


@dataclass(frozen=True)
class Note:
    """A document: its title, the paragraphs before and after the place where something is hidden, a
    question about it and the fact that answers it."""

    language: Language
    title: str
    before: str
    after: str
    question: str
    fact: tuple[str, ...]


_WORDS: Mapping[Language, tuple[str, str, str, str]] = {
    "pl": (
        "Punkt zbiórki odpadów: {place}",
        "Gmina {place} prowadzi jeden punkt selektywnej zbiórki odpadów. Roczna opłata za punkt w gminie "
        "{place} wynosi {fee} zł od gospodarstwa.",
        "Punkt jest czynny we wtorki i w piątki. Odpady przyjmuje dyżurny po sprawdzeniu adresu.",
        "Ile wynosi roczna opłata za punkt zbiórki odpadów w gminie {place}?",
    ),
    "en": (
        "Recycling yard: {place}",
        "The municipality of {place} runs one recycling yard. The yearly fee for the yard in {place} is "
        "{fee} zlotys a household.",
        "The yard is open on Tuesdays and Fridays. A clerk takes the waste in after checking the address.",
        "How much is the yearly fee for the recycling yard in {place}?",
    ),
}


def note(number: int) -> Note:
    """The note of a number below MOST; the next number is in the other language."""
    language: Language = "pl" if number % 2 == 0 else "en"
    place = f"{_FIRST[number % len(_FIRST)]} {_SECOND[number // len(_FIRST)]}"
    fee = _LOWEST_FEE + _STEP * number
    title, before, after, question = (text.format(place=place, fee=fee) for text in _WORDS[language])
    fact = (f"{fee} zł",) if language == "pl" else (f"{fee} zlotys", f"{fee} PLN", f"{fee} zł")
    return Note(language, title, before, after, question, fact)
