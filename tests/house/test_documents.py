"""What the documents promise exists: commands, files, decisions."""

import re
import runpy
from pathlib import Path

import pytest

from tests.house.building import PACKAGING, ROOT, name_of

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
RUN = re.compile(r"(?:\./run|dev\.py) ([a-z]+)")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
HOUSE = runpy.run_path(str(PACKAGING / "dev.py"))


def unknown_commands(text: str) -> list[str]:
    """Return what a document tells people to run that does not exist."""
    return [
        name for name in RUN.findall(text) if name not in {*HOUSE["COMMANDS"], "help"}
    ]


def dead_links(text: str, folder: Path) -> list[str]:
    return [link for link in LINK.findall(text) if not (folder / link).exists()]


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_command_a_document_names_exists(path: Path) -> None:
    assert unknown_commands(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_every_link_leads_to_a_file(path: Path) -> None:
    assert dead_links(path.read_text("utf-8"), path.parent) == []


def test_the_decisions_are_numbered_without_a_gap() -> None:
    numbers = [path.name[:4] for path in DECISIONS]

    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


def is_one_page(decision: str) -> bool:
    """Tell whether a decision is short and says why, what and what follows."""
    headings = re.findall(r"^## (.+)$", decision, re.MULTILINE)
    expected = ["Context", "Decision", "Consequences"]
    return headings == expected and len(decision.splitlines()) <= 60


@pytest.mark.parametrize("path", DECISIONS, ids=name_of)
def test_a_decision_fits_on_one_page_and_gives_its_reasons(path: Path) -> None:
    assert is_one_page(path.read_text("utf-8"))


def test_a_decision_without_its_reasons_is_found() -> None:
    assert not is_one_page("# 11. So be it\n\n## Decision\n\n## Consequences\n")


def test_the_changelog_has_a_place_for_what_comes_next() -> None:
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_a_command_that_does_not_exist_is_found() -> None:
    assert unknown_commands("`./run tset` or `py packaging\\dev.py go`") == [
        *("tset", "go")
    ]


def test_a_link_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    assert dead_links("[here](gone.md#top)", tmp_path) == ["gone.md"]
