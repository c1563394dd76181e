"""A product of fixed words over four invented documents, and cases about them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from assistant.answer import Role
from corpus.bilingual import Text
from corpus.document import DocumentInfo
from corpus.errors import ModelDied
from corpus.language import Language
from evals.case import Case, Gold, Nugget
from evals.product import Opened
from indexing.passage import Evidence, Hit, Passage

FEES = (
    "Opłata za odbiór odpadów w Gminie Przykładowa wynosi od 1 marca 2024 r. 32 zł miesięcznie od osoby i "
    "jest płatna do końca każdego kwartału na rachunek urzędu albo w kasie przy ulicy Lipowej. W 2023 roku "
    "opłata wynosiła 28 zł miesięcznie od osoby. Rodziny wielodzietne mogą złożyć wniosek o ulgę, którą "
    "przyznaje kierownik referatu po sprawdzeniu dokumentów dołączonych do wniosku."
)
PLATFORMS = (
    "The Example Cluster runs four working platforms, named energy, water, waste and mobility, each led by a "
    "coordinator whom the members elect for two years and who reports to the board every spring about the "
    "projects begun, the money spent and the partners who joined or left since the last report was made."
)
FORUM = (
    "Pierwsze Forum Przykładowe odbyło się 21 marca 2018 roku w Domu Kultury i zgromadziło 130 uczestników "
    "z dwunastu gmin, którzy rozmawiali o wodzie, energii oraz transporcie."
)
BOARD = (
    "The board of the Example Cluster signed the agreement with the Sample University on 5 May 2020, which "
    "lasts until the end of 2025 and covers joint laboratories."
)
PASSAGES: Mapping[str, tuple[str, Language]] = {
    "gmina/oplaty.md": (FEES, "pl"),
    "cluster/platforms.md": (PLATFORMS, "en"),
    "gmina/forum.md": (FORUM, "pl"),
    "cluster/board.md": (BOARD, "en"),
}


def nugget(name: str, *accept: str) -> Nugget:
    return Nugget(name, True, accept)


CASES: tuple[Case, ...] = (
    Case(
        id="oplata",
        lang="pl",
        question="Ile wynosi opłata za odbiór odpadów?",
        answerable=True,
        kind="fact",
        split="tune",
        doc_lang="pl",
        gold=(Gold("gmina/oplaty.md", "32 zł miesięcznie od osoby"),),
        nuggets=(nugget("kwota", "32 zł"),),
        forbidden=("28 zł",),
        tags=("invented",),
    ),
    Case(
        id="platforms",
        lang="en",
        question="Which platforms does the Example Cluster run?",
        answerable=True,
        kind="list",
        split="holdout",
        doc_lang="en",
        gold=(Gold("cluster/platforms.md", "energy, water, waste and mobility"),),
        nuggets=tuple(nugget(name, name) for name in ("energy", "water", "waste", "mobility")),
        tags=("invented",),
    ),
    Case(
        id="forum",
        lang="en",
        question="When did the first Example Forum take place?",
        answerable=True,
        kind="fact",
        split="tune",
        doc_lang="pl",
        gold=(Gold("gmina/forum.md", "21 marca 2018"),),
        nuggets=(nugget("day", "21 March 2018"),),
        tags=("invented",),
    ),
    Case(
        id="umowa",
        lang="pl",
        question="Kiedy zarząd podpisał porozumienie z uczelnią?",
        answerable=True,
        kind="fact",
        split="holdout",
        doc_lang="en",
        gold=(Gold("cluster/board.md", "on 5 May 2020"),),
        nuggets=(nugget("day", "5 maja 2020"),),
        tags=("invented",),
    ),
    Case(
        id="basen",
        lang="pl",
        question="Ile kosztuje bilet na basen?",
        answerable=False,
        unanswerable_kind="topic_absent",
        kind="fact",
        split="tune",
        tags=("invented",),
    ),
    Case(
        id="chair",
        lang="en",
        question="Who chairs the Example Cluster?",
        answerable=False,
        unanswerable_kind="fact_absent",
        kind="fact",
        split="holdout",
        tags=("invented",),
    ),
)

RIGHT: Mapping[str, tuple[str, str]] = {
    "oplata": ("Opłata za odbiór odpadów wynosi 32 zł miesięcznie od osoby.", "gmina/oplaty.md"),
    "platforms": ("The platforms are energy, water, waste and mobility.", "cluster/platforms.md"),
    "forum": ("The forum took place on 21 March 2018.", "gmina/forum.md"),
    "umowa": ("Zarząd podpisał porozumienie 5 maja 2020 roku.", "cluster/board.md"),
}
REFUSALS: Mapping[Language, str] = {
    "pl": "W dokumentach nie ma odpowiedzi na to pytanie.",
    "en": "The documents do not answer this question.",
}


class ScriptedProduct:
    """Answers every case rightly; a test changes what it says by overriding one method."""

    def ask(self, case: Case) -> dict[str, Any]:
        if case.id not in RIGHT:
            return self.refusal(case)
        text, document = RIGHT[case.id]
        return self.said(case, [(text, document)])

    def search(self, query: str, k: int, *, role: Role = "staff") -> Evidence:
        """The passage that the right answer cites first, the others after it."""
        asked = next(case for case in CASES if case.question == query)
        first = RIGHT[asked.id][1] if asked.id in RIGHT else "gmina/oplaty.md"
        order = [first, *(name for name in PASSAGES if name != first)]
        hits = (
            Hit(rank, 1 / rank, passage(name), DocumentInfo(name, name, PASSAGES[name][1]))
            for rank, name in enumerate(order[:k], 1)
        )
        return Evidence(query, tuple(hits))

    def said(self, case: Case, sentences: Sequence[tuple[str, str]]) -> dict[str, Any]:
        """A result of these sentences, each with the document it cites."""
        documents = list(dict.fromkeys(document for _, document in sentences))
        return _result(case) | {
            "outcome": "answered",
            "answer": " ".join(text for text, _ in sentences),
            "sentences": [
                {
                    "text": text,
                    "citations": [documents.index(document) + 1],
                    "supported": True,
                    "support": 1.0,
                }
                for text, document in sentences
            ],
            "citations": [citation(n, document) for n, document in enumerate(documents, 1)],
        }

    def refusal(self, case: Case) -> dict[str, Any]:
        return _result(case) | {"outcome": "no_evidence", "reason": REFUSALS[case.lang]}


class Breaking(ScriptedProduct):
    """A product whose model dies at one case."""

    def __init__(self, case_id: str) -> None:
        self.case_id = case_id

    def ask(self, case: Case) -> dict[str, Any]:
        if case.id == self.case_id:
            raise ModelDied(Text("Model przestał działać.", "The model stopped."))
        return super().ask(case)


def opened(product: ScriptedProduct) -> Opened:
    return Opened(product, None, lambda: {"model": {"name": "scripted"}, "index": {"number": "1"}})


def case(case_id: str, **changes: Any) -> Case:
    """One of CASES, changed."""
    return replace(next(one for one in CASES if one.id == case_id), **changes)


def passage(document: str) -> Passage:
    text = PASSAGES[document][0]
    return Passage(f"{document}#0", document, 0, 0, len(text), text)


def citation(n: int, document: str) -> dict[str, Any]:
    text = PASSAGES[document][0]
    return {
        "n": n,
        "document": document,
        "title": "",
        "page": None,
        "heading": "",
        "passage_id": f"{document}#0",
        "quote": text,
        "start": 0,
        "end": len(text),
    }


def _result(case: Case) -> dict[str, Any]:
    return {
        "question": case.question,
        "rewritten": case.question,
        "question_language": case.lang,
        "answer_language": case.lang,
        "outcome": "answered",
        "reason": "",
        "answer": "",
        "sentences": [],
        "citations": [],
        "reading": [],
        "model": {"name": "scripted", "engine": "scripted", "reason": "test"},
        "timings_ms": {"search": 10.0, "first_sentence": 500.0, "total": 1000.0},
        "usage": {"prompt": 300, "cached": 0, "output": 20},
    }
