"""Which language a browser gets; and that nothing is said in one language only."""

import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from assistant.chat import page_texts, texts
from assistant.chat.language_choice import chosen_language, language_of_connection
from assistant.chat.root import english_strings
from corpus.bilingual import Text

POLISH = Path(texts.__file__).parent / "ui" / "translations" / "pl.json"


@pytest.mark.parametrize(
    ("chosen", "accepted", "language"),
    [
        (None, "pl", "pl"),
        (None, "pl-PL,pl;q=0.9,en-US;q=0.8", "pl"),
        (None, "en-GB,pl;q=0.9", "en"),
        (None, "en;q=0.3,pl;q=0.9", "pl"),
        (None, "de-DE,de;q=0.9,pl;q=0.5", "en"),
        (None, "", "en"),
        (None, "pl;q=x", "pl"),
        ("en", "pl", "en"),
        ("pl", "de", "pl"),
        ("xx", "pl", "pl"),
    ],
)
def test_the_choice_wins_then_the_browser_then_english(
    chosen: str | None, accepted: str, language: str
) -> None:
    assert chosen_language(chosen, accepted) == language


def test_a_connection_is_asked_for_its_cookie_first() -> None:
    environ = {"HTTP_COOKIE": "a=1; assistant-language=en", "HTTP_ACCEPT_LANGUAGE": "pl"}
    assert language_of_connection(environ) == "en"
    assert language_of_connection({"HTTP_ACCEPT_LANGUAGE": "pl"}) == "pl"
    assert language_of_connection({}) == "en"


def _strings(tree: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(tree, dict):
        for name, inner in tree.items():
            yield from _strings(inner, f"{path}.{name}")
    else:
        yield path, str(tree)


def test_every_string_of_chainlit_is_translated() -> None:
    english = dict(_strings(english_strings()))
    polish = dict(_strings(json.loads(POLISH.read_text(encoding="utf-8"))))
    assert len(english) == 136
    assert set(polish) == set(english)
    same = {name for name in polish if polish[name] == english[name]}
    assert same == set()
    assert [name for name, value in english.items() if ("{{" in value) != ("{{" in polish[name])] == []


def test_our_english_changes_keep_the_rest_of_chainlit_s() -> None:
    spec = find_spec("chainlit")
    assert spec is not None
    assert spec.origin is not None
    original = Path(spec.origin).parent / "translations" / "en-US.json"
    theirs = dict(_strings(json.loads(original.read_text(encoding="utf-8"))))
    ours = dict(_strings(english_strings()))
    changed = {name for name in ours if ours[name] != theirs[name]}
    assert changed == {
        ".chat.watermark",
        ".chat.input.placeholder",
        ".chat.input.actions.stop",
        ".navigation.header.readme",
        ".threadHistory.sidebar.title",
        ".threadHistory.sidebar.empty",
    }


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)


@pytest.mark.parametrize("module", [texts, page_texts])
def test_both_languages_say_something_and_fill_the_same_names(module: object) -> None:
    found = [text for value in vars(module).values() for text in _texts(value)]
    assert found
    for text in found:
        assert text.pl.strip()
        assert text.en.strip()
        names = [sorted(part.split("}")[0] for part in said.split("{")[1:]) for said in text]
        assert names[0] == names[1]
