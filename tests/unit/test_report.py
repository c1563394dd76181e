"""The report: nothing foreign in it, everything escaped, its numbers those of scores.json, both languages."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from scripted_product import CASES, REFUSALS, Breaking, ScriptedProduct, case, opened

from corpus.bilingual import Text
from evals.case import Case
from evals.cli import main
from evals.generate import generate
from evals.reply import row_from_json
from evals.report import labels, page, run_facts, tables
from evals.report.case_view import CaseView
from evals.report.faults import faults, right
from evals.report.marks import Piece, marked
from evals.report.page import case_views, write_report
from evals.report.plots import cells, refusals, spread, systems
from evals.run import Run
from evals.score import score_row, score_run, write_scores

EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)> & "quoted"'


class Page(HTMLParser):
    """What a browser would read: elements with their attributes, and the text of each language."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


def report(folder: Path, product: ScriptedProduct, cases: tuple[Case, ...] = CASES) -> str:
    run = Run(folder)
    generate(cases, opened(product), run, baselines=True)
    write_report(run, run.report_file, "pl")
    return run.report_file.read_text(encoding="utf-8")


class Evil(ScriptedProduct):
    """Says markup wherever it may say anything."""

    def ask(self, case: Case) -> dict[str, Any]:
        result = self.said(case, [(EVIL, "gmina/oplaty.md")])
        result["citations"][0] |= {"title": EVIL, "heading": EVIL, "quote": EVIL, "document": EVIL}
        return result | {"reason": EVIL, "answer_language": EVIL}


class Mixed(ScriptedProduct):
    """Right about `oplata` and `forum`; wrong about the others in ways of different weight."""

    def ask(self, case: Case) -> dict[str, Any]:
        if case.id == "chair":
            return self.said(case, [("The cluster is chaired by Jan Kowalski.", "cluster/board.md")])
        if case.id == "platforms":
            return self.said(case, [("The platforms are energy and water.", "cluster/platforms.md")])
        if case.id == "umowa":
            return self.refusal(case)
        return super().ask(case)


def test_nothing_is_loaded_from_elsewhere(tmp_path: Path) -> None:
    text = report(tmp_path, ScriptedProduct())
    parsed = Page(text)
    links = [attributes["href"] for _, attributes in parsed.elements if "href" in attributes]
    assert links
    assert [link for link in links if not link.startswith("#")] == []
    assert [tag for tag, attributes in parsed.elements if "src" in attributes or "style" in attributes] == []
    assert not re.search(r"https?:|//[a-z]|url\(|@import", text)
    assert parsed.all("link") == []
    (policy,) = [one["content"] for one in parsed.all("meta") if "http-equiv" in one]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_answers_and_documents_are_data(tmp_path: Path) -> None:
    evil = case("oplata", question=EVIL, forbidden=(EVIL,), tags=("<b>",))
    parsed = Page(report(tmp_path, Evil(), (evil,)))
    assert len(parsed.all("script")) == 1
    assert parsed.all("img") == []
    assert [attributes for _, attributes in parsed.elements if "onerror" in attributes] == []
    assert [one["data-suite"] for one in parsed.all("details") if "data-suite" in one] == ["<b>"]


def test_the_figures_shown_are_those_of_scores_json(tmp_path: Path) -> None:
    text = report(tmp_path, Mixed())
    scores = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    for name in ("strict", "refusal_recall", "wrong_refusal", "citation_recall"):
        (line,) = [
            one
            for one in scores["table"]
            if (one["measure"], one["suite"], one["split"], one["group"], one["system"])
            == (name, "all", "all", "all", "product")
        ]
        value = f"{line['value']:.2f}"
        polish = value.replace(".", ",")
        interval = f"{line['low']:.2f}–{line['high']:.2f}"
        assert (
            f'<p class="value"><span class="t" lang="pl">{polish}</span>'
            f'<span class="t" lang="en">{value}</span></p>' in text
        )
        assert f'<span class="t" lang="en">{interval}</span>, n={line["scored"]}' in text
    assert "Of 6 questions, 3 were solved" in text
    assert "Spośród 6 pytań 3 rozwiązano dobrze" in text


@pytest.mark.parametrize(
    ("value", "polish", "english"), [(0.5, "0,50", "0.50"), (12.04, "12,0", "12.0"), (1234.0, "1234", "1234")]
)
def test_numbers_are_spelled_for_both_languages(value: float, polish: str, english: str) -> None:
    assert tables.in_both(value) == Text(polish, english)


def test_every_text_stands_in_both_languages(tmp_path: Path) -> None:
    text = report(tmp_path, Mixed())
    polish = re.findall(r'<span class="t" lang="pl">(.*?)</span>', text)
    english = re.findall(r'<span class="t" lang="en">(.*?)</span>', text)
    assert len(polish) == len(english) > 300
    assert all(one.strip() for one in polish + english)
    assert len(re.findall('<svg class="t" lang="pl"', text)) == 6
    assert len(re.findall('<svg class="t" lang="en"', text)) == 6
    options = Page(text).all("option")
    assert [one for one in options if ("data-pl" in one) != ("data-en" in one)] == []


