"""One writer for a data folder: a second writer would corrupt embedded Chroma without a word."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from corpus.bilingual import Text
from corpus.errors import IndexBusy
from indexing.folders import writing


@contextmanager
def writer(data: Path) -> Iterator[None]:
    """Hold the writer's lock of `data`. Raises IndexBusy, naming who holds it. The system frees the
    lock when its holder dies."""
    with writing(data):
        data.mkdir(parents=True, exist_ok=True)
    note = data / "writer.json"
    lock = FileLock(data / "writer.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        holder = _holder(note)
        raise IndexBusy(
            Text(
                f"W tym folderze danych pracuje już inne indeksowanie ({holder.pl}).",
                f"Another indexing run is at work in this data folder ({holder.en}).",
            ),
            Text("Poczekaj, aż się skończy.", "Wait until it ends."),
        ) from error
    try:
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        note.write_text(json.dumps({"pid": os.getpid(), "since": now}), encoding="utf-8")
        yield
    finally:
        note.unlink(missing_ok=True)
        lock.release()


def _holder(note: Path) -> Text:
    try:
        held = json.loads(note.read_text(encoding="utf-8"))
        return Text(
            f"proces {held['pid']} od {held['since']}", f"process {held['pid']} since {held['since']}"
        )
    except (OSError, ValueError, KeyError):
        return Text("nieznany proces", "unknown process")
