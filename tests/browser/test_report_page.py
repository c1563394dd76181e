"""The report opened from the disk in Chromium: languages, filters, keyboard, print; no request leaves."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from scripted_product import CASES, ScriptedProduct, opened

from evals.case import Case
from evals.generate import generate
from evals.report.page import write_report
from evals.run import Run

pytestmark = pytest.mark.browser

Open = Callable[..., Page]
HERE = Path(__file__).parent
SCREENSHOTS = HERE.parents[1] / ".build" / "screenshots"


class Mixed(ScriptedProduct):
    """Invents an answer about `chair` and misses half of `platforms`; an address stands in an answer."""

    def ask(self, case: Case) -> dict[str, Any]:
        if case.id == "chair":
            return self.said(case, [("See https://example.org/chair for Jan Kowalski.", "cluster/board.md")])
        if case.id == "platforms":
            return self.said(case, [("The platforms are energy and water.", "cluster/platforms.md")])
        return super().ask(case)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    run = Run(tmp_path_factory.mktemp("run"))
    generate(CASES, opened(Mixed()), run, baselines=True)
    write_report(run, run.report_file, "pl")
    return run.report_file


@pytest.fixture
def open_report(report: Path, chromium: Browser) -> Iterator[Open]:
    """A function that opens the page; afterwards nothing but its file was asked for, and nothing broke."""
    asked: list[str] = []
    broken: list[str] = []
    contexts = []

    def visit(*, width: int = 1440, anchor: str = "") -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 900})
        contexts.append(context)

        def note(route: Route) -> None:
            asked.append(route.request.url.partition("#")[0])
            route.continue_()

        context.route("**/*", note)
        page = context.new_page()
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.on("console", lambda message: broken.append(message.text))
        page.goto(report.as_uri() + anchor)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert set(asked) == {report.as_uri()}
    assert broken == []


def shown(page: Page) -> list[str]:
    """The ids of the cases that are shown, in order."""
    ids: list[str] = page.eval_on_selector_all(
        ".case", "found => found.filter(one => !one.hidden).map(one => one.id.slice(5))"
    )
    return ids


def test_the_language_is_switched_by_mouse_and_keyboard(open_report: Open) -> None:
    page = open_report()
    expect(page.get_by_role("heading", name="Raport z oceny asystenta")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "pl"
    page.locator("label[for=tongue-en]").click()
    expect(page.get_by_role("heading", name="Evaluation report of the assistant")).to_be_visible()
    expect(page.get_by_role("heading", name="Raport z oceny asystenta")).to_be_hidden()
    expect(page.get_by_role("img", name="Right answers: language of question and document")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.title().startswith("Evaluation report")
    assert page.locator("#f-state option").all_inner_texts() == ["all", "wrong", "right", "unscored"]
    page.locator("#tongue-en").focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("heading", name="Raport z oceny asystenta")).to_be_visible()
    assert page.locator("#f-state option").all_inner_texts() == ["wszystkie", "źle", "dobrze", "bez oceny"]


def test_cases_are_filtered_and_searched(open_report: Open) -> None:
    page = open_report()
    assert shown(page) == ["chair", "platforms", "basen", "forum", "oplata", "umowa"]
    page.locator("#f-state").select_option("wrong")
    assert shown(page) == ["chair", "platforms"]
    expect(page.get_by_role("status")).to_contain_text("2")
    page.locator("#f-state").select_option("")
    page.locator("#f-cell").select_option("pl-en")
    assert shown(page) == ["umowa"]
    page.get_by_role("button", name="Wyczyść").click()
    expect(page.locator("#shown")).to_have_text("6")
    page.locator("#f-text").fill("OPLATA odpadow")
    assert "oplata" in shown(page)
    page.locator("#f-text").fill("Kowalski")
    assert shown(page) == ["chair"]
    page.locator("#f-text").fill("nie ma czegoś takiego")
    expect(page.get_by_text("Żadne pytanie nie pasuje do filtrów.")).to_be_visible()


def test_a_case_opens_by_keyboard(open_report: Open) -> None:
    page = open_report()
    case = page.locator("#case-platforms")
    case.locator("summary").first.focus()
    outline = case.locator("summary").first.evaluate("one => getComputedStyle(one).outlineStyle")
    assert outline != "none"
    page.keyboard.press("Enter")
    expect(case).to_have_attribute("open", "")
    expect(case.locator("mark.fact")).to_have_text(["energy", "water"])
    expect(case.locator(".facts .missed")).to_have_count(2)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#platforms-source-1"
    case.locator(".passage summary").first.press("Enter")
    expect(case.locator(".passage .text").first).to_be_visible()


def test_an_address_opens_its_case_and_text_is_never_a_link(open_report: Open) -> None:
    page = open_report(anchor="#case-chair")
    case = page.locator("#case-chair")
    expect(case).to_have_attribute("open", "")
    expect(case.get_by_text("See https://example.org/chair")).to_be_visible()
    assert page.eval_on_selector_all("a", "all => all.every(a => a.getAttribute('href')[0] === '#')")


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("language", ["pl", "en"])
def test_everything_fits_and_can_be_read(open_report: Open, width: int, language: str) -> None:
    page = open_report(width=width)
    page.locator(f"label[for=tongue-{language}]").click()
    page.get_by_role("button", name={"pl": "Otwórz pokazane", "en": "Open those shown"}[language]).click()
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    poor: list[str] = page.evaluate((HERE / "contrast.js").read_text(encoding="utf-8"))
    assert poor == []
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"report-{language}-{width}.png", full_page=True)


def test_it_works_without_its_script(report: Path, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(report.as_uri())
    page.locator("label[for=tongue-en]").click()
    expect(page.get_by_role("heading", name="Evaluation report of the assistant")).to_be_visible()
    expect(page.locator(".filters")).to_be_hidden()
    page.locator("#case-chair > summary").click()
    expect(page.locator("#case-chair .answer")).to_be_visible()
    context.close()


def test_print_leaves_out_what_is_for_the_screen(open_report: Open) -> None:
    page = open_report()
    page.emulate_media(media="print")
    expect(page.locator(".switch")).to_be_hidden()
    expect(page.locator("nav")).to_be_hidden()
    expect(page.locator(".buttons")).to_be_hidden()
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.locator("#case-chair h3")).to_be_visible()
    assert page.pdf().startswith(b"%PDF")


def test_the_scores_behind_the_page_are_written_too(report: Path) -> None:
    scores = json.loads((report.parent / "scores.json").read_text(encoding="utf-8"))
    assert {one["case"] for one in scores["cases"]} == {case.id for case in CASES}
