"""How long a run will take, promised at its start, and whether the promise was kept.

A run that goes on knows from its own rows what a case takes; a new one from the last run of the same chat
model on this machine, noted in the data folder; else the first cases tell.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.bilingual import Text
from corpus.language import Language
from evals.durations import duration
from evals.generate import FIRST_CASES, Progress
from evals.reply import PRODUCT, Row
from evals.run import write_whole

NEAR = 1 / 3
"""A promise is kept where the time taken is no further from it."""


class PaceNotes:
    """Seconds a case, by what was run on what; a file of the data folder that is safe to delete."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def of(self, key: str) -> float | None:
        """The pace of the last such run, `None` where there was none."""
        pace = self._notes().get(key)
        return float(pace) if isinstance(pace, int | float) else None

    def note(self, key: str, seconds_a_case: float) -> None:
        """Keep the pace of a run."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        notes = {**self._notes(), key: round(seconds_a_case, 3)}
        write_whole(self._path, json.dumps(notes, ensure_ascii=False, indent=1) + "\n")

    def _notes(self) -> dict[str, Any]:
        try:
            notes = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return notes if isinstance(notes, dict) else {}


def pace_key(identity: Mapping[str, Any], processor: str, *, baselines: bool) -> str:
    """What a pace is of: chat model, processor, with baselines or without."""
    model = (identity.get("model") or {}).get("name") or "-"
    return f"{model} | {processor} | {'baselines' if baselines else 'product'}"


def pace_of_rows(rows: Sequence[Row]) -> float | None:
    """Seconds a case, baselines included, of the rows that a run has already; `None` for too few."""
    cases = {row.case for row in rows if row.system == PRODUCT}
    if len(cases) < FIRST_CASES:
        return None
    return sum(row.seconds for row in rows if row.case in cases) / len(cases)


@dataclass
class Promise:
    """What was said of the length of this session of a run; `seconds` is `None` until it is known."""

    pending: int
    seconds: float | None = None
    _asked: int = 0

    def at_start(self, pace: float | None) -> Text:
        """What to say before the first question."""
        if pace is None:
            return Text(
                f"Ile to potrwa, pokaże pierwszych {min(FIRST_CASES, self.pending)} przypadków.",
                f"The first {min(FIRST_CASES, self.pending)} cases will tell how long this takes.",
            )
        self.seconds = pace * self.pending
        return Text(
            f"Potrwa około {duration(self.seconds, 'pl')} ({self.pending} przyp.; tak szło poprzednio).",
            f"This takes about {duration(self.seconds, 'en')} ({self.pending} cases; it did so before).",
        )

    def after(self, progress: Progress, elapsed: float) -> Text | None:
        """What to say after a case: the promise itself, or that it will not be kept."""
        self._asked += 1
        if self._asked != min(FIRST_CASES, self.pending) or progress.remaining_s is None:
            return None
        whole = elapsed + progress.remaining_s
        if self.seconds is not None and abs(whole - self.seconds) <= NEAR * self.seconds:
            return None
        before, self.seconds = self.seconds, self.seconds or whole
        told = Text(duration(whole, "pl"), duration(whole, "en"))
        if before is None:
            return Text(
                f"Po pierwszych przypadkach ({self._asked}): całość potrwa około {told.pl}.",
                f"Measured on the first cases ({self._asked}): all of it takes about {told.en}.",
            )
        return Text(
            f"Pierwsze przypadki ({self._asked}) każą liczyć się z {told.pl}.",
            f"The first cases ({self._asked}) make it {told.en} instead.",
        )

    def kept(self, took: float, language: Language) -> str:
        """Promised beside taken; empty where nothing was promised."""
        if not self.seconds:
            return ""
        share = 100 * (took - self.seconds) / self.seconds
        promised, taken = duration(self.seconds, language), duration(took, language)
        return Text(
            f"Zapowiedziano {promised}, zajęło {taken} ({share:+.0f}%).",
            f"Promised {promised}, took {taken} ({share:+.0f}%).",
        ).to(language)
