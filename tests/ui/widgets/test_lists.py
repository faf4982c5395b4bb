"""Home and End in tables and lists."""

import pytest
from PySide6.QtCore import QAbstractItemModel, QStringListModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView
from pytestqt.qtbot import QtBot

from peerdesk.ui.widgets.lists import dress_list, dress_table

pytestmark = pytest.mark.usefixtures("themed")
Key = Qt.Key


def shown(view: QAbstractItemView, model: QAbstractItemModel, qtbot: QtBot) -> None:
    view.setModel(model)
    qtbot.addWidget(view)
    view.setCurrentIndex(model.index(1, 0))
    view.show()


@pytest.fixture(params=["table", "list"])
def view(request: pytest.FixtureRequest, qtbot: QtBot) -> QAbstractItemView:
    if request.param == "list":
        plain = QListView()
        dress_list(plain, name="Names")
        shown(plain, QStringListModel(["a", "b", "c"], plain), qtbot)
        return plain
    table = QTableView()
    dress_table(table, name="Names")
    model = QStandardItemModel(3, 2, table)
    model.setItem(0, 0, QStandardItem("a"))
    shown(table, model, qtbot)
    return table


@pytest.mark.parametrize(("key", "row"), [(Key.Key_Home, 0), (Key.Key_End, 2)])
def test_home_and_end_reach_the_ends(
    view: QAbstractItemView, key: Qt.Key, row: int
) -> None:
    QTest.keyClick(view, key)

    assert view.currentIndex().row() == row
    assert [index.row() for index in view.selectionModel().selectedRows()] == [row]


def test_an_empty_table_has_no_ends(qtbot: QtBot) -> None:
    table = QTableView()
    dress_table(table, name="Nobody")
    shown(table, QStandardItemModel(0, 2, table), qtbot)

    QTest.keyClick(table, Key.Key_End)

    assert not table.currentIndex().isValid()
