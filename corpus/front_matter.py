"""What the head of a Markdown file declares about it, between two lines of `---`.

Our own front matter is strict: an unknown key or a bad value is an error that names the key. Front matter
of other programs (a blog's `author:`, `slug:`) is told by unknown keys beside fewer than three of ours and
none that only we use; of it the title, the language and a plain ISO date are taken. A misspelt key of ours
is an error in either, so that `acces: staff` never makes a document public.
"""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast, get_args

import yaml

from corpus.bilingual import Text
from corpus.document import Access, Basis
from corpus.language import DocumentLanguage
from corpus.readers import refusals

KEYS = (
    "title", "language", "kind", "date", "source", "basis", "access",
    "translation_of", "topics", "valid_until", "supersedes",
    "place", "country",
)  # fmt: skip
_ONLY_OURS = frozenset({"basis", "access", "translation_of", "valid_until", "supersedes"})
_ENOUGH_OURS = 3
_ANYBODYS = frozenset({"place", "country"})
_FENCE = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_MISSPELT = 0.82
_CHOICES = {"language": get_args(DocumentLanguage), "basis": get_args(Basis), "access": get_args(Access)}


@dataclass(frozen=True)
class Declared:
    """The front matter of a file; `None` where it says nothing."""

    title: str | None = None
    language: DocumentLanguage | None = None
    kind: str | None = None
    date: str | None = None
    source: str | None = None
    basis: Basis | None = None
    access: Access | None = None
    translation_of: str | None = None
    topics: tuple[str, ...] = ()
    valid_until: str | None = None
    supersedes: str | None = None
    place: str | None = None
    country: str | None = None


@dataclass(frozen=True)
class Parted:
    """A file's text without its front matter, and what that declared."""

    body: str
    declared: Declared | None


def part(text: str, name: str) -> Parted:
    """Split front matter from `text`. DocumentError names the file (`name`) and the key at fault."""
    match = _FENCE.match(text)
    if match is None:
        return Parted(text, None)
    try:
        fields = yaml.load(match[1], Loader=_Strings)
    except (yaml.YAMLError, RecursionError) as error:
        problem = Text("to nie jest poprawny YAML", "this is not valid YAML")
        raise refusals.front_matter(name, "---", problem) from error
    if not isinstance(fields, dict):
        # A rule, some prose, another rule: the file opens with text, not with front matter.
        return Parted(text, None)
    body = text[match.end() :]
    for key in fields:
        _refuse_misspelt(key, name)
    unknown = [key for key in fields if key not in KEYS]
    known = set(fields).intersection(KEYS) - _ANYBODYS
    ours = _ONLY_OURS.intersection(fields) or len(known) >= _ENOUGH_OURS
    if unknown and not ours:
        return Parted(body, _foreign(fields))
    if unknown:
        problem = Text(f"nieznane pole; znane: {', '.join(KEYS)}", f"unknown field; known: {', '.join(KEYS)}")
        raise refusals.front_matter(name, str(unknown[0]), problem)
    return Parted(body, _declared(fields, name))


class _Strings(yaml.SafeLoader):
    """Safe YAML in which dates stay as they are written (`2021-01` is no number, `2021` no year sum)."""


_Strings.yaml_implicit_resolvers = {}


def _refuse_misspelt(key: object, name: str) -> None:
    if key in KEYS:
        return
    close = difflib.get_close_matches(str(key).lower(), KEYS, n=1, cutoff=_MISSPELT)
    if close:
        problem = Text(f"nieznane pole; czy chodzi o „{close[0]}”?", f"unknown field; is “{close[0]}” meant?")
        raise refusals.front_matter(name, str(key), Text(problem.pl.rstrip("?"), problem.en.rstrip("?")))


def _foreign(fields: Mapping[object, object]) -> Declared:
    title, day, language = fields.get("title"), fields.get("date"), fields.get("language")
    return Declared(
        language=cast(DocumentLanguage, language) if language in _CHOICES["language"] else None,
        title=title if isinstance(title, str) and title.strip() else None,
        date=day if isinstance(day, str) and _is_day(day) else None,
    )


def _declared(fields: Mapping[str, object], name: str) -> Declared:
    values = {key: _text(fields, key, name) for key in KEYS if key not in ("topics", "source")}
    for key, allowed in _CHOICES.items():
        if values[key] is not None and values[key] not in allowed:
            one_of = ", ".join(allowed)
            raise refusals.front_matter(
                name, key, Text(f"dozwolone wartości: {one_of}", f"allowed values: {one_of}")
            )
    for key in ("date", "valid_until"):
        value = values[key]
        if value is not None and not _is_day(value):
            raise refusals.front_matter(
                name,
                key,
                Text("data w postaci RRRR, RRRR-MM lub RRRR-MM-DD", "a date as YYYY, YYYY-MM or YYYY-MM-DD"),
            )
    return Declared(
        title=values["title"],
        language=cast(DocumentLanguage | None, values["language"]),
        kind=values["kind"],
        date=values["date"],
        source=_joined(fields.get("source"), name),
        basis=cast(Basis | None, values["basis"]),
        access=cast(Access | None, values["access"]),
        translation_of=values["translation_of"],
        topics=_topics(fields.get("topics"), name),
        valid_until=values["valid_until"],
        supersedes=values["supersedes"],
        place=values["place"],
        country=values["country"],
    )


def _text(fields: Mapping[str, object], key: str, name: str) -> str | None:
    """The value of `key` as one line; an empty one is an absent one, save where it decides who may see it."""
    value = fields.get(key)
    if value is None or (value == "" and key != "access"):
        return None
    if not isinstance(value, str):
        raise refusals.front_matter(name, key, Text("oczekiwano jednego tekstu", "one text was expected"))
    return " ".join(value.split())


def _joined(value: object, name: str) -> str | None:
    """One source, or several in one line."""
    listed: list[object] = value if isinstance(value, list) else [value or ""]
    sources = [source for source in listed if isinstance(source, str)]
    if len(sources) < len(listed):
        problem = Text("oczekiwano tekstu albo listy tekstów", "a text or a list of texts was expected")
        raise refusals.front_matter(name, "source", problem)
    return "; ".join(" ".join(source.split()) for source in sources if source.strip()) or None


def _topics(value: object, name: str) -> tuple[str, ...]:
    if value is None or value == "":
        return ()
    listed = value.split(",") if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(topic, str) for topic in listed):
        raise refusals.front_matter(
            name, "topics", Text("oczekiwano listy słów", "a list of words was expected")
        )
    return tuple(topic.strip() for topic in listed if topic.strip())


def _is_day(value: str) -> bool:
    if not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True
