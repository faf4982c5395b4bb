"""Every action of the window in one collection, so that no two keys collide."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from peerdesk.ui.theme.icons import icon

_IN_LIST = Qt.ShortcutContext.WidgetShortcut
_IN_WINDOW = Qt.ShortcutContext.WindowShortcut


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action by its name: its words, its key, its icon.

    With *list_only* the key works only while its list has the focus; a key that is
    a bare letter must be like that, or nobody could type the letter.  A key that
    works *everywhere* belongs to the window.
    """

    name: str
    text: str
    shortcut: str = ""
    icon: str = ""
    list_only: bool = False
    everywhere: bool = False


class Actions(QObject):
    """The collection."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}

    def add(
        self, spec: ActionSpec, slot: Callable[[], object], parent: QWidget
    ) -> QAction:
        """Make the action and put it on *parent*, whose visibility it shares."""
        self._refuse_conflict(spec, parent)
        action = QAction(spec.text, parent)
        action.setObjectName(spec.name)
        action.setShortcut(QKeySequence(spec.shortcut))
        action.setShortcutContext(_IN_LIST if spec.list_only else _IN_WINDOW)
        action.setProperty("everywhere", spec.everywhere)
        if spec.icon:
            action.setIcon(icon(spec.icon))
            action.setProperty("icon_name", spec.icon)
        action.triggered.connect(partial(_run, slot))
        parent.addAction(action)
        self._actions[spec.name] = action
        action.destroyed.connect(partial(self._actions.pop, spec.name, None))
        return action

    def all(self) -> tuple[QAction, ...]:
        """Return every action, in the order in which they were added."""
        return tuple(each for each in self._actions.values() if isValid(each))

    def named(self, name: str) -> QAction:
        """Return the action called *name*."""
        return self._actions[name]

    def _refuse_conflict(self, spec: ActionSpec, parent: QWidget) -> None:
        if spec.name in self._actions:
            raise ValueError(f"two actions are called {spec.name}")
        if is_bare(spec.shortcut) and not spec.list_only:
            raise ValueError(f"{spec.name}: a bare key works in lists only")
        for other in self.all():
            if self._collide(spec, parent, other):
                raise ValueError(f"{spec.name} and {other.objectName()} share a key")

    def _collide(self, spec: ActionSpec, parent: QWidget, other: QAction) -> bool:
        if not spec.shortcut or other.shortcut() != QKeySequence(spec.shortcut):
            return False
        if spec.everywhere or other.property("everywhere"):
            return True
        owner = other.parent()
        return isinstance(owner, QWidget) and _on_one_page(owner, parent)


def is_bare(shortcut: str) -> bool:
    """Whether *shortcut* is a key that also types something."""
    portable = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.PortableText)
    return len(portable.removeprefix("Shift+")) == 1


def _on_one_page(first: QWidget, second: QWidget) -> bool:
    return first is second or first.isAncestorOf(second) or second.isAncestorOf(first)


def _run(slot: Callable[[], object], checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt passes it so
    del checked
    slot()
