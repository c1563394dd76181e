"""The systems that are measured side by side: the product, plain BM25, vectors alone, plain fusion."""

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from evals.perturb import PERTURBATIONS
from evals.plain_search import PlainBM25, fused
from evals.retrieval import FUSION, PRODUCT, Search
from evals.suite_index import document_id
from evals.suites import Suite
from indexing.glossary import Glossary

if TYPE_CHECKING:
    from assistant.wiring import Assistant

DEPTH = 50
"""Results of each list that plain fusion takes."""


def searches(
    suite: Suite, assistant: "Assistant", *, without: Sequence[str] = (), perturb: Sequence[str] = ()
) -> dict[str, Search]:
    """The systems by name: the four of every run, the product without each part of `without`, and the
    product asked as each of `perturb` (see evals/perturb.py) would have it."""
    bm25 = PlainBM25(
        {document_id(passage.id): f"{passage.title}\n{passage.text}" for passage in suite.passages}
    )
    product = product_search(assistant)

    def vectors(query: str) -> list[str]:
        index = assistant.index.current()
        vector = assistant.embedder.question(query)
        found = [
            hit for place in index.store.collections() for hit in index.store.nearest(vector, place, DEPTH)
        ]
        best = sorted(found, key=lambda hit: (-hit.score, hit.id))[:DEPTH]
        return _distinct([(hit.id, *index.catalogue.also_in(hit.id)) for hit in best])

    systems: dict[str, Search] = {
        PRODUCT: product,
        "bm25": lambda query: bm25.search(query, 10),
        "vectors": lambda query: vectors(query)[:10],
        FUSION: lambda query: fused((bm25.search(query, DEPTH), vectors(query)), 10),
    }
    if "glossary" in without:
        bare = dataclasses.replace(assistant, glossary=Glossary(()))
        systems[f"{PRODUCT}, without glossary"] = product_search(bare)
    for name in perturb:
        systems[f"{PRODUCT}, {name}"] = _perturbed(product, name)
    return systems


def product_search(assistant: "Assistant") -> Search:
    """What `assistant search` finds, as document ids."""

    def search(query: str) -> list[str]:
        found = assistant.search(query, k=10)
        return _distinct([(hit.passage.document, *hit.also_in) for hit in found.hits])

    return search


def _perturbed(search: Search, name: str) -> Search:
    change = PERTURBATIONS[name]
    return lambda query: search(change(query))


def _distinct(groups: Sequence[tuple[str, ...]]) -> list[str]:
    """Each group of documents with the same text, one after another, without repetition."""
    return list(dict.fromkeys(name for group in groups for name in group))
