"""The phrases of taxonomies and places in a question in, conditions out: which field, wanted or excluded.

The same word may be a theme, a platform or a kind of applicant; the words around it decide.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.finding import cues
from assistant.finding.asking import is_asking
from assistant.finding.roles import as_theme, bystanders
from assistant.finding.tokens import Token
from assistant.finding.vocabulary import Label, Match, Vocabulary, headwords, longest
from assistant.finding.wish import Condition, Finder
from corpus.language import Language
from corpus.schema.taxonomy import TaxonomyName, taxonomy
from indexing.glossary import Glossary

FIELDS: dict[Finder, dict[str, TaxonomyName]] = {
    "partners": {
        "country": "countries",
        "region": "regions",
        "organisation_kind": "organisation_kinds",
        "themes": "themes",
        "platforms": "platforms",
        "sdgs": "sdgs",
        "green_deal": "green_deal",
    },
    "funding": {
        "countries": "countries",
        "regions": "regions",
        "applicants": "applicants",
        "form": "forms",
        "themes": "themes",
        "platforms": "platforms",
        "sdgs": "sdgs",
        "green_deal": "green_deal",
    },
}
"""Field -> taxonomy, for each finder. Of fields that one phrase could mean, the first is meant."""

_NAMED_BY = {"platforms": ("platforma", "platform"), "green_deal": ("lad", "deal", "ladu", "ladem")}
_REACH = 3
_LANGUAGES: tuple[Language, ...] = ("pl", "en")


@dataclass(frozen=True)
class Named:
    """A phrase that is a condition."""

    match: Match
    excluded: bool


@dataclass(frozen=True)
class Terms:
    """What the phrases of a question are: conditions, words about the asker, and exclusions that cannot be
    met, since the same value is wanted (`firms, but no start-ups`, where both are one kind)."""

    named: tuple[Named, ...]
    asker: tuple[Match, ...]
    lost: tuple[Match, ...]


def vocabulary_of(finder: Finder, places: Iterable[str], glossary: Glossary) -> Vocabulary:
    """The labels and synonyms of the finder's taxonomies, and the places that records name, also as the
    glossary has them in the other language and as adjectives. A word that both languages have (`grant`) is
    known in its Polish forms, too."""
    labels = [
        Label(field, term.key, text, language)
        for field, name in FIELDS[finder].items()
        for term in taxonomy(name).terms.values()
        for language in _LANGUAGES
        for text in (term.label.to(language), *term.synonyms(language))
    ]
    both = [
        Label(label.field, label.value, label.text, "pl")
        for label in labels
        if label.language == "en" and label.text in headwords(label.text)
    ]
    named = [
        Label("place", place, spelled, language)
        for place in places
        for language, spelled in _spellings(place, glossary)
    ]
    return Vocabulary([*labels, *both, *named])


def _spellings(place: str, glossary: Glossary) -> Iterator[tuple[Language, str]]:
    """`Kraków` is also `Cracow`, and what is `krakowski`."""
    english = glossary.translations(place, "pl")
    for spelled in (place, *(word for name in english for word in glossary.translations(name, "en"))):
        yield "pl", spelled
    for spelled in (place, *english):
        yield "en", spelled


def read_terms(asked: Sequence[Token], finder: Finder, matches: Iterable[Match]) -> Terms:
    """What the question names. Of those who are to profit, no kind of partner is taken."""
    chosen = _one_field_each(asked, finder, longest(matches))
    dropped = bystanders(asked, finder, chosen)
    held = [match for match in chosen if match not in dropped]
    excluded: list[Match] = []
    for match in held:
        if _is_excluded(asked, match, excluded):
            excluded.append(match)
    wanted = {(match.field, match.value) for match in held if match not in excluded}
    lost = [match for match in excluded if (match.field, match.value) in wanted]
    return Terms(
        tuple(Named(match, match in excluded) for match in held if match not in lost),
        tuple(match for match, cue in dropped.items() if cue in ("self", "own")),
        tuple(lost),
    )


def conditions(asked: Sequence[Token], found: Iterable[Named]) -> list[Condition]:
    """One condition for each field, wanted and excluded apart, with all its values in their order."""
    grouped: dict[tuple[str, bool], list[Named]] = {}
    for item in found:
        grouped.setdefault((item.match.field, item.excluded), []).append(item)
    return [
        Condition(
            field,
            tuple(dict.fromkeys(item.match.value for item in items)),
            ", ".join(words_of(asked, item.match) for item in items),
            excluded,
        )
        for (field, excluded), items in grouped.items()
    ]


def words_of(asked: Sequence[Token], match: Match) -> str:
    return " ".join(token.text for token in asked[match.first : match.last])


def _one_field_each(asked: Sequence[Token], finder: Finder, matches: Sequence[Match]) -> list[Match]:
    """Of the fields that the same words may mean, the one that words nearby name, else the first."""
    order = [*FIELDS[finder], "place"]
    by_span: dict[tuple[int, int], list[Match]] = {}
    for match in matches:
        by_span.setdefault((match.first, match.last), []).append(match)
    chosen = []
    for (first, last), rivals in by_span.items():
        around = {token.folded for token in asked[max(0, first - _REACH) : last + _REACH]}
        around |= {key[3:] for token in asked[max(0, first - _REACH) : last + _REACH] for key in token.keys}
        pointed = [match for match in rivals if around & set(_NAMED_BY.get(match.field, ()))]
        best = min(pointed or rivals, key=lambda match: (match.wrong, order.index(match.field)))
        chosen += [match for match in rivals if match.field == best.field and match.wrong == best.wrong]
    chosen = [as_theme(match, chosen, matches, finder) for match in chosen]
    platforms = {match.value for match in chosen if match.field == "platforms"}
    again = {
        (match.first, match.last): match
        for match in matches
        if match.field == "platforms" and match.value in platforms
    }
    return [
        again.get((match.first, match.last), match) if match.field == "themes" else match for match in chosen
    ]


def _is_excluded(asked: Sequence[Token], match: Match, excluded: Sequence[Match]) -> bool:
    """Whether a negation before the mention reaches it; it also reaches along `Poland and Slovakia`."""
    place = match.first - 1
    while place >= 0 and match.first - place <= _REACH + 2:
        word = asked[place].folded
        if word in cues.TURNS:
            return False
        pair = (asked[place - 1].folded if place else "", word)
        if pair in cues.TWO_WORD_NEGATIONS:
            return True
        if word in cues.NEGATIONS:
            return asked[place + 1].folded not in cues.NOT_EXCLUDING
        before = next((other for other in excluded if other.first <= place < other.last), None)
        if before is not None and before.field == match.field:
            return True
        if word not in cues.BETWEEN | cues.JOINS | cues.BENEFICIARY and not is_asking(asked[place]):
            return False
        place -= 1
    return False
