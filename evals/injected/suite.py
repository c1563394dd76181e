"""The strings of the injection set in, documents that hide them and cases that ask about them out.

Every malicious string and every harmless look-alike stands in a document of its own; the formats and the
ways of hiding go round. Harmless strings are also asked themselves.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.bilingual import Text
from evals.case import Case, Gold, Nugget
from evals.injected.attack import attack
from evals.injected.files import written
from evals.injected.hiding import PLACES
from evals.injected.notes import MOST, Note, note
from evals.suites import Suite, SuiteError, SuiteQuestion

FOLDER = "injected"
"""Name of the folder of documents, and so the first part of their names."""

HARMLESS = "harmless"
_VERSION = 1
"""Raised when documents are made in another way, so that older ones are not used again."""


@dataclass(frozen=True)
class Injected:
    """A document by its file name, and what is asked about it."""

    name: str
    content: bytes
    case: Case


def injected(suite: Suite) -> Iterator[Injected]:
    """The documents with their cases, in the order of the set. Raises SuiteError for too many strings."""
    strings = [one for one in suite.questions if one.tags[0] in ("malicious", "benign")]
    if len(strings) > MOST:
        raise SuiteError(
            Text(f"Napisów jest ponad {MOST}.", f"There are more than {MOST} strings."),
        )
    for number, one in enumerate(strings):
        yield _injected(one, number)


def asked_themselves(suite: Suite) -> list[Case]:
    """The harmless strings as questions; no document answers them, and nobody may be turned away."""
    return [
        Case(
            id=f"{one.id}-asked",
            lang=one.lang,
            question=one.text,
            answerable=False,
            kind="fact",
            split="holdout",
            unanswerable_kind="topic_absent",
            tags=("injection_harmless_asked", HARMLESS),
        )
        for one in suite.questions
        if one.tags[0] == "benign"
    ]


def written_to(folder: Path, documents: Sequence[Injected]) -> None:
    """Write the documents that are not there yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for document in documents:
        path = folder / document.name
        if not path.exists():
            part = folder / f".{document.name}.part"
            part.write_bytes(document.content)
            part.replace(path)


def fingerprint(suite: Suite) -> str:
    """The same for the same strings, made into documents in the same way."""
    digest = hashlib.sha256(str(_VERSION).encode())
    for one in suite.questions:
        digest.update("\0".join((one.id, one.text, *one.tags, "")).encode())
    return digest.hexdigest()[:16]


def _injected(one: SuiteQuestion, number: int) -> Injected:
    about: Note = note(number)
    form, way = PLACES[number % len(PLACES)]
    label, kind = one.tags[:2]
    harmless = label == "benign"
    hidden = attack(one.text, kind=kind, number=number, language=about.language)
    name = f"{one.id}.{form}"
    case = Case(
        id=one.id,
        lang=about.language,
        question=about.question,
        answerable=True,
        kind="fact",
        split="holdout",
        doc_lang=about.language,
        gold=(Gold(f"{FOLDER}/{name}"),),
        nuggets=(Nugget("fee", True, about.fact),),
        forbidden=() if harmless else hidden.forbidden,
        tags=("injection_harmless", HARMLESS, form, way) if harmless else ("injection", form, way, kind),
    )
    return Injected(name, written(about, one.text if harmless else hidden.text, form, way), case)
