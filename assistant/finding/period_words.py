"""Patterns of spans of time in a folded question, in both languages. Data, no logic."""

import re

from assistant.finding.days import Unit
from assistant.finding.numerals import SPELLED

UNITS: dict[Unit, str] = {
    "day": r"dni\w*|dzien|dnia|dniu|days?",
    "week": r"tygodn\w+|tydzien|weeks?",
    "month": r"miesiac\w*|miesiec\w+|months?",
    "quarter": r"kwarta\w+|quarters?",
    "half": r"polrocz\w+|half[- ]years?",
    "year": r"rok|roku|rokiem|lat|lata|latach|years?",
}
UNIT = "|".join(f"(?P<in_{name}>{spelled})" for name, spelled in UNITS.items())
MONTHS = (
    r"styczni\w*|styczen|jan(?:uary)?", r"luty|lutym|lutego|feb(?:ruary)?", r"marzec|marca|marcu|marcem|"
    r"march",
    r"kwiecien|kwietni\w+|apr(?:il)?", r"maj|maja|maju|majem|may", r"czerwiec|czerwc\w+|june?",
    r"lipiec|lipc\w+|july?", r"sierpien|sierpni\w+|aug(?:ust)?", r"wrzesien|wrzesni\w+|sept?(?:ember)?",
    r"pazdziernik\w*|oct(?:ober)?", r"listopad\w*|nov(?:ember)?", r"grudzien|grudn\w+|dec(?:ember)?",
)  # fmt: skip
MONTH = "|".join(f"(?P<m{number}>{spelled})" for number, spelled in enumerate(MONTHS, start=1))
ORDINALS = {1: r"i|1|pierwsz\w+|first|1st", 2: r"ii|2|drugi\w*|second|2nd", 3: r"iii|3|trzeci\w*|third|3rd",
             4: r"iv|4|czwart\w+|fourth|4th"}  # fmt: skip
ORDINAL = "|".join(f"(?P<o{number}>{spelled})" for number, spelled in ORDINALS.items())
COUNT = rf"\d{{1,3}}|{SPELLED}|a"

BEFORE = r"przed|before|prior to|earlier than"
UNTIL = r"do|until|till|by|do dnia|through|on or before"
AFTER = r"po|after|later than"
SINCE = r"od|od dnia|since|from|starting|poczawszy od|on or after"
LASTING = "dotrwa"
"""What EDGES makes of `at least until`."""
EDGE_OF = rf"w|we|in|na|during|within|{LASTING}|{UNTIL}|{BEFORE}|{AFTER}|{SINCE}"

EDGES = {
    LASTING: re.compile(
        r"\b(?:(?:czynn\w+|otwart\w+|trwa\w*|open|runs?|running)\s+)?"
        r"(?:(?:co najmniej|przynajmniej|minimum|conajmniej)\s+do|(?:until|till) at least|"
        r"at least (?:until|till|to))(?= )"
    ),
    "od": re.compile(
        r"\b(?:nie wczesniej\w*(?: niz)?(?: od| w| do)?|najwczesniej(?: od| w)?|(?:not|no|never) before|"
        r"(?:not|no) (?:earlier|sooner) than(?: in| on)?|at the earliest(?: in| on| from)?)(?= )"
    ),
    "do": re.compile(
        r"\b(?:nie pozniej\w*(?: niz)?(?: do| w| z)?(?: dnia)?|najpozniej(?: do| w| z)?(?: dnia)?|"
        r"(?:not|no) later than(?: in| on)?|at the latest(?: by| in| on)?|not after|(?:trwa\w*|"
        r"czynn\w+) do)(?= )"
    ),
}
"""Edges of several words, and the one that stands for them; see `periods.plain_edges`."""

