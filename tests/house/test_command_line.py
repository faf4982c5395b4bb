"""The commands that show no window work on a machine without Qt."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from peerdesk.cli import main
from tests.house.building import ROOT, name_of

WITHOUT_QT = (
    "import sys; sys.modules.update(PySide6=None, shiboken6=None);"
    "from peerdesk.cli import main; sys.exit(main(sys.argv[1:]))"
)
NAMED = re.compile(r"(?:bin/|-m |`|^)peerdesk ([a-z]+)\b", re.MULTILINE)
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def without_qt(*arguments: object, typed: str = "") -> str:
    """Run a command where Qt cannot be imported; return what it printed."""
    command = [sys.executable, "-c", WITHOUT_QT, *map(str, arguments)]
    done = subprocess.run(
        command,
        cwd=ROOT / "src",
        input=typed,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A demo made without a window, and what making it printed."""
    place = tmp_path_factory.mktemp("demo") / "Demo.peerdesk"
    return place, without_qt("demo", "--no-window", "--at", place)


def passphrase(printed: str, who: str) -> str:
    found = re.search(rf"^{who} passphrase: (.+)$", printed, re.MULTILINE)
    assert found is not None
    return f"{found[1]}\n"


def test_the_sheets_are_listed_and_drawn_without_qt(tmp_path: Path) -> None:
    pdf = tmp_path / "sheet.pdf"

    without_qt("sheet", "peer-resources", "--out", pdf)

    assert "peer-resources" in without_qt("sheet", "--list")
    assert pdf.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("who", ["director", "administrator"])
def test_the_demo_is_made_and_audited_without_qt(
    demo: tuple[Path, str], who: str
) -> None:
    place, printed = demo
    secret = passphrase(printed, who)

    audit = without_qt("audit", place, "--json", "--passphrase-stdin", typed=secret)

    assert audit.startswith("{")


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_peerdesk_command_a_document_names_exists(path: Path) -> None:
    for name in NAMED.findall(path.read_text("utf-8")):
        with pytest.raises(SystemExit) as ended:
            main([name, "--help"])

        assert ended.value.code == 0, name


def test_a_peerdesk_command_that_does_not_exist_is_found() -> None:
    (name,) = NAMED.findall("run `peerdesk dance`")

    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])

    assert ended.value.code == 2
