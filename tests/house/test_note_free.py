"""The promise on the box: no name and no widget here can hold what was said."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.building import (
    PACKAGING,
    SOURCE,
    defined_names,
    modules,
    name_of,
    tree_of,
    words_in,
)

KEPT_OUT = {"session", "note", "comment", "narrative", "diary", "case"}
KEPT_OUT |= {"ticket", "victim", "incident"}
PLURALS = {f"{word}s" for word in KEPT_OUT - {"case"}} | {"diaries"}  # cases: a count
MULTI_LINE = re.compile(
    r"\b(QTextEdit|QPlainTextEdit|QTextBrowser|QTextDocument|getMultiLineText)\b"
)
CODE = modules(SOURCE, PACKAGING)


def forbidden_names(tree: ast.AST) -> list[str]:
    never = KEPT_OUT | PLURALS
    return [name for name in defined_names(tree) if never & set(words_in(name))]


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_no_name_we_give_speaks_of_what_is_never_kept(path: Path) -> None:
    file_name = path.relative_to(SOURCE.parents[1]).with_suffix("").as_posix()

    assert forbidden_names(tree_of(path)) == []
    assert not (KEPT_OUT | PLURALS) & set(words_in(file_name))


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_no_widget_for_free_text_is_named(path: Path) -> None:
    assert MULTI_LINE.findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "breach",
    [
        "def open_session(): ...",
        "class CaseList: ...",
        "def keep(notes): ...",
        "self.lastComment = 1",
        "for incident in (): ...",
        "import sqlite3 as diary",
        "match 1:\n case ticket: ...",
        "try: ...\nexcept ValueError as victim: ...",
        "(narrative := 1)",
        "lambda session: 1",
    ],
)
def test_a_forbidden_name_is_found_wherever_it_is_given(breach: str) -> None:
    assert forbidden_names(ast.parse(breach)) != []


def test_words_inside_words_and_library_names_are_let_through() -> None:
    harmless = "cases = text.casefold()\nlibrary.session = denoted = annotate()"

    assert forbidden_names(ast.parse(harmless)) == []


def test_a_widget_for_free_text_is_found() -> None:
    assert MULTI_LINE.findall("box = QtWidgets.QPlainTextEdit()") != []
