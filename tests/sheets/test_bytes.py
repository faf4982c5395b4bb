"""The bytes: the same everywhere, and shown as they will be printed."""

import subprocess
import sys
from hashlib import sha256

import pypdfium2
import pytest

from peerdesk.sheets.page import Paper
from peerdesk.sheets.preview import page_images
from tests.sheets.printed import NATIONAL, contact, one_of_each, printed

LIGHT = ["sheet", "story", "page", "content", "peer_resources", "preview"]
MAKE = """
from hashlib import sha256
from tests.sheets.printed import NATIONAL, one_of_each, printed
print(sha256(printed(*NATIONAL, *one_of_each()).pdf).hexdigest())
"""


def python(code: str, *, seed: str = "0") -> str:
    """Return what *code* prints in a process of its own."""
    finished = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
    )
    return finished.stdout.strip()


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_makes_the_very_same_bytes(seed: str) -> None:
    here = sha256(printed(*NATIONAL, *one_of_each()).pdf).hexdigest()

    assert python(MAKE, seed=seed) == here


def test_naming_a_sheet_loads_neither_the_press_nor_the_preview() -> None:
    imports = "; ".join(f"import peerdesk.sheets.{name}" for name in LIGHT)
    told = "import sys; print({'reportlab', 'pypdfium2'} & sys.modules.keys())"

    assert python(f"{imports}; {told}") == "set()"


def test_the_file_carries_its_title_and_names_no_person() -> None:
    document = pypdfium2.PdfDocument(printed(*one_of_each()).pdf)

    facts = document.get_metadata_dict()
    document.close()
    assert facts["Title"] == "Who can help after a hard day at work"
    assert facts["Author"] == "Riverside Hospital Peer Support"
    assert facts["Creator"] == facts["Producer"] == "PeerDesk"


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.LETTER, (816, 1056)), (Paper.A4, (794, 1123))]
)
def test_the_preview_has_a_picture_of_every_page(
    paper: Paper, size: tuple[int, int]
) -> None:
    many = [contact(f"Office {at}", number=at) for at in range(60)]

    sheet = printed(*many, paper=paper)

    pages = page_images(sheet.pdf, dpi=96)
    assert [(page.width, page.height) for page in pages] == [size] * sheet.pages
    assert all(len(page.rgb) == page.width * page.height * 3 for page in pages)


def test_the_preview_is_white_paper_with_an_accent_that_is_blue_not_red() -> None:
    page = page_images(printed().pdf, dpi=50)[0]

    pixels = zip(page.rgb[::3], page.rgb[1::3], page.rgb[2::3], strict=True)
    accents = [(red, blue) for red, green, blue in pixels if green < 120]
    assert page.rgb[:3] == b"\xff\xff\xff"
    assert sum(blue for _, blue in accents) > sum(red for red, _ in accents)
