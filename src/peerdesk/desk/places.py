"""Where programs lie when nobody says otherwise."""

from pathlib import Path

import platformdirs


def programs_folder() -> Path:
    """Return this account's folder for programs; local, never a roaming profile."""
    return Path(platformdirs.user_data_path("peerdesk", appauthor=False))
