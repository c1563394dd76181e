"""What a search is narrowed to."""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.document import Access, DocumentInfo
from corpus.language import DocumentLanguage
from indexing.index import readable
from indexing.store import Collection


@dataclass(frozen=True)
class Filters:
    """What a search is narrowed to. `role` decides which collections are opened at all."""

    role: Access = "staff"
    language: DocumentLanguage | None = None
    kind: str | None = None

    @property
    def beyond_collections(self) -> bool:
        """Whether anything is asked for that the choice of collections does not settle."""
        return self.kind is not None

    def fit(self, info: DocumentInfo) -> bool:
        """Whether a document of a searched collection is wanted."""
        return self.kind in (None, info.kind)


def searched(collections: Iterable[Collection], filters: Filters) -> list[Collection]:
    """The collections that a search opens."""
    return [
        place
        for place in collections
        if place.access in readable(filters.role) and filters.language in (None, place.language)
    ]
