"""A small collection of invented documents in two languages, and the command line run on it."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from assistant.cli import main
from evals.injected.pdf import Line, pdf_bytes

SHARED = "Wspólny akapit o tym, że wszystkie gminy klastra segregują odpady w pięciu pojemnikach."

DOCUMENTS = {
    "pl/porozumienie.md": """---
title: Porozumienie Przykładowe
language: pl
kind: note
date: 2018-03-21
basis: example
---
# Porozumienie Przykładowe

Porozumienie Przykładowe podpisano 21 marca 2018 r. w Krakowie. Podpisało je 12 gmin.

## Odpady

"""
    + SHARED
    + "\n",
    "pl/uchwala.md": """---
title: Uchwała o oświetleniu
language: pl
kind: resolution
basis: example
---
# Uchwała o oświetleniu

Rada Gminy Przykładowa przeznaczyła 3,33 mln zł na energooszczędne oświetlenie uliczne.

## Odpady

"""
    + SHARED
    + "\n",
    "en/members.md": """---
title: Members of the Example Cluster
language: en
kind: note
basis: example
---
# Members of the Example Cluster

The Example Cluster has 47 members. Example Ltd. makes air quality sensors in Tarnów.
""",
    "staff/premie.md": """---
title: Premie pracowników
language: pl
access: staff
basis: example
---
# Premie pracowników

Tajna premia dyrektora za ostatni kwartał wyniosła 9 876 zł.
""",
    "cs/prehled.txt": "Město Ostrava podporuje společné projekty v oblasti čistého ovzduší, vody a odpadů. "
    * 4,
}

ANSWER_KEYS = {
    "question", "rewritten", "question_language", "answer_language", "outcome", "reason", "answer",
    "sentences", "citations", "reading", "model", "timings_ms", "usage",
}  # fmt: skip
CITATION_KEYS = {"n", "document", "title", "page", "heading", "passage_id", "quote", "start", "end"}
HIT_KEYS = {
    "rank", "document", "also_in", "title", "kind", "language", "date", "page", "heading", "passage_id",
    "start", "end", "text", "score",
}  # fmt: skip


def write_collection(folder: Path) -> Path:
    """The documents, and a PDF of two pages, under `folder`."""
    for name, text in DOCUMENTS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    pages = [
        [Line("Sprawozdanie z posiedzenia komisji", 72, 760)],
        [Line("Komisja wybrała wykonawcę sieci wodociągowej", 72, 760)],
    ]
    (folder / "pl" / "sprawozdanie.pdf").write_bytes(pdf_bytes(pages))
    return folder


class Ran(NamedTuple):
    """Exit code and both outputs of one run."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value on standard output."""
        return json.loads(self.out)


class CommandLine:
    """`assistant` over one data folder, run inside the test process."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Ran:
        self._capsys.readouterr()
        code = main([*arguments, "--data", str(self.data)])
        shown = self._capsys.readouterr()
        return Ran(code, shown.out, shown.err)


def ids(hits: Sequence[dict[str, Any]]) -> list[str]:
    return [hit["document"] for hit in hits]
