"""No GPL or AGPL package in the lock, by what the installed packages say of themselves."""

import re
from collections.abc import Mapping
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Literal

import pytest

LOCK = Path(__file__).parents[2] / "assistant" / "setup" / "requirements.lock"

Verdict = Literal["allowed", "forbidden", "unknown"]

FORBIDDEN = re.compile(r"(?<!L)(?<!Lesser )\b(A?GPL|GNU (Affero )?General Public)", re.IGNORECASE)
ALLOWED = re.compile(
    r"\b(0?BSD|MIT|Apache|MPL|Mozilla Public|ISC|PSFL?|Python Software Foundation|CNRI|Zlib|CC0|LGPL"
    r"|Lesser General|Academic Free|HPND|Unlicense)",
    re.IGNORECASE,
)

INNERMOST = re.compile(r"\(([^()]*)\)")
STANDS_FOR: dict[Verdict, str] = {"allowed": "MIT", "forbidden": "GPL", "unknown": "?"}
"""Names that a judged parenthesis is replaced by."""

LOOKED_UP = {
    "morfeusz2": "names only a page; BSD-2-Clause, the dictionary inside included",
}
"""Packages whose metadata does not name the licence, and where it was found."""

NOT_HERE = {
    "pywin32": "Windows",
    "httpx2-jsfetch": "in a browser",
    "fasttext-predict-v2": "Python 3.14",
    "fasttext-predict": "Python before 3.14",
}
"""Locked packages that are not installed everywhere; by their metadata: PSF, BSD-3-Clause, MIT, MIT."""


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def judge_text(text: str) -> Verdict:
    """A licence in words or as an expression: of `OR` one allowed choice is enough, of `AND` all count."""
    while (inner := INNERMOST.search(text)) is not None:
        text = text[: inner.start()] + STANDS_FOR[judge_text(inner[1])] + text[inner.end() :]
    choices = [judge_all(choice) for choice in re.split(r"\bOR\b", text)]
    for verdict in ("allowed", "unknown"):
        if verdict in choices:
            return verdict
    return "forbidden"


def judge_all(text: str) -> Verdict:
    verdicts = {judge_one(part) for part in re.split(r"\bAND\b", text)}
    for verdict in ("forbidden", "unknown"):
        if verdict in verdicts:
            return verdict
    return "allowed"


def judge_one(name: str) -> Verdict:
    if FORBIDDEN.search(name):
        return "forbidden"
    return "allowed" if ALLOWED.search(name) else "unknown"


def judge(expression: str | None, classifiers: list[str], licence: str | None) -> Verdict:
    """The expression decides; else the classifiers, all of which count; else the first line of the text."""
    if expression:
        return judge_text(expression)
    if classifiers:
        return judge_all(" AND ".join(classifiers))
    return judge_text((licence or "").strip().partition("\n")[0])


def verdict_on(package: Distribution) -> Verdict:
    metadata = package.metadata
    classifiers = [
        line.rpartition(" :: ")[2] for line in metadata.get_all("Classifier") or [] if "License ::" in line
    ]
    return judge(metadata.get("License-Expression"), classifiers, metadata.get("License"))


@pytest.fixture(scope="module")
def installed() -> Mapping[str, Distribution]:
    return {normalised(package.metadata["Name"]): package for package in distributions()}


@pytest.fixture(scope="module")
def locked() -> set[str]:
    return {normalised(name) for name in re.findall(r"^([\w.-]+)==", LOCK.read_text("utf-8"), re.MULTILINE)}


@pytest.mark.parametrize(
    ("expression", "classifiers", "licence", "expected"),
    [
        ("Apache-2.0", [], None, "allowed"),
        ("GPL-3.0-or-later", [], None, "forbidden"),
        ("LGPL-2.1-only", [], None, "allowed"),
        ("AGPL-3.0 OR MIT", [], None, "allowed"),
        ("GPL-2.0 AND MIT", [], None, "forbidden"),
        ("MPL-2.0 AND (Apache-2.0 OR MIT)", [], None, "allowed"),
        ("GPL-2.0 AND (Apache-2.0 OR MIT)", [], None, "forbidden"),
        (None, ["GNU Affero General Public License v3"], "MIT", "forbidden"),
        (None, ["GNU Lesser General Public License v3 (LGPLv3)"], None, "allowed"),
        (None, ["MIT License", "GNU General Public License v2 (GPLv2)"], None, "forbidden"),
        (None, [], "MIT License\n\nCopyright somebody", "allowed"),
        (None, [], "see the web page", "unknown"),
        (None, [], None, "unknown"),
    ],
)
def test_licence_is_judged(
    expression: str | None, classifiers: list[str], licence: str | None, expected: Verdict
) -> None:
    assert judge(expression, classifiers, licence) == expected


def test_no_locked_package_is_under_gpl_or_agpl(
    installed: Mapping[str, Distribution], locked: set[str]
) -> None:
    verdicts = {name: verdict_on(installed[name]) for name in locked & installed.keys()}
    assert len(verdicts) > 150
    assert sorted(name for name, verdict in verdicts.items() if verdict == "forbidden") == []
    assert {name for name, verdict in verdicts.items() if verdict == "unknown"} == set(LOOKED_UP)


def test_every_locked_package_is_installed_or_named_as_one_for_elsewhere(
    installed: Mapping[str, Distribution], locked: set[str]
) -> None:
    assert sorted(locked - installed.keys() - NOT_HERE.keys()) == []


def test_lock_holds_hashes_and_no_address() -> None:
    text = LOCK.read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE))
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.findall(r"https?:|file:|--index|--find-links", text) == []
