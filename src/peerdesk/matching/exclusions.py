"""Who may not be offered to a peer, as codes and never as stored reasons.

People are compared by number alone, never by name.  Some rules hold always; the
others may be overridden by the director, which is logged as a code.
"""

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import NamedTuple

from peerdesk.domain.availability import (
    reached_open_limit,
    reached_yearly_cap,
    rests,
    takes_part,
)
from peerdesk.domain.people import Supporter, paused, trained
from peerdesk.domain.policy import Policy
from peerdesk.domain.referral import DepartmentWish
from peerdesk.domain.surroundings import Surroundings
from peerdesk.domain.unit import same_unit


class Rule(Enum):
    """A reason why somebody is not offered."""

    SELF = "self"
    INVOLVED = "involved"
    AUTHORITY = "authority"
    REVIEWS = "reviews"
    MUST_NOT_MEET = "must_not_meet"
    INACTIVE = "inactive"
    TRAINING = "training"
    OWN_REFERRAL = "own_referral"
    OPTED_OUT = "opted_out"
    AWAY = "away"
    YEARLY_CAP = "yearly_cap"
    OPEN_CAP = "open_cap"
    RESTING = "resting"
    WISH_DEPARTMENT = "wish_department"
    WISH_LANGUAGE = "wish_language"
    SAME_ADVERSE_EVENT = "same_adverse_event"


RELAXABLE: tuple[Rule, ...] = (
    Rule.AWAY,
    Rule.YEARLY_CAP,
    Rule.OPEN_CAP,
    Rule.RESTING,
    Rule.WISH_DEPARTMENT,
    Rule.WISH_LANGUAGE,
    Rule.SAME_ADVERSE_EVENT,
)
"""What the director may override, dearest first; nobody away is ever proposed."""

NEVER_RELAXED: frozenset[Rule] = frozenset(Rule) - frozenset(RELAXABLE)


class _Pair(NamedTuple):
    surroundings: Surroundings
    supporter: Supporter
    policy: Policy
    today: date


def broken_rules(
    surroundings: Surroundings, supporter: Supporter, policy: Policy, today: date
) -> frozenset[Rule]:
    """Return every rule that keeps *supporter* from this peer today."""
    pair = _Pair(surroundings, supporter, policy, today)
    return frozenset(rule for rule, breaks in _BREAKS if breaks(pair))


def unchecked_rules(surroundings: Surroundings) -> frozenset[Rule]:
    """Return the rules that could not be checked, which the card has to say."""
    unit_known = bool(surroundings.peer.unit)
    wish = surroundings.referral.wishes.department
    checked = {
        Rule.AUTHORITY: unit_known and surroundings.supervisor_known,
        Rule.REVIEWS: unit_known,
        Rule.WISH_DEPARTMENT: unit_known or wish is None,
    }
    return frozenset(rule for rule, known in checked.items() if not known)


def dearness(rules: frozenset[Rule]) -> int:
    """Return what overriding *rules* costs: one dearer rule outweighs all others."""
    return sum(
        1 << place for place, rule in enumerate(reversed(RELAXABLE)) if rule in rules
    )


def _is_the_peer(pair: _Pair) -> bool:
    return pair.supporter.number == pair.surroundings.peer.number


def _was_involved(pair: _Pair) -> bool:
    return pair.supporter.number in pair.surroundings.involved


def _has_authority(pair: _Pair) -> bool:
    """Whether either of the two manages or evaluates the other."""
    around, supporter = pair.surroundings, pair.supporter
    return (
        supporter.number == around.supervisor
        or supporter.number in around.supervises
        or supporter.clinician.supervisor == around.peer.number
        or _among(around.peer.unit, supporter.evaluates)
    )


def _reviews_the_unit(pair: _Pair) -> bool:
    return _among(pair.surroundings.peer.unit, pair.supporter.reviews)


def _must_not_meet(pair: _Pair) -> bool:
    return pair.supporter.number in pair.surroundings.must_not_meet


def _is_inactive(pair: _Pair) -> bool:
    return not takes_part(pair.supporter)


def _lacks_training(pair: _Pair) -> bool:
    return not trained(pair.supporter, pair.today)


def _has_own_referral(pair: _Pair) -> bool:
    return pair.supporter.number in pair.surroundings.open_peers


def _opted_out(pair: _Pair) -> bool:
    kind = pair.surroundings.referral.adverse_event.kind
    return kind in pair.supporter.opted_out


def _is_away(pair: _Pair) -> bool:
    return paused(pair.supporter, pair.today)


def _reached_yearly_cap(pair: _Pair) -> bool:
    return reached_yearly_cap(pair.supporter, pair.policy)


def _reached_open_cap(pair: _Pair) -> bool:
    return reached_open_limit(pair.supporter)


def _rests(pair: _Pair) -> bool:
    return rests(pair.supporter, pair.today)


def _against_department_wish(pair: _Pair) -> bool:
    wish = pair.surroundings.referral.wishes.department
    unit = pair.surroundings.peer.unit
    if wish is None or not unit:
        return False
    wants_own = wish is DepartmentWish.OWN
    return same_unit(unit, pair.supporter.clinician.unit) is not wants_own


def _against_language_wish(pair: _Pair) -> bool:
    wish = pair.surroundings.referral.wishes.language
    return wish is not None and wish not in pair.supporter.languages


def _helps_in_same_adverse_event(pair: _Pair) -> bool:
    return pair.supporter.number in pair.surroundings.already_in_event


def _among(unit: str, units: frozenset[str]) -> bool:
    return any(same_unit(unit, other) for other in units)


_BREAKS: tuple[tuple[Rule, Callable[[_Pair], bool]], ...] = (
    (Rule.SELF, _is_the_peer),
    (Rule.INVOLVED, _was_involved),
    (Rule.AUTHORITY, _has_authority),
    (Rule.REVIEWS, _reviews_the_unit),
    (Rule.MUST_NOT_MEET, _must_not_meet),
    (Rule.INACTIVE, _is_inactive),
    (Rule.TRAINING, _lacks_training),
    (Rule.OWN_REFERRAL, _has_own_referral),
    (Rule.OPTED_OUT, _opted_out),
    (Rule.AWAY, _is_away),
    (Rule.YEARLY_CAP, _reached_yearly_cap),
    (Rule.OPEN_CAP, _reached_open_cap),
    (Rule.RESTING, _rests),
    (Rule.WISH_DEPARTMENT, _against_department_wish),
    (Rule.WISH_LANGUAGE, _against_language_wish),
    (Rule.SAME_ADVERSE_EVENT, _helps_in_same_adverse_event),
)
