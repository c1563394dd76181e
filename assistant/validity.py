"""Documents age: what is in force goes first, and an answer from what is not says so."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from assistant.answer import Citation
from corpus.bilingual import Text
from corpus.document import DocumentInfo
from corpus.normalise import fold
from indexing.passage import Hit

NEARLY = 2.0
"""Units of score by which a superseding document may be found worse than what it supersedes, and still
stand for it."""

_PAST = re.compile(
    r"\b(?:zmieni\w*|zmian[aeyi]?|poprzedni\w*|dawn\w+|wczesniej\w*|kiedys|przedtem|changed?|changes|previous\w*|"
    r"former\w*|earlier|before|used to|(?:19|20)\d\d)\b"
)


def expired(info: DocumentInfo, today: date) -> bool:
    """Whether a document's `valid_until` lies before `today`. A month or a year ends with its last day."""
    return info.valid_until is not None and info.valid_until < today.isoformat()[: len(info.valid_until)]


def in_force_first(hits: Sequence[Hit], today: date, *, past: bool = False) -> tuple[Hit, ...]:
    """The hits with those of expired and superseded documents behind all others, ranked anew, none scored
    above one that is in force. A superseded document is left out where the one that supersedes it was found
    about as well, lest an answer mix both, unless the question is about the `past`."""
    by = _superseding([hit.info for hit in hits])
    best = {hit.info.id: hit.score for hit in reversed(hits)}
    now = [hit for hit in hits if hit.info.id not in by and not expired(hit.info, today)]
    late = [
        hit
        for hit in hits
        if hit not in now and (past or best.get(by.get(hit.info.id, ""), -math.inf) < hit.score - NEARLY)
    ]
    floor = min((hit.score for hit in now), default=math.inf)
    order = [*now, *(replace(hit, score=min(hit.score, floor)) for hit in late)]
    return tuple(replace(hit, rank=rank) for rank, hit in enumerate(order, start=1))


def about_the_past(question: str) -> bool:
    """Whether a question asks what was in force before, or names a year."""
    return _PAST.search(fold(question)) is not None


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


def _superseding(infos: Iterable[DocumentInfo]) -> dict[str, str]:
    """Superseded documents of `infos` and, for each, the one that names it, in full or by its end."""
    known = {info.id: info for info in infos}
    return {
        old: new.id
        for new in known.values()
        if new.supersedes
        for old in known
        if old != new.id and f"/{old}".endswith(f"/{new.supersedes}")
    }
