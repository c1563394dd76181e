"""Citations of one answer, numbered in the order in which sentences need them."""

from assistant.answer import Citation
from assistant.context import Context
from indexing.sentences import Span


def cite(context: Context, fragment: int, span: Span) -> int:
    """The number of the citation of `span`, characters of the fragment's text; added where it is new."""
    source = context.fragments[fragment]
    place = source.start + span.start, source.start + span.end
    for known in context.citations:
        if known.passage_id == source.hit.passage.id and (known.start, known.end) == place:
            return known.n
    citation = Citation(
        len(context.citations) + 1,
        source.hit.passage.document,
        source.hit.info.title,
        source.hit.passage.page,
        source.hit.passage.heading,
        source.hit.passage.id,
        source.text[span.start : span.end],
        *place,
    )
    context.citations.append(citation)
    return citation.n
