"""A person corrects how the last question was understood: `nie, chodziło mi o …`, `I meant …`."""

import re

from corpus.normalise import fold

_NO = r"(?:(?:nie|no|sorry|przepraszam|oj|oh|actually)[\s,.!–-]+)*"

# On text without diacritics; the places of letters are those of the message.
_PATTERNS = tuple(
    re.compile(form)
    for form in (
        rf"{_NO}(?:(?:raczej|wlasciwie)\s+)?(?:chodzilo|chodzi) mi (?:raczej )?o (?:to, )?(?P<meant>.+)",
        rf"{_NO}(?:mialem|mialam) na mysli (?P<meant>.+)",
        rf"{_NO}(?:pytalem|pytalam|pytam) (?:raczej )?o (?:to, )?(?P<meant>.+)",
        r"nie (?:chodzi(?:lo)? mi )?o? ?[^,–]+?[\s,–-]+(?:tylko|lecz|ale)(?: raczej)? (?:o )?(?P<meant>.+)",
        r"(?:raczej|mialo byc) (?P<meant>.+)",
        rf"{_NO}i (?:meant|mean|was asking about|am asking about) (?P<meant>.+)",
        r"(?:no[\s,.!–-]+)?not .+?[\s,–-]+but (?:rather )?(?P<meant>.+)",
        r"(?:no, )?rather (?P<meant>.+)",
        r"(?:nie|no),\s+(?P<meant>(?:the|w|o|in) .+)",
    )
)
_ONLY_DENIED = re.compile(r"nie chodzi(?:lo)? mi o [^,–]+")


def correction(text: str) -> str | None:
    """What the person meant instead; `None` where the message corrects nothing. `nie chodziło mi o X`
    without a comma says only what was not meant."""
    folded = fold(text)
    if len(folded) != len(text) or _ONLY_DENIED.fullmatch(folded):
        return None
    found = next(filter(None, (pattern.fullmatch(folded) for pattern in _PATTERNS)), None)
    return text[slice(*found.span("meant"))].strip(" .!") if found else None
