"""What becomes of an index: files change, vanish and break, folders share names, writers meet."""

import json
import os
from pathlib import Path

import pytest
from collection import CommandLine, ids

from indexing.index import ROLES
from indexing.lock import writer


@pytest.fixture(autouse=True)
def without_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL", "none")


def documents(run: CommandLine) -> set[str]:
    return set(ids(run("search", "gmina klaster odpady", "-k", "100", "--json").json))


def test_changed_new_and_removed_files_are_told_apart(copied: tuple[CommandLine, Path]) -> None:
    run, folder = copied
    members = folder / "en" / "members.md"
    members.write_text(members.read_text("utf-8").replace("47 members", "52 members"), encoding="utf-8")
    (folder / "pl" / "uchwala.md").unlink()
    (folder / "pl" / "nowa.md").write_text("Gmina Nowa kupiła autobus wodorowy.", encoding="utf-8")
    os.utime(folder / "pl" / "porozumienie.md")
    report = run("index", "--json").json
    assert [report[name] for name in ("added", "changed", "removed", "unchanged")] == [1, 1, 1, 4]
    assert "52 members" in run("show", "zbior/en/members.md").out
    assert run("show", "zbior/pl/uchwala.md").code == 1
    assert run("search", "autobus wodorowy", "--json").json[0]["document"] == "zbior/pl/nowa.md"
    assert "47 members" not in json.dumps(run("search", "members", "-k", "50", "--json").json)
    again = run("index", "--json").json
    assert [again[name] for name in ("added", "changed", "removed", "unchanged")] == [0, 0, 0, 6]


def test_the_shared_block_stays_when_the_document_that_held_it_goes(copied: tuple[CommandLine, Path]) -> None:
    run, folder = copied
    (folder / "pl" / "porozumienie.md").unlink()
    run("index")
    hits = run("search", "pięć pojemników na odpady", "-k", "20", "--json").json
    shared = [(hit["document"], hit["also_in"]) for hit in hits if "Wspólny akapit" in hit["text"]]
    assert shared == [("zbior/pl/uchwala.md", [])]


def test_an_unchanged_index_is_not_written_again(copied: tuple[CommandLine, Path]) -> None:
    run, _ = copied
    number = (run.data / "index" / "current").read_text("utf-8")
    assert run("index").code == 0
    assert (run.data / "index" / "current").read_text("utf-8") == number


def test_a_failing_file_is_named_and_the_rest_goes_on(fresh: CommandLine, built: tuple[Path, Path]) -> None:
    folder = built[1].parent / "broken"
    folder.mkdir(exist_ok=True)
    (folder / "good.md").write_text("Gmina Nowa kupiła autobus wodorowy.", encoding="utf-8")
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7 nothing more")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "table.xyz").write_bytes(b"12")
    done = fresh("index", str(folder), "--json")
    assert done.code == 0
    assert done.json["added"] == 1
    assert [item["document"] for item in done.json["failed"]] == [
        "broken/bad.pdf", "broken/empty.txt", "broken/table.xyz",
    ]  # fmt: skip
    assert all(item.keys() == {"document", "reason", "remedy"} for item in done.json["failed"])
    assert all(item["reason"].strip() and item["remedy"].strip() for item in done.json["failed"])
    assert documents(fresh) == {"broken/good.md"}
    assert fresh("index", "--json").json["failed"] == done.json["failed"]
    assert [item["document"] for item in fresh("status", "--json").json["index"]["failed"]] == [
        item["document"] for item in done.json["failed"]
    ]


def test_nothing_stored_at_all_is_exit_code_one(fresh: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "only").mkdir()
    (tmp_path / "only" / "empty.txt").write_bytes(b"")
    done = fresh("index", str(tmp_path / "only"), "--json")
    assert done.code == 1
    assert [item["document"] for item in done.json["failed"]] == ["only/empty.txt"]
    assert done.err.strip().splitlines()[-1].startswith("No document could be stored")


def test_a_file_that_breaks_keeps_its_former_version_until_it_is_mended(
    copied: tuple[CommandLine, Path],
) -> None:
    run, folder = copied
    members = folder / "en" / "members.md"
    former = members.read_bytes()
    members.write_bytes(b"---\naccess: everyone\n---\nbroken")
    report = run("index", "--json").json
    assert [item["document"] for item in report["failed"]] == ["zbior/en/members.md"]
    assert (report["changed"], report["removed"]) == (0, 0)
    assert "47 members" in run("show", "zbior/en/members.md").out
    members.write_bytes(former)
    assert run("index", "--json").json["failed"] == []
    assert run("status", "--json").json["index"]["failed"] == []
    assert "47 members" in run("show", "zbior/en/members.md").out


def test_documents_of_a_folder_that_is_away_stay(copied: tuple[CommandLine, Path]) -> None:
    run, folder = copied
    folder.rename(folder.with_name("away"))
    report = run("index", "--json").json
    assert report["removed"] == 0
    assert "assistant index --remove zbior" in report["failed"][0]["remedy"]
    assert "zbior/en/members.md" in documents(run)
    assert run("index", "--remove", "zbior", "--json").json["removed"] == 6
    assert run("status", "--json").json["index"]["documents"] == 0


