"""What is known of a passage beside a question in, one score out: the order of what a search found.

The score is a weighted sum, so that each part can be told by itself. It counts in units of chance: one is
the standard deviation of the cosines of a question with passages that have nothing to do with it
(indexing/calibration.py); `whole` and `sentence` have weights that add up to 1, so that a passage one unit
closer to the question scores one more. The weights were learned by a listwise logistic regression
(softmax over the candidates of a question, right ones against the others) on public sets, each counting by
itself; evals/README.md tells which, and what each part gained on questions that were kept apart.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from statistics import median

from corpus.language import DocumentLanguage
from indexing.sentences import sentences
from indexing.store import Term
from indexing.words import base_forms, fold_word, raw_words


@dataclass(frozen=True)
class Signals:
    """What speaks for a passage.

    `whole`, `sentence`: cosine of the question with the passage and with its best sentence, in units of
    chance. `words`: BM25 as a share of what a passage with all terms of the question would get. `title`:
    share of the question's terms in title and headings, rare ones counting more. `together`: the same for
    the best single sentence, terms of the title counted for every sentence. `length`: natural logarithm of
    the number of words plus one: a longer passage answers more. Shares are in [0, 1].
    """

    whole: float
    sentence: float
    words: float
    title: float
    together: float
    length: float


@dataclass(frozen=True)
class Weights:
    """One weight for each signal."""

    whole: float
    sentence: float
    words: float
    title: float
    together: float
    length: float


SAME = Weights(whole=0.5, sentence=0.5, words=3.5, title=6.4, together=3.5, length=1.1)
"""Question and passage in one language. Learned on PoQuAD, DYK, ProteGO and Belebele."""

ACROSS = Weights(whole=0.39, sentence=0.61, words=0.8, title=0.0, together=3.2, length=0.0)
"""Different languages: few words match even in the right passage, so meaning decides. Learned on ProteGO,
Belebele and the Declaration of Human Rights."""

LEVEL = 0.5
"""What passages of another language get beside the level of those in the question's own (see `level`);
learned on questions about collections in both."""


def weights(*, across: bool) -> Weights:
    """The weights for a passage in another language than the question, or in the same one."""
    return ACROSS if across else SAME


def level(own: Iterable[Signals]) -> float:
    """What makes both languages comparable: the middle of what `own`, the best passages in the question's own
    language, get for other things than their meaning, and LEVEL. A question in the words of its documents
    gives them much, one in words of its own little, whether they answer it or not. 0 without any."""
    known = [score(replace(signals, whole=0.0, sentence=0.0), across=False) for signals in own]
    return median(known) + LEVEL if known else 0.0


def parts(signals: Signals, *, across: bool) -> dict[str, float]:
    """What each signal adds to the score, by its name."""
    used = weights(across=across)
    return {
        "whole": used.whole * signals.whole,
        "sentence": used.sentence * signals.sentence,
        "words": used.words * signals.words,
        "title": used.title * signals.title,
        "together": used.together * signals.together,
        "length": used.length * signals.length,
    }


def score(signals: Signals, *, across: bool) -> float:
    """The sum of the parts."""
    return sum(parts(signals, across=across).values())


class _Forms(dict[str, frozenset[str]]):
    """Of each word as written the forms that are named; most have none. A search reads the same words in
    hundreds of sentences, so each is looked up once."""

    def __init__(self, named: frozenset[str], language: DocumentLanguage) -> None:
        super().__init__()
        self._named, self._language = named, language

    def __missing__(self, word: str) -> frozenset[str]:
        found = self._named.intersection((fold_word(word), *base_forms(word, self._language)))
        self[word] = found
        return found


@dataclass(frozen=True)
class Wanted:
    """The terms of a question for the texts of one collection. `rarity` weighs each; a passage `holds` a
    term when it has its surface form or all words of one of its alternatives, in any form."""

    terms: Sequence[Term]
    rarity: Sequence[float]
    _forms: "dict[DocumentLanguage, _Forms]" = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _named(self) -> frozenset[str]:
        forms = {word for term in self.terms for words in term.alternatives for word in words}
        return frozenset(forms.union(term.surface for term in self.terms))

    def forms(self, language: DocumentLanguage) -> "_Forms":
        """Which forms that some term names a word of a text in `language` has."""
        if language not in self._forms:
            self._forms[language] = _Forms(self._named, language)
        return self._forms[language]

    def share(self, held: Sequence[bool]) -> float:
        """The share of the terms that are held, rare ones counting more; 0 without terms."""
        whole = sum(self.rarity)
        return (
            sum(weight for weight, found in zip(self.rarity, held, strict=True) if found) / whole
            if whole
            else 0.0
        )


def held_terms(wanted: Wanted, text: str, language: DocumentLanguage) -> list[bool]:
    """For each term whether `text` holds it."""
    forms = wanted.forms(language)
    words = set[str]().union(*map(forms.__getitem__, raw_words(text)))
    return [bool(words) and _holds(words, term) for term in wanted.terms]


def title_and_together(
    wanted: Wanted, title: str, text: str, language: DocumentLanguage
) -> tuple[float, float]:
    """The signals `title` and `together` of a passage under `title` (its title and headings)."""
    above = held_terms(wanted, title, language)

    def added(part: str) -> float:
        held = held_terms(wanted, part, language)
        return wanted.share([one and not other for one, other in zip(held, above, strict=True)])

    best = added(text)
    if best:  # most texts in another language than the question hold none of its terms
        best = max(added(text[slice(*span)]) for span in sentences(text))
    titled = wanted.share(above)
    return titled, best + titled


def length(text: str) -> float:
    """The signal `length` of a text."""
    return math.log(1 + len(raw_words(text)))


def _holds(words: set[str], term: Term) -> bool:
    if term.surface and term.surface in words:
        return True
    return any(bool(alternative) and words.issuperset(alternative) for alternative in term.alternatives)
