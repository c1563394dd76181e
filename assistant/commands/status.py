"""`assistant status`."""

import argparse
import json
from datetime import datetime
from pathlib import Path

from assistant.arguments import Parser
from assistant.models.choose import choose_model
from assistant.render import facts_json
from assistant.settings import Settings, interface_language
from assistant.wiring import open_index
from corpus.bilingual import Text
from corpus.errors import IndexMissing, ModelError
from corpus.language import Language
from indexing.index import IndexFacts


def arguments(parser: Parser) -> None:
    """Nothing beside the common options."""


def run(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    """Say what is indexed, how fresh it is and which model answers."""
    language = interface_language(settings.language)
    try:
        facts: IndexFacts | None = open_index(data).current().facts()
    except IndexMissing:
        facts = None
    try:
        model = choose_model(settings).identity
        named = {"name": model.name, "engine": model.engine, "reason": model.reason}
    except ModelError as error:
        named = {"name": "", "engine": "none", "reason": error.sentence.to(language)}
    if options.json:
        index = None if facts is None else facts_json(facts, language)
        print(json.dumps({"data": str(data), "index": index, "model": named}, ensure_ascii=False))
    else:
        print(_words(facts, data, language))
        print(
            Text(
                f"Model: {named['name']} ({named['reason']})", f"Model: {named['name']} ({named['reason']})"
            ).to(language)
        )
    return 0


def _words(facts: IndexFacts | None, data: Path, language: Language) -> str:
    if facts is None:
        return Text(
            f"W {data} nie ma jeszcze indeksu. Utwórz go: assistant index FOLDER.",
            f"There is no index in {data} yet. Make one: assistant index FOLDER.",
        ).to(language)
    age = datetime.now().astimezone() - datetime.fromisoformat(facts.indexed_at)
    hours = int(age.total_seconds() // 3600)
    lines = [
        Text(
            f"Dokumenty: {facts.documents}, fragmenty: {facts.passages}.",
            f"Documents: {facts.documents}, passages: {facts.passages}.",
        ),
        Text(
            f"Odświeżono: {facts.indexed_at} ({hours} h temu).",
            f"Refreshed: {facts.indexed_at} ({hours} h ago).",
        ),
        Text(f"Języki: {_counts(facts.languages)}.", f"Languages: {_counts(facts.languages)}."),
        Text(f"Rodzaje: {_counts(facts.kinds)}.", f"Kinds: {_counts(facts.kinds)}."),
        *(
            Text(f"Źródło {source.name}: {source.root}", f"Source {source.name}: {source.root}")
            for source in facts.sources
        ),
        *(
            Text(
                f"✗ {item.document}: {item.reason.pl} {item.remedy.pl}",
                f"✗ {item.document}: {item.reason.en} {item.remedy.en}",
            )
            for item in facts.failures
        ),
    ]
    return "\n".join(line.to(language) for line in lines)


def _counts(numbers: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in numbers.items())
