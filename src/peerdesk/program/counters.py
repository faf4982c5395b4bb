"""What a closing leaves behind: counters that go up, and nothing else.

All of it falls in the quarter of the closing, so that a quarter that is over never
changes under a report that was printed.
"""

from datetime import date

from peerdesk.domain.counts import (
    OutcomeCount,
    OutcomeRaise,
    Raise,
    Volume,
    VolumeRaise,
)
from peerdesk.domain.days import Quarter
from peerdesk.domain.outcome import Answer, Contacts, Outcome, Reply
from peerdesk.domain.referral import Referral

_REPLIES = {
    Reply.NOT_KNOWN: OutcomeCount.REPLY_NOT_KNOWN,
    Reply.SPOKE: OutcomeCount.SPOKE,
    Reply.DID_NOT_WANT: OutcomeCount.DID_NOT_WANT,
    Reply.NO_REPLY: OutcomeCount.NO_REPLY,
}
_CONTACTS = {
    Contacts.ONE: OutcomeCount.ONE_CONTACT,
    Contacts.TWO: OutcomeCount.TWO_CONTACTS,
}
_BANDS = {
    "A": Volume.BAND_A,
    "B": Volume.BAND_B,
    "C": Volume.BAND_C,
    "D": Volume.BAND_D,
}
_WITHIN = (
    (1, Volume.WITHIN_ONE_DAY),
    (3, Volume.WITHIN_THREE_DAYS),
    (7, Volume.WITHIN_SEVEN_DAYS),
)


def raised_by_closing(
    referral: Referral,
    outcome: Outcome,
    *,
    band_letter: str,
    service_line: str,
    today: date,
) -> tuple[Raise, ...]:
    """Return what closing *referral*, as it stands before closing, counts.

    A referral that was closed before counts nothing: an outcome is counted once.
    """
    if referral.counted:
        return ()
    cell = (Quarter.of(today), referral.peer.role_group, service_line)
    volumes = _volumes(referral, band_letter)
    return (
        *(VolumeRaise(*cell, volume) for volume in volumes),
        *(OutcomeRaise(today.year, count) for count in _outcomes(outcome)),
    )


def time_band(received_on: date, reached_out_on: date) -> Volume:
    """Return how quickly the outreach came, in whole days."""
    days = (reached_out_on - received_on).days
    return next((band for most, band in _WITHIN if days <= most), Volume.LATER)


def _volumes(referral: Referral, band_letter: str) -> tuple[Volume, ...]:
    if referral.reached_out_on is None:
        return (Volume.RECEIVED,)
    return (
        Volume.RECEIVED,
        Volume.OUTREACH_MADE,
        time_band(referral.received_at.date(), referral.reached_out_on),
        _BANDS[band_letter],
    )


def _outcomes(outcome: Outcome) -> tuple[OutcomeCount, ...]:
    counts = [_REPLIES[outcome.reply]]
    if outcome.onward_help is Answer.YES:
        counts.append(OutcomeCount.ONWARD_HELP)
    if outcome.contacts in _CONTACTS:
        counts.append(_CONTACTS[outcome.contacts])
    if outcome.sheet_given is Answer.YES:
        counts.append(OutcomeCount.SHEET_GIVEN)
    return tuple(counts)
