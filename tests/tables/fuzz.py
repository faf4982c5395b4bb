"""Fuzz reading with atheris: `python -m tests.tables.fuzz SECONDS [SEED]`.

atheris is no dependency: install it beside the project, in an environment of its own.
It watches which code each input reaches and goes on from those that reach more.
"""

import importlib
import sys
import tempfile
from pathlib import Path
from types import ModuleType

USAGE = "Usage: python -m tests.tables.fuzz SECONDS [SEED]\n"
MISSING = """atheris is not installed. It is no part of the project: please run this in
an environment of its own that holds PeerDesk's packages, pytest and atheris.
"""
WATCHED = ["peerdesk.tables", "openpyxl"]


def main() -> int:
    """Fuzz for as long as the command line says, and print what came of it."""
    given = sys.argv[1:]
    if len(given) not in {1, 2} or not all(each.isdigit() for each in given):
        sys.stderr.write(USAGE)
        return 2
    try:
        atheris = importlib.import_module("atheris")
    except ImportError:
        sys.stderr.write(MISSING)
        return 2
    fuzz(atheris, int(given[0]), seed=given[1] if given[1:] else "1")
    return 0


def fuzz(atheris: ModuleType, seconds: int, *, seed: str) -> None:
    """Feed inputs until the time is over; a find is kept as a file and ends it."""
    with atheris.instrument_imports(
        include=WATCHED
    ):  # what is imported here is watched
        fuzzed = importlib.import_module("tests.tables.fuzzed")
    folder = Path(tempfile.mkdtemp(prefix="peerdesk-fuzz-"))
    corpus = folder / "corpus"
    corpus.mkdir()
    fuzzed.write_seeds(corpus)
    sys.stdout.write(f"A find is kept in {folder}\n")
    options = [f"-seed={seed}", "-max_len=20000", "-timeout=10", "-rss_limit_mb=1000"]
    kept = f"-artifact_prefix={folder}/"
    run = fuzzed.Run(folder, seconds)
    atheris.Setup(["fuzz", *options, kept, "-verbosity=0", str(corpus)], run.one)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
