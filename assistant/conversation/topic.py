"""What a question is about: its words without what asks and what only joins."""

from assistant.conversation.words import AUXILIARIES, PREPOSITIONS, WORD, is_asking, is_verb
from corpus.language import Language
from indexing.words import is_stop_word

_GAP = ", "


def topic(question: str, language: Language) -> str:
    """The subject of a question that stands alone: `Kto podpisał nowe porozumienie o gazie?` is about
    `nowe porozumienie o gazie`. Verbs, asking words and stop words at either end of a run are left out;
    runs that a verb divides are joined by a comma. Empty where nothing is left."""
    runs: list[list[str]] = [[]]
    matches = list(WORD.finditer(question))
    after_who = False
    for match in matches:
        word = match.group()
        asks = is_asking(word, language)
        if asks or is_verb(word, language) or (language == "en" and after_who):
            runs.append([])
        else:
            runs[-1].append(word)
        after_who = asks and word.lower() == "who"
    trimmed = (_trimmed(run, language) for run in runs)
    return _GAP.join(" ".join(run) for run in trimmed if run)


def _trimmed(run: list[str], language: Language) -> list[str]:
    start, end = 0, len(run)
    while start < end and _empty(run[start], language):
        start += 1
    while end > start and _empty(run[end - 1], language):
        end -= 1
    return run[start:end]


def _empty(word: str, language: Language) -> bool:
    lower = word.lower()
    if word.isupper() and len(word) > 1:
        return False
    return is_stop_word(lower, language) or lower in PREPOSITIONS[language] or lower in AUXILIARIES
