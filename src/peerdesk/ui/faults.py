"""Our own mistakes, in words that carry no value of anybody's."""

import traceback
from pathlib import Path
from types import TracebackType

from peerdesk import __version__

_HOME = Path(__file__).resolve().parents[1]


def fault_words(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return type, place and version of a fault; never what the exception says."""
    return f"{kind.__name__} {_place(trace)}, PeerDesk {__version__}"


def _place(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace) if trace else []
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_HOME)]
    if not ours:
        return "outside PeerDesk"
    last = ours[-1]
    return f"in {Path(last.filename).name}, line {last.lineno}"
