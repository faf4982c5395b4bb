from dataclasses import replace
from datetime import timedelta

import pytest

from peerdesk.domain.adverse_event import Kind
from peerdesk.domain.people import Language, Standing, Supporter
from peerdesk.domain.referral import DepartmentWish, Wishes
from peerdesk.domain.surroundings import Surroundings
from peerdesk.matching.exclusions import (
    NEVER_RELAXED,
    RELAXABLE,
    Rule,
    broken_rules,
    dearness,
    unchecked_rules,
)
from tests.matching.hospital import (
    POLICY,
    TODAY,
    a_peer,
    a_referral,
    a_supporter,
    after,
    around,
)

YESTERDAY = TODAY - timedelta(days=1)
OWN = Wishes(department=DepartmentWish.OWN)
OTHER = Wishes(department=DepartmentWish.OTHER)
SPANISH = Wishes(language=Language.SPANISH)
CHILD = a_referral(adverse_event=after(kind=Kind.CHILD))

BROKEN: list[tuple[Rule, Surroundings, Supporter]] = [
    (Rule.SELF, around(), a_supporter(1)),
    (Rule.INVOLVED, around(involved=frozenset({100})), a_supporter()),
    (Rule.AUTHORITY, around(supervisor=100), a_supporter()),
    (Rule.AUTHORITY, around(supervises=frozenset({100})), a_supporter()),
    (Rule.AUTHORITY, around(), a_supporter(supervisor=1)),
    (Rule.AUTHORITY, around(), a_supporter(evaluates=frozenset({"OR 1", "or 3"}))),
    (Rule.REVIEWS, around(), a_supporter(reviews=frozenset({"OR 3", "OR 1"}))),
    (Rule.MUST_NOT_MEET, around(must_not_meet=frozenset({100})), a_supporter()),
    (Rule.INACTIVE, around(), a_supporter(standing=Standing.LEAVING)),
    (Rule.INACTIVE, around(), a_supporter(standing=Standing.RETIRED)),
    (Rule.TRAINING, around(), a_supporter(valid_until=YESTERDAY)),
    (Rule.TRAINING, around(), a_supporter(trained_on=TODAY + timedelta(days=1))),
    (Rule.OWN_REFERRAL, around(open_peers=frozenset({100})), a_supporter()),
    (Rule.OPTED_OUT, around(CHILD), a_supporter(opted_out=frozenset({Kind.CHILD}))),
    (Rule.AWAY, around(), a_supporter(paused_until=TODAY)),
    (Rule.YEARLY_CAP, around(), a_supporter(cases=POLICY.yearly_cap)),
    (Rule.OPEN_CAP, around(), a_supporter(open_count=2)),
    (Rule.OPEN_CAP, around(), a_supporter(open_count=3)),
    (Rule.RESTING, around(), a_supporter(rest_until=TODAY)),
    (Rule.WISH_DEPARTMENT, around(a_referral(wishes=OWN)), a_supporter()),
    (Rule.WISH_DEPARTMENT, around(a_referral(wishes=OTHER)), a_supporter(unit="or 3")),
    (Rule.WISH_LANGUAGE, around(a_referral(wishes=SPANISH)), a_supporter()),
    (Rule.SAME_ADVERSE_EVENT, around(already_in_event=frozenset({100})), a_supporter()),
]
KEPT: list[tuple[Surroundings, Supporter]] = [
    (around(), a_supporter()),
    (around(involved=frozenset({1, 2}), must_not_meet=frozenset({3})), a_supporter()),
    (around(supervisor=8, supervises=frozenset({9})), a_supporter(supervisor=8)),
    (around(), a_supporter(evaluates=frozenset({"OR 7"}), reviews=frozenset({"ED"}))),
    (around(a_referral(peer=a_peer(unit=""))), a_supporter(evaluates=frozenset({""}))),
    (around(open_peers=frozenset({1}), already_in_event=frozenset({8})), a_supporter()),
    (around(), a_supporter(opted_out=frozenset({Kind.CHILD}))),
    (around(), a_supporter(trained_on=TODAY, valid_until=TODAY)),
    (around(), a_supporter(paused_until=YESTERDAY, rest_until=YESTERDAY)),
    (around(), a_supporter(cases=POLICY.yearly_cap - 1, open_count=1)),
    (around(), a_supporter(open_count=3, open_limit=4)),
    (around(a_referral(wishes=OWN)), a_supporter(unit="or 3")),
    (around(a_referral(wishes=OTHER)), a_supporter()),
    (around(a_referral(wishes=OWN, peer=a_peer(unit=""))), a_supporter()),
    (
        around(a_referral(wishes=SPANISH)),
        a_supporter(languages=frozenset({Language.SPANISH, Language.ENGLISH})),
    ),
]


