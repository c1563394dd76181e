"""A folded text in, the same with its number words as digits out, every other character at its place.

`dwiescie piecdziesiat tysiecy` has `250` and blanks, `a quarter of a million` `0.25 million`. Fractions and a
bare `a` count only before a scale; a number is never longer in digits than in words.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

_POLISH = {
    1: "jeden jednego jednym jedna jedno", 2: "dwa dwoch dwie dwom dwoma", 3: "trzy trzech trzem",
    4: "cztery czterech", 5: "piec pieciu", 6: "szesc szesciu", 7: "siedem siedmiu", 8: "osiem osmiu",
    9: "dziewiec dziewieciu", 10: "dziesiec dziesieciu", 11: "jedenascie jedenastu",
    12: "dwanascie dwunastu", 13: "trzynascie trzynastu", 14: "czternascie czternastu",
    15: "pietnascie pietnastu", 16: "szesnascie szesnastu", 17: "siedemnascie siedemnastu",
    18: "osiemnascie osiemnastu", 19: "dziewietnascie dziewietnastu", 20: "dwadziescia dwudziestu",
    30: "trzydziesci trzydziestu", 40: "czterdziesci czterdziestu", 50: "piecdziesiat piecdziesieciu",
    60: "szescdziesiat szescdziesieciu", 70: "siedemdziesiat siedemdziesieciu",
    80: "osiemdziesiat osiemdziesieciu", 90: "dziewiecdziesiat dziewiecdziesieciu", 100: "sto stu",
    200: "dwiescie dwustu", 300: "trzysta trzystu", 400: "czterysta czterystu", 500: "piecset pieciuset",
    600: "szescset szesciuset", 700: "siedemset siedmiuset", 800: "osiemset osmiuset",
    900: "dziewiecset dziewieciuset",
}  # fmt: skip
_ENGLISH = {
    1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
    10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen",
    17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty fourty",
    50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
}  # fmt: skip
_VALUES = {
    word: value for table in (_POLISH, _ENGLISH) for value, words in table.items() for word in words.split()
}
_WORD = "|".join(sorted(_VALUES, key=len, reverse=True))
_SCALE = r"(?:tys|mln|mil+ion|milon|mld|miliard|billion|thousand|bn\b|mio\b)"
_HALF = r"(?:\s+(?:i\s+pol|and\s+a\s+half))"
SPELLED = rf"\b(?:(?:{_WORD})(?:\s+hundred)?|a\s+hundred)(?:(?:[\s-]+|\s+and\s+)(?:{_WORD}))*\b"
"""A number in words, in a folded text."""
_NUMBER = re.compile(rf"{SPELLED}{_HALF}?")
_FRACTIONS = {  # after whole numbers are in digits
    rf"cwierc(?=\s+{_SCALE})|(?:a\s+|1\s+)?quarter(?:\s+of)?(?:\s+an?)?(?=\s+{_SCALE})": "0.25",
    rf"3\s+czwarte(?=\s+{_SCALE})|3[\s-]+quarters(?:\s+of)?(?:\s+an?)?(?=\s+{_SCALE})": "0.75",
    rf"pol(?=\s+{_SCALE})|half(?:\s+of)?(?:\s+an?)?(?=\s+{_SCALE})": "0.5",
    rf"poltor(?:a|ej)(?=\s+{_SCALE})": "1.5",
    rf"an?(?=\s+{_SCALE})": "1",
}
_FRACTION = re.compile("|".join(rf"\b(?P<f{place}>{spelled})" for place, spelled in enumerate(_FRACTIONS)))
_AND_A_HALF = re.compile(r"\b(?P<n>an?|one|jeden)\s+(?P<scale>mil+ion\w*)\s+(?:and\s+a\s+half|i\s+pol)\b")


def in_digits(text: str) -> str:
    """The text with its numbers in digits, as long as before."""
    text = _AND_A_HALF.sub(lambda found: _padded(f"1.5 {found['scale']}", found), text)
    text = _NUMBER.sub(lambda found: _padded(_spelled(found[0]), found), text)
    return _FRACTION.sub(lambda found: _padded(_fraction(found), found), text)


def _padded(digits: str, found: re.Match[str]) -> str:
    return digits.ljust(len(found[0]))


def _fraction(found: re.Match[str]) -> str:
    return next(value for place, value in enumerate(_FRACTIONS.values()) if found[f"f{place}"])


def _spelled(words: str) -> str:
    """The number that words spell; several that make no one number (`dwa trzy`) stay words."""
    total, half = Decimal(0), Decimal(0)
    if ending := re.search(rf"{_HALF}$", words):
        words, half = words[: ending.start()], Decimal("0.5")
    last = Decimal(10_000)
    for value in _parts(words):
        if value >= last or (last < 20 and total):
            return words
        total, last = total + value, value
    return str(total + half)


def _parts(words: str) -> Iterator[Decimal]:
    """Hundreds, tens and ones in their order."""
    for part in re.finditer(rf"(?P<n>{_WORD}|a(?=\s+hundred))(?P<hundred>\s+hundred)?", words):
        value = Decimal(_VALUES.get(part["n"], 1))
        yield value * 100 if part["hundred"] else value
