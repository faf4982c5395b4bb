"""Write the lock files: every version and every wheel's hash, and no address.

A hospital that has only its own mirror of the package index must be able to
install from them, so where a package came from is left out. Needs ``uv``; give
``--upgrade`` to take newer versions.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = "packaging/locks"
COMMON = (
    "--no-config",
    "--universal",
    "--generate-hashes",
    "--python-version=3.11",
    "--custom-compile-command=python packaging/lock.py",
    "--quiet",
)
WANTED = {
    "runtime": (),
    "dev": ("--group=dev", f"--constraints={LOCKS}/runtime.txt"),
}


def main(arguments: list[str]) -> int:
    """Write both locks, the runtime's first: the other one keeps its versions."""
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    if uv is None:
        print("this needs uv: pip install uv", file=sys.stderr)
        return 1
    for name, options in WANTED.items():
        out = f"--output-file={LOCKS}/{name}.txt"
        command = [uv, "pip", "compile", "pyproject.toml", *COMMON, *options, out]
        subprocess.check_call([*command, *arguments], cwd=ROOT)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
