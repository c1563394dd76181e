"""The command line: options on either side, usage errors in both languages, exit code 2."""

import json
from pathlib import Path

import pytest

from assistant.arguments import Parser, UsageMistake, named_folder, split_command
from assistant.cli import main
from assistant.commands import COMMANDS
from corpus.bilingual import Text


def parser() -> Parser:
    made = Parser("search", Text("szuka", "find"), "en")
    made.add("query", about=Text("czego", "what"), metavar="QUERY")
    made.add("-k", about=Text("ile", "how many"), type=int, default=5, metavar="N")
    made.add("--lang", about=Text("język", "language"), choices=("pl", "en"))
    return made


@pytest.mark.parametrize(
    "line",
    [
        ["węgiel", "-k", "3", "--json", "--data", "d"],
        ["-k", "3", "--json", "--data", "d", "węgiel"],
        ["--json", "-k", "3", "węgiel", "--data=d"],
        ["-k3", "--data", "d", "--json", "--", "węgiel"],
    ],
)
def test_options_stand_before_or_after_the_argument(line: list[str]) -> None:
    options = parser().parse(line)
    assert (options.query, options.k, options.json, options.data) == ("węgiel", 3, True, "d")


@pytest.mark.parametrize(
    ("line", "polish", "english"),
    [
        ([], "Brakuje argumentu: QUERY.", "An argument is missing: QUERY."),
        (["a", "b"], "Nieznana opcja albo zbędny argument: b.", "Unknown option or needless argument: b."),
        (["a", "--loud"], "zbędny argument: --loud.", "needless argument: --loud."),
        (["a", "-k", "wiele"], "-k nie przyjmuje „wiele”.", "-k does not take “wiele”."),
        (["a", "-k"], "Opcja -k potrzebuje wartości.", "Option -k needs a value."),
        (
            ["a", "--lang", "cs"],
            "--lang nie przyjmuje „cs”; do wyboru: ",
            "--lang does not take “cs”; choose",
        ),
        (["a", "--js"], "--js", "--js"),
    ],
)
def test_what_is_wrong_is_said_in_both_languages(line: list[str], polish: str, english: str) -> None:
    with pytest.raises(UsageMistake) as mistake:
        parser().parse(line)
    assert polish in mistake.value.text.pl
    assert english in mistake.value.text.en
    assert "assistant search --help" in mistake.value.text.pl


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (["search", "x"], ("search", ["x"])),
        (["--json", "search", "x"], ("search", ["--json", "x"])),
        (["--data", "search", "ask", "x"], ("ask", ["--data", "search", "x"])),
        (["--data=d", "ask", "--", "-5 stopni"], ("ask", ["--data=d", "--", "-5 stopni"])),
        (["--help"], (None, ["--help"])),
        ([], (None, [])),
    ],
)
def test_the_command_is_the_first_word_that_is_no_option(
    line: list[str], expected: tuple[str | None, list[str]]
) -> None:
    assert split_command(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (["ask", "--data", "d", "x"], "d"),
        (["--data=d", "ask"], "d"),
        (["ask", "--", "--data", "d"], None),
        (["ask", "--data"], None),
        (["ask", "x"], None),
    ],
)
def test_the_data_folder_is_known_before_the_rest_is_read(line: list[str], expected: str | None) -> None:
    assert named_folder(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        [],
        ["find-everything"],
        ["search"],
        ["search", "a", "b"],
        ["search", "a", "--lang", "cs"],
        ["search", "a", "-k", "0"],
        ["search", "a", "-k", "1001"],
        ["search", "?!"],
        ["search", "a", "--role", "burmistrz"],
        ["show"],
        ["show", "a", "--page", "first"],
        ["ask"],
        ["ask", "a", "--batch", "b.jsonl"],
        ["ask", "--batch", "absent.jsonl"],
        ["index", "--sideways"],
        ["index", "absent-folder"],
        ["settings", "port"],
        ["status", "now"],
        ["doctor", "--json", "now"],
    ],
)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_wrong_usage_ends_with_two_and_says_so_on_standard_error(
    line: list[str], language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ASSISTANT_LANGUAGE", language)
    assert main(line) == 2
    shown = capsys.readouterr()
    assert shown.err.strip() or not line
    assert not shown.out or not line
    assert "Traceback" not in shown.err


def test_errors_are_said_in_the_language_of_the_settings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["settings", "language", "pl", "--data", str(tmp_path)]) == 0
    capsys.readouterr()
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert main(["find-everything", "--data", str(tmp_path)]) == 2
    assert "Nie ma polecenia „find-everything”." in capsys.readouterr().err
    assert main(["find-everything"]) == 2
    assert "There is no command “find-everything”." in capsys.readouterr().err


def test_an_unusable_setting_is_one_sentence_and_exit_code_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ASSISTANT_PORT", "many")
    assert main(["status"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.strip().splitlines()) == 1
    assert "“port”" in shown.err


def test_help_lists_every_command_and_ends_with_zero(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in COMMANDS)


@pytest.mark.parametrize("name", ["index", "search", "show", "ask", "status", "doctor", "settings"])
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main([name, "--help"])
    assert end.value.code == 0
    shown = capsys.readouterr().out
    assert "--json" in shown
    assert "--data" in shown


def test_settings_are_listed_and_changed_with_options_anywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["settings", "--json", "threads", "2", "--data", str(tmp_path)]) == 0
    (changed,) = json.loads(capsys.readouterr().out)
    assert changed.keys() == {"name", "value", "origin", "help"}
    assert (changed["name"], changed["value"], changed["origin"]) == ("threads", 2, "file")
    assert main(["--data", str(tmp_path), "settings", "model_key", "--json", "secret"]) == 0
    capsys.readouterr()
    assert main(["settings", "--data", str(tmp_path), "--json"]) == 0
    shown = capsys.readouterr().out
    assert "secret" not in shown
    assert {item["name"]: item["value"] for item in json.loads(shown)}["threads"] == 2
    assert main(["settings", "threads", "-3", "--data", str(tmp_path)]) == 1
