"""Counts written as words: what a sentence counts, and whether a source counts otherwise."""

from assistant.lists import lists_of
from indexing.figures import numbers
from indexing.words import fold, raw_words

_STEMS = {
    2: "dwa dwie dwoch dwoje dwom dwoma dwu two drugi drugie druga drugim drugiej second",
    3: "trzy trzech trzem trzema troje three trzeci trzecie trzecia trzecim trzeciej third",
    4: "cztery czterech czterem czterema four czwarty czwarte czwarta czwartym czwartej fourth",
    5: "piec pieciu pieciom piecioma five piaty piate piata piatym piatej fifth",
    6: "szesc szesciu szescioma six szosty szoste szosta szostym szostej sixth",
    7: "siedem siedmiu siedmioma seven siodmy siodme siodma siodmym siodmej seventh",
    8: "osiem osmiu osmioma eight osmy osme osma osmym osmej eighth",
    9: "dziewiec dziewieciu dziewiecioma nine dziewiaty dziewiate dziewiata dziewiatym dziewiatej ninth",
    10: "dziesiec dziesieciu dziesiecioma ten dziesiaty dziesiate dziesiata dziesiatym dziesiatej tenth",
    11: "jedenascie jedenastu eleven",
    12: "dwanascie dwunastu twelve",
}
_VALUES = {word: value for value, words in _STEMS.items() for word in words.split()}


def counts(text: str) -> set[int]:
    """The counts from two to twelve that a text writes as words."""
    return {_VALUES[word] for word in map(fold, raw_words(text)) if word in _VALUES}


def counted_otherwise(sentence: str, near: str, whole: str) -> set[int]:
    """Counts of `sentence` that `whole`, a source, has nowhere, although it counts: in words in `near`, its
    sentences that were meant, or by a list."""
    figures = {int(number.value) for number in numbers(whole) if number.value == int(number.value)}
    known = counts(whole) | figures | {len(found.items) for found in lists_of(whole)}
    left = counts(sentence) - known
    return left if counts(near) or lists_of(whole) else set()
