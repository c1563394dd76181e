"""Records by the command line: in from a spreadsheet, found and shown, out again, and never half stored."""

import csv
import json
from pathlib import Path

import pytest
from collection import CommandLine

from assistant.settings import Settings
from assistant.wiring import open_embedder
from corpus.schema.columns import COLUMNS
from indexing.identity import identity_of
from indexing.index import Index, OpenIndex
from indexing.lock import writer

HEAD = "name;organisation_kind;country;place;themes;offers_pl;description_en;access\n"
ROWS = (
    'Klaster Przykładowy;stowarzyszenie;Polska;Kraków;"OZE;woda";audyty;Works in 3 towns.;\n'
    "Firma Pompa;firma;Czechy;Brno;OZE;pompy ciepła;;member\n"
)


@pytest.fixture(autouse=True)
def without_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL", "none")


@pytest.fixture
def partners(tmp_path: Path) -> Path:
    path = tmp_path / "partnerzy.csv"
    path.write_text(HEAD + ROWS, encoding="utf-8")
    return path


def opened(run: CommandLine) -> Index:
    return OpenIndex(run.data, identity_of(open_embedder(Settings()))).current()


def names(run: CommandLine, role: str = "staff") -> list[str]:
    index = opened(run)
    return [record.id for record in index.records("organisation", "public" if role == "public" else "staff")]


def test_imported_records_are_found_shown_and_kept_as_a_file(fresh: CommandLine, partners: Path) -> None:
    done = fresh("records", "import", str(partners), "--kind", "organisation", "--json")
    assert done.code == 0
    assert [done.json[key] for key in ("added", "changed", "removed", "unchanged")] == [2, 0, 0, 0]
    assert done.json["problems"] == []
    assert "funding" not in done.json["missing_columns"]
    assert "region" in done.json["missing_columns"]
    assert done.json["index"]["added"] == 3
    assert names(fresh) == ["firma-pompa", "klaster-przykladowy"]
    assert names(fresh, "public") == ["klaster-przykladowy"]
    hits = fresh("search", "pompy ciepła", "--kind", "organisation", "--json").json
    assert hits[0]["document"] == "imported/organisation/firma-pompa.pl"
    shown = fresh("show", hits[0]["document"], "--json").json
    assert shown["text"][hits[0]["start"] : hits[0]["end"]] == hits[0]["text"]
    assert (shown["kind"], shown["access"], shown["source"]) == ("organisation", "member", "partnerzy.csv")
    hidden = fresh("search", "pompy ciepła", "--role", "public", "--json").json
    assert "firma-pompa" not in json.dumps(hidden)
    assert (fresh.data / "records" / "organisations.csv").read_text("utf-8-sig").count("\n") == 3


def test_a_file_with_a_bad_row_imports_nothing_and_names_the_row(fresh: CommandLine, partners: Path) -> None:
    partners.write_text(HEAD + ROWS + "Zła;frma;Polska;;;;;\n", encoding="utf-8")
    done = fresh("records", "import", str(partners), "--kind", "organisation", "--json")
    assert done.code == 1
    (problem,) = done.json["problems"]
    assert (problem["row"], problem["column"], problem["value"]) == (4, "organisation_kind", "frma")
    assert problem["nearest"] == "company"
    assert problem["reason"]
    assert problem["remedy"]
    assert done.json["added"] == 0
    assert not (fresh.data / "records").exists()
    assert fresh("records", "export", "--kind", "organisation", "--json").json["records"] == []


def test_a_file_imported_again_changes_and_removes_only_its_own(
    fresh: CommandLine, partners: Path, tmp_path: Path
) -> None:
    other = tmp_path / "inne.csv"
    other.write_text("name,place,role\nInna,Opole,członek\n", encoding="utf-8")
    for path in (partners, other):
        assert fresh("records", "import", str(path), "--kind", "organisation", "--no-text").code == 0
    partners.write_text(HEAD + ROWS.replace("Kraków", "Tarnów").replace("Firma Pompa", "Nowa"), "utf-8")
    done = fresh("records", "import", str(partners), "--kind", "organisation", "--json").json
    assert [done[key] for key in ("added", "changed", "removed", "unchanged")] == [1, 1, 1, 0]
    assert names(fresh) == ["inna", "klaster-przykladowy", "nowa"]
    assert "Tarnów" in fresh("show", "imported/organisation/klaster-przykladowy.pl").out
    assert fresh("show", "imported/organisation/firma-pompa.pl").code == 1


def test_without_texts_finders_have_records_at_once_and_search_later(
    fresh: CommandLine, partners: Path
) -> None:
    fresh("records", "import", str(partners), "--no-text")
    assert names(fresh) == ["firma-pompa", "klaster-przykladowy"]
    assert fresh("search", "pompy ciepła", "--json").json == []
    assert fresh("index", "--json").json["added"] == 3
    assert fresh("index", "--json").json["unchanged"] == 3
    assert len(fresh("search", "pompy ciepła", "--json").json) == 3


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_what_is_exported_is_imported_again_unchanged(
    fresh: CommandLine, partners: Path, tmp_path: Path, ending: str
) -> None:
    fresh("records", "import", str(partners), "--no-text")
    out = tmp_path / f"out{ending}"
    assert (
        fresh("records", "export", "--kind", "organisation", "--out", str(out), "--json").json["records"] == 2
    )
    done = fresh("records", "import", str(out), "--no-text", "--json").json
    assert [done[key] for key in ("added", "changed", "removed", "unchanged")] == [0, 0, 0, 2]
    assert done["missing_columns"] == []


