"""Settings: defaults, the file, the environment; what is unknown or out of range is an error."""

from pathlib import Path

import pytest

from assistant.settings import (
    HELP,
    Settings,
    data_folder,
    interface_language,
    origin,
    read_settings,
    write_setting,
)
from corpus.errors import SettingsError, StorageError


def test_defaults_hold_where_nothing_is_set(tmp_path: Path) -> None:
    settings = read_settings(tmp_path)
    assert settings == Settings()
    assert (settings.model, settings.role, settings.port) == ("auto", "staff", 8000)
    assert settings.allow_remote_models is False


def test_the_file_wins_over_defaults_and_the_environment_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "settings.toml").write_text('model = "none"\nport = 9000\n', encoding="utf-8")
    monkeypatch.setenv("ASSISTANT_PORT", "9100")
    settings = read_settings(tmp_path)
    assert (settings.model, settings.port, settings.threads) == ("none", 9100, 0)
    assert [origin(tmp_path, name) for name in ("port", "model", "threads")] == [
        "environment",
        "file",
        "default",
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "70000"),
        ("THREADS", "-1"),
        ("ROLE", "burmistrz"),
        ("LANGUAGE", "cs"),
        ("ANSWER_SECONDS", "soon"),
        ("CONTEXT_TOKENS", "10"),
        ("COLOUR", "red"),
    ],
)
def test_unknown_names_and_values_out_of_range_are_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"ASSISTANT_{name}", value)
    with pytest.raises(SettingsError) as refusal:
        read_settings(tmp_path)
    assert f"„{name.lower()}”" in refusal.value.sentence.pl
    assert f"“{name.lower()}”" in refusal.value.sentence.en


def test_variables_of_other_parts_are_no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "EVAL_DATA", "TEST_OLLAMA", "TEST_NETWORK_LOG"):
        monkeypatch.setenv(f"ASSISTANT_{name}", "elsewhere")
    assert read_settings(tmp_path) == Settings()


@pytest.mark.parametrize("content", ["model = \n", "\udcff", "[model]\nname = 1\n"])
def test_a_file_that_cannot_be_used_is_an_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "settings.toml").write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(SettingsError):
        read_settings(tmp_path)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("port", "8123", 8123),
        ("allow_remote_models", "true", True),
        ("model", 'C:\\modele\\"nowy" ąż 😀.gguf', 'C:\\modele\\"nowy" ąż 😀.gguf'),
        ("model_key", "one\ntwo\ttab\x7f", "one\ntwo\ttab\x7f"),
        ("answer_seconds", "12.5", 12.5),
    ],
)
def test_what_is_written_is_read_again(tmp_path: Path, name: str, value: str, expected: object) -> None:
    write_setting(tmp_path / "new", "language", "pl")
    write_setting(tmp_path / "new", name, value)
    settings = read_settings(tmp_path / "new")
    assert getattr(settings, name) == expected
    assert settings.language == "pl"


@pytest.mark.parametrize(("name", "value"), [("colour", "red"), ("port", "many"), ("role", "")])
def test_nothing_wrong_is_ever_written(tmp_path: Path, name: str, value: str) -> None:
    with pytest.raises(SettingsError):
        write_setting(tmp_path, name, value)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(StorageError, match=r"settings\.toml"):
        write_setting(tmp_path / "file", "port", "8001")


def test_every_setting_is_explained_in_both_languages() -> None:
    assert set(HELP) == set(Settings.model_fields)
    assert all(text.pl and text.en and text.pl != text.en for text in HELP.values())


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "pl_PL.UTF-8"}, "pl"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "cs_CZ.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "pl_PL.UTF-8"}, "pl"),
        ({"LANG": "pl_PL.UTF-8", "LC_MESSAGES": "C"}, "en"),
    ],
)
def test_language_follows_the_system(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert interface_language() == expected
    assert interface_language("pl") == "pl"


def test_data_folder_is_the_named_one_else_that_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path / "env"))
    assert data_folder(str(tmp_path / "named")) == tmp_path / "named"
    assert data_folder(None) == tmp_path / "env"
    monkeypatch.delenv("ASSISTANT_DATA")
    assert data_folder(None).name == ".data"
