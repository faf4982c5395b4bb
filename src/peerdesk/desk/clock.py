"""The one place where PeerDesk asks what time it is."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """Somebody who knows the time."""

    def now(self) -> datetime:
        """Return local time without a zone, to the minute."""
        ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """This computer's clock."""

    def now(self) -> datetime:
        """Return this computer's local time, to the minute."""
        moment = datetime.now()  # noqa: DTZ005, TID251  # local days are what people at the desk mean
        return moment.replace(second=0, microsecond=0)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still, for the tour and for tests."""

    moment: datetime

    def now(self) -> datetime:
        """Return the moment at which it stands."""
        return self.moment


def today(clock: Clock) -> date:
    """Return the day it is."""
    return clock.now().date()
