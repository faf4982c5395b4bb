"""Whether a supporter could be offered on a day, said once for matching and roster."""

from datetime import date
from enum import Enum

from peerdesk.domain.people import Standing, Supporter, paused, trained
from peerdesk.domain.policy import Policy


class Availability(Enum):
    """Whether a supporter could be offered today, and if not, what keeps them."""

    AVAILABLE = "available"
    LEAVING = "leaving"
    UNTRAINED = "untrained"
    AWAY = "away"
    RESTING = "resting"
    YEARLY_CAP = "yearly_cap"
    OPEN_LIMIT = "open_limit"


def availability(supporter: Supporter, policy: Policy, today: date) -> Availability:
    """Return whether *supporter* could be offered, or the weightiest reason why not."""
    if not takes_part(supporter):
        return Availability.LEAVING
    if not trained(supporter, today):
        return Availability.UNTRAINED
    if paused(supporter, today):
        return Availability.AWAY
    if reached_yearly_cap(supporter, policy):
        return Availability.YEARLY_CAP
    if reached_open_limit(supporter):
        return Availability.OPEN_LIMIT
    return Availability.RESTING if rests(supporter, today) else Availability.AVAILABLE


def takes_part(supporter: Supporter) -> bool:
    """Whether the supporter neither is leaving nor has left."""
    return supporter.standing is Standing.ACTIVE


def reached_yearly_cap(supporter: Supporter, policy: Policy) -> bool:
    """Whether they have done as much in the rolling year as anybody should."""
    return supporter.cases >= policy.yearly_cap


def reached_open_limit(supporter: Supporter) -> bool:
    """Whether they have as many referrals open as they take at once."""
    return supporter.open_count >= supporter.open_limit


def rests(supporter: Supporter, today: date) -> bool:
    """Whether the supporter rests today; they come back the day after."""
    return supporter.rest_until is not None and today <= supporter.rest_until
