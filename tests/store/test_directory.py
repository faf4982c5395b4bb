"""The directory as a whole: many entries changed, retired and brought back at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, event

from peerdesk.domain.errors import UnknownPersonError
from peerdesk.domain.people import Language, Standing
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.store.records import Records
from peerdesk.store.vault import Vault
from tests.store.made import TODAY, clinician, fill, supporter

CHANGED = clinician(
    2,
    "Ada Lindqvist",
    contact="al@example.org",
    role_group=RoleGroup.NURSE,
    specialty="or-nursing",
    rank=Rank.CHIEF,
    unit="Imaging",
    supervisor=4,
)


@pytest.fixture
def records(vault: Vault) -> Iterator[Records]:
    """Four clinicians, of whom 3 and 4 are supporters."""
    with vault.write() as records:
        fill(records)
        yield records


@contextmanager
def statements(connection: Connection) -> Iterator[list[str]]:
    """Collect what is asked of the database."""
    asked: list[str] = []

    def ask(_connection: object, _cursor: object, said: str, *_rest: object) -> None:
        asked.append(said)

    event.listen(connection, "before_cursor_execute", ask)
    yield asked
    event.remove(connection, "before_cursor_execute", ask)


def test_a_changed_entry_keeps_its_number_and_all_that_was_changed(
    records: Records,
) -> None:
    others = records.roster.clinicians([1, 3, 4])

    records.roster.change_clinicians([CHANGED])

    assert records.roster.clinician(2) == CHANGED
    assert records.roster.clinicians([1, 3, 4]) == others


def test_an_entry_can_lose_its_unit_and_its_supervisor(records: Records) -> None:
    records.roster.change_clinicians([CHANGED])

    records.roster.change_clinicians([replace(CHANGED, unit="", supervisor=None)])

    assert records.roster.clinician(2).unit == ""
    assert records.roster.clinician(2).supervisor is None


def test_a_retired_entry_is_read_with_all_but_found_by_nobody(
    records: Records,
) -> None:
    records.roster.retire_clinicians([2, 3], TODAY)

    assert [one.number for one in records.roster.all_clinicians()] == [1, 2, 3, 4]
    assert records.roster.retired() == {2, 3}
    found = records.roster.find_clinicians("person")
    assert [one.number for one in found] == [1, 4]


def test_whoever_is_brought_back_is_found_again(records: Records) -> None:
    records.roster.retire_clinicians([2, 3], TODAY)

    records.roster.bring_back_clinicians([2])

    assert records.roster.retired() == {3}
    assert records.roster.find_clinicians("person 2")[0].number == 2


def test_a_retired_entry_can_be_changed_and_stays_retired(records: Records) -> None:
    records.roster.retire_clinicians([2], TODAY)

    records.roster.change_clinicians([CHANGED])

    assert records.roster.retired() == {2}
    assert records.roster.clinician(2) == CHANGED


def test_whoever_supervises_others_can_be_retired(records: Records) -> None:
    records.roster.change_clinicians([replace(CHANGED, supervisor=1)])

    records.roster.retire_clinicians([1], TODAY)

    assert records.roster.clinician(2).supervisor == 1


def test_the_last_number_counts_the_retired_ones_too(vault: Vault) -> None:
    with vault.write() as records:
        assert records.roster.last_number() == 0

        fill(records)
        records.roster.retire_clinicians([4], TODAY)

        assert records.roster.last_number() == 4


def test_nobody_with_an_unknown_number_is_changed_retired_or_brought_back(
    records: Records,
) -> None:
    with pytest.raises(UnknownPersonError, match="99"):
        records.roster.change_clinicians([CHANGED, clinician(99)])
    with pytest.raises(UnknownPersonError, match="99"):
        records.roster.retire_clinicians([2, 99], TODAY)
    with pytest.raises(UnknownPersonError, match="99"):
        records.roster.bring_back_clinicians([99])

    assert records.roster.retired() == frozenset()
    assert records.roster.clinician(2).name == "Person 2"


def test_many_supporters_are_kept_with_all_their_choices(records: Records) -> None:
    third, fourth = records.roster.supporters(TODAY)
    changed = [
        replace(third, target=7, evaluates=frozenset({"Ward 3"})),
        replace(
            fourth, standing=Standing.LEAVING, languages=frozenset({Language.URDU})
        ),
    ]

    records.roster.keep_supporters(changed)

    assert records.roster.supporters(TODAY) == changed


def test_keeping_many_supporters_refuses_an_unknown_one_before_any(
    records: Records,
) -> None:
    third, fourth = records.roster.supporters(TODAY)
    stranger = supporter(clinician(1))

    with pytest.raises(UnknownPersonError, match="1"):
        records.roster.keep_supporters([replace(third, target=9), stranger])

    assert records.roster.supporters(TODAY) == [third, fourth]


def test_all_supporters_are_read_with_the_retired_ones(records: Records) -> None:
    third, fourth = records.roster.supporters(TODAY)
    gone = replace(third, standing=Standing.RETIRED)

    records.roster.keep_supporter(gone)

    assert records.roster.all_supporters(TODAY) == [gone, fourth]
    assert records.roster.supporters(TODAY) == [fourth]


def take_in(records: Records, numbers: range) -> int:
    """Add, change, retire and bring back these; return the count of statements."""
    people = [clinician(n, f"Person {n}", unit=f"Ward {n}") for n in numbers]
    moved = [replace(one, unit=f"Bay {one.number}") for one in people]
    trained = [supporter(one, valid_until=TODAY + timedelta(days=9)) for one in people]
    with statements(records.connection) as asked:
        records.roster.add_clinicians(people)
        records.roster.add_supporters(trained)
        records.roster.change_clinicians(moved)
        records.roster.keep_supporters([replace(one, target=3) for one in trained])
        records.roster.retire_clinicians(numbers, TODAY)
        records.roster.bring_back_clinicians(numbers)
        records.roster.all_clinicians()
        records.roster.all_supporters(TODAY)
    return len(asked)


def test_the_number_of_statements_does_not_grow_with_the_people(
    records: Records,
) -> None:
    few = take_in(records, range(10, 12))
    many = take_in(records, range(100, 600))

    assert few == many
    assert records.roster.counts() == (4 + 2 + 500, 2 + 2 + 500)
