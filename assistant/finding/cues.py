"""Words of a folded question that say how the rest is meant, in both languages. Data, no logic."""

import re

NEGATIONS = frozenset(
    (
        "nie ani zaden zadna zadne zadnych zadnej bez oprocz poza spoza wyjatkiem wylaczeniem pominieciem "
        "wylaczajac wykluczajac zamiast procz not no neither nor none without except excluding outside non "
        "isnt arent dont doesnt wont cant isn aren don doesn won wasn never barring minus besides"
    ).split()
)
"""Words after which what is named is unwanted; see TWO_WORD_NEGATIONS."""

TWO_WORD_NEGATIONS = frozenset(
    (
        *(("inny", "niz"), ("innych", "niz"), ("inne", "niz"), ("other", "than"), ("apart", "from")),
        *(
            ("outside", "of"),
            ("instead", "of"),
            ("rather", "than"),
            ("with", "exception"),
            ("anywhere", "but"),
        ),
        *(
            ("exception", "of"),
            ("aside", "from"),
            ("save", "for"),
            ("inna", "niz"),
            ("innego", "niz"),
            ("inny", "od"),
            ("inne", "od"),
            ("away", "from"),
        ),
        *(("anything", "but"), ("everything", "but"), ("all", "but"), ("anyone", "but"), ("everyone", "but")),
    )
)

NOT_EXCLUDING = frozenset(
    (
        "tylko only just merely mniej wiecej less more pozniej later wczesniej earlier terminu deadline wiem "
        "wiemy znam znamy znalazlem znalazlam znalezlismy moge mozemy umiem umiemy potrafimy radze radzimy "
        "dajemy daje stac starcza starczy wystarcza wystarczy dziala ma mam mamy macie maja posiadamy "
        "know matter mind care sure find have has had mattering wazne istotne szkodzi necessarily limited "
        "ograniczone ograniczony ograniczajac koniecznie"
    ).split()
)
"""After a negation these take its force away: `nie tylko`, `no later than`."""

TURNS = frozenset("ale lecz tylko but only rather zato jednak".split())
"""Words that end the force of a negation: `nie z Polski, tylko z Czech`."""

JOINS = frozenset("i oraz ani lub albo or nor and a as jak zarowno both".split())

UNWANTED = re.compile(
    r"(?:(?:are|is|nas|mnie|to|us|me|juz|really|do|does|na pewno|raczej) )*"
    r"(?:(?:ludzie|rada|wojt|zarzad|mieszkancy|czlonkowie|wspolnota|dyrekcja|szef|skarbnik|nikt|my|sie|"
    r"our|the|council|board|members|people|residents) ){0,3}"
    r"(?:odpada(?:ja)?\b|out of the question|not an option|nie wchodz\w+ w gre|nie interesuj\w*|"
    r"not? interest\w*|wykluczon\w+|no use|unwanted|not wanted|"
    r"nie (?:sie )?(?:chce\w*|zgodz\w*|zgadza\w*|pojd\w*|przejd\w*|wezmi\w*|biore|bierze\w*|"
    r"ma zgody|bedzie zgody|przysluguj\w*)|sa nie dla|"
    r"(?:would|will) (?:not|never) (?:be accepted|sign|agree|accept|take|want)|"
    r"won t (?:do|work|fly|be accepted)|(?:cannot|can t) be accepted|"
    r"we (?:cannot|can t|won t|will not|do not want|don t want|must not|may not) "
    r"(?:take|accept|want|sign|repay)?|"
    r"(?:nobody|no one) (?:here )?(?:will|would|wants?|agrees?))"
)
"""Words after what is unwanted: `pożyczka odpada`."""

BENEFICIARY = frozenset("dla for".split())
"""Before the ones whom something is meant for."""

SOUGHT = frozenset("looking look search searching seeking seek ask asking wait waiting czekamy".split())
"""Before `for` where it names what is sought, not who is to profit."""

SELF = frozenset(
    (
        "jestesmy jestem jako reprezentuje reprezentujemy prowadze prowadzimy kieruje kierujemy dzialamy "
        "pracuje pracujemy mieszkam mieszkamy wspolpracujemy as"
    ).split()
)
"""Before what the asker is or where he is."""

ENGLISH_SELF = frozenset("we i".split())

SELF_AFTER = frozenset("are am re m already work run represent live come".split())
"""After `we` or `I`, before what the asker is or where he is."""

WE = frozenset("we my ja i".split())
"""Before a comma and what the asker is."""

WHO = frozenset("kto ktos who someone somebody anyone anybody".split())
"""Words for the one sought: what is named after a theme is then only spoken of (`kto ociepla szkoły`)."""

WITH = frozenset("z ze with".split())

HAS = frozenset("ma maja posiada posiadaja has have owns own".split())
"""Before what belongs to the one sought."""

US = frozenset("nam nas mnie sie us me our the nasza nasze".split())
"""Words between a verb and what it is done to."""

TO_US = frozenset("nam mi".split())
"""After a verb of the past and before what it was done to: `zaatakowali nam urząd`."""

DONE = re.compile(r"\w{2,}[aeiouy]l[iyoa]?|\w+[dt]l[iyoa]|padl[oay]?")
"""Polish verbs of the past."""

HELPS = re.compile(
    r"pom(?:oc|oze|oga|aga|agaja|agac|oglby|oglaby)|(?:pomaga|doradza|wspiera)jac\w*|doradz(?:a|aja|i|ic|ac)|"
    r"dopomoze|wspomoze|wesprze|help(?:s|ed|ing)?|advis(?:es?|ed|ing)|assist(?:s|ed|ing)?"
)
"""Before the one who is helped."""

