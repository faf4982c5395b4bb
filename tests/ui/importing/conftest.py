"""The import page over a real store thread, with nothing behind it that is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from peerdesk.desk.store_thread import StoreThread
from peerdesk.ui.appearance import Appearance
from peerdesk.ui.importing.page import ImportView
from peerdesk.ui.operations import Operations
from tests.typist import Typist
from tests.ui.importing.rehearsal import Rehearsal

LINES = (
    "Staff No;Full Name;E-mail;Profession;Specialty;Rank;Department;FTE",
    "E001;Ruth Harlow;rh@example.org;Physician;General surgery;Attending;OR;1,0",
    "E002;Omar Khoury;ok@example.org;Nurse;Operating room nursing;Staff nurse;OR;0,8",
)


@pytest.fixture
def people_file(tmp_path: Path) -> Path:
    """A small file as a payroll system writes it."""
    file = tmp_path / "people.csv"
    file.write_text("\r\n".join(LINES) + "\r\n", encoding="cp1252")
    return file


@pytest.fixture
def operations(store: StoreThread, themed: Appearance) -> Operations:
    operations = Operations(store)
    operations.setParent(themed)
    return operations


@pytest.fixture
def importer() -> Rehearsal:
    return Rehearsal()


@pytest.fixture
def view(importer: Rehearsal, operations: Operations) -> ImportView:
    view = ImportView(importer, operations)
    view.resize(1160, 780)
    return view


@pytest.fixture
def typist(view: ImportView, qtbot: QtBot) -> Typist:
    """Somebody at the keyboard, in front of the page."""
    return Typist(view, qtbot)


@pytest.fixture
def answered(operations: Operations, qtbot: QtBot) -> Callable[[], None]:
    """Wait until all that was asked has been answered."""

    def wait() -> None:
        qtbot.waitUntil(operations.is_settled, timeout=20_000)

    return wait
