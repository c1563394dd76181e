"""Prompts: found beside the code, filled completely or not at all."""

from pathlib import Path

import pytest

from assistant import prompting
from assistant.prompting import FOLDER, Prompt, load_prompt
from corpus.errors import PromptError
from corpus.language import Language


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(prompting, "FOLDER", tmp_path)
    load_prompt.cache_clear()
    return tmp_path


@pytest.fixture(autouse=True)
def forget() -> None:
    load_prompt.cache_clear()


def test_values_are_put_into_the_user_part_only(folder: Path) -> None:
    (folder / "x.pl.md").write_text(
        "Odpowiadaj za 5 $ krótko.\n---\nPytanie: $question\n$fragments\n", "utf-8"
    )
    system, user = load_prompt("x", "pl").filled({"question": "Za $10?", "fragments": "$name"})
    assert (system.role, system.content) == ("system", "Odpowiadaj za 5 $ krótko.")
    assert (user.role, user.content) == ("user", "Pytanie: Za $10?\n$name")


@pytest.mark.parametrize(
    ("values", "name"),
    [({"question": "?"}, "fragments"), ({"question": "?", "fragments": "", "colour": "red"}, "colour")],
)
def test_missing_and_superfluous_values_are_named(values: dict[str, str], name: str) -> None:
    prompt = Prompt("x.pl.md", "System", "$question $fragments", "0" * 12)
    with pytest.raises(PromptError) as error:
        prompt.filled(values)
    assert error.value.sentence.pl.count(name) == 1
    assert "x.pl.md" in error.value.sentence.en


@pytest.mark.parametrize("content", [None, "no separator", "a\n---\nb\n---\nc"])
def test_an_absent_or_malformed_file_is_an_error(folder: Path, content: str | None) -> None:
    if content is not None:
        (folder / "x.en.md").write_text(content, encoding="utf-8")
    with pytest.raises(PromptError, match=r"x\.en\.md"):
        load_prompt("x", "en")


def test_the_hash_follows_the_content(folder: Path) -> None:
    (folder / "x.pl.md").write_text("a\n---\nb", encoding="utf-8")
    (folder / "x.en.md").write_text("a\n---\nc", encoding="utf-8")
    assert load_prompt("x", "pl").hash != load_prompt("x", "en").hash
    assert len(load_prompt("x", "pl").hash) == 12


def test_every_shipped_prompt_exists_in_both_languages() -> None:
    names = {path.name.split(".")[0] for path in FOLDER.glob("*.md")}
    files = {path.name for path in FOLDER.glob("*.md")}
    assert files == {f"{name}.{language}.md" for name in names for language in ("pl", "en")}


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_shipped_answer_prompt_takes_fragments_and_question(language: Language) -> None:
    system, user = load_prompt("answer", language).filled({"fragments": "Fragment 1: F", "question": "Q?"})
    assert "$" not in system.content
    assert user.content.index("Fragment 1: F") < user.content.index("Q?")
