"""Pieces of the fragments shown word for word after the sentences of the model."""

from assistant.answer import Said, Sentence
from assistant.citing import cite
from assistant.context import Context
from assistant.copies import LONGEST, Copies, in_marks
from assistant.lists import MARK
from indexing.sentences import Span
from indexing.words import raw_words

LONGEST_SAID = 56
"""Words of an answer with a sentence quoted after it."""


class Quoting:
    """Adds quotations to an answer, each with its citation."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._copied = Copies(context.fragments)
        for sentence in context.sentences:
            self._copied.marked(sentence.text)

    @property
    def left(self) -> int:
        """Words left for an answer of LONGEST_SAID."""
        return LONGEST_SAID - len(raw_words(self._context.said))

    def room(self, index: int, spans: list[Span]) -> int:
        """Words left for an answer of LONGEST_SAID after these spans; negative where it would be longer."""
        text = self._context.fragments[index].text
        return self.left - sum(len(raw_words(text[slice(*span)])) for span in spans)

    def has(self, index: int, span: Span) -> bool:
        """Whether the answer holds these words already."""
        return (
            MARK.sub("", self._context.fragments[index].text[slice(*span)]).rstrip(".;,")
            in self._context.said
        )

    def quote(self, index: int, spans: list[Span]) -> Said:
        """The spans of a fragment as one shown sentence, in quotation marks where it is in another
        language, in several pieces, or longer than may be copied without."""
        context = self._context
        fragment = context.fragments[index]
        numbers = tuple(dict.fromkeys(cite(context, index, span) for span in spans))
        pieces = [MARK.sub("", fragment.text[slice(*span)]).rstrip(".;,") for span in spans]
        own = fragment.hit.info.language == context.answer_language
        whole = pieces[0][:1].isupper() and len(raw_words(pieces[0])) <= LONGEST
        if own and len(pieces) == 1 and whole:
            text = self._copied.marked(f"{pieces[0]}.")
        else:
            text = ", ".join(map(in_marks, pieces)) + "."
        sentence = Sentence(text, numbers, supported=True, support=1.0)
        context.sentences.append(sentence)
        context.said = f"{context.said} {text}".strip()
        context.clock("first_sentence")
        return Said(sentence, tuple(citation for citation in context.citations if citation.n in numbers))
