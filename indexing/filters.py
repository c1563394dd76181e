"""What a search is narrowed to, and which documents fit."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from corpus.document import Access, DocumentInfo
from corpus.language import DocumentLanguage
from corpus.normalise import fold
from corpus.schema.taxonomy import TaxonomyName, taxonomy
from indexing.access import readable

if TYPE_CHECKING:
    from indexing.store import Collection

_TAXONOMIES: dict[str, TaxonomyName] = {"topic": "themes", "place": "regions", "country": "countries"}


@dataclass(frozen=True)
class Filters:
    """What a search is narrowed to. `role` decides which collections are opened at all.

    `since` and `until` are days, months or years (`2021-01-29`, `2021-01`, `2021`), both included; a document
    fits that has a date and may speak for a day between them. `topic`, `place` and `country` may be written
    in either language, as the taxonomies and the documents have them. What a document does not declare does
    not fit.
    """

    role: Access = "staff"
    language: DocumentLanguage | None = None
    kind: str | None = None
    since: str | None = None
    until: str | None = None
    topic: str | None = None
    place: str | None = None
    country: str | None = None

    @property
    def narrowing(self) -> dict[str, str]:
        """The filters in use but the role, by name."""
        values = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "role"}
        return {name: value for name, value in values.items() if value is not None}

    @property
    def beyond_collections(self) -> bool:
        """Whether anything is asked for that the choice of collections does not settle."""
        return bool(self.narrowing.keys() - {"language"})

    def without(self, names: Iterable[str]) -> "Filters":
        """The same, but for the filters of these names."""
        nothing: dict[str, Any] = dict.fromkeys(names)
        return replace(self, **nothing)

    def fit(self, info: DocumentInfo) -> bool:
        """Whether a document of a searched collection is wanted."""
        return (
            self.kind in (None, info.kind)
            and self._in_time(info.date)
            and _named("topic", self.topic, info.topics)
            and _named("place", self.place, (info.place,))
            and _named("country", self.country, (info.country,))
        )

    def _in_time(self, date: str | None) -> bool:
        if self.since is None and self.until is None:
            return True
        if date is None:
            return False
        after = self.since is None or _last(date) >= self.since
        return after and (self.until is None or date <= _last(self.until))


def searched(collections: "Iterable[Collection]", filters: Filters) -> "list[Collection]":
    """The collections that a search opens."""
    return [
        place
        for place in collections
        if place.access in readable(filters.role) and filters.language in (None, place.language)
    ]


def _last(date: str) -> str:
    """The last day of a year or month, for comparing as text: no month has a day 99."""
    return date + "-99-99"[: 10 - len(date)] if len(date) < 10 else date


def _named(name: str, wanted: str | None, declared: Iterable[str | None]) -> bool:
    return wanted is None or any(
        _key(name, wanted) == _key(name, value) for whole in declared if whole for value in _parts(whole)
    )


def _parts(value: str) -> list[str]:
    """A declared value whole, and each of several divided by commas or semicolons."""
    parts = [part.strip() for part in value.replace(";", ",").split(",")]
    return [value, *parts] if len(parts) > 1 else [value]


@lru_cache(maxsize=10_000)
def _key(name: str, value: str) -> str:
    """What a value is known by: the key of its taxonomy, else its folded words."""
    term = taxonomy(_TAXONOMIES[name]).find(value)
    return f"={term.key}" if term else " ".join(fold(value).split())
