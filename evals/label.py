"""Sentence–passage pairs for people to judge, and how well the checker agrees with them (Cohen's κ).

Half of the pairs are sentences with a passage they cite, half with one that was found but not cited, in
random order; no verdict stands in the file. The column `supported` is filled with 1/0, yes/no or tak/nie,
the column `labelled_by` with who did.
"""

import csv
import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.bilingual import Text
from corpus.errors import AssistantError
from evals.checker import supports
from evals.reply import PRODUCT, Row

COLUMNS = ("pair", "sentence", "passage", "supported", "labelled_by")
TRUSTED = 0.6
"""Below this κ a verdict is not to be trusted."""

_YES = frozenset({"1", "yes", "tak", "y", "t", "true"})
_NO = frozenset({"0", "no", "nie", "n", "false"})


class LabelError(AssistantError):
    """A label file cannot be used."""


@dataclass(frozen=True)
class Pair:
    """A sentence and a passage. `product` is the product's verdict, `None` for a passage not cited."""

    id: str
    sentence: str
    passage: str
    product: bool | None


@dataclass(frozen=True)
class Agreement:
    """κ of the checker with the labels and of the product with them; `None` where it is undefined (all
    verdicts alike) or nothing was scored. `labelled_by` says whose labels they are."""

    checker: float | None
    product: float | None
    labels: int
    unscored: int
    labelled_by: tuple[str, ...]

    @property
    def trusted(self) -> bool:
        return self.checker is not None and self.checker >= TRUSTED


def pairs(rows: Sequence[Row], count: int, seed: int) -> list[Pair]:
    """A random sample of `count` pairs, half of them not cited; all where there are fewer."""
    cited, uncited = [], []
    for row in rows:
        if row.system != PRODUCT or not row.reply.answered:
            continue
        used = {citation.passage_id for citation in row.reply.citations}
        for number, said in enumerate(row.reply.sentences):
            for citation in row.reply.cited_by(said):
                name = _name(row.case, number, f"cited {citation.n}")
                cited.append(Pair(name, said.text, citation.context, said.supported))
            for passage in row.found or ():
                if passage.passage_id not in used:
                    name = _name(row.case, number, f"found {passage.rank}")
                    uncited.append(Pair(name, said.text, passage.text, None))
    chance = random.Random(seed)
    chance.shuffle(cited)
    chance.shuffle(uncited)
    half = min(len(uncited), count // 2)
    chosen = cited[: count - half]
    chosen += uncited[: count - len(chosen)]
    chance.shuffle(chosen)
    return chosen


def _name(case: str, sentence: int, passage: str) -> str:
    """A name that does not tell the person who judges whether the passage was cited."""
    return hashlib.sha256(f"{case}/{sentence}/{passage}".encode()).hexdigest()[:12]


def write_pairs(path: Path, chosen: Sequence[Pair]) -> None:
    """The CSV for people (UTF-8 with a mark, so that spreadsheets read Polish), without verdicts."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows([pair.id, pair.sentence, pair.passage, "", ""] for pair in chosen)


def agreement(path: Path, rows: Sequence[Row]) -> Agreement:
    """Compare the labels of a filled file with the checker and the product. Lines not filled are left out.

    Raises LabelError for a file that is not such a file, or a label that is none.
    """
    verdicts = {pair.id: pair.product for pair in pairs(rows, 10**9, 0)}
    labels: list[bool] = []
    checked: list[bool | None] = []
    reported: list[bool | None] = []
    people: dict[str, None] = {}
    for line, fields in enumerate(_read(path), start=2):
        label = _label(fields.get("supported") or "", path, line)
        if label is None:
            continue
        labels.append(label)
        checked.append(supports(fields["sentence"], [fields["passage"]]))
        reported.append(verdicts.get(fields["pair"]))
        people.setdefault((fields.get("labelled_by") or "?").strip() or "?")
    return Agreement(
        checker=_over_scored(labels, checked),
        product=_over_scored(labels, reported),
        labels=len(labels),
        unscored=sum(verdict is None for verdict in checked),
        labelled_by=tuple(people),
    )


def kappa(one: Sequence[bool], other: Sequence[bool]) -> float | None:
    """Cohen's κ (1960) of two judges; `None` where nothing was judged or chance alone explains it all."""
    n = len(one)
    if n == 0:
        return None
    observed = sum(a == b for a, b in zip(one, other, strict=True)) / n
    yes_one, yes_other = sum(one) / n, sum(other) / n
    expected = yes_one * yes_other + (1 - yes_one) * (1 - yes_other)
    return None if expected == 1 else (observed - expected) / (1 - expected)


def _over_scored(labels: Sequence[bool], verdicts: Sequence[bool | None]) -> float | None:
    both = [(label, verdict) for label, verdict in zip(labels, verdicts, strict=True) if verdict is not None]
    return kappa([label for label, _ in both], [verdict for _, verdict in both])


def _read(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            start = file.read(4096)
            file.seek(0)
            delimiter = ";" if start.split("\n")[0].count(";") > 2 else ","
            rows = list(csv.DictReader(file, delimiter=delimiter))
    except (OSError, UnicodeDecodeError) as error:
        raise LabelError(
            Text(f"Nie można odczytać {path}: {error}.", f"{path} cannot be read: {error}.")
        ) from error
    if rows and not {"pair", "sentence", "passage", "supported"} <= rows[0].keys():
        columns = ", ".join(COLUMNS)
        raise LabelError(
            Text(
                f"{path}: brak kolumn; potrzebne: {columns}.",
                f"{path}: columns are missing; needed: {columns}.",
            )
        )
    return rows


def _label(text: str, path: Path, line: int) -> bool | None:
    value = text.strip().lower()
    if not value:
        return None
    if value not in _YES | _NO:
        raise LabelError(
            Text(
                f"{path}, wiersz {line}: „{text}” to ani 1, ani 0.",
                f"{path}, line {line}: “{text}” is neither 1 nor 0.",
            )
        )
    return value in _YES
