"""Which language a text is in. The only user of langdetect.

Questions are Polish or English; documents may be in any language. langdetect is told to choose among
its 55 languages for documents (restricted to two it calls Czech Polish), and between two for questions
(unrestricted it takes a Polish question typed without diacritics for Slovak).
"""

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

_SURE = 0.8

# Words that only one of the two languages has; "a", "i", "to", "on", "do" and "my" belong to both.
_FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    "pl": frozenset(
        "w we z ze na czy co jak jaki jaka jakie jakich jakim kto kogo komu kiedy gdzie ile dlaczego który "
        "która które którzy ktory ktora ktore jest są sa był była było były byl byla bylo byly się sie nie "
        "oraz lub albo dla przez przy od po za o u że ze ten ta te tego tej tym mnie mi ma mają maja podaj "
        "wymień wymien opisz czym kim ilu jakiej jakiego ich jego jej".split()
    ),
    "en": frozenset(
        "the of and or is are was were be been what which who whom whose when where why how many much does "
        "did has have had an in at by for from with about this that these those it its they their there can "
        "could should would will not please list name tell me you your".split()
    ),
}
_WORD = re.compile(r"[^\W\d_]+")
_POLISH_LETTER = re.compile(r"[ąćęłńóśźż]", re.IGNORECASE)


def detect_question(text: str) -> Language | None:
    """The language of a question, or `None` where the text does not tell (names, codes, one word)."""
    words = [word.lower() for word in _WORD.findall(text)]
    votes = {language: sum(word in known for word in words) for language, known in _FUNCTION_WORDS.items()}
    if votes["pl"] != votes["en"]:
        return "pl" if votes["pl"] > votes["en"] else "en"
    if _POLISH_LETTER.search(text):
        return "pl"
    if len(words) < 2:
        return None
    language, probability = _between_two(text)
    return language if probability >= _SURE else None


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


def _between_two(text: str) -> tuple[Language, float]:
    """The likelier of Polish and English and its probability; ("pl", 0.0) where nothing tells."""
    detector = _two_languages().create()
    detector.append(text)
    try:
        best = detector.get_probabilities()[0]
    except (LangDetectException, IndexError):
        return "pl", 0.0
    return ("pl" if best.lang == "pl" else "en"), best.prob


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
