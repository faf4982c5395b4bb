r"""Make ``.venv`` from the hashed locks, then do what was asked.

This is what a checkout is run and tested with. It runs before anything is
installed, so it needs the standard library only. On Windows call it directly:
``py packaging\dev.py test``.
"""

import hashlib
import os
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / "packaging" / "locks"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
BENCHES = ROOT / "tests" / "bench"
X_SOCKETS = Path("/tmp/.X11-unix")  # noqa: S108 - where X servers listen

LINT_IMPORTS = "from importlinter.cli import lint_imports_command as c; c()"
CHECKS = {
    "format": ("-m", "ruff", "format", "--check", "--quiet"),
    "lint": ("-m", "ruff", "check", "--quiet"),
    "types": ("-m", "mypy"),
    "imports": ("-c", LINT_IMPORTS, "--no-logo"),
    "dead code": ("-m", "vulture"),
    "dependencies": ("-m", "deptry", "src"),
}
HAS_PIP = "import importlib.util as u; raise SystemExit(not u.find_spec('pip'))"
MEASURE = ("-m", "coverage")
WHOLE = (
    "--include=src/peerdesk/domain/*,src/peerdesk/matching/*,src/peerdesk/program/*",
)


def main(arguments: list[str]) -> int:
    """Do one command; without a word, show the demo."""
    name, *rest = arguments or ["demo"]
    if name not in COMMANDS:
        print(f"usage: ./run [{'|'.join(COMMANDS)}]", file=sys.stderr)
        return 0 if name in {"help", "-h", "--help"} else 2
    try:
        return COMMANDS[name](rest)
    except subprocess.CalledProcessError:
        print("peerdesk: .venv is not ready; the reason stands above", file=sys.stderr)
        return 1


# --- what can be asked ---------------------------------------------------------


def demo(rest: list[str]) -> int:
    """Show the demo; without a screen, the same work as pictures."""
    ready("runtime")
    if has_screen(sys.platform, os.environ):
        return python("-m", "peerdesk", "demo", *rest)
    print("peerdesk: no screen, so the same work is drawn into build/tour", flush=True)
    return tour("build/tour", rest)


def start(rest: list[str]) -> int:
    """Open the window on the last program."""
    ready("runtime")
    return python("-m", "peerdesk", *rest)


def pictures(rest: list[str]) -> int:
    """Draw the pictures that the README shows."""
    ready("runtime")
    return tour("docs/pictures", rest)


def test(rest: list[str]) -> int:
    """Run the tests, but for those that take minutes."""
    ready("dev")
    return python("-m", "pytest", "-m", "not slow", *rest)


def prove(rest: list[str]) -> int:
    """Run every test, and refuse if too little of the code was reached."""
    ready("dev")
    return (
        python(*MEASURE, "run", "-m", "pytest", *rest)
        or python(*MEASURE, "combine", "--quiet")
        or python(*MEASURE, "report", "--fail-under=95")
        or python(*MEASURE, "report", "--fail-under=100", *WHOLE)
    )


def check(_rest: list[str]) -> int:
    """Run every check that only reads; all of them, even after a failure."""
    ready("dev")
    failed = [name for name, command in CHECKS.items() if not passes(name, command)]
    print(f"check: {', '.join(failed)} failed" if failed else "check: all is well")
    return 1 if failed else 0


def bench(rest: list[str]) -> int:
    """Measure one thing, or everything there is a bench for."""
    ready("dev")
    known = sorted(path.stem for path in BENCHES.glob("[a-z]*.py"))
    if rest and rest[0] not in known:
        print(f"usage: ./run bench [{'|'.join(known)}]", file=sys.stderr)
        return 2
    python("-m", "compileall", "-q", "src")
    if rest:
        return python("-m", f"tests.bench.{rest[0]}", *rest[1:])
    return max((python("-m", f"tests.bench.{name}") for name in known), default=0)


def mutate(rest: list[str]) -> int:
    """Plant faults in the judgement and see whether the tests find them."""
    ready("dev")
    return python("-m", "mutmut", "run", *rest)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "demo": demo,
    "start": start,
    "test": test,
    "check": check,
    "bench": bench,
    "pictures": pictures,
    "prove": prove,
    "mutate": mutate,
}


# --- how it is done ------------------------------------------------------------


def tour(folder: str, rest: list[str]) -> int:
    """Drive the window off-screen; its pictures and the sheet go to *folder*."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return python("-m", "peerdesk", "tour", "--out", folder, *rest)


def passes(name: str, command: tuple[str, ...]) -> bool:
    """Run one check under its name."""
    print(f"check: {name}", flush=True)
    return python(*command) == 0


def python(*arguments: str) -> int:
    """Run the environment's Python from the top folder."""
    return subprocess.call([str(PYTHON), *arguments], cwd=ROOT, env=environment())


def environment() -> dict[str, str]:
    """Return the environment, but let Python keep its compiled files."""
    unwanted = {"PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH"}
    return {name: text for name, text in os.environ.items() if name not in unwanted}


def has_screen(platform: str, names: Mapping[str, str]) -> bool:
    """Tell whether a window would be seen; only Linux may have no screen."""
    if platform != "linux" or names.get("WAYLAND_DISPLAY"):
        return True
    display = names.get("DISPLAY", "")
    if not display.startswith(":"):
        return bool(display)
    number = display[1:].partition(".")[0]
    return (X_SOCKETS / f"X{number}").exists()


def ready(lock: str) -> None:
    """Make or mend ``.venv`` unless it already holds exactly what is locked."""
    stamp = VENV / f"peerdesk-{lock}.stamp"
    wanted = seal(LOCKS / f"{lock}.txt")
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    if not PYTHON.exists():
        print("peerdesk: making .venv (once)", file=sys.stderr, flush=True)
        venv.create(VENV, clear=True, with_pip=True)
    install(LOCKS / f"{lock}.txt")
    for name in ("runtime", lock):  # the dev lock holds the runtime lock
        text = seal(LOCKS / f"{name}.txt")
        (VENV / f"peerdesk-{name}.stamp").write_text(text)


def seal(lock: Path) -> str:
    """Return what changes when the lock, the Python, the folder or this file does."""
    files = (lock.read_text("utf-8"), Path(__file__).read_text("utf-8"))
    parts = (*files, sys.version, str(ROOT))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def install(lock: Path) -> None:
    """Install exactly the locked wheels, and put ``src`` on the path."""
    print(f"peerdesk: installing {lock.name} (once)", file=sys.stderr, flush=True)
    pip = [str(PYTHON), "-m", "pip"]
    if python("-c", HAS_PIP) != 0:
        ensure = [str(PYTHON), "-m", "ensurepip"]
        subprocess.check_call(ensure, env=environment(), stdout=subprocess.DEVNULL)
    hashed = ("--require-hashes", "--no-deps", "--only-binary", ":all:")
    quiet = ("-qq", "--disable-pip-version-check", "--no-input")
    command = [*pip, "install", *quiet, *hashed, "-r", str(lock)]
    subprocess.check_call(command, env=environment())
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.check_output([str(PYTHON), "-c", where], text=True).strip()
    Path(site, "peerdesk.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    write_command()


def write_command() -> None:
    """Put a ``peerdesk`` command beside the environment's Python."""
    if os.name == "nt":
        (BIN / "peerdesk.cmd").write_text(f'@"{PYTHON}" -m peerdesk %*\n')
        return
    command = BIN / "peerdesk"
    command.write_text(f'#!/bin/sh\nexec "{PYTHON}" -m peerdesk "$@"\n')
    command.chmod(0o755)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
