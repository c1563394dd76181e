"""A question asked with another asking word: `Gdzie podpisano umowę?` and `A kiedy?`."""

import re

from assistant.conversation.words import WORD, is_asking, is_verb
from corpus.language import Language
from indexing.languages import polish

_BARE: dict[Language, re.Pattern[str]] = {
    "pl": re.compile(
        r"(?:od |do )?kiedy|gdzie|dlaczego|czemu|jak|skąd|skad|po co|kto|kogo|komu|co|czego|ile|ilu",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:since |until )?when|where|why|how|how (?:many|much|long)|who|whom|what", re.IGNORECASE
    ),
}
_EXACTLY = re.compile(r"\s+(?:dokładnie|dokladnie|konkretnie|exactly|precisely)$", re.IGNORECASE)
_ASKED: dict[Language, re.Pattern[str]] = {
    "pl": re.compile(r"(?:(?:od |do )?kiedy|gdzie|dlaczego|czemu|jak|skąd|skad|po co)\s+", re.IGNORECASE),
    "en": re.compile(
        r"(?:when|where|why|how)\s+(?=(?:is|are|was|were|do|does|did|has|have|had|can|will)\b)", re.IGNORECASE
    ),
}
_ADVERB: dict[Language, re.Pattern[str]] = {
    "pl": re.compile(r"(?:od |do )?kiedy|gdzie|dlaczego|czemu|jak|skąd|skad|po co", re.IGNORECASE),
    "en": re.compile(r"(?:since |until )?when|where|why|how", re.IGNORECASE),
}
"""Asking words that may take one another's place without another word being changed."""

_DONE = re.compile(r"(?:(?:od |do )?kiedy|gdzie|dlaczego|czemu|jak)\s+(\w+)\s+(?=\S)", re.IGNORECASE)
_WHO = re.compile(r"kto\s+(\w+)\s+(?=\S)", re.IGNORECASE)
_PERSONAL = re.compile(r"(?:ł|ła|li|ły|l|la|ly)$")
_PASSIVE = re.compile(r"(?:iono|ono|no|ęto|to)$")
_IMPERSONAL = ("no", "iono", "ono", "to", "ęto")


def is_bare(text: str, language: Language) -> bool:
    """Whether a message is no more than an asking word."""
    return _BARE[language].fullmatch(_bare(text)) is not None


def asked_otherwise(question: str, text: str, language: Language) -> str | None:
    """`question` with the bare asking word of `text`; `None` where it cannot be put so."""
    asking = _bare(text).capitalize()
    begins = _ASKED[language].match(question)
    if begins and _ADVERB[language].fullmatch(asking):
        return f"{asking} {question[begins.end() :]}"
    if language == "en" or not (_ADVERB["pl"].fullmatch(asking) or asking == "Kto"):
        return None
    pattern, turned = (_DONE, _personal) if asking == "Kto" else (_WHO, _impersonal)
    found = pattern.match(question)
    verb = turned(found[1]) if found else None
    return f"{asking} {verb} {question[found.end() :]}" if found and verb else None


def question_head(question: str, language: Language) -> str:
    """The asking word and the verbs after it (`Kto podpisał`, `When was`); empty where another word
    comes between them or no verb follows."""
    words = list(WORD.finditer(question))
    if not words or not is_asking(words[0].group(), language):
        return ""
    end = 1
    while end < len(words) and is_verb(words[end].group(), language):
        end += 1
    return question[: words[end - 1].end()] if end > 1 else ""


def _bare(text: str) -> str:
    return _EXACTLY.sub("", text.strip(" ?!."))


def _impersonal(verb: str) -> str | None:
    """`podpisał` -> `podpisano`, as the dictionary confirms it; `None` for verbs without such a form."""
    return _turned(verb, _PERSONAL, _IMPERSONAL)


def _personal(verb: str) -> str | None:
    """`podpisano` -> `podpisał`."""
    return _turned(verb, _PASSIVE, ("ł", "ił", "ył", "ął"))


def _turned(verb: str, ending: re.Pattern[str], endings: tuple[str, ...]) -> str | None:
    lower = verb.lower()
    stem, own = ending.sub("", lower), polish.lemmas(lower)
    if stem == lower or not own:
        return None
    forms = (start + end for start in (stem, stem[:-1]) for end in endings)
    return next((form for form in forms if own[0] in polish.lemmas(form)), None)
