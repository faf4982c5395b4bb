"""A sheet on paper as a person gets it: a real screen, a keyboard, a print service."""

import shutil
from itertools import cycle
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.hospital import DIRECTOR
from tests.print_service import PrintService, needs_print_service
from tests.ui import test_leaving
from tests.ui.test_leaving import NEEDED, Person

pytestmark = [
    pytest.mark.x11,
    needs_print_service,
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDED)), reason="needs a screen to draw on"
    ),
]
screen, person = test_leaving.screen, test_leaving.person


def filter_of(process: int) -> str:
    """Return "2" for a process that a seccomp filter holds back, "0" for others."""
    told = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return told.partition("Seccomp:")[2].split()[0]


def test_ctrl_p_and_enter_put_the_sheet_on_paper(
    print_service: PrintService, person: Person, screen: dict[str, str]
) -> None:
    window = person.window()
    person.types(DIRECTOR)
    person.press("Return")
    person.waits_for(Path(screen["XDG_STATE_HOME"], "peerdesk", "window.json"))
    for key in cycle(("alt+3", "ctrl+p", *["Return"] * 10)):
        if print_service.pages():
            break
        person.press(key)

    document = PdfDocument(print_service.paper()[0])
    assert "988" in document[0].get_textpage().get_text_bounded()
    document.close()
    assert print_service.pages()[0] == "PDF|1|PeerDesk sheet|Letter"
    assert (filter_of(window), filter_of(person.parent.pid)) == ("2", "0")
