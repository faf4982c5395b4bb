"""The mail address within a work contact, and whether there is a phone as well."""

import re

_ADDRESS = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def mail_address(contact: str) -> str:
    """Return the first address in *contact*, or nothing."""
    found = _ADDRESS.search(contact)
    return found.group() if found else ""


def by_mail(contact: str) -> bool:
    """Whether *contact* is an address with no number to call beside it."""
    address = mail_address(contact)
    beside = contact.replace(address, "")
    return bool(address) and not any(letter.isdigit() for letter in beside)
