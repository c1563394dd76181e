"""A folded question in, the rate of support that it asks for out: `85 %`, `bez wkladu wlasnego`."""

import re
from dataclasses import dataclass

from assistant.finding.numerals import in_digits

_OWN_PL = (
    r"(?:(?:wklad\w*|udzial\w*)(?: finansow\w+)? wlasn\w+|wlasn\w+ (?:wklad\w*|udzial\w*|srodk\w+)|wklad\w*|"
    r"srodk\w+ wlasn\w+|z wlasnej kieszeni|od siebie|sami (?:damy|dolozymy|mamy|wylozymy|doplacimy|"
    r"pokryjemy)|"
    r"(?:damy|dolozymy|wylozymy|wnosimy|wniesiemy|dokladamy))"
)
_OWN_EN = (
    r"(?:own (?:contribution|share|funds|money|resources|financing|input)|"
    r"(?:co-?financing|contribution) (?:from|on) our (?:side|part)|match(?:ed)? funding|"
    r"we (?:can |could |will |would |only )*(?:put in|pay|contribute|cover|add|chip in|provide)|"
    r"contribut\w+|ourselves|from our own \w+|our (?:own )?share)"
)
_OWN = rf"(?:{_OWN_PL}|{_OWN_EN})"
_RATE = re.compile(
    rf"(?:(?P<none>\b(?:bez|no|zero|without(?: any)?|zadnego)\s+)?(?P<own>{_OWN})(?:(?!{_OWN})[^\d,;"
    rf"]){{0,30}}?)?"
    r"(?P<n>\d{1,3}(?:[.,]\d+)?)\s*[-–]?\s*(?:%|procent\w*|proc\.?|per ?cent|percent|pct)"
    rf"(?:\s*(?:of\s+)?(?P<after>{_OWN}))?"
)
_COSTS = (
    r"(?:wydatk\w*|koszt\w*|kosztorysu|costs?|expenses|expenditure|budget|budzetu|inwestycji|project|"
    r"projektu|"
    r"zakupu|przedsiewziecia)"
)
_SCALES = r"(?:tys|mln|mil|mld|thousand|million|of a (?:thousand|million)|a (?:thousand|million))"
_PL_NONE, _EN_NONE = r"(?:bez|zero|zadnego|brak|nie (?:mamy|mam|ma))", r"(?:without|no|zero)"
_WHOLE = re.compile(
    rf"\b{_PL_NONE} (?:\w+ )?{_OWN_PL}|\b{_EN_NONE} (?:any )?(?:{_OWN_EN}|co-?financing|match funding)|"
    r"\bpeln\w+ (?:dofinansowani|finansowani|pokryci|refundacj|kwot)\w*|"
    rf"\b(?:calosc\w*|wszystki\w+|pelnych|calych|caly|cale) {_COSTS}|\bw (?:calosci|pelni|stu procentach)\b|"
    r"\bfull(?:y)? (?:fund(?:ing|ed)|financ\w+|coverage|support|covered|paid|reimburs\w+)|\bin full\b|"
    rf"\b(?:all|full|entire|whole|total) (?:of )?(?:the |our )?{_COSTS}|\bwithout co-?financing\b"
)
_PARTS = {
    50: rf"\b(?:polow\w+ {_COSTS}|half (?:of )?(?:the |our )?{_COSTS}|half (?:funded|covered|paid))",
    75: rf"\b(?:(?:trzy|3)\s+(?:czwarte|cwierci) {_COSTS}|"
    rf"(?:three|3)[ -]+quarters (?:of )?(?:the |our )?{_COSTS})",
    67: rf"\b(?:(?:dwie|2)\s+trzecie {_COSTS}|(?:two|2)[ -]+thirds (?:of )?(?:the |our )?{_COSTS})",
}
_PART = {percent: re.compile(spelled) for percent, spelled in _PARTS.items()}


@dataclass(frozen=True)
class Rate:
    """At least `percent` of the costs are to be paid by the programme; characters `start:end`, of which
    `gap` tells something else (`wkład własny gminy: 5 %`)."""

    percent: int
    start: int
    end: int
    gap: tuple[int, int] | None = None


_FRACTIONS = {
    50: r"(?:polow\w+|(?:a |one )?half)",
    25: r"(?:cwierc|jedn\w+\s+czwart\w+|1\s+czwart\w+|czwart\w+ czesc|(?:a|one|1)\s+quarter)",
    33: r"(?:jedn\w+\s+trzeci\w+|1\s+trzeci\w+|trzeci\w+ czesc|(?:a|one|1)\s+third)",
    20: r"(?:jedn\w+\s+piat\w+|1\s+piat\w+|piat\w+ czesc|(?:a|one|1)\s+fifth)",
    10: r"(?:jedn\w+\s+dziesiat\w+|1\s+dziesiat\w+|dziesiat\w+ czesc|(?:a|one|1)\s+tenth)",
}
_OWN_VERB = (
    r"(?:sami (?:damy|dolozymy|mamy|wylozymy|doplacimy|pokryjemy|zaplacimy)|(?:mozemy|damy rade) "
    r"(?:sami )?(?:dolozyc|wylozyc|pokryc|zaplacic|dac)|damy|dolozymy|wylozymy|pokryjemy|"
    r"wklad\w*(?: wlasn\w+)?|(?:can|could|will|would) (?:only )?(?:pay|put in|cover|contribute|chip in|bear)|"
    r"own (?:contribution|share|funds)|we (?:pay|cover|contribute|put in))"
)
_OWN_PART = {
    percent: re.compile(
        rf"\b{_OWN_VERB}[ :]+(?:sami |to |wynosi |is |of |only |tylko |just )*"
        rf"(?:at most |up to |no more than |maximum |co najwyzej |najwyzej |maksymalnie |do |okolo |"
        rf"about )*{part}"
        rf"(?: (?:of )?(?:the |our )?{_COSTS})?(?: (?:ourselves|sami|z wlasnych))?\b(?! {_SCALES})|"
        rf"\b{part}(?: (?:of )?(?:the |our )?{_COSTS})? (?:ourselves|pokryjemy|dolozymy|damy|zaplacimy|"
        rf"wylozymy|mamy|z wlasnych|from our own)\b"
    )
    for percent, part in _FRACTIONS.items()
}
"""What the asker pays himself, as a part of the costs."""


def _own_parts(text: str) -> list[Rate]:
    return [
        Rate(100 - percent, *match.span())
        for percent, part in _OWN_PART.items()
        for match in part.finditer(text)
    ]


def rates(text: str) -> list[Rate]:
    """Rates of support. An own contribution of 15 % asks for 85 % of support; `full funding` for 100 %."""
    text = in_digits(text)
    found = []
    for match in _RATE.finditer(text):
        percent = round(float(match["n"].replace(",", ".")))
        if 0 < percent <= 100:
            own = (match["own"] or match["after"]) and not match["none"] and percent < 100
            gap = (match.end("own"), match.start("n")) if match["own"] else None
            found.append(Rate(100 - percent if own else percent, *match.span(), gap))
    found += _own_parts(text)
    if not found:
        found += [Rate(100, *match.span()) for match in _WHOLE.finditer(text)]
        found += [
            Rate(percent, *match.span()) for percent, part in _PART.items() for match in part.finditer(text)
        ]
    return found
