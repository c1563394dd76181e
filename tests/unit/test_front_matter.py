"""Front matter: strict for ours, lenient with that of other programs."""

from pathlib import Path

import pytest

from corpus.errors import DocumentError
from corpus.front_matter import part
from corpus.load import find_documents, read_document

OURS = """---
title: "Dom: Polski Południowej"
language: pl
kind: profile
date: 2018-09
basis: source
access: staff
topics: [Bruksela, fundusze]
supersedes: stary.md
---
Treść.
"""


def test_every_field_is_taken() -> None:
    declared = part(OURS, "a.md").declared
    assert declared is not None
    assert declared.title == "Dom: Polski Południowej"
    assert (declared.language, declared.kind, declared.date) == ("pl", "profile", "2018-09")
    assert (declared.basis, declared.access, declared.supersedes) == ("source", "staff", "stary.md")
    assert declared.topics == ("Bruksela", "fundusze")


def test_the_body_follows() -> None:
    assert part(OURS, "a.md").body == "Treść.\n"


@pytest.mark.parametrize("text", ["# Tytuł\n", "---\n\nTekst między liniami.\n\n---\nDalej", "a\n---\nb\n"])
def test_without_front_matter_the_text_is_untouched(text: str) -> None:
    parted = part(text, "a.md")
    assert (parted.body, parted.declared) == (text, None)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("colour: red", "colour"),
        ("acces: staff", "acces"),
        ("Access: staff", "Access"),
        ("access:", "access"),
        ("access: everyone", "access"),
        ("language: de", "language"),
        ("basis: rumour", "basis"),
        ("date: wczoraj", "date"),
        ("date: 2021-02-30", "date"),
        ("valid_until: 31.12.2027", "valid_until"),
        ("source: [a, [b]]", "source"),
        ("source: {a: b}", "source"),
        ("topics: {a: b}", "topics"),
    ],
)
def test_a_bad_field_is_named(line: str, key: str) -> None:
    with pytest.raises(DocumentError) as caught:
        part(f"---\ntitle: T\nkind: note\ntranslation_of: x.md\n{line}\n---\nTekst", "zły.md")
    assert f"„{key}”" in caught.value.sentence.pl
    assert f"“{key}”" in caught.value.sentence.en
    assert "zły.md" in caught.value.sentence.en


def test_a_misspelt_access_is_an_error_in_foreign_front_matter_too() -> None:
    with pytest.raises(DocumentError):
        part("---\ntitle: T\nauthor: A\nacces: staff\n---\nTekst", "a.md")


def test_front_matter_of_other_programs_gives_title_and_date() -> None:
    declared = part(
        "---\ntitle: Nabór\nauthor: {name: A}\nslug: n\ndate: 2024-06-11\n---\nT", "a.md"
    ).declared
    assert declared is not None
    assert (declared.title, declared.date, declared.access) == ("Nabór", "2024-06-11", None)


def test_broken_yaml_is_an_error() -> None:
    with pytest.raises(DocumentError, match="YAML"):
        part("---\ntitle: [a\n---\nTekst", "a.md")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a.txt", "a.txt"),
        ("[a.txt, b.txt]", "a.txt; b.txt"),
        ("\n  - a.txt\n  - strona 3  w b.txt", "a.txt; strona 3 w b.txt"),
        ("", None),
        ("[]", None),
    ],
)
def test_a_document_may_name_several_sources(written: str, expected: str | None) -> None:
    parted = part(f"---\ntitle: T\nbasis: source\nsource: {written}\n---\nTreść", "a.md")
    assert parted.declared is not None
    assert parted.declared.source == expected


def test_every_shipped_document_is_readable() -> None:
    folder = Path(__file__).parents[2] / "corpus" / "documents"
    documents = [read_document(path, path.name) for path in find_documents(folder).documents]
    assert len(documents) >= 28
    assert all(document.info.source for document in documents)
