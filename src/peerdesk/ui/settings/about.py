"""What PeerDesk is made of, and under which licences."""

import platform
from dataclasses import dataclass
from importlib import metadata

from PySide6.QtCore import qVersion

from peerdesk import __version__

_LIBRARIES = (
    ("PySide6-Essentials", "PySide6", "LGPL-3.0"),
    ("sqlcipher3", "sqlcipher3 and SQLCipher", "zlib and BSD-3-Clause"),
    ("SQLAlchemy", "SQLAlchemy", "MIT"),
    ("alembic", "Alembic", "MIT"),
    ("cryptography", "cryptography", "Apache-2.0 or BSD-3-Clause"),
    ("reportlab", "ReportLab", "BSD-3-Clause"),
    ("pypdfium2", "pypdfium2 and PDFium", "Apache-2.0 or BSD-3-Clause"),
    ("filelock", "filelock", "MIT"),
    ("platformdirs", "platformdirs", "MIT"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """Something PeerDesk is made of."""

    name: str
    version: str
    licence: str


def parts() -> tuple[Part, ...]:
    """Return PeerDesk itself, then everything it stands on."""
    return (
        Part("PeerDesk", __version__, "Apache-2.0"),
        Part("Python", platform.python_version(), "PSF-2.0"),
        Part("Qt", qVersion(), "LGPL-3.0"),
        *(Part(shown, _version(name), terms) for name, shown, terms in _LIBRARIES),
        Part("Source Sans 3", "", "OFL-1.1"),
        Part("Lucide icons", "", "ISC"),
    )


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""
