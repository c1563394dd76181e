"""Labelled pairs for the sentence check: the recipes, the shipped file, and the figures made of verdicts."""

import json
from collections import Counter
from pathlib import Path

import pytest

from corpus.errors import SettingsError
from evals.case import CaseError
from evals.checker_table import markdown, wrong
from evals.checker_trial import Tried, lines
from evals.pair_passages import PairPassages
from evals.pairs import KINDS, Pair, load_pairs

PAIRS = Path(__file__).parents[2] / "evals" / "cases" / "checker_pairs.jsonl"
RECIPE = {
    "id": "oplata",
    "part": "tune",
    "document": "documents/pl/krk-urbanhub.md",
    "at": "BLOXHUB (Kopenhaga)",
    "lang": "pl",
    "claim": "Obok niego jest sześć hubów.",
    "faults": [{"kind": "number", "change": ["sześć", "osiem"]}],
}


def recipes(folder: Path, *rows: dict[str, object]) -> Path:
    path = folder / "pairs.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_recipe_gives_the_true_sentence_and_its_faults(tmp_path: Path) -> None:
    true, fault = load_pairs(recipes(tmp_path, RECIPE))
    assert (true.id, true.true, true.sentence) == ("oplata/true", True, "Obok niego jest sześć hubów.")
    assert (fault.id, fault.kind, fault.sentence) == (
        "oplata/number-1",
        "number",
        "Obok niego jest osiem hubów.",
    )


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"faults": [{"kind": "number", "change": ["siedem", "osiem"]}]}, "must stand in the claim once"),
        ({"faults": [{"kind": "number", "change": ["sześć", "sześć"]}]}, "must stand in the claim once"),
        ({"at": "jeden dwa trzy cztery pięć sześć siedem osiem dziewięć"}, "at most 8 words"),
        ({"passage": "Obok krk UrbanHub …"}, "line 2"),
    ],
)
def test_a_wrong_recipe_is_named(change: dict[str, object], why: str, tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=why):
        load_pairs(recipes(tmp_path, RECIPE, RECIPE | change))


def test_the_shipped_pairs_are_many_and_balanced() -> None:
    pairs = load_pairs(PAIRS)
    assert len(pairs) >= 600
    assert len({pair.id for pair in pairs}) == len(pairs)
    assert 0.45 <= sum(pair.lang == "pl" for pair in pairs) / len(pairs) <= 0.6
    kinds = Counter((pair.part, pair.kind) for pair in pairs)
    assert min(kinds[part, kind] for part in ("tune", "holdout") for kind in KINDS) >= 20
    foreign = [pair for pair in pairs if not pair.document.startswith("documents/")]
    assert len(foreign) > len(pairs) / 3


def test_no_document_is_in_both_parts() -> None:
    pairs = load_pairs(PAIRS)
    tuned = {pair.document for pair in pairs if pair.part == "tune"}
    assert tuned.isdisjoint(pair.document for pair in pairs if pair.part == "holdout")


def test_every_pair_over_our_own_documents_names_one_passage() -> None:
    passages = PairPassages(None)
    own = [pair for pair in load_pairs(PAIRS) if pair.document.startswith("documents/") and pair.true]
    found = [passages.fragment(pair) for pair in own]
    assert len(found) > 80
    assert all(fragment.text.strip() for fragment in found)


def test_a_quote_that_tells_no_passage_and_absent_outside_data_are_refused(tmp_path: Path) -> None:
    pair, _ = load_pairs(recipes(tmp_path, RECIPE))
    with pytest.raises(CaseError, match="stands in 0 passages"):
        PairPassages(None).fragment(Pair(**{**vars(pair), "at": "tego tam nie ma"}))
    with pytest.raises(SettingsError, match="not named"):
        PairPassages(None).fragment(Pair(**{**vars(pair), "document": "seeds/a.txt"}))


def test_a_public_set_is_read_by_its_passage_ids(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    row = {"id": "p-1", "title": "T", "text": "The fee is 32 zlotys.", "lang": "en"}
    (folder / "passages.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    pair, _ = load_pairs(recipes(tmp_path, RECIPE | {"document": "set/p-1", "at": "fee is"}))
    fragment = PairPassages(tmp_path).fragment(pair)
    assert (fragment.text, fragment.hit.info.language) == ("The fee is 32 zlotys.", "en")
    absent, _ = load_pairs(recipes(tmp_path, RECIPE | {"document": "set/p-2"}))
    with pytest.raises(CaseError, match="no passage set/p-2"):
        PairPassages(tmp_path).fragment(absent)


def tried(kind: str, doc_lang: str, *, supported: bool, lang: str = "pl", document: str = "d/a.md") -> Tried:
    pair = Pair(f"{document}/{kind}", "tune", document, "x", lang, kind, f"Zdanie {kind}.")  # type: ignore[arg-type]
    return Tried(pair, doc_lang, supported, 0.7, ())


def test_figures_by_kind_language_and_direction() -> None:
    verdicts = [
        tried("true", "pl", supported=True),
        tried("true", "en", supported=False, document="d/b.md"),
        tried("number", "pl", supported=False),
        tried("number", "en", supported=False, document="d/b.md"),
        tried("negation", "en", supported=True, lang="en", document="d/c.md"),
    ]
    values = {(one.kind, one.measure, one.group): one.estimate for one in lines(verdicts)}
    assert values["true", "dropped", "all"].value == 0.5
    assert values["number", "caught", "all"].value == 1.0
    assert values["faulty", "caught", "all"].value == pytest.approx(2 / 3)
    assert values["faulty", "precision", "all"].value == pytest.approx(2 / 3)
    assert values["true", "dropped", "across"].value == 1.0
    assert values["true", "dropped", "pl-pl"].value == 0.0
    assert values["negation", "caught", "en-en"].value == 0.0
    assert ("name", "caught", "all") not in values
    assert values["number", "caught", "pl"].scored == 2
    table = markdown(lines(verdicts), "pl").splitlines()
    assert table[0] == "| rodzaj zdania | wszystkie | pl | en | w jednym języku | między językami |"
    assert "| zmieniona liczba: wykryta | 1,00 (1,00–1,00, n=2) |" in table[3]
    assert [line.split()[0] for line in wrong(verdicts).splitlines()] == ["d/b.md/true", "d/c.md/negation"]
