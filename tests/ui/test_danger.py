from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.desk.store_thread import StoreThread
from peerdesk.domain.contact import Contact, Family
from peerdesk.ui.danger import DangerPanel, local_numbers
from peerdesk.ui.opened import Host
from peerdesk.ui.page import WindowContext
from peerdesk.ui.wording.danger import NOTHING_LOCAL, STAY
from tests.typist import Typist, focus

Settle = Callable[[], None]
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SECURITY = Contact(0, Family.CRISIS, "Hospital security", phone="555-0100")


class Work(QWidget):
    """A window where somebody is typing."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)


@pytest.fixture
def work(qtbot: QtBot) -> Work:
    work = Work()
    qtbot.addWidget(work)
    return work


@pytest.fixture
def panel(context: WindowContext, work: Work) -> DangerPanel:
    return DangerPanel(context, work)


def words(panel: DangerPanel) -> list[str]:
    labels = panel.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(panel)]


def test_one_key_shows_whom_to_call_from_anywhere(
    work: Work, panel: DangerPanel, qtbot: QtBot
) -> None:
    typist = Typist(work, qtbot)

    typist.press(Qt.Key.Key_D, BOTH)

    assert panel.isVisible()
    assert panel.geometry() == work.rect()
    assert {STAY, "988", "911"} <= {*words(panel)}


def test_escape_goes_back_to_where_one_was(
    work: Work, panel: DangerPanel, qtbot: QtBot
) -> None:
    typist = Typist(work, qtbot)
    work.line.setFocus()
    typist.press(Qt.Key.Key_D, BOTH)

    typist.press(Qt.Key.Key_Tab)
    typist.press(Qt.Key.Key_Escape)

    assert not panel.isVisible()
    assert focus() is work.line


def test_the_hospitals_own_numbers_are_shown(
    context: WindowContext,
    store: StoreThread,
    work: Work,
    panel: DangerPanel,
    settle: Settle,
) -> None:
    store.submit(lambda: context.desk.sheets.keep(SECURITY)).result()
    work.show()

    panel.open()
    settle()

    assert {"555-0100", "Hospital security"} <= {*words(panel)}
    assert NOTHING_LOCAL not in words(panel)


def test_missing_numbers_are_asked_for_where_they_belong(
    work: Work, panel: DangerPanel, host: Host, settle: Settle, qtbot: QtBot
) -> None:
    work.show()
    panel.open()
    settle()

    assert NOTHING_LOCAL in words(panel)
    with qtbot.waitSignal(host.page_asked) as asked:
        panel.sheets.click()
    assert asked.args == ["Sheets"]
    assert not panel.isVisible()


def test_it_stays_as_large_as_the_window(work: Work, panel: DangerPanel) -> None:
    work.show()
    panel.open()

    work.resize(work.width() + 200, work.height() + 100)

    assert panel.geometry() == work.rect()


def test_opening_it_records_nothing(
    context: WindowContext,
    store: StoreThread,
    work: Work,
    panel: DangerPanel,
    settle: Settle,
) -> None:
    folder = context.desk.folder
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    work.show()

    panel.open()
    settle()
    panel.leave()

    store.submit(lambda: None).result()
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert after == before


def test_only_crisis_contacts_with_a_number_are_numbers_to_call() -> None:
    others = [
        Contact(0, Family.CRISIS, "Nobody filled this in"),
        Contact(0, Family.TIME_OFF, "Scheduling", phone="555-0199"),
    ]

    assert local_numbers([SECURITY, *others]) == [("555-0100", "Hospital security")]
