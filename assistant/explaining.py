"""Why each passage of a search ranks where it does, in words for people."""

from typing import Any

from corpus.bilingual import Text
from corpus.language import Language
from corpus.readers.titles import shortened
from indexing.explain import Explanation, Listed
from indexing.held_words import Held
from indexing.passage import Hit

_HOW = {
    "same": Text("tak samo", "as it is"),
    "form": Text("inna forma", "another form"),
    "mended": Text("literówka", "spelling mended"),
    "abbreviated": Text("skrót lub rozwinięcie", "abbreviation or in full"),
    "translated": Text("w drugim języku", "in the other language"),
    "date": Text("ta sama data", "the same date"),
}
_OTHERS = {
    "title": Text("Tytuł i nagłówki dały", "Title and headings gave"),
    "length": Text("Długość fragmentu dała", "The length of the passage gave"),
    "level": Text("Wyrównanie między językami dało", "To make languages comparable it got"),
}


def explanation_json(explanation: Explanation) -> dict[str, Any]:
    """An explanation for programs; `start` and `end` are those of the passage that ranks here."""
    held = [item for item in explanation.words_held if item.how]
    passage = explanation.hit.passage
    return {
        "start": passage.start,
        "end": passage.end,
        "collection": explanation.collection,
        "meaning": _listed(explanation.meaning, "cosine"),
        "words": _listed(explanation.words, "share"),
        "others": dict(explanation.others),
        "held": [{"word": item.word, "text": item.text, "how": item.how} for item in held],
        "missing": [item.word for item in explanation.words_held if not item.how],
    }


def explained(explanation: Explanation, language: Language) -> str:
    """An explanation as lines, each beginning with a dash."""
    meaning, words = explanation.meaning, explanation.words
    missing = ", ".join(item.word for item in explanation.words_held if not item.how)
    lines = [_ranked(explanation.hit)] if explanation.hit.run else []
    lines += [
        Text(
            f"Znaczenie: {_place(meaning).pl}; dało {_number(meaning.added, 'pl')} pkt.",
            f"Meaning: {_place(meaning).en}; gave {_number(meaning.added, 'en')} points.",
        ),
        Text(
            f"Słowa: {_place(words).pl}; dały {_number(words.added, 'pl')} pkt.",
            f"Words: {_place(words).en}; gave {_number(words.added, 'en')} points.",
        ),
    ]
    lines += [
        Text(
            f"{_OTHERS[name].pl}: {_number(value, 'pl')} pkt.",
            f"{_OTHERS[name].en}: {_number(value, 'en')} points.",
        )
        for name, value in explanation.others.items()
        if round(value, 1)
    ]
    if held := [item for item in explanation.words_held if item.how]:
        shown = [_held(item) for item in held]
        lines.append(
            Text(
                f"Zawiera: {', '.join(text.pl for text in shown)}.",
                f"Holds: {', '.join(text.en for text in shown)}.",
            )
        )
    if missing:
        lines.append(Text(f"Nie zawiera: {missing}.", f"Lacks: {missing}."))
    return "\n".join(f"   – {line.to(language)}" for line in lines)


def _ranked(hit: Hit) -> Text:
    begins = shortened(hit.passage.text)
    return Text(
        f"Sąsiednie fragmenty są pokazane razem; na to miejsce trafił ten, który zaczyna się od „{begins}”.",
        f"Neighbouring passages are shown together; the one that ranks here begins with “{begins}”.",
    )


def _listed(listed: Listed, value: str) -> dict[str, Any]:
    return {"rank": listed.rank, value: listed.value, "added": listed.added}


def _place(listed: Listed) -> Text:
    if listed.rank is None:
        return Text("poza listą", "not on the list")
    return Text(f"miejsce {listed.rank} na liście", f"place {listed.rank} on the list")


def _held(item: Held) -> Text:
    how = _HOW[item.how or "same"]
    if item.how == "same":
        return Text(f"{item.word} ({how.pl})", f"{item.word} ({how.en})")
    return Text(f"{item.word} → „{item.text}” ({how.pl})", f"{item.word} → “{item.text}” ({how.en})")


def _number(value: float, language: Language) -> str:
    written = f"{value:.1f}"
    return written.replace(".", ",") if language == "pl" else written
