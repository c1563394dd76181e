"""A folded question in, the states of calls that it asks for out: `otwarte`, `not closed yet`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_SOON = (
    r"(?:wkrotce|niedlugo|niebawem|zaraz|rychlo|lada (?:dzien|chwila|moment)|w najblizszym czasie|"
    r"very soon|soon|"
    r"shortly|any day(?: now)?|any minute|in the near future|before long|"
    r"(?:juz )?w (?:najblizszych|nadchodzacych|kolejnych) (?:dniach|tygodniach|miesiacach)|"
    r"(?:in|over|within|during) the (?:coming|next few|following) (?:days|weeks|months))"
)
_CLOSE = (
    r"(?:(?:za|s)?koncz\w*|zamyka\w*|zamkn\w*|uplyw\w*|mija\w*|wygasa\w*|clos(?:e|es|ing)|end(?:s|ing)?|"
    r"expir(?:e|es|ing)|deadlines?)"
)
_OPEN = (
    r"(?:otwiera\w*|otworz\w*|rusza\w*|rusz[ay]\w*|(?:wy)?startuj\w*|rozpoczn\w*|rozpoczyna\w*|zaczn\w*|"
    r"zaczyna\w*|"
    r"pojawi\w*|open(?:s|ing)?|start(?:s|ing)?|launch(?:es|ing)?|begin(?:s|ning)?)"
)
_NOT_YET = r"(?:nie\s?(?:sa |jest |zostal\w* |sie )?(?:jeszcze )?|(?:not|n t)(?: yet)? (?:been )?(?:yet )?)"


def _soon(verb: str) -> str:
    return rf"\b{_SOON}\s+(?:\w+\s+){{0,3}}?{verb}\b|\b{verb}\s+(?:\w+\s+){{0,2}}?{_SOON}\b"


@dataclass(frozen=True)
class _State:
    """How a state is said. `bare` and `weak` words count only where nothing else tells of days or states,
    those of what lies `ahead` where no day of opening is told."""

    said: str
    bare: str = ""
    weak: str = ""
    ahead: str = ""


_STATES = {
    "continuous": _State(
        r"\bciagl\w+|\bbezterminow\w+|\bbez terminu\w*|\b(?:przez )?caly rok\b|\bnabor\w* stal\w+|"
        r"\bstal\w+ (?:nabor\w*|konkurs\w*|otwart\w+)|\bcontinuous\w*|\b(?:on a )?rolling\b(?: basis)?|"
        r"\ball year\b(?: round)?|\byear[- ]round\b|\bany time\b|\balways open\b|"
        r"\bpermanent(?:ly)?\b(?: open)?|"
        r"\bopen[- ]ended\b|\bw dowolnym (?:momencie|terminie|czasie)\b|\bno (?:deadline|(?:end|"
        r"closing) dat\w+)\b|"
        r"\bwithout (?:a |an )?(?:deadline|(?:end|closing) date)\b"
    ),
    "open": _State(
        rf"\b{_NOT_YET}(?:zamkniet|zakonczon|skonczon|skonczyl|zakonczyl|zamknel|closed|ended|expired|"
        rf"over\b)\w*"
        r"(?: jeszcze| yet)?|"
        r"\b(?:wciaz|nadal|teraz|juz|jeszcze|obecnie|nabory|konkursy|nabor|konkurs) otwart\w+|"
        r"\botwart\w+(?! (?:dla|na) (?!wnios|zglosz|aplik))|"
        r"\btrwajac\w+(?! \d)|\btrwa(?:ja)?\b|\bw toku\b|\bczynn\w+|"
        r"\bprzyjmuj\w+ wniosk\w+|"
        r"\bmozna (?:juz|teraz|jeszcze) (?:skladac|zlozyc|aplikowac|wnioskowac)(?: wniosk\w+)?|"
        r"\b(?:still|now|currently|already) open\b|"
        r"\bopen\b(?! (?:to|for) (?!applic|new applic|bid|submiss|propos|entr|the next|another|at least|\d|a "
        r"(?:few|month|week|long)))|"
        r"\bongoing\b|"
        r"\b(?:accept|tak)ing applications\b|\bcurrent(?:ly)?(?= (?:calls?|funding|grants?|programmes?|"
        r"running))|"
        r"\brunning\b|\b(?:right away|straight away|immediately)\b",
        weak=r"\baktualn\w+|\bbiezac\w+|\bobecnie\b|\bteraz\b|\bw tej chwili\b|\bcurrently\b|\bnow\b|"
        r"\btoday\b|"
        r"\bat the moment\b|\bdzis(?:iaj)?\b|\bwciaz\b|\bstill\b|\bod reki\b",
    ),
    "closing": _State(
        rf"{_soon(_CLOSE)}|\babout to (?:close|end|expire)\b|\bsoon to close\b|\blast[- ]minute\b|"
        rf"\bna finiszu\b|"
        r"\bostatni\w* (?:chwil\w*|moment\w*|dzwon\w*)|\bdobiega\w* konca\b",
        bare=r"\b(?:za)?koncz(?:ac\w+|a|y) sie\b|\bsie (?:za)?koncz(?:a|y)\b|\bzamykajac\w+ sie\b|"
        r"\bclosing (?=calls?|programmes?|grants?)",
    ),
    "planned": _State(
        rf"{_soon(_OPEN)}|\babout to (?:open|start|launch)\b|\bplanowan\w+|\bzapowiad\w+|\bzapowiedzian\w+|"
        r"\bnadchodzac\w+|\bprzyszl\w+ (?=nabor|konkurs)|\bw przygotowaniu\b|\bin preparation\b|\bupcoming\b|"
        r"\bplanned\b|\bannounced\b|\bcoming (?:up|soon)\b|\bforthcoming\b|\bin the pipeline\b|"
        r"\bfuture (?=calls?|programmes?)|"
        rf"\b{_NOT_YET}(?:otwart|rusz|rozpocz|zacze|open|started)\w*(?: jeszcze| yet)?|"
        r"\bjeszcze nie\w* (?:sie )?(?:rusz|zacze|rozpocz|wystart|"
        rf"otworz)\w*",
        bare=r"\bruszajac\w+|\botwierajac\w+ sie\b|\bstartujac\w+|\bopening (?=calls?|programmes?)",
        ahead=r"\bdopiero (?:\w+ )?(?:rusz|otworz|bed|otwart|oglosz|startuj|wystart|zaczn)\w*|"
        r"\b(?:zostan|bed)\w+ (?:\w+ )?(?:otwart|oglosz|uruchom)\w*|"
        r"\b(?:yet|still) to (?:open|start|be opened)\b|"
        r"\bwill (?:be )?(?:open|launch|start)\w*|\b(?:open|start)\w* (?:in the future|later)\b",
    ),
    "closed": _State(
        r"\bzamkniet\w+|\bzakonczon\w+|\bminion\w+|\barchiwaln\w+|\brozstrzygniet\w+|"
        r"\b(?:juz )?(?:sie )?(?:juz )?(?:(?:za|s)konczyl|zamknel|zamknal|uplynel|uplynal|minel|minal|wygasl|"
        r"przepadl)\w*(?: sie)?|\bpo terminie\b|\bjuz nieaktywn\w+|"
        r"\bclosed\b|\bended\b|\bexpired\b|"
        r"\bpast (?=calls?|programmes?)"
    ),
}
_SAID, _BARE, _WEAK, _AHEAD = (
    {name: re.compile(getattr(state, part)) for name, state in _STATES.items() if getattr(state, part)}
    for part in ("said", "bare", "weak", "ahead")
)
_OWN_NEWS = re.compile(
    r"[ ,]*(?:the|our|we|i|it|they|he|she|my|this|these)\b(?! (?:open|apply|can|could|may)\b)|"
    r"[ ,]*(?!mozemy|mozna|skladamy|wnioskujemy|aplikujemy)\w+[aeiy]my\b|"
    r"[ ,]*(?:nie )?(?:mamy|mam|jest|sa|rada|wojt|burmistrz|zarzad|dyrekcja|dyrektor|nasz\w*|chce|musze|"
    r"potrzebuje|leak\w*|need\w*|lack\w*|burn\w*|heat\w*|use|uses|have|has)\b"
)
"""After a weak word that tells how the asker fares: `now the board has agreed`, `teraz chcemy`."""
_ORDER = ("continuous", "closing", "planned", "open", "closed")


@dataclass(frozen=True)
class Stated:
    """A state said by the characters `start:end`."""

    status: str
    start: int
    end: int


def stated(text: str, free: Callable[[int, int], bool], *, opens: bool, closes: bool) -> list[Stated]:
    """The states asked for, in the words that are `free`; `opens`, `closes`: days of it are asked for, so
    that `calls opening in March` is no state."""
    found = [] if opens else _of(_AHEAD, text, free)
    if not found:
        found = _of(_SAID, text, free, without=("open",) if opens else ())
    if not found and not opens and not closes:
        found = _of(_BARE, text, free)
    if not found and not opens:
        found = [one for one in _of(_WEAK, text, free) if not _OWN_NEWS.match(text, one.end)]
    if closes:
        found = [one for one in found if one.status != "closed"]  # calls that closed in October
    if any(one.status == "closing" for one in found):
        found = [one for one in found if one.status != "open"]  # a call that closes soon is open
    return found


def _of(
    patterns: dict[str, re.Pattern[str]],
    text: str,
    free: Callable[[int, int], bool],
    *,
    without: tuple[str, ...] = (),
) -> list[Stated]:
    """Each stretch of text tells one state: the surest that takes it."""
    found: list[Stated] = []
    for one in _candidates(patterns, text):
        overlaps = any(one.start < other.end and other.start < one.end for other in found)
        if not overlaps and one.status not in without and free(one.start, one.end):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def _candidates(patterns: dict[str, re.Pattern[str]], text: str) -> Iterator[Stated]:
    """Longer ones first: `not closed yet` before `closed`."""
    every = [
        Stated(status, *match.span())
        for status in _ORDER
        if status in patterns
        for match in patterns[status].finditer(text)
    ]
    yield from sorted(every, key=lambda one: one.start - one.end)
