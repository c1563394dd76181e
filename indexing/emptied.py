"""Which filter left a search without a result, in words: a filter never empties a result silently."""

from collections.abc import Callable, Iterable

from corpus.bilingual import Text
from corpus.document import DocumentInfo
from indexing.filters import Filters

NAMES: dict[str, Text] = {
    "language": Text("język", "language"),
    "kind": Text("rodzaj", "kind"),
    "since": Text("data od", "date from"),
    "until": Text("data do", "date to"),
    "topic": Text("temat", "topic"),
    "place": Text("miejsce", "place"),
    "country": Text("kraj", "country"),
}
"""The filters as people call them."""

_MOST_VALUES = 8


def emptied(filters: Filters, count: Callable[[Filters], int], infos: Iterable[DocumentInfo]) -> Text | None:
    """Why nothing was found with `filters`; `None` where nothing would be found without them either.

    `count` says how many passages a search narrowed otherwise would find. Each filter is taken away by
    itself; where that never helps, all are. `infos` are the documents that the reader may see.
    """
    known = list(infos)
    alone = [(name, count(filters.without([name]))) for name in filters.narrowing]
    guilty = [(name, found) for name, found in alone if found]
    if guilty:
        said = [_one(filters, name, found, known) for name, found in guilty]
        return Text(" ".join(text.pl for text in said), " ".join(text.en for text in said))
    found = count(filters.without(filters.narrowing)) if len(alone) > 1 else 0
    if not found:
        return None
    shown = [_shown(filters, name) for name in filters.narrowing]
    return Text(
        f"Filtry {', '.join(text.pl for text in shown)} razem niczego nie zostawiają; "
        f"bez nich są wyniki: {found}.",
        f"The filters {', '.join(text.en for text in shown)} together leave nothing; "
        f"without them there are results: {found}.",
    )


def searched_only(filters: Filters) -> Text:
    """That only documents which fit were looked at."""
    shown = [_shown(filters, name) for name in filters.narrowing]
    return Text(
        f"Szukano tylko tam, gdzie: {', '.join(text.pl for text in shown)}.",
        f"Only documents with {', '.join(text.en for text in shown)} were searched.",
    )


def _one(filters: Filters, name: str, found: int, infos: list[DocumentInfo]) -> Text:
    shown, values = _shown(filters, name), _values(name, infos)
    text = Text(
        f"Filtr {shown.pl} niczego nie zostawia; bez niego są wyniki: {found}.",
        f"The filter {shown.en} leaves nothing; without it there are results: {found}.",
    )
    if not values:
        return text
    listed = ", ".join(values[:_MOST_VALUES]) + (", …" if len(values) > _MOST_VALUES else "")
    return Text(f"{text.pl} W indeksie są: {listed}.", f"{text.en} The index has: {listed}.")


def _shown(filters: Filters, name: str) -> Text:
    value = filters.narrowing[name]
    return Text(f"{NAMES[name].pl}={value}", f"{NAMES[name].en}={value}")


def _values(name: str, infos: list[DocumentInfo]) -> list[str]:
    """The values of a filter that the documents have, in order; for dates the first and the last."""
    if name in ("since", "until"):
        dated = sorted(info.date for info in infos if info.date)
        return [f"{dated[0]} – {dated[-1]}"] if dated else []
    if name == "topic":
        return sorted({topic for info in infos for topic in info.topics})
    return sorted({value for info in infos if (value := getattr(info, name))})
