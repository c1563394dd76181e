"""The cluster's pages among others: passages as the product cuts them, found by their quoted words."""

import json
from pathlib import Path

from evals.case import load_cases
from evals.suites import mixed

CASES = Path(mixed.__file__).parents[1] / "cases" / "seeds_tune.jsonl"


def test_the_passage_that_holds_the_quote_answers_the_case(tmp_path: Path) -> None:
    case = next(case for case in load_cases(CASES) if case.answerable and not case.history)
    gold = case.gold[0]
    filler = "Zdanie o czym innym, dość długie, żeby stać samo w swoim fragmencie. " * 30
    file = tmp_path / gold.document
    file.parent.mkdir()
    file.write_text(f"# Strona\n\n{filler}\n\n## Dalej\n\n{gold.quote} i tak dalej.\n", encoding="utf-8")
    for folder in ("docs_gdansk_protokoly", "docs_ksef_pl"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "SOURCE.txt").write_text("Opis zbioru, który nie jest dokumentem.", "utf-8")
        (tmp_path / folder / "strona.md").write_text("# Faktury\n\nFakturę wysyła się w sesji.\n", "utf-8")
    write(
        tmp_path / "poquad", "passages.jsonl", {"id": "p0", "title": "Kot", "text": "Kot śpi.", "lang": "pl"}
    )
    write(tmp_path / "docs_udhr_plen", "parallel_articles.jsonl", {"id": "u1", "pl": "Wolni.", "en": "Free."})
    suite = mixed.seeds("tune")(tmp_path)
    asked = next(question for question in suite.questions if question.id == case.id)
    texts = {passage.id: passage.text for passage in suite.passages}
    assert asked.positives
    assert all((gold.quote or "") in texts[name] for name in asked.positives)
    assert asked.searched == case.doc_lang
    ids = {passage.id.partition("#")[0] for passage in suite.passages}
    assert ids == {
        gold.document,
        "docs_gdansk_protokoly/strona.md",
        "docs_ksef_pl/strona.md",
        "p0",
        "u1-pl",
        "u1-en",
    }
    titles = {passage.title for passage in suite.passages if passage.id.startswith("docs_ksef_pl")}
    assert titles == {"Faktury"}


def write(folder: Path, name: str, row: dict[str, object]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