@pytest.mark.parametrize(("rule", "surroundings", "supporter"), BROKEN)
def test_a_rule_keeps_out_whom_it_is_meant_for(
    rule: Rule, surroundings: Surroundings, supporter: Supporter
) -> None:
    assert broken_rules(surroundings, supporter, POLICY, TODAY) == {rule}


@pytest.mark.parametrize(("surroundings", "supporter"), KEPT)
def test_a_rule_keeps_out_nobody_else(
    surroundings: Surroundings, supporter: Supporter
) -> None:
    assert broken_rules(surroundings, supporter, POLICY, TODAY) == frozenset()


def test_every_rule_has_an_example() -> None:
    assert {rule for rule, _, _ in BROKEN} == set(Rule)


def test_all_broken_rules_are_told_together() -> None:
    supporter = a_supporter(cases=9, rest_until=TODAY, standing=Standing.LEAVING)

    rules = broken_rules(around(supervisor=100), supporter, POLICY, TODAY)

    assert rules == {Rule.AUTHORITY, Rule.INACTIVE, Rule.YEARLY_CAP, Rule.RESTING}


def test_a_name_keeps_nobody_out() -> None:
    namesake = a_supporter(name="The Same Name", contact="same@hospital.example")

    assert not broken_rules(around(), namesake, POLICY, TODAY)


def test_the_cap_is_absolute_whatever_somebody_promised() -> None:
    eager = a_supporter(target=20, cases=8)

    assert broken_rules(around(), eager, POLICY, TODAY) == {Rule.YEARLY_CAP}
    assert not broken_rules(around(), eager, replace(POLICY, yearly_cap=9), TODAY)


def test_a_rule_is_relaxable_or_never_relaxed() -> None:
    assert NEVER_RELAXED.isdisjoint(RELAXABLE)
    assert NEVER_RELAXED | set(RELAXABLE) == set(Rule)
    assert {Rule.SELF, Rule.INVOLVED, Rule.AUTHORITY, Rule.REVIEWS} <= NEVER_RELAXED
    assert {Rule.INACTIVE, Rule.TRAINING, Rule.MUST_NOT_MEET} <= NEVER_RELAXED
    assert {Rule.OWN_REFERRAL, Rule.OPTED_OUT} <= NEVER_RELAXED


def test_one_dearer_rule_outweighs_all_cheaper_ones() -> None:
    for place, rule in enumerate(RELAXABLE):
        cheaper = frozenset(RELAXABLE[place + 1 :])

        assert dearness(frozenset({rule})) > dearness(cheaper)


def test_overriding_nothing_costs_nothing() -> None:
    assert dearness(frozenset()) == 0
    assert dearness(frozenset({Rule.SAME_ADVERSE_EVENT})) == 1


@pytest.mark.parametrize(
    ("surroundings", "unchecked"),
    [
        (around(), set()),
        (around(supervisor_known=False), {Rule.AUTHORITY}),
        (
            around(a_referral(peer=a_peer(unit=""))),
            {Rule.AUTHORITY, Rule.REVIEWS},
        ),
        (
            around(a_referral(peer=a_peer(unit=""), wishes=OTHER)),
            {Rule.AUTHORITY, Rule.REVIEWS, Rule.WISH_DEPARTMENT},
        ),
        (around(a_referral(wishes=OTHER)), set()),
    ],
)
def test_a_rule_that_could_not_be_checked_is_told(
    surroundings: Surroundings, unchecked: set[Rule]
) -> None:
    assert unchecked_rules(surroundings) == unchecked
