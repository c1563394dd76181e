"""The date that a document gives itself, or none where it may be misread."""

import pytest

from corpus.dating import date_of


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Protokół nr LX/2023 z LX sesji, która odbyła się w dniu 22 czerwca 2023 r.", "", "2023-06-22"),
        ("", "PROTOKÓŁ NR 5/2023\nz V sesji Rady\nw dniu 22 czerwca 2023 r.\nObecni: 15.", "2023-06-22"),
        ("Uchwała nr XII/34/2021 Rady Gminy z dnia 29 stycznia 2021 r. w sprawie budżetu", "", "2021-01-29"),
        ("Ustawa z dnia 8 marca 1990 r. o samorządzie gminnym", "", "1990-03-08"),
        ("Notatka ze spotkania 18.09.2018", "", "2018-09-18"),
        ("Spotkanie w sprawie DPP", "Kraków, dnia 5 maja 2020 r.\n\nSzanowni Państwo", "2020-05-05"),
        ("Profil regionu", "Stan na 31 grudnia 2022 r.\nLudność", "2022-12-31"),
        ("Cennik", "Ostatnia aktualizacja: 03.02.2024", "2024-02-03"),
        ("Artykuł", "Data publikacji: 2024-02-03\nTreść", "2024-02-03"),
        ("Minutes of the council meeting held on 22 June 2023", "", "2023-06-22"),
        ("Meeting at the office in Brussels, 18 September 2018", "", "2018-09-18"),
        ("", "MINUTES\nof the meeting of the Board\nJune 22, 2023\nPresent: ten members.", "2023-06-22"),
        ("Regulation of 5 April 2022 amending the regulation of 3 March 2020", "", "2022-04-05"),
        ("Region profile", "As of 31 December 2022 the region had 3 million people.", "2022-12-31"),
        ("Leaflet", "Last updated: 3 February 2024", "2024-02-03"),
        ("Letter", "Krakow, 5 May 2020\n\nDear Sir", "2020-05-05"),
        ("Report, June 2023", "", "2023-06"),
    ],
)  # fmt: skip
def test_a_date_that_the_document_gives_itself_is_read(title: str, text: str, expected: str) -> None:
    assert date_of(title, text, "plik.pdf") == expected


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Dom Polski Południowej", "Porozumienie podpisano 21 marca 2018 r. w Katowicach."),
        ("Uchwała w sprawie zmiany uchwały z dnia 3 marca 2020 r.", ""),
        ("Nabór wniosków od 1 sierpnia do 26 września 2024 r.", ""),
        ("Protokół z sesji w dniu 31 lutego 2023 r.", ""),
        ("Decision of 06/07/2023", ""),
        ("Strategia rozwoju do 2030 roku", "Przyjęta w 2021 roku."),
        ("House of Southern Poland", "The agreement was signed on 21 March 2018."),
        ("Resolution amending the resolution of 3 March 2020", ""),
        ("Page", "Published: 3 May 2020\nLast updated: 4 June 2021"),
        (
            "Wyroki",
            "Sprawa A\nData orzeczenia: 2013-12-19\nData wydania: 2013-12-20\nData wydania: 2014-01-23",
        ),
        ("Gmina", "Adres\n" + "Wiersz\n" * 8 + "Drogi, stan na 31.12.2018 r."),
        ("", "Umowa została podpisana w dniu 21 marca 2018 r."),
        ("", ""),
    ],
)
def test_what_may_be_misread_gives_no_date(title: str, text: str) -> None:
    assert date_of(title, text, "plik.pdf") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("protokol_2023-06-22.pdf", "2023-06-22"),
        ("20230622_sesja.pdf", "2023-06-22"),
        ("notatka 22.06.2023.docx", "2023-06-22"),
        ("strategia-2030.pdf", None),
        ("2023-13-45.pdf", None),
        ("12345678.pdf", None),
        ("2023-06-22_do_2023-07-01.pdf", None),
        ("LII-2018_protokol-lii-2018_04-23.pdf", None),
    ],
)
def test_a_whole_date_in_the_name_of_the_file_counts(name: str, expected: str | None) -> None:
    assert date_of("Materiały", "Treść bez daty.", name) == expected


def test_the_document_goes_before_the_name_of_its_file() -> None:
    assert date_of("Protokół z dnia 22 czerwca 2023 r.", "", "2023-07-01.pdf") == "2023-06-22"
    assert date_of("Pismo", "Kraków, 22 czerwca 2023 r.", "2023-07-01.pdf") is None
