"""Every sentence that the chat and its pages say, in Polish and English side by side.

Texts with `{name}` are filled by `say`, which fails on a missing name. `INTERFACE` goes to the browser as
it is; the strings of Chainlit's own widgets stand in `ui/translations`.
"""

from corpus.bilingual import Text
from corpus.language import Language


def say(text: Text, language: Language, **values: object) -> str:
    """`text` in `language` with its `{names}` filled. Raises KeyError for a missing value."""
    return text.to(language).format(**values)


NAME = Text("Asystent SPCleantech", "SPCleantech Assistant")

# The course of an answer
SEARCHING = Text("Przeszukuję dokumenty…", "Looking in the documents…")
SEARCHING_FOR = Text("Przeszukuję dokumenty: „{query}”", "Looking in the documents for “{query}”")
WRITING = Text(
    "Sprawdzam w tych dokumentach i piszę odpowiedź…", "Checking these documents and writing the answer…"
)
UNDERSTOOD_AS = Text("Zrozumiałem pytanie tak: „{query}”", "I understood the question as: “{query}”")
WAITING = Text(
    "Przed Tobą w kolejce: {ahead}. Odpowiedź zacznie się za około {wait}. Oto, co już znalazłem.",
    "Ahead of you in the queue: {ahead}. The answer starts in about {wait}. Here is what I found so far.",
)
WAITING_UNKNOWN = Text(
    "Przed Tobą w kolejce: {ahead}. Oto, co już znalazłem.",
    "Ahead of you in the queue: {ahead}. Here is what I found so far.",
)
SECONDS = Text("{n} s", "{n} s")
MINUTES = Text("{n} min", "{n} min")

# How it ended
NO_EVIDENCE = Text("W dokumentach nie ma odpowiedzi na to pytanie.", "The documents don't say.")
NO_EVIDENCE_READING = Text(
    "Najbliższe temu pytaniu fragmenty, do samodzielnego przeczytania",
    "The passages nearest to the question, to read for yourself",
)
ALSO_READ = Text("Zobacz też", "Also read")
PARTIAL = Text("Odpowiedź niepełna.", "This answer is incomplete.")
CLARIFICATION = Text("Proszę doprecyzować pytanie.", "Please make the question more precise.")
DECLINED = Text("Na to pytanie nie odpowiadam.", "This is not a question for me to answer.")
FAILED = Text("Nie udało się odpowiedzieć.", "The answer failed.")
STOPPED = Text("Zatrzymano na Twoje żądanie.", "Stopped as you asked.")
LEFT = Text(
    "Przerwano, bo przeglądarka się rozłączyła. Zadaj pytanie jeszcze raz.",
    "Interrupted because the browser went away. Please ask again.",
)
INTERRUPTED = Text(
    "Odpowiedź została przerwana. Zadaj pytanie jeszcze raz.", "The answer was interrupted. Please ask again."
)
UNEXPECTED = Text(
    "Coś zawiodło po naszej stronie i odpowiedź nie powstała. Spróbuj ponownie; jeśli to się powtórzy, "
    "administrator znajdzie przyczynę poleceniem „assistant doctor” i w dzienniku serwera.",
    "Something went wrong on our side and there is no answer. Please try again; if it happens again, "
    "the administrator will find the cause with “assistant doctor” and in the server's log.",
)
EMPTY_QUESTION = Text(
    "Pytanie jest puste. Napisz, o co chodzi.", "The question is empty. Please write what you need."
)
TOO_LONG = Text(
    "Pytanie ma {n} znaków; najwięcej można {most}. Skróć je, proszę.",
    "The question has {n} characters; at most {most} are possible. Please shorten it.",
)
BUSY = Text(
    "Poprzednie pytanie w tej rozmowie jeszcze trwa. Zatrzymaj je albo poczekaj.",
    "The previous question of this conversation is still being answered. Stop it or wait.",
)
QUEUE_FULL = Text(
    "Czeka już {n} pytań i kolejka jest pełna. Spróbuj za chwilę; fragmenty poniżej są już do przeczytania.",
    "{n} questions are waiting and the queue is full. Try again soon; the passages below can be read now.",
)
SOURCE_GONE = Text(
    "Tego dokumentu nie ma już w indeksie albo nie wolno Ci go zobaczyć.",
    "This document is no longer in the index, or you may not see it.",
)

