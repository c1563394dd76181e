"""Sentences that only say a question again."""

import re

from assistant.forms import content_terms, forms_of
from assistant.lists import MARK
from corpus.language import Language
from indexing.glossary import Glossary

_CHOICE: dict[Language, re.Pattern[str]] = {
    "pl": re.compile(r"\b(?:czy|albo|lub)\b", re.IGNORECASE),
    "en": re.compile(
        r"^(?:and |but |so )?(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|shall|"
        r"should|will|would)\b|\b(?:or|whether)\b",
        re.IGNORECASE,
    ),
}


def echoes(sentence: str, question: str, language: Language, glossary: Glossary) -> bool:
    """Whether all content words of `sentence` stand in `question`, both of one language, so that it answers
    nothing (nor does `1. Town A`, where towns were asked for); never where it introduces a list, or where
    the question offers a choice or asks for yes or no."""
    if sentence.endswith(":") or _CHOICE[language].search(question.strip()):
        return False
    asked = forms_of(question, language)
    terms = content_terms(MARK.sub("", sentence), language, glossary)
    return all(asked.holds(term, language, glossary) for term in terms if len(term) > 1 or not term.isalpha())
