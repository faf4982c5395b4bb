"""The matching panel's lines as Qt reads them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from peerdesk.desk.referrals import Panel
from peerdesk.matching.shortlist import Candidate
from peerdesk.ui.referrals.candidate_lines import Fold, Line, Teller, lines, spoken

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole
_DESCRIBED = Qt.ItemDataRole.AccessibleDescriptionRole
_ENABLED = Qt.ItemFlag.ItemIsEnabled
_PICKABLE = _ENABLED | Qt.ItemFlag.ItemIsSelectable
Wanted = Callable[[Line], bool]
_NONE = Qt.ItemFlag.NoItemFlags


class CandidateModel(QAbstractListModel):
    """Candidates in order, and folded below them those who are not offered."""

    def __init__(self, teller: Teller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._teller = teller
        self._panel: Panel | None = None
        self._unfolded: frozenset[Fold] = frozenset()
        self._lines: list[Line] = []

    def shows(self, panel: Panel | None) -> bool:
        """Whether *panel* is about the referral that is shown already."""
        if panel is None or self._panel is None:
            return False
        return panel.referral.number == self._panel.referral.number

    def show_panel(self, panel: Panel | None, teller: Teller) -> None:
        """Show who could reach out; with nobody to offer, the others are unfolded."""
        self._teller, self._panel = teller, panel
        nobody = panel and panel.shortlist and not panel.shortlist.candidates
        self._unfolded = frozenset({Fold.OTHERS}) if nobody else frozenset()
        self._renew()

    def toggle(self, fold: Fold) -> None:
        """Fold or unfold."""
        self._unfolded ^= {fold}
        self._renew()

    def line(self, index: Index) -> Line | None:
        """Return the line at *index*."""
        valid = index.isValid() and index.row() < len(self._lines)
        return self._lines[index.row()] if valid else None

    def lines(self) -> list[Line]:
        """Return all lines that are not folded away."""
        return list(self._lines)

    def place_of_order(self, order: int) -> int | None:
        """Return where the candidate with this order number stands."""
        return self._find(lambda line: line.order == order)

    def place_of_fold(self, fold: Fold) -> int | None:
        """Return where something is folded."""
        return self._find(lambda line: line.fold is fold)

    def place_of_candidate(self, before: Candidate | None) -> int | None:
        """Return where a candidate stands, if choosing them is still as it was."""
        if before is None:
            return None
        return self._find(
            lambda line: (
                line.candidate is not None
                and line.candidate.supporter.number == before.supporter.number
                and line.candidate.relaxes == before.relaxes
            )
        )

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index)
        if line is None:
            return _NONE
        if line.candidate is None:
            return _ENABLED
        return _PICKABLE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt takes any value
        line = self.line(index)
        if line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.name
            case _ if role == _SPOKEN:
                return spoken(line)
            case _ if role == _DESCRIBED:
                return line.lead
            case _:
                return None

    def _find(self, wanted: Wanted) -> int | None:
        found = (place for place, line in enumerate(self._lines) if wanted(line))
        return next(found, None)

    def _renew(self) -> None:
        self.beginResetModel()
        panel = self._panel
        self._lines = lines(panel, self._teller, self._unfolded) if panel else []
        self.endResetModel()
