"""Why a file cannot be read, and what to do about it: one function for each reason."""

from corpus.bilingual import Text
from corpus.errors import DocumentError

_SAVE_AGAIN = Text(
    "Otwórz plik w programie, w którym powstał, zapisz go ponownie i zindeksuj jeszcze raz.",
    "Open the file in the program that made it, save it again and index it once more.",
)


def empty(name: str) -> DocumentError:
    """Nothing to read in the file."""
    return DocumentError(
        Text(f"Plik „{name}” nie zawiera tekstu.", f"The file “{name}” holds no text."),
        Text("Usuń go albo zastąp wersją z treścią.", "Remove it or replace it by one with content."),
    )


def too_large(name: str, megabytes: float, limit: float) -> DocumentError:
    """Larger than the limit, both in megabytes."""
    return DocumentError(
        Text(
            f"Plik „{name}” ma {megabytes:.0f} MB, a limit to {limit:.0f} MB.",
            f"The file “{name}” has {megabytes:.0f} MB; the limit is {limit:.0f} MB.",
        ),
        Text("Podziel go na mniejsze pliki.", "Split it into smaller files."),
    )


def unpacks_too_large(name: str) -> DocumentError:
    """An archive whose content is out of all proportion."""
    return DocumentError(
        Text(
            f"Zawartość pliku „{name}” po rozpakowaniu jest podejrzanie duża, więc nie została otwarta.",
            f"The content of “{name}” is suspiciously large when unpacked, so it was not opened.",
        ),
        Text(
            "Sprawdź, skąd pochodzi plik; jeśli jest w porządku, usuń z niego obrazy albo podziel go.",
            "Check where the file comes from; if it is sound, take its images out or split it.",
        ),
    )


def broken(name: str, kind: str) -> DocumentError:
    """Not readable as what its name says. `kind` is the format, such as PDF."""
    return DocumentError(
        Text(
            f"Plik „{name}” jest uszkodzony albo nie jest plikiem {kind}.",
            f"The file “{name}” is damaged or is not a {kind} file.",
        ),
        _SAVE_AGAIN,
    )


def encrypted(name: str) -> DocumentError:
    """Needs a password."""
    return DocumentError(
        Text(f"Plik „{name}” jest zabezpieczony hasłem.", f"The file “{name}” is protected by a password."),
        Text("Zapisz kopię bez hasła i zindeksuj ją.", "Save a copy without a password and index that."),
    )


def old_word(name: str) -> DocumentError:
    """A Word file of the format before 2007, or one with a password: both look alike from outside."""
    return DocumentError(
        Text(
            f"Plik „{name}” jest w dawnym formacie Worda albo jest zabezpieczony hasłem.",
            f"The file “{name}” is in the old Word format or protected by a password.",
        ),
        Text("Zapisz go jako .docx bez hasła.", "Save it as .docx without a password."),
    )


def scan(name: str) -> DocumentError:
    """Pictures of pages, no text."""
    return DocumentError(
        Text(
            f"Plik PDF „{name}” nie ma warstwy tekstowej: to skan lub obraz.",
            f"The PDF “{name}” has no text layer: it is a scan or a picture.",
        ),
        Text(
            "Rozpoznaj tekst (np. ocrmypdf -l pol+eng wejście.pdf wyjście.pdf) i zindeksuj ponownie.",
            "Run it through OCR (e.g. ocrmypdf -l pol+eng input.pdf output.pdf) and index again.",
        ),
    )


def garbled(name: str) -> DocumentError:
    """A text layer that maps to no letters."""
    return DocumentError(
        Text(
            f"Warstwa tekstowa pliku PDF „{name}” jest nieczytelna (brak opisu czcionek).",
            f"The text layer of the PDF “{name}” is unreadable (its fonts are not described).",
        ),
        Text(
            "Rozpoznaj tekst od nowa (np. ocrmypdf --force-ocr -l pol+eng …) i zindeksuj ponownie.",
            "Recognise it anew (e.g. ocrmypdf --force-ocr -l pol+eng …) and index again.",
        ),
    )


def unsupported(name: str, suffixes: frozenset[str]) -> DocumentError:
    """A kind of file without a reader."""
    known = ", ".join(sorted(suffixes))
    return DocumentError(
        Text(
            f"Nie umiem czytać plików tego rodzaju: „{name}”.", f"No reader for this kind of file: “{name}”."
        ),
        Text(f"Zapisz treść jako jeden z: {known}.", f"Save the content as one of: {known}."),
    )


def binary(name: str) -> DocumentError:
    """A text file that holds no text."""
    return DocumentError(
        Text(
            f"Plik „{name}” ma rozszerzenie tekstowe, ale zawiera dane binarne.",
            f"The file “{name}” is named as text but holds binary data.",
        ),
        Text("Nadaj mu właściwe rozszerzenie albo go usuń.", "Give it its right suffix or remove it."),
    )


def unreadable(name: str) -> DocumentError:
    """The system does not let us read it."""
    return DocumentError(
        Text(f"Nie wolno odczytać pliku „{name}”.", f"The file “{name}” may not be read."),
        Text(
            "Nadaj prawo odczytu kontu, na którym działa asystent.",
            "Give the account that runs the assistant the right to read it.",
        ),
    )


def vanished(name: str) -> DocumentError:
    """No longer there when it was to be read."""
    return DocumentError(
        Text(f"Pliku „{name}” nie ma (albo właśnie zniknął).", f"The file “{name}” is not there any more."),
        Text("Sprawdź ścieżkę i zindeksuj ponownie.", "Check the path and index again."),
    )


def failing(name: str) -> DocumentError:
    """The system failed while the file was being read: a bad disk, a lost network drive."""
    return DocumentError(
        Text(f"Odczyt pliku „{name}” nie powiódł się.", f"Reading the file “{name}” failed."),
        Text(
            "Sprawdź dysk albo połączenie z nim i zindeksuj ponownie.",
            "Check the disk or the connection to it and index again.",
        ),
    )


def front_matter(name: str, key: str, problem: Text) -> DocumentError:
    """A line of the front matter that cannot be used; `key` says which."""
    return DocumentError(
        Text(
            f"Nagłówek pliku „{name}”, pole „{key}”: {problem.pl}.",
            f"Front matter of “{name}”, field “{key}”: {problem.en}.",
        ),
        Text("Popraw to pole i zindeksuj ponownie.", "Correct that field and index again."),
    )
