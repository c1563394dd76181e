"""Words of a folded question that say that a span of time is of calls, or of others. Data, no logic."""

import re

CLOSES = re.compile(
    r"\b(?:za|s)?koncz\w*|\bzamyka\w*|\bzamkn\w*|\buplyw\w*|\bmija\w*|\btermin\w*|\bdeadlin\w*|\bclos\w*|"
    r"\bend(?:s|ing)\b|"
    r"\bexpir\w*|\bdue\b|\bwygasa\w*|\bzlozy\w*|\bzloze\w*|\bsklada\w*|\bsubmi\w*|\bapply\b|\bwysl\w*|"
    r"\bwysyla\w*|\bsend\b|"
    r"\bhand(?:ing)? in\b|\bfile\b|\bzdaz\w*|\bwyrobi\w*|\bmamy czas|\bhave (?:time|until|till)\b|\btime "
    r"left\b|"
    r"\bgotow\w*|\bready\b|\baplikow\w*"
)
"""Verbs and nouns of a call's last day."""

_OPENED = (
    r"(?:otwier|otworz|otwarci|zamyk|zamkn|rozpocz|zaczn|zaczyn|ruszy|rusza|open|clos|shut|launch|start|"
    r"begin)\w*"
)
_BEFORE_THINGS = (
    r"(?:(?:a|an|the|our|my|your|new|own|nam|nasz\w*|sie|now\w*|wlasn\w*|swoj\w*|sobie|up|with|z|ze) ){0,3}"
)
_OTHER_THINGS = (
    r"(?:okn|drzwi|sklep|zaklad|fabryk|hut[aey]|firm|szkol|przedszkol|oddzial|kopaln|granic|restaurac|lokal|"
    r"fili[aei]|biur|muze|basen|kurs|dzialalnosc|budow|remont|rok|sezon|inwestycj|prac[eay]\b|window|door|"
    r"shop|store|factor|plant\b|mine\b|office|branch|school|pool|restaurant|business|compan|museum|work|"
    r"building|construction|season|term\b|year|class|kindergarten|mill)"
)
OTHERS_DOING = re.compile(
    rf"\b{_OPENED} {_BEFORE_THINGS}{_OTHER_THINGS}|"
    r"\b(?:otwieramy|otworzymy|zamykamy|zamkniemy|rozpoczynamy|rozpoczniemy|zaczynamy|zaczniemy|ruszamy|"
    r"ruszymy|startujemy|konczymy|skonczymy|wystartujemy|planujemy|bedziemy)\b|"
    r"\b(?:we|i|school|factory|mine|mill|plant|shop) "
    r"(?:will |want to |plan to |are |am |re |must |have |has |had )?"
    r"(?:be )?(?:open|clos|shut|start|begin|began|launch|finish|plan|build)\w*|"
    r"\b(?:szkola|fabryka|kopalnia|huta|sklep|basen|budowa|remont) (?:sie |u nas |nam )*"
    r"(?:otwier|otworz|zamyk|zamkn|rozpocz|zaczn|zaczyn|rusz|koncz|skoncz)\w*|"
    r"\b(?:our|the|my) (?:library|bridge|road|museum|hospital|clinic|office|bank|hall|club|station|church)"
    r"(?: (?:is|was|has|had|been|already))* (?:closed|shut)\b|"
    r"\b(?:biblioteka|most|droga|muzeum|szpital|przedszkole|swietlica|przychodnia|sala|bank)"
    r"(?: (?:sie|jest|byl[ao]?|zostal[ao]?|juz|nam)){0,3} zamkn\w*|"
    r"\b(?:potrzebuj\w+|prosi\w*|prosz\w*|czeka\w*|kaz\w*|chc\w+|mam|musze)"
    r"(?: (?:to|tego|o|na|sie|przygotowac|oddac|pokazac|dostac|miec|te|krotk\w+|jakas)){0,3}"
    r" (?:liste|listy|raport\w*|zestawieni\w*|odpowiedz\w*|notatk\w*|tabel\w*)|"
    r"\bpotrzebuj\w+(?: (?:to|tego|tej|listy?)){0,2}(?= na (?:jutro|dzis|ponied|wtor|srod|czwart|piat))|"
    r"\b(?:session|meeting|board|council|boss|mayor)(?: (?:is|meets|sits|wants|needs|asks)){1,2}|"
    r"\bneeds? (?:it|this|the|a|an) (?:list|report|answer|table|overview)|"
    r"\b(?:sesj\w+|posiedzeni\w+|zebrani\w+|spotkani\w+)(?: (?:rady|zarzadu|wspolnoty|gminy))?"
)
"""Openings and ends that are none of a call: `otworzyć okno`, `we start building`."""

CALLS = re.compile(
    r"\bnabor\w*|\bkonkurs\w*|\bwnios\w+|\bdotacj\w*|\bgrant\w*|\bpozyczk\w*|\bdofinansow\w*|\bprogram\w*|"
    r"\bcalls?\b|\bfunding\b|\bloans?\b|\bapplications?\b|\bproposals?\b|\bfunds?\b"
)
"""Nouns of calls: a span of time said of them is about their days."""

OPENS = re.compile(
    r"\botwiera\w*|\botworz\w*|\botwarci\w*|\brusza\w*|\brusz\w*|\b(?:wy)?startuj\w*|\brozpocz\w*|"
    r"\bwystartow\w*|"
    r"\bzaczn\w*|\boglosz\w*|\boglasza\w*|\bannounc\w*|"
    r"\bzaczyna\w*|\bopens\b|\bopen\b(?! (?:until|till|to|for)\b)|\bopening\b|\bopened\b|"
    r"\bstart(?:s|ing|ed)?\b|\blaunch\w*|\bbegin\w*|\bplanowan\w*|\bplanned\b|\bupcoming\b"
)
"""Verbs and nouns of a call's first day."""
