"""The queue is as long as it is, and only what is looked at is read."""

from array import array
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from peerdesk.desk.opening import shipped_tree
from peerdesk.domain.queue import QueueRow
from peerdesk.ui.appearance import Appearance
from peerdesk.ui.referrals.queue_cells import Column
from peerdesk.ui.referrals.queue_model import PLACEHOLDER, QueueModel
from peerdesk.ui.referrals.row_pages import KEPT, PAGE
from tests.hospital import MONDAY
from tests.ui.referrals.rows import a_row

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(themed: Appearance) -> QueueModel:
    """A queue of 5,000 of which the first page is here."""
    model = QueueModel(shipped_tree(), MONDAY, themed)
    model.show_queue(numbers(5_000), [(0, rows(0))], MONDAY)
    return model


def numbers(count: int) -> "array[int]":
    return array("q", range(1, count + 1))


def rows(page: int) -> list[QueueRow]:
    return [a_row(page * PAGE + place + 1) for place in range(PAGE)]


def shown(model: QAbstractItemModel, place: int, column: Column) -> object:
    return model.index(place, column).data()


def test_qts_own_model_tester_finds_nothing_wrong(
    model: QueueModel, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # the plug-in has no types
    model.take_page(model.generation, 1, rows(1))
    model.show_queue(numbers(3), [], MONDAY)


def test_the_queue_is_as_long_as_its_numbers(model: QueueModel) -> None:
    assert model.rowCount() == 5_000
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.number_at(4_999) == 5_000
    assert model.number_at(5_000) is None


def test_a_page_that_is_here_is_shown_at_once(model: QueueModel) -> None:
    assert shown(model, 0, Column.PEER) == "Peer 1"


def test_a_page_that_is_not_here_is_asked_for_once(model: QueueModel) -> None:
    wanted: list[int] = []
    model.page_wanted.connect(wanted.append)

    for place in range(PAGE, 2 * PAGE):
        assert shown(model, place, Column.PEER) == PLACEHOLDER

    assert wanted == [1]


def test_a_page_that_lands_replaces_its_placeholders(
    model: QueueModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.take_page(model.generation, 1, rows(1))

    assert shown(model, PAGE, Column.PEER) == f"Peer {PAGE + 1}"
    first, last = changed.args[:2]
    assert (first.row(), last.row()) == (PAGE, 2 * PAGE - 1)


def test_a_page_of_an_earlier_queue_is_dropped(model: QueueModel) -> None:
    earlier = model.generation
    model.show_queue(array("q", range(6_000, 0, -1)), [], MONDAY)

    model.take_page(earlier, 0, rows(0))

    assert shown(model, 0, Column.PEER) == PLACEHOLDER


def test_a_row_that_is_gone_never_lends_its_place_to_another_name(
    model: QueueModel,
) -> None:
    without_the_second = [row for row in rows(0) if row.number != 2]

    model.show_queue(numbers(200), [(0, without_the_second)], MONDAY)

    assert shown(model, 1, Column.PEER) == PLACEHOLDER
    assert shown(model, 2, Column.PEER) == "Peer 3"


def test_no_more_than_24_pages_are_kept(model: QueueModel) -> None:
    for page in range(5_000 // PAGE):
        model.take_page(model.generation, page, rows(page))

    here = [page for page, _ in model.pages()]
    assert len(here) == KEPT
    assert here[-1] == 5_000 // PAGE - 1


def test_a_page_looked_at_again_is_kept_longest(model: QueueModel) -> None:
    for page in range(1, KEPT):
        model.take_page(model.generation, page, rows(page))
    shown(model, 0, Column.PEER)

    model.take_page(model.generation, KEPT, rows(KEPT))

    here = [page for page, _ in model.pages()]
    assert 0 in here
    assert 1 not in here


def test_the_time_moves_on_without_reading_anything(model: QueueModel) -> None:
    before = shown(model, 0, Column.AGE)

    model.tell_time(MONDAY + timedelta(days=2))

    assert before == "under 1 hour"
    assert shown(model, 0, Column.AGE) == "2 days"


def test_a_screen_reader_hears_the_whole_row_with_the_peer(model: QueueModel) -> None:
    spoken = model.index(0, Column.PEER).data(SPOKEN)

    assert spoken == (
        "Peer 1, Resident, General surgery. Unexpected death, Operating room, "
        "Operating rooms. Waiting, to assign. received under 1 hour ago, due tomorrow"
    )
    assert model.index(0, Column.STATE).data(SPOKEN) == "Waiting, to assign"


def test_neighbours_of_one_adverse_event_are_joined(model: QueueModel) -> None:
    together = [replace(a_row(n), adverse_event=7, together=3) for n in (1, 2, 3)]

    model.show_queue(numbers(4), [(0, [*together, a_row(4)])], MONDAY)

    assert [model.joined(place) for place in range(-1, 4)] == [
        *(False, True, True, False, False)
    ]


def test_every_column_has_a_title(model: QueueModel) -> None:
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]

    assert titles == ["Received", "Peer", "What happened", "State"]


def test_an_age_is_never_negative(model: QueueModel) -> None:
    model.tell_time(datetime(2020, 1, 1))  # noqa: DTZ001 - local days are meant

    assert shown(model, 0, Column.AGE) == "under 1 hour"
