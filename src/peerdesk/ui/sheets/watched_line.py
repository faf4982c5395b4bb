"""A line that says quietly what may be wrong with it, and when it is full."""

from collections.abc import Callable

from PySide6.QtCore import Slot

from peerdesk.ui.widgets.field import LineField
from peerdesk.ui.wording.sheets import full_words


def _no_doubt(text: str) -> str:
    del text
    return ""


class WatchedLine(LineField):
    """*doubt* turns what is typed into a hint, or into nothing; it blocks nothing."""

    def __init__(
        self, label: str, *, limit: int, doubt: Callable[[str], str] = _no_doubt
    ) -> None:
        super().__init__(label, limit=limit)
        self._doubt = doubt
        self.line.textChanged.connect(self._watch)

    @Slot(str)
    def _watch(self, typed: str) -> None:
        full = full_words(len(typed), self.line.maxLength())
        self._hint = full or self._doubt(typed)
        self.set_error("")
