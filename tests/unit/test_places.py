"""Further names of towns: in other languages and of groups of them."""

from corpus.schema.places import places


def test_a_town_abroad_and_a_group_have_names_in_both_languages() -> None:
    named = {row.towns: row.names for row in places()}
    assert "Vienna" in named[("Wiedeń",)]["pl"]
    assert "Vienna" in named[("Wiedeń",)]["en"]
    three = ("Gdańsk", "Gdynia", "Sopot")
    assert "Trójmiasto" in named[three]["pl"]
    assert "Tricity" in named[three]["en"]
