"""Places on this computer: where programs lie, and where somebody works."""

import getpass
import platform
from contextlib import suppress
from pathlib import Path

import platformdirs

DEMO_NAME = "Demo hospital.peerdesk"


def programs_folder() -> Path:
    """Return this account's folder for programs; local, never a roaming profile."""
    return Path(platformdirs.user_data_path("peerdesk", appauthor=False))


def whereabouts() -> str:
    """Return who is working where, for whoever finds the program open."""
    user = "somebody"
    with suppress(KeyError, OSError, ImportError):
        user = getpass.getuser()
    where = f"{user} on {platform.node() or 'this computer'}"
    return "".join(letter for letter in where if letter.isprintable())
