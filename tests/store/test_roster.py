"""Clinicians and supporters: kept whole, found quickly, counted by month."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from peerdesk.domain.adverse_event import Kind
from peerdesk.domain.days import Month
from peerdesk.domain.errors import UnknownPersonError
from peerdesk.domain.people import Language, Standing, Supporter
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.store.roster import RosterRecords
from peerdesk.store.vault import Vault
from tests.store.made import TODAY, clinician, supporter

ELSA = clinician(
    7,
    "Elsa Ruiz",
    role_group=RoleGroup.NURSE,
    rank=Rank.CHIEF,
    unit="Ward 3",
    supervisor=8,
)
FINN = clinician(8, "Finn Haddad", contact="", unit="")
BUSY = supporter(
    FINN,
    standing=Standing.LEAVING,
    paused_until=TODAY,
    rest_until=TODAY + timedelta(days=3),
    last_asked_on=TODAY - timedelta(days=9),
    target=4,
    open_limit=1,
    open_count=2,
    interventionalist=True,
    poster_opt_in=True,
    languages=frozenset({Language.POLISH, Language.ENGLISH}),
    evaluates=frozenset({"Ward 3", "Imaging"}),
    reviews=frozenset({"Imaging"}),
    opted_out=frozenset({Kind.CHILD}),
)


@pytest.fixture
def roster(vault: Vault) -> Iterator[RosterRecords]:
    with vault.write() as records:
        records.roster.add_clinicians([ELSA, FINN])
        records.roster.add_supporters([BUSY])
        yield records.roster


def test_clinicians_come_back_as_they_went_in(roster: RosterRecords) -> None:
    assert roster.clinician(7) == ELSA
    assert roster.clinicians([8, 99, 7]) == [FINN, ELSA]
    assert roster.counts() == (2, 1)


def test_a_supporter_comes_back_as_they_went_in(roster: RosterRecords) -> None:
    assert roster.supporters(TODAY) == [BUSY]
    assert roster.supporter(8, TODAY) == BUSY


def test_a_clinician_without_a_number_gets_the_next_one(roster: RosterRecords) -> None:
    roster.add_clinicians(
        [clinician(0, "Ada"), clinician(40, "Ben"), clinician(0, "Cy")]
    )

    assert [who.number for who in roster.find_clinicians("ada")] == [41]
    assert [who.number for who in roster.find_clinicians("cy")] == [42]


def test_adding_nobody_changes_nothing(roster: RosterRecords) -> None:
    roster.add_clinicians([])
    roster.add_supporters([])

    assert roster.counts() == (2, 1)


def test_a_supporter_without_any_choice_is_possible(roster: RosterRecords) -> None:
    plain = supporter(ELSA, languages=frozenset())

    roster.add_supporters([plain])

    assert roster.supporter(7, TODAY) == plain


def test_nobody_has_an_unknown_number(roster: RosterRecords) -> None:
    unknown = supporter(clinician(99))

    with pytest.raises(UnknownPersonError, match="99"):
        roster.clinician(99)
    with pytest.raises(UnknownPersonError):
        roster.supporter(7, TODAY)
    with pytest.raises(UnknownPersonError):
        roster.keep_supporter(unknown)
    with pytest.raises(UnknownPersonError):
        roster.raise_open(99, 1)


def test_units_are_named_once_in_alphabetical_order(roster: RosterRecords) -> None:
    assert roster.units() == ["Imaging", "Ward 3"]


@pytest.mark.parametrize(
    "typed", ["el", "ruiz", "R el", "ELSA RUIZ", "  élsa ", "rui els", "Ruíz"]
)
def test_a_colleague_is_found_by_the_beginnings_of_words(
    roster: RosterRecords, typed: str
) -> None:
    assert roster.find_clinicians(typed) == [ELSA]


@pytest.mark.parametrize("typed", ["", " ", "lsa", "elsa x", "%", "_", "'", "7"])
def test_a_colleague_is_not_found_by_anything_else(
    roster: RosterRecords, typed: str
) -> None:
    assert roster.find_clinicians(typed) == []


def test_only_so_many_are_found_and_in_alphabetical_order(
    roster: RosterRecords,
) -> None:
    roster.add_clinicians([clinician(0, f"Zoë {mark}") for mark in "dbCÀefghij"])

    found = [who.name for who in roster.find_clinicians("zoe")]

    assert found == [f"Zoë {mark}" for mark in "ÀbCdefgh"]


def test_whoever_has_retired_is_no_longer_found(vault: Vault) -> None:
    with vault.write() as records:
        records.roster.add_clinicians([ELSA, FINN])
        records.connection.exec_driver_sql(
            "UPDATE clinicians SET retired_on = '2026-11-01' WHERE number = 7"
        )

    with vault.read() as records:
        assert records.roster.find_clinicians("elsa") == []
        assert records.peers.close_names("Elsa Ruiz") == []
        assert records.roster.clinician(7) == ELSA
        assert records.roster.counts() == (1, 0)


def test_all_names_are_there_for_the_guard(roster: RosterRecords) -> None:
    assert sorted(roster.all_names()) == ["Elsa Ruiz", "Finn Haddad"]


def test_a_retired_supporter_is_not_listed_but_can_be_read(
    roster: RosterRecords,
) -> None:
    retired = Supporter(FINN, TODAY, TODAY, standing=Standing.RETIRED, open_count=2)

    roster.keep_supporter(retired)

    assert roster.supporters(TODAY) == []
    assert roster.supporter(8, TODAY) == retired
    assert roster.counts() == (2, 0)


def test_keeping_a_supporter_leaves_the_counts_alone(roster: RosterRecords) -> None:
    roster.raise_open(8, 1)
    roster.raise_caseload(8, Month.of(TODAY), 2)

    roster.keep_supporter(supporter(FINN, open_count=0, cases=0))

    after = roster.supporter(8, TODAY)
    assert (after.open_count, after.cases) == (3, 2)
    assert after.evaluates == frozenset()


def test_a_rolling_year_is_this_month_and_the_eleven_before(
    roster: RosterRecords,
) -> None:
    this = Month.of(TODAY)
    for back, cases in ((0, 1), (11, 2), (12, 50), (-1, 50)):
        roster.raise_caseload(8, this.back(back), cases)

    assert roster.supporter(8, TODAY).cases == 3
    assert roster.supporter(8, date(2027, 11, 1)).cases == 50


def test_no_count_falls_below_zero(roster: RosterRecords) -> None:
    month = Month.of(TODAY)
    for by in (-1, 3, -1, -5, 1):
        roster.raise_caseload(8, month, by)
    for by in (-5, 1):
        roster.raise_open(8, by)

    after = roster.supporter(8, TODAY)
    assert (after.cases, after.open_count) == (1, 1)


def test_rest_and_being_asked_are_kept_and_taken_back(roster: RosterRecords) -> None:
    roster.rest(8, None)
    roster.asked(8, TODAY)
    assert roster.supporter(8, TODAY).rest_until is None
    assert roster.supporter(8, TODAY).last_asked_on == TODAY

    roster.rest(8, TODAY)
    roster.asked(8, None)
    assert roster.supporter(8, TODAY).rest_until == TODAY
    assert roster.supporter(8, TODAY).last_asked_on is None


def test_thousands_of_clinicians_are_added_and_read_at_once(vault: Vault) -> None:
    crowd = [
        clinician(n, f"Person {n}", unit=f"Unit {n % 40}") for n in range(1, 3_001)
    ]
    with vault.write() as records:
        records.roster.add_clinicians(reversed(crowd))

    with vault.read() as records:
        assert records.roster.clinicians(range(1, 3_001)) == crowd
        assert len(records.roster.units()) == 40
