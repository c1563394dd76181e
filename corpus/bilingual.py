"""Text that the product says to a person, always in both languages, side by side."""

from typing import NamedTuple

from corpus.language import Language


class Text(NamedTuple):
    """One message in Polish and in English; `text.to(language)` picks one."""

    pl: str
    en: str

    def to(self, language: Language) -> str:
        """The message in `language`."""
        return self.pl if language == "pl" else self.en
