from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from peerdesk.desk.sentence_guard import Kind, findings, name_index
from peerdesk.ui.page import WindowContext
from peerdesk.ui.referrals.drafts import Draft, DraftView
from tests.hospital import CLINICIANS, TODAY
from tests.typist import Typist
from tests.ui.referrals.hand_off.conftest import HandOffs


@pytest.mark.parametrize("draft", Draft)
def test_a_draft_is_copied_as_a_secret(
    context: WindowContext, qtbot: QtBot, draft: Draft
) -> None:
    view = DraftView(context, draft)
    Typist(view, qtbot)
    view.start()

    view.copy_action.trigger()

    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == view.words.text()
    assert data.hasFormat("x-kde-passwordManagerHint")


@pytest.mark.parametrize("draft", Draft)
def test_a_draft_names_nobody(
    context: WindowContext, qtbot: QtBot, draft: Draft
) -> None:
    view = DraftView(context, draft)
    qtbot.addWidget(view)

    names = name_index([one.name for one in CLINICIANS])
    kinds = {one.kind for one in findings(view.words.text(), names)}

    assert kinds & {Kind.NAME, Kind.IDENTIFIER} == set()


def test_having_asked_is_ticked(
    hand_offs: HandOffs, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    view = DraftView(hand_offs.context, Draft.ASK_THE_SUPPORTER)
    typist = Typist(view, qtbot)
    view.start(hand_offs.numbers[0])

    with qtbot.waitSignal(view.left):
        typist.save()
    settle()

    assert hand_offs.referral(0).asked_on == TODAY


def test_thanking_ticks_nothing(context: WindowContext, qtbot: QtBot) -> None:
    view = DraftView(context, Draft.THANK_THE_REFERRER)
    typist = Typist(view, qtbot)
    view.start()

    assert not view.ask_action.isVisible()
    with qtbot.waitSignal(view.left):
        typist.press(Qt.Key.Key_Escape)


def test_whom_to_ask_is_shown_and_not_copied(
    hand_offs: HandOffs, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    view = DraftView(hand_offs.context, Draft.ASK_THE_SUPPORTER)
    Typist(view, qtbot)

    view.start(hand_offs.numbers[0])
    settle()
    view.copy_action.trigger()

    assert view.person.text() == "For Ben Mensah  ·  12@example.org"
    assert "Ben" not in QGuiApplication.clipboard().text()


def test_whom_to_ask_is_cleared_with_the_page_and_found_again(
    hand_offs: HandOffs, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    view = DraftView(hand_offs.context, Draft.ASK_THE_SUPPORTER)
    Typist(view, qtbot)
    view.start(hand_offs.numbers[0])
    settle()

    view.hide()
    hidden = view.person.text()
    view.show()
    settle()

    assert (hidden, "Ben Mensah" in view.person.text()) == ("", True)
