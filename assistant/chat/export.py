"""A stored answer -> text with footnotes, a DOCX file, or text that no Markdown renderer acts upon.

Answers come as the JSON of `view.props`, so that old conversations can be exported as well.
"""

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from docx import Document as open_docx
from docx.document import Document as Docx
from docx.shared import Pt

from assistant.chat import texts
from assistant.chat.texts import say
from corpus.language import Language

Props = Mapping[str, Any]

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~:=$@&])")
_WORD_JOINER = "\N{WORD JOINER}"


def footnoted(props: Props) -> str:
    """The answer with its footnote numbers, then one line for each footnote; nothing else."""
    language = _language(props)
    body = " ".join(f"{sentence['text']}{_numbers(sentence)}" for sentence in props["sentences"])
    lines = [line for line in (props["headline"], props["reason"], body) if line]
    notes = [f"[{n}] {note}" for n, note in _notes(props)]
    if notes:
        lines += ["", f"{texts.FOOTNOTES.to(language)}:", *notes]
    return "\n".join(lines)


def docx(props: Props) -> bytes:
    """The question, the answer with raised footnote numbers, and the sources, as a DOCX file."""
    language = _language(props)
    document = open_docx()
    document.core_properties.title = props["question"]
    document.core_properties.author = texts.NAME.to(language)
    document.core_properties.language = "pl-PL" if language == "pl" else "en-GB"
    document.add_heading(props["question"], level=1)
    for line in (props["headline"], props["reason"]):
        if line:
            document.add_paragraph(line)
    _add_sentences(document, props)
    notes = list(_notes(props))
    if notes:
        document.add_heading(texts.FOOTNOTES.to(language), level=2)
    for n, note in notes:
        document.add_paragraph(f"[{n}] {note}")
    notice = say(texts.ANSWERED_BY, language, name=texts.NAME.to(language), model=props.get("model") or "–")
    small = document.add_paragraph().add_run(notice)
    small.italic, small.font.size = True, Pt(9)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def inert(text: str) -> str:
    """`text` as Markdown that renders as just this text: no emphasis, image, link or address becomes
    active. Chainlit renders messages as Markdown and links bare addresses even when escaped, so a word
    joiner stands inside them."""
    broken = re.sub(r"(?i)(?<=http)(s?)(?=:)|(?<=www)(?=\.)", rf"\1{_WORD_JOINER}", text)
    broken = broken.replace("@", f"@{_WORD_JOINER}")
    return _MARKDOWN.sub(r"\\\1", broken)


def _add_sentences(document: Docx, props: Props) -> None:
    paragraph = document.add_paragraph()
    for sentence in props["sentences"]:
        paragraph.add_run(sentence["text"])
        numbers = _numbers(sentence)
        if numbers:
            paragraph.add_run(numbers).font.superscript = True
        paragraph.add_run(" ")


def _numbers(sentence: Mapping[str, Any]) -> str:
    return "".join(f"[{n}]" for n in sentence["marks"])


def _notes(props: Props) -> Iterator[tuple[int, str]]:
    """Footnotes in the order of their numbers."""
    opening = "„" if _language(props) == "pl" else "“"
    found: dict[int, str] = {}
    for card in props["sources"]:
        for spot in card["spots"]:
            marks = (card["title"], spot["where"], card["dated"], *card["marks"])
            found[spot["n"]] = f"{', '.join(part for part in marks if part)}: {opening}{spot['snippet']}”"
    yield from sorted(found.items())


def _language(props: Props) -> Language:
    return "en" if props["language"] == "en" else "pl"
