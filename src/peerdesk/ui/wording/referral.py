"""Words for where a referral stands and what comes next."""

from datetime import date

from peerdesk.domain.queue import Order, QueueRow, Tally
from peerdesk.domain.referral import (
    CLOSE_OR_WITHDRAW_FROM_DAY,
    DepartmentWish,
    State,
    Wishes,
)
from peerdesk.ui.wording.days import day_words, days_words
from peerdesk.ui.wording.people import language_words

_STATES = {
    State.WAITING: "Waiting",
    State.ASSIGNED: "Assigned",
    State.REACHED_OUT: "Reached out",
    State.CLOSED: "Closed",
}
_ORDERS = {
    Order.URGENCY: "Most urgent first",
    Order.RECEIVED: "Time received",
    Order.PEER: "Peer",
    Order.SPECIALTY: "Specialty",
    Order.RANK: "Rank",
    Order.KIND: "What happened",
    Order.UNIT: "Unit",
    Order.STATE: "State",
}
_DEPARTMENTS = {
    DepartmentWish.OWN: "somebody from their own department",
    DepartmentWish.OTHER: "somebody from another department",
}


def state_words(state: State) -> str:
    """Return the state: "Reached out"."""
    return _STATES[state]


def order_words(order: Order) -> str:
    """Return what the queue is sorted by."""
    return _ORDERS[order]


def tick_words(row: QueueRow) -> str:
    """Return what was ticked last within the state: "handed off", "asked"."""
    if row.state is State.ASSIGNED and row.asked_on is not None:
        return "asked"
    if row.state is State.ASSIGNED:
        return "to hand off" if row.handed_off_on is None else "handed off"
    if row.state is State.REACHED_OUT:
        return f"attempt {row.attempts}"
    return "complete" if row.state is State.CLOSED else "to assign"


def wants_closing(row: QueueRow, today: date) -> bool:
    """Whether it has been open for so long that it asks to be closed or withdrawn."""
    age = (today - row.received_at.date()).days
    return row.state is not State.CLOSED and age >= CLOSE_OR_WITHDRAW_FROM_DAY


def days_overdue(row: QueueRow, today: date) -> int:
    """Return by how many days the next step is late; 0 if it is not."""
    if row.due_on is None or row.state is State.CLOSED:
        return 0
    return max(0, (today - row.due_on).days)


def due_words(row: QueueRow, today: date) -> str:
    """Return when the next step is expected: "2 days overdue", "due today"."""
    if wants_closing(row, today):
        return "to be closed"
    late = days_overdue(row, today)
    if late:
        return f"{days_words(late)} overdue"
    if row.due_on is None or row.state is State.CLOSED:
        return ""
    if row.due_on == today:
        return "due today"
    ahead = (row.due_on - today).days
    return "due tomorrow" if ahead == 1 else f"due {day_words(row.due_on, today)}"


def together_words(together: int) -> str:
    """Return how many others were referred after the same adverse event.

    *together* counts all of them, this referral included.
    """
    if together <= 1:
        return ""
    return "with 1 other" if together == 2 else f"with {together - 1} others"  # noqa: PLR2004 - one other makes two


def wish_words(wishes: Wishes, supporter: str = "") -> tuple[str, ...]:
    """Return what the peer asked for; *supporter* names whom, if anybody."""
    said = []
    if wishes.department is not None:
        said.append(_DEPARTMENTS[wishes.department])
    if wishes.language is not None:
        said.append(f"somebody who speaks {language_words(wishes.language)}")
    if wishes.supporter is not None:
        said.append(supporter or "one particular supporter")
    return tuple(said)


def today_words(tally: Tally) -> str:
    """Return the day's work in one line."""
    if not (tally.waiting or tally.assigned or tally.overdue or tally.to_close):
        return "Nobody is waiting. Nothing is overdue."
    counted = (
        (tally.waiting, "to assign"),
        (tally.assigned, "not yet reached"),
        (tally.to_close, "to be closed"),
        (tally.overdue, "overdue"),
    )
    parts = [f"{count} {words}" for count, words in counted if count]
    return ", ".join(parts if tally.overdue else [*parts, "nothing overdue"]) + "."
