"""What an action changed, and how to take it back."""

from collections.abc import Callable
from dataclasses import dataclass

from peerdesk.domain.action import Action


@dataclass(frozen=True, slots=True)
class Change:
    """The answer to every action; the window refreshes the rows it names.

    *undo* is the inverse action.  It refuses when the referral has moved on since,
    and it is forgotten when the window locks.
    """

    done: Action
    referrals: tuple[int, ...] = ()
    supporters: tuple[int, ...] = ()
    undo: Callable[[], "Change"] | None = None
