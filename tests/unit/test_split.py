"""A document's passages: along headings and sentences, with spans and ids that hold."""

from itertools import pairwise

import pytest

from corpus.document import Document, DocumentInfo, Heading, Page
from indexing.split import LIST_CHARACTERS, PASSAGE_CHARACTERS, page_at, split, units

SENTENCE = "Gmina Przykładowa ociepliła szkołę i wymieniła oświetlenie uliczne na oszczędne. "


def made(text: str, headings: tuple[Heading, ...] = (), pages: tuple[Page, ...] = ()) -> Document:
    return Document(DocumentInfo("zbior/plik.md", "Plik", "pl"), text, headings, pages)


def headed(*sections: tuple[int, str, str]) -> Document:
    """Sections `(level, title, body)`, one after the other."""
    text, headings = "", []
    for level, title, body in sections:
        headings.append(Heading(len(text), level, title))
        text += f"{title}\n\n{body}\n\n" if body else f"{title}\n\n"
    return made(text.rstrip("\n"), tuple(headings))


def test_sections_are_never_mixed_and_name_the_headings_above() -> None:
    document = headed(
        (1, "Klaster", "Klaster łączy firmy."), (2, "Members", "It has members."), (1, "Kontakt", "Adres.")
    )
    assert [(passage.heading, passage.text) for passage in split(document)] == [
        ("Klaster", "Klaster\n\nKlaster łączy firmy."),
        ("Klaster › Members", "Members\n\nIt has members."),
        ("Kontakt", "Kontakt\n\nAdres."),
    ]


def test_a_heading_without_text_goes_with_what_follows() -> None:
    document = headed((1, "Klaster", ""), (2, "Członkowie", "Jest ich wielu."))
    (passage,) = split(document)
    assert passage.text == "Klaster\n\nCzłonkowie\n\nJest ich wielu."
    assert passage.heading == "Klaster › Członkowie"


def test_spans_equal_the_text_and_follow_each_other() -> None:
    document = headed((1, "Szkoły", SENTENCE * 40), (2, "Powtórka", SENTENCE * 3))
    passages = split(document)
    assert len(passages) > 3
    assert all(document.text[p.start : p.end] == p.text for p in passages)
    assert all(before.end <= after.start for before, after in pairwise(passages))
    assert [p.position for p in passages] == list(range(len(passages)))
    assert all(len(p.text) <= PASSAGE_CHARACTERS for p in passages)
    assert all(p.text.endswith(".") for p in passages)
    kept = "".join("".join(p.text.split()) for p in passages)
    assert kept == "".join(document.text.split())


def test_ids_are_stable_and_differ_where_a_text_is_repeated() -> None:
    document = headed((1, "A", "Ten sam tekst."), (1, "A", "Ten sam tekst."))
    first, second = split(document)
    assert first.text == second.text
    assert first.id != second.id
    assert [p.id for p in split(document)] == [first.id, second.id]
    longer = headed((1, "A", "Ten sam tekst."), (1, "A", "Ten sam tekst."), (1, "B", "Nowy."))
    assert [p.id for p in split(longer)][:2] == [first.id, second.id]
    renamed = Document(DocumentInfo("zbior/inny.md", "Plik", "pl"), document.text, document.headings)
    assert {p.id for p in split(renamed)}.isdisjoint({first.id, second.id})


def test_page_is_that_of_the_first_character() -> None:
    first, second = SENTENCE * 8, SENTENCE * 8
    text = f"{first.strip()}\n\n{second.strip()}"
    boundary = len(first.strip()) + 2
    document = made(text, pages=(Page(3, 0, boundary), Page(4, boundary, len(text))))
    assert [p.page for p in split(document)] == [3, 4]
    assert page_at(document, 0) == 3
    assert page_at(document, len(text) - 1) == 4
    assert page_at(made(text), 0) is None


@pytest.mark.parametrize(
    "text",
    [
        "Jedno zdanie. Drugie zdanie.",
        "Podpisali:\n• Kraków\n• Tarnów\n\nPotem obiad.",
        "Steps:\n1. Ask\n2. Answer. Twice.\nStep 3 Rest",
        "\n\n  odstępy  \n",
        "",
    ],
)
def test_units_joined_are_the_text(text: str) -> None:
    assert "".join(units(text)) == text


def test_a_list_stays_with_the_sentence_that_leads_into_it() -> None:
    assert units("Wstęp. Podpisały je:\n• Kraków\n• Tarnów\n\nNastępnie zjedzono obiad.") == [
        "Wstęp. ",
        "Podpisały je:\n• Kraków\n• Tarnów\n\n",
        "Następnie zjedzono obiad.",
    ]
    assert units("Introduction. The steps are:\n1. Ask\n2. Answer\nThe end.") == [
        "Introduction. ",
        "The steps are:\n1. Ask\n2. Answer\n",
        "The end.",
    ]


def test_a_list_longer_than_a_passage_is_not_cut_inside() -> None:
    items = [f"• Gmina numer {n}, która leży nad rzeką, w górach, i płaci składki" for n in range(14)]
    listed = "Porozumienie podpisały:\n" + "\n".join(items)
    assert PASSAGE_CHARACTERS < len(listed) < LIST_CHARACTERS
    document = headed((1, "Lista", f"{SENTENCE.strip()}\n\n{listed}\n\n{SENTENCE * 3}"))
    assert [listed in p.text for p in split(document)].count(True) == 1


def test_a_list_that_is_far_too_long_is_cut_between_its_items() -> None:
    items = [f"• Gmina numer {n}, która leży nad rzeką, w górach, i płaci składki" for n in range(60)]
    passages = split(headed((1, "Lista", "Podpisały:\n" + "\n".join(items))))
    assert len(passages) > 2
    assert all(p.text.endswith("składki") for p in passages)


def test_a_vote_stays_with_the_resolution_that_it_passed() -> None:
    vote = (
        "za - 33\nprzeciw - 1\nwstrzymało się - 0\nRada w głosowaniu przyjęła\nUchwałę Nr X/29/20\n\n"
        "w sprawie wyboru audytora\n\nz dnia 29 października 2020 r.\n"
    )
    assert units(f"Głosów nie było.\n\n{vote}Uchwała stanowi załącznik.\n") == [
        "Głosów nie było.\n\n",
        vote,
        "Uchwała stanowi załącznik.\n",
    ]
    result = "Vote on item 5:\nFor 12\nAgainst 3\nThe council adopted the plan of the park.\n"
    assert units(f"{result}Thank you.") == [result, "Thank you."]


def test_paragraphs_and_items_of_a_list_are_no_lines_that_go_on() -> None:
    assert units("Anna Nowak\n\nPrzedstawiła projekt.\n\nPotem") == [
        "Anna Nowak\n\n",
        "Przedstawiła projekt.\n\n",
        "Potem",
    ]
