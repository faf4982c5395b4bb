"""Write a file somebody asked for: whole, or not at all."""

import os
from pathlib import Path

from peerdesk.store.durable import worded


def write_whole(target: Path, content: bytes) -> None:
    """Write *content* to *target*; what was there before stays if that is refused."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    with worded(target.name):
        try:
            beside.write_bytes(content)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
