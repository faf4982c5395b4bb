"""A small hospital that reads as English, in a real encrypted program."""

import shutil
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from peerdesk.desk.clock import FixedClock
from peerdesk.desk.founding import NewProgram, People, found_program
from peerdesk.desk.intake import IntakeDesk, NewPeer, NewReferrals
from peerdesk.desk.opening import Desk, open_desk
from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.counts import Source
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.people import Clinician, Supporter
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.store.slots import TEST_FLOOR, Opener

MONDAY = datetime(2026, 3, 2, 9, 0)  # noqa: DTZ001  # local time is what desks mean
TODAY = MONDAY.date()
DIRECTOR = "five calm words for directors"
ADMINISTRATOR = "five other words for the rest"

SURGEON, NURSE, RESIDENT, MIDWIFE, RADIOLOGIST = 1, 2, 3, 4, 5
ADA, BEN, CHEN, DARA, ELIF, FINN = 11, 12, 13, 14, 15, 16

CLINICIANS = (
    Clinician(
        SURGEON,
        "Ruth Harlow",
        "rh@example.org",
        RoleGroup.PHYSICIAN,
        "general-surgery",
        Rank.STAFF,
        "Operating rooms",
        ELIF,
    ),
    Clinician(
        NURSE,
        "Omar Khoury",
        "ok@example.org",
        RoleGroup.NURSE,
        "or-nursing",
        Rank.STAFF,
        "Operating rooms",
    ),
    Clinician(
        RESIDENT,
        "Mei Zhang",
        "mz@example.org",
        RoleGroup.PHYSICIAN,
        "anesthesiology",
        Rank.TRAINEE,
        "Anesthesia",
    ),
    Clinician(
        MIDWIFE,
        "Inés Núñez",
        "in@example.org",
        RoleGroup.ADVANCED_PRACTICE,
        "nurse-midwifery",
        Rank.STAFF,
        "Labor and delivery",
    ),
    Clinician(
        RADIOLOGIST,
        "Paweł Wiśniewski",
        "pw@example.org",
        RoleGroup.PHYSICIAN,
        "diagnostic-radiology",
        Rank.SENIOR_STAFF,
        "Imaging",
    ),
)


def _clinician(number: int, name: str, specialty: str, rank: Rank) -> Clinician:
    group = RoleGroup.NURSE if specialty.endswith("nursing") else RoleGroup.PHYSICIAN
    contact = f"{number}@example.org"
    return Clinician(number, name, contact, group, specialty, rank, "Main building")


def a_supporter(clinician: Clinician) -> Supporter:
    """Return a supporter whose training has just begun to hold."""
    return Supporter(
        clinician,
        trained_on=TODAY - timedelta(days=100),
        valid_until=TODAY + timedelta(days=600),
    )


SUPPORTERS = tuple(
    a_supporter(clinician)
    for clinician in (
        _clinician(ADA, "Ada Lindqvist", "general-surgery", Rank.SENIOR_STAFF),
        _clinician(BEN, "Ben Mensah", "general-surgery", Rank.STAFF),
        _clinician(CHEN, "Chen Guo", "anesthesiology", Rank.STAFF),
        _clinician(DARA, "Dara Menon", "or-nursing", Rank.SENIOR_STAFF),
        _clinician(ELIF, "Elif Sørensen", "orthopedic-surgery", Rank.CHIEF),
        _clinician(FINN, "Finn Haddad", "internal-medicine", Rank.STAFF),
    )
)


def make_hospital(folder: Path) -> None:
    """Make the program that every test starts from."""
    everyone = [*CLINICIANS, *(supporter.clinician for supporter in SUPPORTERS)]
    new = NewProgram("Mercy West", DIRECTOR, ADMINISTRATOR)
    people = People(everyone, list(SUPPORTERS))
    found_program(folder, new, people, cost=TEST_FLOOR, clock=FixedClock(MONDAY))


def a_copy(template: Path, folder: Path) -> Path:
    """Return a fresh program that equals *template*."""
    return Path(shutil.copytree(template, folder / "Mercy.peerdesk"))


def opened(
    folder: Path,
    secret: str = DIRECTOR,
    *,
    at: datetime = MONDAY,
    opener: Opener = Opener.PASSPHRASE,
) -> Desk:
    """Open the program as if it were the moment *at*."""
    return open_desk(folder, secret, clock=FixedClock(at), opener=opener)


def later(desk: Desk, *, days: int) -> Desk:
    """Return the same open desk, some days on."""
    return replace(desk, clock=FixedClock(desk.clock.now() + timedelta(days=days)))


def refer(desk: Desk, *numbers: int, kind: Kind = Kind.RESUSCITATION) -> list[int]:
    """Refer these clinicians after one adverse event; return the new numbers."""
    people = {clinician.number: clinician for clinician in CLINICIANS}
    new = NewReferrals(
        kind,
        Setting.OPERATING_ROOM,
        IsoWeek.of(day_of(desk)),
        Source.LEADER,
        tuple(NewPeer(people[number]) for number in numbers),
    )
    intake = IntakeDesk(desk.vault, desk.clock, desk.tree)
    return list(intake.receive(new).numbers)


def day_of(desk: Desk) -> date:
    """Return the day it is at the desk."""
    return desk.clock.now().date()
