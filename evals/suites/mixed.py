"""The cluster's own pages among many others: what a small collection looks like in a large index.

Passages, as the product reads and splits them: the cluster's pages (Polish and English), minutes of a city
council, documentation of e-invoicing, the Declaration of Human Rights in both languages, and all passages of
PoQuAD. Questions: `evals/cases/seeds_*.jsonl`; a passage that holds the quoted words of a gold document
answers them. Questions that lean on an earlier turn are left out.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from corpus.errors import DocumentError
from corpus.load import find_documents, read_document
from evals.case import Case, load_cases
from evals.suites import poquad, udhr
from evals.suites.suite import PassageRow, Suite, SuitePassage, SuiteQuestion, data_folder, rows
from evals.text import plain
from indexing.split import split

FOLDERS = ("seeds", "docs_gdansk_protokoly", "docs_ksef_pl")
_CASES = Path(__file__).resolve().parents[1] / "cases"


def seeds(part: str) -> Callable[[Path], Suite]:
    """The loader of one part of the cases: `tune`, `holdout`, or `unseen`, which is kept back."""

    def load(root: Path) -> Suite:
        passages = [
            *(passage for folder in FOLDERS for passage in _read(data_folder(root, folder), folder)),
            *(row.passage() for row in rows(data_folder(root, poquad.FOLDER) / "passages.jsonl", PassageRow)),
            *(passage for language in ("pl", "en") for passage in udhr.articles(root, language)),
        ]
        cases = load_cases(_CASES / f"seeds_{part}.jsonl")
        own = [passage for passage in passages if passage.id.startswith(f"{FOLDERS[0]}/")]
        asked = [_question(case, own) for case in cases if case.answerable and not case.history]
        return Suite(f"mixed_{part}", tuple(passages), tuple(asked))

    return load


def _read(folder: Path, name: str) -> Iterator[SuitePassage]:
    """The passages of every document that can be read; a scan cannot."""
    for path in find_documents(folder).documents:
        if path.name == "SOURCE.txt":
            continue
        try:
            document = read_document(path, f"{name}/{path.relative_to(folder).as_posix()}")
        except DocumentError:
            continue
        if document.info.language == "other":
            continue
        for passage in split(document):
            yield SuitePassage(
                f"{document.info.id}#{passage.position}",
                document.info.title,
                passage.text,
                document.info.language,
                passage.heading,
                document.info.id,
            )


def _question(case: Case, passages: list[SuitePassage]) -> SuiteQuestion:
    positives = tuple(
        passage.id
        for passage in passages
        if any(
            passage.id.startswith(f"{gold.document}#")
            and _squeezed(gold.quote or "") in _squeezed(passage.text)
            for gold in case.gold
        )
    )
    return SuiteQuestion(case.id, case.lang, case.question, positives, searched=case.doc_lang)


def _squeezed(text: str) -> str:
    return " ".join(plain(text).lower().split())
