"""Which language a text is in. The only user of langdetect.

Questions are Polish or English; documents may be in any language. langdetect is told to choose among
its 55 languages for documents (restricted to two it calls Czech Polish), and between two for questions
(unrestricted it takes a Polish question typed without diacritics for Slovak).
"""

import math
import re
from functools import cache
from pathlib import Path
from typing import Literal

import langdetect
from langdetect.detector_factory import DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

Language = Literal["pl", "en"]
"""Languages of questions, answers and the interface."""

DocumentLanguage = Literal["pl", "en", "other"]
"""Languages of documents; `other` is kept, found by vectors and surface forms, and marked."""

ENOUGH_CHARACTERS = 200
"""Below this, detection among all languages is a guess; only Polish and English are weighed then."""

_CLEAR, _CLEAR_OF_ONE_WORD = 1.2, 3.0
"""Logarithm of the odds from which spelling alone decides; one word must tell more."""

_ONE_HINT = 2.0
"""What one hint of spelling adds to the logarithm of the odds; letter frequencies add at most _MOST."""

_MOST = 3.0

_LEAST = 1e-3
"""Added to both probabilities, so that their ratio is finite."""

_NAME_WORDS = 2
"""Capitalised words that are a person's name as likely as anything else."""

_SHORTEST = 4
"""Letters; less tells nothing."""

# Words that only one of the two languages has; "a", "i", "to", "on", "do" and "my" belong to both.
_FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    "pl": frozenset(
        "w we z ze na czy co jak jaki jaka jakie jakich jakim kto kogo komu kiedy gdzie ile dlaczego który "
        "która które którzy ktory ktora ktore jest są sa był była było były byl byla bylo byly się sie nie "
        "oraz lub albo dla przez przy od po za o u że ze ten ta te tego tej tym mnie mi ma mają maja podaj "
        "wymień wymien opisz czym kim ilu jakiej jakiego ich jego jej dzięki dzieki cześć czesc proszę "
        "prosze dzień dzien dobry krócej krocej lista adres".split()
    ),
    "en": frozenset(
        "the of and or is are was were be been what which who whom whose when where why how many much does "
        "did has have had an in at by for from with about this that these those it its they their there can "
        "could should would will not please list name tell me you your hello hi thanks thank as if".split()
    ),
}
_ASKING: dict[Language, frozenset[str]] = {
    "pl": frozenset("kiedy kto co ile ilu gdzie jaki jaka jakie dlaczego czy".split()),
    "en": frozenset("when who what where which why how".split()),
}
"""Words that frame a question count twice: `call for proposals kiedy` is Polish."""

_HINTS: dict[Language, re.Pattern[str]] = {
    "pl": re.compile(
        r"cz|sz|rz|dz|ji|wsk|owie|[aeiouy]j|[bcdghjklmnprstwz]u\b|"
        r"(?:ami|ach|ych|ego|nie|cie|nia|cia|ow|osc|iej|ski|ska|skie|cji|cja|cje|asz|isz|al|il|yl|ly|li|la|lo|em)\b"
    ),
    "en": re.compile(
        r"th|ck|ee|oo|gh|wh|q|x|ea|ou|ss|tion|[lnptkdm]s\b|[^u]rs\b|ct\b|"
        r"(?:ing|ment|ments|ship|ed|ly|ty|ies|ors|ers|er|or|et|ve|ves)\b"
    ),
}
"""Letters and endings that are frequent in one language and rare in the other, also without diacritics."""

_WORD = re.compile(r"[^\W\d_]+")
_POLISH_LETTER = re.compile(r"[ąćęłńóśźż]", re.IGNORECASE)


def detect_question(text: str) -> Language | None:
    """The language of a question, or `None` where the text does not tell (names, codes, one word).

    Words of grammar decide; where they do not, the spelling of the words that are no names.
    """
    words = _WORD.findall(text)
    votes = {language: _votes(words, language) for language in _FUNCTION_WORDS}
    if votes["pl"] != votes["en"]:
        return "pl" if votes["pl"] > votes["en"] else "en"
    plain = [word for word in words if word[0].islower()]
    if any(_POLISH_LETTER.search(word) for word in plain):
        return "pl"
    told = plain or (words if len(words) > _NAME_WORDS else [])
    return _by_spelling(" ".join(told).lower(), enough=_CLEAR if len(told) > 1 else _CLEAR_OF_ONE_WORD)


def _votes(words: list[str], language: Language) -> int:
    return sum(
        (word.lower() in _FUNCTION_WORDS[language]) + (word.lower() in _ASKING[language]) for word in words
    )


def _by_spelling(text: str, *, enough: float) -> Language | None:
    if len(text) < _SHORTEST:
        return None
    hints = len(_HINTS["pl"].findall(text)) - len(_HINTS["en"].findall(text))
    odds = _ONE_HINT * hints + max(-_MOST, min(_MOST, _odds(text)))
    if abs(odds) < enough:
        return None
    return "pl" if odds > 0 else "en"


def detect_document(text: str) -> DocumentLanguage:
    """The language of a document; `other` for anything but Polish and English."""
    letters = " ".join(_WORD.findall(text))
    if len(letters) < ENOUGH_CHARACTERS:
        return detect_question(text) or "pl"
    DetectorFactory.seed = 0
    try:
        code = langdetect.detect(letters[:20_000])
    except LangDetectException:
        return "other"
    return code if code in ("pl", "en") else "other"


def _odds(text: str) -> float:
    """Logarithm of the odds of Polish against English by letter frequencies; 0 where nothing tells."""
    detector = _two_languages().create()
    detector.append(text)
    try:
        found = {best.lang: best.prob for best in detector.get_probabilities()}
    except LangDetectException:
        return 0.0
    if not found:
        return 0.0
    return math.log((found.get("pl", 0.0) + _LEAST) / (found.get("en", 0.0) + _LEAST))


@cache
def _two_languages() -> DetectorFactory:
    profiles = Path(langdetect.__file__).parent / "profiles"
    factory = DetectorFactory()
    factory.seed = 0
    factory.load_json_profile([(profiles / name).read_text(encoding="utf-8") for name in ("pl", "en")])
    return factory


def detect_sentence(text: str) -> Language | None:
    """The language of a sentence by its function words, `None` where they do not tell: at least two more
    words of one language than of the other."""
    words = [word.lower() for word in _WORD.findall(text)]
    votes = {language: sum(word in known for word in words) for language, known in _FUNCTION_WORDS.items()}
    if abs(votes["pl"] - votes["en"]) < 2:
        return None
    return "pl" if votes["pl"] > votes["en"] else "en"
