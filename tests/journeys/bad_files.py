"""Files of people as accidents, other systems and attackers make them.

Each is a good list with one thing wrong.  The number before its name says which of the
35 kinds of bad input it is; `FILES` has them all.
"""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.tables.making import book, cell, ole, packed, unpacked, with_rows

Cells = tuple[str, ...]
Make = Callable[[], bytes]

HEADINGS = (
    *("Number", "Name", "E-mail", "Role group"),
    *("Specialty", "Rank", "Unit", "Supervisor"),
)
VERA = ("40", "Vera Okafor", "vo@example.org", "nurse", "or-nursing", "3", "ICU", "")
HUGO = (
    *("41", "Hugo Leclerc", "hl@example.org", "physician"),
    *("general-surgery", "4", "Theatres", ""),
)
LIST = (HEADINGS, VERA, HUGO)
SUPPORTERS = (("11", "Ada Lindqvist"), ("12", "Ben Mensah"))
HIDDEN, HIDDEN_TOO = frozenset({"Staff"}), frozenset({"Old"})
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"


def but(who: Cells, **cells: str) -> Cells:
    """Return a row with some of its cells changed, by their headings."""
    keys = [heading.casefold().translate({32: 95, 45: 95}) for heading in HEADINGS]
    changes = {keys.index(heading): text for heading, text in cells.items()}
    return tuple(changes.get(place, text) for place, text in enumerate(who))


def text(*rows: Cells, end: str = "\r\n", codec: str = "utf-8") -> bytes:
    """Return rows as text; each cell stands there as it is given."""
    return "".join(",".join(cells) + end for cells in rows).encode(codec)


def listed(*rows: Cells) -> bytes:
    """Return a list of the directory with these rows."""
    return text(HEADINGS, *rows)


def vera(**cells: str) -> bytes:
    """Return the good list with something else in the first row."""
    return listed(but(VERA, **cells), HUGO)


def with_column(*cells: str) -> bytes:
    """Return the good list with one column more, its heading first."""
    return text(*((*row, added) for row, added in zip(LIST, cells, strict=True)))


def trained(*days: str, until: str = "") -> bytes:
    """Return a list of two supporters who were trained on these days."""
    rows = zip(SUPPORTERS, days, strict=False)
    head = ("Number", "Name", "Trained on", "Valid until")
    return text(head, *((*who, day, until) for who, day in rows))


def staff(*rows: Cells) -> bytes:
    """Return a workbook with one sheet."""
    return book(Staff=rows)


def random_bytes() -> bytes:
    """Return what a picture or a program looks like to a reader of text."""
    return bytes((7 * place * place + 13 * place) % 256 for place in range(4_000))


def with_part(name: str) -> bytes:
    """Return a good workbook with one part more in its packed file."""
    return packed({**unpacked(staff(*LIST)), name: b"x"})


