"""The mail address within a work contact, if there is one."""

import re

_ADDRESS = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def mail_address(contact: str) -> str:
    """Return the first address in *contact*, or nothing."""
    found = _ADDRESS.search(contact)
    return found.group() if found else ""
