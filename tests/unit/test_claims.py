"""What a sentence claims."""

import pytest

from assistant.claims import claims_of
from corpus.language import Language


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
