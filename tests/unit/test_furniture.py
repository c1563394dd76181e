"""Lines that only point elsewhere."""

import pytest

from assistant.furniture import only_points


@pytest.mark.parametrize(
    "line",
    [
        "Więcej informacji na temat sojuszu",
        "zobacz więcej",
        "More information on the alliance",
        "Click here to apply",
        "Regulamin konkursu 2021_Wersja ostateczna 29.01.21",
    ],
)
def test_pointers_and_file_names_say_nothing(line: str) -> None:
    assert only_points(line)


@pytest.mark.parametrize(
    "line",
    [
        "Więcej informacji: www.gmina.pl",
        "More information: office@gmina.pl",
        "Więcej szczegółów pod numerem 12 345 678",
        "Zobaczyliśmy, że koszty spadły o 12 %.",
        "See also the second call, which closes on 30 June 2026 and pays for heat pumps in public buildings",
        "Wzrost potencjału polskich miast",
        "refresh_token | token odświeżania",
        "MAX_ITEMS – 10 000 invoices",
        "Zobacz:\n• koszty",
    ],
)
def test_what_gives_an_address_or_says_something_stays(line: str) -> None:
    assert not only_points(line)
