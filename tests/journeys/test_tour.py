"""The tour that every visitor without a screen is given, at the real cost of a key."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage


def test_the_tour_takes_every_step_and_a_picture_of_each(tmp_path: Path) -> None:
    tour = [sys.executable, "-m", "peerdesk", "tour", "--out", str(tmp_path)]
    here = {**os.environ, "PYTHONPATH": "src"}

    done = subprocess.run(tour, env=here, capture_output=True, text=True, check=False)

    pictures = sorted(tmp_path.glob("*.png"))
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("done") == 11
    assert len(pictures) == 12
    sizes = {QImage(str(picture)).size().toTuple() for picture in pictures}
    assert sizes == {(1360, 840)}
    assert (tmp_path / "peer-resources.pdf").read_bytes().startswith(b"%PDF")
