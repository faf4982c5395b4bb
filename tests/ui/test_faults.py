"""Our own mistakes are told without a value of anybody's."""

import sys
import threading
from collections.abc import Iterator

import pytest

from peerdesk import __version__
from peerdesk.ui.faults import fault_words
from peerdesk.ui.remembered import _size
from peerdesk.ui.start import catch_faults


def test_a_fault_names_type_place_and_version_and_no_value() -> None:
    with pytest.raises(KeyError) as caught:
        _size(Unfriendly())

    words = fault_words(caught.type, caught.tb)
    assert words.startswith("KeyError in remembered.py, line ")
    assert words.endswith(f"PeerDesk {__version__}")
    assert "Ada" not in words


def test_a_fault_of_others_is_told_as_such() -> None:
    assert "outside PeerDesk" in fault_words(ValueError, None)


class Unfriendly(list[int]):
    """Breaks when it is looked at."""

    def __len__(self) -> int:
        raise KeyError("Ada Lindqvist")


@pytest.fixture
def hooks() -> Iterator[None]:
    """Put the hooks of the test run back afterwards."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


@pytest.mark.usefixtures("hooks")
def test_the_one_handler_hears_of_every_fault_and_tells_no_value(
    capsys: pytest.CaptureFixture[str],
) -> None:
    heard: list[str] = []
    catch_faults(heard.append)

    sys.excepthook(KeyError, KeyError("Ada Lindqvist"), None)

    words = f"KeyError outside PeerDesk, PeerDesk {__version__}"
    assert heard == [words]
    assert capsys.readouterr().err == f"PeerDesk fault: {words}\n"


@pytest.mark.usefixtures("hooks")
def test_a_fault_on_another_thread_is_told_without_a_value(
    capsys: pytest.CaptureFixture[str],
) -> None:
    catch_faults(print)
    thread = threading.Thread(target=_size, args=(Unfriendly(),))

    thread.start()
    thread.join()

    assert "KeyError in remembered.py" in capsys.readouterr().err
