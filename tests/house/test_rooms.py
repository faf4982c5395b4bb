"""Which way imports point, and that no room opens a line to the outside."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.building import ROOT, SOURCE, imports, modules, name_of, tree_of

LINT = "from importlinter.cli import lint_imports_command as c; c()"
NETWORK = {
    *("asyncio", "ftplib", "http", "imaplib", "nntplib", "poplib", "requests"),
    *("smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib"),
    *("webbrowser", "wsgiref", "xmlrpc", "multiprocessing.connection"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"),
}


def network_imports(tree: ast.AST) -> list[str]:
    return [
        name
        for name in imports(tree)
        if any(name == banned or name.startswith(f"{banned}.") for banned in NETWORK)
    ]


def broken_contracts(top: Path) -> str:
    """Return what the import linter says, or nothing when all is well."""
    linter = [sys.executable, "-c", LINT, "--no-logo", "--no-cache"]
    here = {**os.environ, "PYTHONPATH": str(top / "src")}
    done = subprocess.run(
        linter, cwd=top, env=here, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr if done.returncode else ""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the building in which a wall may be broken."""
    compiled = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=compiled)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_import_points_the_right_way() -> None:
    assert broken_contracts(ROOT) == ""


@pytest.mark.parametrize(
    ("room", "breach"),
    [
        ("domain", "import peerdesk.store"),
        ("matching", "import peerdesk.sheets"),
        ("desk", "import PySide6"),
        ("ui", "import sqlalchemy"),
        ("ui", "import peerdesk.store.slots"),
        ("store", "import reportlab"),
        ("program", "import socket"),
    ],
)
def test_an_import_that_points_the_wrong_way_is_found(
    copy: Path, room: str, breach: str
) -> None:
    planted = copy / "src" / "peerdesk" / room / "planted.py"
    planted.write_text(f'"""Planted."""\n\n{breach}\n')

    assert f"peerdesk.{room}.planted" in broken_contracts(copy)


@pytest.mark.parametrize("path", modules(SOURCE), ids=name_of)
def test_no_module_can_reach_a_network(path: Path) -> None:
    assert network_imports(tree_of(path)) == []


@pytest.mark.parametrize(
    "breach",
    [
        "import urllib.request",
        "from http import client",
        "from PySide6.QtNetwork import QTcpSocket",
        "from PySide6 import QtNetwork",
        "def f():\n    import socket",
    ],
)
def test_an_import_that_reaches_a_network_is_found(breach: str) -> None:
    assert network_imports(ast.parse(breach)) != []
