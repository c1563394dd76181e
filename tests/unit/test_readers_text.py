"""Plain text and Markdown."""

import pytest

from corpus.readers import markdown, plain
from corpus.readers.blocks import assemble


def _plain(text: str) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in plain.read(text.encode(), "a.txt").blocks]


def test_a_lone_short_line_is_a_heading() -> None:
    assert _plain("Zadania Biura\n\n • informowanie\n • promocja\n\nKoniec zdania.") == [
        (1, "Zadania Biura"),
        (0, "• informowanie"),
        (0, "• promocja"),
        (0, "Koniec zdania."),
    ]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Dom Południa\n\nZadania:\n\n• promocja\n• lobbing\n\nDom powstał w 2012 roku.", [1, 0, 0, 0, 0]),
        ("Our House\n\nIts tasks:\n1. Promotion\n2. Lobbying\n\nIt was founded in 2012.", [1, 0, 0, 0, 0]),
        ("Our House\n\nIts tasks:\n\nIt speaks for three regions.", [1, 2, 0]),
    ],
)
def test_a_line_that_leads_to_a_list_leaves_what_follows_under_the_heading_above(
    text: str, levels: list[int]
) -> None:
    assert [level for level, _ in _plain(text)] == levels


def test_a_first_line_directly_above_its_text_is_a_heading() -> None:
    assert _plain("Our Project\nIt began in 2018.\n\nMore.")[0] == (1, "Our Project")


def test_numbered_steps_items_and_sentences_are_no_headings() -> None:
    lines = [
        "Plan",
        "Krok 1 – Wybór gmin",
        "Step 2 – Audit",
        "is a platform",
        "G01 Wzrost",
        "| Dział",
        "Zdanie.",
    ]
    assert [level for level, _ in _plain("\n\n".join(lines))] == [1, 0, 0, 0, 0, 0, 0]


def test_text_wrapped_by_hand_is_one_paragraph() -> None:
    lines = (
        "Rada Miasta przyjęła uchwałę w sprawie programu ochrony po-\n"
        "wietrza na najbliższe trzy lata i skierowała ją do wykonania\n"
        "prezydentowi miasta."
    )
    assert _plain(f"{lines}\n\nDalej.")[0][1] == (
        "Rada Miasta przyjęła uchwałę w sprawie programu ochrony powietrza na najbliższe trzy lata "
        "i skierowała ją do wykonania prezydentowi miasta."
    )


MARKDOWN = """# Sesja **wsadowa**

Wysyłka [wielu faktur](a.md) ![obraz](x.png) w `ZIP`.
Drugi wiersz.

<!-- ukryte -->
Wymagania:
* klucz
* paczka
  1. część

| Pole | Opis |
|------|------|
| nip | numer *podatnika* |
| kwota |  |

## Kod

```csharp
* int a = 1;
    b();
```
"""


def test_markdown_keeps_what_its_marks_mean() -> None:
    text = assemble(markdown.read(MARKDOWN.encode(), "a.md").blocks).text
    assert text == (
        "Sesja wsadowa\n\nWysyłka wielu faktur w ZIP. Drugi wiersz.\n\n"
        "Wymagania:\n• klucz\n• paczka\n1. część\n\n"
        "Pole: nip | Opis: numer podatnika\nPole: kwota\n\n"
        "Kod\n\n* int a = 1;\n    b();"
    )


def test_headings_are_offsets_into_the_text() -> None:
    assembled = assemble(markdown.read(MARKDOWN.encode(), "a.md").blocks)
    assert [(h.level, h.title) for h in assembled.headings] == [(1, "Sesja wsadowa"), (2, "Kod")]
    for heading in assembled.headings:
        assert assembled.text.startswith(heading.title, heading.start)


def test_html_inside_markdown_loses_its_tags_and_hidden_parts() -> None:
    source = "<details><summary>Więcej</summary>\n<p>Opis</p><p hidden>ukryte</p></details>\n"
    assert assemble(markdown.read(source.encode(), "a.md").blocks).text == "Więcej\n\nOpis"
