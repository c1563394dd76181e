"""DESIGN's contract for programs: `assistant search` and `show`, keys, spans and exit codes."""

from pathlib import Path

import pytest
from collection import HIT_KEYS, CommandLine, ids

pytestmark = pytest.mark.usefixtures("without_a_model")


def test_search_gives_hits_whose_spans_are_the_text(indexed: CommandLine) -> None:
    found = indexed("search", "kto podpisal porozumienie", "-k", "4", "--json")
    assert found.code == 0
    assert [hit["rank"] for hit in found.json] == [1, 2, 3, 4]
    assert all(hit.keys() == HIT_KEYS for hit in found.json)
    assert found.json[0]["document"] == "zbior/pl/porozumienie.md"
    assert (found.json[0]["date"], found.json[0]["kind"]) == ("2018-03-21", "note")
    for hit in found.json:
        text = indexed("show", hit["document"], "--json").json["text"]
        assert text[hit["start"] : hit["end"]] == hit["text"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Ile członków ma klaster?", "zbior/en/members.md"),
        ("street lighting money", "zbior/pl/uchwala.md"),
        ("oswietlenie ulic", "zbior/pl/uchwala.md"),
        ("air quality sensors", "zbior/en/members.md"),
    ],
)
def test_search_finds_across_languages_and_without_diacritics(
    indexed: CommandLine, question: str, expected: str
) -> None:
    assert indexed("search", question, "--json").json[0]["document"] == expected


def test_search_is_narrowed_by_language_kind_and_number(indexed: CommandLine) -> None:
    everything = indexed("search", "gmina", "-k", "20", "--json").json
    english = indexed("search", "gmina", "--lang", "en", "--json").json
    other = indexed("search", "--lang", "other", "--json", "ovzduší").json
    kind = indexed("search", "--json", "--kind", "resolution", "odpady", "-k", "20").json
    assert len(everything) > 5
    assert set(ids(english)) == {"zbior/en/members.md"}
    assert set(ids(other)) == {"zbior/cs/prehled.txt"}
    assert other[0]["language"] == "other"
    assert set(ids(kind)) == {"zbior/pl/uchwala.md"}
    assert len(indexed("search", "gmina", "-k", "1", "--json").json) == 1


def test_search_is_narrowed_by_date_and_says_which_filter_leaves_nothing(indexed: CommandLine) -> None:
    dated = indexed("search", "gmina", "--from", "2018", "--to", "2018-03", "--json")
    assert set(ids(dated.json)) == {"zbior/pl/porozumienie.md"}
    assert dated.err == ""
    nothing = indexed("search", "gmina", "--kind", "minutes", "--json")
    assert (nothing.code, nothing.json) == (0, [])
    assert "The filter kind=minutes leaves nothing" in nothing.err
    assert "note, resolution" in nothing.err
    wrong = indexed("search", "gmina", "--from", "21.03.2018", "--json")
    assert (wrong.code, wrong.out) == (2, "")
    assert "--from does not take “21.03.2018”" in wrong.err


def test_search_explains_each_result_to_people_and_to_programs(indexed: CommandLine) -> None:
    question = "kto podpisal porozumienie"
    first, *_ = indexed("search", question, "-k", "2", "--explain", "--json").json
    assert first.keys() == HIT_KEYS | {"explain"}
    reason = first["explain"]
    assert reason["collection"] == "public-pl"
    assert reason["words"]["rank"] == 1
    added = [reason["meaning"]["added"], reason["words"]["added"], *reason["others"].values()]
    assert sum(added) == pytest.approx(first["score"], abs=0.05)
    assert {"word": "porozumienie", "text": "Porozumienie", "how": "same"} in reason["held"]
    shown = indexed("search", question, "-k", "2", "--explain").out
    assert "– Meaning: place" in shown
    assert "porozumienie (as it is)" in shown


def test_a_block_that_two_documents_share_is_stored_once_and_names_both(indexed: CommandLine) -> None:
    hits = indexed("search", "pięć pojemników na odpady", "-k", "20", "--json").json
    shared = [hit for hit in hits if "Wspólny akapit" in hit["text"]]
    assert [(hit["document"], hit["also_in"]) for hit in shared] == [
        ("zbior/pl/porozumienie.md", ["zbior/pl/uchwala.md"])
    ]


def test_neighbours_are_one_result_whose_span_is_the_text(fresh: CommandLine, tmp_path: Path) -> None:
    sentences = [
        f"W {place} zamontowano lampy, a stare oprawy z ulicy {street} oddano do ponownego użycia."
        for place in ("Przykładowie", "Wzorowie", "Modelowie")
        for street in ("Polnej", "Leśnej", "Szkolnej", "Rynkowej")
    ]
    parts = " ".join(sentences)
    (tmp_path / "lampy").mkdir()
    (tmp_path / "lampy" / "lampy.md").write_text(
        f"# Wymiana lamp\n\n{parts}\n\n# Odpady\n\nPapier odbiera się w środy.\n", encoding="utf-8"
    )
    assert fresh("index", str(tmp_path / "lampy")).code == 0
    found = fresh("search", "Gdzie zamontowano lampy?", "-k", "5", "--explain", "--json").json
    assert [hit["heading"] for hit in found] == ["Wymiana lamp", "Odpady"]
    text = fresh("show", "lampy/lampy.md", "--json").json["text"]
    assert all(text[hit["start"] : hit["end"]] == hit["text"] for hit in found)
    first = found[0]
    assert parts in first["text"]
    ranks = first["explain"]
    assert first["start"] <= ranks["start"] < ranks["end"] <= first["end"]
    assert ranks["end"] - ranks["start"] < len(parts)
    assert "Neighbouring passages are shown together" in fresh("search", "lampy", "--explain").out


def test_show_gives_the_text_as_read_and_single_pages(indexed: CommandLine) -> None:
    whole = indexed("show", "zbior/pl/sprawozdanie.pdf", "--json").json
    page = indexed("show", "--page", "2", "zbior/pl/sprawozdanie.pdf", "--json").json
    assert whole["pages"] == 2
    assert page["text"] == "Komisja wybrała wykonawcę sieci wodociągowej"
    assert whole["text"][page["start"] : page["end"]] == page["text"]
    assert indexed("show", "zbior/pl/sprawozdanie.pdf").out == whole["text"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (["show", "zbior/pl/nie-ma.md"], 1),
        (["show", "zbior/pl/sprawozdanie.pdf", "--page", "3"], 2),
        (["show", "zbior/pl/uchwala.md", "--page", "1"], 2),
    ],
)
def test_show_says_in_one_sentence_what_is_not_there(
    indexed: CommandLine, line: list[str], code: int
) -> None:
    done = indexed(*line, "--json")
    assert (done.code, done.out) == (code, "")
    assert len(done.err.strip().splitlines()) == 1
