"""Every part of the import that can be used says what it is, on every step."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Plan, Problem, Twins
from peerdesk.ui.appearance import Appearance
from peerdesk.ui.importing.page import ImportView
from peerdesk.ui.theme.tokens import Mode
from peerdesk.ui.wording.importing import Step
from tests.typist import Typist
from tests.ui.importing.rehearsal import Rehearsal, asking, planned, unknown

USED = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.Table,
}
CTRL = Qt.KeyboardModifier.ControlModifier
Answered = Callable[[], None]


def nodes(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    if node.role() is not QAccessible.Role.Table:  # its cells speak through the model
        for place in range(node.childCount()):
            if (child := node.child(place)).isValid():
                yield from nodes(child)


def unnamed(widget: QWidget) -> list[str]:
    return [
        f"{node.role().name}: {node.object()}"
        for node in nodes(QAccessible.queryAccessibleInterface(widget))
        if not node.state().invisible
        and node.role() in USED
        and not node.text(QAccessible.Text.Name)
    ]


def test_every_step_names_what_can_be_used(
    view: ImportView,
    importer: Rehearsal,
    typist: Typist,
    people_file: Path,
    answered: Answered,
) -> None:
    importer.planning = asking(unknown("Ward 7"), unknown("B 6", None, Field.RANK))
    view.start(Holds.SUPPORTERS)
    assert unnamed(view) == []
    view.read(people_file)
    answered()
    assert unnamed(view) == []
    for step in (Step.COLUMNS, Step.WORDS):
        typist.press(Qt.Key.Key_Return, CTRL)
        answered()
        assert view.step() is step
        assert unnamed(view) == []


@pytest.mark.parametrize("problems", [(), (Problem(7, "Unit", "is empty"),)])
def test_the_check_names_what_can_be_used(
    view: ImportView, typist: Typist, problems: tuple[Problem, ...]
) -> None:
    del typist
    twins = (Twins(2, 3, in_the_program=False),)
    plan = Plan((planned(2),), (), 3, problems, (), twins, ("FTE",))

    view._flow.draft.plan = plan
    nobody = PeopleFile("a.csv", "CSV", (), ())
    view.view.check.show_plan(plan, nobody, Answers(Holds.DIRECTORY, {}))
    view._flow.show(Step.CHECK)

    assert unnamed(view) == []


def test_nothing_needs_more_room_than_the_smallest_window_at_twice_the_text(
    view: ImportView,
    typist: Typist,
    themed: Appearance,
    people_file: Path,
    answered: Answered,
) -> None:
    del typist
    themed.choose(mode=Mode.LIGHT, text_percent=200)
    view.read(people_file)
    answered()

    for step in Step:
        view._flow.show(step)
        assert view.minimumSizeHint().width() <= 896
