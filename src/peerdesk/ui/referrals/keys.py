"""Bare keys that work while a list has the focus."""

from functools import partial

from PySide6.QtGui import QAction

from peerdesk.ui.actions import Actions, ActionSpec
from peerdesk.ui.referrals.candidates import Candidates
from peerdesk.ui.referrals.queue_view import QueueView

_ORDERS = range(1, 6)


def add_list_keys(
    actions: Actions, view: QueueView, candidates: Candidates, new_referral: QAction
) -> None:
    """Let J and K move, 1 to 5 choose a candidate, N begin a new referral."""
    step_down = ActionSpec("row_below", "Next referral", "J", list_only=True)
    step_up = ActionSpec("row_above", "Previous referral", "K", list_only=True)
    actions.add(step_down, partial(view.step, 1), view)
    actions.add(step_up, partial(view.step, -1), view)
    begin = ActionSpec("begin_referral", new_referral.text(), "N", list_only=True)
    actions.add(begin, new_referral.trigger, view)
    for order in _ORDERS:
        for place, lists in (("queue", view), ("list", candidates)):
            spec = ActionSpec(
                f"choose_{order}_in_{place}",
                f"Choose candidate {order}",
                str(order),
                list_only=True,
            )
            actions.add(spec, partial(candidates.pick, order), lists)
