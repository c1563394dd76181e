"""Step 9: every sentence is checked before it is shown; code attaches the passages that support it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answer import Event, Said, Sentence
from assistant.asked import Asked, asked_kinds, unstated
from assistant.checking import Checker
from assistant.citing import cite
from assistant.context import Context, Dropped, Tools
from assistant.copies import Copies
from assistant.echo import echoes, only_asks
from assistant.lists import SEPARATOR
from assistant.mixture import mixed
from assistant.notation import in_notation
from assistant.verdict import Verdict
from corpus.language import Language, detect_sentence
from indexing.sentences import Span

_MARKERS = re.compile(r"\s*[\[(](?:fragment\w*\s*)?\d+(?:\s*[,i]\s*\d+)*[\])]", re.IGNORECASE)
_MENTION = re.compile(
    r"^(?:zgodnie z|według|jak podaje|w|according to|as stated in|in)\s+fragment\w*\s*(?:nr\s*)?\d*\s*"
    r"(?:\([^)]*\))?\s*,?\s*",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?:odpowied[źz]|answer)\s*:\s*", re.IGNORECASE)
_ANNOUNCED = re.compile(
    r"^(?:oto|poniżej|ponizej|here (?:is|are)|below (?:is|are))\b.*"
    r"(?:fragment|informac|information|odpowied|answer|szczegół|details).*:$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"„[^”]*”|“[^”]*”|\"[^\"]*\"")
_SCRIPT = re.compile(r"[\u0370-\u1cff\u3040-\ud7ff]")
_MARKDOWN = re.compile(r"\*\*|__|`|^#+\s*", re.MULTILINE)
_SAY_NOTHING = r"(?:podaj|zawier|mówi|okreś|wspomin|odpowiada)"
_NOT_SAID = re.compile(
    rf"(?:dokument|fragment)\w* (?:tego )?nie {_SAY_NOTHING}|"
    r"nie (?:podano|ma|wiem|zawieraj\w+|wspomniano|określono)\b.*(?:dokument|fragment|informacj)|"
    r"nie mam informacji|brak informacji|"
    r"(?:document|fragment|text)\w* (?:do|does) not|no information|"
    r"not (?:mentioned|specified|provided|stated|given) in the (?:\w+ )?(?:document|fragment|text)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Passed:
    """A sentence that passed: as the model wrote it, as it is shown, and why."""

    raw: str
    text: str
    verdict: Verdict


def verify(context: Context, tools: Tools) -> Iterator[Event]:
    """Yields every sentence that passes. Where the question asks for a number, a time or a place, nothing
    is shown before a sentence states one."""
    checker = Checker(context.fragments, context.query, embedder=tools.embedder, glossary=tools.glossary)
    context.unstated = asked_kinds(context.query, context.question_language)
    copied = Copies(context.fragments)
    sources = [fragment.text for fragment in context.fragments]
    at_home = " ".join(
        [context.query, *(read.text for read in context.fragments if read.hit.info.language != "en")]
    )
    waiting: list[_Passed] = []
    said: set[str] = set()
    for raw in context.draft:
        text = in_notation(plain(raw), context.answer_language, sources)
        if not text or text in said:
            continue
        said.add(text)
        if _NOT_SAID.search(text):
            if not context.sentences and not waiting:
                context.denied = True
                break
            continue
        if _foreign(text, context.answer_language):
            continue
        if echoes(text, context.query, context.answer_language, tools.glossary):
            context.echoed = True
            continue
        verdict = checker.check(text, context.answer_language)
        if mixed(text, context.answer_language, at_home):
            quotation = copied.quoted(text)
            if quotation is None:
                context.dropped.append(_dropped(context, checker, text, verdict))
                continue
            text = quotation
        if not verdict.supported:
            context.dropped.append(_dropped(context, checker, text, verdict))
            text = _without_unsupported_items(text, verdict)
            verdict = checker.check(text, context.answer_language) if text else verdict
            if not text or not verdict.supported:
                continue
        stated = any(_stating(context, checker, text, index) for index in verdict.fragments)
        if only_asks(text) or not stated:
            continue
        waiting.append(_Passed(raw, text, verdict))
        left = _left(context, text)
        if left != context.unstated or context.sentences or not context.unstated:
            context.unstated = left
            for held in waiting:
                yield _said(context, checker, copied, held)
            waiting = []


def _stating(context: Context, checker: Checker, text: str, index: int) -> Span | None:
    """What supports a sentence in a fragment; `None` where it only asks: a document that asks something does
    not answer it."""
    span = checker.quote(index, text, context.answer_language)
    return None if only_asks(context.fragments[index].text[slice(*span)]) else span


def _dropped(context: Context, checker: Checker, text: str, verdict: Verdict) -> Dropped:
    source = _stating(context, checker, text, verdict.fragments[0]) if verdict.fragments else None
    return Dropped(text, verdict, source)


def _left(context: Context, text: str) -> tuple[Asked, ...]:
    asked = asked_kinds(context.query, context.question_language)
    return unstated(f"{context.said} {text}", asked, context.query)


def _said(context: Context, checker: Checker, copied: Copies, passed: _Passed) -> Said:
    text = copied.marked(passed.text)
    sentence = _cited(context, checker, text, passed.verdict)
    before = passed.raw[: len(passed.raw) - len(passed.raw.lstrip())]
    context.said += ("\n" if "\n" in before else " ") + text
    context.said = context.said.strip()
    context.clock("first_sentence")
    return Said(
        sentence, tuple(citation for citation in context.citations if citation.n in sentence.citations)
    )


def _without_unsupported_items(text: str, verdict: Verdict) -> str:
    """A sentence that lists at least three items, without those that hold what no fragment holds; empty
    where less than half would be left."""
    parts = re.split(SEPARATOR, text.rstrip("."))
    absent = [claim.partition(":")[2].lower() for claim in verdict.missing]
    kept = [part for part in parts if not any(word in part.lower() for word in absent)]
    if (
        len(parts) < 3
        or not absent
        or len(kept) == len(parts)
        or 2 * len(kept) < len(parts)
        or kept[0] != parts[0]
    ):
        return ""
    return ", ".join(part.strip() for part in kept) + "."


def _foreign(text: str, language: Language) -> bool:
    """Whether a sentence is in another script, or in the other language without being a quotation."""
    told = detect_sentence(_QUOTED.sub("", text))
    return bool(_SCRIPT.search(text)) or told not in (None, language)


def plain(raw: str) -> str:
    """A sentence of the model without markers, mentions of fragments and Markdown; empty where it only
    announces an answer."""
    text = _LABEL.sub("", _MARKERS.sub("", _MARKDOWN.sub("", raw)).strip())
    text = "" if _ANNOUNCED.match(text) else _MENTION.sub("", text)
    text = re.sub(r"^[-*]\s+", "• ", text)
    return text[:1].upper() + text[1:] if text[:1].islower() and not raw.strip()[:1].islower() else text


def _cited(context: Context, checker: Checker, text: str, verdict: Verdict) -> Sentence:
    numbers = tuple(
        cite(context, index, checker.quote(index, text, context.answer_language))
        for index in verdict.fragments
    )
    sentence = Sentence(text, numbers, verdict.supported, verdict.support)
    context.sentences.append(sentence)
    return sentence