COMPLAINS = frozenset(
    (
        "skarza narzekaja prosza pytaja mowia domagaja protestuja marzna czekaja complain complained ask "
        "asked say demand freeze keep wait"
    ).split()
)
"""After people of whom is told, who do not apply themselves."""

THOUSANDS = frozenset("tys tysiac tysiecy tysiace thousand".split())

FROM = frozenset("z ze w we na spod pod kolo from in near at around outside of the".split())
"""Words between an organisation and its place."""

SENTENCE_ENDS = frozenset(".;!?–—:")

WHO_ASKED = frozenset(
    (
        "kto ktory ktora ktore ktorzy ktorych ktorym jaki jaka jakie jacy jakich co czy gdzie who which what "
        "where that are is any whom whose"
    ).split()
)
"""Words of questions: who is named after them is sought."""

RELATIVE = frozenset("who which that ktory ktora ktore ktorzy is are".split())
"""Words that may tell more of the one who asks."""

SEEKS = frozenset(
    (
        "szuka poszukuje potrzebuje chce chcialaby chcialby chcialoby seeks seek wants needs looks looking "
        "searches would wishes hopes pragnie zaprasza"
    ).split()
)
"""Verbs after the one who asks."""

WISHES = frozenset("like love want wish appreciate".split())
"""After `would` of the one who asks."""

WANTS = frozenset(
    (
        "looking look looks search searching seeking seek seeks need needs want wants would like hope hoping "
        "lack lacks lacking require requires hunt hunting brakuje brak potrzeba przydalby przydalaby "
        "przydaloby przydaliby rozgladam rozgladamy polujemy zalezy "
        "wish interested find please potrzebny potrzebna potrzebne potrzebni chetnie prosze poprosze kto "
        "zainteresowani zainteresowany zainteresowana could can who"
    ).split()
)
"""Words that begin what is sought."""

WANTED = frozenset(
    f"pl:{lemma}"
    for lemma in "szukac poszukiwac potrzebowac chciec znalezc interesowac nawiazac poznac".split()
)
"""The same by base form."""

ASKS = frozenset(
    (
        "look seek looking seeking searching need want wish would like please anyone "
        "lack lacking require hunting przydalby przydalaby przydaloby przydaliby rozgladam rozgladamy zalezy "
        "kto czy jaki jaka jakie znacie potrzebny potrzebna brakuje poprosze "
        "prosze wskazcie could find interested introduced"
    ).split()
)
"""Words among the first of a clause that asks."""

ASKS_FIRST = frozenset("is are do does can any where who which what gdzie ktory ktora ktore ktorzy".split())
"""Words that open a clause that asks."""

WORKS_WITH = re.compile(r"wspolprac\w*|pracuj\w*|work\w*|collaborat\w*|cooperat\w*")
"""Before `with`: who is named after it is not the one sought, where another one is."""

WORKPLACE = frozenset("pracuje pracujemy work working works dzialamy kieruje kierujemy".split())
"""Before `in` or `for` and the asker's organisation."""

MEETS = frozenset(
    (
        "met spoke talked heard visited saw spotkal spotkala spotkali spotkalismy rozmawial rozmawiala "
        "rozmawiali rozmawialismy poznal poznala poznalismy slyszal slyszala slyszelismy odwiedzil "
        "odwiedzila odwiedzilismy widzial widziala widzielismy"
    ).split()
)
"""Verbs of the asker; what follows them is of others."""

OWN = frozenset("nasz nasza nasze naszej naszego naszym naszych moj moja mojej mojego our my".split())
"""Before what is the asker's, or the asker himself."""

PARTITIVE = frozenset(
    (
        "which who one any some all each many couple few several pair two three number lot lots list names "
        "ktory ktora ktore ktorzy jeden jedna para kilka kilku pare paru dwie dwa dwoch trzy trzech lista "
        "liste"
    ).split()
)
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

BETWEEN = ADJECTIVES | frozenset(
    "z ze w we spod pod near nam from in with to do after well byc those ones these tych te tymi".split()
)
"""Words that may stand between a cue and what it points at."""

PASSED_BY_NEGATION = (
    BETWEEN | JOINS | BENEFICIARY | US | frozenset("t ani jeden jednej jednego na o od on about of".split())
)
"""Words between a negation and what it reaches."""

IT_IS_ABOUT = re.compile(r"\bchodzi(?: \w+)? o$|\binterested in$|\bzainteresowan\w+$")
"""Before what is sought."""

OBJECT = frozenset("na of do w we in at o przy budynku budynkow building buildings on into".split())
"""Before a thing that is only spoken of: what money is spent on, where something happened."""

SUBJECT = frozenset("przy od na o about on".split())
"""Before what a partner is to know: `pomoc przy wodociągach`."""

INSIDE = frozenset("w we in at".split())
"""Before where something happens: `cyfryzacja w starostwie`."""

POSSESSED = frozenset("naszym waszym your our the this tym".split())
"""Words between `in` and the cluster that one is in."""

YOU = frozenset("you panstwo".split())
"""Before `have` of those who are asked."""

SAY_NOTHING = NEGATIONS | TURNS | BETWEEN | SELF | SELF_AFTER | BENEFICIARY
"""Words that no search by meaning should see."""
