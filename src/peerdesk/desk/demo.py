"""Make the synthetic demo program: a hospital with a year behind it and a full queue.

Everything in it is made up from a fixed seed, and every day is relative to today.
The open referrals are made through the desk's own actions, so that the demo can
hold nothing the program itself would refuse.
"""

import random
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from peerdesk.desk.clock import Clock, FixedClock, today
from peerdesk.desk.demo_people import Hospital, demo_hospital
from peerdesk.desk.founding import NewProgram, People, found_program
from peerdesk.desk.intake import IntakeDesk, NewPeer, NewReferrals
from peerdesk.desk.opening import Desk, open_desk, shipped_tree
from peerdesk.desk.places import DEMO_NAME
from peerdesk.desk.referrals import ReferralDesk
from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.counts import (
    OutcomeCount,
    OutcomeRaise,
    Raise,
    Source,
    Volume,
    VolumeRaise,
)
from peerdesk.domain.days import IsoWeek, Month, Quarter
from peerdesk.domain.people import Clinician
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.store.growing import growing
from peerdesk.store.slots import FLOOR, KdfCost

DIRECTOR = "harbor lantern meadow copper violin"
ADMINISTRATOR = "orchard pebble window saffron kettle"
SEED = 2026
COST = FLOOR  # a made-up hospital needs no more
_YEAR = 168  # outreach in the year behind; the module plans about five a supporter


@dataclass(frozen=True, slots=True)
class Story:
    """One adverse event of the demo: when, what, to whom, and how far it came."""

    days_ago: int
    kind: Kind
    setting: Setting
    peers: tuple[str, ...]
    steps: str
    interventional: bool = False


# Steps: a = assign, k = asked, h = handed off, r = reached out, t = tried again,
# c = closed.  Each is taken on the next day; what is left out has not happened.
STORIES = (
    Story(
        1,
        Kind.UNEXPECTED_DEATH,
        Setting.OPERATING_ROOM,
        ("anesthesiology", "or-nursing", "surgical-technology", "cardiac-surgery"),
        "",
        interventional=True,
    ),
    Story(0, Kind.RESUSCITATION, Setting.WARD, ("ward-nursing",), ""),
    Story(0, Kind.VIOLENCE, Setting.EMERGENCY, ("emergency-nursing",), ""),
    Story(4, Kind.UNEXPECTED_OUTCOME, Setting.OBSTETRICS, ("nurse-midwifery",), ""),
    Story(1, Kind.PATIENT_KNOWN, Setting.CLINIC, ("family-medicine",), ""),
    Story(1, Kind.CHILD, Setting.EMERGENCY, ("emergency-medicine",), "a"),
    Story(1, Kind.UNEXPECTED_OUTCOME, Setting.WARD, ("internal-medicine",), "a"),
    Story(
        2,
        Kind.CHILD,
        Setting.CRITICAL_CARE,
        ("neonatology", "neonatal-nursing"),
        "ah",
    ),
    Story(2, Kind.SEVERAL_LOSSES, Setting.CRITICAL_CARE, ("icu-nursing",), "ah"),
    Story(5, Kind.FORMAL_PROCESS, Setting.OTHER, ("orthopedic-surgery",), "ahk"),
    Story(2, Kind.UNEXPECTED_OUTCOME, Setting.IMAGING, ("radiography",), "ak"),
    Story(
        3,
        Kind.UNEXPECTED_OUTCOME,
        Setting.OPERATING_ROOM,
        ("vascular-surgery",),
        "ah",
        interventional=True,
    ),
    Story(3, Kind.RESUSCITATION, Setting.EMERGENCY, ("paramedicine",), "ah"),
    Story(3, Kind.UNEXPECTED_DEATH, Setting.WARD, ("hospital-medicine",), "ahr"),
    Story(5, Kind.COLLEAGUE_LOSS, Setting.OTHER, ("hospital-pharmacy",), "ahr"),
    Story(
        6, Kind.UNEXPECTED_DEATH, Setting.OBSTETRICS, ("labor-delivery-nursing",), "ahr"
    ),
    Story(9, Kind.RESUSCITATION, Setting.WARD, ("critical-care-medicine",), "ahrt"),
    Story(11, Kind.VIOLENCE, Setting.EMERGENCY, ("psychiatric-nursing",), "ahrt"),
    Story(
        10,
        Kind.UNEXPECTED_OUTCOME,
        Setting.IMAGING,
        ("interventional-cardiology",),
        "ahrt",
        interventional=True,
    ),
    Story(15, Kind.PERSONAL_EXPOSURE, Setting.WARD, ("hematology",), "ahrtt"),
    Story(5, Kind.UNEXPECTED_DEATH, Setting.CRITICAL_CARE, ("icu-nursing",), "ahr"),
    Story(10, Kind.CHILD, Setting.WARD, ("pediatric-nursing",), "ahrc"),
    Story(12, Kind.UNEXPECTED_DEATH, Setting.WARD, ("gastroenterology",), "ahrc"),
    Story(13, Kind.RESUSCITATION, Setting.EMERGENCY, ("paramedicine",), "ahrtc"),
)


