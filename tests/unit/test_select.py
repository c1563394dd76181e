"""Which sentences together are few enough for the model to read."""

import pytest
from stored_document import INFO, passage

from assistant.asking import Unit
from assistant.steps.select import BUDGET_CHARACTERS, LONGEST_COUNTED, MOST_CHARACTERS, fits
from indexing.passage import Hit

HIT = Hit(1, 1.0, passage("p1", text="x" * 3_000), INFO)


def units(*lengths: int) -> list[Unit]:
    return [Unit(HIT, 0, length) for length in lengths]


@pytest.mark.parametrize(
    ("lengths", "fitting"),
    [
        ((BUDGET_CHARACTERS,), True),
        ((600, 600), True),
        ((600, 601), False),
        ((1_400, BUDGET_CHARACTERS - LONGEST_COUNTED), True),  # a long list keeps out no sentence
        ((1_400, BUDGET_CHARACTERS - LONGEST_COUNTED + 1), False),
        ((MOST_CHARACTERS - 400, 400), True),
        ((MOST_CHARACTERS - 400, 401), False),
    ],
)
def test_a_long_list_leaves_room_for_a_sentence(lengths: tuple[int, ...], fitting: bool) -> None:
    assert fits(units(*lengths)) is fitting
