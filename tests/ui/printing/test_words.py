"""What is said about a print."""

import pytest

from peerdesk.ui.print_job import ACCEPTED, PrintAnswer
from peerdesk.ui.wording.printing import answer_words


@pytest.mark.parametrize("answer", PrintAnswer, ids=lambda answer: answer.value)
def test_every_answer_has_words_that_say_what_became_of_it(answer: PrintAnswer) -> None:
    words = answer_words(answer, printer="Ward 4", copies=2)

    assert words.endswith(".")
    assert "{" not in words
    assert ("2 copies" in words) == (answer in ACCEPTED)


def test_the_advice_for_a_computer_that_cannot_print_can_be_another() -> None:
    words = answer_words(
        PrintAnswer.NO_PRINTING, printer="", copies=0, instead="Write it down."
    )

    assert words.endswith("is missing. Write it down.")


def test_one_copy_is_not_counted_in_the_plural() -> None:
    words = answer_words(PrintAnswer.PRINTED, printer="Ward 4", copies=1)

    assert words == "Sent to “Ward 4”: 1 copy."
