"""What is said to messages that need no search, and why a request is declined."""

from assistant.conversation.scope import Outside
from assistant.conversation.signals import Signal
from corpus.bilingual import Text

SAID: dict[Signal, Text] = {
    "greeting": Text(
        "Dzień dobry! O co chcesz zapytać dokumenty klastra?",
        "Hello! What would you like to ask the cluster's documents?",
    ),
    "thanks": Text(
        "Proszę bardzo. Jeśli chcesz wiedzieć coś jeszcze, po prostu zapytaj.",
        "You are welcome. If you would like to know anything else, just ask.",
    ),
    "farewell": Text("Do widzenia!", "Goodbye!"),
    "abilities": Text(
        "Odpowiadam po polsku i po angielsku na pytania o dokumenty, które mam w indeksie, i przy każdym "
        "zdaniu podaję źródło. Gdy dokumenty czegoś nie podają, mówię to wprost. Możesz dopytywać "
        "(„a kiedy?”), poprosić o inny język („po angielsku”), o skrót („krócej”) albo o źródła "
        "(„skąd to wiesz?”).",
        "I answer questions about the documents in my index, in Polish and English, and give the source of "
        "every sentence. Where the documents do not say, I say so. You can ask on (“and when?”), ask for "
        "another language (“in Polish”), for fewer words (“shorter”) or for sources (“how do you know?”).",
    ),
    "wrong": Text(
        "Rozumiem. Napisz, o co chodziło, na przykład: „chodziło mi o porozumienie z 2018 roku”.",
        "I see. Tell me what you meant, for example: “I meant the agreement of 2018”.",
    ),
}
NOTHING_SAID_YET = Text(
    "Nie ma jeszcze odpowiedzi, do której można by wrócić. O co chcesz zapytać?",
    "There is no answer yet to go back to. What would you like to ask?",
)
IN_THIS_LANGUAGE = Text(
    "Odpowiem po polsku. O co chcesz zapytać?", "I will answer in English. What would you like to ask?"
)
SOURCES = Text(
    "Poprzednia odpowiedź, sprawdzona jeszcze raz w źródłach:",
    "The previous answer, checked against its sources once more:",
)
BRIEFLY = Text("Krótko", "Briefly")

_ONLY_DOCUMENTS = Text(
    "Odpowiadam tylko na pytania o dokumenty klastra.",
    "I only answer questions about the cluster's documents.",
)
DECLINED: dict[Outside, Text] = {
    "danger": Text(
        "W tym nie umiem pomóc, ale ludzie potrafią. Jeśli grozi Ci niebezpieczeństwo, dzwoń pod 112.",
        "I cannot help with this, but people can. If you are in danger, call 112.",
    ),
    "harm": Text("W tym nie pomogę.", "I will not help with this."),
    "frame": Text(
        "Nie zmieniam zasad, według których odpowiadam. O co chcesz zapytać dokumenty?",
        "I do not change the rules by which I answer. What would you like to ask the documents?",
    ),
    "weather": Text(
        f"Pogody nie znam. {_ONLY_DOCUMENTS.pl}", f"I do not know the weather. {_ONLY_DOCUMENTS.en}"
    ),
    "writing": Text(
        f"Nie piszę wierszy, żartów ani opowiadań. {_ONLY_DOCUMENTS.pl}",
        f"I do not write poems, jokes or stories. {_ONLY_DOCUMENTS.en}",
    ),
    "programming": Text(
        f"Nie piszę programów. {_ONLY_DOCUMENTS.pl}", f"I do not write programs. {_ONLY_DOCUMENTS.en}"
    ),
    "translation": Text(
        f"Nie tłumaczę innych tekstów. {_ONLY_DOCUMENTS.pl} Odpowiedź podam po polsku albo po angielsku.",
        f"I do not translate other texts. {_ONLY_DOCUMENTS.en} The answer can be in Polish or in English.",
    ),
    "health": Text(
        "W sprawach zdrowia zapytaj lekarza lub farmaceutę. " + _ONLY_DOCUMENTS.pl,
        "In matters of health ask a doctor or a pharmacist. " + _ONLY_DOCUMENTS.en,
    ),
    "legal": Text(
        "W swojej sprawie zapytaj prawnika. " + _ONLY_DOCUMENTS.pl,
        "In a case of your own ask a lawyer. " + _ONLY_DOCUMENTS.en,
    ),
}
