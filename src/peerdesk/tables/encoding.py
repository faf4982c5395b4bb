"""Which characters the bytes of a text file stand for."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_LE
from dataclasses import dataclass

from peerdesk.domain.errors import TableRefusedError
from peerdesk.tables.content import SAVE_AGAIN

SAVE_AS_UTF8 = "Please save the file again as “CSV UTF-8”."
SAMPLE = 65_536
FEW_CONTROLS = 4
CONTROLS = bytes(range(1, 9)) + bytes(range(14, 32))
# What UTF-8 letters give by their bytes alone; two Windows-1252 letters in a row
# seldom look like one of them.
SURELY_UTF8 = re.compile("[\u00c0-\u024f\u0800-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Encoding:
    """How to decode a file: *codec* for Python, *words* for people."""

    codec: str
    words: str


UTF8 = Encoding("utf-8-sig", "UTF-8")
WINDOWS = Encoding("cp1252", "Windows-1252")


def encoding_of(file: str, data: bytes) -> Encoding:
    """Tell by the mark at the start, else by what the bytes look like."""
    if data.startswith(BOM_UTF32_LE):
        raise TableRefusedError(file, f"The file is UTF-32 text. {SAVE_AS_UTF8}")
    if wide := _utf16(data):
        return _checked_utf16(file, data, wide)
    _refuse_binary(file, data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _windows(file, data, error.start)
    return UTF8


# --- two bytes a character ---------------------------------------------------------


def _utf16(data: bytes) -> Encoding | None:
    """Return the kind of UTF-16; without a mark, every other byte is mostly zero."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return Encoding("utf-16", "UTF-16")
    pairs = len(data) // 2
    first, second = data[0::2].count(0), data[1::2].count(0)
    if second * 3 > pairs and first * 10 < second:
        return Encoding("utf-16-le", "UTF-16")
    if first * 3 > pairs and second * 10 < first:
        return Encoding("utf-16-be", "UTF-16")
    return None


def _checked_utf16(file: str, data: bytes, wide: Encoding) -> Encoding:
    try:
        text = data.decode(wide.codec)
    except UnicodeDecodeError as error:
        row = _row_at(data[: error.start].decode(wide.codec, "ignore"))
        raise TableRefusedError(
            file,
            f"Row {row} holds bytes that are no UTF-16 text, or the file was cut "
            f"short. {SAVE_AS_UTF8}",
        ) from None
    if (place := text.find("\0")) >= 0:
        raise _holds_nul(file, _row_at(text[:place]))
    return wide


# --- one byte or several a character --------------------------------------------------


def _refuse_binary(file: str, data: bytes) -> None:
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    if controls > FEW_CONTROLS + len(sample) // 50:
        raise TableRefusedError(
            file,
            f"The file is neither text nor an Excel workbook. {SAVE_AGAIN}",
        )
    if (place := data.find(0)) >= 0:
        raise _holds_nul(file, _row_at(data[:place].decode("latin-1")))


def _windows(file: str, data: bytes, bad: int) -> Encoding:
    """Return Windows-1252, unless part of the file is UTF-8 after all."""
    row = _row_at(data[:bad].decode("latin-1"))
    if data.startswith(BOM_UTF8) or _mostly_utf8(data):
        raise TableRefusedError(
            file,
            f"The file is UTF-8 text, but row {row} holds a letter in another "
            f"encoding. Please type that letter again. {SAVE_AS_UTF8}",
        )
    try:
        data.decode(WINDOWS.codec)
    except UnicodeDecodeError as error:
        row = _row_at(data[: error.start].decode("latin-1"))
        raise TableRefusedError(
            file,
            f"Row {row} holds bytes that are letters in neither UTF-8 nor "
            f"Windows-1252. {SAVE_AS_UTF8}",
        ) from None
    return WINDOWS


def _mostly_utf8(data: bytes) -> bool:
    """Whether there are letters as UTF-8 writes them, beside the bytes that are not."""
    formed = data.decode("utf-8", "ignore")
    if SURELY_UTF8.search(formed):
        return True
    letters = len(formed) - len(formed.encode("ascii", "ignore"))
    return letters > len(data) - len(formed.encode())


# --- where --------------------------------------------------------------------------


def _row_at(before: str) -> int:
    """Return the row, as an editor counts, that follows this much text."""
    ends = before.count("\n") + before.count("\r") - before.count("\r\n")
    return ends + 1


def _holds_nul(file: str, row: int) -> TableRefusedError:
    return TableRefusedError(
        file,
        f"Row {row} holds a NUL character, which no text has: the file is damaged or "
        f"is no table. {SAVE_AS_UTF8}",
    )
