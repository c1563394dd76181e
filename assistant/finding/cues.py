"""Words of a folded question that say how the rest is meant, in both languages. Data, no logic."""

import re

NEGATIONS = frozenset(
    (
        "nie bez oprocz poza spoza wyjatkiem wylaczajac wykluczajac not no without except excluding "
        "outside non"
    ).split()
)
"""Words after which what is named is unwanted; see TWO_WORD_NEGATIONS."""

TWO_WORD_NEGATIONS = frozenset(
    (("inny", "niz"), ("innych", "niz"), ("inne", "niz"), ("other", "than"), ("apart", "from"))
)

NOT_EXCLUDING = frozenset(
    "tylko only mniej wiecej less more pozniej later wczesniej earlier terminu deadline".split()
)
"""After a negation these take its force away: `nie tylko`, `no later than`."""

TURNS = frozenset("ale lecz tylko but only rather zato jednak".split())
"""Words that end the force of a negation: `nie z Polski, tylko z Czech`."""

JOINS = frozenset("i oraz ani lub albo or nor and a".split())

BENEFICIARY = frozenset("dla for".split())
"""Before the ones whom something is meant for."""

SOUGHT = frozenset("looking look search searching seeking seek ask asking wait waiting czekamy".split())
"""Before `for` where it names what is sought, not who is to profit."""

SELF = frozenset(
    "jestesmy jestem jako reprezentuje reprezentujemy prowadze prowadzimy as are am represent run".split()
)
"""Before what the asker is."""

OWN = frozenset("nasz nasza nasze naszej naszego naszym naszych moj moja mojej mojego our my".split())
"""Before what is the asker's, or the asker himself."""

PARTITIVE = frozenset("which who one any some all each many ktory ktora ktore ktorzy jeden jedna".split())
"""Before `of` where it picks from what is sought."""

ADJECTIVES = frozenset(
    (
        "a an the your maly mala malej malego malych duzy duza duzej duzego duzych sredniej sredniego "
        "lokalnej lokalnego lokalnych publicznej publicznych prywatnej prywatnych wiejskiej miejskiej "
        "mlodej mlodych wszystkich jakiejs jakiegos innych small large big local public private rural "
        "urban medium sized young all some any other "
        "northern southern eastern western polnocnej poludniowej wschodniej zachodniej"
    ).split()
)
"""Words that may stand before a noun without changing what it is to the sentence."""

BETWEEN = ADJECTIVES | frozenset("z ze w we from in with to do byc those ones these tych te tymi".split())
"""Words that may stand between a cue and what it points at."""

OBJECT = frozenset("na of do w we in at o przy budynku budynkow building buildings on into".split())
"""Before a thing that is only spoken of: what money is spent on, where something happened."""

CLOSES = re.compile(
    r"\b(?:za)?koncz\w*|\bzamyka\w*|\bzamkn\w*|\buplyw\w*|\bmija\w*|\btermin\w*|\bdeadlin\w*|\bclos\w*|"
    r"\bend(?:s|ing)\b|"
    r"\bexpir\w*|\bdue\b|\bwygasa\w*|\bzlozy\w*|\bsklada\w*|\bsubmi\w*|\bapply\b"
)
"""Verbs and nouns of a call's last day."""

CALLS = re.compile(
    r"\bnabor\w*|\bkonkurs\w*|\bwnios\w+|\bdotacj\w*|\bgrant\w*|\bpozyczk\w*|\bdofinansow\w*|\bprogram\w*|"
    r"\bcalls?\b|\bfunding\b|\bloans?\b|\bapplications?\b|\bproposals?\b|\bfunds?\b"
)
"""Nouns of calls: a span of time said of them is about their days."""

OPENS = re.compile(
    r"\botwiera\w*|\botworz\w*|\botwarci\w*|\brusza\w*|\brusz\w*|\bstartuj\w*|\brozpoczn\w*|"
    r"\brozpoczyna\w*|\bzaczn\w*|"
    r"\bzaczyna\w*|\bopens?\b(?! (?:until|till|to|for))|\bopening\b|\bstart(?:s|ing)?\b|"
    r"\blaunch\w*|\bbegin\w*|\bplanowan\w*|\bplanned\b|\bupcoming\b"
)
"""Verbs and nouns of a call's first day."""

STATUSES = {
    "continuous": re.compile(
        r"\bciagl\w+|\bbezterminow\w+|\bbez terminu\w*|\bcaly rok\b|\bcontinuous\w*|\brolling\b|\ball year\b|"
        r"\byear[- ]round\b|\bany time\b|\bw dowolnym (?:momencie|terminie|czasie)\b|\bno deadline\b|"
        r"\bwithout (?:a )?deadline\b"
    ),
    "closing": re.compile(
        r"\b(?:wkrotce|niedlugo|niebawem|zaraz)\s+(?:sie\s+)?(?:koncz\w*|zamyka\w*|zamkn\w*|uplyw\w*)|"
        r"\bkoncz\w*\s+sie\s+(?:wkrotce|niedlugo|niebawem|zaraz)|"
        r"\b(?:clos\w+|end\w+|deadlines?|expir\w+)\s+(?:very\s+)?soon\b|"
        r"\babout to (?:close|end|expire)\b|\bsoon to close\b|\bostatni\w* chwil\w*"
    ),
    "planned": re.compile(
        r"\bplanowan\w+|\bzapowiad\w+|\bzapowiedzian\w+|\bnadchodzac\w+|\bprzyszl\w+ nabor\w*|"
        r"\bupcoming\b|\bplanned\b|"
        r"\bforthcoming\b|\bnot yet open\w*|\bfuture calls?\b|\bjeszcze nie\w* (?:otwart|rusz|rozpocz)\w*|"
        r"\bdopiero (?:rusz|otworz|bed)\w*"
    ),
    "closed": re.compile(
        r"\bzamkniet\w+|\bzakonczon\w+|\bminion\w+|\barchiwaln\w+|\bclosed\b|\bended\b|\bpast calls?\b"
    ),
    "open": re.compile(
        r"\botwart\w+|\btrwajac\w+|\btrwa(?:ja)?\b|\baktualn\w+|\bbiezac\w+|\bobecnie\b|\bteraz\b|"
        r"\bw tej chwili\b|\bczynn\w+|"
        r"\bcurrent(?:ly)?\b|\bopen\b|\bnow\b|\bat the moment\b|\bongoing\b|\brunning\b|\btoday\b|"
        r"\bdzis(?:iaj)?\b|\bwciaz\b|\bstill\b"
    ),
}
"""Where a call stands, in the order in which they are looked for."""

GREEN_DEAL = re.compile(r"\b(?:europejsk\w+\s+)?zielon\w+\s+lad\w*|\b(?:european\s+)?green\s+deal\b")
"""The name of the taxonomy of Green Deal areas, beside a value of it."""
