"""The themes that a question names in, those that are not what it asks about out: the `research` in `research
on hydrogen`, the asker's own software in `a town to test our app for bike lanes`."""

from collections.abc import Sequence

from assistant.finding import cues
from assistant.finding.tokens import Token
from assistant.finding.vocabulary import Match
from assistant.finding.wish import Finder

_RESEARCH = frozenset("research badania badan badaniami badaniach badan naukowe naukowych studies".split())
_ON = frozenset(
    "on into about in of nad na w o z dotyczace dotyczacych zakresu zakresie temat tematu".split()
)
_DIGITAL = frozenset(
    (
        "app apps application applications software chatbot platform aplikacja aplikacje aplikacji aplikacja "
        "aplikacjami oprogramowanie oprogramowania chatbota chatbot tool tools"
    ).split()
)
_MAKES = frozenset(
    (
        "build builds write writes make makes develop develops code codes program create creates design "
        "designs napisze napisac zbuduje zbudowac zrobi zrobic stworzy stworzyc zaprojektuje wykona wykonac "
        "opracuje opracowac przygotuje rozwinie rozwijac wdrozy utrzyma"
    ).split()
)
_SITES = frozenset(
    (
        "podworko podworka podworku podworze centrum srodmiescie srodmiesciu plac placu rynek rynku "
        "courtyard "
        "courtyards schoolyard square centre center town city market main village mieszkanie mieszkaniach "
        "mieszkaniu lokalach lokalu blokach bloku flat flats apartment apartments homes miasta miejski "
        "miejskim osiedlu osiedlach estate"
    ).split()
)
_AT = frozenset("w we na in inside at of przy wokol around".split())
_REACH = 3


def beside_the_point(asked: Sequence[Token], finder: Finder, matches: Sequence[Match]) -> set[Match]:
    """Those mentions of themes."""
    themes = [match for match in matches if match.field == "themes"]
    return {
        match
        for match in themes
        if (match.value == "innovation" and _researched(asked, match, matches))
        or (finder == "partners" and match.value == "digitalisation" and _own(asked, match))
        or _site(asked, match, themes)
    }


def _site(asked: Sequence[Token], match: Match, themes: Sequence[Match]) -> bool:
    """Whether the words only say where something else is done: `zazielenić podwórko`, `zimno w mieszkaniach`,
    `lamps in the town centre`."""
    if match.value not in ("urban_regeneration", "housing"):
        return False
    if not all(token.folded in _SITES for token in asked[match.first : match.last]):
        return False
    before = [token.folded for token in asked[max(0, match.first - 2) : match.first]]
    placed = match.value == "urban_regeneration" or bool(before and (before[-1] in _AT or before[0] in _AT))
    joined = (bool(before) and before[-1] in cues.JOINS) or "," in asked[match.first - 1].after
    return placed and not joined and any(other.value != match.value for other in themes)


def _researched(asked: Sequence[Token], match: Match, matches: Sequence[Match]) -> bool:
    """Whether the words only say that something else is studied."""
    if not all(token.folded in _RESEARCH for token in asked[match.first : match.last]):
        return False
    after = range(match.last + 1, match.last + 1 + _REACH)
    joined = match.last < len(asked) and asked[match.last].folded in _ON and not asked[match.last - 1].after
    return joined and any(
        other.first in after and other.field in ("themes", "platforms") and other.value != match.value
        for other in matches
    )


def _own(asked: Sequence[Token], match: Match) -> bool:
    """Whether the words name software that the asker has, not one that he wants made."""
    if not all(token.folded in _DIGITAL for token in asked[match.first : match.last]):
        return False
    before = [token.folded for token in asked[max(0, match.first - _REACH) : match.first]]
    own = any(word in cues.OWN for word in before)
    return own and not any(word in _MAKES for word in before)
