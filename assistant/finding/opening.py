"""An open index in, its finders out."""

from assistant.finding.finder import RecordFinder, Shelf
from assistant.finding.meaning import KINDS, Ears, IndexMeaning
from assistant.finding.wish import Finder
from corpus.document import Access, Document
from corpus.errors import DocumentUnknown
from corpus.language import Language
from corpus.schema.records import AnyRecord
from indexing.index import Index


def finder_of(index: Index, finder: Finder, role: Access, ears: Ears) -> RecordFinder:
    """The finder over the records of `index` that `role` may read."""
    kind = KINDS[finder]
    documents = index.record_documents(kind, role)

    def document(record: AnyRecord, language: Language) -> Document | None:
        """In the language of the question where there is one; `None` while a long run has stored the record
        and not yet its documents."""
        names = documents.get(record.id, {})
        name = names.get(language) or next(iter(names.values()), "")
        try:
            return index.document(name, role)
        except DocumentUnknown:
            return None

    meaning = IndexMeaning(index, kind, role, ears)
    return RecordFinder(finder, Shelf(index.records(kind, role), ears.glossary, meaning, document))
