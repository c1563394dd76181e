"""DESIGN's contract for programs: every command through the command line, keys, spans and exit codes."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from collection import ANSWER_KEYS, CITATION_KEYS, HIT_KEYS, CommandLine, ids
from tiny_server import TinyServer, serving, speaking

ASKED = "Kiedy podpisano Porozumienie Przykładowe?"
SAID = "Porozumienie Przykładowe podpisano 21 marca 2018 r. w Krakowie."


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[TinyServer]:
    """A chat model behind an address on this machine."""
    with serving(speaking(SAID)) as server:
        monkeypatch.setenv("ASSISTANT_MODEL", "url")
        monkeypatch.setenv("ASSISTANT_MODEL_URL", f"{server.url}/v1")
        monkeypatch.setenv("ASSISTANT_MODEL_NAME", "scripted")
        yield server


@pytest.fixture(autouse=True)
def without_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL", "none")


def test_index_reports_what_it_did_and_progress_goes_elsewhere(
    fresh: CommandLine, built: tuple[Path, Path]
) -> None:
    done = fresh("index", str(built[1]), "--json")
    assert done.code == 0
    assert done.json.keys() == {"added", "changed", "removed", "unchanged", "failed", "seconds"}
    assert (done.json["added"], done.json["changed"], done.json["removed"], done.json["failed"]) == (
        6,
        0,
        0,
        [],
    )
    assert "6/6" in done.err
    again = fresh("--json", "index")
    assert (again.json["added"], again.json["unchanged"]) == (0, 6)


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


def test_ask_answers_from_the_documents_that_fit_and_says_which_filter_leaves_none(
    indexed: CommandLine,
) -> None:
    narrowed = indexed("ask", ASKED, "--kind", "note", "--lang", "pl", "--json").json
    assert narrowed["outcome"] == "answered"
    assert {item["document"] for item in narrowed["citations"]} == {"zbior/pl/porozumienie.md"}
    emptied = indexed("ask", ASKED, "--country", "Czechy", "--json").json
    assert emptied["outcome"] == "no_evidence"
    assert emptied["reason"].startswith("Filtr kraj=Czechy niczego nie zostawia")


def test_a_block_that_two_documents_share_is_stored_once_and_names_both(indexed: CommandLine) -> None:
    hits = indexed("search", "pięć pojemników na odpady", "-k", "20", "--json").json
    shared = [hit for hit in hits if "Wspólny akapit" in hit["text"]]
    assert [(hit["document"], hit["also_in"]) for hit in shared] == [
        ("zbior/pl/porozumienie.md", ["zbior/pl/uchwala.md"])
    ]


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


def test_ask_keeps_the_contract_and_quotes_what_stands_there(indexed: CommandLine, model: TinyServer) -> None:
    done = indexed("ask", ASKED, "--json")
    answer = done.json
    assert done.code == 0
    assert answer.keys() == ANSWER_KEYS
    assert answer["outcome"] == "answered"
    assert answer["answer"] == SAID
    assert (answer["question"], answer["rewritten"]) == (ASKED, ASKED)
    assert (answer["question_language"], answer["answer_language"]) == ("pl", "pl")
    assert answer["model"] == {"name": "scripted", "engine": "openai", "reason": f"model_url={model.url}/v1"}
    # asked twice: whether the fragments state the answer, and for the answer
    assert answer["usage"] == {"prompt": 100, "cached": None, "output": 18}
    assert answer["timings_ms"].keys() == {"search", "first_sentence", "total"}
    assert 0 < answer["timings_ms"]["search"] <= answer["timings_ms"]["first_sentence"]
    (sentence,) = answer["sentences"]
    assert sentence.keys() == {"text", "citations", "supported", "support"}
    assert sentence["supported"] is True
    assert sentence["citations"] == [1]
    assert [citation["n"] for citation in answer["citations"]] == [1]
    for citation in answer["citations"]:
        assert citation.keys() == CITATION_KEYS
        text = indexed("show", citation["document"], "--json").json["text"]
        assert text[citation["start"] : citation["end"]] == citation["quote"]
    assert answer["citations"][0]["document"] == "zbior/pl/porozumienie.md"
    assert "21 marca 2018" in answer["citations"][0]["quote"]
    assert answer["reading"]
    assert {item["passage_id"] for item in answer["reading"]}.isdisjoint(
        {citation["passage_id"] for citation in answer["citations"]}
    )


def test_ask_prints_sentences_sources_and_the_model(indexed: CommandLine, model: TinyServer) -> None:
    done = indexed("ask", "--", ASKED)
    assert done.code == 0
    assert done.out.startswith(f"{SAID} [1]\n")
    assert "[1] Porozumienie Przykładowe (zbior/pl/porozumienie.md)" in done.out
    assert "scripted" in done.out


def test_ask_answers_in_the_language_asked_for(indexed: CommandLine, model: TinyServer) -> None:
    answer = indexed("ask", "--language", "en", ASKED, "--json").json
    assert (answer["question_language"], answer["answer_language"]) == ("pl", "en")
    assert "in English" in model.asked[-1][2]["messages"][0]["content"]


def test_batch_answers_line_by_line_in_order(indexed: CommandLine, model: TinyServer, tmp_path: Path) -> None:
    history = [{"role": "user", "text": ASKED}, {"role": "assistant", "text": "21 marca 2018 r."}]
    lines = [
        {"id": "a", "question": ASKED},
        {"id": "b", "question": "A kto?", "history": history},
        {"id": "c", "question": "?!"},
        {"id": "d", "question": "Kiedy\u2028podpisano Porozumienie?", "role": "public", "language": "en"},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    done = indexed("ask", "--json", "--batch", str(file))
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 0
    assert [row["id"] for row in rows] == ["a", "b", "c", "d"]
    assert all(row.keys() == ANSWER_KEYS | {"id"} for row in rows)
    assert rows[1]["rewritten"] == "Kto podpisał Porozumienie Przykładowe?"
    assert [rows[2]["outcome"], rows[3]["answer_language"]] == ["clarification", "en"]


@pytest.mark.parametrize(
    "line", ['{"question": "?"}', "not json", '{"id": 1, "question": "?", "colour": "red"}', "[]"]
)
def test_a_wrong_line_of_a_batch_is_named_before_anything_is_asked(
    indexed: CommandLine, tmp_path: Path, line: str
) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(f'{{"id": 1, "question": "Co?"}}\n{line}\n', encoding="utf-8")
    done = indexed("ask", "--batch", str(file))
    assert (done.code, done.out) == (2, "")
    assert "Line 2 of" in done.err


def test_a_model_that_cannot_be_had_is_a_failed_answer_and_exit_code_one(
    indexed: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_MODEL", "/absent/model.gguf")
    done = indexed("ask", ASKED, "--json")
    assert done.code == 1
    assert done.json["outcome"] == "failed"
    assert "/absent/model.gguf" in done.json["reason"]
    assert "/absent/model.gguf" in done.err


def test_without_an_index_every_reading_command_says_how_to_make_one(fresh: CommandLine) -> None:
    for line in (["search", "gmina"], ["ask", "Co to?"], ["show", "a/b.md"]):
        done = fresh(*line, "--json")
        assert (done.code, done.out) == (1, "")
        assert "assistant index" in done.err
    assert fresh("index").code == 1
    assert fresh("status", "--json").json["index"] is None


def test_status_and_show_need_no_embedding_model(
    indexed: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_EMBEDDER", "url")
    monkeypatch.setenv("ASSISTANT_EMBEDDER_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("ASSISTANT_EMBEDDER_NAME", "absent")
    assert indexed("status", "--json").json["index"]["documents"] == 6
    assert "12 gmin" in indexed("show", "zbior/pl/porozumienie.md").out
    assert indexed("search", "gmina").code == 1


def test_status_tells_what_is_indexed_and_which_model_answers(indexed: CommandLine) -> None:
    status = indexed("status", "--json").json
    assert status.keys() == {"data", "index", "model"}
    assert status["index"].keys() == {
        "number", "documents", "passages", "languages", "kinds", "sources", "failed", "indexed_at",
        "embedder",
    }  # fmt: skip
    assert status["index"]["documents"] == 6
    assert status["index"]["languages"] == {"en": 1, "other": 1, "pl": 4}
    assert status["index"]["sources"][0]["name"] == "zbior"
    assert status["model"] == {"name": "none", "engine": "none", "reason": "model=none"}
    assert "Documents: 6" in indexed("status").out


def test_doctor_names_every_check_with_its_remedy(indexed: CommandLine, tmp_path: Path) -> None:
    done = indexed("doctor", "--json")
    checks = {finding["check"]: finding for finding in done.json}
    assert all(finding.keys() == {"check", "ok", "message", "remedy"} for finding in done.json)
    assert {"python", "disk", "packages", "embedder", "index", "ollama", "chat model"} <= checks.keys()
    assert checks["embedder"]["ok"] is True
    assert "6 documents" in checks["index"]["message"]
    assert checks["chat model"]["ok"] is False
    assert "make setup" in checks["chat model"]["remedy"]
    assert done.code == 1
