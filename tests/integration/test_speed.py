"""The measurement of speed runs end to end over invented texts; its figures are not looked at."""

import json
from pathlib import Path

import pytest

from corpus.errors import SettingsError
from evals.kills import Quick
from evals.speed import FILTERS, Scattered, build, questions_of, read_texts, search_ms
from indexing.folders import Folders
from indexing.identity import identity_of
from indexing.index import Index

POLISH = "Gmina numer {} ociepliła szkołę i wymieniła piece. Rada gminy {} przyjęła budżet na drogi."
ENGLISH = "Town number {} has insulated its school and its hall. The council of {} adopted a budget."


def write_texts(folder: Path, *languages: tuple[str, str]) -> None:
    for lang, text in languages:
        rows = [{"id": n, "lang": lang, "text": text.format(n, n)} for n in range(40)]
        lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
        (folder / f"passages_{lang}.jsonl").write_text(lines, encoding="utf-8")


def test_an_index_of_made_up_documents_is_built_and_searched(tmp_path: Path) -> None:
    write_texts(tmp_path, ("pl", POLISH), ("en", ENGLISH))
    texts = read_texts(tmp_path)
    assert len(texts.sentences["pl"]) == len(texts.sentences["en"]) == 80
    embedder = Scattered(Quick(), texts.sentences["pl"][:4])
    built = build(texts, 50, embedder, tmp_path / "index")
    folder = Folders(tmp_path / "index").current()
    assert folder == built.folder
    assert built.passages >= 50
    index = Index(folder, identity_of(embedder))
    infos = index.infos("public")
    assert {info.language for info in infos} == {"pl", "en"}
    assert {info.kind for info in infos} == {"note", "call"}
    questions = questions_of(texts)
    assert len(questions) == len(set(questions)) == 60
    assert all(search_ms(index, embedder, questions[:6], filters) > 0 for filters in FILTERS.values())
    index.close()


def test_texts_in_one_language_only_are_refused(tmp_path: Path) -> None:
    write_texts(tmp_path, ("pl", POLISH))
    with pytest.raises(SettingsError, match="both languages"):
        read_texts(tmp_path)
