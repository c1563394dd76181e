"""How a record stands to each condition in, one sentence out that says why it is listed."""

from collections.abc import Mapping, Sequence

from corpus.bilingual import Text
from corpus.language import Language

_ALL_WORDS = 0.999


def reason(told: Mapping[str, Sequence[str]], holding: float, language: Language) -> str:
    """The reason in one line. `told` holds what fits, misses and is unknown; `holding` is the share of the
    other words of the wish that the record's text holds."""
    parts = []
    for verdict, lead in (
        ("fits", Text("Pasuje", "Fits")),
        ("misses", Text("Nie spełnia", "Does not meet")),
        ("unknown", Text("Nie wiadomo", "Not known")),
    ):
        if told[verdict]:
            said = (
                [part.rpartition(": ")[0] for part in told[verdict]]
                if verdict == "unknown"
                else told[verdict]
            )
            parts.append(f"{lead.to(language)}: {'; '.join(said)}.")
    if holding >= _ALL_WORDS:
        parts.append(Text("Opis mówi o tym, o co pytasz.", "Its text speaks of what you ask.").to(language))
    elif holding > 0:
        parts.append(
            Text("Opis mówi o części tego, o co pytasz.", "Its text speaks of part of what you ask.").to(
                language
            )
        )
    if not parts:
        parts.append(
            Text("Znaczeniem najbliżej pytania.", "Nearest to the question in meaning.").to(language)
        )
    return " ".join(parts)