NOT_BEFORE = re.compile(
    r"\b(?P<verb>(?:nie|not|n t|nothing|none)\s+(?:(?:sie|that|which|calls?|"
    r"(?:za)?koncz\w*|zamyka\w*|clos\w+|end\w*|open\w*|rusz\w*|otwier\w*|do|"
    r"does)\s+){0,4})(?P<edge>przed|before)\b"
)
"""Negated verbs of a call's days."""

END_OF = re.compile(
    rf"(?P<edge>{LASTING}|{UNTIL}|{BEFORE})\s+(?:the\s+)?(?:koncem|konca|koniec|end)\s+(?:of\s+)?(?:the\s+)?"
    rf"(?P<which>tego|biezacego|this|current|przyszlego|nastepnego|next)?\s*"
    rf"(?:(?:{UNIT})|(?P<bare>\d{{4}})|(?:{MONTH}))(?:\s+(?P<year>\d{{4}}))?\b"
)
WITHIN = re.compile(
    rf"\b(?:w ciagu|w terminie|przez|within|in|over|during|w|za)?\s*(?:the\s+)?"
    rf"(?P<near>najblizsz\w+|nastepn\w+|kolejn\w+|next|coming|following)?\s*(?P<count>{COUNT})\s+(?:{UNIT})\b"
)
RELATIVE = re.compile(
    rf"\b(?P<edge>{EDGE_OF})?\s*(?:the\s+)?"
    rf"(?P<which>tym|biezacym|obecnym|ten|this|current|przyszl\w+|nastepn\w+|kolejn\w+|najblizsz\w+|next|"
    rf"coming)\s+"
    rf"(?!tygodniach|miesiacach|dniach|days|weeks|months)(?:{UNIT})\b"
)
NEXT_YEAR = r"(?P<ahead>(?:of\s+)?(?:przyszlego|nastepnego|next)\s+(?:roku|year))"
QUARTER = re.compile(
    rf"\b(?P<edge>{EDGE_OF})?\s*(?:the\s+)?(?P<end>konca\s+|koncem\s+|"
    rf"end of\s+)?(?:the\s+)?(?:q(?P<q>[1-4])|(?P<qq>[1-4])q|(?:{ORDINAL})\s+(?:kwarta\w+|kw\b\.?|"
    rf"quarter)(?:\s+of)?)"
    rf"(?:[\s/]+(?:(?P<year>\d{{4}})|{NEXT_YEAR}))?\b"
)
HALF = re.compile(
    rf"\b(?P<edge>{EDGE_OF})?\s*(?:the\s+)?(?P<end>konca\s+|koncem\s+|"
    rf"end of\s+)?(?:the\s+)?(?:h(?P<h>[12])(?=[\s/]+20\d\d|\s+(?:of|next))|(?:{ORDINAL})\s+(?:polow\w+|"
    rf"polrocz\w+|half)(?:\s+of)?)"
    rf"(?:\s+(?:(?P<year>\d{{4}})|{NEXT_YEAR}))?\b"
)
HALF_MONTH = re.compile(
    rf"\b(?:w|we|in)?\s*(?:the\s+)?(?:{ORDINAL})\s+(?:polow\w+|half)\s+(?:of\s+)?(?:{MONTH})"
    rf"(?:\s+(?P<year>\d{{4}}))?\b"
)
IN_MONTH = re.compile(rf"\b(?P<edge>{EDGE_OF})?\s*(?:{MONTH})"
                       rf"(?:\s+(?:of\s+)?(?P<year>\d{{4}}))?\b")  # fmt: skip
