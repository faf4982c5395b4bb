"""How much XML a workbook may hold, counted before openpyxl builds anything from it.

openpyxl keeps much of what it reads, and takes longer for some elements than for
others.  A file is refused when reading it would take more than about 10 seconds or
300 MiB, whatever it holds; the weights are microseconds, measured.
"""

import zlib
from collections.abc import Iterator, Mapping
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile, ZipInfo

from peerdesk.domain.errors import TableRefusedError
from peerdesk.domain.progress import Progress
from peerdesk.tables.archive import DAMAGED

UNREADABLE = (
    *(BadZipFile, zlib.error, EOFError),
    *(OSError, ValueError, NotImplementedError),
)
CHUNK = 65_536
LONGEST_TAG = 262_144
LONGEST_TEXT = 1_000_000
MOST_KEPT = 100_000
DEEPEST = 64
MOST_WORK = 5_000_000
MOST_ROWS_IN_ALL = 200_000
LARGEST = {"worksheet": 100_000_000, "sst": 30_000_000}
LARGEST_OTHER = 10_000_000
WEIGHTS = {
    ("sheetData", "row"): 5,
    ("row", "c"): 4,
    ("c", "v"): 4,
    ("c", "is"): 5,
    ("is", "t"): 5,
    ("c", "f"): 25,
    ("sst", "si"): 5,
    ("si", "t"): 5,
}
OTHER_WEIGHT = 30
PLAIN_ATTRIBUTES, ATTRIBUTE_WEIGHT = 64, 2


def vet(file: str, archive: ZipFile, progress: Progress) -> int:
    """Look through every part, and return how many rows there are.

    `TableRefusedError` says that it is too much to read.
    """
    vetting = _Vetting(file)
    parts = archive.infolist()
    of = sum(part.file_size for part in parts)
    done = 0
    for part in parts:
        try:
            for fed in _vet_part(vetting, archive, part):
                progress(min(done + fed, of), of)
        except ExpatError:
            pass  # a picture; or broken, and then openpyxl says so
        except UNREADABLE:
            raise TableRefusedError(file, DAMAGED) from None
        done += part.file_size
    return vetting.rows


def _vet_part(vetting: "_Vetting", archive: ZipFile, part: ZipInfo) -> Iterator[int]:
    """Return how many bytes were looked at, again and again."""
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = vetting.doctype
    parser.StartElementHandler = vetting.start
    parser.EndElementHandler = vetting.end
    parser.CharacterDataHandler = vetting.text
    vetting.begin(part.file_size)
    fed = 0
    with archive.open(part) as stream:
        while chunk := stream.read(CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003 - expat takes it by place
            fed += len(chunk)
            if fed - parser.CurrentByteIndex > LONGEST_TAG:
                raise vetting.too_much()
            yield fed


class _Vetting:
    """What was counted so far, over all parts."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._work = 0
        self.rows = 0
        self.begin(0)

    def begin(self, size: int) -> None:
        """Begin a part of *size* bytes."""
        self._size = size
        self._open: list[str] = []
        self._kept = self._length = self._formula = 0

    def doctype(self, *_: object) -> None:
        """Refuse definitions: a workbook has none, an attack has."""
        raise TableRefusedError(self._file, DAMAGED)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Weigh an element."""
        tag = name.rpartition(":")[2]
        if not self._open and self._size > LARGEST.get(tag, LARGEST_OTHER):
            raise self.too_much()
        parent = self._open[-1] if self._open else ""
        self._open.append(tag)
        self._length = 0
        self.rows += tag == "row"
        self._kept = 0 if tag in {"row", "si"} else self._kept + 1
        self._work += WEIGHTS.get((parent, tag), OTHER_WEIGHT)
        if attributes:
            self._work += self._weight_of(attributes)
        if len(self._open) > DEEPEST or self._kept > MOST_KEPT:
            raise self.too_much()
        if self._work > MOST_WORK or self.rows > MOST_ROWS_IN_ALL:
            raise self.too_much()

    def _weight_of(self, attributes: Mapping[str, str]) -> int:
        """Weigh long attributes, and a formula that is worked out from another."""
        length = sum(map(len, attributes)) + sum(map(len, attributes.values()))
        weight = max(0, length - PLAIN_ATTRIBUTES) * ATTRIBUTE_WEIGHT
        if self._open[-1] == "f" and attributes.get("t") == "shared":
            weight += self._formula // 2
        return weight

    def text(self, text: str) -> None:
        """Measure a text, which may come in pieces."""
        self._length += len(text)
        if self._length > LONGEST_TEXT:
            raise TableRefusedError(
                self._file,
                f"One text in the workbook has more than {LONGEST_TEXT:,} characters. "
                "A list of people needs no such text; please remove it.",
            )

    def end(self, _name: str) -> None:
        """Close an element."""
        if self._open.pop() == "f":
            self._work += self._length
            self._formula = max(self._formula, self._length)
        self._length = 0

    def too_much(self) -> TableRefusedError:
        """Return the refusal of a workbook that takes too long to read."""
        return TableRefusedError(
            self._file,
            "The workbook holds more than PeerDesk reads at once: many rows and "
            "columns, formulas or formats. Please copy the rows and columns that are "
            "needed into a new workbook with “Paste values”, and save that.",
        )
