"""A stand-in for the window, and the real parent that starts it."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Stands in for the window: notes how it was started, then does what its turn says.
STAND_IN = """
import json, os, pathlib, signal, sys
folder = pathlib.Path(os.environ["TURNS"])
turns = json.loads((folder / "turns.json").read_text())
number = len(list(folder.glob("start-*")))
(folder / f"start-{number}").write_text(json.dumps(sys.argv[1:]))
if turns[number].get("barred"):
    import socket
    from peerdesk.ui.offline import lock_down
    lock_down()
    try:
        socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    except OSError as error:
        (folder / "barred").write_text(str(error.errno))
if turns[number].get("stubborn"):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if turns[number].get("deaf"):
    os.close(0)
for line in turns[number]["says"]:
    print(line, flush=True)
    if '"print"' in line:
        sys.stdout.buffer.write((folder / "sheet.pdf").read_bytes())
        sys.stdout.buffer.flush()
for _ in range(turns[number]["hears"]):
    (folder / "answers").open("a").write(sys.stdin.readline())
if turns[number].get("waits"):
    (folder / "waiting").touch()
    sys.stdin.read()
os._exit(turns[number]["ends"])
"""

RUN = """
import sys
from pathlib import Path
from peerdesk import launcher
launcher.command_of = launcher.command
launcher.command = lambda place, crashed: [
    sys.executable, sys.argv[1], *launcher.command_of(place, crashed=crashed)[3:]]
sys.exit(launcher.run(Path("first")))
"""


def turn(
    ends: int, *says: str, hears: int = 0, waits: bool = False
) -> dict[str, object]:
    """Return what a window does: say these lines, hear so many answers, and end."""
    return {"ends": ends, "says": list(says), "hears": hears, "waits": waits}


def parent(folder: Path, *turns: dict[str, object]) -> "subprocess.Popen[str]":
    (folder / "turns.json").write_text(json.dumps(turns), encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, "-c", RUN, str(folder / "stand_in.py")],
        env={
            **os.environ,
            "TURNS": str(folder),
            "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "src"),
        },
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: "subprocess.Popen[str]") -> tuple[int, str]:
    _, said = process.communicate(timeout=30)
    return process.returncode, said


def starts(folder: Path) -> list[list[str]]:
    files = sorted(folder.glob("start-*"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]