@pytest.mark.parametrize("module", [labels, tables, run_facts, page, cells, refusals, spread, systems])
def test_no_constant_text_lacks_a_language(module: ModuleType) -> None:
    found = list(_texts(vars(module)))
    assert all(text.pl.strip() and text.en.strip() for text in found)


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if not str(name).startswith("__"):
                yield from _texts(inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _texts(inner)


def views(folder: Path, product: ScriptedProduct) -> list[CaseView]:
    run = Run(folder)
    generate(CASES, opened(product), run, baselines=True)
    return case_views(run.cases(), run.rows(), write_scores(run, score_run(run)))


def test_the_worst_cases_come_first(tmp_path: Path) -> None:
    shown = views(tmp_path, Mixed())
    assert [(view.case.id, view.right) for view in shown] == [
        ("chair", False),
        ("umowa", False),
        ("platforms", False),
        ("basen", True),
        ("forum", True),
        ("oplata", True),
    ]
    assert shown[0].faults[0].text.en == "answered what no document says"
    assert [fault.text.pl for fault in shown[1].faults] == ["odmowa, choć dokumenty odpowiadają"]
    assert [fault.text.en for fault in shown[2].faults] == ["vital facts missing: 2 of 4"]


def test_a_case_opens_to_evidence_facts_and_rivals(tmp_path: Path) -> None:
    by_id = {view.case.id: view for view in views(tmp_path, Mixed())}
    platforms = by_id["platforms"]
    assert [(fact.accept[0], fact.said) for fact in platforms.facts] == [
        ("energy", "energy"),
        ("water", "water"),
        ("waste", ""),
        ("mobility", ""),
    ]
    assert [(one.passage.document, one.right, one.cited) for one in platforms.passages[:2]] == [
        ("cluster/platforms.md", True, (1,)),
        ("gmina/oplaty.md", False, ()),
    ]
    (sentence,) = platforms.sentences
    assert sentence.supported is True
    assert [rival.system for rival in platforms.rivals] == ["paste-1", "paste-3"]
    assert [part.language for part in platforms.rivals[1].parts] == ["en", "pl", "pl"]
    assert by_id["umowa"].said.text == REFUSALS["pl"]


def test_a_failure_is_the_worst_and_says_why(tmp_path: Path) -> None:
    first = views(tmp_path, Breaking("forum"))[0]
    assert (first.case.id, first.right, first.outcome) == ("forum", False, "failed")
    assert "Model przestał działać." in first.faults[0].text.pl


@pytest.mark.parametrize(
    ("text", "facts", "wrong", "pieces"),
    [
        (
            "Opłata wynosi 32 zł, nie 28 zł.",
            ["32 zł"],
            ["28 zł"],
            [("Opłata wynosi ", ""), ("32 zł", "fact"), (", nie ", ""), ("28 zł", "wrong"), (".", "")],
        ),
        (
            "Signed on 5 May 2020.",
            ["5 maja 2020"],
            [],
            [("Signed on ", ""), ("5 May 2020", "fact"), (".", "")],
        ),
        ("Nic tu nie ma.", ["32 zł"], [], [("Nic tu nie ma.", "")]),
        ("32 zł miesięcznie", ["32 zł miesięcznie", "32 zł"], [], [("32 zł miesięcznie", "fact")]),
    ],
)
def test_facts_are_marked_where_they_stand(
    text: str, facts: list[str], wrong: list[str], pieces: list[tuple[str, str]]
) -> None:
    assert marked(text, facts, wrong) == [Piece(*piece) for piece in pieces]


def test_form_is_judged_beside_facts() -> None:
    long = "Opłata wynosi 32 zł miesięcznie od osoby" + " i jest płatna w urzędzie gminy" * 10 + "."
    asked = case("oplata")
    result = ScriptedProduct().said(asked, [(long, "gmina/oplaty.md")])
    row = row_from_json({"case": asked.id, "system": "product", "seconds": 1.0, "result": result})
    values = score_row(asked, row).values
    assert right(asked, values) is False
    assert "za długa: 67 słów, limit 60" in [fault.text.pl for fault in faults(asked, row, values)]


def test_the_run_is_described(tmp_path: Path) -> None:
    text = report(tmp_path, ScriptedProduct())
    assert "scripted" in text
    shown = run_facts.main_facts(
        {
            "finished": "2026-11-22T03:19:28+01:00",
            "seconds": 600,
            "cases": 12,
            "commit": "0123456789abcdef+",
            "machine": {"processor": "X", "cores": 2, "memory_mib": 24105, "system": "Linux"},
            "index": {"number": "000003", "documents": 5, "passages": 51},
        }
    )
    assert {fact.name.en: fact.value.en for fact in shown} == {
        "date": "2026-11-22 03:19 (+01:00)",
        "questions and time": "12, 10 min",
        "index": "no. 000003; documents: 5, passages: 51",
        "machine": "X, cores: 2, 24 GiB, Linux",
        "commit": "0123456789, with files changed since",
    }


def test_the_command_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Run(tmp_path / "run")
    generate(CASES, opened(ScriptedProduct()), run, baselines=False)
    assert main(["report", str(run.folder)]) == 0
    assert capsys.readouterr().out.strip() == str(run.folder / "report.html")
    other = tmp_path / "other.html"
    assert main(["report", str(run.folder), "--out", str(other), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"report": str(other), "cases": 6}
    assert '<html lang="en"' in other.read_text(encoding="utf-8")
    assert main(["report", str(tmp_path / "absent")]) == 1
