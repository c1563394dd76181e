"""The taxonomies and the names that records hold in, the Vocabulary of a finder out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from assistant.finding.fields import FIELDS
from assistant.finding.guards import ANYWHERE, guard_of
from assistant.finding.names import name_spellings
from assistant.finding.vocabulary import Label, Vocabulary, headwords
from assistant.finding.wish import Finder
from corpus.language import Language
from corpus.normalise import fold
from corpus.schema.places import places as named_places
from corpus.schema.spoken import spoken
from corpus.schema.taxonomy import taxonomy
from indexing.glossary import Glossary

_SOUGHT = guard_of((), ("=partnera", "=klaster"))
"""Who seeks `partnera klastra` seeks a cluster, and `partner klaster` is one; neither tells a role."""
_NONE: Mapping[str, Iterable[str]] = {}
_LANGUAGES: tuple[Language, ...] = ("pl", "en")


def vocabulary_of(
    finder: Finder, places: Iterable[str], glossary: Glossary, *, named: Mapping[str, Iterable[str]] = _NONE
) -> Vocabulary:
    """The labels and synonyms of the finder's taxonomies, the words by which questions name their values,
    the places that records name and, in `named`, their funders and roles by field. A word that both
    languages have (`grant`) is known in its Polish forms, too."""
    written, said = list(_labels(finder)), list(_spoken(finder))
    known = {_spelling(label) for label in written}
    guarded = {_spelling(label) for label in said}
    labels = [
        *(label for label in written if _spelling(label) not in guarded),
        *(replace(label, loose=_spelling(label) in known) for label in said),
    ]
    both = [
        replace(label, language="pl")
        for label in labels
        if label.language == "en" and label.text in headwords(label.text)
    ]
    kept = sorted(places)
    held = [
        Label("place", place, spelled, language)
        for place in kept
        for language, spelled in _spellings(place, glossary)
    ]
    further = [
        Label("place", town, spelled, language, loose=len(row.towns) == 1)
        for row in named_places()
        for town in row.towns
        if town in kept
        for language in _LANGUAGES
        for spelled in row.names[language]
    ]
    names = [
        Label(field, value, spelled, language, _SOUGHT if field == "role" else ANYWHERE, loose=False)
        for field, values in named.items()
        for value in sorted(set(values))
        for language, spelled in name_spellings(field, value)
    ]
    return Vocabulary([*labels, *both, *held, *further, *names])


def _labels(finder: Finder) -> Iterator[Label]:
    for field, name in FIELDS[finder].items():
        for term in taxonomy(name).terms.values():
            for language in _LANGUAGES:
                for text in (term.label.to(language), *term.synonyms(language)):
                    yield Label(field, term.key, text, language)


def _spoken(finder: Finder) -> Iterator[Label]:
    """Spelled as they stand: short everyday words differ too little from others to be mended."""
    field_of = {name: field for field, name in FIELDS[finder].items()}
    for row in spoken():
        if (field := field_of.get(row.taxonomy)) is None:
            continue
        guard = guard_of(row.beside, row.unless)
        for language in _LANGUAGES:
            for text in row.words[language]:
                for key in row.keys:
                    yield Label(field, key, text, language, guard, row.excluded, loose=False)


def _spelling(label: Label) -> tuple[str, str, str, str]:
    return label.field, label.value, fold(label.text), label.language


def _spellings(place: str, glossary: Glossary) -> Iterator[tuple[Language, str]]:
    """As the glossary has it in the other language and as an adjective: `Kraków` is also `Cracow`, and what
    is `krakowski`."""
    english = glossary.translations(place, "pl")
    for spelled in (place, *(word for name in english for word in glossary.translations(name, "en"))):
        yield "pl", spelled
    for spelled in (place, *english):
        yield "en", spelled
