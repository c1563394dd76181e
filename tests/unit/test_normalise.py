"""Characters and line ends, Polish beside English."""

import pytest

from corpus.normalise import (
    PAGE_MARK,
    clean_characters,
    close_spaced_words,
    join_hyphens,
    tidy_spaces,
    unwrap,
)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("w\u00a0gminie", "w gminie"),
        ("1\u2009000\u202fzł", "1 000 zł"),
        ("ﬁnanse, eﬀect, ﬂota, aﬃliation", "finanse, effect, flota, affiliation"),
        ("Krako\u0301w", "Kraków"),
        ("a\u200bb\u200dc\ufeffd", "abcd"),
        ("\u202eodwrócony\u202c", "odwrócony"),
        ("jawne\U000e0041\U000e0042\U000e007f", "jawne"),
        ("dane\ufe01\U000e0101", "dane"),
        ("samo\u00adrząd", "samorząd"),
        ("samo\u00ad\nrząd", "samorząd"),
        ("a\x00b\x07c", "abc"),
        ("pierwsza\r\ndruga\rtrzecia\u2028czwarta", "pierwsza\ndruga\ntrzecia\nczwarta"),
        ("\uf0b7 punkt", "• punkt"),
        ("strona\fdruga", "strona\ndruga"),
        ("zażółć gęślą jaźń 12 °C, m², €", "zażółć gęślą jaźń 12 °C, m², €"),
    ],
)
def test_characters(raw: str, clean: str) -> None:
    assert clean_characters(raw) == clean


def test_page_marks_stay_only_when_asked_for() -> None:
    assert clean_characters(f"{PAGE_MARK}a", keep_marks=True) == f"{PAGE_MARK}a"


@pytest.mark.parametrize(
    ("raw", "joined"),
    [
        ("rozwią-\nzanie", "rozwiązanie"),
        ("develop-\nment", "development"),
        ("gospo-\ndarczy", "gospodarczy"),
        ("polsko-\nniemiecki", "polsko-niemiecki"),
        ("społeczno-\ngospodarczego", "społeczno-gospodarczego"),
        ("naukowo-\nbadawczych", "naukowo-badawczych"),
        ("low-\nemission", "low-emission"),
        ("cross-\nborder", "cross-border"),
        ("COVID-\n19", "COVID-19"),
        ("2014-\n2020", "2014-2020"),
        ("Bielsko-\nBiała", "Bielsko-Biała"),
        ("LOTOS i LO-\nTOS", "LOTOS i LOTOS"),
        ("eko-\nmiasto i eko-miasto", "eko-miasto i eko-miasto"),
        ("ekomiasto i eko-\nmiasto", "ekomiasto i ekomiasto"),
        ("za - 17\nprzeciw - 11", "za - 17\nprzeciw - 11"),
    ],
)
def test_hyphens_at_line_ends(raw: str, joined: str) -> None:
    assert join_hyphens(raw) == joined


def test_known_words_of_the_whole_document_decide() -> None:
    assert join_hyphens("eko-\nmiasto", frozenset({"eko-miasto"})) == "eko-miasto"


def test_a_word_cut_by_a_page_end_is_joined_and_the_page_starts_behind_it() -> None:
    assert unwrap(f"uchwa-\n{PAGE_MARK}ła rady") == f"uchwa{PAGE_MARK}ła rady"


def test_a_paragraph_becomes_one_line() -> None:
    assert unwrap("Rada Miasta\nprzyjęła  \n uchwałę.") == "Rada Miasta przyjęła uchwałę."


@pytest.mark.parametrize(
    ("raw", "closed"),
    [
        ("w głosowaniu p r z y j ę ł a", "w głosowaniu przyjęła"),
        ("a i o u", "a i o u"),
        ("punkt A B C", "punkt A B C"),
    ],
)
def test_letters_set_apart(raw: str, closed: str) -> None:
    assert close_spaced_words(raw) == closed


def test_spaces_bullets_and_blank_lines() -> None:
    assert tidy_spaces("  Cele:  \n\n\n\n ▪ cel   pierwszy\n●cel drugi\n\n") == (
        "Cele:\n\n• cel pierwszy\n• cel drugi"
    )
