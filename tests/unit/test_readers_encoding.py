"""Bytes to text without mojibake."""

import pytest

from corpus.errors import DocumentError
from corpus.readers.encoding import decode

POLISH = [
    "Zażółć gęślą jaźń.",
    "Gmina ogłasza nabór wniosków na świadczenie usług",
    "ŹRÓDŁO ŚWIATŁA",
    "kość",
    "Może też być",
    "Współpraca z miastem Łódź, ul. Śliska 5",
]


@pytest.mark.parametrize("encoding", ["cp1250", "iso8859_2", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", POLISH)
def test_polish(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding: str) -> None:
    assert decode("Gmina ogłasza nabór".encode(encoding), "a.txt") == "Gmina ogłasza nabór"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("El niño en España, ¿Qué?", "cp1252"),
        ("a flow of 10 m³ per café", "cp1252"),
        ("crème à la façade – “quoted”", "cp1252"),
        ("größer, Übung", "cp1252"),
        ("Příští schůze bude v úterý", "cp1250"),
        ("Erdőgazdaság működése", "cp1250"),
    ],
)
def test_other_languages(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_the_declared_encoding_of_a_page_is_used() -> None:
    assert decode("Привет".encode("cp1251"), "a.html", declared="windows-1251") == "Привет"


def test_an_unknown_declared_encoding_is_passed_over() -> None:
    assert decode("łąka".encode("cp1250"), "a.html", declared="x-unknown") == "łąka"


def test_binary_data_is_refused() -> None:
    with pytest.raises(DocumentError, match="binary"):
        decode(bytes(range(256)) * 20, "a.txt")