def test_folders_of_one_name_are_two_sources_and_vanish_apart(fresh: CommandLine, tmp_path: Path) -> None:
    for name, text in (("a", "Gmina Pierwsza ma rynek."), ("b", "Gmina Druga ma zamek.")):
        (tmp_path / name / "dok").mkdir(parents=True)
        (tmp_path / name / "dok" / "opis.md").write_text(text, encoding="utf-8")
    assert fresh("index", str(tmp_path / "a" / "dok")).code == 0
    assert fresh("index", str(tmp_path / "b" / "dok")).code == 0
    assert documents(fresh) == {"dok/opis.md", "dok~2/opis.md"}
    assert "zamek" in fresh("show", "dok~2/opis.md").out
    (tmp_path / "a" / "dok" / "opis.md").unlink()
    assert fresh("index", str(tmp_path / "b" / "dok"), "--json").json["removed"] == 0
    assert fresh("index", "--json").json["removed"] == 1
    assert documents(fresh) == {"dok~2/opis.md"}


def test_two_data_folders_never_touch(
    copied: tuple[CommandLine, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run, _ = copied
    (tmp_path / "inny").mkdir()
    (tmp_path / "inny" / "opis.md").write_text("Gmina Druga ma zamek.", encoding="utf-8")
    before = {path: path.stat().st_mtime_ns for path in run.data.rglob("*") if path.is_file()}
    second = CommandLine(tmp_path / "second", capsys)
    assert second("search", "zamek").code == 1
    assert second("index", str(tmp_path / "inny")).code == 0
    assert second("settings", "port", "8123").code == 0
    assert documents(second) == {"inny/opis.md"}
    assert "inny/opis.md" not in documents(run)
    assert run("settings", "port", "--json").code == 2
    changed = [path for path, time in before.items() if path.stat().st_mtime_ns != time]
    assert [path for path in changed if "vectors" not in path.parts] == []


def test_a_second_writer_is_refused_and_readers_go_on(copied: tuple[CommandLine, Path]) -> None:
    run, _ = copied
    with writer(run.data):
        refused = run("index", "--json")
        assert (refused.code, refused.out) == (1, "")
        assert f"process {os.getpid()} since" in refused.err
        assert run("search", "gmina", "--json").code == 0
    assert run("index").code == 0


def test_an_index_made_otherwise_names_the_command_and_index_mends_it(
    copied: tuple[CommandLine, Path],
) -> None:
    run, _ = copied
    before = documents(run)
    folder = run.data / "index" / (run.data / "index" / "current").read_text("utf-8")
    identity = json.loads((folder / "identity.json").read_text("utf-8"))
    (folder / "identity.json").write_text(json.dumps(identity | {"splitter": "older"}), encoding="utf-8")
    refused = run("search", "gmina", "--json")
    assert (refused.code, refused.out) == (1, "")
    assert "assistant index --rebuild" in refused.err
    assert run("index").code == 0
    assert documents(run) == before


@pytest.mark.parametrize("part", ["identity.json", "keywords", "vectors"])
def test_a_damaged_index_is_said_and_rebuilt(copied: tuple[CommandLine, Path], part: str) -> None:
    run, _ = copied
    before = documents(run)
    folder = run.data / "index" / (run.data / "index" / "current").read_text("utf-8")
    for path in [folder / part] if (folder / part).is_file() else (folder / part).rglob("*"):
        if path.is_file():
            path.write_bytes(b"\0damaged\0" * 50)
    refused = run("search", "gmina", "--json")
    assert (refused.code, refused.out) == (1, "")
    assert "--rebuild" in refused.err
    assert len(refused.err.strip().splitlines()) == 1
    assert run("index", "--rebuild").code == 0
    assert documents(run) == before


@pytest.mark.parametrize("gone", [True, False])
def test_without_its_catalogue_an_index_is_built_anew_from_the_folders(
    copied: tuple[CommandLine, Path], gone: bool
) -> None:
    run, folder = copied
    before = documents(run)
    catalogue = run.data / "index" / (run.data / "index" / "current").read_text("utf-8") / "catalogue.sqlite"
    catalogue.unlink() if gone else catalogue.write_bytes(b"damaged" * 500)
    for line in (["search", "gmina", "--json"], ["index"], ["index", "--rebuild"]):
        refused = run(*line)
        assert refused.code == 1
        assert "assistant index --rebuild FOLDER" in refused.err
    assert run("index", "--rebuild", str(folder)).code == 0
    assert documents(run) == before


@pytest.mark.parametrize("role", ROLES)
def test_nobody_below_staff_meets_a_document_for_staff(
    indexed: CommandLine, monkeypatch: pytest.MonkeyPatch, role: str
) -> None:
    may = ROLES.index(role) >= ROLES.index("staff")  # type: ignore[arg-type]
    question = "Ile wyniosła tajna premia dyrektora?"
    found = indexed("search", question, "-k", "100", "--role", role, "--json")
    answer = indexed("ask", question, "--role", role, "--json")
    monkeypatch.setenv("ASSISTANT_ROLE", role)
    shown = indexed("show", "zbior/staff/premie.md")
    for output in (found.out, answer.out, shown.out):
        assert ("9 876" in output) is may
        assert ("zbior/staff/premie.md" in output) is (may and output != shown.out)
    assert shown.code == (0 if may else 1)
    assert "9 876" not in indexed("search", question, "-k", "100", "--role", "public").out
