"""Measure matching against a bare numpy pass over the same people, in one run.

The bare pass finds the best fit plus caseload with whole-array arithmetic and gives
no reason, no exclusion and no fair order; it is the floor that any matching stands on.
"""

import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from time import process_time

import numpy as np

from peerdesk.domain.adverse_event import AdverseEvent, Kind, Setting
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.people import Clinician, Peer, Supporter
from peerdesk.domain.policy import DepartmentPolicy, Policy
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import Referral
from peerdesk.domain.specialty import Specialty, SpecialtyTree, read_tree
from peerdesk.domain.surroundings import Surroundings
from peerdesk.matching.first_screen import first_screen
from peerdesk.matching.prepared import Prepared, prepare
from peerdesk.matching.shortlist import Pool, pool, shortlist
from peerdesk.shipped import shipped

OUT = Path("build/bench/matching.json")
TODAY = date(2026, 3, 10)
KEY = bytes(range(32))
REFERRALS = 24
ROUNDS = 41

Row = dict[str, object]
Job = Callable[[Surroundings], object]


def main() -> None:
    """Print the table and write it as JSON."""
    tree = read_tree(shipped("specialties.toml"))
    rows = [
        whole_shortlist(tree, 35, times=100),
        first_screen_of(tree, 5000, DepartmentPolicy.NEUTRAL, times=25),
        first_screen_of(tree, 5000, DepartmentPolicy.FAR, times=25),
        fairness(tree, people=35, referrals=18, keys=400),
    ]
    for row in rows:
        met = "met" if row["met"] else "NOT MET"
        print(f"{row['what']:<64} {row['value']:>8} {row['unit']:<6} {met}")
        print(f"    target {row['target']}; against {row['against']}")
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


# --- speed -----------------------------------------------------------------------


def whole_shortlist(tree: SpecialtyTree, size: int, *, times: int) -> Row:
    """Measure a shortlist with every reason for everybody."""
    everybody = roster(tree, size)
    held: Pool = pool(everybody)

    def whole(surroundings: Surroundings) -> object:
        return shortlist(
            surroundings,
            held,
            tree=tree,
            policy=Policy(),
            today=TODAY,
            lot_key=KEY,
        )

    what = f"one shortlist with all reasons, {size:,} supporters"
    return ratio(what, times, whole, bare_pass(tree, everybody), tree)


def first_screen_of(
    tree: SpecialtyTree, size: int, department: DepartmentPolicy, *, times: int
) -> Row:
    """Measure the first screen of a roster that was prepared before."""
    everybody = roster(tree, size)
    policy = replace(Policy(), department=department)
    held: Prepared = prepare(pool(everybody), policy, tree)

    def screen(surroundings: Surroundings) -> object:
        return first_screen(surroundings, held, today=TODAY, lot_key=KEY, count=30)

    what = f"first screen of {size:,} supporters, department {department.value}"
    return ratio(what, times, screen, bare_pass(tree, everybody), tree)


def bare_pass(tree: SpecialtyTree, everybody: Sequence[Supporter]) -> Job:
    """Return the floor: the least fit points plus cases, over prepared arrays."""
    leaves = {leaf.code: place for place, leaf in enumerate(tree.all())}
    branch_of = np.array(_numbered([leaf.branch for leaf in tree.all()]))
    family_of = np.array(_numbered([leaf.family for leaf in tree.all()]))
    field = np.array([leaves[one.clinician.specialty] for one in everybody])
    cases = np.array([one.cases for one in everybody])
    weights = np.array([0, 1, 3, 6])

    def bare(surroundings: Surroundings) -> object:
        peer = np.full(len(field), leaves[surroundings.peer.specialty])
        in_family = np.where(family_of[field] == family_of[peer], 2, 3)
        in_branch = np.where(branch_of[field] == branch_of[peer], 1, in_family)
        distance = np.where(field == peer, 0, in_branch)
        return int((weights[distance] + cases).argmin())

    return bare


def ratio(what: str, times: int, job: Job, bare: Job, tree: SpecialtyTree) -> Row:
    """Return how many bare passes *job* costs: medians of interleaved rounds."""
    asked = referrals(tree, REFERRALS)
    job_seconds, bare_seconds = [], []
    for _ in range(ROUNDS):
        job_seconds.append(seconds(job, asked, 1))
        bare_seconds.append(seconds(bare, asked, 20))
    value = median(job_seconds) / median(bare_seconds)
    floor = f"a bare numpy pass of {median(bare_seconds) * 1e6:.0f} us"
    return row(what, value, "x", times, floor)


def seconds(job: Job, asked: Sequence[Surroundings], repeats: int) -> float:
    """Return the CPU time of one call."""
    start = process_time()
    for _ in range(repeats):
        for surroundings in asked:
            job(surroundings)
    return (process_time() - start) / repeats / len(asked)


# --- fairness --------------------------------------------------------------------


