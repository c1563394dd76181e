"""Dates and numbers in the forms in which Polish and English write them."""

from decimal import Decimal

import pytest

from indexing.figures import dates, numbers


def values(text: str) -> list[Decimal]:
    return [number.value for number in numbers(text)]


@pytest.mark.parametrize(
    "text",
    [
        "21 marca 2018",
        "21 MARCA 2018 r.",
        "21.03.2018",
        "21.3.2018 r.",
        "21/03/2018",
        "21-03-2018",
        "21.03.18",
        "2018-03-21",
        "March 21, 2018",
        "March 21 2018",
        "21 March 2018",
        "21st of March 2018",
        "21st March, 2018",
        "Mar. 21, 2018",
    ],
)
def test_a_day_is_one_date_however_written(text: str) -> None:
    assert [date.iso for date in dates(f"Odbyło się {text} w Krakowie")] == ["2018-03-21"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("w marcu 2018 roku", ["2018-03"]),
        ("in March 2018", ["2018-03"]),
        ("5 maja", ["--05-05"]),
        ("on 5 May", ["--05-05"]),
        ("1 września 2021 i 3 października 2021", ["2021-09-01", "2021-10-03"]),
        ("1 wrzesnia i 3 pazdziernika 2021", ["--09-01", "2021-10-03"]),
        ("31 stycznia, 28 lutego, 30 kwietnia", ["--01-31", "--02-28", "--04-30"]),
        ("9 czerwca, 8 lipca, 7 sierpnia", ["--06-09", "--07-08", "--08-07"]),
        ("11 listopada 1918 r., 24 grudnia", ["1918-11-11", "--12-24"]),
        ("June 9, 2020; 8 July 2020; Aug 7, 2020", ["2020-06-09", "2020-07-08", "2020-08-07"]),
        ("w 2018 r.", []),
        ("2018-13-40 i 45.03.2018", []),
        ("", []),
    ],
)
def test_dates_are_found_in_order(text: str, expected: list[str]) -> None:
    assert [date.iso for date in dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3,33 mln", "3330000"),
        ("3.33 million", "3330000"),
        ("3 330 000", "3330000"),
        ("3\u00a0330\u00a0000", "3330000"),
        ("3,330,000", "3330000"),
        ("3.330.000", "3330000"),
        ("3 330 000,50", "3330000.5"),
        ("3,330,000.50", "3330000.5"),
        ("3.330.000,50", "3330000.5"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("25 tys.", "25000"),
        ("25 tysięcy", "25000"),
        ("25 thousand", "25000"),
        ("2 mld", "2000000000"),
        ("2 miliardy", "2000000000"),
        ("2 billion", "2000000000"),
        ("1 bilion", "1000000000000"),
        ("130", "130"),
        ("0", "0"),
    ],
)
def test_a_number_has_one_value_however_written(text: str, expected: str) -> None:
    assert values(f"kwota {text} zł") == [Decimal(expected).normalize()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lata 2014–2020", ["2014", "2020"]),
        ("lata 2014-2020", ["2014", "2020"]),
        ("8–10 mln zł", ["8", "10000000"]),
        ("12 i 15%", ["12", "15"]),
        ("obszar G07 i CO2", []),
        ("ponad 1 000 osób w 12 gminach.", ["1000", "12"]),
        ("ul. Basztowa 22.", ["22"]),
        ("21 marca 2018 przyszło 130 osób", ["130"]),
        ("bez liczb", []),
    ],
)
def test_numbers_of_a_text(text: str, expected: list[str]) -> None:
    assert values(text) == [Decimal(number).normalize() for number in expected]


@pytest.mark.parametrize(
    ("names", "month"),
    [
        ("styczeń Stycznia January jan", 1),
        ("luty lutego LUTYM February feb", 2),
        ("marzec marca March mar", 3),
        ("kwiecień kwietnia April apr", 4),
        ("maj Maja May", 5),
        ("czerwiec czerwca June jun", 6),
        ("lipiec lipca July jul", 7),
        ("sierpień Sierpnia August aug", 8),
        ("wrzesień września September sept", 9),
        ("październik października pazdziernika October oct", 10),
        ("listopad LISTOPADA November nov", 11),
        ("grudzień grudnia December dec", 12),
    ],
)
def test_every_month_is_known_by_its_names(names: str, month: int) -> None:
    for name in names.split():
        assert [date.iso for date in dates(f"od: {name} 2021")] == [f"2021-{month:02d}"]
        assert [date.iso for date in dates(f"od 7 {name} 2021")] == [f"2021-{month:02d}-07"]


def test_spans_point_at_what_was_read() -> None:
    text = "Dnia 21 marca 2018 r. wydano 3,33 mln zł."
    (date,), (number,) = dates(text), numbers(text)
    assert text[date.start : date.end] == "21 marca 2018"
    assert text[number.start : number.end].startswith("3,33 mln")
