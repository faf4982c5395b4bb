"""The made-up people of the demo hospital: 3,000 clinicians, 36 supporters."""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import cycle

from peerdesk.domain.contact import Contact, Family
from peerdesk.domain.people import Clinician, Language, Supporter
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.shipped import shipped

CLINICIANS = 3_000
_RANK_WEIGHTS = (18, 14, 42, 19, 7)
_SPEAK = (Language.SPANISH, Language.FRENCH, Language.ARABIC, Language.CHINESE)


@dataclass(frozen=True, slots=True)
class Hospital:
    """Everybody in the demo, and what is printed on its sheet."""

    name: str
    phone: str
    clinicians: tuple[Clinician, ...]
    supporters: tuple[Supporter, ...]
    contacts: tuple[Contact, ...]


def demo_hospital(tree: SpecialtyTree, today: date, *, seed: int) -> Hospital:
    """Return the same hospital for the same *seed*, its dates relative to *today*."""
    chance = random.Random(seed)  # noqa: S311  # a demo, not a secret
    plan = tomllib.loads(shipped("demo", "hospital.toml").read_text("utf-8"))
    clinicians = _clinicians(plan["units"], chance)
    return Hospital(
        plan["name"],
        plan["phone"],
        clinicians,
        tuple(_supporters(plan["supporters"]["team"], clinicians, tree, today, chance)),
        tuple(_contacts(plan["contacts"], today)),
    )


def _clinicians(
    units: list[dict[str, list[tuple[str, str, int]]]], chance: random.Random
) -> tuple[Clinician, ...]:
    posts = _posts(units)
    names = _names(chance)
    ranks = chance.choices(list(Rank), _RANK_WEIGHTS, k=len(posts))
    everyone = [
        Clinician(
            number,
            name := next(names),
            f"{name.split()[-1][:1].lower()}{number}@riverside.example",
            RoleGroup(role_group),
            specialty,
            rank,
            unit,
        )
        for number, ((unit, role_group, specialty), rank) in enumerate(
            zip(posts, ranks, strict=True), start=1
        )
    ]
    return tuple(_with_supervisors(everyone))


def _posts(
    units: list[dict[str, list[tuple[str, str, int]]]],
) -> list[tuple[str, str, str]]:
    lines = [
        (str(unit["name"]), role_group, specialty, weight)
        for unit in units
        for role_group, specialty, weight in unit["staff"]
    ]
    total = sum(weight for *_, weight in lines)
    posts: list[tuple[str, str, str]] = []
    reached = 0
    for unit, role_group, specialty, weight in lines:
        reached += weight
        wanted = round(CLINICIANS * reached / total) - len(posts)
        posts += [(unit, role_group, specialty)] * wanted
    return posts


def _names(chance: random.Random) -> Iterator[str]:
    cultures = tomllib.loads(shipped("demo", "names.toml").read_text("utf-8"))
    pairs = [
        f"{given} {family}"
        for culture in cultures["cultures"]
        for given in culture["given"]
        for family in culture["family"]
    ]
    mixed = [
        f"{chance.choice(one['given'])} {chance.choice(two['family'])}"
        for one in cultures["cultures"]
        for two in cultures["cultures"]
        for _ in range(20)
    ]
    everyone = sorted({*pairs, *mixed})
    chance.shuffle(everyone)
    return cycle(everyone)


def _with_supervisors(everyone: list[Clinician]) -> Iterator[Clinician]:
    chiefs: dict[tuple[str, RoleGroup], int] = {}
    for clinician in everyone:
        if clinician.rank is Rank.CHIEF:
            chiefs.setdefault((clinician.unit, clinician.role_group), clinician.number)
    for person in everyone:
        chief = chiefs.get((person.unit, person.role_group))
        supervisor = chief if chief != person.number else None
        yield replace(person, supervisor=supervisor)


def _supporters(
    team: list[tuple[str, int, int]],
    clinicians: tuple[Clinician, ...],
    tree: SpecialtyTree,
    today: date,
    chance: random.Random,
) -> Iterator[Supporter]:
    for specialty, count, lowest in team:
        fitting = [
            clinician
            for clinician in clinicians
            if clinician.specialty == specialty and clinician.rank >= lowest
        ]
        for clinician in chance.sample(fitting, count):
            yield _supporter(clinician, tree, today, chance)


def _supporter(
    clinician: Clinician, tree: SpecialtyTree, today: date, chance: random.Random
) -> Supporter:
    trained_on = today - timedelta(days=chance.randrange(30, 690))
    away = chance.random() < 0.08  # noqa: PLR2004  # three of thirty-six
    languages = {Language.ENGLISH}
    if chance.random() < 0.4:  # noqa: PLR2004  # about two in five speak another
        languages.add(chance.choice(_SPEAK))
    return Supporter(
        clinician,
        trained_on=trained_on,
        valid_until=trained_on + timedelta(days=730),
        paused_until=today + timedelta(days=chance.randrange(4, 25)) if away else None,
        target=chance.choice((5, 5, 5, 5, 3)),
        interventionalist=tree.specialty(clinician.specialty).interventional,
        languages=frozenset(languages),
        evaluates=frozenset(
            {clinician.unit} if clinician.rank is Rank.CHIEF else set()
        ),
    )


def _contacts(lines: list[dict[str, str]], today: date) -> Iterator[Contact]:
    for number, line in enumerate(lines):
        yield Contact(
            0,
            Family(line["family"]),
            line["label"],
            phone=line["phone"],
            hours=line["hours"],
            detail=line.get("detail", ""),
            checked_on=today - timedelta(days=10 + 20 * number),
        )