def test_the_template_has_the_columns_and_nothing_else(fresh: CommandLine, tmp_path: Path) -> None:
    columns = [column.name for column in COLUMNS["funding"]]
    printed = fresh("records", "template", "--kind", "funding").out
    assert next(csv.reader([printed.strip()], delimiter=",")) == columns
    told = fresh("records", "template", "--kind", "funding", "--json").json
    assert [column["name"] for column in told["columns"]] == columns
    path = tmp_path / "t.csv"
    fresh("records", "template", "--kind", "funding", "--out", str(path))
    assert fresh("records", "import", str(path)).code == 1


def test_a_file_edited_by_hand_is_indexed_and_a_bad_row_changes_nothing(
    fresh: CommandLine, partners: Path
) -> None:
    fresh("records", "import", str(partners), "--no-text")
    kept = fresh.data / "records" / "organisations.csv"
    kept.write_text(kept.read_text("utf-8-sig").replace("Brno", "Ostrava"), encoding="utf-8")
    assert fresh("index", "--json").json["added"] == 3
    assert [record.place for record in opened(fresh).records("organisation", "staff")] == [
        "Ostrava",
        "Kraków",
    ]
    kept.write_text(kept.read_text("utf-8").replace(",CZ,", ",Atlantyda,"), encoding="utf-8")
    failed = fresh("index", "--json").json["failed"]
    assert [item["document"] for item in failed] == ["imported/organisations.csv:3"]
    assert "Atlantyda" in failed[0]["reason"]
    assert names(fresh) == ["firma-pompa", "klaster-przykladowy"]
    assert "Ostrava" in fresh("show", "imported/organisation/firma-pompa.pl").out
    refused = fresh("records", "import", str(partners))
    assert refused.code == 1
    assert "organisations.csv" in refused.err


def test_a_folder_with_tables_gives_records_and_names_other_tables(
    fresh: CommandLine, tmp_path: Path
) -> None:
    folder = tmp_path / "tabele"
    folder.mkdir()
    (folder / "firmy.csv").write_text(HEAD + ROWS, encoding="utf-8")
    (folder / "ceny.csv").write_text("towar,cena\njabłko,2\n", encoding="utf-8")
    report = fresh("index", str(folder), "--json").json
    assert report["added"] == 3
    assert [item["document"] for item in report["failed"]] == ["tabele/ceny.csv"]
    assert "records template" in report["failed"][0]["remedy"]
    documents = opened(fresh).record_documents("organisation", "staff")
    assert documents["klaster-przykladowy"] == {
        "pl": "tabele/organisation/klaster-przykladowy.pl",
        "en": "tabele/organisation/klaster-przykladowy.en",
    }
    (folder / "firmy.csv").unlink()
    assert fresh("index", "--json").json["removed"] == 3
    assert names(fresh) == []


def test_an_imported_record_goes_before_another_of_its_id(fresh: CommandLine, partners: Path) -> None:
    fresh("index", str(partners))
    fresh("records", "import", str(partners))
    documents = opened(fresh).record_documents("organisation", "staff")
    assert documents["firma-pompa"] == {"pl": "imported/organisation/firma-pompa.pl"}
    assert len(fresh("search", "pompy ciepła", "-k", "20", "--json").json) == 3


def test_a_rebuild_keeps_the_records(fresh: CommandLine, partners: Path) -> None:
    fresh("records", "import", str(partners))
    partners.unlink()
    assert fresh("index", "--rebuild").code == 0
    assert names(fresh) == ["firma-pompa", "klaster-przykladowy"]


def test_an_index_without_records_opens_and_has_none(copied: tuple[CommandLine, Path]) -> None:
    run, _ = copied
    assert opened(run).records("funding", "staff") == ()
    assert run("records", "export", "--kind", "funding", "--json").json == {"kind": "funding", "records": []}


def test_two_writers_never_meet(fresh: CommandLine, partners: Path) -> None:
    with writer(fresh.data):
        done = fresh("records", "import", str(partners))
    assert done.code == 1
    assert not (fresh.data / "records").exists()


def test_check_tells_what_is_wrong_before_and_after_the_import(fresh: CommandLine, partners: Path) -> None:
    twin = "Klaster przykladowy;firma;Czechy;Kraków;;;;\n".replace("przykladowy", "Przykładowi")
    partners.write_text(HEAD + ROWS + twin, encoding="utf-8")
    before = fresh("records", "check", str(partners), "--json")
    assert before.code == 1
    assert [(item["level"], item["record"]) for item in before.json["findings"]] == [
        ("error", "klaster-przykladowi")
    ]
    fresh("records", "import", str(partners), "--no-text")
    after = fresh("records", "check", "--json", "--today", "2026-11-22")
    assert after.code == 1
    assert after.json["records"] == {"organisation": 3, "funding": 0}
    assert after.json["findings"][0]["place"] == "imported"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("records",), 2),
        (("records", "export"), 2),
        (("records", "import"), 2),
        (("records", "destroy"), 2),
        (("records", "import", "nie-ma.csv"), 1),
        (("records", "check", "--today", "jutro"), 2),
    ],
)
def test_wrong_usage_is_told_in_one_sentence(
    fresh: CommandLine, arguments: tuple[str, ...], code: int
) -> None:
    done = fresh(*arguments)
    assert done.code == code
    assert done.err.strip()
    assert "Traceback" not in done.err
