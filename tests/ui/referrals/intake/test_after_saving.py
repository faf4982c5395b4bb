from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from peerdesk.ui.page import WindowContext
from tests.hospital import SURGEON
from tests.ui.referrals.intake.conftest import Intake, change, labels


def test_after_saving_one_reads_what_became_of_everyone(intake: Intake) -> None:
    intake.what_happened()
    intake.add("harl")

    intake.save()
    intake.settle()

    words = [label.text() for label in labels(intake)]
    assert "1 referral is waiting." in words
    assert {"Ruth Harlow", "In the queue."} <= {*words}
    assert intake.form.peers.rows() == []


def test_saving_says_how_many_wait_and_offers_to_undo(
    intake: Intake, context: WindowContext, qtbot: QtBot
) -> None:
    intake.what_happened()
    for name in ("harl", "khou"):
        intake.add(name)

    with qtbot.waitSignal(context.messages.said) as said:
        intake.save()

    assert said.args == ["2 referrals are waiting.", True]


def test_nothing_is_said_when_nothing_was_added(
    intake: Intake, context: WindowContext, qtbot: QtBot
) -> None:
    change(intake, lambda r: r.program.keep_key_holder(SURGEON))
    intake.what_happened()
    intake.add("harl")

    with qtbot.assertNotEmitted(context.messages.said):
        intake.save()
        intake.settle()

    assert "Nothing was added to the queue." in {one.text() for one in labels(intake)}


def test_enter_goes_back_to_the_queue_after_saving(
    intake: Intake, qtbot: QtBot
) -> None:
    intake.what_happened()
    intake.add("harl")
    intake.save()
    intake.settle()

    with qtbot.waitSignal(intake.view.left):
        intake.press(Qt.Key.Key_Return)

    assert "Ruth Harlow" not in [label.text() for label in labels(intake)]


def test_a_saved_form_can_be_undone(intake: Intake, context: WindowContext) -> None:
    intake.what_happened()
    intake.add("harl")
    intake.save()
    intake.settle()

    context.undo.undo()
    intake.settle()

    assert intake.queue() == []
    assert "In the queue." not in {label.text() for label in labels(intake)}
