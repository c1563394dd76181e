"""The queue: one at a time, in order, with a place and a wait that are told."""

import asyncio

import pytest

from assistant.chat.queue import AnswerQueue, Place, QueueFull, Standing


def test_the_first_may_start_and_the_others_stand_in_order() -> None:
    queue = AnswerQueue()
    first, second, third = queue.join(), queue.join(), queue.join()
    assert queue.standing(first) == Standing(0, 0.0)
    assert queue.standing(second) == Standing(1, None)
    assert queue.standing(third) == Standing(2, None)


def test_leaving_moves_the_others_up() -> None:
    queue = AnswerQueue()
    first, second, third = queue.join(), queue.join(), queue.join()
    queue.leave(second)
    assert queue.standing(third).ahead == 1
    queue.leave(first)
    assert queue.standing(third).ahead == 0
    queue.leave(first)
    assert queue.standing(third).ahead == 0


def test_the_wait_is_the_median_of_recent_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("assistant.chat.queue.monotonic", lambda: now)
    queue = AnswerQueue()
    for seconds in (10.0, 100.0, 20.0):
        place = queue.join()
        now += seconds
        queue.leave(place)
    queue.join()
    second, third = queue.join(), queue.join()
    assert queue.standing(second) == Standing(1, 20.0)
    assert queue.standing(third) == Standing(2, 40.0)


def test_two_slots_let_two_generate() -> None:
    queue = AnswerQueue(slots=2)
    places = [queue.join() for _ in range(3)]
    assert [queue.standing(place).ahead for place in places] == [0, 0, 2]


def test_a_full_queue_refuses() -> None:
    queue = AnswerQueue(most_waiting=1)
    queue.join()
    queue.join()
    with pytest.raises(QueueFull) as refusal:
        queue.join()
    assert refusal.value.waiting == 1


def test_a_turn_tells_every_move_and_ends_when_it_has_come() -> None:
    async def course() -> list[int]:
        queue = AnswerQueue()
        first, second, mine = queue.join(), queue.join(), queue.join()
        seen: list[int] = []

        async def wait(place: Place) -> None:
            async for standing in queue.turn(place):
                seen.append(standing.ahead)

        waiting = asyncio.create_task(wait(mine))
        for leaving in (first, second):
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            queue.leave(leaving)
        await asyncio.wait_for(waiting, 5)
        return seen

    assert asyncio.run(course()) == [2, 1]
