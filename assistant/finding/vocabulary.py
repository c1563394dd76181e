"""Labels of taxonomies and names of places in, the phrases of a question that name them out.

A word matches a label's word in any inflected form: by base form; by its spelling without diacritics
(`malopolsce`, through the forms that Morfeusz generates); and, a word that no dictionary knows, by one wrong
letter (two from eight letters on), in English not the first. Two words match in either order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from assistant.finding.guards import ANYWHERE, Guard
from assistant.finding.left_out import is_unmarked, lacks_vowel
from assistant.finding.plain_words import forms, is_plain, stands_for
from assistant.finding.tokens import Token, english_keys, tokens
from corpus.language import Language
from corpus.normalise import fold
from indexing.languages import polish

LONG = 8
"""Letters from which two may be wrong instead of one."""

FUZZY_FROM = 5
"""Shorter words are taken as they stand."""

_HEAD = 3
"""Letters that a word typed without diacritics shares with the label's word."""

_CONSONANTS = frozenset("bcdfghjklmnprstvwxz")
_ENDINGS = ("", *"a u owi em ie y ow om ami ach".split())
"""Of Polish nouns that end in a consonant, folded."""


@dataclass(frozen=True)
class Label:
    """A spelling of `value` in `field`, or of its opposite where `excluded`; `loose`: it may be misspelt."""

    field: str
    value: str
    text: str
    language: Language
    guard: Guard = ANYWHERE
    excluded: bool = False
    loose: bool = True


@dataclass(frozen=True)
class Match:
    """Words `first` to `last` (excluded) of a question name `value` of `field`, or what it is not where
    `excluded`; `wrong` letters differ."""

    field: str
    value: str
    first: int
    last: int
    wrong: int = 0
    excluded: bool = False


@dataclass(frozen=True)
class _Word:
    text: str
    language: Language

    @property
    def keys(self) -> frozenset[str]:
        """The base forms under which questions name the word."""
        if self.language == "en":
            return english_keys(self.text)
        return frozenset(f"pl:{fold(form)}" for form in (self.text, *headwords(self.text)))


@dataclass(frozen=True)
class _Phrase:
    label: Label
    words: tuple[_Word, ...]


class Vocabulary:
    """Labels, ready to be found in questions. Made once for an open index; safe for several threads."""

    def __init__(self, labels: Iterable[Label]) -> None:
        self._by_key: dict[str, list[tuple[_Phrase, int]]] = defaultdict(list)
        self._words: dict[str, set[_Word]] = defaultdict(set)
        self._phrases_of: dict[_Word, list[tuple[_Phrase, int]]] = defaultdict(list)
        for label in dict.fromkeys(labels):
            words = tuple(_Word(token.text, label.language) for token in tokens(label.text))
            if not words:
                continue
            phrase = _Phrase(label, words)
            for place, word in enumerate(words):
                self._phrases_of[word].append((phrase, place))
                self._words[fold(word.text)[:_HEAD]].add(word)
                for key in word.keys:
                    self._by_key[key].append((phrase, place))
        self._mendable = [
            (fold(word.text), word)
            for word, phrases in self._phrases_of.items()
            if len(word.text) >= FUZZY_FROM - 1 and any(_mends(phrase, word) for phrase, _ in phrases)
        ]

    def matches(self, asked: Sequence[Token]) -> list[Match]:
        """Every phrase that the words name, those inside longer ones included."""
        near = [self._near(token) for token in asked]
        found: dict[tuple[str, str, int, int], Match] = {}
        for first in range(len(asked)):
            for phrase, wrong in self._starting(near, first):
                label, last = phrase.label, first + len(phrase.words)
                if not label.guard.lets(asked, first, last) or _divided(asked[first:last], label):
                    continue
                match = Match(label.field, label.value, first, last, wrong, label.excluded)
                key = (match.field, match.value, match.first, match.last)
                if key not in found or wrong < found[key].wrong:
                    found[key] = match
        return list(found.values())

    def _starting(
        self, near: Sequence[dict[tuple[int, int], tuple[_Phrase, int]]], first: int
    ) -> Iterator[tuple[_Phrase, int]]:
        for (_, place), (phrase, wrong) in near[first].items():
            length = len(phrase.words)
            if first + length > len(near) or (place != 0 and (length != 2 or place != 1)):
                continue
            others = range(1, length) if place == 0 else (0,)
            total = wrong
            for step, other in enumerate(others, start=1):
                hit = near[first + step].get((id(phrase), other))
                if hit is None:
                    break
                total += hit[1]
            else:
                yield phrase, total

    def _near(self, token: Token) -> dict[tuple[int, int], tuple[_Phrase, int]]:
        """(phrase, place in it) -> the phrase and the wrong letters, for every phrase with such a word."""
        found: dict[tuple[int, int], tuple[_Phrase, int]] = {}
        for key in token.keys:
            for phrase, place in self._by_key.get(key, ()):
                if not key.startswith("en:") or stands_for(token.folded, fold(phrase.words[place].text)):
                    found[id(phrase), place] = (phrase, 0)
        for word, wrong in self._without_marks(token) or self._misspelt(token, bool(found)):
            for phrase, place in self._phrases_of[word]:
                if not wrong or _mends(phrase, word):
                    found.setdefault((id(phrase), place), (phrase, wrong))
        return found

    def _without_marks(self, token: Token) -> list[tuple[_Word, int]]:
        """Polish label words of which `token` may be a form without diacritics; `szkol` also where a
        dictionary takes it for another word."""
        if len(token.folded) < _HEAD or not token.folded.isalpha():
            return []
        return [
            (word, 0)
            for word in self._words.get(token.folded[:_HEAD], ())
            if word.language == "pl" and token.folded in folded_forms(word.text)
        ]

    def _misspelt(self, token: Token, found: bool) -> list[tuple[_Word, int]]:
        """Label words that an unknown word is nearest to, with the letters that differ."""
        size = len(token.folded)
        if found or token.known or not token.folded.isalpha() or is_plain(token.folded):
            return []
        if size == FUZZY_FROM - 1:
            return [(word, 1) for spelled, word in self._mendable if lacks_vowel(token.folded, spelled)]
        if size < FUZZY_FROM or is_unmarked(token.folded):
            return []
        allowed = 2 if size >= LONG else 1
        close = [
            (word, wrong)
            for spelled, word in self._mendable
            if (wrong := _wrong_letters(token.folded, word, spelled, allowed)) <= allowed
        ]
        nearest = min((wrong for _, wrong in close), default=0)
        return [(word, wrong) for word, wrong in close if wrong == nearest]