def fairness(tree: SpecialtyTree, *, people: int, referrals: int, keys: int) -> Row:
    """Return the farthest share among equals, in standard deviations."""
    twin = roster(tree, 1)[0]
    equals = [
        replace(twin, clinician=replace(twin.clinician, number=n), cases=0)
        for n in range(1001, 1001 + people)
    ]
    rng = random.Random(4)  # noqa: S311 - nothing secret is drawn
    asked = Counter[int]()
    for _ in range(keys):
        asked += first_asked(tree, equals, referrals, rng.randbytes(32))
    share = referrals / people
    sigma = (keys * share * (1 - share)) ** 0.5
    farthest = max(abs(asked[one.number] - keys * share) for one in equals) / sigma
    what = f"{people} equals, {keys} keys, first {referrals} referrals: farthest share"
    return row(what, farthest, "sigma", 3, f"an equal share of 1/{people}")


def first_asked(
    tree: SpecialtyTree, equals: Sequence[Supporter], referrals: int, key: bytes
) -> Counter[int]:
    """Return how often each is asked when every referral goes to the first."""
    by_number = {
        one.number: replace(one, last_asked_on=None, rest_until=None, open_count=0)
        for one in equals
    }
    asked = Counter[int]()
    for number in range(1, referrals + 1):
        first = shortlist(
            around(tree, number, equals[0].clinician.specialty),
            pool(by_number.values()),
            tree=tree,
            policy=Policy(),
            today=TODAY + timedelta(days=number),
            lot_key=key,
        ).candidates[0]
        chosen = first.supporter
        asked[chosen.number] += 1
        by_number[chosen.number] = replace(
            chosen,
            cases=chosen.cases + 1,
            last_asked_on=TODAY + timedelta(days=number),
        )
    return asked


# --- a synthetic hospital -----------------------------------------------------------


def roster(tree: SpecialtyTree, size: int) -> list[Supporter]:
    """Return supporters of every field, more of some than of others."""
    rng = random.Random(size)  # noqa: S311 - idem
    fields = rng.choices(tree.all(), _weights(tree), k=size)
    return [_supporter(rng, 1000 + n, field) for n, field in enumerate(fields)]


def referrals(tree: SpecialtyTree, count: int) -> list[Surroundings]:
    """Return referrals of peers in the fields that occur most."""
    rng = random.Random(count)  # noqa: S311 - idem
    fields = rng.choices(tree.all(), _weights(tree), k=count)
    return [around(tree, number, leaf.code) for number, leaf in enumerate(fields, 1)]


def around(tree: SpecialtyTree, number: int, specialty: str) -> Surroundings:
    """Return one referral and what surrounds it."""
    group = RoleGroup.NURSE if tree.family(specialty) == "nursing" else PHYSICIAN
    peer = Peer(number, group, specialty, Rank.STAFF, f"unit {number % 90}")
    adverse_event = AdverseEvent(
        number,
        Kind.UNEXPECTED_OUTCOME,
        Setting.WARD,
        IsoWeek(2026, 10),
        interventional=number % 2 == 0,
    )
    received = datetime(2026, 3, 9, 14, tzinfo=UTC)
    involved = frozenset({number, 1000 + number, 1003 + number})
    return Surroundings(
        Referral(number, adverse_event, peer, received),
        involved=involved,
        must_not_meet=frozenset({1007 + number}),
        supervisor=1011 + number,
    )


PHYSICIAN = RoleGroup.PHYSICIAN


def _supporter(rng: random.Random, number: int, leaf: Specialty) -> Supporter:
    clinician = Clinician(
        number,
        f"Colleague {number}",
        f"{number}@hospital.example",
        RoleGroup.NURSE if leaf.family == "nursing" else PHYSICIAN,
        leaf.code,
        rng.choice(tuple(Rank)),
        f"unit {rng.randrange(90)}",
    )
    asked = TODAY - timedelta(days=rng.randrange(300))
    return Supporter(
        clinician,
        trained_on=date(2025, 1, 1),
        valid_until=date(2027, 1, 1),
        paused_until=TODAY if rng.random() < 0.05 else None,
        rest_until=TODAY if rng.random() < 0.1 else None,
        last_asked_on=asked if rng.random() < 0.9 else None,
        open_count=rng.choice((0, 0, 0, 1, 2)),
        cases=rng.randrange(9),
        interventionalist=leaf.interventional,
        evaluates=frozenset({f"unit {rng.randrange(90)}"}),
    )


def _weights(tree: SpecialtyTree) -> list[float]:
    return [1 / (place % 37 + 1) for place, _ in enumerate(tree.all())]


def _numbered(labels: Sequence[str]) -> list[int]:
    places = {label: place for place, label in enumerate(dict.fromkeys(labels))}
    return [places[label] for label in labels]


def row(what: str, value: float, unit: str, target: float, against: str) -> Row:
    """Return one line of the table; every target here is an upper bound."""
    return {
        "what": what,
        "value": round(value, 2),
        "unit": unit,
        "target": f"<= {target}",
        "met": value <= target,
        "against": against,
    }


if __name__ == "__main__":
    main()
