"""Counters: the only memory of a closed referral.

Volume is kept by quarter, role group and service line.  Outcomes are kept for the
whole program and year and crossed with nothing, because an unsuppressed small
count can point at a person.
"""

from dataclasses import dataclass
from enum import Enum

from peerdesk.domain.days import Quarter
from peerdesk.domain.rank import RoleGroup


class Volume(Enum):
    """What is counted about referrals."""

    RECEIVED = "received"
    OUTREACH_MADE = "outreach_made"
    WITHIN_ONE_DAY = "within_one_day"
    WITHIN_THREE_DAYS = "within_three_days"
    WITHIN_SEVEN_DAYS = "within_seven_days"
    LATER = "later"
    BAND_A = "band_a"
    BAND_B = "band_b"
    BAND_C = "band_c"
    BAND_D = "band_d"


class Source(Enum):
    """Who thinks of a colleague, as a category; never a person."""

    LEADER = "leader"
    COLLEAGUE = "colleague"
    SAFETY_REPORT = "safety_report"
    RISK_OR_LEGAL = "risk_or_legal"
    SELF = "self"
    OTHER = "other"


class OutcomeCount(Enum):
    """What is counted about outcomes."""

    SPOKE = "spoke"
    DID_NOT_WANT = "did_not_want"
    NO_REPLY = "no_reply"
    REPLY_NOT_KNOWN = "reply_not_known"
    ONWARD_HELP = "onward_help"
    ONE_CONTACT = "one_contact"
    TWO_CONTACTS = "two_contacts"
    SHEET_GIVEN = "sheet_given"
    OUT_OF_SCOPE = "out_of_scope"
    BY_PHONE_OUTSIDE = "by_phone_outside"


@dataclass(frozen=True, slots=True)
class VolumeRaise:
    """One counter going up by one, in one cell."""

    quarter: Quarter
    role_group: RoleGroup
    service_line: str
    volume: Volume


@dataclass(frozen=True, slots=True)
class SourceRaise:
    """One more referral from this source, in this quarter."""

    quarter: Quarter
    source: Source


@dataclass(frozen=True, slots=True)
class OutcomeRaise:
    """One outcome counter of the year going up by one."""

    year: int
    outcome: OutcomeCount


Raise = VolumeRaise | SourceRaise | OutcomeRaise
