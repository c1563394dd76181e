"""Characters and line ends as the rest of the product expects them.

Text that a person cannot see is removed, so that it never reaches a model: zero-width and bidirectional
controls, Unicode tags, variation selectors, private-use glyphs. `PAGE_MARK` survives, since readers use it
to carry page starts to `corpus.readers.blocks.assemble`; marks that a file itself holds do not.
"""

import re
import unicodedata

PAGE_MARK = "\f"
"""Stands where a page starts while a document is being read; never part of a Document."""

_LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "ĳ": "ij",
    "Ĳ": "IJ",
}
_LATIN_MARKS = re.compile("[\u0300-\u036f]+")
_RARE_MARKS = re.compile(
    "[\u0483-\u1dff\u20d0-\u20ff\u2cef-\u2dff\u302a-\u309a\ua66f-\uabff\ufb1e\ufe20-\ufe2f\U00010000-\U0010ffff]"
)
"""Where marks of other scripts lie, among letters that are none: only there is each character looked up."""
_STROKED = str.maketrans("łŁ", "lL")
_LINE_ENDS = {"\r": "\n", "\x0b": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
# Symbol fonts of office programs put their bullets at these private code points.
_FONT_BULLETS = dict.fromkeys("\uf02d\uf0a7\uf0a8\uf0b7\uf0d8\uf076\uf06e\uf06c\uf0fc\uf0e0\uf0be", "•")
_INVISIBLE_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800"
_ORDINARY = re.compile("[\n\t\f -~ąćęłńóśźżĄĆĘŁŃÓŚŹŻ–„”]*")
"""A text of characters that all stand for themselves; most texts are."""
_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn"}

_BROKEN_SOFTLY = re.compile(r"[\u00ad\ufffe][ \t]*\n[ \t]*")
_BULLET = re.compile(r"^(?:[•▪◦●○■□‣⁃∙·►➢➔✓✔❖◆] ?|\* )(?=\S)")
_SPACED_OUT = re.compile(r"(?<![^\W_])(?:[^\W\d_] ){4,}[^\W\d_](?![^\W_])")
_HYPHEN_AT_LINE_END = re.compile(rf"([^\W\d_]+|\d+)-[ \t]*\n([ \t{PAGE_MARK}]*)(\w+)")
_WORDS = re.compile(r"\w+(?:-\w+)*")
_SPACES = re.compile(r"[ \t]+")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")

# Polish compound adjectives: a first part in -ko, -no, -wo, -czo and an adjective after it.
_FIRST_PART = re.compile(r"^\w{3,}(?:sk|ck|dzk|n|w|cz)o$")
_ADJECTIVE = re.compile(
    r"^\w{2,}(?:sk|ck|zk|n|w|cz|rt|t)"
    r"(?:i|y|a|e|ą|ie|iego|ego|iemu|emu|iej|ej|im|ym|ich|ych|imi|ymi)$"
)
_ENGLISH_FIRST_PART = frozenset(
    "self well non low high cross long short full half large small medium peer decision evidence carbon "
    "energy climate user public private zero net co multi real state world year".split()
)


def clean_characters(text: str, *, keep_marks: bool = False) -> str:
    """`text` in NFC with ordinary spaces and line ends and nothing invisible in it.

    `keep_marks` leaves PAGE_MARK where it stands.
    """
    text = _BROKEN_SOFTLY.sub("", text.replace("\r\n", "\n"))
    if not keep_marks:
        text = text.replace(PAGE_MARK, "\n")
    if not _ORDINARY.fullmatch(text):
        text = "".join(map(_character, text))
    return unicodedata.normalize("NFC", text)


def _character(character: str) -> str:
    """What stands for one character: itself, its plain form, or nothing."""
    if " " <= character <= "~" or character in "\n\t\f":
        return character
    for table in (_LINE_ENDS, _LIGATURES, _FONT_BULLETS):
        if character in table:
            return table[character]
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if category in _DROPPED or character in _INVISIBLE_LETTERS or _is_variation_selector(character):
        return ""
    return character


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def fold(text: str) -> str:
    """Lower case without diacritics: `Łódź` is `lodz`."""
    if text.isascii():
        return text.lower()
    plain = _LATIN_MARKS.sub("", unicodedata.normalize("NFD", text.translate(_STROKED)))
    if _RARE_MARKS.search(plain):
        plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return plain.lower()


def tidy_spaces(text: str) -> str:
    """One space between words, none at line ends, one kind of bullet, at most one blank line."""
    lines = (_BULLET.sub("• ", _SPACES.sub(" ", line).strip(" ")) for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


def close_spaced_words(text: str) -> str:
    """Words set with a space after each letter (`p r z y j ę ł a`) as words; five letters or more."""
    return _SPACED_OUT.sub(lambda match: match.group().replace(" ", ""), text)


def vocabulary(text: str) -> frozenset[str]:
    """The words of `text` in lower case, those with hyphens whole, for `join_hyphens`."""
    return frozenset(_WORDS.findall(text.lower()))


def join_hyphens(text: str, known: frozenset[str] | None = None) -> str:
    """Words that a line end cut in two as one word.

    A form that stands elsewhere in `known` (by default the words of `text`) decides. Otherwise the hyphen
    goes when lower-case letters stand on both sides; it stays, and only the line end goes, beside a digit
    or a capital (`COVID-19`, `Bielsko-Biała`), in Polish compound adjectives (`polsko-niemiecki`) and
    after English first parts such as `low` or `cross`.
    """
    words = vocabulary(text) if known is None else known

    def joined(match: re.Match[str]) -> str:
        left, marks, right = match.group(1), re.sub(r"[ \t]", "", match.group(2)), match.group(3)
        hyphen = "-" if _is_true_hyphen(left, right, words) else ""
        return f"{left}{hyphen}{marks}{right}"

    return _HYPHEN_AT_LINE_END.sub(joined, text)


def _is_true_hyphen(left: str, right: str, words: frozenset[str]) -> bool:
    if left[-1].isdigit() or right[0].isdigit():
        return True
    if f"{left}{right}".lower() in words:
        return False
    if f"{left}-{right}".lower() in words or not (left[-1].islower() and right[0].islower()):
        return True
    if left.lower() in _ENGLISH_FIRST_PART:
        return True
    return len(left) >= 6 and bool(_FIRST_PART.match(left) and _ADJECTIVE.match(right))


def unwrap(text: str, known: frozenset[str] | None = None) -> str:
    """The lines of one paragraph as one line, hyphens at line ends joined as in `join_hyphens`."""
    joined = join_hyphens(text, known)
    return re.sub(rf"[ \t]*\n[ \t]*({PAGE_MARK}*)[ \t]*", r" \1", joined).strip(" ")
