"""Step 8: every sentence is checked before it is shown; code attaches the passages that support it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.answer import Citation, Event, Said, Sentence
from assistant.asked import asked_kind, states
from assistant.checking import Checker, Verdict
from assistant.context import Context, Tools
from assistant.copies import Copies
from assistant.steps.search import NOTHING_FOUND
from corpus.bilingual import Text

_MARKERS = re.compile(r"\s*[\[(](?:fragment\w*\s*)?\d+(?:\s*[,i]\s*\d+)*[\])]", re.IGNORECASE)
_MENTION = re.compile(
    r"^(?:zgodnie z|według|jak podaje|w|according to|as stated in|in)\s+fragment\w*\s*(?:nr\s*)?\d*\s*"
    r"(?:\([^)]*\))?\s*,?\s*",
    re.IGNORECASE,
)
_ITEMS = re.compile(r"[,;]\s+(?:(?:and|or|oraz|i|a także|as well as)\s+)?")
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
    """Yields every sentence that passes, then sets the outcome. Where the question asks for a number or a
    time, nothing is shown before a sentence states one."""
    checker = Checker(context.fragments, context.query, embedder=tools.embedder, glossary=tools.glossary)
    kind = asked_kind(context.question.text, context.question_language)
    copied = Copies(context.fragments)
    waiting: list[_Passed] = []
    dropped = 0
    for raw in context.draft:
        text = plain(raw)
        if not text:
            continue
        if _NOT_SAID.search(text):
            if not context.sentences and not waiting:
                break
            continue
        verdict = checker.check(text, context.answer_language)
        if not verdict.supported:
            dropped += 1
            text = _without_unsupported_items(text, verdict)
            verdict = checker.check(text, context.answer_language) if text else verdict
            if not text or not verdict.supported:
                continue
        waiting.append(_Passed(raw, text, verdict))
        if kind is None or states(text, kind, context.question.text):
            kind = None
            for held in waiting:
                yield _said(context, checker, copied, held)
            waiting = []
    _close(context, dropped)


def _said(context: Context, checker: Checker, copied: Copies, passed: _Passed) -> Said:
    text = copied.marked(passed.text)
    sentence = _cite(context, checker, text, passed.verdict)
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
    parts = _ITEMS.split(text.rstrip("."))
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


def plain(raw: str) -> str:
    """A sentence of the model without markers, mentions of fragments and Markdown."""
    text = _MENTION.sub("", _MARKERS.sub("", _MARKDOWN.sub("", raw)).strip())
    text = re.sub(r"^[-*]\s+", "• ", text)
    return text[:1].upper() + text[1:] if text[:1].islower() and not raw.strip()[:1].islower() else text


def _cite(context: Context, checker: Checker, text: str, verdict: Verdict) -> Sentence:
    numbers = []
    for index in verdict.fragments:
        fragment = context.fragments[index]
        start, end = checker.quote(index, text, context.answer_language)
        place = fragment.start + start, fragment.start + end
        known = next(
            (
                c
                for c in context.citations
                if c.passage_id == fragment.hit.passage.id and (c.start, c.end) == place
            ),
            None,
        )
        if known is None:
            known = Citation(
                len(context.citations) + 1,
                fragment.hit.passage.document,
                fragment.hit.info.title,
                fragment.hit.passage.page,
                fragment.hit.passage.heading,
                fragment.hit.passage.id,
                fragment.text[start:end],
                *place,
            )
            context.citations.append(known)
        numbers.append(known.n)
    sentence = Sentence(text, tuple(numbers), verdict.supported, verdict.support)
    context.sentences.append(sentence)
    return sentence


def _close(context: Context, dropped: int) -> None:
    kept = len(context.sentences)
    if not kept:
        context.end("no_evidence", NOTHING_FOUND)
    elif dropped:
        context.end(
            "partial",
            Text(
                f"Pominięto zdania, których dokumenty nie potwierdzają ({dropped} z {dropped + kept}).",
                f"Sentences that the documents do not confirm were left out ({dropped} of {dropped + kept}).",
            ),
        )
    else:
        context.outcome = "answered"
