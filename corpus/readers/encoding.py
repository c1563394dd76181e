"""Bytes to text: UTF-8, UTF-16 and UTF-32 with a mark, and the eight-bit encodings of Polish files.

Windows-1250 and ISO-8859-2 put ą, ś, ź and their capitals at different bytes and agree on the other
Polish letters. The reading wins in which more letters that only Polish has come out inside words and
fewer signs that have no place there. (charset-normalizer, tried on the same sentences, gave other letters
for every second one.) Without such letters it is Windows-1250 where Czech, Slovak or Hungarian letters
come out more often than Western ones, else Windows-1252.
"""

import codecs
import re

from corpus.readers import refusals

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_POLISH = ("cp1250", "iso8859_2")
_TYPICAL = re.compile(r"[ąęłśźżĄĘŁŚŹŻ]")
# `m³` and `¿Qué` of a Western file: the bytes of ³ and ¿ are ł and ż in both Polish encodings.
_FALSE_POLISH = re.compile(r"\b[cdk]?mł\b|\bż(?=[A-ZÁÉÍÓÚ])")
_CENTRAL = re.compile(r"[ěřůčťňőűĚŘŮČŤŇŐŰ]")
_ONLY_CENTRAL = re.compile(r"[ěřůťőĚŘŮŤŐ]")
_WESTERN = re.compile(r"[àêçñãåæÀÊÇÑÃÅÆ]")
# Signs that a wrong choice leaves inside or at the edge of a word, never a space away from it.
_MISREAD = re.compile(r"(?<=[^\W\d_])[\x80-\x9f¦±¶ˇľĽťŤšŠ¬¼]|[\x80-\x9f¦±¶ˇ¬](?=[^\W\d_])")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 200_000
_FEW = 0.002


def decode(data: bytes, name: str, *, declared: str | None = None) -> str:
    """The text of `data`. `declared` is the encoding that the file itself names (HTML), if any.

    DocumentError where the bytes are no text at all.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name)
    unmarked = _unmarked_utf16(data)
    if unmarked is not None:
        return _strictly(data, unmarked, name)
    if len(_CONTROLS.findall(data[:_SAMPLE])) > _FEW * len(data[:_SAMPLE]):
        raise refusals.binary(name)
    for candidate in ("utf-8", declared):
        text = _attempt(data, candidate)
        if text is not None:
            return text
    return data.decode(eight_bit_encoding(data), errors="replace")


def eight_bit_encoding(data: bytes) -> str:
    """Which eight-bit encoding `data` is in, judged by the letters that come out."""
    sample = data[:_SAMPLE]
    readings = {encoding: sample.decode(encoding, errors="replace") for encoding in _POLISH}
    scores = {encoding: _score(text) for encoding, text in readings.items()}
    if max(scores.values()) > 0:
        return max(_POLISH, key=lambda encoding: scores[encoding])
    central = readings["cp1250"]
    western = _WESTERN.findall(sample.decode("cp1252", errors="replace"))
    if _ONLY_CENTRAL.search(central) and len(_CENTRAL.findall(central)) > len(western):
        return "cp1250"
    return "cp1252"


def _score(text: str) -> int:
    """Typical Polish letters less twice the signs of a wrong reading."""
    letters = _TYPICAL.findall(_FALSE_POLISH.sub("", text))
    return len(letters) - 2 * len(_MISREAD.findall(text))


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: European text has a zero in every second byte."""
    sample = data[:4000]
    if len(sample) < 4 or len(data) % 2:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) == 0:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) == 0:
        return "utf-16-be"
    return None


def _strictly(data: bytes, encoding: str, name: str) -> str:
    text = _attempt(data, encoding)
    if text is None:
        raise refusals.broken(name, encoding.upper())
    return text


def _attempt(data: bytes, encoding: str | None) -> str | None:
    """`data` in `encoding`, or `None` where that encoding is unknown or does not fit."""
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
