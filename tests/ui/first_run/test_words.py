"""What the first run says, and that all of it can be heard as well as seen."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from peerdesk.desk.founding import Stage
from peerdesk.domain.policy import Policy
from peerdesk.domain.rank import RoleGroup
from peerdesk.ui.first_run.page import FirstRunPage
from peerdesk.ui.first_run.stop_line import StopLine
from peerdesk.ui.wording.first_run import (
    Stop,
    kept_rows,
    made_words,
    people_words,
    served_words,
    stage_words,
)


@pytest.mark.parametrize(
    ("clinicians", "supporters", "words"),
    [
        (0, 0, "Nobody yet"),
        (1, 0, "1 colleague"),
        (2_981, 0, "2,981 colleagues"),
        (2_981, 34, "2,981 colleagues, 34 of them peer supporters"),
        (3, 1, "3 colleagues, one of them a peer supporter"),
    ],
)
def test_it_is_said_how_many_are_in(
    clinicians: int, supporters: int, words: str
) -> None:
    assert people_words(clinicians, supporters) == words


def test_an_empty_program_says_that_nobody_is_in_it() -> None:
    assert "It holds nobody yet." in made_words(0, 0)


def test_how_long_things_are_kept_comes_from_the_policy() -> None:
    longer = Policy(keep_closed_days=21, counter_months=48)

    words = " ".join(how_long for _, how_long in kept_rows(longer))

    assert "21 days after it is closed" in words
    assert "48 months" in words


def test_every_stage_and_everybody_served_has_words_of_their_own() -> None:
    assert len({stage_words(stage) for stage in Stage}) == len(Stage)
    assert len({served_words(group) for group in RoleGroup}) == len(RoleGroup)


def test_everything_that_can_be_pressed_or_typed_into_has_a_name(
    page: FirstRunPage,
) -> None:
    parts = [
        part
        for kind in (QAbstractButton, QLineEdit)
        for part in page.findChildren(kind)
    ]

    nameless = [
        part
        for part in parts
        if not part.accessibleName() and not getattr(part, "text", str)()
    ]
    assert [type(part).__name__ for part in nameless] == []


def test_the_line_above_says_where_one_is(page: FirstRunPage) -> None:
    line = page.findChildren(StopLine)[0]

    assert line.accessibleName() == "Step 1 of 4: The program"
    page.show_step(page.steps.kept)
    assert line.accessibleName() == f"Step 4 of 4: {Stop.KEPT.value}"
