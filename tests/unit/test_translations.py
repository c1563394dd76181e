"""Documents in two languages: an answer is made from one of them."""

from dataclasses import replace

import pytest

from assistant.translations import in_one_language
from corpus.document import DocumentInfo
from corpus.language import DocumentLanguage, Language
from indexing.passage import Hit, Passage


def hit(rank: int, name: str, language: DocumentLanguage, translation_of: str | None = None) -> Hit:
    info = DocumentInfo(id=f"zbior/{name}", title=name, kind="note", language=language, access="public")
    info = replace(info, translation_of=translation_of)
    passage = Passage(f"{name}-{rank}", info.id, rank, 0, 4, "Tekst", "", None)
    return Hit(rank, 10.0 - rank, passage, info)


PL, EN, OTHER = "pl/klaster.md", "en/cluster.md", "en/towns.md"


@pytest.mark.parametrize(
    ("language", "found", "kept"),
    [
        ("pl", [hit(1, PL, "pl", EN), hit(2, EN, "en"), hit(3, OTHER, "en")], [1, 3]),
        ("en", [hit(1, EN, "en"), hit(2, PL, "pl", EN), hit(3, OTHER, "en")], [1, 3]),
        ("pl", [hit(1, PL, "pl", f"zbior/{EN}"), hit(2, EN, "en")], [1]),
        ("pl", [hit(1, EN, "en"), hit(2, PL, "pl", EN)], [1, 2]),
        ("pl", [hit(1, PL, "pl"), hit(2, EN, "en")], [1, 2]),
    ],
)
def test_the_version_in_the_language_of_the_question_goes_before(
    language: Language, found: list[Hit], kept: list[int]
) -> None:
    assert [each.rank for each in in_one_language(found, language)] == kept
