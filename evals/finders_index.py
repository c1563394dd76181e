"""A folder of records in, the product over them out: indexed by the product itself, once for each content."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from tqdm import tqdm

from corpus.bilingual import Text
from corpus.language import Language
from evals.case import CaseError

if TYPE_CHECKING:
    from assistant.wiring import Assistant


def open_examples(
    folder: Path, data: str | None, language: Language, *, with_model: bool = False
) -> "Assistant":
    """The product over the records of `folder` alone, without a chat model unless one is asked for.

    They are indexed under `evals/finders` of the data folder; a run that was cut off goes on. Raises
    CaseError for a folder without records, and what indexing raises.
    """
    from assistant.settings import data_folder, read_settings
    from assistant.wiring import open_assistant, open_builder

    home = data_folder(data)
    settings = read_settings(home)
    if not with_model:
        settings = settings.model_copy(update={"model": "none"})
    place = home / "evals" / "finders" / fingerprint(folder)
    with tqdm(total=1, desc=Text("indeksowanie", "indexing").to(language), leave=False) as bar:

        def progress(stage: Text, done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        open_builder(settings, place, progress).run([folder])
    return open_assistant(settings, place)


def fingerprint(folder: Path) -> str:
    """The same for the same names and contents. Raises CaseError for a folder without files."""
    digest = hashlib.sha256()
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    if not files:
        raise CaseError(
            Text(f"W {folder} nie ma plików z rekordami.", f"There are no files of records in {folder}."),
            Text("Wskaż folder z plikami CSV albo XLSX.", "Name a folder of CSV or XLSX files."),
        )
    for path in files:
        digest.update(f"{path.relative_to(folder)}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]
