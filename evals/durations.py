"""Seconds in words that people read."""

from corpus.bilingual import Text
from corpus.language import Language


def duration(seconds: float, language: Language) -> str:
    """ "45 s", "12 min", "2 h 5 min"; "godz." in Polish."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    if minutes < 90:
        return f"{minutes} min"
    hour = Text("godz.", "h").to(language)
    return f"{minutes // 60} {hour} {minutes % 60} min"
