"""What every room's tests start from."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtGui import QGuiApplication

from peerdesk.ui.tidying import tidy
from tests.hospital import a_copy, make_hospital
from tests.print_service import PrintService, running

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt asks for it
settings.register_profile("house", deadline=None)  # a busy machine is no failure
settings.load_profile("house")


def pytest_runtest_setup() -> None:
    """As in the window, collect garbage on no thread but this one."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    tidy()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """Let go of what Qt would otherwise end after Python has ended."""
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()
    gc.collect()


@pytest.fixture(scope="session")
def hospital(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real encrypted program with its people; take a copy of it."""
    folder = tmp_path_factory.mktemp("hospital") / "Mercy.peerdesk"
    make_hospital(folder)
    return folder


@pytest.fixture
def program(hospital: Path, tmp_path: Path) -> Path:
    """A program that belongs to one test alone."""
    return a_copy(hospital, tmp_path)


@pytest.fixture(scope="session")
def printers() -> Iterator[PrintService]:
    """A real print service of the tests' own; use `print_service`."""
    with running() as service:
        service.set_up()
        yield service


@pytest.fixture
def print_service(
    printers: PrintService, monkeypatch: pytest.MonkeyPatch
) -> PrintService:
    """A print service with empty queues that every program of CUPS comes to."""
    printers.clear()
    for name, value in printers.environment().items():
        monkeypatch.setenv(name, value)
    return printers
