"""Requests that are not ours to answer: other services, advice that belongs to professionals, harm.

The patterns are requests, not words: who asks what a weather station costs, or which code a problem area
has, is a person at work. None of some 3,000 questions of evals/cases and the public sets is declined.
"""

import re
from typing import Literal

from corpus.normalise import fold

Outside = Literal[
    "danger", "harm", "frame", "weather", "writing", "programming", "translation", "health", "legal"
]
"""Why a request is declined. `danger`: the person may be in danger; `frame`: it asks to set our rules
aside or to show them."""

_WRITE = r"\b(?:napisz|napisac|uloz|stworz|wymysl|wygeneruj|write|compose|make up|create|generate)"
_TELL = r"\b(?:opowiedz|powiedz|znasz|rzuc|zaspiewaj|tell|sing|know)"
_ME = r"(?:\s+(?:mi|me|nam|us|jakis|jakas|a|an|the|any|short|krotki|krotka|smieszn\w+|funny))*\s+"
_RHYME = r"(?:wiersz|wierszyk|piosenk\w+|bajk\w+|rap|haiku|limeryk|poem|song|fairy tale|limerick|essay)\b"
_JOKE = r"(?:dowcip|zart|kawal|bajk\w+|jokes?|fairy tale|bedtime story)\b"
_PROGRAM = r"(?:\w+\s+)?(?:kod|skrypt|funkcje|program|makro|code|script|function|macro)\b"
_IN_A_LANGUAGE = r".{0,40}\b(?:python\w*|javascript\w*|java|sql|html|php|vba|bash\w*|c\+\+|c#)(?=\W|$)"
_DAY = r"(?:dzis|dzisiaj|jutro|teraz|w weekend)"

# Written without diacritics; a request is outside where one of its forms occurs.
_OUTSIDE: dict[Outside, tuple[str, ...]] = {
    "danger": (
        r"\b(?:chce|zamierzam) (?:sie zabic|umrzec|popelnic samobojstwo)",
        r"\bi (?:want to|am going to|will) (?:kill myself|die|end my life|commit suicide)",
    ),
    "harm": (
        r"\bjak (?:zrobic|zbudowac|skonstruowac|wyprodukowac|kupic) (?:\w+ )?"
        r"(?:bomb|ladun\w+ wybuchow|narkotyk|amfetamin|truci?zn|bron\b)",
        r"\bhow (?:to|do i|can i) (?:make|build|buy|produce) (?:an? |some )?(?:\w+ )?"
        r"(?:bomb|explosive|drugs|meth|poison|weapon|gun)",
        r"\bjak (?:sie )?wlamac|\bjak (?:z|s)hakowac|\bhow (?:to|do i|can i) (?:hack|break into|steal)\b",
        r"\bjak (?:otruc|zabic|pobic|okrasc) (?:kogos|czlowieka|ludzi|sasiad|zone|meza|szefa)",
        r"\bhow (?:to|do i|can i) (?:kill|poison|hurt|rob) (?:someone|somebody|people|a person|my \w+)",
    ),
    "frame": (
        r"\b(?:zignoruj|pomin|zapomnij)\b.{0,30}\b(?:instrukcj|polecen|zasad)",
        r"\b(?:ignore|disregard|forget)\b.{0,30}\b(?:instructions?|rules|prompts?)\b",
        r"\b(?:pokaz|podaj|wypisz|ujawnij)\b.{0,20}\b(?:prompt|instrukcj\w+ systemow)",
        r"\b(?:show|reveal|print|repeat|tell me)\b.{0,20}\b(?:system prompt|your (?:prompt|instructions))",
    ),
    "weather": (
        rf"^(?:a )?jaka (?:(?:jest|bedzie) )?(?:{_DAY} )?(?:(?:jest|bedzie) )?pogoda\b",
        rf"^pogoda (?:na|w|{_DAY})\b|^(?:podaj )?prognoz\w+ pogody\b",
        rf"\bczy (?:{_DAY}|bedzie)\b.{{0,20}}\b(?:padac|padalo|snieg|deszcz)\b",
        r"^(?:what(?:'s|’s| is| will) (?:be )?the weather|how is the weather)\b",
        r"^weather (?:in|for|today|tomorrow)\b",
        r"^will it (?:rain|snow)\b",
    ),
    "writing": (_WRITE + _ME + _RHYME, _TELL + _ME + _JOKE, r"^(?:dowcip|zart|joke)[\s?.!]*$"),
    "programming": (
        _WRITE + _ME + _PROGRAM + _IN_A_LANGUAGE,
        _WRITE + _ME + r"(?:\w+\s+)?(?:sql|python|javascript|bash) (?:code|script|function|query)\b",
        _WRITE + _ME + r"(?:skrypt|kod zrodlowy|source code|some code)\b",
        r"^(?:fix|debug|popraw) (?:my|this|ten|moj) (?:code|kod|skrypt|script)\b",
    ),
    "translation": (
        r"^(?:prosze |please |can you )?(?:przetlumacz|tlumacz|translate)\b.*[:„\"“].+",
        r"^(?:prosze |please |can you )?(?:przetlumacz|translate)\b.*"
        r"\b(?:tekst|list|mail|zdanie|the following|text|letter|e-?mail|sentence)\b",
        r"^(?:prosze |please |can you )?(?:przetlumacz|translate)\b.*"
        r"\b(?:niemiecki|francuski|hiszpanski|ukrainski|german|french|spanish|ukrainian)[\s.!?]*$",
    ),
    "health": (
        r"\bboli mnie\b|\b(?:mam|moje dziecko ma) (?:goraczke|bol|kaszel|wysypke)\b",
        r"\bjaki(?:e|s)? (?:lek|leki|tabletki|antybiotyk) (?:mam |powin\w+ )?(?:wziac|brac|zazyc|na bol)",
        r"\bmy (?:head|stomach|back|chest|throat|child|leg) (?:hurts|aches|has a fever)",
        r"\bi have (?:a )?(?:fever|headache|rash|chest pain)",
        r"\bwhat (?:medicine|pills|drug|antibiotic)s? should i (?:take|use)|\bdiagnose me\b",
    ),
    "legal": (
        r"\bczy (?:moge|powinienem|powinnam|mam) (?:go |ja |ich )?(?:pozwac|zaskarzyc|isc do sadu)",
        r"\b(?:poradz|doradz) mi\b.{0,40}\b(?:prawnie|rozwod|sad|pozew|spadk)",
        r"\b(?:should|can|could) i (?:sue|take .{0,30} to court|get a divorce)|\bgive me legal advice\b",
        r"\bnapisz (?:mi )?(?:pozew|apelacje|odwolanie od wyroku)\b",
    ),
}
_PATTERNS = {why: re.compile("|".join(forms)) for why, forms in _OUTSIDE.items()}


def outside(text: str) -> Outside | None:
    """Why a request is not ours; `None` for everything that may be asked of the documents."""
    folded = fold(text)
    return next((why for why, pattern in _PATTERNS.items() if pattern.search(folded)), None)
