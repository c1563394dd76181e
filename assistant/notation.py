"""Figures of a sentence, written as its language writes them.

A small model that answers across languages keeps the other language's marks (`6,000 osób`), tears decimals
(`3, 33 mln`) and takes `billion` for the Polish `bilion`. Nothing is changed but what gives, written anew, a
number of the sources.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from corpus.language import Language
from indexing.figures import numbers

_BILLION = r"[\s\u00a0]*bilion(?=\w*\b)"
_FIGURE = re.compile(
    rf"(?<![\w.,])(\d{{1,3}}(?:,\d{{3}})+|\d+(?:[.,] ?\d{{1,2}})?)(?![\d])(?![.,]\d)({_BILLION})?",
    re.IGNORECASE,
)
_SCALES = (0, 3, 6, 9)


def in_notation(sentence: str, language: Language, sources: Sequence[str]) -> str:
    """`sentence` with thousands, decimals and thousands of millions as `language` writes them."""
    known = {number.value for source in sources for number in numbers(source)}

    def written(match: re.Match[str]) -> str:
        figure, scale = match[1], match[2] or ""
        grouped = re.fullmatch(r"\d{1,3}(?:,\d{3})+", figure) is not None
        value = Decimal(figure.replace(",", "") if grouped else figure.replace(" ", "").replace(",", "."))
        if not any(value * Decimal(10) ** zeros in known for zeros in _SCALES):
            return match[0]
        if language == "pl":
            billions = scale and value * 10**9 in known and value * 10**12 not in known
            figure = figure.replace(",", "\u00a0") if grouped else re.sub(r"[.,] ?", ",", figure)
            return figure + (re.sub("bilion", "miliard", scale, flags=re.IGNORECASE) if billions else scale)
        return (figure if grouped else re.sub(r"[.,] ?", ".", figure)) + scale

    return _FIGURE.sub(written, sentence)
