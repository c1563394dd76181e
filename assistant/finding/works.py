"""Words for works on a building: what follows them is the thing, not who applies. Data, no logic."""

from assistant.finding.tokens import english_keys, polish_keys

_POLISH_WORKS = (
    "budowa budować zbudować wybudować wybudowanie budowanie rozbudowa rozbudować przebudowa przebudować "
    "remont remontować "
    "wyremontować modernizacja modernizować zmodernizować renowacja odnowić odnawiać wyposażenie wyposażyć "
    "postawić stawiać wznieść wznosić odbudowa odbudować adaptować wykończyć doposażyć"
).split()
_ENGLISH_WORKS = (
    "building build construction constructing rebuild rebuilding renovate renovating renovation refurbish "
    "refurbishing refurbishment extend equip equipping insulate insulating modernise modernising repair"
).split()
WORKS = frozenset(
    {key for word in _POLISH_WORKS for key in polish_keys(word)}
    | {key for word in _ENGLISH_WORKS for key in english_keys(word)}
)
"""Keys of words for works on a building."""
