"""What was run on what: the facts of run.json as lines for people, and what is needed to do it again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from corpus.bilingual import Text
from evals.durations import duration


@dataclass(frozen=True)
class Fact:
    """One line: what, and its value."""

    name: Text
    value: Text


def main_facts(run: Mapping[str, Any]) -> list[Fact]:
    """Date, length, model, index, machine, commit; absent ones are left out."""
    machine, model = run.get("machine") or {}, run.get("model") or {}
    index = run.get("index") or {}
    lines = [
        _fact("data", "date", _time(run.get("finished") or run.get("started"))),
        _length(run),
        _fact("model odpowiadający", "chat model", _joined(model.get("name"), model.get("engine"))),
        _index(index),
        _fact("model wektorowy", "embedding model", index.get("embedder")),
        _fact("indeks z dnia", "index made", _time(index.get("indexed_at"))),
        _machine(machine),
        _memory(run.get("peak_memory_mib")),
        _commit(run.get("commit")),
    ]
    return [line for line in lines if line is not None]


def details(run: Mapping[str, Any]) -> list[tuple[Text, list[Fact]]]:
    """Titled lists: settings, hashes of the prompts, versions of packages."""
    parts = (
        (Text("Ustawienia", "Settings"), run.get("settings")),
        (
            Text("Skróty poleceń dla modelu", "Hashes of the prompts"),
            {**(run.get("prompts") or {}), **(run.get("plain_prompts") or {})},
        ),
        (Text("Wersje pakietów", "Versions of packages"), run.get("versions")),
    )
    return [
        (title, [_plain(name, value) for name, value in given.items()]) for title, given in parts if given
    ]


def _plain(name: str, value: object) -> Fact:
    shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return Fact(Text(name, name), Text(shown, shown))


def _fact(polish: str, english: str, value: object) -> Fact | None:
    if value in (None, ""):
        return None
    return Fact(Text(polish, english), Text(str(value), str(value)))


def _time(iso: str | None) -> str | None:
    """ "2026-11-22 03:19 (+00:00)" of an ISO time."""
    if not iso:
        return None
    return f"{iso[:10]} {iso[11:16]} ({iso[19:]})" if len(iso) > 19 else iso


def _joined(*parts: object) -> str:
    return ", ".join(str(part) for part in parts if part)


def _length(run: Mapping[str, Any]) -> Fact | None:
    seconds, count = run.get("seconds"), run.get("cases")
    if not seconds:
        return None
    return Fact(
        Text("pytania i czas", "questions and time"),
        Text(f"{count}, {duration(seconds, 'pl')}", f"{count}, {duration(seconds, 'en')}"),
    )


def _index(index: Mapping[str, Any]) -> Fact | None:
    if "documents" not in index:
        return _fact("indeks", "index", index.get("number"))
    number, documents, passages = index.get("number"), index["documents"], index.get("passages")
    return Fact(
        Text("indeks", "index"),
        Text(
            f"nr {number}; dokumenty: {documents}, fragmenty: {passages}",
            f"no. {number}; documents: {documents}, passages: {passages}",
        ),
    )


def _machine(machine: Mapping[str, Any]) -> Fact | None:
    if not machine:
        return None
    memory = machine.get("memory_mib")
    gib = f"{memory / 1024:.0f} GiB" if isinstance(memory, int) else ""
    cores = machine.get("cores")
    return Fact(
        Text("komputer", "machine"),
        Text(
            _joined(machine.get("processor"), f"rdzenie: {cores}", gib, machine.get("system")),
            _joined(machine.get("processor"), f"cores: {cores}", gib, machine.get("system")),
        ),
    )


def _memory(mib: object) -> Fact | None:
    return None if mib is None else _fact("najwyższe zużycie pamięci", "peak memory", f"{mib} MiB")


def _commit(commit: object) -> Fact | None:
    if not isinstance(commit, str):
        return None
    short = commit[:10]
    changed = commit.endswith("+")
    return Fact(
        Text("wersja kodu", "commit"),
        Text(
            f"{short}, pliki zmienione po niej" if changed else short,
            f"{short}, with files changed since" if changed else short,
        ),
    )
