"""Sentences that only say a question again."""

import re

from assistant.forms import content_terms, forms_of
from assistant.lists import MARK
from corpus.language import Language
from indexing.glossary import Glossary
from indexing.words import raw_words

_CHOICE: dict[Language, re.Pattern[str]] = {
    "pl": re.compile(r"\b(?:czy|albo|lub)\b", re.IGNORECASE),
    "en": re.compile(
        r"^(?:and |but |so )?(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|shall|"
        r"should|will|would)\b|\b(?:or|whether)\b",
        re.IGNORECASE,
    ),
}

_ASKING = frozenset(
    "kto kogo komu kim co czego czemu czym gdzie kiedy ile ilu jak jaki jaka jakie jakim jakich jakiej jaką "
    "który która które którym których której którą dlaczego skąd dokąd "
    "who whom whose what which where when how why".split()
)
_SAME = 3
"""First words of a question with which no statement begins."""


def echoes(sentence: str, question: str, language: Language, glossary: Glossary) -> bool:
    """Whether all content words of `sentence` stand in `question`, both of one language, so that it answers
    nothing (nor does `1. Town A`, where towns were asked for); never where it introduces a list, or where
    the question offers a choice or asks for yes or no. A sentence that begins as the question does
    (`Whom does it help, is the office.`) answers nothing either."""
    begins = raw_words(question.lower())[:_SAME]
    if len(begins) == _SAME and begins[0] in _ASKING and raw_words(sentence.lower())[:_SAME] == begins:
        return True
    if sentence.endswith(":") or _CHOICE[language].search(question.strip()):
        return False
    asked = forms_of(question, language)
    terms = content_terms(MARK.sub("", sentence), language, glossary)
    return all(asked.holds(term, language, glossary) for term in terms if len(term) > 1 or not term.isalpha())


def only_asks(text: str) -> bool:
    """Whether a sentence, quoted or not, asks and states nothing."""
    return text.rstrip(" \n\"”»’')].").endswith("?")