# Cards
AS_OF = Text("stan na {date}", "as of {date}")
UNDATED = Text("bez daty", "undated")
PAGE = Text("s. {n}", "p. {n}")
BASIS_GENERAL = Text("sprawdź u źródła", "check at the source")
BASIS_EXAMPLE = Text("przykład zmyślony", "fictitious example")
LANGUAGE_MARKS = {
    "pl": Text("po polsku", "in Polish"),
    "en": Text("po angielsku", "in English"),
    "other": Text("w innym języku", "in another language"),
}
OUT_OF_FORCE = Text("obowiązywał do {date}", "in force until {date}")

# Export
FOOTNOTES = Text("Źródła", "Sources")
ANSWERED_BY = Text(
    "Odpowiedź przygotował {name} ({model}) na podstawie podanych źródeł; przed użyciem sprawdź je.",
    "Prepared by the {name} ({model}) from the sources listed; check them before use.",
)
FILE_NAME = Text("odpowiedz", "answer")

# Starting and stopping
RUNNING_AT = Text(
    "Czat działa: {address}  (koniec: Ctrl+C)", "The chat is running: {address}  (stop: Ctrl+C)"
)
STOPPING = Text("Czat zakończył pracę.", "The chat has stopped.")
ONLY_LOOPBACK = Text(
    "Czat nie uruchomi się pod adresem {host}: widać go z innych komputerów, a logowania jeszcze nie ma.",
    "The chat does not start at {host}: other computers can reach it, and there is no sign-in yet.",
)
USE_LOOPBACK = Text("Użyj 127.0.0.1 albo localhost.", "Use 127.0.0.1 or localhost.")
PORT_TAKEN = Text("Port {port} jest zajęty.", "Port {port} is taken.")
OTHER_PORT = Text(
    "Zatrzymaj tamten program albo wybierz inny port, na przykład {other}.",
    "Stop that program or choose another port, for example {other}.",
)
FOLDER_NOT_WRITABLE = Text("Nie można zapisać w folderze {path}.", "The folder {path} cannot be written.")
CHECK_FOLDER = Text("Sprawdź uprawnienia i wolne miejsce.", "Check its rights and the free space.")

AI_NOTICE = Text(
    "Odpowiedzi układa model językowy i może się mylić. Sprawdzaj je w źródłach.",
    "A language model writes the answers and may be wrong. Check them in the sources.",
)

# Where questions go
STAYS_HERE = Text(
    "Nic nie opuszcza tego komputera: ani pytania, ani odpowiedzi, ani dokumenty.",
    "Nothing leaves this computer: no questions, no answers, no documents.",
)
STAYS_IN_NETWORK = Text(
    "Pytania i fragmenty dokumentów trafiają do modelu w sieci lokalnej ({hosts}) i jej nie opuszczają.",
    "Questions and passages of documents go to a model in the local network ({hosts}) and do not leave it.",
)
LEAVES = Text(
    "Uwaga: pytania i fragmenty dokumentów są wysyłane poza tę sieć, do: {hosts}.",
    "Please note: questions and passages of documents are sent outside this network, to: {hosts}.",
)
MAY_LEAVE = Text(
    "Uwaga: administrator zezwolił na modele poza tą siecią; pytania i fragmenty dokumentów mogą przez nie "
    "przechodzić ({hosts}).",
    "Please note: the administrator allowed models outside this network; questions and passages of documents "
    "may go to them ({hosts}).",
)

# Personal data in a question
PERSONAL_FOUND = Text("W pytaniu są dane osobowe.", "The question holds personal data.")
PERSONAL_STORED = Text(
    "Pytanie nie zostało jeszcze ani zapisane, ani zadane. Zadane, zostanie w zapisanej rozmowie do {days} "
    "dni. Do znalezienia odpowiedzi te dane zwykle nie są potrzebne.",
    "The question has been neither stored nor asked yet. Once asked, it stays in the stored conversation for "
    "up to {days} days. Such data is rarely needed to find an answer.",
)
PERSONAL = {
    "pesel": Text("numer PESEL", "PESEL number"),
    "nip": Text("NIP", "tax number (NIP)"),
    "id_card": Text("numer dowodu osobistego", "identity card number"),
    "iban": Text("numer konta", "account number"),
    "email": Text("adres e-mail", "e-mail address"),
    "phone": Text("numer telefonu", "telephone number"),
}

