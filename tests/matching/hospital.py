"""Made-up people for the matching tests, each with a few things changed."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

from peerdesk.domain.adverse_event import AdverseEvent, Kind, Setting
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.people import Clinician, Peer, Supporter
from peerdesk.domain.policy import Policy
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import Referral
from peerdesk.domain.specialty import read_tree
from peerdesk.domain.surroundings import Surroundings
from peerdesk.matching.shortlist import Shortlist, pool, shortlist
from peerdesk.shipped import shipped

TODAY = date(2026, 3, 10)
KEY = bytes(range(32))
TREE = read_tree(shipped("specialties.toml"))
POLICY = Policy()
PEER = Peer(1, RoleGroup.PHYSICIAN, "cardiac-surgery", Rank.STAFF, "OR 3")

_REFERRAL = Referral(
    7,
    AdverseEvent(5, Kind.UNEXPECTED_OUTCOME, Setting.OPERATING_ROOM, IsoWeek(2026, 10)),
    PEER,
    datetime(2026, 3, 9, 14, 0, tzinfo=UTC),
)
_SUPPORTER = Supporter(
    Clinician(
        100,
        "Colleague",
        "c@hospital.example",
        RoleGroup.PHYSICIAN,
        "cardiac-surgery",
        Rank.STAFF,
        "OR 7",
    ),
    trained_on=date(2025, 1, 1),
    valid_until=date(2027, 1, 1),
    interventionalist=True,
)
_OF_CLINICIANS = {field.name for field in fields(Clinician)}


def a_supporter(number: int = 100, **changes: object) -> Supporter:
    """Return somebody free, trained, of the peer's field and rank, but *changes*."""
    personal = {name: changes[name] for name in changes if name in _OF_CLINICIANS}
    others = {name: changes[name] for name in changes if name not in _OF_CLINICIANS}
    known = replace(_SUPPORTER.clinician, number=number, **_loose(personal))
    return replace(_SUPPORTER, clinician=known, **_loose(others))


def a_peer(**changes: object) -> Peer:
    """Return the peer, but for *changes*."""
    return replace(PEER, **_loose(changes))


def a_referral(number: int = 7, **changes: object) -> Referral:
    """Return a waiting referral, but for *changes*."""
    return replace(_REFERRAL, number=number, **_loose(changes))


def after(**changes: object) -> AdverseEvent:
    """Return the adverse event of the referral, but for *changes*."""
    return replace(_REFERRAL.adverse_event, **_loose(changes))


def around(referral: Referral = _REFERRAL, **facts: object) -> Surroundings:
    """Return what surrounds a referral: nothing, but for *facts*."""
    return replace(Surroundings(referral), **_loose(facts))


def shortlisted(
    *supporters: Supporter,
    surroundings: Surroundings | None = None,
    policy: Policy = POLICY,
    key: bytes = KEY,
) -> Shortlist:
    """Return the shortlist of *supporters* for a referral."""
    return shortlist(
        surroundings or around(),
        pool(supporters),
        tree=TREE,
        policy=policy,
        today=TODAY,
        lot_key=key,
    )


def proposed(result: Shortlist) -> list[int]:
    """Return the numbers of who is proposed, best first."""
    return [candidate.supporter.number for candidate in result.candidates]


def _loose(changes: Mapping[str, object]) -> dict[str, Any]:
    """Hand the checking of fields to `replace`, which refuses unknown ones."""
    return dict(changes)