IN_YEAR = re.compile(rf"\b(?P<edge>{EDGE_OF})\s+(?:roku\s+)?(?P<year>20\d\d)\b(?:\s*(?:r\.|roku|rok))?")
BETWEEN = re.compile(r"\b(?:miedzy|pomiedzy|between|od|from)\s*$")
JOINED = re.compile(r"\s*(?:-|–|a|do|and|to|until)\s*$")
EDGE_AFTER = re.compile(
    r"[\s,]*\b(?:(?P<later>(?:or|and|lub|albo|i|oraz|badz) (?:any time )?(?:later|after\w*|pozniej\w*)|"
    r"at the earliest|najwczesniej|onwards?|wzwyz)|(?P<sooner>(?:or|lub|albo) (?:earlier|before|sooner|"
    r"wczesniej\w*)|at the (?:very )?latest|najpozniej|latest))\b"
)
"""Bounds that stand after a day."""
TODAY = re.compile(r"\b(?:dzisiaj|dzis|today)\b")
TOMORROW = re.compile(r"\b(?:jutro|tomorrow)\b")
WITHIN_ONE = re.compile(
    rf"\b(?:w ciagu|w przeciagu|within)\s+(?:the\s+)?(?:najblizszego|nastepnego|next|coming)?\s*(?:{UNIT})\b"
)
FORTNIGHT = re.compile(r"\b(?:(?:within|in|over|during)\s+)?(?:the\s+)?(?:a|one|next|coming)\s+fortnight\b")
AT_LEAST = re.compile(
    rf"\b(?:co najmniej|przynajmniej|minimum|min\.?|at least|no less than|nie mniej niz|"
    rf"not less than)\s+(?:za\s+)?(?:(?:another|jeszcze)\s+)?(?P<count>{COUNT})?\s*(?:more\s+)?(?:{UNIT})\b"
)
PAST = re.compile(
    r"\b(?:opened|closed|started|launched|ended|expired|ruszyl\w*|otworzyl\w*|zamknel\w*|skonczyl\w*|"
    r"zakonczyl\w*|rozpoczel\w*|wystartowal\w*)\b"
)
APPLYING = re.compile(
    r"\bwnios\w*|\bzloz\w*|\bczasu?\b|\btime\b|\bapply\w*|\bapplication\w*|\bprepar\w*|\bprzygotow\w*|"
    r"\bleft\b|\bopen\b|\botwart\w*|\btrwa\w*|\bzostal\w*|\bdeadline|\btermin\w*"
)
"""Beside AT_LEAST: the time is for applying."""
MONTHS_JOINED = re.compile(
    rf"\b(?:w|we|in|na|od|from|between|miedzy|"
    rf"pomiedzy)?\s*(?:{MONTH.replace('<m', '<a')})(?:\s+(?P<from_year>\d{{4}}))?"
    rf"\s*(?:-|–|\b(?:a|do|and|or|to|until|i|lub|albo|oraz|through)\b)\s*(?:w\s+|we\s+|in\s+)?"
    rf"(?:{MONTH})(?:\s+(?P<year>\d{{4}}))?\b"
)
MIDDLE = re.compile(
    rf"\b(?:(?P<edge>{EDGE_OF})\s+)?(?:the\s+)?(?:polow(?:y|a|ie)|mid|"
    rf"middle of)[\s-]+(?:{MONTH})(?:\s+(?P<year>\d{{4}}))?\b"
)
_EARLY = (
    r"(?P<early>(?:na )?poczat(?:ku|kiem|ek)|(?:at |in )?the (?:very )?(?:beginning|start) of|"
    r"(?:beginning|start) of|early(?: in)?)"
)
_LATE = (
    r"(?P<late>(?:pod )?koniec|(?:z |na )?(?:samym )?koncem|na koncu|(?:at |towards? |around )?the "
    r"(?:very )?end of|"
    r"(?:towards? )?end of|late(?: in)?)"
)
PART_OF_MONTH = re.compile(
    rf"\b(?:(?P<edge>{EDGE_OF})\s+)?(?:{_EARLY}|{_LATE})\s+(?:the\s+)?(?:{MONTH})"
    rf"(?:\s+(?P<year>\d{{4}}))?\b"
)
PART_OF_YEAR = re.compile(
    rf"\b(?:(?P<edge>{EDGE_OF})\s+)?(?:{_EARLY}|{_LATE})\s+(?:the\s+)?"
    rf"(?:(?:roku\s+)?(?P<year>20\d\d)(?:\s+roku)?|(?P<ahead>przyszlego roku|nastepnego roku|next year)|"
    rf"(?:tego|biezacego|this|of the|the)\s+(?:roku|year))\b"
)
WEEK_OF_MONTH = re.compile(
    rf"\b(?:(?P<edge>{EDGE_OF})\s+)?(?:the\s+)?(?:{ORDINAL}|(?P<last>ostatni\w*|last|final))\s+"
    rf"(?:tydzien|tygodni\w*|week)\s+(?:of\s+|in\s+)?(?:{MONTH})(?:\s+(?P<year>\d{{4}}))?\b"
)
_SEASONS = (
    r"wiosn\w+|wiosenn\w+|spring(?:time)?", r"lat(?:em|o)|letni(?:ego|ej|ch|m|e)?|(?<=w )lecie|(?<=do )lata|"
    r"(?<=przed )latem|summer(?:time)?",
    r"jesien\w*|jesieni\w*|autumn", r"zim(?:a|y|e|ie)|zimow\w+|winter(?:time)?",
)  # fmt: skip
SEASON = re.compile(
    rf"\b(?:(?P<edge>{EDGE_OF}|this|next|coming|tej|tego|przyszl\w+|nastepn\w+|najblizsz\w+)\s+)?(?:the\s+)?"
    rf"(?:(?:this|next|coming|przyszl\w+|nastepn\w+|najblizsz\w+)\s+)?"
    rf"(?:{'|'.join(f'(?P<s{number}>{spelled})' for number, spelled in enumerate(_SEASONS))})"
    rf"(?:\s+(?:of\s+)?(?P<year>20\d\d))?\b"
)
FEAST = re.compile(
    rf"\b(?P<edge>{UNTIL}|{BEFORE}|{AFTER}|{SINCE})\s+(?:the\s+)?(?:swietami|swiat|swietach|"
    r"bozym narodzeniem|bozego narodzenia|bozym narodzeniu|gwiazdka|gwiazdki|wigilia|wigilii|christmas|xmas|"
    r"christmas eve|festive season)\b"
)
YEAR_END = re.compile(rf"\b(?:(?P<edge>{UNTIL}|{BEFORE})\s+)?(?:the\s+)?year(?:.?s)?[\s-]end\b")
NEW_YEAR = re.compile(
    rf"\b(?P<edge>{UNTIL}|{BEFORE}|{AFTER}|{SINCE})\s+(?:the\s+)?(?:nowym roku|nowego roku|nowym rokiem|"
    rf"new year)\b"
)
_WEEKDAYS = (
    r"poniedzial\w+|monday", r"wtor(?:ek|ku|kiem)|tuesday", r"srod(?:a|y|e|zie)|wednesday",
    r"czwart(?:ek|ku|kiem)|thursday", r"piat(?:ek|ku|kiem)|friday", r"sobot\w+|saturday",
    r"niedziel\w+|sunday",
)  # fmt: skip
_WEEKDAY = "|".join(f"(?P<d{number}>{spelled})" for number, spelled in enumerate(_WEEKDAYS))
EDGE = re.compile(
    rf"\b(?P<edge>{LASTING}|on or before|on or after|{BEFORE}|{UNTIL}|{AFTER}|{SINCE})\s*"
    rf"(?:dniem\s+|dniu\s+|dnia\s+|the\s+)?(?:(?:{'|'.join(_WEEKDAYS)})(?:\s+|,\s*)(?:the\s+)?)?$"
)
WEEKDAY = re.compile(rf"\b(?P<edge>{UNTIL}|{BEFORE}|{AFTER}|{SINCE}|on|w|we|this|next|"
                     rf"coming)\s+(?:the\s+)?(?:(?:ten|te|ta|najblizsz\w+|przyszl\w+|nastepn\w+|this|next|"
                     rf"coming)\s+)?(?:{_WEEKDAY})\b")  # fmt: skip
