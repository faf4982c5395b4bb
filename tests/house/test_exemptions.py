"""An exemption from a check names the check and gives its reason."""

import re
from pathlib import Path

import pytest

from tests.house.building import PACKAGING, SOURCE, TESTS, modules, name_of

EXEMPTION = re.compile(r"#\s*(?:type:\s*ignore|noqa|pragma:|ruff:|mypy:|fmt:|nosec).*")
REASON = r"\s*(?:#|-|:)\s*\w+.{2,}"
GIVEN = re.compile(
    r"# (?:type: ignore\[[\w-]+(?:, ?[\w-]+)*\]"
    r"|noqa: [A-Z]+\d+(?:, ?[A-Z]+\d+)*"
    r"|pragma: no (?:cover|branch))" + REASON
)


def bare_exemptions(text: str) -> list[str]:
    found = EXEMPTION.findall(text)
    return [exemption for exemption in found if not GIVEN.match(exemption)]


@pytest.mark.parametrize("path", modules(SOURCE, PACKAGING, TESTS), ids=name_of)
def test_every_exemption_names_its_check_and_its_reason(path: Path) -> None:
    if path != Path(__file__):
        assert bare_exemptions(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "breach",
    [
        "x = 1  # type: ignore",
        "x = 1  # type: ignore[misc]",
        "x = 1  # noqa",
        "x = 1  # noqa: S108",
        "# ruff: noqa",
        "# mypy: ignore-errors",
        "x = 1  # pragma: no cover",
    ],
)
def test_a_bare_exemption_is_found(breach: str) -> None:
    assert bare_exemptions(breach) != []


@pytest.mark.parametrize(
    "given",
    [
        "x = 1  # type: ignore[misc]  # Qt leaves this untyped",
        "x = 1  # noqa: S603, S607 - the command is ours",
    ],
)
def test_an_exemption_with_its_reason_is_let_through(given: str) -> None:
    assert bare_exemptions(given) == []
