"""The systems that are measured side by side: the product, plain BM25, vectors alone, plain fusion."""

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from evals.perturb import PERTURBATIONS
from evals.plain_search import PlainBM25, fused
from evals.retrieval import FUSION, PRODUCT, Search
from evals.suite_index import documents, indexed_id
from evals.suites import Suite
from indexing.duplicates import essence, say_the_same
from indexing.filters import Filters
from indexing.glossary import Glossary
from indexing.passage import Evidence, Hit, Passage

if TYPE_CHECKING:
    from assistant.wiring import Assistant

DEPTH = 50
"""Results of each list that plain fusion takes."""

_RESULTS = 10


def searches(
    suite: Suite, assistant: "Assistant", *, without: Sequence[str] = (), perturb: Sequence[str] = ()
) -> dict[str, Search]:
    """The systems by name: the four of every run, the product without each part of `without` (the glossary;
    neighbours: each passage by itself), and the product asked as each of `perturb` (see evals/perturb.py)
    would have it."""
    index = assistant.index.current()
    passages = [passage for members in documents(suite).values() for passage in members]
    bm25 = PlainBM25(
        {
            indexed_id(passage.id): "\n".join(filter(None, (passage.title, passage.heading, passage.text)))
            for passage in suite.passages
        }
    )
    alike = _alike(passages)

    def vectors(query: str) -> list[str]:
        vector = assistant.embedder.question(query)
        found = [
            hit for place in index.store.collections() for hit in index.store.nearest(vector, place, DEPTH)
        ]
        return [hit.id for hit in sorted(found, key=lambda hit: (-hit.score, hit.id))[:DEPTH]]

    def shown(names: Sequence[str]) -> list[tuple[str, ...]]:
        return list(dict.fromkeys(alike[name] for name in names))[:_RESULTS]

    product = _product_search(assistant, passages)
    systems: dict[str, Search] = {
        PRODUCT: product,
        "bm25": lambda query: shown(bm25.search(query, DEPTH)),
        "vectors": lambda query: shown(vectors(query)),
        FUSION: lambda query: shown(fused((bm25.search(query, DEPTH), vectors(query)), DEPTH)),
    }
    if "glossary" in without:
        bare = dataclasses.replace(assistant, glossary=Glossary(()))
        systems[f"{PRODUCT}, without glossary"] = _product_search(bare, passages)
    if "neighbours" in without:
        systems[f"{PRODUCT}, without neighbours"] = _product_search(assistant, passages, joined=False)
    for name in perturb:
        systems[f"{PRODUCT}, {name}"] = _perturbed(product, name)
    return systems


def _product_search(assistant: "Assistant", passages: Sequence[Passage], *, joined: bool = True) -> Search:
    """What `assistant search` finds: of each result the passages that it shows and those that say the same
    in the other documents that it names."""
    by_document: dict[str, list[Passage]] = {}
    for passage in passages:
        by_document.setdefault(passage.document, []).append(passage)

    def ids(hit: Hit) -> tuple[str, ...]:
        whole = hit.shown
        own = [one for one in by_document[whole.document] if whole.start <= one.start < whole.end]
        said = [essence(one.text) for one in own]
        others = (other for name in hit.also_in for other in by_document[name])
        return (
            *(one.id for one in own),
            *(one.id for one in others if any(say_the_same(essence(one.text), other) for other in said)),
        )

    def found(query: str) -> Evidence:
        if joined:
            return assistant.results(query, k=_RESULTS, filters=Filters())
        return assistant.search(query, k=_RESULTS)

    return lambda query: [ids(hit) for hit in found(query).hits]


def _perturbed(search: Search, name: str) -> Search:
    change = PERTURBATIONS[name]
    return lambda query: search(change(query))


def _alike(passages: Sequence[Passage]) -> dict[str, tuple[str, ...]]:
    """Of each passage the ids of all with the same text."""
    groups: dict[str, list[str]] = {}
    for passage in passages:
        groups.setdefault(essence(passage.text), []).append(passage.id)
    return {name: tuple(group) for group in groups.values() for name in group}
