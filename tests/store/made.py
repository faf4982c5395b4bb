"""Made-up people and referrals for the store's tests."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from peerdesk.domain.adverse_event import AdverseEvent, Kind, Setting
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.people import Clinician, Supporter, as_peer
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import Referral, first_due
from peerdesk.store.connection import connect
from peerdesk.store.driver import Driver
from peerdesk.store.folder import KEYS_FILE, PROGRAM_FILE, REFERRAL_FILE
from peerdesk.store.records import Records
from peerdesk.store.slots import TEST_FLOOR, Keys, Opener, unlock
from peerdesk.store.vault import Vault, make_vault, open_vault

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 5)  # noqa: DTZ001  # local time is what desks mean
DIRECTOR = "five calm words for directors"
ADMINISTRATOR = "five other words for the rest"


def make(folder: Path, name: str = "Mercy West") -> str:
    """Make an empty program; return its recovery code."""
    return make_vault(
        folder,
        name=name,
        director=DIRECTOR,
        administrator=ADMINISTRATOR,
        cost=TEST_FLOOR,
        today=TODAY,
    )


def opened(
    folder: Path,
    secret: str = DIRECTOR,
    *,
    who: str = "",
    opener: Opener = Opener.PASSPHRASE,
) -> Vault:
    """Open the program today."""
    return open_vault(folder, secret, today=TODAY, who=who, opener=opener)


def keys_of(folder: Path, secret: str = DIRECTOR) -> Keys:
    """Return what a passphrase leads to."""
    return unlock((folder / KEYS_FILE).read_bytes(), secret, Opener.PASSPHRASE)


def outside(folder: Path, file: str = REFERRAL_FILE) -> Driver:
    """Return a connection that PeerDesk did not make, with nothing forbidden."""
    keys = keys_of(folder)
    key = keys.program if file == PROGRAM_FILE else keys.referrals
    return connect(folder / file, key or b"")


def content(folder: Path) -> dict[str, bytes]:
    """Return every file of a program except the lock."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    kept = [path for path in files if not path.name.startswith("lock")]
    return {str(path.relative_to(folder)): path.read_bytes() for path in kept}


def a_copy(folder: Path, target: Path) -> Path:
    return Path(shutil.copytree(folder, target))


def clinician(number: int = 0, name: str = "Ruth Harlow", **other: object) -> Clinician:
    plain = Clinician(
        number,
        name,
        "rh@example.org",
        RoleGroup.PHYSICIAN,
        "general-surgery",
        Rank.STAFF,
        "Operating rooms",
    )
    return replace(plain, **_loose(other))


def supporter(who: Clinician, **other: object) -> Supporter:
    trained = TODAY - timedelta(days=100)
    plain = Supporter(who, trained_on=trained, valid_until=date(2028, 1, 1))
    return replace(plain, **_loose(other))


def fill(records: Records, clinicians: int = 4, supporters: int = 2) -> None:
    """Add clinicians 1, 2, ... of whom the last are supporters."""
    people = [clinician(n, f"Person {n}") for n in range(1, clinicians + 1)]
    records.roster.add_clinicians(people)
    last = people[clinicians - supporters :]
    records.roster.add_supporters([supporter(who) for who in last])


def adverse_event(
    records: Records,
    kind: Kind = Kind.RESUSCITATION,
    week: IsoWeek = IsoWeek(2026, 47),  # noqa: B008  # frozen
) -> AdverseEvent:
    return records.adverse_events.add(
        kind=kind, setting=Setting.WARD, week=week, interventional=True
    )


def refer(
    records: Records, peer: int, after: AdverseEvent | None = None, **other: object
) -> Referral:
    """Refer a clinician of either directory."""
    plain = Referral(
        0,
        after or adverse_event(records),
        as_peer(records.peers.person(peer)),
        NOW,
        due_on=first_due(TODAY),
    )
    return records.referrals.add(replace(plain, **_loose(other)))


def _loose(changes: Mapping[str, object]) -> dict[str, Any]:
    """Hand the checking of fields to `replace`, which refuses unknown ones."""
    return dict(changes)
