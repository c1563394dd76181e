"""The chat's own pages, written by the server: what it knows, a document, conversations, accessibility.

Every value that goes into a page passes `escape`; the pages need no script.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from assistant.chat import page_texts as said
from assistant.chat import texts
from assistant.chat.cards import spoken_date
from assistant.chat.session import Facts
from assistant.chat.texts import say
from corpus.bilingual import Text
from corpus.document import Document
from corpus.language import Language


@dataclass(frozen=True)
class Address:
    """Path and query of a page, for the links that change its language, and what every page has to say."""

    path: str
    query: Mapping[str, str]
    notice: Text | None = None

    def inside(self, language: Language) -> str:
        """The same page in `language`."""
        return f"{self.path}?{urlencode({**self.query, 'lang': language})}"


def about(facts: Facts, destination: Text, language: Language, address: Address) -> str:
    """What the assistant knows and how fresh it is."""
    unknown = said.UNKNOWN.to(language)
    rows = [
        (said.DOCUMENTS, str(facts.documents)),
        (said.PASSAGES, str(facts.passages)),
        (said.LANGUAGES, _counts(facts.languages, said.LANGUAGE_NAMES, language)),
        (said.KINDS, _counts(facts.kinds, said.KIND_NAMES, language)),
        (said.OLDEST, spoken_date(facts.oldest, language) if facts.oldest else unknown),
        (said.NEWEST, spoken_date(facts.newest, language) if facts.newest else unknown),
        (said.REFRESHED, spoken_date(facts.refreshed[:10], language) if facts.refreshed else unknown),
        (said.MODEL, facts.model),
    ]
    table = "".join(
        f"<tr><th scope='row'>{escape(name.to(language))}</th><td>{escape(value)}</td></tr>"
        for name, value in rows
    )
    limits = "".join(f"<li>{escape(limit.to(language))}</li>" for limit in said.LIMITS)
    return _page(
        said.ABOUT,
        f"<p>{escape(said.ABOUT_INTRO.to(language))} {escape(destination.to(language))}</p>"
        f"<table>{table}</table>"
        f"<h2>{escape(said.LIMITS_TITLE.to(language))}</h2><ul>{limits}</ul>",
        language,
        address,
    )


def source(document: Document, span: tuple[int, int], language: Language, address: Address) -> str:
    """A whole document with `span` of its text marked; an empty span marks nothing."""
    info, text = document.info, document.text
    start, end = max(0, span[0]), min(len(text), span[1])
    dated = texts.UNDATED.to(language)
    if info.date:
        dated = say(texts.AS_OF, language, date=spoken_date(info.date, language))
    marked = escape(text)
    if start < end:
        quote = f"<mark id='passage'>{escape(text[start:end])}</mark>"
        marked = f"{escape(text[:start])}{quote}{escape(text[end:])}"
    origin = f"<p class='origin'>{escape(info.source)}</p>" if info.source else ""
    body = (
        f"<p class='dated'>{escape(dated)} · {escape(info.id)}</p>{origin}"
        f"<div class='document' lang='{escape(info.language if info.language != 'other' else '')}'>"
        f"{marked}</div>"
    )
    return _page(Text(info.title, info.title), body, language, address)


def trouble(sentence: Text, language: Language, address: Address) -> str:
    """A page that cannot be shown says why."""
    return _page(said.TROUBLE, f"<p>{escape(sentence.to(language))}</p>", language, address)


def conversations(count: int, days: int, language: Language, address: Address) -> str:
    """What is stored of conversations, and the button that deletes all of it."""
    deleted = address.query.get("deleted")
    done = f"<p role='status'>{escape(said.DELETED.to(language))}</p>" if deleted is not None else ""
    button = (
        f"<form method='post' action='/conversations/delete'>"
        f"<label><input type='checkbox' name='sure' required> {escape(said.SURE.to(language))}</label>"
        f"<button type='submit'>{escape(said.DELETE_ALL.to(language))}</button></form>"
    )
    return _page(
        texts.INTERFACE["conversations"],
        f"{done}<p>{escape(say(said.STORED, language, n=count, days=days))}</p>"
        f"<p>{escape(said.STORED_WHERE.to(language))}</p>{button if count else ''}",
        language,
        address,
    )


def accessibility(language: Language, address: Address) -> str:
    """The accessibility statement."""
    paragraphs = "".join(f"<p>{escape(text.to(language))}</p>" for text in said.ACCESSIBILITY)
    return _page(texts.INTERFACE["accessibility"], paragraphs, language, address)


def _counts(counts: Mapping[str, int], names: Mapping[str, Text], language: Language) -> str:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{names[key].to(language) if key in names else key}: {n}" for key, n in ordered)


def _page(title: Text, body: str, language: Language, address: Address) -> str:
    other: Language = "en" if language == "pl" else "pl"
    switch = said.IN_THE_OTHER[other]
    links = "".join(
        f"<a href='{path}'>{escape(name.to(language))}</a>"
        for path, name in (
            ("/", said.BACK),
            ("/about", said.ABOUT),
            ("/conversations", texts.INTERFACE["conversations"]),
            ("/accessibility", texts.INTERFACE["accessibility"]),
        )
    )
    heading = escape(title.to(language))
    notice = ""
    if address.notice is not None:
        notice = f"<p class='destination' role='note'>{escape(address.notice.to(language))}</p>"
    return (
        f"<!doctype html><html lang='{language}'><head><meta charset='utf-8'>"
        f"<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{heading} – {escape(texts.NAME.to(language))}</title>"
        f"<link rel='icon' href='/favicon'><link rel='stylesheet' href='/public/pages.css'></head>"
        f"<body><header><img src='/public/logo_light.svg' alt='{escape(texts.NAME.to(language))}'>"
        f"<nav>{links}<a href='{escape(address.inside(other))}' lang='{other}'>{switch}</a></nav></header>"
        f"{notice}<main><h1>{heading}</h1>{body}</main>"
        f"<footer>{escape(texts.AI_NOTICE.to(language))}</footer></body></html>"
    )
