"""Whole conversations over a real index: only the chat model is scripted."""

from pathlib import Path

import pytest
from scripted_model import ScriptedModel

from assistant.answer import Answer, Event, Question, Searching, Turn
from assistant.settings import Settings
from assistant.wiring import open_assistant, open_builder

ASKED = "Gdzie podpisano Porozumienie Przykładowe?"
WHERE = "Porozumienie podpisano w Krakowie."
WHEN = "Porozumienie Przykładowe podpisano 21 marca 2018 r. w Krakowie."
BOTH = f"{WHEN} {WHERE}"
IN_ENGLISH = "The Porozumienie Przykładowe was signed on 21 March 2018 in Kraków."


class Talk:
    """A conversation: each message is asked with all turns before it."""

    def __init__(self, data: Path, *replies: str) -> None:
        self.model = ScriptedModel(*replies)
        self.turns: list[Turn] = []
        self.events: list[Event] = []
        self._assistant = open_assistant(Settings(), data, model=self.model)

    def say(self, text: str) -> Answer:
        self.events = list(self._assistant.ask(Question(text, tuple(self.turns))))
        answer = self.events[-1]
        assert isinstance(answer, Answer)
        self.turns += [Turn("user", text), Turn("assistant", answer.answer)]
        return answer

    @property
    def searched(self) -> list[Searching]:
        return [event for event in self.events if isinstance(event, Searching)]


def test_a_whole_conversation_asks_the_model_three_times(built: tuple[Path, Path]) -> None:
    talk = Talk(built[0], WHEN, WHEN, IN_ENGLISH)
    greeted = talk.say("Dzień dobry")
    assert (greeted.outcome, talk.searched) == ("clarification", [])

    first = talk.say(ASKED)
    assert (first.outcome, first.rewritten, first.answer) == ("answered", ASKED, WHEN)

    when = talk.say("a kiedy?")
    assert when.rewritten == "Kiedy podpisano Porozumienie Przykładowe?"
    assert talk.searched == [Searching(when.rewritten, rewritten=True)]
    assert (when.outcome, when.answer) == ("answered", WHEN)

    english = talk.say("in English please")
    assert (english.question_language, english.answer_language) == ("pl", "en")
    assert english.rewritten == when.rewritten
    assert english.answer.startswith(IN_ENGLISH)
    asked = len(talk.model.asked)

    thanked = talk.say("dzięki!")
    assert (thanked.outcome, talk.searched) == ("clarification", [])
    assert thanked.answer.startswith("Proszę bardzo")
    joke = talk.say("opowiedz mi dowcip")
    assert (joke.outcome, talk.searched) == ("declined", [])
    assert asked == len(talk.model.asked) == 3


def test_sources_and_a_shorter_answer_come_without_the_model(built: tuple[Path, Path]) -> None:
    talk = Talk(built[0], BOTH)
    first = talk.say("Kiedy podpisano Porozumienie Przykładowe?")
    assert first.answer == BOTH

    sources = talk.say("skąd to wiesz?")
    assert (sources.outcome, sources.answer) == ("answered", BOTH)
    assert sources.citations == first.citations
    assert "sprawdzona jeszcze raz" in sources.reason

    shorter = talk.say("krócej")
    assert (shorter.outcome, shorter.answer) == ("answered", WHEN)
    assert shorter.citations[0].document == "zbior/pl/porozumienie.md"
    assert len(talk.model.asked) == 1


def test_a_single_sentence_is_shortened_by_the_model_with_words_that_no_search_sees(
    built: tuple[Path, Path],
) -> None:
    talk = Talk(built[0], WHEN)
    talk.say("Kiedy podpisano Porozumienie Przykładowe?")
    shorter = talk.say("krócej proszę")
    assert shorter.rewritten == "Krótko: Kiedy podpisano Porozumienie Przykładowe?"
    assert (shorter.outcome, shorter.answer) == ("answered", WHEN)


def test_a_correction_asks_what_was_meant(built: tuple[Path, Path]) -> None:
    talk = Talk(built[0], WHERE, "The Example Cluster has 47 members.")
    talk.say("How many members does the Przykładowe agreement have?")
    corrected = talk.say("no, I meant: how many members does the Example Cluster have?")
    assert "Example Cluster" in corrected.rewritten
    assert corrected.answer == "The Example Cluster has 47 members."


@pytest.mark.parametrize("text", ["A kto to podpisał?", "Jaki jest jego budżet?", "Who signed it?"])
def test_a_pronoun_without_a_conversation_is_asked_back(built: tuple[Path, Path], text: str) -> None:
    talk = Talk(built[0], WHERE)
    answer = talk.say(text)
    assert answer.outcome == "clarification"
    assert answer.reason.startswith(("Czego dotyczy pytanie?\n1. ", "What is the question about?\n1. "))
    assert talk.model.asked == []


def test_one_word_that_two_documents_are_about_is_asked_back_and_the_reply_is_understood(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "umowy"
    folder.mkdir()
    for name, year in (("dach", 2018), ("rzeka", 2020)):
        title = f"Porozumienie {name} {year}"
        text = (
            f"---\ntitle: {title}\nlanguage: pl\n---\n# {title}\n\nPodpisano je w {year} roku w Krakowie.\n"
        )
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    open_builder(Settings(), tmp_path / "data", lambda stage, done, total: None).run([folder])
    talk = Talk(tmp_path / "data", "Podpisano je w 2020 roku w Krakowie.")
    back = talk.say("porozumienie")
    assert back.outcome == "clarification"
    assert set(back.reason.split("\n")[1:]) <= {
        "1. Porozumienie dach 2018",
        "2. Porozumienie rzeka 2020",
        "1. Porozumienie rzeka 2020",
        "2. Porozumienie dach 2018",
    }
    assert len(back.reason.split("\n")) == 3
    assert talk.model.asked == []
    chosen = talk.say("to z 2020")
    assert chosen.outcome == "answered"
    assert chosen.citations[0].document == "umowy/rzeka.md"


def test_what_is_in_force_is_read_before_what_it_supersedes(tmp_path: Path) -> None:
    folder = tmp_path / "stawki"
    folder.mkdir()
    rules = {
        "stara.md": "valid_until: 2019-12-31\n---\n# Stawka za odpady\n\nStawka za odpady wynosi 10 zł.\n",
        "nowa.md": "supersedes: stara.md\n---\n# Stawka za odpady\n\nStawka za odpady wynosi 14 zł.\n",
    }
    for name, text in rules.items():
        (folder / name).write_text(f"---\ntitle: Stawka {name}\nlanguage: pl\n{text}", encoding="utf-8")
    open_builder(Settings(), tmp_path / "data", lambda stage, done, total: None).run([folder])
    answer = Talk(tmp_path / "data", "Stawka za odpady wynosi 14 zł.").say("Ile wynosi stawka za odpady?")
    assert answer.citations[0].document == "stawki/nowa.md"
