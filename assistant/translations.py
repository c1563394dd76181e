"""Documents that stand in the collection in two languages: which of them an answer is made from."""

from collections.abc import Sequence

from corpus.language import Language
from indexing.passage import Hit


def in_one_language(hits: Sequence[Hit], language: Language) -> list[Hit]:
    """`hits` without passages of a document whose version in `language` was found at a better place: both say
    the same, and would take the room of other passages."""
    own: set[str] = set()
    kept = []
    for hit in hits:
        if hit.info.language == language:
            own.add(_work(hit))
        elif _work(hit) in own:
            continue
        kept.append(hit)
    return kept


def _work(hit: Hit) -> str:
    """The document that this one and its translation have in common: the original."""
    source, _, _ = hit.info.id.partition("/")
    original = hit.info.translation_of or hit.info.id
    return original if original.startswith(f"{source}/") else f"{source}/{original}"
