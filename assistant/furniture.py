"""Lines of a page that say nothing themselves: they name a file or point to where more is said."""

import re

from corpus.normalise import fold
from indexing.words import raw_words

LONGEST = 12
"""Words of a line that only points; a longer one says something as well."""

_POINTER = re.compile(
    r"(?:(?:wiecej|dalsze|pelne) (?:informacj|szczegol)|zobacz|czytaj|kliknij|pobierz|przejdz|"
    r"(?:more|further|full|additional) (?:information|info|details)|see (?:more|also|here)|read (?:more|on)|"
    r"click|download)"
)
_FILE_NAME = re.compile(r"\w_[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]")
"""`2021_Agenda`; names of fields and constants (`max_items`, `MAX_ITEMS`) are what a manual is about."""
_ADDRESS = re.compile(r"@|www\.|https?:|\d{3}[ -]?\d{3}")


def only_points(line: str) -> bool:
    """Whether a line without a full stop names a file or begins like a pointer, and gives no address,
    telephone number or web page."""
    text = line.strip()
    if "\n" in text or text.endswith((".", ":", ";")) or len(raw_words(text)) > LONGEST:
        return False
    return bool(_POINTER.match(fold(text)) or _FILE_NAME.search(text)) and not _ADDRESS.search(text)
