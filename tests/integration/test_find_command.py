"""Finders by the command line over a real index: contract, roles, citations, lists for spreadsheets, news."""

import csv
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from collection import CommandLine
from scripted_model import ScriptedModel

from assistant.settings import Settings
from assistant.wiring import open_assistant, open_builder
from evals.cli import main as evals
from evals.finders import ask_all, measured
from evals.finders_case import FinderCase

ORGANISATIONS = """\
name;organisation_kind;country;place;themes;offers_pl;description_pl;description_en;access;as_of
Klaster Wzór;klaster;Czechy;Brno;smart city;;Łączy miasta.;It joins cities.;;2026-05
Uczelnia Wzór;uczelnia;Czechy;Brno;smart city;sondy jonowe;Bada sondy.;Studies probes.;member;
Firma Wzór;firma;Polska;Kraków;OZE;pompy ciepła;;;;
"""
FUNDING = """\
name;applicants;themes;amount_max;currency;opens;closes;description_pl
Nabór Wzór;gmina;OZE;1000000;PLN;2026-10-01;2026-12-15;Dla gmin na panele.
Nabór Stary;gmina;OZE;;;2025-01-01;2025-02-01;Dla gmin na wiatraki.
Nabór Pusty;;OZE;;;;;Dla wszystkich.
"""
CONTRACT = {"record", "title", "why", "fits", "misses", "unknown", "status", "deadline", "citations"}
TODAY = ("--today", "2026-11-22")


