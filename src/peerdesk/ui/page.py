"""What a page is, and what it is given."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from peerdesk.desk.opening import Desk
from peerdesk.ui.actions import Actions
from peerdesk.ui.appearance import Appearance
from peerdesk.ui.clipboard import SecretClipboard
from peerdesk.ui.messages import Messages
from peerdesk.ui.operations import Operations
from peerdesk.ui.requests import Requests
from peerdesk.ui.undo import UndoStack


@dataclass(frozen=True, slots=True)
class WindowContext:
    """Everything a page may use.

    The methods of *desk* run only inside `operations`; its plain values may be read
    at any time.
    """

    desk: Desk
    operations: Operations
    actions: Actions
    undo: UndoStack
    messages: Messages
    clipboard: SecretClipboard
    requests: Requests
    appearance: Appearance
    lock: Callable[[], None]
    go_to: Callable[[str], None]


class PageWidget(QWidget):
    """What a page builds; it knows where work begins."""

    def first_stop(self) -> QWidget:
        """Return what has the focus on the first visit."""
        return self


@dataclass(frozen=True, slots=True)
class Page:
    """One place of the rail; *build* runs on the first visit."""

    title: str
    icon: str
    build: Callable[[WindowContext], QWidget]
    director_only: bool = False
