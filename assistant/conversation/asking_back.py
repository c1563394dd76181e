"""A question that may mean several things: a question back that names them, from the documents found.

Conservative: a code, a name, a figure or more than one telling word is always answered.
"""

from collections.abc import Sequence

from assistant.conversation.words import WORD, is_code, is_name
from assistant.forms import content_terms, forms_of
from corpus.bilingual import Text
from corpus.language import Language
from corpus.normalise import fold
from indexing.glossary import Glossary
from indexing.languages import polish
from indexing.passage import HEADING_SEPARATOR, Hit

MOST_TOPICS = 4
FEWEST_TOPICS = 2
NEAR = 5
"""Best passages whose documents count as equally good where no heading has the word."""


def ambiguous(query: str, hits: Sequence[Hit], language: Language, glossary: Glossary) -> list[str]:
    """Subjects that a question of a single common word may mean, 2 to MOST_TOPICS; empty where the question
    is clear: it says more, a heading is that very word, or one subject alone fits."""
    words = WORD.findall(query)
    terms = content_terms(query, language, glossary)
    if len(terms) != 1 or " " in terms[0] or _names_one(terms[0], words):
        return []
    (term,) = terms
    own = [hit for hit in hits if hit.info.language == language] or hits
    if any(fold(_heading(hit)) == fold(term) for hit in own):
        return []
    titled = [
        hit for hit in own if _holds(f"{hit.info.title} {_heading(hit)}", term, hit, language, glossary)
    ]
    held = [hit for hit in own[:NEAR] if _holds(hit.passage.text, term, hit, language, glossary)]
    found = subjects(titled or held)
    return found[:MOST_TOPICS] if len(found) >= FEWEST_TOPICS else []


def _names_one(term: str, words: Sequence[str]) -> bool:
    """Whether a word is a code, a figure or a name: a capital that the dictionary does not take for that
    of a sentence's beginning, or a name written small."""
    if any(is_code(word) or word.isdigit() for word in words) or any(sign.isupper() for sign in term[1:]):
        return True
    readings = polish.spellings(term)
    if any(reading[:1].isupper() for reading in readings):
        return True
    return is_name(term) and not (term == words[0] and readings)


def subjects(hits: Sequence[Hit]) -> list[str]:
    """Titles of the hits' documents, best first; a document, its translation and one of nearly the same
    title are one subject."""
    kept: list[tuple[str, frozenset[str], set[str]]] = []
    for hit in hits:
        title = hit.info.title
        words = frozenset(fold(word) for word in WORD.findall(title))
        names = {hit.info.id, hit.info.translation_of or hit.info.id}
        known = next(
            (one for one in kept if one[1] <= words or words <= one[1] or _related(one[2], names)), None
        )
        if known is None:
            kept.append((title, words, names))
        else:
            known[2].update(names)
    return [title for title, _, _ in kept]


def question_back(titles: Sequence[str]) -> Text:
    """Which of `titles` is meant."""
    listed = "\n".join(f"{number}. {title}" for number, title in enumerate(titles, 1))
    return Text(f"Czego dotyczy pytanie?\n{listed}", f"What is the question about?\n{listed}")


WHAT = Text(
    "Nie wiem, czego dotyczy to pytanie. Podaj nazwę, osobę, miejsce albo dokument.",
    "I do not know what this question is about. Name a body, a person, a place or a document.",
)


def _heading(hit: Hit) -> str:
    return hit.passage.heading.rpartition(HEADING_SEPARATOR)[2]


def _holds(text: str, term: str, hit: Hit, language: Language, glossary: Glossary) -> bool:
    return forms_of(text, hit.info.language).holds(term, language, glossary)


def _related(one: set[str], two: set[str]) -> bool:
    """Whether documents are translations of one another: named in full, or by the end of the name."""
    return any(a == b or a.endswith(f"/{b}") or b.endswith(f"/{a}") for a in one for b in two)