def zip_bomb() -> bytes:
    """Return a small workbook in which a sheet unpacks to 120 MB."""
    stream = BytesIO(staff(*LIST))
    with (
        ZipFile(stream, "a", ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet9.xml", "w") as part,
    ):
        for _ in range(120):
            part.write(bytes(1_000_000))
    return stream.getvalue()


def linked() -> bytes:
    """Return a workbook with a formula that looks into another workbook."""
    formula = "=VLOOKUP(A2,[1]Units!A:B,2)"
    return staff(HEADINGS, but(VERA, unit=formula))


def merged(place: str, *rows: Cells) -> bytes:
    """Return a workbook with some cells merged: only the first of them says it."""
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(row)
    sheet.merge_cells(place)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def mixed(*, first: str, then: str) -> bytes:
    """Return two lists, saved in different years, pasted together."""
    older = text(but(HUGO, name="Hugo Leclérc"), codec=then)
    return text(HEADINGS, but(VERA, name="Zoë Okafor"), codec=first) + older


def wide_text() -> bytes:
    """Return a list with a million columns."""
    return b",".join(b"c%d" % place for place in range(1_000_000)) + b"\r\n"


def wide_workbook() -> bytes:
    """Return a workbook that goes as far to the right as a spreadsheet does."""
    return with_rows(f'<row r="1">{cell("A1", "Name")}{cell("XFD1", "Unit")}</row>')


def long_workbook() -> bytes:
    """Return a workbook with a million rows."""
    row = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>x</t></is></c></row>'
    return with_rows("".join(row.format(line) for line in range(1, 1_000_001)))


def largest_cell() -> bytes:
    """Return a workbook in which a cell is as long as a spreadsheet lets it be."""
    return staff(HEADINGS, but(VERA, unit="x" * 32_767))


def huge_part() -> bytes:
    """Return a workbook in which a cell holds 10 MB, however it is packed."""
    digits = "".join(f"{place * 7_919 % 1_000_003:06}" for place in range(1_700_000))
    return with_rows(f'<row r="1">{cell("A1", "Name")}{cell("B1", digits)}</row>')


NOT_READ: dict[str, tuple[str, Make]] = {
    "01 an empty file": ("staff.csv", lambda: b""),
    "01 an empty file called a workbook": ("staff.xlsx", lambda: b""),
    "01 a file of empty rows": ("staff.csv", lambda: b"\r\n , ,\r\n"),
    "01 an empty workbook": ("staff.xlsx", staff),
    "02 a header only": ("staff.csv", listed),
    "02 a header only in a workbook": ("staff.xlsx", lambda: staff(HEADINGS)),
    "03 a binary file": ("staff.csv", random_bytes),
    "03 a binary file called a workbook": ("staff.xlsx", random_bytes),
    "03 a picture": ("staff.csv", lambda: PICTURE),
    "03 an old workbook": ("staff.xls", lambda: ole("Workbook")),
    "04 a PDF named .csv": ("staff.csv", lambda: PDF),
    "05 a workbook named .csv": ("staff.csv", lambda: staff(*LIST)),
    "06 a CSV named .xlsx": ("staff.xlsx", lambda: text(*LIST)),
    "07 a zip bomb": ("staff.xlsx", zip_bomb),
    "08 external links": (
        "staff.xlsx",
        lambda: with_part("xl/externalLinks/externalLink1.xml"),
    ),
    "09 macros": ("staff.xlsm", lambda: with_part("xl/vbaProject.bin")),
    "09 macros under another name": (
        "staff.xlsx",
        lambda: with_part("xl/vbaProject.bin"),
    ),
    "10 a password": ("staff.xlsx", lambda: ole("EncryptedPackage")),
    "11 merged headings": ("staff.xlsx", lambda: merged("A1:B1", HEADINGS, VERA)),
    "12 the header twice": ("staff.csv", lambda: listed(HEADINGS, VERA)),
    "12 the header on each page": (
        "staff.csv",
        lambda: listed(VERA, HEADINGS, HUGO),
    ),
    "12 a header above the header": (
        "staff.csv",
        lambda: text(("Person", "", "", "Job", "", "", "", ""), *LIST),
    ),
    "13 a hidden list": ("staff.xlsx", lambda: book(HIDDEN, Cover=[], Staff=LIST)),
    "13 a hidden list behind a page of words": (
        "staff.xlsx",
        lambda: book(HIDDEN, Cover=[("Staff of the theatres",)], Staff=LIST),
    ),
    "13 two lists that are shown": (
        "staff.xlsx",
        lambda: book(Nurses=[HEADINGS, VERA], Doctors=[HEADINGS, HUGO]),
    ),
    "14 half a UTF-16 letter": (
        "staff.csv",
        lambda: text(*LIST, codec="utf-16-le")[:-1],
    ),
    "15 UTF-8, then Windows": (
        "staff.csv",
        lambda: mixed(first="utf-8", then="cp1252"),
    ),
    "15 Windows, then UTF-8": (
        "staff.csv",
        lambda: mixed(first="cp1252", then="utf-8"),
    ),
    "16 a NUL": ("staff.csv", lambda: vera(name="Vera\0Okafor")),
    "17 an unclosed quote": ("staff.csv", lambda: vera(name='"Vera Okafor')),
    "17 text after a quote": ("staff.csv", lambda: vera(name='"Vera" Okafor')),
    "18 a line break without quotes": ("staff.csv", lambda: vera(unit="ICU\r\nWest")),
    "19 a lone carriage return": ("staff.csv", lambda: vera(name="Vera\rOkafor")),
    "20 a short row": ("staff.csv", lambda: listed(VERA[:5], HUGO)),
    "20 a long row": ("staff.csv", lambda: listed(VERA, (*HUGO, "x"))),
    "20 a comma in a name": ("staff.csv", lambda: vera(name="Okafor, Vera")),
    "21 a heading twice": ("staff.csv", lambda: with_column(" e-MAIL", "", "")),
    "22 no heading at all": ("staff.csv", lambda: text(VERA, HUGO)),
    "23 a column notes": ("staff.csv", lambda: with_column("Notes", "", "")),
    "23 a column of private notes": (
        "staff.csv",
        lambda: with_column("Supporter notes (private)", "", ""),
    ),
    "23 a column of German notes": (
        "staff.csv",
        lambda: with_column("Notizen", "", ""),
    ),
    "24 a column comments": ("staff.csv", lambda: with_column("Comments", "", "")),
    "24 a column reason": (
        "staff.xlsx",
        lambda: staff((*HEADINGS, "Reason for leave"), (*VERA, "")),
    ),
    "25 1,000,000 columns": ("staff.csv", wide_text),
    "25 16,384 columns in a workbook": ("staff.xlsx", wide_workbook),
    "26 1,000,000 rows": ("staff.csv", lambda: listed() + text(VERA) * 1_000_000),
    "26 300,000 rows": ("staff.csv", lambda: listed() + text(VERA) * 300_000),
    "26 1,000,000 rows in a workbook": ("staff.xlsx", long_workbook),
    "27 a 10 MB cell": ("staff.csv", lambda: vera(unit="x" * 10_000_000)),
    "27 a 10 MB cell of lines": (
        "staff.csv",
        lambda: vera(unit='"' + "x\n" * 5_000_000 + '"'),
    ),
    "27 a 10 MB cell in a workbook": ("staff.xlsx", huge_part),
    "27 the largest cell of a workbook": ("staff.xlsx", largest_cell),
}
NOT_UNDERSTOOD: dict[str, tuple[str, Make]] = {
    "08 a formula that looks elsewhere": ("staff.xlsx", linked),
    "16 a NUL in a workbook": (
        "staff.xlsx",
        lambda: staff(HEADINGS, but(VERA, name="Vera_x0000_Okafor")),
    ),
    "18 a line break in a name": ("staff.csv", lambda: vera(name='"Vera\r\nOkafor"')),
    "18 a line break in a workbook": (
        "staff.xlsx",
        lambda: staff(HEADINGS, but(VERA, unit="ICU\nWest")),
    ),
    "22 no heading that is known": (
        "staff.csv",
        lambda: text(("Wer", "Wo", "Was"), VERA[1:4]),
    ),
    "28 a formula": ("staff.csv", lambda: vera(unit="=A1&B1")),
    "28 a formula that runs a program": (
        "staff.csv",
        lambda: vera(name="=cmd|'/c calc'!A0"),
    ),
    "28 a formula in a workbook": (
        "staff.xlsx",
        lambda: staff(HEADINGS, but(VERA, e_mail='=HYPERLINK("mailto:vo")')),
    ),
    "29 letters from right to left": (
        "staff.csv",
        lambda: vera(name="Vera \u202eOkafor"),
    ),
    "29 zero-width letters": (
        "staff.csv",
        lambda: listed(
            but(VERA, name="Vera\u200bOkafor"), but(HUGO, name="Hugo\u00adLeclerc")
        ),
    ),
    "30 the same person twice": ("staff.csv", lambda: listed(VERA, HUGO, VERA)),
    "30 the same address twice": (
        "staff.csv",
        lambda: text(*(row[1:] for row in (*LIST, but(VERA, unit="Ward 3")))),
    ),
    "31 one number, two names": (
        "staff.csv",
        lambda: listed(VERA, but(HUGO, number="40")),
    ),
    "31 a number that somebody has": ("staff.csv", lambda: vera(number="1")),
    "32 an unknown specialty": ("staff.csv", lambda: vera(specialty="Phrenology")),
    "32 an unknown rank": ("staff.csv", lambda: vera(rank="Grand Vizier")),
    "32 an unknown role group": ("staff.csv", lambda: vera(role_group="Barber")),
    "32 no word at all": (
        "staff.csv",
        lambda: vera(specialty="", rank="", role_group=""),
    ),
    "33 a supervisor nobody knows": ("staff.csv", lambda: vera(supervisor="999")),
    "33 one's own supervisor": ("staff.csv", lambda: vera(supervisor="40")),
    "33 a loop of supervisors": (
        "staff.csv",
        lambda: listed(but(VERA, supervisor="41"), but(HUGO, supervisor="40")),
    ),
    "34 a day in the future": ("supporters.csv", lambda: trained("2027-01-01")),
    "34 a day in 1900": ("supporters.csv", lambda: trained("1900-01-01")),
    "34 two ways to write a day": (
        "supporters.csv",
        lambda: trained("2025-03-31", "30.4.2025"),
    ),
    "34 two orders of day and month": (
        "supporters.csv",
        lambda: trained("31/3/2025", "4/30/2025"),
    ),
    "34 an order nobody can tell": ("supporters.csv", lambda: trained("3/4/2025")),
    "34 a day that does not exist": ("supporters.csv", lambda: trained("2025-02-30")),
    "34 a year of two digits": ("supporters.csv", lambda: trained("31.3.25")),
    "34 a day that is a number": ("supporters.csv", lambda: trained("45747")),
    "34 no day": ("supporters.csv", lambda: trained("")),
    "34 an end in 2099": (
        "supporters.csv",
        lambda: trained("2025-01-01", until="2099-01-01"),
    ),
    "34 an end before the beginning": (
        "supporters.csv",
        lambda: trained("2025-01-01", until="2024-01-01"),
    ),
}
READ: dict[str, tuple[str, Make]] = {
    "11 a merged title": (
        "staff.xlsx",
        lambda: merged("A1:H1", ("Staff of the theatres",), *LIST),
    ),
    "13 a hidden sheet beside the list": (
        "staff.xlsx",
        lambda: book(HIDDEN_TOO, Old=[HEADINGS, HUGO], Staff=LIST),
    ),
    "14 UTF-16 without a mark": (
        "staff.csv",
        lambda: text(*LIST, codec="utf-16-le"),
    ),
    "14 big UTF-16 without a mark": (
        "staff.csv",
        lambda: text(*LIST, codec="utf-16-be"),
    ),
    "18 a line break where nobody reads": (
        "staff.csv",
        lambda: with_column("Address", '"Main St 1\nBoston"', ""),
    ),
    "19 carriage returns alone": ("staff.csv", lambda: text(*LIST, end="\r")),
    "21 two addresses": (
        "staff.csv",
        lambda: with_column("Private e-mail", "v@home.example", "h@home.example"),
    ),
    "22 a heading nobody knows": (
        "staff.csv",
        lambda: with_column("Shoe size", "38", "43"),
    ),
    "28 a formula where nobody reads": (
        "staff.xlsx",
        lambda: staff((*HEADINGS, "Shoe size"), (*VERA, "=30+8"), (*HUGO, "43")),
    ),
    "30 two people of one name": (
        "staff.csv",
        lambda: listed(VERA, HUGO, but(VERA, number="42", e_mail="v2@example.org")),
    ),
}
FILES = NOT_READ | NOT_UNDERSTOOD | READ
