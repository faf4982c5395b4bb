"""Rows of a queue, one like the other."""

from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.days import add_working_days
from peerdesk.domain.queue import QueueRow
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import State
from tests.hospital import MONDAY


def a_row(number: int) -> QueueRow:
    """Return a waiting referral of this morning."""
    return QueueRow(
        number=number,
        adverse_event=number,
        together=1,
        peer=number,
        peer_name=f"Peer {number}",
        role_group=RoleGroup.PHYSICIAN,
        specialty="general-surgery",
        rank=Rank.TRAINEE,
        unit="Operating rooms",
        kind=Kind.UNEXPECTED_DEATH,
        setting=Setting.OPERATING_ROOM,
        state=State.WAITING,
        received_at=MONDAY,
        due_on=add_working_days(MONDAY.date(), 1),
        asked_on=None,
        handed_off_on=None,
        attempts=0,
        supporter=None,
        supporter_name=None,
        ask_director_first=False,
    )
