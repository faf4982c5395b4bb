"""What lies at the top of the building, and nothing else."""

from pathlib import Path

from tests.house.building import ROOT

FOLDERS = {"src", "resources", "tests", "packaging", "docs", ".ci"}
FILES = {
    *("run", "pyproject.toml", "LICENSE", ".gitignore", "README.md"),
    *("CHANGELOG.md", "STYLE.md", "CONTRIBUTING.md", "SECURITY.md"),
}


def ignored() -> list[str]:
    """Return what git is told not to keep."""
    return (ROOT / ".gitignore").read_text("utf-8").split()


def strangers(top: Path) -> list[str]:
    """Return what lies at the top without a reason to be there."""
    known = {".git", *FOLDERS, *FILES}
    found = [path for path in top.iterdir() if path.name not in known]
    patterns = [pattern.rstrip("/") for pattern in ignored()]
    return sorted(path.name for path in found if not any(map(path.match, patterns)))


def test_the_top_level_holds_what_it_should_and_nothing_else() -> None:
    present = {path.name for path in ROOT.iterdir()}

    assert strangers(ROOT) == []
    assert present >= FOLDERS | FILES


def test_something_new_at_the_top_is_found(tmp_path: Path) -> None:
    for name in ("run", "setup.py", ".coverage.host", "utils"):
        (tmp_path / name).touch()

    assert strangers(tmp_path) == ["setup.py", "utils"]


def test_the_source_folder_holds_one_package() -> None:
    assert [path.name for path in (ROOT / "src").iterdir()] == ["peerdesk"]
