"""What kinds of facts a question asks for, and which of them a text states."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from corpus.language import Language
from indexing.figures import dates, numbers
from indexing.words import fold, raw_words

Asked = Literal["number", "time", "contact", "address", "place"]

_POLISH_DAY = r"(?:roku|dniu|dnia|miesiąc\w*|miesiac\w*)"
_POLISH_WHICH = r"(?:którym|ktorym|którego|ktorego|jakim|jakiego)"
_POLISH_WHERE = r"w (?:jakim|którym|ktorym|jakiej|której|ktorej)"
_POLISH_TOWN = r"(?:mieście|miescie|miejscowości|miejscowosci|gminie|kraju|państwie|panstwie)"
_ASKS: dict[Language, tuple[tuple[Asked, re.Pattern[str]], ...]] = {
    "pl": (
        (
            "contact",
            re.compile(
                r"\b(?:numer\w* telefonu|telefon\w*|e-?mail\w*|adres\w* (?:mail|e-?mail|strony)\w*|www)\b"
            ),
        ),
        ("address", re.compile(r"\b(?:jakim adresem|jaki (?:jest )?adres|adres siedziby|jakiej ulicy)\b")),
        (
            "time",
            re.compile(
                rf"^(?:\W*\w+\W+){{0,2}}kiedy\b|\b(?:(?:w|od|do) {_POLISH_WHICH} {_POLISH_DAY}|"
                rf"{_POLISH_WHICH} dnia|jaka data|termin|(?:jakie|które|ktore) lata|"
                r"(?:jakich|których|ktorych) lat(?:ach)?|jak (?:długo|dlugo)|jakim okresie|jaki okres)\b"
            ),
        ),
        (
            "number",
            re.compile(
                r"\b(?:ile|ilu|iloma|ilom|jaka (?:jest )?(?:kwota|liczba|stawka|wysokość|wysokosc)|"
                r"jak\w+ (?:łączn\w+ |laczn\w+ )?(?:moc|kwot[ęe]|liczb[ęe])|"
                r"jaki (?:jest )?(?:budżet|budzet|procent|koszt))\b"
            ),
        ),
        (
            "place",
            re.compile(rf"^(?:\W*\w+\W+){{0,2}}gdzie\b|\b{_POLISH_WHERE} {_POLISH_TOWN}"),
        ),
    ),
    "en": (
        ("contact", re.compile(r"\b(?:phone|telephone|e-?mail)\b")),
        ("address", re.compile(r"\b(?:what address|the address|street)\b")),
        (
            "time",
            re.compile(
                r"^(?:since |until |and )?when\b|\b(?:(?:what|which) (?:date|day|year|month|period)s?|"
                r"deadline|how long (?:did|do|does|has|have|will|was|were|can|must))\b"
            ),
        ),
        (
            "number",
            re.compile(
                r"\b(?:how (?:many|much|large|big)|"
                r"what (?:is the )?(?:amount|number|share|percentage|budget|fee|cost|price))\b"
            ),
        ),
        (
            "place",
            re.compile(r"^(?:and )?where\b|\bin (?:which|what) (?:city|town|place|country|municipality)\b"),
        ),
    ),
}
_REASON = re.compile(
    r"\b(?:dlaczego|z (?:jaki|któr|ktor)\w+ (?:powod|przyczyn)\w*|co (?:było|bylo) (?:przyczyn|powod)\w+|"
    r"jak(?:a|i|ie) (?:był\w*|byl\w*|jest|są|sa) (?:przyczyn|powod|powód)\w*|why|how come|"
    r"for (?:what|which) reasons?|what (?:was|were) the (?:reason|cause)s?|what (?:caused|made)\s)|"
    r"^(?:a |ale |i )?czemu (?!ma\b|mają\b|maja\b|służ|sluz)"
)
_QUESTION_WORDS: dict[Language, re.Pattern[str]] = {
    "pl": re.compile(
        r"\b(?:kto|kogo|komu|kim|co|czego|czym|jak(?:i\w*|a|ą)?|kt[óo]r\w+|ile|ilu|kiedy|gdzie|sk[ąa]d|"
        r"dlaczego)\b"
    ),
    "en": re.compile(r"\b(?:who|whom|whose|what|which|when|where|why|how)\b"),
}
_LABELS = re.compile(
    r"\b(?:krok\w*|etap\w*|faz\w*|steps?|stages?|phases?)\s+\d{1,3}\b|^\s*\(?\d{1,2}[.)]\s",
    re.IGNORECASE | re.MULTILINE,
)
_END = re.compile(
    r"\bdo (?:kiedy|którego|ktorego|jakiego) ?(?:roku|dnia|miesiąca|miesiaca)?|"
    r"\b(?:until|till|up to|by) (?:when|what|which)\b"
)
_ENDING = re.compile(
    r"\b(?:do|po|na lata|until|till|through|to|by|up to|valid for)\b[^.;]*|\d\s*[-–—]\s*\d[^.;]*",
    re.IGNORECASE,
)
_STEM = 5
_COUNTS = frozenset(
    "dwa dwie dwoch trzy trzech cztery czterech piec pieciu szesc szesciu siedem siedmiu osiem osmiu "
    "dziewiec dziewieciu dziesiec dziesieciu kilkanascie polowa two three four five six seven "
    "eight nine eleven twelve half".split()
)
_MONTHS = re.compile(
    r"\b(stycz|luty|luteg|marc|marz|kwie|maj|czerw|lip|sierp|wrze|pazdz|listop|grud|janu|febr|march|april|"
    r"may|june|july|august|septem|octo|novem|decem)",
    re.IGNORECASE,
)
_YEARS = range(1800, 2101)
_SPAN = re.compile(
    r"\b\d{1,3}\s*(?:dni\w*|dzień|tygod\w+|miesi\w+|lat\w*|rok\w*|godz\w*|minut\w*|"
    r"days?|weeks?|months?|years?|hours?|minutes?)\b|\b\d{1,2}[:.]\d{2}\b",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"@|(?:\d[\s-]?){7,}|www\.|https?:")
_PLACE = re.compile(
    r"\b(?:[Ww]e?|[Nn]a|[Pp]rzy|[Pp]od|[Nn]ad|[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Aa]cross|[Oo]utside)\s+"
    r"(?:[a-ząćęłńóśźż]+\s+){0,2}([A-ZĄĆĘŁŃÓŚŹŻ][\w’-]+)"
)
_ADDRESS = re.compile(
    r"\b(?:ul|al|pl|os)\. ?\w|\d{2}-\d{3}|\b(?:street|avenue|square|road|rue|ulic\w+|alej\w+|plac\w*)\b.*\d",
    re.IGNORECASE,
)


def asked_kinds(question: str, language: Language) -> tuple[Asked, ...]:
    """The kinds of facts asked for, one for each time that one is asked; empty where any sentence may
    answer."""
    lower = question.lower()
    return tuple(kind for kind, pattern in _ASKS[language] for _ in pattern.finditer(lower))


def asks_reason(question: str) -> bool:
    """Whether a question asks why something is so, which takes for granted that it is."""
    return _REASON.search(question.lower()) is not None


def asks_nothing_else(question: str, kinds: Sequence[Asked], language: Language) -> bool:
    """Whether a question has no more question words than `kinds`, the kinds of facts that it asks for."""
    return 0 < len(kinds) >= len(_QUESTION_WORDS[language].findall(question.lower()))


def unstated(text: str, kinds: Sequence[Asked], question: str) -> tuple[Asked, ...]:
    """Those of `kinds` of which `text` states no fact that the question did not bring along."""
    left = Counter(kinds)
    for kind in left:
        left[kind] -= _stated(text, kind, question)
    return tuple((+left).elements())


def _stated(text: str, kind: Asked, question: str) -> int:
    """How many facts of a kind `text` states beyond the question."""
    if kind == "contact":
        return len(_CONTACT.findall(text))
    if kind == "address":
        return len(_ADDRESS.findall(text))
    if kind == "place":
        known = {fold(word)[:_STEM] for word in raw_words(question)}
        return sum(fold(match[1])[:_STEM] not in known for match in _PLACE.finditer(text))
    text = _LABELS.sub(" ", text)
    if kind == "time" and _END.search(question.lower()):
        text = " ".join(match.group() for match in _ENDING.finditer(text))
    asked = {number.value for number in numbers(question)}
    new = [number for number in numbers(text) if number.value not in asked]
    years = {number.value for number in new if _is_year(text[number.start : number.end])}
    if kind == "time":
        new_dates = {date.iso for date in dates(text)} - {date.iso for date in dates(question)}
        return len(new_dates) + len(years) + len(_MONTHS.findall(fold(text))) + len(_SPAN.findall(text))
    counted = {number.value for number in new} - (years if not _asks_year(question) else set())
    return len(counted) + sum(fold(word) in _COUNTS for word in raw_words(text))


def _is_year(written: str) -> bool:
    return written.isdigit() and int(written) in _YEARS


def _asks_year(question: str) -> bool:
    return re.search(r"\b(?:rok\w*|lat\w*|years?)\b", question, re.IGNORECASE) is not None
