"""The passage that a labelled pair is about, read by the product's own reader and splitter.

Own documents are named `documents/…` and lie in `corpus/`; others by `folder/path` below the outside data,
or by `folder/passage id` where the folder is a public set of passages.
"""

from functools import cache
from pathlib import Path

from assistant.context import Fragment
from corpus.bilingual import Text
from corpus.document import DocumentInfo
from corpus.errors import SettingsError
from corpus.load import read_document
from evals.case import CaseError
from evals.pairs import Pair
from evals.suites.suite import SETTING, PassageRow, data_folder, rows
from indexing.passage import Hit, Passage
from indexing.split import split

OWN = "documents"
CORPUS = Path(__file__).resolve().parents[1] / "corpus"
_SET = "passages.jsonl"

Passages = tuple[DocumentInfo, tuple[Passage, ...]]
"""What is known about a document, and its passages in order."""


class PairPassages:
    """Passages of the documents that pairs name; each document is read once."""

    def __init__(self, outside: Path | None) -> None:
        self._outside = outside
        self._read = cache(self._document)

    def fragment(self, pair: Pair) -> Fragment:
        """The whole passage that holds the pair's quote, as the one fragment that a model would have read.

        Raises CaseError where no passage holds it or several do, SettingsError where the outside data was
        not named, and what reading the document raises.
        """
        info, passages = self._read(pair.document)
        wanted = _squeezed(pair.at)
        found = [passage for passage in passages if wanted in _squeezed(passage.text)]
        if len(found) != 1:
            count = len(found)
            raise CaseError(
                Text(
                    f"{pair.id}: „{pair.at}” stoi w {count} fragmentach {pair.document}",
                    f"{pair.id}: “{pair.at}” stands in {count} passages of {pair.document}",
                )
            )
        return Fragment(1, Hit(1, 1.0, found[0], info), found[0].start, found[0].text)

    def _document(self, name: str) -> Passages:
        folder, _, rest = name.partition("/")
        if folder == OWN:
            return _split(CORPUS / name, name)
        if self._outside is None:
            raise SettingsError(
                Text("Nie podano folderu danych zewnętrznych.", "The folder of outside data was not named."),
                Text(f"Podaj --eval-data albo ustaw {SETTING}.", f"Give --eval-data or set {SETTING}."),
            )
        place = data_folder(self._outside, folder)
        return _of_a_set(place, name, rest) if (place / _SET).exists() else _split(place / rest, name)


def _split(path: Path, name: str) -> Passages:
    document = read_document(path, name)
    return document.info, tuple(split(document))


def _of_a_set(place: Path, name: str, passage_id: str) -> Passages:
    for row in rows(place / _SET, PassageRow):
        if row.id == passage_id:
            info = DocumentInfo(name, row.title, row.lang)
            return info, (Passage(name, name, 0, 0, len(row.text), row.text),)
    raise CaseError(Text(f"Nie ma fragmentu {name}.", f"There is no passage {name}."))


def _squeezed(text: str) -> str:
    return " ".join(text.split())