@pytest.fixture(autouse=True)
def without_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL", "none")


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("find") / "wzory"
    folder.mkdir()
    (folder / "organisations.csv").write_text(ORGANISATIONS, encoding="utf-8")
    (folder / "funding.csv").write_text(FUNDING, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def data(examples: Path) -> Path:
    """A data folder whose index holds the examples; never written to by a test."""
    place = examples.parent / "data"
    open_builder(Settings(), place, lambda stage, done, total: None).run([examples])
    return place


@pytest.fixture
def run(data: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    return CommandLine(data, capsys)


def test_find_keeps_the_contract_and_its_quotations_are_the_text(run: CommandLine) -> None:
    done = run("find", "partners", "kto w Czechach zajmuje się smart city, sondy?", *TODAY, "--json")
    assert done.code == 0
    assert done.json.keys() >= {"understood", "not_understood", "results", "relaxed"}
    assert done.json["understood"] == {"country": "CZ", "themes": "smart_city"}
    assert [result["record"] for result in done.json["results"]] == ["uczelnia-wzor", "klaster-wzor"]
    for result in done.json["results"]:
        assert result.keys() >= CONTRACT
        assert result["citations"]
        for citation in result["citations"]:
            text = run("show", citation["document"], "--json").json["text"]
            assert text[citation["start"] : citation["end"]] == citation["quote"]
    assert done.json["results"][0]["citations"][0]["quote"] == "Bada sondy."


def test_a_record_that_the_asker_may_not_see_is_not_found(run: CommandLine) -> None:
    found = run("find", "partners", "Czech universities", "--role", "public", *TODAY, "--json").json
    assert (found["fitting"], "uczelnia-wzor" in json.dumps(found)) == (0, False)
    assert [option["drop"] for option in found["relaxed"]] == [["organisation_kind"]]


def test_funding_has_status_and_deadline_and_an_empty_field_is_unknown(run: CommandLine) -> None:
    found = run("find", "funding", "dla gminy na OZE", *TODAY, "--json").json
    listed = [(one["record"], one["standing"], one["status"], one["deadline"]) for one in found["results"]]
    assert listed == [
        ("nabor-wzor", "fits", "closing", "2026-12-15"),
        ("nabor-stary", "fits", "closed", "2025-02-01"),
        ("nabor-pusty", "unknown", "unknown", None),
    ]


def test_conditions_are_dropped_and_given_and_words_nobody_knows_are_said(run: CommandLine) -> None:
    line = ("find", "partners", "Polish clusters, krasnale", *TODAY, "--json")
    assert run(*line).json["not_understood"] == ["krasnale"]
    dropped = run(*line, "--drop", "organisation_kind", "--filter", "themes=energia odnawialna").json
    assert dropped["understood"] == {"country": "PL", "themes": "renewable_energy"}
    assert [result["record"] for result in dropped["results"]] == ["firma-wzor"]


@pytest.mark.parametrize(
    "line",
    [
        ("find", "partners", "klaster", "--filter", "country=Narnia"),
        ("find", "partners", "klaster", "--drop", "colour"),
        ("find", "partners", "?!"),
        ("find", "partners", "klaster", "-k", "0"),
        ("find", "heroes", "klaster"),
        ("news", "--since", "yesterday"),
        ("news", "--since", "2026-11-23", *TODAY),
    ],
)
def test_wrong_usage_is_told_in_a_sentence(run: CommandLine, line: tuple[str, ...]) -> None:
    done = run(*line)
    assert (done.code, done.out) == (2, "")
    assert done.err.strip()


def test_a_list_is_written_for_a_spreadsheet(run: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    assert run("find", "partners", "czeskie klastry", *TODAY, "--csv", str(path)).code == 0
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file, delimiter=";")
    assert (row["record"], row["as_of"]) == ("klaster-wzor", "2026-05")


def test_the_terminal_is_told_in_the_language_of_the_question(run: CommandLine) -> None:
    assert (
        "1. Klaster Wzór\n   Pasuje: kraj: Czechy" in run("find", "partners", "czeskie klastry", *TODAY).out
    )
    assert (
        "1. Klaster Wzór\n   Fits: country: Czechia" in run("find", "partners", "Czech clusters", *TODAY).out
    )


def test_news_are_what_came_and_what_closes(run: CommandLine) -> None:
    found = run("news", "--since", "2026-11-01", "--today", "2026-11-22", "--json").json
    assert [entry["record"] for entry in found["closing"]] == ["nabor-wzor"]
    everything = run("news", "--since", "2020-01-01", "--json").json
    assert {entry["record"] for entry in everything["added"]} >= {"klaster-wzor", "nabor-wzor"}
    wanted = run("news", "--since", "2020-01-01", "--for", "Czech clusters", "--json").json
    assert "firma-wzor" not in json.dumps(wanted["added"])


def test_finders_are_measured_beside_plain_search(
    examples: Path, tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = tmp_path / "cases.jsonl"
    case = {
        "id": "czech-t", "lang": "en", "question": "Czech clusters", "finder": "partners",
        "today": "2026-11-22", "understood": {"country": "CZ", "organisation_kind": "cluster"},
        "records": ["klaster-wzor"], "nothing_fits": False, "tags": [],
    }  # fmt: skip
    none = {**case, "id": "none-t", "question": "Maltese clusters", "records": [], "nothing_fits": True,
            "understood": {"country": "MT", "organisation_kind": "cluster"}}  # fmt: skip
    cases.write_text(f"{json.dumps(case)}\n{json.dumps(none)}\n", encoding="utf-8")
    assert evals(["finders", str(cases), "--examples", str(examples), "--data", str(tmp_path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    values = {
        (line["system"], line["measure"]): line["estimate"]["value"]
        for line in told["lines"]
        if line["group"] == "all"
    }
    assert told["cases"] == 2
    assert values["finder", "filters_exact"] == 1
    assert values["finder", "precision"] == values["finder", "recall"] == 1
    assert values["finder", "nothing_fits"] == 1
    assert values["search@10", "nothing_fits"] == 0
    assert values["search@10", "filters_exact"] is None


def test_what_the_model_reads_is_measured_apart(data: Path) -> None:
    assistant = open_assistant(Settings(), data, model=ScriptedModel('[["skansen", "culture"]]'))
    expected = {"country": frozenset({"CZ"}), "themes": frozenset({"culture"})}
    day = date(2026, 11, 22)
    case = FinderCase(
        "museum-t", "pl", "kto w Czechach ma skansen?", "partners", day, expected, frozenset(), True
    )
    told = {row.system: measured(row) for row in ask_all([case], assistant, with_model=True)}
    assert list(told) == ["finder", "finder+model", "search@10"]
    assert (told["finder"]["filters_exact"], told["finder+model"]["filters_exact"]) == (0, 1)
    assert (told["finder"]["nothing_fits"], told["finder+model"]["nothing_fits"]) == (0, 1)


def test_finding_imports_neither_the_chat_nor_llama_index(data: Path) -> None:
    code = (
        "import sys; from assistant.cli import main; "
        f"main(['find', 'partners', 'czeskie klastry', '--data', {str(data)!r}]); "
        "print([name for name in ('chainlit', 'llama_index') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
