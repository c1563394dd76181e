"""Documents age: what is in force goes first, and an answer from what is not says so."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answer import Citation
from corpus.bilingual import Text
from corpus.document import DocumentInfo
from indexing.passage import Hit


def expired(info: DocumentInfo, today: date) -> bool:
    """Whether a document's `valid_until` lies before `today`. A month or a year ends with its last day."""
    return info.valid_until is not None and info.valid_until < today.isoformat()[: len(info.valid_until)]


def in_force_first(hits: Sequence[Hit], today: date) -> tuple[Hit, ...]:
    """The hits with those of expired documents, and of documents that another one of the hits supersedes,
    behind all others; otherwise in their order, and ranked anew."""
    old = _superseded([hit.info for hit in hits])
    behind = [hit.info.id in old or expired(hit.info, today) for hit in hits]
    order = [hit for hit, late in zip(hits, behind, strict=True) if not late]
    order += [hit for hit, late in zip(hits, behind, strict=True) if late]
    return tuple(replace(hit, rank=rank) for rank, hit in enumerate(order, start=1))


def out_of_date(citations: Iterable[Citation], hits: Iterable[Hit], today: date) -> Text | None:
    """What an answer must say whose every cited document is no longer in force; `None` for any other."""
    known = {hit.info.id: hit.info for hit in hits}
    cited = [known[name] for name in dict.fromkeys(one.document for one in citations) if name in known]
    if not cited or not all(expired(info, today) for info in cited):
        return None
    until = max(info.valid_until or "" for info in cited)
    return Text(
        f"Uwaga: podane źródła obowiązywały do {until}; nowszych nie ma w dokumentach.",
        f"Note: the sources given were in force until {until}; the documents have no later ones.",
    )


def _superseded(infos: Iterable[DocumentInfo]) -> set[str]:
    """Documents that one of `infos` names as superseded, in full or by the end of the name."""
    infos = list(infos)
    replaced = {info.supersedes for info in infos if info.supersedes}
    return {info.id for info in infos if any(f"/{info.id}".endswith(f"/{name}") for name in replaced)}
