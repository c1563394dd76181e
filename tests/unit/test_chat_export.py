"""Answers leaving the chat: text with footnotes, DOCX, and text that Markdown does not act upon."""

import io

import pytest
from docx import Document

from assistant.chat.export import docx, footnoted, inert

PROPS = {
    "question": "Kto podpisał?",
    "language": "pl",
    "headline": "",
    "reason": "",
    "model": "qwen",
    "sentences": [
        {"text": "Podpisał wójt.", "marks": [1], "supported": True},
        {"text": "I rektor.", "marks": [1, 2], "supported": True},
    ],
    "sources": [
        {
            "title": "Umowa",
            "dated": "stan na 2021",
            "marks": [],
            "spots": [
                {"n": 2, "where": "s. 3", "snippet": "Rektor podpisał."},
                {"n": 1, "where": "", "snippet": "Wójt podpisał."},
            ],
        }
    ],
}


def test_footnotes_follow_the_text_in_the_order_of_their_numbers() -> None:
    assert footnoted(PROPS) == (
        "Podpisał wójt.[1] I rektor.[1][2]\n\nŹródła:\n"
        "[1] Umowa, stan na 2021: „Wójt podpisał.”\n"
        "[2] Umowa, s. 3, stan na 2021: „Rektor podpisał.”"
    )


def test_an_answer_without_sources_has_no_list_of_them() -> None:
    silent = {
        **PROPS,
        "language": "en",
        "headline": "The documents don't say.",
        "sentences": [],
        "sources": [],
    }
    assert footnoted(silent) == "The documents don't say."


def test_docx_holds_question_answer_and_sources() -> None:
    document = Document(io.BytesIO(docx(PROPS)))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines[0] == "Kto podpisał?"
    assert lines[1] == "Podpisał wójt.[1] I rektor.[1][2] "
    assert lines[2:4] == ["Źródła", "[1] Umowa, stan na 2021: „Wójt podpisał.”"]
    assert "qwen" in lines[-1]
    raised = [run.text for run in document.paragraphs[1].runs if run.font.superscript]
    assert raised == ["[1]", "[1][2]"]


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("![x](y)", r"\!\[x\]\(y\)"),
        ("**tak**", r"\*\*tak\*\*"),
        ("<b>", r"\<b\>"),
        ("http://a", "http\N{WORD JOINER}\\://a"),
        ("HTTPS://a", "HTTPS\N{WORD JOINER}\\://a"),
        ("www.a", "www\N{WORD JOINER}\\.a"),
        ("a@b", "a\\@\N{WORD JOINER}b"),
        ("żółw, 5 zł", "żółw, 5 zł"),
    ],
)
def test_nothing_in_a_text_becomes_active(text: str, harmless: str) -> None:
    assert inert(text) == harmless
