"""Three files as other systems export them, about the people of the demo hospital.

A payroll system's CSV, a medical staff office's workbook, and the list a coordinator
has kept by hand.  They are made afresh, so that no list of people lies in the project.
"""

import csv
import random
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook

from peerdesk.desk.demo_people import Hospital, demo_hospital
from peerdesk.desk.opening import shipped_tree
from peerdesk.domain.people import Clinician, Language, Supporter
from peerdesk.domain.rank import Rank, RoleGroup

TODAY = date(2026, 3, 2)
SUPPORTERS = 40
_HIRED = date(2019, 9, 1)
_SEED = 20_260_302
_ON_PAYROLL = {
    RoleGroup.NURSE: (
        "New Graduate RN",
        "Registered Nurse I",
        "Registered Nurse II",
        "Senior Registered Nurse",
        "Nurse Manager",
    ),
    RoleGroup.PHARMACIST: (
        "Pharmacy Resident",
        "Pharmacist I",
        "Clinical Pharmacist",
        "Senior Pharmacist",
        "Director of Pharmacy",
    ),
}
_FACULTY = {
    Rank.TRAINEE: "Resident",
    Rank.SENIOR_TRAINEE: "Fellow",
    Rank.STAFF: "Assistant Professor",
    Rank.SENIOR_STAFF: "Associate Professor",
    Rank.CHIEF: "Professor",
}
_DEGREES = {RoleGroup.PHYSICIAN: "MD", RoleGroup.ADVANCED_PRACTICE: "NP"}
_LETTERS = {
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
}
_SPOKEN = {
    Language.ENGLISH: "English",
    Language.SPANISH: "Spanish",
    Language.FRENCH: "French",
    Language.ARABIC: "Arabic",
    Language.CHINESE: "Mandarin",
}


class Exports(NamedTuple):
    """Where the files lie, and who is in them."""

    payroll: Path
    medical_staff: Path
    supporters: Path
    hospital: Hospital


def make_exports(folder: Path) -> Exports:
    """Write the three files into *folder*."""
    hospital = demo_hospital(shipped_tree(), TODAY, seed=_SEED)
    doctors = [c for c in hospital.clinicians if c.role_group in _DEGREES]
    others = [c for c in hospital.clinicians if c.role_group not in _DEGREES]
    made = Exports(
        folder / "Workforce report.csv",
        folder / "Medical staff.xlsx",
        folder / "Peer supporters.txt",
        hospital,
    )
    made.payroll.write_bytes(_payroll(others))
    _medical_staff(doctors).save(made.medical_staff)
    made.supporters.write_bytes(_by_hand(_forty(hospital)))
    return made


def _forty(hospital: Hospital) -> Sequence[Supporter]:
    """Return the demo's supporters, and as many more as make forty."""
    known = {supporter.number for supporter in hospital.supporters}
    chance = random.Random(_SEED)  # noqa: S311  # a test, not a secret
    rest = [c for c in hospital.clinicians if c.number not in known]
    more = chance.sample(rest, SUPPORTERS - len(known))
    first = hospital.supporters[0]
    until = first.valid_until
    fresh = [Supporter(c, trained_on=first.trained_on, valid_until=until) for c in more]
    return [*hospital.supporters, *fresh]


def _payroll(people: Iterable[Clinician]) -> bytes:
    """Semicolons, Windows-1252, a title above, columns nobody asked for."""
    headings = "Employee ID;Last Name;First Name;Work Email;Job Title;Profession"
    more = "Clinical Area;Home Department;Manager ID;FTE;Hire Date"
    lines = [
        "Workforce report;;;;;;;;;;",
        "Printed 01.03.2026;;;;;;;;;;",
        f"{headings};{more}",
    ]
    for person in people:
        given, _, family = _in_western(person.name).rpartition(" ")
        boss = _employee(person.supervisor) if person.supervisor else ""
        cells = (
            *(_employee(person.number), family, given, _mail(person)),
            *(_job(person), person.role_group.value.replace("_", " ").title()),
            *(_specialty(person), person.unit, boss, "0,8", "01.09.2019"),
        )
        lines.append(";".join(cells))
    return ("\r\n".join(lines) + "\r\n").encode("cp1252")


def _medical_staff(people: Iterable[Clinician]) -> Workbook:
    """A workbook with a title, real dates, degrees after names, a hidden sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Active staff"
    sheet.append(["Medical staff office", None, None, "Confidential"])
    sheet.append([])
    sheet.append(
        [
            *("Staff No.", "Provider Name", "E-mail Address", "Provider Type"),
            *("Primary Specialty", "Faculty Rank", "Division", "Chief", "Appointed"),
        ]
    )
    for person in people:
        given, _, family = person.name.rpartition(" ")
        sheet.append(
            [
                *(person.number, f"{family}, {given}, {_DEGREES[person.role_group]}"),
                *(_mail(person), person.role_group.value.replace("_", " ").title()),
                *(_specialty(person), _FACULTY[person.rank], person.unit),
                *(person.supervisor, datetime.combine(_HIRED, time())),
            ]
        )
    hidden = book.create_sheet("Lookup")
    hidden.sheet_state = "hidden"
    hidden.append(["Code", "Text"])
    return book


def _by_hand(supporters: Iterable[Supporter]) -> bytes:
    """What a spreadsheet calls "Unicode text": UTF-16 with tabs."""
    text = StringIO(newline="")
    writer = csv.writer(text, dialect="excel-tab")
    writer.writerow(
        ["Name", "Email", "Trained", "Languages", "Proceduralist?", "Cases per year"]
    )
    for supporter in supporters:
        languages = sorted(_SPOKEN[language] for language in supporter.languages)
        day = supporter.trained_on
        writer.writerow(
            [
                *(supporter.name, _mail(supporter.clinician)),
                *(f"{day.month}/{day.day}/{day.year}", ", ".join(languages)),
                *("x" if supporter.interventionalist else "", supporter.target),
            ]
        )
    return text.getvalue().encode("utf-16")


def _in_western(name: str) -> str:
    """Return the name with letters that Windows-1252 has, accents kept where it can."""
    return "".join(
        letter
        if letter.encode("cp1252", "ignore")
        else _LETTERS.get(letter) or unicodedata.normalize("NFKD", letter)[0]
        for letter in name
    )


def _mail(person: Clinician) -> str:
    return _in_western(person.contact)


def _employee(number: int) -> str:
    return f"E{number:06}"


def _job(person: Clinician) -> str:
    titles = _ON_PAYROLL.get(person.role_group)
    if titles is not None:
        return titles[person.rank - 1]
    steps = ("Trainee", "Junior", "Staff", "Senior", "Manager")
    return f"{steps[person.rank - 1]} {_specialty(person)}"


def _specialty(person: Clinician) -> str:
    return shipped_tree().specialty(person.specialty).name
