"""A sentence and fragments in, a verdict out: which fragments support it, and how well.

Numbers, dates and codes of the sentence must occur in the fragments, and so must its names. The rest must
be supported: the share of its content words found in the fragment that supports it best, or in those that
it needs together; between two languages, where words differ, the cosine of the sentence with the closest
sentence of a fragment.
"""

from collections.abc import Sequence

from assistant.claims import claims_of, holds_claim
from assistant.context import Fragment
from assistant.contradictions import Contradictions
from assistant.forms import content_terms, forms_of
from assistant.reading import Likeness, Read
from assistant.verdict import Verdict
from corpus.language import Language
from indexing.embedding import Embedder
from indexing.glossary import Glossary
from indexing.sentences import Span
from indexing.words import raw_words

ENOUGH_WORDS = 0.55
"""Least share of content words found, within one language."""

ENOUGH_CLOSE = 0.8
"""Least cosine with a sentence of a fragment, between two languages (multilingual-e5-small)."""

NAMED, ENOUGH_CLOSE_NAMED = 1, 0.77
"""Where a sentence holds at least NAMED figures and names, and the fragments hold them too, its cosine
may be this low."""

NEAR, NEAR_ACROSS = 0.34, 0.15
"""Least share of a sentence's terms that must stand beside its figure, within and between languages."""

SMALL = 13
"""Counts below this are counted, not cited, when the question names them (`the nine platforms`)."""


