"""Closing a referral: it is complete, and what is known is counted and forgotten."""

from dataclasses import dataclass
from datetime import date

from peerdesk.domain.action import Action, Role
from peerdesk.domain.outcome import Outcome
from peerdesk.domain.policy import Policy
from peerdesk.domain.referral import Referral
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.matching.fit import band, fit, points
from peerdesk.program.counters import raised_by_closing
from peerdesk.store.records import Records

_NOBODY_FITTED = "D"


@dataclass(frozen=True, slots=True)
class Closer:
    """Closes referrals on one day, each within somebody's transaction."""

    tree: SpecialtyTree
    policy: Policy
    today: date

    def close(self, records: Records, number: int, outcome: Outcome) -> None:
        """Close it, raise the counters and lower its supporter's open count."""
        referral = records.referrals.referral(number)
        after = referral.close(self.today)
        records.counters.raise_all(
            raised_by_closing(
                referral,
                outcome,
                band_letter=self._band_letter(records, referral),
                service_line=self.tree.family(referral.peer.specialty),
                today=self.today,
            )
        )
        records.referrals.keep(after)
        if referral.supporter is not None:
            records.roster.raise_open(referral.supporter, -1)
        records.program.log(Role.DIRECTOR, Action.CLOSED, self.today)

    def _band_letter(self, records: Records, referral: Referral) -> str:
        if referral.supporter is None:
            return _NOBODY_FITTED
        supporter = records.roster.supporter(referral.supporter, self.today)
        how = fit(referral, supporter, self.tree, self.policy)
        return band(points(how)).value
