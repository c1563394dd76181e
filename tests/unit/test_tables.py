"""Tables and long lists: what a passage cut from them is told of what stands above."""

from itertools import pairwise

import pytest

from corpus.document import Document, DocumentInfo, Heading
from corpus.readers import markdown
from corpus.readers.blocks import assemble
from indexing.split import LIST_CHARACTERS, TINY, split, units
from indexing.tables import LONGEST_LEAD, lead_at, tables

BUDGET = """Tabela 2. Budżet gminy w mln zł
Rok Dochody Wydatki Wynik
2021 120,5 118,0 2,5
2022 131,4 140,2 -8,8
2023 150,0 149,1 0,9"""


def document(text: str, title: str = "") -> Document:
    headings = (Heading(0, 1, title),) if title else ()
    return Document(
        DocumentInfo("zbior/plik.md", "Plik", "pl"), f"{title}\n\n{text}" if title else text, headings
    )


@pytest.mark.parametrize(
    ("text", "lead", "named"),
    [
        (BUDGET, "Tabela 2. Budżet gminy w mln zł Rok Dochody Wydatki Wynik", False),
        ("Rok | Kwota\n2021 | 5 zł", "Rok | Kwota", False),
        ("Year Income Cost\n2021 5.0 4\n2022 6.0 5\n2023 7.0 –", "Year Income Cost", False),
        ("Opłaty:\nRok: 2021 | Kwota: 5 zł\nRok: 2022 | Kwota: 6 zł", "Opłaty:", True),
        ("Rok: 2021 | Kwota: 5 zł\nRok: 2022 | Kwota: 6 zł", "", True),
    ],
)
def test_a_table_is_known_with_its_header_and_caption(text: str, lead: str, named: bool) -> None:
    (found,) = tables(f"Wstęp do tabeli.\n\n{text}\n\nDalszy ciąg.")
    assert (found.lead, found.named) == (lead, named)


@pytest.mark.parametrize(
    "text",
    [
        "Głosowanie\nZa - 15\nPrzeciw - 0\nWstrzymało się - 2",
        "Lista:\n1. Gmina 5 i 6\n2. Gmina 7 i 8\n3. Gmina 9 i 10",
        "W 2021 roku było 5 osób.\nW 2022 roku było 6 osób.\nW 2023 roku było 7 osób.",
        "Rok Kwota\n2021 5",
        "Kraków | Polska",
        "",
    ],
)
def test_other_lines_are_no_table(text: str) -> None:
    assert tables(text) == []


def test_every_passage_of_a_cut_table_names_its_columns() -> None:
    rows = [f"Gmina numer {n} 1 {n:03d} 2 {n:03d} 3 {n:03d}" for n in range(100, 160)]
    header = "Gmina Dochody Wydatki Wynik"
    passages = split(document("\n".join(["Wykaz gmin", header, *rows]), "Budżety"))
    assert len(passages) > 2
    assert all(header in f"{passage.heading}\n{passage.text}" for passage in passages)
    assert passages[1].heading == f"Budżety › Wykaz gmin {header}"
    assert all(passage.text.startswith("Gmina numer") for passage in passages[1:])


def test_a_cut_markdown_table_names_its_columns_in_every_row() -> None:
    rows = "\n".join(f"| Gmina {n} | {n} zł |" for n in range(100, 150))
    read = markdown.read(
        f"# Opłaty\n\nStawki:\n\n| Gmina | Stawka |\n| --- | --- |\n{rows}\n".encode(), "o.md"
    )
    made = assemble(read.blocks)
    passages = split(Document(DocumentInfo("z/o.md", "Opłaty", "pl"), made.text, made.headings))
    assert len(passages) > 1
    assert passages[1].heading == "Opłaty › Stawki:"
    assert all(line.startswith("Gmina: Gmina") for line in passages[1].text.split("\n"))


def test_a_small_table_is_cut_from_nothing() -> None:
    assert units(f"Wstęp.\n{BUDGET}\nKoniec.") == [
        "Wstęp.\n",
        "Tabela 2. ",
        "Budżet gminy w mln zł\n",
        BUDGET.split("\n", 1)[1] + "\n",
        "Koniec.",
    ]


def test_a_list_that_is_cut_keeps_its_lead_in() -> None:
    items = [f"• Gmina numer {n}, która leży nad rzeką, w górach, i płaci składki" for n in range(60)]
    text = "Wstęp o związku gmin. Związek założyły:\n" + "\n".join(items) + "\n\nPotem przyszli inni."
    passages = split(document(text, "Związek"))
    assert len(text) > LIST_CHARACTERS
    assert "założyły:\n• Gmina numer 0" in passages[0].text
    assert {passage.heading for passage in passages[1:]} == {
        "Związek › Wstęp o związku gmin. Związek założyły:"
    }


def test_only_what_stands_directly_above_a_list_leads_into_it() -> None:
    text = "Skład:\n• Anna\n• Jan\n\nObrady zamknięto.\n\n• Ewa\n• Piotr"
    assert lead_at(text, text.index("• Jan"), []) == "Skład:"
    assert lead_at(text, text.index("• Piotr"), []) == ""
    assert lead_at(text, text.index("Obrady"), []) == ""
    long = f"{'Członkami bardzo zasłużonymi ' * 12}są:\n• Anna\n• Jan"
    assert len(lead_at(long, long.index("• Jan"), [])) <= LONGEST_LEAD + 1


@pytest.mark.parametrize(("last", "count"), [("Koniec obrad o 14.", 1), ("Koniec obrad. " * 20, 2)])
def test_a_tiny_rest_joins_the_passage_before_it(last: str, count: int) -> None:
    body = "Rada Gminy Przykładowa omówiła oświetlenie ulic, szkołę i drogę do lasu. " * 10
    passages = split(document(f"{body.strip()}\n\n{last.strip()}", "Protokół"))
    assert len(passages) == count
    assert (len(last) <= TINY) is (count == 1)
    assert all(before.end <= after.start for before, after in pairwise(passages))
    assert passages[-1].text.endswith(last.strip()[-13:])
