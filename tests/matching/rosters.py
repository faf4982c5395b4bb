"""Rosters, referrals and policies of every kind, for laws that hold for all."""

from datetime import timedelta
from random import Random

from hypothesis import strategies as st

from peerdesk.domain.adverse_event import Kind
from peerdesk.domain.people import Language, Peer, Standing, Supporter
from peerdesk.domain.policy import DepartmentPolicy, Policy
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import DepartmentWish, Wishes
from peerdesk.domain.surroundings import Surroundings
from tests.matching.hospital import TODAY, a_referral, a_supporter, after, around

FIELDS = (
    "cardiac-surgery",
    "thoracic-surgery",
    "vascular-surgery",
    "interventional-cardiology",
    "interventional-radiology",
    "urology",
    "or-nursing",
    "icu-nursing",
    "psychiatry",
    "left-the-tree",
    "left-it-too",
)
UNITS = ("OR 3", "or 3", "OR 7", "ICU", "")
NUMBERS = st.integers(1, 40)
SOME = st.frozensets(NUMBERS, max_size=3)
GROUPS = st.sampled_from((RoleGroup.PHYSICIAN, RoleGroup.NURSE))


def rarely(value: object, otherwise: object) -> st.SearchStrategy[object]:
    """Return *value* about one time in twelve."""
    return st.sampled_from((*[otherwise] * 11, value))


@st.composite
def supporters(draw: st.DrawFn, number: int) -> Supporter:
    """Draw somebody with this number, mostly free."""
    asked = draw(st.sampled_from((None, 10, 10, 60)))
    return a_supporter(
        number,
        name=draw(st.sampled_from(("Ana", "Bo", "Zoë"))),
        specialty=draw(st.sampled_from(FIELDS)),
        role_group=draw(GROUPS),
        rank=draw(st.sampled_from(Rank)),
        unit=draw(st.sampled_from(UNITS)),
        standing=draw(rarely(Standing.LEAVING, Standing.ACTIVE)),
        paused_until=draw(rarely(TODAY, None)),
        rest_until=draw(rarely(TODAY, None)),
        last_asked_on=None if asked is None else TODAY - timedelta(days=asked),
        target=draw(st.sampled_from((2, 5, 5, 5))),
        open_count=draw(rarely(2, 0)),
        cases=draw(st.integers(0, 5)),
        interventionalist=draw(st.booleans()),
        languages=draw(rarely(frozenset(), frozenset({Language.ENGLISH}))),
        evaluates=draw(rarely(frozenset({"OR 3"}), frozenset())),
        opted_out=draw(rarely(frozenset({Kind.CHILD}), frozenset())),
    )


@st.composite
def rosters(draw: st.DrawFn, *, least: int = 0) -> list[Supporter]:
    """Draw supporters with different numbers."""
    numbers = draw(st.lists(NUMBERS, min_size=least, max_size=18, unique=True))
    return [draw(supporters(number)) for number in numbers]


@st.composite
def surroundings(draw: st.DrawFn) -> Surroundings:
    """Draw a referral and what surrounds it."""
    peer = Peer(
        draw(NUMBERS),
        draw(GROUPS),
        draw(st.sampled_from(FIELDS)),
        draw(st.sampled_from(Rank)),
        draw(st.sampled_from(UNITS)),
    )
    wishes = Wishes(
        draw(st.sampled_from((*[None] * 6, *DepartmentWish))),
        draw(st.sampled_from((None, None, Language.ENGLISH))),
        draw(st.none() | NUMBERS),
    )
    happened = after(
        kind=draw(st.sampled_from((Kind.CHILD, Kind.VIOLENCE))),
        interventional=draw(st.booleans()),
    )
    number = draw(st.integers(1, 9))
    return around(
        a_referral(number, peer=peer, wishes=wishes, adverse_event=happened),
        involved=draw(SOME),
        already_in_event=draw(SOME),
        must_not_meet=draw(SOME),
        supervisor=draw(st.none() | NUMBERS),
    )


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    """Draw what a program may have decided about matching."""
    return Policy(
        yearly_target=draw(st.sampled_from((3, 5, 10))),
        yearly_cap=draw(st.sampled_from((5, 8))),
        rank_tolerance=draw(st.integers(0, 4)),
        department=draw(st.sampled_from(DepartmentPolicy)),
    )


def a_crowd(seed: int, size: int = 400) -> list[Supporter]:
    """Return many supporters, hardly any kept out, so that most queues are long."""
    rng = Random(seed)  # noqa: S311 - nothing secret is drawn
    return [
        a_supporter(
            1000 + number,
            specialty=rng.choice(FIELDS),
            role_group=rng.choice((RoleGroup.PHYSICIAN, RoleGroup.NURSE)),
            rank=rng.choice(tuple(Rank)),
            unit=rng.choice(UNITS),
            cases=rng.randrange(3),
            last_asked_on=rng.choice((None, TODAY)),
            interventionalist=rng.random() < 0.5,
            rest_until=rng.choice((None, None, None, TODAY)),
        )
        for number in range(size)
    ]


def a_peer_among(seed: int) -> Surroundings:
    """Return a referral of anybody, who may have asked for one of the crowd."""
    rng = Random(seed)  # noqa: S311 - nothing secret is drawn
    peer = Peer(
        1,
        rng.choice((RoleGroup.PHYSICIAN, RoleGroup.NURSE)),
        rng.choice(FIELDS),
        rng.choice(tuple(Rank)),
        rng.choice(UNITS),
    )
    happened = after(interventional=rng.random() < 0.5)
    wished = rng.choice((None, 1000 + rng.randrange(400)))
    wishes = Wishes(supporter=wished)
    return around(a_referral(seed, peer=peer, wishes=wishes, adverse_event=happened))
