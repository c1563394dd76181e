"""Why a file or folder of a source was not taken into the index, and what to do about it."""

from pathlib import Path

from corpus.bilingual import Text
from corpus.errors import DocumentError
from corpus.schema.sheets import ENDINGS
from indexing.catalogue import Failure, Source


def gone(source: Source) -> Failure:
    """The folder of a source is not there."""
    return Failure(
        source.name,
        source.name,
        "",
        Text(
            f"Folderu źródła {source.root} nie ma; jego dokumenty pozostają w indeksie.",
            f"The source folder {source.root} is gone; its documents stay in the index.",
        ),
        Text(
            f"Przywróć folder albo usuń źródło: assistant index --remove {source.name}.",
            f"Bring the folder back, or remove the source: assistant index --remove {source.name}.",
        ),
    )


def closed(source: Source, error: DocumentError) -> Failure:
    """The folder of a source may not be entered."""
    remedy = Text(
        f"Sprawdź uprawnienia do folderu {source.root}.",
        f"Check the permissions of the folder {source.root}.",
    )
    return Failure(source.name, source.name, "", error.message, error.remedy or remedy)


def closed_inside(source: Source, folder: Path, name: str) -> Failure:
    """A folder inside a source may not be entered."""
    return Failure(
        name,
        source.name,
        "",
        Text(
            f"Nie można odczytać folderu {folder}; jego dokumenty, o ile były, pozostają w indeksie.",
            f"The folder {folder} cannot be read; documents of it that were indexed stay in the index.",
        ),
        Text(
            f"Sprawdź uprawnienia do folderu {folder} i uruchom indeksowanie ponownie.",
            f"Check the permissions of the folder {folder} and index again.",
        ),
    )


def unreadable(document: str, source: str, error: OSError) -> Failure:
    """A file could not be opened."""
    return Failure(
        document,
        source,
        "",
        Text(f"Nie można odczytać pliku: {error.strerror}.", f"The file cannot be read: {error.strerror}."),
        Text(
            "Sprawdź uprawnienia do pliku i uruchom indeksowanie ponownie.",
            "Check the file's permissions and index again.",
        ),
    )


def unsupported(document: str, source: str, suffix: str) -> Failure:
    """A kind of file that nothing reads."""
    remedy = Text(
        "Zapisz dokument jako PDF, DOCX, HTML, MD lub TXT.",
        "Save the document as PDF, DOCX, HTML, MD or TXT.",
    )
    if suffix.lower() in ENDINGS:
        remedy = Text(
            "Tabela może zawierać rekordy; jej kolumny podaje assistant records template.",
            "A table may hold records; assistant records template names its columns.",
        )
    return Failure(
        document,
        source,
        "",
        Text(
            f"Tego rodzaju plików ({suffix or 'bez rozszerzenia'}) program nie czyta.",
            f"Files of this kind ({suffix or 'no extension'}) are not read.",
        ),
        remedy,
    )
