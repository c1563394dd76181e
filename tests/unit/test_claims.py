"""What a sentence claims, and which sources hold it."""

import pytest

from assistant.claims import claims_of, holds_claim
from corpus.language import Language
from indexing.glossary import Glossary


@pytest.mark.parametrize(
    ("sentence", "language", "name"),
    [
        ("It joined the Union's network.", "en", "Union"),
        ("It joined Orange’s network.", "en", "Orange"),
        ("Weszło do sieci Przykładowa.", "pl", "Przykładowa"),
    ],
)
def test_a_name_is_claimed_without_its_possessive(sentence: str, language: Language, name: str) -> None:
    assert claims_of(sentence, language) == [f"name:{name}"]


@pytest.mark.parametrize(
    ("sentence", "language", "source", "held"),
    [
        ("Trwało to 4 lata.", "pl", "It took the last four years.", True),
        ("It has 10 members.", "en", "Ma dziesięciu członków.", True),
        ("It has 10 members.", "en", "Ma jedenastu członków.", False),
        ("It cost 47 million.", "en", "Kosztowało czterdzieści siedem milionów.", False),
    ],
)
def test_a_small_figure_may_stand_as_a_word(
    sentence: str, language: Language, source: str, held: bool
) -> None:
    (claim,) = claims_of(sentence, language)
    assert holds_claim(source, claim, language, Glossary([])) is held