def _divided(words: Sequence[Token], label: Label) -> bool:
    """Whether a mark that ends a clause stands within the words, but not in the label: `waste, water` is no
    `waste water`, `help us? The` no country."""
    return "," not in label.text and any(mark in word.after for word in words[:-1] for mark in ",;:?!")


def _mends(phrase: _Phrase, word: _Word) -> bool:
    """Whether a misspelt form of `word` may stand for it in `phrase`."""
    return phrase.label.loose or len(word.text) >= LONG


def _wrong_letters(typed: str, word: _Word, spelled: str, allowed: int) -> int:
    """Letters by which `typed` differs from the nearest form of a label's word, `spelled` without marks; more
    than `allowed`: far. An English word that begins otherwise is another one: `reaching` is no `teaching`."""
    if word.language == "en" and not _begin_alike(typed, spelled):
        return allowed + 1
    head = min(len(spelled), len(typed), FUZZY_FROM)
    if OSA.distance(spelled[:head], typed[:head], score_cutoff=2) > 2:
        return allowed + 1
    near = folded_forms(word.text) if word.language == "pl" else forms(spelled)
    return min(OSA.distance(typed, form, score_cutoff=allowed) for form in near)


def _begin_alike(typed: str, spelled: str) -> bool:
    """Whether both words have the same first letter, or their first two swapped (`nuiversity`)."""
    return typed[0] == spelled[0] or typed[:2] == spelled[1::-1]


@lru_cache(maxsize=50_000)
def folded_forms(word: str) -> frozenset[str]:
    """Every inflected form of a Polish word, folded; one that the dictionary lacks (`startup`) is inflected
    as nouns are that end in a consonant."""
    folded, lemmas = fold(word), headwords(word)
    if not lemmas and folded[-1:] in _CONSONANTS:
        return frozenset(folded + ending for ending in _ENDINGS)
    return frozenset({folded} | {fold(form) for lemma in lemmas for form in polish.inflected(lemma)})


def headwords(word: str) -> tuple[str, ...]:
    """The lemmas that a label's word stands for: of a headword itself (`Dania` is no form of `dać`), else
    all but verbs where there are others (`szkolenia` is `szkolenie`, not `szkolić`)."""
    found = tuple(dict.fromkeys((*polish.spellings(word), *polish.spellings(word.lower()))))
    if own := tuple(lemma for lemma in found if fold(lemma) == fold(word)):
        return own
    return tuple(lemma for lemma in found if not lemma.endswith(("ć", "c"))) or found


def longest(found: Iterable[Match]) -> list[Match]:
    """The matches that stand when no word may serve twice in one field: longer and better spelled first."""
    kept: list[Match] = []
    for match in sorted(found, key=lambda match: (match.first - match.last, match.wrong, match.first)):
        rivals = [other for other in kept if other.first < match.last and match.first < other.last]
        if all((other.first, other.last) == (match.first, match.last) for other in rivals) and not any(
            other.field == match.field and other.wrong < match.wrong for other in rivals
        ):
            kept.append(match)
    return sorted(kept, key=lambda match: match.first)