INTERFACE: dict[str, Text] = {
    "name": NAME,
    "tagline": Text(
        "Pytaj o dokumenty klastra. Każde zdanie odpowiedzi ma swoje źródło.",
        "Ask about the cluster's documents. Every sentence of an answer has its source.",
    ),
    "notice": AI_NOTICE,
    "sources": Text("Źródła", "Sources"),
    "candidates": Text("Znalezione fragmenty", "Passages found"),
    "openSource": Text("Pokaż fragment w dokumencie", "Show the passage in its document"),
    "openWhole": Text("Cały dokument", "Whole document"),
    "copy": Text("Kopiuj z przypisami", "Copy with footnotes"),
    "copied": Text("Skopiowano", "Copied"),
    "notCopied": Text("Przeglądarka nie pozwoliła skopiować.", "The browser did not allow copying."),
    "docx": Text("Zapisz jako DOCX", "Save as DOCX"),
    "print": Text("Drukuj", "Print"),
    "askAnyway": Text("Zapytaj mimo to", "Ask anyway"),
    "withdraw": Text("Nie zadawaj, poprawię", "Do not ask, let me change it"),
    "leave": Text("Zrezygnuj z kolejki", "Leave the queue"),
    "unsupported": Text("bez potwierdzenia w źródłach", "not confirmed by the sources"),
    "citation": Text("Źródło", "Source"),
    "answer": Text("Odpowiedź", "Answer"),
    "passage": Text("Cytowany fragment", "Cited passage"),
    "ready": Text("Odpowiedź gotowa.", "The answer is ready."),
    "about": Text("Co wie asystent", "What it knows"),
    "conversations": Text("Twoje rozmowy", "Your conversations"),
    "accessibility": Text("Dostępność", "Accessibility"),
    "language": Text("Język", "Language"),
    "send": Text("Wyślij pytanie", "Send the question"),
    "stop": Text("Zatrzymaj odpowiedź", "Stop the answer"),
    "input": Text("Twoje pytanie", "Your question"),
    "skip": Text("Przejdź do pytania", "Go to the question"),
    "newChat": Text("Nowa rozmowa", "New conversation"),
    "search": Text("Szukaj w rozmowach", "Search the conversations"),
    "history": Text("Pokaż lub ukryj rozmowy", "Show or hide the conversations"),
    "theme": Text("Jasny lub ciemny wygląd", "Light or dark look"),
    "close": Text("Zamknij", "Close"),
    "options": Text("Zmień nazwę lub usuń rozmowę", "Rename or delete the conversation"),
    "helpful": Text("Pomocna odpowiedź", "Helpful answer"),
    "toBottom": Text("Na koniec rozmowy", "To the end of the conversation"),
    "unhelpful": Text("Niepomocna odpowiedź", "Unhelpful answer"),
}
"""Labels of the browser's part, by the name under which it asks for them."""

STARTER_ASK = Text("Zapytaj o dokumenty", "Ask the documents")
STARTER_PARTNER = Text("Znajdź partnera", "Find a partner")
STARTER_FUNDING = Text("Znajdź finansowanie", "Find funding")
STARTER_NEWS = Text("Co nowego", "What is new")
STARTERS: tuple[tuple[Text, str, tuple[Text, ...]], ...] = (
    (
        STARTER_ASK,
        "ask",
        (
            Text(
                "Kto podpisał porozumienie o Małopolskim Centrum Transferu Wiedzy?",
                "Who signed the agreement on the Małopolska Centre for Transfer of Knowledge?",
            ),
            Text("Co oznacza obszar problemowy G07?", "What does problem area G07 mean?"),
        ),
    ),
    (
        STARTER_PARTNER,
        "partner",
        (
            Text(
                "Kto zajmuje się gospodarką o obiegu zamkniętym w Finlandii?",
                "Who works on the circular economy in Finland?",
            ),
            Text(
                "Znajdź klastry spoza Polski, które zajmują się inteligentnym miastem",
                "Find clusters outside Poland that work on smart cities",
            ),
        ),
    ),
    (
        STARTER_FUNDING,
        "funding",
        (
            Text(
                "Dofinansowanie dla gminy na termomodernizację szkoły",
                "Funding for a municipality for the thermal modernisation of a school",
            ),
            Text("Jakie nabory kończą się w tym kwartale?", "Which calls close this quarter?"),
        ),
    ),
    (STARTER_NEWS, "news", (Text("Co nowego?", "What is new?"),)),
)
"""The uses: label, icon name in `ui/public/icons`, questions offered."""
