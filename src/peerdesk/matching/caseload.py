"""How much a supporter carries, so that two of them can be compared fairly."""

from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import Policy


def caseload(supporter: Supporter, policy: Policy) -> int:
    """Return the cases of the rolling year as if the target were the program's.

    Whole cases, rounded down: two cases of a supporter who promised half as many as
    others weigh like four.
    """
    return supporter.cases * policy.yearly_target // max(1, supporter.target)