class Checker:
    """Checks the sentences of one answer against the fragments that the model read."""

    def __init__(
        self, fragments: Sequence[Fragment], question: str, *, embedder: Embedder, glossary: Glossary
    ) -> None:
        self._fragments = [Read(fragment, embedder) for fragment in fragments]
        self._question = question
        self._glossary = glossary
        self._like = Likeness(embedder, glossary)
        self._contradictions = Contradictions(self._fragments, question, self._like, glossary)

    def check(self, sentence: str, language: Language) -> Verdict:
        """The verdict on one sentence written in `language`."""
        claims = self._new_claims(sentence, language)
        missing = [claim for claim in claims if not self._stated(claim, sentence, language)]
        missing += self._contradictions.of(sentence, claims, language)
        supports = [self._support(read, sentence, language) for read in self._fragments]
        if not supports:
            return Verdict(False, 0.0, (), tuple(missing), 0)
        needed = [self._enough(read, language, len(claims)) for read in self._fragments]
        shares = [support / least for support, least in zip(supports, needed, strict=True)]
        order = sorted(
            range(len(supports)), key=lambda index: (-self._held(index, claims, language), -shares[index])
        )
        chosen = self._least_set(order, claims, language)
        closest = max(chosen, key=lambda index: shares[index])
        support = supports[closest]
        enough = support >= needed[closest]
        if not enough:
            fullest = max(range(len(supports)), key=lambda index: shares[index])
            together = sorted({*chosen, fullest})
            joint = self._together(together, sentence, language) if len(together) > 1 else 0.0
            if joint >= ENOUGH_WORDS:
                chosen, support, enough = together, joint, True
        return Verdict(
            enough and not missing,
            round(min(max(support, 0.0), 1.0), 3),
            tuple(chosen),
            tuple(missing),
            len(claims) - len(missing),
        )

    def quote(self, index: int, sentence: str, language: Language) -> Span:
        """The shortest run of sentences of a fragment that supports `sentence` best: a span of its text."""
        read = self._fragments[index]
        claims = self._new_claims(sentence, language)
        best, best_score = read.spans[0], -1.0
        for first in range(len(read.spans)):
            for last in range(first, min(first + 12, len(read.spans))):
                span = Span(read.spans[first].start, read.spans[last].end)
                part = read.text[span.start : span.end]
                held = sum(self._in_text(part, claim, language) for claim in claims)
                words = self._like.shared(forms_of(part, read.language), sentence, language)
                score = 2 * held + 4 * words - 0.0015 * (span.end - span.start)
                if read.language != language:
                    score += 4 * self._like.cosine(read, first, last, sentence)
                if score > best_score:
                    best, best_score = span, score
        return best

    def _stated(self, claim: str, sentence: str, language: Language) -> bool:
        """Whether a fragment holds a claim; a number or date must stand where the rest of the sentence does,
        or, for a sentence of figures alone, where the question does: a year of one fact could be told of
        another."""
        holding = [read for read in self._fragments if self._holds(read, claim, language)]
        if not holding or claim.startswith(("name:", "code:")):
            return bool(holding)
        words = [term for term in content_terms(sentence, language, self._glossary) if not term.isdigit()]
        terms = words or content_terms(self._question, language, self._glossary)
        return not terms or any(
            self._share_near(read, claim, terms, language)
            >= (NEAR if read.language == language else NEAR_ACROSS)
            for read in holding
        )

    def _share_near(self, read: Read, claim: str, terms: Sequence[str], language: Language) -> float:
        """The largest share of `terms` beside a sentence that holds `claim`, title included."""
        best = 0.0
        for place, (start, end) in enumerate(read.spans):
            if self._in_text(f"{read.text[start:end]}\n{read.title}", claim, language):
                first = read.spans[max(place - 1, 0)]
                last = read.spans[min(place + 1, len(read.spans) - 1)]
                near = forms_of(f"{read.text[first.start : last.end]}\n{read.title}", read.language)
                held = sum(near.holds(term, language, self._glossary) for term in terms)
                best = max(best, held / len(terms))
        return best

    def _new_claims(self, sentence: str, language: Language) -> list[str]:
        """What a source must hold: no small count or common noun that the question brought, and no name of
        the question that has no known spelling in the other language of the fragments. Other figures and
        names of the question count, since what only the question names is a wrong premise."""
        claims = claims_of(sentence, language)
        return [claim for claim in claims if not self._echoed(claim, sentence, language)]

    def _echoed(self, claim: str, sentence: str, language: Language) -> bool:
        kind, _, value = claim.partition(":")
        if kind == "name" and sentence.startswith(value) and value.lower() in raw_words(self._question):
            return True  # a common noun that only begins the sentence
        if kind == "number":
            return value.isdigit() and int(value) < SMALL and self._in_text(self._question, claim, language)
        if kind == "date" or all(read.language == language for read in self._fragments):
            return False
        if not self._in_text(self._question, claim, language):
            return False
        phrases = [term for term in content_terms(self._question, language, self._glossary) if " " in term]
        known = [term for term in phrases if self._in_text(term, claim, language)]
        if known:
            return any(
                read.forms.holds(term, language, self._glossary) for read in self._fragments for term in known
            )
        return not self._glossary.translations(value, language)

    def _least_set(self, order: Sequence[int], claims: Sequence[str], language: Language) -> list[int]:
        chosen = [order[0]]
        left = [claim for claim in claims if not self._holds(self._fragments[order[0]], claim, language)]
        for index in order[1:]:
            found = [claim for claim in left if self._holds(self._fragments[index], claim, language)]
            if found:
                chosen.append(index)
                left = [claim for claim in left if claim not in found]
        return sorted(chosen)

    def _held(self, index: int, claims: Sequence[str], language: Language) -> int:
        return sum(self._holds(self._fragments[index], claim, language) for claim in claims)

    def _holds(self, read: Read, claim: str, language: Language) -> bool:
        return self._in_text(f"{read.text}\n{read.title}", claim, language)

    def _in_text(self, text: str, claim: str, language: Language) -> bool:
        return holds_claim(text, claim, language, self._glossary)

    def _support(self, read: Read, sentence: str, language: Language) -> float:
        if read.language == language:
            return self._like.shared(read.forms, sentence, language)
        cosine = max(
            (self._like.cosine(read, place, place, sentence) for place in range(len(read.spans))), default=0.0
        )
        return max(cosine, self._like.shared(read.forms, sentence, language))

    def _together(self, chosen: Sequence[int], sentence: str, language: Language) -> float:
        """The support of fragments in the sentence's language taken as one text, for a sentence that tells
        something from each."""
        own = [self._fragments[index].text for index in chosen if self._fragments[index].language == language]
        return self._like.shared(forms_of("\n".join(own), language), sentence, language)

    @staticmethod
    def _enough(read: Read, language: Language, claims: int) -> float:
        if read.language == language:
            return ENOUGH_WORDS
        return ENOUGH_CLOSE_NAMED if claims >= NAMED else ENOUGH_CLOSE
