"""Where sentences end, in Polish and in English."""

from itertools import pairwise

import pytest

from indexing.sentences import sentences


def pieces(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Biuro mieści się przy ul. Basztowej 22 w Krakowie.",
        "Wydano 3 tys. Polaków zapytało o to.",
        "Kieruje nim dr inż. Jan Kowalski.",
        "Porozumienie podpisał prof. A. Nowak w obecności J.K. Zielińskiej.",
        "Reprezentują je m.in. Kraków, Tarnów i Nowy Sącz.",
        "Przyszło ok. 130 osób.",
        "Zob. art. 5 ust. 2 ustawy.",
        "Spotkanie odbyło się 5. i 6. maja.",
        "Ceny, np. Gminy Przykładowej, wzrosły.",
        "Dr. Smith met Prof. J. Brown at the U.S. Embassy.",
        "See fig. 3 and e.g. Poland or approx. 40 towns.",
        "1. Pierwszy punkt listy",
        "IV. Czwarty rozdział",
    ],
)
def test_no_sentence_ends_inside(text: str) -> None:
    assert pieces(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rada obraduje. Kto podpisał? Nikt!", ["Rada obraduje.", "Kto podpisał?", "Nikt!"]),
        ("The board met. Who signed? Nobody!", ["The board met.", "Who signed?", "Nobody!"]),
        ("Powołano go w 2018 r. Następnie urósł.", ["Powołano go w 2018 r.", "Następnie urósł."]),
        ("Kupiono pompy, kable itd. Potem ruszono.", ["Kupiono pompy, kable itd.", "Potem ruszono."]),
        ("It joined Example Ltd. The rest left.", ["It joined Example Ltd.", "The rest left."]),
        ("„Zgoda.” Przewodniczący wstał.", ["„Zgoda.”", "Przewodniczący wstał."]),
        ("Koszt to 5 zł. 12 gmin zapłaciło.", ["Koszt to 5 zł. 12 gmin zapłaciło."]),
        ("W 2018 r. 130 osób przyszło.", ["W 2018 r. 130 osób przyszło."]),
        ("Lista:\n1. Kraków\n2. Tarnów", ["Lista:", "1. Kraków", "2. Tarnów"]),
        ("Adres\nul. Basztowa 22", ["Adres", "ul. Basztowa 22"]),
        ("  Jedno zdanie.  \n\n  Drugie.  ", ["Jedno zdanie.", "Drugie."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_where_they_do(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_spans_follow_each_other_and_hold_all_but_white_space() -> None:
    text = "Gmina (zał. nr 2) płaci. Kto?\n\n• punkt\n  The end, e.g. Here. Done"
    spans = sentences(text)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(pieces(text)).split()) == "".join(text.split())
