"""No two keys collide, and letters can be typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from peerdesk.ui.actions import Actions, ActionSpec, is_bare
from peerdesk.ui.widgets.buttons import PrimaryButton

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


def nothing() -> None:
    """Do nothing."""


def test_two_actions_of_one_page_may_not_share_a_key(page: QWidget) -> None:
    actions = Actions()
    actions.add(ActionSpec("assign", "Assign", "Ctrl+Return"), nothing, page)

    with pytest.raises(ValueError, match="share a key"):
        actions.add(ActionSpec("ask", "Ask", "Ctrl+Return"), nothing, page)


def test_pages_that_are_never_seen_together_may_share_a_key(qtbot: QtBot) -> None:
    actions, first, second = Actions(), QWidget(), QWidget()
    qtbot.addWidget(first)
    qtbot.addWidget(second)

    actions.add(ActionSpec("find a referral", "Find", "Ctrl+F"), nothing, first)
    actions.add(ActionSpec("find a supporter", "Find", "Ctrl+F"), nothing, second)

    assert len(actions.all()) == 2


def test_no_page_may_take_a_key_of_the_window(page: QWidget) -> None:
    actions, window = Actions(), QWidget(page)
    lock = ActionSpec("lock", "Lock", "Ctrl+L", everywhere=True)
    actions.add(lock, nothing, window)

    with pytest.raises(ValueError, match="share a key"):
        actions.add(ActionSpec("list", "List", "Ctrl+L"), nothing, QWidget())


def test_two_actions_may_not_have_one_name(page: QWidget) -> None:
    actions = Actions()
    actions.add(ActionSpec("assign", "Assign"), nothing, page)

    with pytest.raises(ValueError, match="two actions"):
        actions.add(ActionSpec("assign", "Assign"), nothing, page)


@pytest.mark.parametrize("key", ["N", "Shift+N", "5", "?"])
def test_a_bare_key_works_in_lists_only(page: QWidget, key: str) -> None:
    assert is_bare(key)
    with pytest.raises(ValueError, match="lists only"):
        Actions().add(ActionSpec("new", "New", key), nothing, page)


@pytest.mark.parametrize("key", ["", "Ctrl+N", "Alt+1", "F5", "Ctrl+Return"])
def test_a_key_that_types_nothing_works_everywhere(key: str) -> None:
    assert not is_bare(key)


def test_a_letter_acts_in_its_list_and_is_typed_elsewhere(
    page: QWidget, qtbot: QtBot
) -> None:
    pressed: list[str] = []
    view, line = QListView(), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(view)
    column.addWidget(line)
    spec = ActionSpec("reached", "Reached out", "R", list_only=True)
    Actions().add(spec, lambda: pressed.append("R"), view)
    with qtbot.waitActive(page):
        page.show()

    for each in (view, line):
        each.setFocus()
        QTest.keyClick(each, Qt.Key.Key_R)

    assert (pressed, line.text()) == (["R"], "r")


def test_an_action_goes_with_its_page(page: QWidget) -> None:
    actions, inner = Actions(), QWidget(page)
    actions.add(ActionSpec("assign", "Assign", "Ctrl+Return"), nothing, inner)

    delete(inner)
    again = actions.add(ActionSpec("assign", "Assign", "Ctrl+Return"), nothing, page)

    assert actions.all() == (again,)
    assert actions.named("assign") is again


def test_a_button_follows_its_action(page: QWidget, qtbot: QtBot) -> None:
    spec = ActionSpec("assign", "Assign", "Ctrl+Return", "user-check")
    action = Actions().add(spec, nothing, page)
    button = PrimaryButton(action=action)
    qtbot.addWidget(button)

    action.setEnabled(False)
    action.setText("Assign to Ada")

    assert (button.text(), button.isEnabled()) == ("Assign to Ada", False)
    assert "Ctrl+Return" in button.toolTip()


def test_a_button_runs_its_action_once(page: QWidget, qtbot: QtBot) -> None:
    runs: list[int] = []
    spec = ActionSpec("assign", "Assign")
    action = Actions().add(spec, lambda: runs.append(1), page)
    button = PrimaryButton(action=action)
    qtbot.addWidget(button)

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert runs == [1]
