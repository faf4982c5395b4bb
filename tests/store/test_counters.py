"""Counters go up, cell by cell, and outcomes are crossed with nothing."""

from peerdesk.domain.counts import (
    OutcomeCount,
    OutcomeRaise,
    Source,
    SourceRaise,
    Volume,
    VolumeRaise,
)
from peerdesk.domain.days import Quarter
from peerdesk.domain.rank import RoleGroup
from peerdesk.store.vault import Vault

AUTUMN, SUMMER = Quarter(2026, 4), Quarter(2026, 3)
RECEIVED = VolumeRaise(AUTUMN, RoleGroup.NURSE, "acute", Volume.RECEIVED)
EARLIER = VolumeRaise(SUMMER, RoleGroup.NURSE, "acute", Volume.RECEIVED)
LEADER = SourceRaise(AUTUMN, Source.LEADER)
SPOKE = OutcomeRaise(2026, OutcomeCount.SPOKE)


def test_each_counter_goes_up_by_one_for_each_mention(vault: Vault) -> None:
    with vault.write() as records:
        records.counters.raise_all([RECEIVED, EARLIER, LEADER, SPOKE, SPOKE])
        records.counters.raise_all([RECEIVED, SPOKE])
        records.counters.raise_all([])

    with vault.read() as records:
        assert records.counters.volume(SUMMER) == {RECEIVED: 2, EARLIER: 1}
        assert records.counters.volume(AUTUMN) == {RECEIVED: 2}
        assert records.counters.sources(AUTUMN) == {LEADER: 1}
        assert records.counters.sources(Quarter(2027, 1)) == {}
        assert records.counters.outcomes(2026) == {OutcomeCount.SPOKE: 3}
        assert records.counters.outcomes(2025) == {}


def test_an_outcome_has_no_column_but_the_year(vault: Vault) -> None:
    with vault.read() as records:
        rows = records.connection.exec_driver_sql("PRAGMA table_info(outcomes)").all()

    assert [row[1] for row in rows] == ["year", "outcome", "times"]
