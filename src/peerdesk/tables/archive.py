"""What the packed file of a workbook may hold, before anything in it is read."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from peerdesk.domain.errors import TableRefusedError
from peerdesk.tables.content import SAVE_AGAIN

MOST_PARTS = 2_000
MOST_UNPACKED = 100_000_000
SUSPICIOUS_RATIO, SUSPICIOUS_SIZE = 100, 10_000_000
LOCKED = 0x1
WORKBOOK_PART = "xl/workbook.xml"
DAMAGED = (
    "The file is damaged or is no Excel workbook. Please open it in a spreadsheet and "
    "save it again as an Excel workbook (.xlsx)."
)
CENTRAL = b"PK\x01\x02"
OTHERS = (
    ("xl/workbook.bin", "a binary workbook (.xlsb)"),
    ("word/", "a text document"),
    ("ppt/", "a presentation"),
    ("content.xml", "an OpenDocument file (.ods)"),
)


def open_archive(file: str, data: bytes) -> ZipFile:
    """Return the parts of a workbook, none of them unpacked."""
    if data.count(CENTRAL) > MOST_PARTS:
        raise _bomb(file)
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, NotImplementedError, OSError):
        raise TableRefusedError(file, DAMAGED) from None
    parts = archive.infolist()
    _check_sizes(file, parts)
    _check_kind(file, parts)
    return archive


def _check_sizes(file: str, parts: list[ZipInfo]) -> None:
    """Refuse what unpacks to far more than it is: nobody's list does."""
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise _bomb(file)
    for part in parts:
        ratio = part.file_size / max(part.compress_size, 1)
        if part.file_size > SUSPICIOUS_SIZE and ratio > SUSPICIOUS_RATIO:
            raise _bomb(file)
        if part.flag_bits & LOCKED:
            raise TableRefusedError(
                file,
                "The file is protected with a password. Please save a copy of it "
                "without the password.",
            )
        if part.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise TableRefusedError(file, DAMAGED)


def _check_kind(file: str, parts: list[ZipInfo]) -> None:
    names = [part.filename for part in parts]
    if any(name.endswith("vbaProject.bin") or "macrosheets/" in name for name in names):
        raise holds_macros(file)
    if any(name.startswith("xl/externalLinks/") for name in names):
        raise TableRefusedError(
            file,
            "The workbook is linked to other workbooks. Please copy the list into a "
            "new workbook with “Paste values”, and save that.",
        )
    if WORKBOOK_PART not in names:
        raise TableRefusedError(file, f"The file is {_kind(names)}. {SAVE_AGAIN}")


def _kind(names: list[str]) -> str:
    for start, kind in OTHERS:
        if any(name.startswith(start) for name in names):
            return kind
    return "a packed archive, no workbook"


def holds_macros(file: str) -> TableRefusedError:
    """Return the refusal of a workbook that brings a program with it."""
    return TableRefusedError(
        file,
        "The workbook holds macros. Please save it as an Excel workbook without macros "
        "(.xlsx).",
    )


def _bomb(file: str) -> TableRefusedError:
    return TableRefusedError(
        file,
        "The workbook would unpack to far more than a list of people needs. Please "
        "copy the list into a new workbook and save that.",
    )
