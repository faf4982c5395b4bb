"""What a file is by what it holds; its name may say something else."""

import re
from enum import Enum
from pathlib import PurePath

from peerdesk.domain.errors import TableRefusedError

SAVE_AGAIN = "Please save the list as “CSV UTF-8” or as an Excel workbook (.xlsx)."
OTHER_KINDS = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"\x1f\x8b", "a packed archive"),
    (b"7z\xbc\xaf\x27\x1c", "a packed archive"),
    (b"Rar!\x1a\x07", "a packed archive"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
ZIP, OLE = (b"PK\x03\x04", b"PK\x05\x06"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[!?a-zA-Z]")
WORKBOOK_NAMES = {".xlsx", ".xlsm", ".xltx", ".xltm"}
SHEET_NAMES = WORKBOOK_NAMES | {".xls", ".xlsb", ".ods"}


class Content(Enum):
    """The two kinds of file that hold a table."""

    TEXT = "text"
    WORKBOOK = "workbook"


def content_of(file: str, data: bytes) -> Content:
    """Tell text from workbook; `TableRefusedError` names whatever else it is."""
    if data.startswith(OLE):
        raise TableRefusedError(file, _old_office(data))
    if data.startswith(ZIP):
        return Content.WORKBOOK
    for signature, kind in OTHER_KINDS:
        if data.startswith(signature):
            raise TableRefusedError(file, f"The file is {kind}, no table. {SAVE_AGAIN}")
    if MARKUP.match(data):
        raise TableRefusedError(
            file, f"The file is a web page or XML, no table. {SAVE_AGAIN}"
        )
    return Content.TEXT


def _old_office(data: bytes) -> str:
    """Say what an OLE file is: an encrypted workbook looks like an old one."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return (
            "The workbook is protected with a password. Please save a copy of it "
            "without the password."
        )
    return (
        "The file was made by an old Office program (.xls or .doc). Please open it in "
        "a spreadsheet and save it as an Excel workbook (.xlsx)."
    )


def check_name(file: str, content: Content) -> None:
    """Refuse a name that says the other kind: one of the two is a mistake."""
    ending = PurePath(file).suffix.lower()
    if content is Content.TEXT and ending in SHEET_NAMES:
        raise TableRefusedError(
            file,
            f"The file is plain text although its name ends in {ending}. "
            "Please rename it so that it ends in .csv.",
        )
    if content is Content.WORKBOOK and ending not in WORKBOOK_NAMES | {""}:
        raise TableRefusedError(
            file,
            f"The file is an Excel workbook although its name ends in {ending}. "
            "Please rename it so that it ends in .xlsx.",
        )
