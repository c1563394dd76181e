"""Personal data in a question; the check digits of every number below were worked out by hand."""

import pytest

from assistant.privacy import is_iban, is_id_card, is_nip, is_pesel, personal_data


def kinds(text: str) -> list[tuple[str, str]]:
    return [(one.kind, text[one.start : one.end]) for one in personal_data(text)]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        # 4·1+4·3+0·7+5·9+1·1+4·3+0·7+1·9+4·1+5·3 = 102; 10 - 2 = 8
        ("44051401458", True),
        ("44051401459", False),
        # born on 22 July 2002: month 7 + 20; 0+6+14+63+2+6+0+0+0+3 = 94; 10 - 4 = 6
        ("02272200016", True),
        ("44053201454", False),  # 32 May
        ("4405140145", False),
    ],
)
def test_a_pesel_has_a_date_and_a_check_digit(number: str, expected: bool) -> None:
    assert is_pesel(number) is expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        # 6·1+5·2+7·3+2·4+3·5+4·6+5·7+6·8+7·9 = 230; 230 mod 11 = 10, which no NIP has
        ("1234567890", False),
        # 6·1+5·2+7·3+2·4+3·5+4·6+5·3+6·2+7·1 = 118; 118 mod 11 = 8
        ("123-456-32-18", True),
        ("123-456-32-17", False),
    ],
)
def test_a_nip_has_a_check_digit(number: str, expected: bool) -> None:
    assert is_nip(number) is expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        # 10·7+11·3+28·1+1·9+2·7+3·3+4·1+5·7+6·3 = 220
        ("ABS123456", True),
        ("abs 123456", True),
        ("ABS123457", False),
    ],
)
def test_an_identity_card_has_a_check_digit(number: str, expected: bool) -> None:
    assert is_id_card(number) is expected


def test_an_account_leaves_one_when_divided_by_97() -> None:
    # the example of ISO 13616 and the one of the Polish National Bank
    assert is_iban("GB82 WEST 1234 5698 7654 32")
    assert is_iban("PL61 1090 1014 0000 0712 1981 2874")
    assert is_iban("61109010140000071219812874")
    assert not is_iban("PL62 1090 1014 0000 0712 1981 2874")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Czy Jan, PESEL 44051401458, podpisał umowę?", [("pesel", "44051401458")]),
        ("Did NIP 123-456-32-18 sign the agreement?", [("nip", "123-456-32-18")]),
        ("Firma o NIP 123 456 32 18 z Tychów", [("nip", "123 456 32 18")]),
        ("dowód ABS123456 wydano w Krakowie", [("id_card", "ABS123456")]),
        (
            "Przelej na PL61 1090 1014 0000 0712 1981 2874 do piątku",
            [("iban", "PL61 1090 1014 0000 0712 1981 2874")],
        ),
        ("konto 61 1090 1014 0000 0712 1981 2874", [("iban", "61 1090 1014 0000 0712 1981 2874")]),
        ("to GB82 WEST 1234 5698 7654 32 once", [("iban", "GB82 WEST 1234 5698 7654 32")]),
        ("Napisz do jan.kowalski@gmina.example.pl!", [("email", "jan.kowalski@gmina.example.pl")]),
        ("Call +48 12 345 67 89 today", [("phone", "+48 12 345 67 89")]),
        ("mój telefon: 12 345 67 89", [("phone", "12 345 67 89")]),
        ("Oddzwońcie na 601 234 567.", [("phone", "601 234 567")]),
        (
            "Jan (601-234-567, jan@example.org)",
            [("phone", "601-234-567"), ("email", "jan@example.org")],
        ),
    ],
)
def test_what_is_found_in_a_question(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Co oznacza obszar problemowy G07?",
        "Dofinansowanie do 500 000 000 zł na lata 2021-2027",
        "A budget of 601 234 567 EUR for 2021–2027",
        "Program 601 234 567 zł dla gmin",
        "Uchwała nr 1234567890 z 29.01.2021",
        "Dyrektywa 2010/31/UE, art. 3 ust. 12, Dz.U. 2021 poz. 1093",
        "PESEL 44051401459",
        "ISO 9001:2015 i EN 16798-1",
        "od 2014-01-01 do 2020-12-31",
        "600 000 000",
    ],
)
def test_figures_dates_and_laws_are_left_alone(text: str) -> None:
    assert kinds(text) == []
