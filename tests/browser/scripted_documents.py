"""The documents of the scripted assistant, all invented, and citations of what stands in them."""

from assistant.answer import Citation
from corpus.document import Document, DocumentInfo, Heading, Page


def _document(info: DocumentInfo, *sections: tuple[str, str], pages: bool = False) -> Document:
    text, headings, spans = "", [], []
    for number, (title, body) in enumerate(sections, 1):
        start = len(text)
        headings.append(Heading(start, 1 if number == 1 else 2, title))
        text += f"{title}\n\n{body}\n\n"
        spans.append(Page(number, start, len(text)))
    return Document(info, text, tuple(headings), tuple(spans) if pages else ())


DOCUMENTS = (
    _document(
        DocumentInfo(
            "example/pl/porozumienie.md",
            "Porozumienie o Centrum Zielonych Dachów",
            "pl",
            kind="meeting",
            date="2021-01-29",
            basis="example",
        ),
        (
            "Porozumienie o Centrum Zielonych Dachów",
            "Centrum Zielonych Dachów powstało w Gminie Przykładowa. Jego zadaniem jest doradzanie szkołom.",
        ),
        (
            "Strony porozumienia",
            "Porozumienie podpisali 29 stycznia 2021 r. wójt Jan Przykładowy i rektor Anna Wzorcowa. "
            "Obie strony wnoszą po 12 500 zł rocznie. Umowa obowiązuje pięć lat.",
        ),
    ),
    _document(
        DocumentInfo(
            "example/en/green-roofs.pdf",
            "Green Roofs Centre: annual report",
            "en",
            kind="project",
            date="2022",
            basis="example",
        ),
        ("Summary", "The Green Roofs Centre advised 14 schools in 2022. Example Ltd supplied the sensors."),
        (
            "Funding",
            "The centre received 12,500 euro from the municipal fund. A second grant is planned for 2023.",
        ),
        pages=True,
    ),
    _document(
        DocumentInfo(
            "example/pl/program.md",
            "Program wsparcia budynków niskoemisyjnych",
            "pl",
            kind="programme",
            date="2020-06",
            basis="general",
            valid_until="2023-12-31",
        ),
        (
            "Program wsparcia",
            "Gmina może otrzymać dofinansowanie na ocieplenie szkół. Wnioski składa wójt.",
        ),
    ),
)


def cite(n: int, document: Document, quote: str) -> Citation:
    """A citation of `quote`, which must stand in the document."""
    start = document.text.index(quote)
    heading = next(h for h in reversed(document.headings) if h.start <= start)
    page = next((p.number for p in document.pages if p.start <= start < p.end), None)
    info = document.info
    end = start + len(quote)
    return Citation(n, info.id, info.title, page, heading.title, f"{info.id}#{n}", quote, start, end)