def make_demo(
    folder: Path, *, clock: Clock, cost: KdfCost, progress: Progress = unwatched
) -> None:
    """Make the demo program at *folder*, all or nothing, with its fixed passphrases."""
    tree = shipped_tree()
    hospital = demo_hospital(tree, today(clock), seed=SEED)
    people = People(list(hospital.clinicians), list(hospital.supporters))
    new = NewProgram(hospital.name, DIRECTOR, ADMINISTRATOR)
    start = FixedClock(clock.now() - timedelta(days=20))
    with growing(folder) as place:
        found_program(place, new, people, cost=cost, clock=start)
        desk = open_desk(place, DIRECTOR, clock=clock)
        try:
            chance = random.Random(SEED)  # noqa: S311  # a demo, not a secret
            _remember_a_year(desk, hospital, chance)
            _tell_stories(desk, hospital.clinicians, chance, progress)
        finally:
            desk.close()


def _remember_a_year(desk: Desk, hospital: Hospital, chance: random.Random) -> None:
    with desk.vault.write() as records:
        records.program.keep_phone(hospital.phone)
        for contact in hospital.contacts:
            records.contacts.keep(contact)
        for number, month, cases in _caseloads(desk, hospital, chance):
            records.roster.raise_caseload(number, month, cases)
        records.counters.raise_all(_year_of_counters(desk, hospital, chance))


def _caseloads(
    desk: Desk, hospital: Hospital, chance: random.Random
) -> list[tuple[int, Month, int]]:
    this_month = Month.of(today(desk.clock))
    busy = [chance.choice((0, 1, 2, 3, 3, 4, 5)) for _ in hospital.supporters]
    return [
        (supporter.number, this_month.back(chance.randrange(1, 12)), 1)
        for supporter, outreach in zip(hospital.supporters, busy, strict=True)
        for _ in range(outreach)
    ]


def _year_of_counters(
    desk: Desk, hospital: Hospital, chance: random.Random
) -> list[Raise]:
    raised: list[Raise] = []
    for _ in range(_YEAR):
        day = today(desk.clock) - timedelta(days=chance.randrange(1, 365))
        peer = chance.choice(hospital.clinicians)
        raised += [
            VolumeRaise(
                Quarter.of(day),
                peer.role_group,
                desk.tree.family(peer.specialty),
                volume,
            )
            for volume in _volumes(chance)
        ]
        raised.append(OutcomeRaise(day.year, chance.choice(_OUTCOMES)))
    return raised


def _volumes(chance: random.Random) -> tuple[Volume, ...]:
    reached = chance.choice(
        (Volume.WITHIN_ONE_DAY, Volume.WITHIN_ONE_DAY, Volume.WITHIN_THREE_DAYS)
    )
    fits = chance.choice((Volume.BAND_A, Volume.BAND_A, Volume.BAND_B, Volume.BAND_C))
    return (Volume.RECEIVED, Volume.OUTREACH_MADE, reached, fits)


_OUTCOMES = (
    OutcomeCount.SPOKE,
    OutcomeCount.SPOKE,
    OutcomeCount.SPOKE,
    OutcomeCount.DID_NOT_WANT,
    OutcomeCount.NO_REPLY,
    OutcomeCount.REPLY_NOT_KNOWN,
)


def _tell_stories(
    desk: Desk,
    clinicians: tuple[Clinician, ...],
    chance: random.Random,
    progress: Progress,
) -> None:
    used = {supporter.number for supporter in desk.roster.supporters()}
    told = sorted(STORIES, key=lambda story: -story.days_ago)
    for place, story in enumerate(told):
        progress(place, len(told))
        peers = [_somebody(clinicians, field, used, chance) for field in story.peers]
        numbers = _refer(desk, story, peers)
        for number in numbers:
            _walk(desk, story, number)


def _somebody(
    clinicians: tuple[Clinician, ...],
    specialty: str,
    used: set[int],
    chance: random.Random,
) -> Clinician:
    fitting = [
        clinician
        for clinician in clinicians
        if clinician.specialty == specialty and clinician.number not in used
    ]
    somebody = chance.choice(fitting)
    used.add(somebody.number)
    return somebody


def _refer(desk: Desk, story: Story, peers: list[Clinician]) -> tuple[int, ...]:
    moment = _moment(desk.clock, story.days_ago)
    new = NewReferrals(
        story.kind,
        story.setting,
        IsoWeek.of(moment.date()),
        Source.LEADER,
        tuple(NewPeer(peer) for peer in peers),
        interventional=story.interventional,
    )
    return IntakeDesk(desk.vault, FixedClock(moment), desk.tree).receive(new).numbers


def _walk(desk: Desk, story: Story, number: int) -> None:
    for taken, step in enumerate(story.steps, start=1):
        days_ago = max(0, story.days_ago - taken)
        _take(_on(desk, days_ago), number, step)


def _take(desk: ReferralDesk, number: int, step: str) -> None:
    match step:
        case "a":
            shortlist = desk.panel(number).shortlist
            if shortlist is not None and shortlist.candidates:
                desk.assign(number, shortlist.candidates[0].supporter.number)
        case "k":
            desk.ask(number)
        case "h":
            desk.hand_off(number)
        case "r":
            desk.reach_out(number)
        case "t":
            desk.attempt(number)
        case _:
            desk.close(number)


def _on(desk: Desk, days_ago: int) -> ReferralDesk:
    clock = FixedClock(_moment(desk.clock, days_ago))
    return ReferralDesk(desk.vault, clock, desk.tree, desk.policy)


def _moment(clock: Clock, days_ago: int) -> datetime:
    now = clock.now()
    if days_ago == 0:
        return now - timedelta(hours=2)
    day: date = now.date() - timedelta(days=days_ago)
    return datetime.combine(day, time(9, 20))


def demo_folder(parent: Path) -> Path:
    """Return where the demo lies below *parent*."""
    return parent / DEMO_NAME
