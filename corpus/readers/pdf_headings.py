"""Which paragraphs of a PDF are headings, and of what level.

Level 1: titles, chapters, agenda points; 2: numbered items that a speaker follows, other bold lines; 3:
speakers and lines that begin with a name in capitals. Figures of votes and what is printed right after
them as their result are no headings.
"""

import re
from collections import Counter
from collections.abc import Sequence

from corpus.readers.pdf_paragraphs import CHAPTER, VOTE, Paragraph

_LONGEST = 180
_LONGEST_ITEM = 600
_SOON = 4
_LARGER = 1.12
_MUCH_LARGER = 1.3
_NUMBERED = re.compile(r"^(?:\d{1,3}[A-Za-z]?[.)]|\d{1,2}(?:\.\d{1,2})+\.?)\s*\S")
_NAME_AND_OFFICE = re.compile(r"^[^\W\d_]+ [^\W\d_]+(?:\s?-\s?[^\W\d_]+)? [–-] [^\W\d_]+ [^\W\d_]+")
_ENDS_SENTENCE = (".", ",", ";", "!", "?", "…")


def heading_levels(groups: Sequence[Paragraph]) -> list[int]:
    """A level for each paragraph, 0 for text."""
    body = _body_size(groups)
    levels: list[int] = []
    after_vote = False
    for position, group in enumerate(groups):
        if VOTE.match(group.words):
            after_vote = True
            levels.append(0)
            continue
        if after_vote and (group.centred or group.lines[0].left > 200) and not CHAPTER.match(group.words):
            levels.append(0)
            continue
        after_vote = False
        levels.append(_level(group, groups[position + 1 : position + 1 + _SOON], body))
    return levels


def _level(group: Paragraph, followers: Sequence[Paragraph], body: float) -> int:
    words = group.words
    if not followers or sum(character.isalpha() for character in words) < 3:
        return 0
    if _NUMBERED.match(words) and len(words) <= _LONGEST_ITEM:
        opens = not words.endswith(".") and _speaks_soon(followers)
        return 2 if group.bold or opens else 0
    if len(words) > _LONGEST or words.endswith(_ENDS_SENTENCE) or not _starts_upper(words):
        return 0
    if CHAPTER.match(words) and (group.bold or group.centred or words.isupper() or len(words) <= 12):
        return 1
    stands_out = group.bold or group.centred or group.size >= _MUCH_LARGER * body
    if stands_out and group.size >= _LARGER * body and len(words.split()) <= 25:
        return 1
    if _is_speaker(group):
        return 3
    if group.bold or (words.isupper() and len(words.split()) <= 14):
        return 1 if group.centred else 2
    return 0


def _speaks_soon(followers: Sequence[Paragraph]) -> bool:
    """A speaker comes before the next numbered item, after a line or two about committees at most."""
    for follower in followers:
        if _is_speaker(follower):
            return True
        if _NUMBERED.match(follower.words):
            return False
    return False


def _is_speaker(group: Paragraph) -> bool:
    """A bold line, or one with a dash, that begins with a first name and a surname in capitals; or a bold
    line of a name, a dash and what that person is."""
    words = group.words
    if len(words) > _LONGEST or words.endswith(_ENDS_SENTENCE):
        return False
    if group.bold and _NAME_AND_OFFICE.match(words):
        return True
    tokens = [token for token in re.findall(r"[^\W\d_]+", words) if len(token) > 1]
    if tokens and tokens[0].lower() in _FORMS_OF_ADDRESS:
        tokens = tokens[1:]
    named = len(tokens) > 1 and tokens[0].isupper() and tokens[1].isupper()
    rest_is_lower = not words.isupper() or len(tokens) <= 3
    return named and rest_is_lower and (group.bold or " – " in words or " - " in words)


_FORMS_OF_ADDRESS = frozenset("radny radna pan pani poseł prof dr senator".split())


def _starts_upper(words: str) -> bool:
    first = next((character for character in words if character.isalnum()), "")
    return first.isupper() or first.isdigit()


def _body_size(groups: Sequence[Paragraph]) -> float:
    """The size that most characters are set in."""
    sizes: Counter[float] = Counter()
    for group in groups:
        for line in group.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 12.0
