"""Words of a folded question that say how the rest is meant, in both languages. Data, no logic."""

import re

CUE_WORDS = frozenset(
    (
        # Polish: asking, the thing asked for, and what surrounds it
        "szukac poszukiwac znalezc znajdz wskazac pokazac wyswietlic podac wymienic lista zestawienie "
        "partner partnerka  "
        "partnerski organizacja podmiot program nabor konkurs dofinansowanie dofinansowac finansowanie "
        "finansowac sfinansowac  "
        "srodek fundusz wsparcie wspierac wesprzec pieniadz kasa projekt inwestycja przedsiewziecie "
        "dotyczyc zajmowac dzialac  "
        "pracowac robic specjalizowac skorzystac ubiegac dostac otrzymac uzyskac zdobyc istniec dostepny "
        "moc chciec  "
        "interesowac potrzebny kraj wojewodztwo region teren obszar zakres dziedzina branza temat "
        "tematyka kwota wysokosc  "
        "wartosc koszt maksymalny minimalny termin data wniosek skladac zlozyc aplikowac aplikacja "
        "wnioskowac przyjmowac  "
        "nasz moj wspolpracowac wspolpraca kontakt zainteresowany udzial poziom procent wklad wlasny "
        "forma rodzaj typ  "
        "przeznaczony skierowany dedykowany kierowany pochodzic miec siedziba zagraniczny unijny zlotowka "
        "euro  "
        "oferowac oferta dostarczac swiadczyc potrzebowac konczyc zakonczyc zamykac zamknac otwierac "
        "otworzyc uplywac  "
        "rozpoczynac zaczynac ruszac startowac mijac ostateczny dowolny jakikolwiek sprawdzic planowac "
        "realizowac  "
        "platforma kwalifikowac wystepowac starac pokryc pokrywac przewidywac oraz zwrotny zwrot "
        "potencjalny nowy ktos cos doswiadczenie  "
        "wiedza mozliwosc okazja wybrac polecic najlepszy dobrze dobry rozwiazanie znac byle wziac brac ogolny rozmawiac zeszly ubiegly rok prosic pomoc moze mozna sie jest sa by byc zeby aby tylko "
        "wylacznie jedynie obecnie teraz"
    ).split()
) | frozenset(
    (
        # English
        "find search seek look show list give recommend suggest identify locate partner organis organiz "
        "organisation  "
        "organization entiti entity programm program programme call fund funding financ finance money "
        "support project  "
        "invest investment work activ active deal specialis specializ specialise specialize avail "
        "available appli apply  "
        "applic applicant get obtain receiv receive exist want interest interested countri country region "
        "area field topic theme sector  "
        "amount valu value cost maximum minimum deadlin deadline date submit submiss submission propos "
        "proposal accept collabor  "
        "collaborate cooper contact level rate contribut contribution form kind type aim aimed target "
        "eligible elig  "
        "platform come base located locat offer offering provid provide suppli supply need requir require "
        "close closing end  "
        "open opening start launch expir expire plan check cover costs expertis expertise experi "
        "experience potenti potential  "
        "new do doing did solut solution know folk folks someon anybodi somebodi cash general talk care right last year opportun opportunity scheme only just current now pay pays paid current us our my"
    ).split()
)
"""Base forms (Polish lemmas, English stems and spellings) that belong to asking and mean no subject."""

NEGATIONS = frozenset(
    (
        "nie bez oprocz poza spoza wyjatkiem wylaczajac wykluczajac "
        "not no without except excluding outside non"
    ).split()
)
"""Words after which what is named is unwanted; see TWO_WORD_NEGATIONS."""

TWO_WORD_NEGATIONS = frozenset(
    (("inny", "niz"), ("innych", "niz"), ("inne", "niz"), ("other", "than"), ("apart", "from"))
)

NOT_EXCLUDING = frozenset("tylko only mniej wiecej less more pozniej later wczesniej earlier".split())
"""After a negation these take its force away: `nie tylko`, `no later than`."""

TURNS = frozenset("ale lecz tylko but only rather zato jednak".split())
"""Words that end the force of a negation: `nie z Polski, tylko z Czech`."""

JOINS = frozenset("i oraz ani lub albo or nor and a".split())

BENEFICIARY = frozenset("dla for".split())
"""Before the ones whom something is meant for."""

SOUGHT = frozenset("looking look search searching seeking seek ask asking wait waiting czekamy".split())
"""Before `for` where it names what is sought, not who is to profit."""

SELF = frozenset(
    "jestesmy jestem jako as are am nasza nasz nasze reprezentuje reprezentujemy represent".split()
)
"""Before what the asker is."""

PARTITIVE = frozenset("which who one any some all each many ktory ktora ktore ktorzy jeden jedna".split())
"""Before `of` where it picks from what is sought."""

ADJECTIVES = frozenset(
    (
        "a an the our my your nasza naszej naszego naszych nasz moja mojej mojego malej malego malych mala maly mali "
        "duzej duzego duzych duza duzy sredniej sredniego lokalnej lokalnych lokalnego publicznej publicznych "
        "prywatnej prywatnych wiejskiej miejskiej mlodej mlodych wszystkich jakiejs jakiegos "
        "small large big local public private rural urban medium sized young all some any other innych"
    ).split()
)
"""Words that may stand before a noun without changing what it is to the sentence."""

BETWEEN = ADJECTIVES | frozenset("z ze w we from in with to do byc".split())
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
    r"\botwiera\w*|\botworz\w*|\botwarc\w*|\brusza\w*|\brusz\w*|\bstartuj\w*|\brozpoczn\w*|"
    r"\brozpoczyna\w*|\bzaczn\w*|"
    r"\bzaczyna\w*|\bopens?\b|\bopening\b|\bstart(?:s|ing)?\b|\blaunch\w*|\bbegin\w*|\bplanowan\w*|"
    r"\bplanned\b|\bupcoming\b"
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
