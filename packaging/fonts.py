"""Copy Source Sans 3 into ``resources/fonts``, byte for byte as Adobe releases it.

The font's licence reserves its name for unchanged files, so nothing is subset,
merged or renamed here; a file whose checksum differs is refused. Get the release
with ``npm pack source-sans@3.52.0``, unpack it, and name its TTF folder:

    python packaging/fonts.py package/TTF
"""

import hashlib
import sys
from pathlib import Path

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"

RELEASED = {
    "SourceSans3-Regular.ttf": (
        "4644c81b86ec9caaa76b634889968ed3c4f4f52f054855933acc7c2b21e53b0f"
    ),
    "SourceSans3-Semibold.ttf": (
        "a3f4f8dcf343a8f24dc61951de93f3ba1558b15cd250ba24af8a40e957081b7d"
    ),
    "SourceSans3-Bold.ttf": (
        "9214b9d95e4231c609802815c2646c98174e2102d0d37f88978a7f8e71006e6a"
    ),
    "SourceSans3-It.ttf": (
        "192afd78f0f54a3c69eaf02d43f4d9a821e9d6110e41d3d25d61a7385cd580e4"
    ),
}


def main(arguments: list[str]) -> int:
    """Copy every face from the folder that is named, or say why not."""
    if len(arguments) != 1:
        print("usage: python packaging/fonts.py FOLDER", file=sys.stderr)
        return 2
    faces = {name: Path(arguments[0], name).read_bytes() for name in RELEASED}
    changed = [name for name, face in faces.items() if checksum(face) != RELEASED[name]]
    if changed:
        print(f"not the released files: {', '.join(changed)}", file=sys.stderr)
        return 1
    for name, face in faces.items():
        (FONTS / name).write_bytes(face)
    return 0


def checksum(face: bytes) -> str:
    """Return the checksum of a font file."""
    return hashlib.sha256(face).hexdigest()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
