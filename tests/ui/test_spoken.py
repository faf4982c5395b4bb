"""Every part of the window that can be used says what it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from peerdesk.ui.opened import Host, working_window
from peerdesk.ui.page import WindowContext
from peerdesk.ui.window import Window

USED = {
    QAccessible.Role.Button,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.PushButton,
    QAccessible.Role.RadioButton,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
}


def nodes(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    if node.role() in {QAccessible.Role.Table, QAccessible.Role.Tree}:
        return  # its cells speak through the model
    for place in range(node.childCount()):
        child = node.child(place)
        if child.isValid():
            yield from nodes(child)


def unnamed(widget: QWidget) -> list[str]:
    found = []
    for node in nodes(QAccessible.queryAccessibleInterface(widget)):
        shown = not node.state().invisible
        if shown and node.role() in USED and not node.text(QAccessible.Text.Name):
            found.append(f"{node.role().name}: {node.object()}")
    return found


@pytest.fixture
def window(context: WindowContext, host: Host, qtbot: QtBot) -> Window:
    window = working_window(context, host, caution="")
    qtbot.addWidget(window)
    window.resize(1360, 840)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.mark.parametrize("title", ["Referrals", "Roster", "Sheets", "Settings"])
def test_every_part_of_a_page_that_can_be_used_has_a_name(
    window: Window, context: WindowContext, title: str, qtbot: QtBot
) -> None:
    window.go_to(title)
    qtbot.waitUntil(context.operations.is_settled, timeout=20_000)
    QApplication.processEvents()

    assert unnamed(window) == []


@pytest.mark.parametrize("silent", [QLineEdit, QToolButton])
@pytest.mark.usefixtures("qapp")
def test_a_part_without_a_name_is_found(silent: type[QWidget], qtbot: QtBot) -> None:
    part = silent()
    qtbot.addWidget(part)
    part.show()

    assert len(unnamed(part)) == 1
