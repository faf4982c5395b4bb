"""No dialog stops the window: everything is asked on the page."""

import ast
from pathlib import Path

import pytest

from tests.house.building import SOURCE, calls, modules, name_of, tree_of

UI = SOURCE / "ui"
START = UI / "start.py"  # the application's own loop
BLOCKS = {
    *("exec", "exec_", "question", "information", "warning", "critical", "about"),
    *("getText", "getItem", "getInt", "getDouble", "getColor", "getFont"),
    *("getOpenFileName", "getOpenFileNames", "getSaveFileName"),
    *("getExistingDirectory", "getOpenFileUrl", "getSaveFileUrl"),
}


def blocking_calls(tree: ast.AST) -> list[str]:
    return [
        name
        for name in calls(tree)
        if name.rpartition(".")[2] in BLOCKS and "." in name
    ]


@pytest.mark.parametrize("path", modules(UI), ids=name_of)
def test_no_page_waits_inside_a_dialog(path: Path) -> None:
    allowed = 1 if path == START else 0

    assert len(blocking_calls(tree_of(path))) <= allowed


@pytest.mark.parametrize(
    "breach",
    [
        "dialog.exec()",
        "QMenu(self).exec(point)",
        "QMessageBox.question(self, 'Sure?')",
        "name, _ = QFileDialog.getSaveFileName(self)",
    ],
)
def test_a_dialog_that_blocks_is_found(breach: str) -> None:
    assert blocking_calls(ast.parse(breach)) != []
