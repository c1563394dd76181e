"""Short names on the report's page, in both languages: outcomes, kinds, systems, the headline measures."""

from collections.abc import Mapping

from corpus.bilingual import Text

RIGHT = Text("dobrze", "right")
WRONG = Text("źle", "wrong")
UNSCORED = Text("bez oceny", "unscored")

_OUTCOMES: Mapping[str, Text] = {
    "answered": Text("odpowiedziano", "answered"),
    "partial": Text("odpowiedziano częściowo", "answered in part"),
    "no_evidence": Text("„dokumenty tego nie podają”", "“the documents don't say”"),
    "clarification": Text("dopytano", "asked back"),
    "declined": Text("odmówiono", "declined"),
    "failed": Text("awaria", "failed"),
}
_KINDS: Mapping[str, Text] = {
    "fact": Text("fakt", "fact"),
    "list": Text("lista", "list"),
    "definition": Text("definicja", "definition"),
    "yes_no": Text("tak/nie", "yes/no"),
    "procedure": Text("procedura", "procedure"),
    "comparison": Text("porównanie", "comparison"),
    "overview": Text("przegląd", "overview"),
}
_UNANSWERABLE: Mapping[str, Text] = {
    "topic_absent": Text("brak tematu w dokumentach", "topic absent from the documents"),
    "fact_absent": Text("brak faktu w dokumentach", "fact absent from the documents"),
    "false_premise": Text("fałszywe założenie", "false premise"),
}
_SYSTEMS: Mapping[str, Text] = {
    "product": Text("asystent", "assistant"),
    "paste-1": Text("1 fragment", "1 passage"),
    "paste-3": Text("3 fragmenty", "3 passages"),
    "plain": Text("zwykłe polecenie", "plain prompt"),
}
_LANGUAGES: Mapping[str, Text] = {
    "pl": Text("polski", "Polish"),
    "en": Text("angielski", "English"),
    "all": Text("wszystkie", "all"),
}
_SPLITS: Mapping[str, Text] = {
    "tune": Text("do strojenia", "for tuning"),
    "holdout": Text("tylko do pomiaru", "held out"),
}


ORDER = tuple(_SYSTEMS)
"""Systems in the order in which they are shown."""

BASELINES = Text(
    "Punkty odniesienia odpowiadały na te same pytania: „1 fragment” i „3 fragmenty” wklejają najlepsze "
    "znalezione fragmenty jako odpowiedź, „zwykłe polecenie” to ten sam model bez sprawdzania zdań.",
    "The baselines answered the same questions: “1 passage” and “3 passages” paste the best passages found "
    "as the answer, “plain prompt” is the same model without any check of its sentences.",
)


def outcome(name: str) -> Text:
    """How an answer ended."""
    return _OUTCOMES.get(name, Text(name, name))


def kind(name: str) -> Text:
    """What a question asks for."""
    return _KINDS.get(name, Text(name, name))


def unanswerable(name: str) -> Text:
    """Why a question cannot be answered."""
    return _UNANSWERABLE.get(name, Text(name, name))


def system(name: str) -> Text:
    """The assistant or a baseline."""
    return _SYSTEMS.get(name, Text(name, name))


def split(name: str) -> Text:
    """What a case may be used for."""
    return _SPLITS.get(name, Text(name, name))


def group(name: str) -> Text:
    """A language, a direction such as `pl-en`, or all."""
    if name in _LANGUAGES:
        return _LANGUAGES[name]
    question, _, document = name.partition("-")
    return Text(f"{question} → {document}", f"{question} → {document}")


def right(value: bool | None) -> Text:
    """The verdict on a case."""
    return UNSCORED if value is None else RIGHT if value else WRONG
