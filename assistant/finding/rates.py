"""A folded question in, the rate of support that it asks for out: `85 %`, `bez wkladu wlasnego`."""

import re
from dataclasses import dataclass

from assistant.finding.numerals import in_digits

_OWN_PL = r"(?:(?:wklad\w*|udzial\w*) wlasn\w+|wlasn\w+ (?:wklad\w*|udzial\w*))"
_OWN_EN = (
    r"(?:own (?:contribution|share|funds|money)|(?:co-?financing|contribution) (?:from|on) our (?:side|part))"
)
_OWN = rf"(?:{_OWN_PL}|{_OWN_EN})"
_RATE = re.compile(
    rf"(?:(?P<own>{_OWN})\D{{0,30}}?)?"
    r"(?P<n>\d{1,3}(?:[.,]\d+)?)\s*[-–]?\s*(?:%|procent\w*|proc\.?|per ?cent|percent)"
    rf"(?:\s*(?:of\s+)?(?P<after>{_OWN}))?"
)
_COSTS = r"(?:wydatk\w*|koszt\w*|costs?|expenses|expenditure|budget|inwestycji|project|projektu)"
_PL_NONE, _EN_NONE = r"(?:bez|zero|zadnego|brak)", r"(?:without|no|zero)"
_WHOLE = re.compile(
    rf"\b{_PL_NONE} (?:\w+ )?{_OWN_PL}|\b{_EN_NONE} (?:any )?{_OWN_EN}|"
    r"\bpeln\w+ (?:dofinansowani|finansowani|pokryci)\w*|"
    rf"\b(?:calosc\w*|wszystki\w+|pelnych|calych) {_COSTS}|\bw calosci\b|"
    r"\bfull(?:y)? (?:fund(?:ing|ed)|financ\w+|coverage|support|covered)|\bin full\b|"
    rf"\b(?:all|full|entire|whole|total) (?:of )?(?:the )?{_COSTS}|\bwithout co-?financing\b"
)
_HALF = re.compile(rf"\b(?:polow\w+ {_COSTS}|half (?:of )?(?:the |our )?{_COSTS})")


@dataclass(frozen=True)
class Rate:
    """At least `percent` of the costs are to be paid by the programme; characters `start:end`."""

    percent: int
    start: int
    end: int


def rates(text: str) -> list[Rate]:
    """Rates of support. An own contribution of 15 % asks for 85 % of support; `full funding` for 100 %."""
    text = in_digits(text)
    found = []
    for match in _RATE.finditer(text):
        percent = round(float(match["n"].replace(",", ".")))
        if 0 < percent <= 100:
            own = match["own"] or match["after"]
            found.append(Rate(100 - percent if own else percent, *match.span()))
    if not found:
        found += [Rate(100, *match.span()) for match in _WHOLE.finditer(text)]
        found += [Rate(50, *match.span()) for match in _HALF.finditer(text)]
    return found
