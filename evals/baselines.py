"""Baselines of the same run: the passages found, pasted, and the same chat model with a plain prompt.

A product that does not beat all of them on `strict` and `density` has no working answer step.
"""

import hashlib
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any

from assistant.models.protocol import ChatModel, Limits, Message
from corpus.errors import AssistantError
from corpus.language import Language
from evals.case import Case
from evals.reply import FoundPassage, Row

PASTED = {"paste-1": 1, "paste-3": 3}
"""Baselines that paste so many of the best passages as the answer."""

PLAIN = "plain"
PLAIN_PASSAGES = 4

_PROMPTS = Path(__file__).resolve().parents[1] / "prompts"
_NO_ANSWER: Mapping[Language, str] = {"pl": "dokumenty tego nie podają", "en": "the documents do not say"}
"""What the plain prompt asks the model to write where the passages hold no answer."""


def pasted(case: Case, found: Sequence[FoundPassage]) -> list[Row]:
    """The paste baselines; nothing found is a refusal."""
    return [
        Row(case.id, name, seconds=0.0, result=_pasted(case, found[:count]), found=tuple(found))
        for name, count in PASTED.items()
    ]


def plain_prompt(case: Case, found: Sequence[FoundPassage], model: ChatModel) -> Row:
    """The same model, the best four passages, a plain prompt, nothing checked."""
    prompt = plain_message(case, found[:PLAIN_PASSAGES])
    started = time.perf_counter()
    text = ""
    usage: dict[str, int | None] = {}
    try:
        for piece in model.stream([Message("user", prompt)], limits=Limits(), cancelled=lambda: False):
            text += piece.text
            if piece.usage is not None:
                usage = {
                    "prompt": piece.usage.prompt,
                    "cached": piece.usage.cached,
                    "output": piece.usage.output,
                }
    except AssistantError as error:
        seconds = time.perf_counter() - started
        return Row(case.id, PLAIN, seconds, result=None, error=error.sentence.en, found=tuple(found))
    refused = not text.strip() or text.strip().lower().startswith(_NO_ANSWER[case.lang])
    result = _result(case, text.strip(), "no_evidence" if refused else "answered") | {"usage": usage}
    return Row(case.id, PLAIN, time.perf_counter() - started, result, found=tuple(found))


def plain_message(case: Case, found: Sequence[FoundPassage]) -> str:
    """The plain prompt of the question's language, filled."""
    template = Template(_prompt_file(case.lang).read_text(encoding="utf-8"))
    passages = "\n\n".join(passage.text for passage in found)
    history = "\n".join(turn.text for turn in case.history)
    question = f"{history}\n{case.question}".strip()
    return template.substitute(passages=passages, question=question)


def prompt_hashes() -> dict[str, str]:
    """SHA-256 of the plain prompt files by name."""
    files = (_prompt_file("pl"), _prompt_file("en"))
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def _prompt_file(language: Language) -> Path:
    return _PROMPTS / f"plain.{language}.md"


def _pasted(case: Case, found: Sequence[FoundPassage]) -> dict[str, Any]:
    result = _result(case, "\n\n".join(p.text for p in found), "answered" if found else "no_evidence")
    result["sentences"] = [
        {"text": passage.text, "citations": [n], "supported": True, "support": 1.0}
        for n, passage in enumerate(found, 1)
    ]
    result["citations"] = [
        {
            "n": n,
            "document": passage.document,
            "title": passage.title,
            "heading": passage.heading,
            "passage_id": passage.passage_id,
            "quote": passage.text,
        }
        for n, passage in enumerate(found, 1)
    ]
    return result


def _result(case: Case, answer: str, outcome: str) -> dict[str, Any]:
    return {
        "question": case.question,
        "outcome": outcome,
        "answer": answer,
        "sentences": [],
        "citations": [],
        "timings_ms": {},
        "usage": {},
    }
