"""Names that records hold in, the further ways to say them out: funders with and without what stands in
brackets, roles in a cluster."""

import re
from collections.abc import Iterator

from corpus.language import Language


def name_spellings(field: str, value: str) -> Iterator[tuple[Language, str]]:
    """A funder by its name and by what brackets add; a role in the cluster by its name in each language."""
    if field == "role":
        yield from _role(value)
        return
    bare = re.sub(r"\s*\([^)]*\)", "", value)
    for spelled in dict.fromkeys((value, bare, *re.findall(r"\(([^)]*)\)", value))):
        yield "pl", spelled
        yield "en", spelled


_BELONGING: dict[str, tuple[tuple[Language, str], ...]] = {
    "członek": (
        *(
            ("pl", f"{verb} do {owner}klastra")
            for verb in ("należy", "należący")
            for owner in ("", "waszego ")
        ),
        *(
            ("en", f"{verb} {owner} cluster")
            for verb in ("belong to", "belonging to", "joined")
            for owner in ("the", "your", "this")
        ),
    )
}
"""Further ways to say a role."""


def _role(value: str) -> Iterator[tuple[Language, str]]:
    """`member` is enough for a member; a partner, whom every question seeks, is one `of the cluster`."""
    for part in (part.strip() for part in value.split("/")):
        if not part:
            continue
        for owner in ("tego", "waszego", "naszego"):
            yield "pl", f"{part} {owner} klastra"
        for owner in ("the", "your", "our", "this"):
            for joined in ("of", "in"):
                yield "en", f"{part} {joined} {owner} cluster"
        if part == "partner":
            yield "pl", f"{part} klastra"
            yield "en", "are cluster partners"
            yield "en", "partners of cluster"
        else:
            yield "pl", f"{part} klastra"
            yield "en", f"cluster {part}"
            yield "pl", part
            yield "en", part
        if part in _BELONGING:
            yield from _BELONGING[part]
