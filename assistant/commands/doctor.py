"""`assistant doctor`."""

import argparse
import json
from pathlib import Path

from assistant.arguments import Parser
from assistant.doctor import Finding, examine
from assistant.settings import Settings, interface_language
from corpus.language import Language

_MARKS = {True: "✓", False: "✗", None: "•"}


def arguments(parser: Parser) -> None:
    """Nothing beside the common options."""


def run(options: argparse.Namespace, data: Path, settings: Settings) -> int:
    """Print every check as it ends. Exit code 1 when something is wrong."""
    language = interface_language(settings.language)
    findings = []
    for finding in examine(settings, data):
        findings.append(finding)
        if not options.json:
            print(_words(finding, language), flush=True)
    if options.json:
        print(json.dumps([_json(finding, language) for finding in findings], ensure_ascii=False))
    return 0 if all(finding.ok is not False for finding in findings) else 1


def _words(finding: Finding, language: Language) -> str:
    return f"{_MARKS[finding.ok]} {finding.message.to(language)} {finding.remedy.to(language)}".rstrip()


def _json(finding: Finding, language: Language) -> dict[str, object]:
    return {
        "check": finding.name,
        "ok": finding.ok,
        "message": finding.message.to(language),
        "remedy": finding.remedy.to(language),
    }
