"""What of a sentence contradicts the fragments, though each of its words and figures stands in them."""

from collections.abc import Sequence

from assistant.binding import capitalised, figures_of, told_of_another
from assistant.claims import holds_claim, without_references
from assistant.counts import counted_otherwise, counts
from assistant.forms import content_terms
from assistant.labels import labelled_lines, labels_of
from assistant.lists import lists_of
from assistant.polarity import contradicts_bounds, denied_words, denies
from assistant.reading import Likeness, Read
from corpus.language import Language
from indexing.glossary import Glossary
from indexing.split import units
from indexing.words import base_forms, is_stop_word, raw_words

FURTHER, FURTHER_ACROSS = 0.2, 0.015
"""How much more a sentence may resemble another item of a list than the one that it names, in shares of
its terms and, between two languages, in cosine."""

OUTBID, OUTBID_ACROSS = 0.45, 0.05
"""How much more a sentence may resemble what stands around another figure than around its own, in shares of
its terms and, between two languages, in cosine."""

LIKE = 0.9
"""Part of the best likeness that a sentence of the source needs to count as one that was meant."""


class Contradictions:
    """Looks for them in the fragments of one answer."""

    def __init__(self, reads: Sequence[Read], question: str, like: Likeness, glossary: Glossary) -> None:
        self._reads = reads
        self._asked = counts(question)
        self._like = like
        self._glossary = glossary

    def of(self, sentence: str, claims: Sequence[str], language: Language) -> list[str]:
        """What is wrong: `bound:…` a figure told of another name, `count:…` a count in words, `negation:` a
        denial or a limit turned round, `label:` the content of another labelled item."""
        if not self._reads:
            return []
        found = self._unbound(claims, sentence, language) + self._miscounted(sentence)
        found += self._outbid(claims, sentence, language)
        if self._turned(sentence, language):
            found.append("negation:")
        if self._mislabelled(sentence, language):
            found.append("label:")
        return found

    def _unbound(self, claims: Sequence[str], sentence: str, language: Language) -> list[str]:
        """Figures that the fragments tell of another name than the sentence does."""
        own = [f"name:{name}" for name in capitalised(sentence) if not is_stop_word(name, language)]
        figures = [claim for claim in claims if claim.startswith("number:")]
        return [f"bound:{figure}" for figure in figures if own and self._elsewhere(figure, own, language)]

    def _elsewhere(self, figure: str, own: Sequence[str], language: Language) -> bool:
        told = [
            told_of_another(
                without_references(read.text[start:end]),
                lambda name: any(holds_claim(name, claim, language, self._glossary) for claim in own),
                lambda piece: holds_claim(piece, figure, language, self._glossary),
            )
            for read in self._reads
            for start, end in read.spans
        ]
        return True in told and False not in told

    def _outbid(self, claims: Sequence[str], sentence: str, language: Language) -> list[str]:
        """Figures whose surroundings in the fragments say less of what the sentence says than those of
        another figure do."""
        if all(term.isdigit() for term in content_terms(sentence, language, self._glossary)):
            return []  # a bare figure resembles nothing
        return [
            f"bound:{claim}"
            for claim in claims
            if claim.startswith("number:") and self._told_closer(claim, sentence, language)
        ]

    def _told_closer(self, claim: str, sentence: str, language: Language) -> bool:
        own, others = [], []
        for read in self._reads:
            far = OUTBID if read.language == language else OUTBID_ACROSS
            for placed in figures_of(read.text, read.spans):
                like = self._like.of_span(read, placed.around, sentence, language)
                figure = read.text[slice(*placed.figure)]
                if holds_claim(figure, claim, language, self._glossary):
                    own.append(like)
                else:
                    others.append(like - far)
        return bool(own and others) and max(others) > max(own)

    def _turned(self, sentence: str, language: Language) -> bool:
        """Whether the sentence denies what the sentences that it resembles most affirm, or affirms what
        they deny."""
        ranked = sorted(
            (
                (self._like.of_sentence(read, place, sentence, language), read, place)
                for read in self._reads
                for place in range(len(read.spans))
            ),
            key=lambda item: -item[0],
        )
        near = [(read, place) for score, read, place in ranked if score >= LIKE * ranked[0][0]]
        texts = [(read, read.text[slice(*read.spans[place])]) for read, place in near]
        if any(contradicts_bounds(sentence, text) for _, text in texts):
            return True
        if denies(sentence):
            return not any(denies(_around(read, place)) for read, place in near)
        read, text = texts[0]
        if read.language != language or not denies(text):
            return False
        said = {form for word in raw_words(sentence) for form in base_forms(word, language)}
        return bool(denied_words(text, language) & said)

    def _miscounted(self, sentence: str) -> list[str]:
        """Counts that neither the fragments nor the question brought."""
        whole = "\n".join(read.text for read in self._reads)
        found = counted_otherwise(sentence, whole, whole) - self._asked
        return [f"count:{count}" for count in sorted(found)]

    def _mislabelled(self, sentence: str, language: Language) -> bool:
        """Whether the sentence tells of a labelled item (`G07`, `step 5`) what another item says."""
        labels = labels_of(sentence)
        for read in self._reads:
            own = labelled_lines(read.text, labels)
            others = [
                span
                for found in lists_of(read.text)
                for span in found.items
                if not any(line.start <= span.start < line.end for line in own)
            ]
            if own and others:
                said = max(self._like.of_span(read, span, sentence, language) for span in own)
                other = max(self._like.of_span(read, span, sentence, language) for span in others)
                if other - said > (FURTHER if read.language == language else FURTHER_ACROSS):
                    return True
        return False


def _around(read: Read, place: int) -> str:
    """The sentence at `place` with the lines that it goes on in: the figures of a vote stand on lines of
    their own."""
    start = 0
    for unit in units(read.text):
        if start + len(unit) > read.spans[place].start:
            return unit
        start += len(unit)
    return read.text[slice(*read.spans[place])]
