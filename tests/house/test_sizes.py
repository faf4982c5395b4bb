"""Small files, small functions: the sizes that keep a room readable."""

import ast
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.house.building import (
    FUNCTION,
    PACKAGING,
    SOURCE,
    TESTS,
    AnyFunction,
    classes,
    functions,
    modules,
    name_of,
    tree_of,
)

CODE = modules(SOURCE, PACKAGING)
LONGEST_FILE, LONGEST_FUNCTION, LONGEST_CLASS, MOST_METHODS = 400, 40, 200, 15


def lines_of(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def length(node: AnyFunction | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def public_methods(node: ast.ClassDef) -> int:
    methods = [each for each in node.body if isinstance(each, FUNCTION)]
    return sum(not method.name.startswith("_") for method in methods)


def too_large(tree: ast.AST) -> list[str]:
    long = [node.name for node in functions(tree) if length(node) > LONGEST_FUNCTION]
    wide = [
        node.name
        for node in classes(tree)
        if length(node) > LONGEST_CLASS or public_methods(node) > MOST_METHODS
    ]
    return long + wide


@pytest.mark.parametrize("path", [*CODE, *modules(TESTS)], ids=name_of)
def test_no_file_function_or_class_is_too_large(path: Path) -> None:
    assert lines_of(path) <= LONGEST_FILE
    assert too_large(tree_of(path)) == []


def test_most_files_fit_on_a_few_screens() -> None:
    sizes = [size for path in CODE if (size := lines_of(path)) > 1]

    assert median(sizes) <= 120
    assert quantiles(sizes, n=10)[-1] <= 250


def test_most_functions_fit_into_one_glance() -> None:
    sizes = [length(node) for path in CODE for node in functions(tree_of(path))]

    assert median(sizes) <= 8
    assert quantiles(sizes, n=10)[-1] <= 20


@pytest.mark.parametrize(
    "breach",
    [
        "def long():\n" + "    pass\n" * 40,
        "class Long:\n" + "    x = 1\n" * 200,
        "class Wide:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(16)),
    ],
)
def test_what_is_too_large_is_found(breach: str) -> None:
    assert too_large(ast.parse(breach)) != []
