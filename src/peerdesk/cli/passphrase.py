"""A passphrase that is typed, or handed over on standard input."""

import sys
from argparse import Namespace
from getpass import getpass

from peerdesk.domain.errors import UnreadablePassphraseError


def secret_of(arguments: Namespace, label: str = "Passphrase") -> str:
    """Return the next passphrase; with `--passphrase-stdin` it is the next line."""
    _leave_no_dump()
    try:
        if arguments.passphrase_stdin:
            typed = sys.stdin.readline() if sys.stdin else ""
        else:
            typed = getpass(f"{label}: ")
        typed.encode()
    except (EOFError, UnicodeError) as error:
        raise UnreadablePassphraseError from error
    if not typed:
        raise UnreadablePassphraseError
    return typed.rstrip("\r\n")


def _leave_no_dump() -> None:
    """Keep what was typed, and what it opens, out of a file if this process dies."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
