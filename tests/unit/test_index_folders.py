"""Folders of an index, the pointer to the current one and the lock of the writer."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus.errors import IndexBusy, StorageError
from indexing.folders import Folders, writing
from indexing.lock import writer


def test_the_first_folder_becomes_current_only_when_published(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    assert folders.current() is None
    begun = folders.begin(None)
    (begun / "content").write_text("one", encoding="utf-8")
    assert folders.current() is None
    published = folders.publish(begun)
    assert published.name == "000001"
    assert folders.current() == published


def test_a_copy_is_changed_and_the_former_folder_stays_as_it_was(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    (folders.begin(None) / "content").write_text("one", encoding="utf-8")
    first = folders.publish(tmp_path / "index" / "000001.unfinished")
    copy = folders.begin(first)
    (copy / "content").write_text("two", encoding="utf-8")
    assert (first / "content").read_text(encoding="utf-8") == "one"
    assert folders.current() == first
    second = folders.publish(copy)
    assert [(first / "content").read_text("utf-8"), (second / "content").read_text("utf-8")] == ["one", "two"]


def test_only_the_current_folder_and_its_predecessor_are_kept(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    for _ in range(4):
        folders.publish(folders.begin(folders.current()))
    assert sorted(path.name for path in (tmp_path / "index").iterdir()) == ["000003", "000004", "current"]


def test_what_a_killed_run_left_is_removed_and_its_number_not_used(tmp_path: Path) -> None:
    folders = Folders(tmp_path)
    first = folders.publish(folders.begin(None))
    folders.begin(first)
    (tmp_path / "index" / "000002").mkdir()  # killed between renaming and moving the pointer
    begun = folders.begin(first)
    assert begun.name == "000003.unfinished"
    assert folders.current() == first


def test_a_full_disk_is_one_sentence_with_the_folder(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as error, writing(tmp_path):
        raise OSError(28, "No space left on device")
    assert str(tmp_path) in error.value.sentence.pl
    assert "--data" in error.value.sentence.en
    with pytest.raises(ValueError, match="other"), writing(tmp_path):
        raise ValueError("other")


def test_a_second_writer_is_refused_and_told_who_holds_the_lock(tmp_path: Path) -> None:
    with writer(tmp_path):
        with pytest.raises(IndexBusy) as refusal, writer(tmp_path):
            pytest.fail("two writers")
        assert f"proces {os.getpid()} od 20" in refusal.value.sentence.pl
        assert f"process {os.getpid()} since 20" in refusal.value.sentence.en
    with writer(tmp_path):
        assert json.loads((tmp_path / "writer.json").read_text("utf-8"))["pid"] == os.getpid()
    assert not (tmp_path / "writer.json").exists()


def test_the_lock_of_a_process_that_died_is_free(tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from indexing.lock import writer\n"
        f"with writer(Path({str(tmp_path)!r})): os._exit(1)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[2], check=False)
    assert done.returncode == 1
    assert (tmp_path / "writer.json").exists()
    with writer(tmp_path):
        assert json.loads((tmp_path / "writer.json").read_text("utf-8"))["pid"] == os.getpid()
