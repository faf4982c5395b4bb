from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import pytest

from peerdesk.domain.adverse_event import AdverseEvent, Kind, Setting
from peerdesk.domain.counts import (
    OutcomeCount,
    OutcomeRaise,
    Raise,
    Volume,
    VolumeRaise,
)
from peerdesk.domain.days import IsoWeek, Quarter
from peerdesk.domain.outcome import NOTHING_KNOWN, Answer, Contacts, Outcome, Reply
from peerdesk.domain.people import Peer
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import Referral
from peerdesk.program.counters import raised_by_closing, time_band

RECEIVED = date(2026, 3, 30)
CLOSED = date(2026, 4, 2)
REFERRAL = Referral(
    7,
    AdverseEvent(5, Kind.CHILD, Setting.WARD, IsoWeek(2026, 13)),
    Peer(1, RoleGroup.NURSE, "ward-nursing", Rank.STAFF, "4 West"),
    datetime(2026, 3, 30, 23, 30, tzinfo=UTC),
)
REACHED_OUT = REFERRAL.assign(40, RECEIVED).reach_out(date(2026, 4, 1))


def raised(
    referral: Referral = REACHED_OUT,
    outcome: Outcome = NOTHING_KNOWN,
    *,
    band_letter: str = "B",
) -> tuple[Raise, ...]:
    """Return what closing counts on the day of the test."""
    return raised_by_closing(
        referral,
        outcome,
        band_letter=band_letter,
        service_line="nursing",
        today=CLOSED,
    )


def volumes(found: Iterable[Raise]) -> list[Volume]:
    return [one.volume for one in found if isinstance(one, VolumeRaise)]


def outcomes(found: Iterable[Raise]) -> list[OutcomeCount]:
    return [one.outcome for one in found if isinstance(one, OutcomeRaise)]


def test_closing_counts_the_referral_in_its_cell_of_the_quarter() -> None:
    cell = (Quarter(2026, 2), RoleGroup.NURSE, "nursing")

    assert raised() == (
        VolumeRaise(*cell, Volume.RECEIVED),
        VolumeRaise(*cell, Volume.OUTREACH_MADE),
        VolumeRaise(*cell, Volume.WITHIN_THREE_DAYS),
        VolumeRaise(*cell, Volume.BAND_B),
        OutcomeRaise(2026, OutcomeCount.REPLY_NOT_KNOWN),
    )


def test_a_declined_outreach_still_counts_as_an_intervention() -> None:
    declined = raised(outcome=Outcome(Reply.DID_NOT_WANT))

    assert Volume.OUTREACH_MADE in volumes(declined)
    assert volumes(declined) == volumes(raised())


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("A", Volume.BAND_A),
        ("B", Volume.BAND_B),
        ("C", Volume.BAND_C),
        ("D", Volume.BAND_D),
    ],
)
def test_the_band_of_the_pair_is_counted(letter: str, expected: Volume) -> None:
    assert volumes(raised(band_letter=letter))[-1] is expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-1, Volume.WITHIN_ONE_DAY),
        (0, Volume.WITHIN_ONE_DAY),
        (1, Volume.WITHIN_ONE_DAY),
        (2, Volume.WITHIN_THREE_DAYS),
        (3, Volume.WITHIN_THREE_DAYS),
        (4, Volume.WITHIN_SEVEN_DAYS),
        (7, Volume.WITHIN_SEVEN_DAYS),
        (8, Volume.LATER),
        (80, Volume.LATER),
    ],
)
def test_the_time_to_outreach_falls_into_four_bands(
    days: int, expected: Volume
) -> None:
    assert time_band(RECEIVED, RECEIVED + timedelta(days=days)) is expected


def test_without_an_outreach_day_only_the_receipt_is_counted() -> None:
    assert volumes(raised(REACHED_OUT.back_to_waiting())) == [Volume.RECEIVED]


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Outcome(Reply.SPOKE), [OutcomeCount.SPOKE]),
        (Outcome(Reply.DID_NOT_WANT), [OutcomeCount.DID_NOT_WANT]),
        (Outcome(Reply.NO_REPLY), [OutcomeCount.NO_REPLY]),
        (
            Outcome(Reply.SPOKE, Answer.YES, Contacts.TWO, Answer.YES),
            [
                OutcomeCount.SPOKE,
                OutcomeCount.ONWARD_HELP,
                OutcomeCount.TWO_CONTACTS,
                OutcomeCount.SHEET_GIVEN,
            ],
        ),
        (
            Outcome(Reply.SPOKE, Answer.NO, Contacts.ONE, Answer.NO),
            [OutcomeCount.SPOKE, OutcomeCount.ONE_CONTACT],
        ),
    ],
)
def test_answers_that_are_known_are_counted(
    outcome: Outcome, expected: list[OutcomeCount]
) -> None:
    assert outcomes(raised(outcome=outcome)) == expected


@pytest.mark.parametrize("reply", Reply)
def test_a_reply_is_counted_exactly_once(reply: Reply) -> None:
    assert len(outcomes(raised(outcome=Outcome(reply)))) == 1


def test_a_reopened_referral_is_not_counted_again() -> None:
    again = REACHED_OUT.close(CLOSED).reopen(CLOSED)

    assert raised(again, Outcome(Reply.SPOKE)) == ()


def test_an_outcome_is_crossed_with_nothing() -> None:
    found = raised(outcome=Outcome(Reply.SPOKE, Answer.YES))

    for one in found:
        if isinstance(one, OutcomeRaise):
            assert one == OutcomeRaise(2026, one.outcome)
