"""DESIGN's contract for programs: `assistant index`, `status` and `doctor`, keys and exit codes."""

from pathlib import Path

import pytest
from collection import CommandLine

pytestmark = pytest.mark.usefixtures("without_a_model")


def test_index_reports_what_it_did_and_progress_goes_elsewhere(
    fresh: CommandLine, built: tuple[Path, Path]
) -> None:
    done = fresh("index", str(built[1]), "--json")
    assert done.code == 0
    assert done.json.keys() == {"added", "changed", "removed", "unchanged", "failed", "seconds"}
    assert (done.json["added"], done.json["changed"], done.json["removed"], done.json["failed"]) == (
        6,
        0,
        0,
        [],
    )
    assert "6/6" in done.err
    again = fresh("--json", "index")
    assert (again.json["added"], again.json["unchanged"]) == (0, 6)


def test_without_an_index_every_reading_command_says_how_to_make_one(fresh: CommandLine) -> None:
    for line in (["search", "gmina"], ["ask", "Co to?"], ["show", "a/b.md"]):
        done = fresh(*line, "--json")
        assert (done.code, done.out) == (1, "")
        assert "assistant index" in done.err
    assert fresh("index").code == 1
    assert fresh("status", "--json").json["index"] is None


def test_status_and_show_need_no_embedding_model(
    indexed: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_EMBEDDER", "url")
    monkeypatch.setenv("ASSISTANT_EMBEDDER_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("ASSISTANT_EMBEDDER_NAME", "absent")
    assert indexed("status", "--json").json["index"]["documents"] == 6
    assert "12 gmin" in indexed("show", "zbior/pl/porozumienie.md").out
    assert indexed("search", "gmina").code == 1


def test_status_tells_what_is_indexed_and_which_model_answers(indexed: CommandLine) -> None:
    status = indexed("status", "--json").json
    assert status.keys() == {"data", "index", "model"}
    assert status["index"].keys() == {
        "number", "documents", "passages", "languages", "kinds", "sources", "failed", "indexed_at",
        "embedder",
    }  # fmt: skip
    assert status["index"]["documents"] == 6
    assert status["index"]["languages"] == {"en": 1, "other": 1, "pl": 4}
    assert status["index"]["sources"][0]["name"] == "zbior"
    assert status["model"] == {"name": "none", "engine": "none", "reason": "model=none"}
    assert "Documents: 6" in indexed("status").out


def test_doctor_names_every_check_with_its_remedy(indexed: CommandLine, tmp_path: Path) -> None:
    done = indexed("doctor", "--json")
    checks = {finding["check"]: finding for finding in done.json}
    assert all(finding.keys() == {"check", "ok", "message", "remedy"} for finding in done.json)
    assert {"python", "disk", "packages", "embedder", "index", "ollama", "chat model"} <= checks.keys()
    assert checks["embedder"]["ok"] is True
    assert "6 documents" in checks["index"]["message"]
    assert checks["chat model"]["ok"] is False
    assert "make setup" in checks["chat model"]["remedy"]
    assert done.code == 1
