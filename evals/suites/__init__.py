"""The public sets by name: `load_suite(name, data_root)`; one module per set says where it comes from."""

from collections.abc import Callable, Mapping
from pathlib import Path

from corpus.bilingual import Text
from evals.suites import belebele, dyk, injection, mixed, poquad, protego, udhr
from evals.suites.suite import Suite, SuiteError, SuitePassage, SuiteQuestion, data_folder

SUITES: Mapping[str, Callable[[Path], Suite]] = {
    "poquad_open": poquad.open_retrieval,
    "poquad_answers": poquad.answering,
    "poquad_absent": poquad.absent,
    "dyk": dyk.retrieval,
    "protego_pl_pl": protego.direction("pl", "pl"),
    "protego_en_en": protego.direction("en", "en"),
    "protego_pl_en": protego.direction("pl", "en"),
    "protego_en_pl": protego.direction("en", "pl"),
    "belebele_en_en": belebele.over("en"),
    "belebele_en_pl": belebele.over("pl"),
    "udhr_pl_en": udhr.direction("pl", "en"),
    "udhr_en_pl": udhr.direction("en", "pl"),
    "mixed_tune": mixed.seeds("tune"),
    "mixed_holdout": mixed.seeds("holdout"),
    "mixed_unseen": mixed.seeds("unseen"),
    "injection": injection.strings,
}


ANSWERING = ("poquad_answers", "poquad_absent", "injection")
"""Suites that the whole product answers (`evals generate --suite`); evals.answering makes them."""


def load_suite(name: str, data_root: Path) -> Suite:
    """The suite `name`, read from the outside data at `data_root`.

    Raises SuiteError for an unknown name, an absent folder or a line of unexpected form.
    """
    if name not in SUITES:
        known = ", ".join(SUITES)
        raise SuiteError(
            Text(f"Nie ma zestawu {name}.", f"There is no suite {name}."),
            remedy=Text(f"Do wyboru: {known}.", f"Choose one of: {known}."),
        )
    return SUITES[name](data_root)


__all__ = [
    "ANSWERING",
    "SUITES",
    "Suite",
    "SuiteError",
    "SuitePassage",
    "SuiteQuestion",
    "data_folder",
    "load_suite",
]
