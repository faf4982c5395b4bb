"""What the tests themselves must be: short, awake, and about real things."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.building import (
    TESTS,
    AnyFunction,
    calls,
    functions,
    modules,
    name_of,
    tree_of,
)

FILES = modules(TESTS)
MOCKS = {"Mock", "MagicMock", "AsyncMock", "patch", "create_autospec"}
MOCKS |= {"monkeypatch.setattr", "monkeypatch.setitem", "mocker.patch", "patch.object"}
SLEEPS = {"sleep", "msleep", "usleep", "qWait", "qSleep", "wait_for_timeout"}
MOST_LINES = 15
FEWEST_WORDS = 3


def written_tests(tree: ast.AST) -> Iterator[AnyFunction]:
    return (node for node in functions(tree) if node.name.startswith("test_"))


def mocks(tree: ast.AST) -> list[str]:
    return [name for name in calls(tree) if name.endswith(tuple(MOCKS))]


def sleeps(tree: ast.AST) -> list[str]:
    names = list(calls(tree))
    slept = [name for name in names if name.rpartition(".")[2] in SLEEPS]
    return slept + [name for name in names if name == "qtbot.wait"]


def lines_in(node: AnyFunction) -> int:
    """Count the statement lines of a test; the blank ones part its thoughts."""
    statements = [each for part in node.body for each in ast.walk(part)]
    spans = [each for each in statements if isinstance(each, ast.expr | ast.stmt)]
    return len({each.lineno for each in spans} | {each.end_lineno for each in spans})


def weak_tests(tree: ast.AST) -> list[str]:
    """Return the tests that are too long, or whose name is no sentence."""
    return [
        node.name
        for node in written_tests(tree)
        if lines_in(node) > MOST_LINES or len(node.name.split("_")) <= FEWEST_WORDS
    ]


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_test_is_short_and_named_by_a_sentence(path: Path) -> None:
    assert weak_tests(tree_of(path)) == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_test_waits_for_time(path: Path) -> None:
    assert sleeps(tree_of(path)) == []


def test_next_to_nothing_is_mocked() -> None:
    trees = [tree_of(path) for path in FILES]
    mocked = sum(len(mocks(tree)) for tree in trees)
    tested = sum(1 for tree in trees for _ in written_tests(tree))

    assert mocked <= 0.05 * tested


@pytest.mark.parametrize(
    "breach",
    [
        "time.sleep(1)",
        "from time import sleep\nsleep(1)",
        "qtbot.wait(50)",
        "QTest.qWait(50)",
    ],
)
def test_a_test_that_waits_for_time_is_found(breach: str) -> None:
    assert sleeps(ast.parse(breach)) != []


@pytest.mark.parametrize(
    "breach",
    [
        "unittest.mock.Mock()",
        "monkeypatch.setattr(desk, 'assign', None)",
        "mocker.patch('x')",
        "with patch('x'): ...",
    ],
)
def test_a_mock_is_found(breach: str) -> None:
    assert mocks(ast.parse(breach)) != []


@pytest.mark.parametrize(
    "breach",
    [
        "def test_assign_2(): ...",
        "def test_a_long_day_is_told_in_full():\n" + "    act()\n" * 16,
    ],
)
def test_a_weak_test_is_found(breach: str) -> None:
    assert weak_tests(ast.parse(breach)) != []
