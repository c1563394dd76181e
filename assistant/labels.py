"""A labelled item that a question names (`G07`, `krok 5`, `art. 12`), and its line in a list."""

import re
from collections.abc import Sequence

from indexing.sentences import Span
from indexing.words import fold

SERIES = 3
"""Items of one kind that make a series."""

_CODE = re.compile(r"\b[A-Z]{1,3}-?\d{1,3}\b")
_RANGE = re.compile(r"\b[A-Z]{1,3}-?\d{1,3}\s*(?:[-–—]|do|to|through)\s*[A-Z]{0,3}-?\d{1,3}\b")
_NUMBERED = re.compile(
    r"\b(?:steps?|stages?|phases?|points?|items?|articles?|sections?|krok\w*|etap\w*|faz\w*|punk\w*|pkt|"
    r"artyku\w*|art|ust|rozdzia\w*|§)\.?\s*(?:nr\.?\s*|no\.?\s*|number\s*)?(\d{1,3})\b"
    r"(?:\s*(?:,|and|or|i|oraz|lub)\s+(\d{1,3})\b)?",
    re.IGNORECASE,
)

_ORDINALS = (
    "pierwsz first 1st",
    "drug second 2nd",
    "trzec third 3rd",
    "czwart fourth 4th",
    "piat fifth 5th",
    "szost sixth 6th",
    "siodm seventh 7th",
    "osm eighth 8th",
    "dziewiat ninth 9th",
    "dziesiat tenth 10th",
)
_CARDINALS = "one two three four five six seven eight nine ten".split()
_NTH = {stem: str(number) for number, stems in enumerate(_ORDINALS, start=1) for stem in stems.split()}
_NTH |= {word: str(number) for number, word in enumerate(_CARDINALS, start=1)}
_STAGE = r"(?:krok(?:u|iem|owi)?|etap(?:u|ie|em|owi)?|faz[aeyi]e?|step|stage|phase)"
_STAGES = rf"(?:{_STAGE}|krok(?:i|ow|ach|ami)|etap(?:y|ow|ach|ami)|faz(?:ach|ami)?|(?:step|stage|phase)s)"
_NTHS = "|".join(stems.replace(" ", "|") for stems in _ORDINALS)
_ORDINAL = re.compile(
    rf"\b(?:({_NTHS})[a-z]* {_STAGE}|({_NTHS})[a-z]* (?:and|or|i|oraz|lub) ({_NTHS})[a-z]* {_STAGES}|"
    rf"{_STAGE} ({'|'.join(_NTH)})[a-z]*)\b"
)

_BEGINNING = r"[^\w\n]*(?:[^\W\d]+\.?[ \t]+)?(?:nr\.?[ \t]+)?(?:{label})\b(?![.,]\d)[^\w\n]*\w"


def labels_of(question: str) -> tuple[str, ...]:
    """The codes and numbers of items that a question names, also as an ordinal of a step (`w drugim kroku`),
    in order, each once; of a range (`G01–G07`) none, since all of it is meant."""
    question = _RANGE.sub(" ", question)
    found = [(match.start(), match.group()) for match in _CODE.finditer(question)]
    for match in _NUMBERED.finditer(question):
        found += [(match.start(), number) for number in match.groups() if number]
    for match in _ORDINAL.finditer(fold(question)):
        found += [(match.start(), _NTH[word]) for word in match.groups() if word]
    return tuple(dict.fromkeys(label for _, label in sorted(found, key=lambda place: place[0])))


def lacks_items(texts: Sequence[str], labels: Sequence[str]) -> bool:
    """Whether `texts` hold the series that the labels belong to (at least SERIES of its items, `G01` or
    `Step 1`), and none of the labels: there is no such item."""
    if not labels or any(labelled_lines(text, tuple(labels)) for text in texts):
        return False
    held = 0
    for kind in {re.sub(r"\d+$", "", label) for label in labels}:
        pattern = rf"^[^\w\n]*({re.escape(kind)}\d{{1,3}})\b" if kind else rf"^[^\w\n]*{_STAGE} (\d{{1,3}})\b"
        line = re.compile(pattern, re.IGNORECASE | re.MULTILINE)
        held = max(held, len({match[1] for text in texts for match in line.finditer(text)}))
    return held >= SERIES


def labelled_lines(text: str, labels: tuple[str, ...]) -> list[Span]:
    """The lines of `text` that begin with one of the labels, after at most one word (`Step 5 – …`), with the
    lines that one leads into by a colon."""
    if not labels:
        return []
    label = "|".join(re.escape(each) for each in labels)
    begins = re.compile(_BEGINNING.format(label=label), re.IGNORECASE)
    another = re.compile(_BEGINNING.format(label=r"[A-Z]{0,3}-?\d{1,3}"), re.IGNORECASE)
    found: list[Span] = []
    goes_on = False
    for line in re.finditer(r"[^\n]+", text):
        if begins.match(line.group()):
            found.append(Span(line.start(), line.end()))
            goes_on = line.group().rstrip().endswith(":")
        elif goes_on and not another.match(line.group()):
            found[-1] = Span(found[-1].start, line.end())
        else:
            goes_on = False
    return found
