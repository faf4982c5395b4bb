"""What the window says after something was done."""

from peerdesk.domain.action import Action

_SAID = {
    Action.ASSIGNED: "Assigned.",
    Action.ASKED: "Ticked: asked.",
    Action.HANDED_OFF: "Ticked: handed off.",
    Action.REACHED_OUT: "Ticked: reached out.",
    Action.TRIED_AGAIN: "One more attempt counted.",
    Action.PUT_BACK: "Back to waiting. This supporter is not offered again.",
    Action.WITHDRAWN: "Withdrawn. It counts nowhere and is erased tonight.",
    Action.CLOSED: "Closed. Counted once, without a name.",
    Action.REOPENED: "Open again.",
}


def said_words(done: Action, count: int = 1) -> str:
    """Return the short sentence after an action of the queue, on one row or more."""
    words = _SAID.get(done, "Done.")
    return words if count == 1 else f"{count} referrals. {words}"


def assigned_words(supporter: str) -> str:
    """Return the short sentence after an assignment."""
    return f"Assigned to {supporter}."
