"""What the form of a new referral holds, on its way to the desk."""

from collections.abc import Sequence
from dataclasses import dataclass

from peerdesk.desk.intake import NewPeer, NewReferrals
from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.counts import Source
from peerdesk.domain.days import IsoWeek


@dataclass(frozen=True, slots=True)
class WhatHappened:
    """The codes of the form; *number* is that of a known adverse event."""

    kind: Kind
    setting: Setting
    week: IsoWeek
    interventional: bool
    source: Source
    number: int | None = None


def entry(what: WhatHappened, peers: Sequence[NewPeer]) -> NewReferrals:
    """Return the whole form as the desk receives it."""
    return NewReferrals(
        kind=what.kind,
        setting=what.setting,
        week=what.week,
        source=what.source,
        peers=tuple(peers),
        interventional=what.interventional,
        adverse_event=what.number,
    )
