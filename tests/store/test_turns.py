import threading
from uuid import uuid4

import pytest

from app.store.turns import Turns
from tests.store.sending import send_session, together


def test_a_turn_that_does_not_come_is_given_up_and_does_no_harm():
    turns = Turns()
    with turns.turn(1), pytest.raises(TimeoutError), turns.turn(0.01):
        pass
    with turns.turn(0.01):
        pass


def test_turns_are_taken_in_the_order_of_asking():
    turns, order, asked = Turns(), [], []

    def ask(number: int) -> None:
        with turns.turn(10):
            order.append(number)

    with turns.turn(1):
        for number in range(8):
            thread = threading.Thread(target=ask, args=(number,))
            thread.start()
            asked.append(thread)
            while len(turns._waiting) <= number:
                thread.join(0.001)
    for thread in asked:
        thread.join()
    assert order == list(range(8))


def test_of_eight_writers_none_is_locked_out(app, open_diary):
    diaries = [open_diary(str(number)) for number in range(8)]
    kept: list[str] = []

    def write(number: int) -> None:
        for _ in range(10):
            kept.append(send_session(diaries[number], uuid4()))

    together(app, 8, write)
    assert kept == ["created"] * 80
