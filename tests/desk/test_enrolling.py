"""Entries of the roster: somebody joins, comes back, or is changed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peerdesk.desk.change import Change
from peerdesk.desk.opening import Desk
from peerdesk.domain.action import Action
from peerdesk.domain.adverse_event import Kind
from peerdesk.domain.errors import (
    EntryRefusedError,
    SamePersonError,
    UnknownPersonError,
)
from peerdesk.domain.people import Clinician, Language, Standing, Supporter
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.roster_entry import Part
from peerdesk.store.schema import Zone
from tests.hospital import (
    ADA,
    BEN,
    CLINICIANS,
    ELIF,
    NURSE,
    SURGEON,
    TODAY,
    a_supporter,
)

NEW = Clinician(
    0,
    "Noor van Dijk",
    "nd@example.org",
    RoleGroup.NURSE,
    "or-nursing",
    Rank.STAFF,
    "Day surgery",
)
FULL = Supporter(
    NEW,
    trained_on=TODAY,
    valid_until=TODAY + timedelta(days=700),
    target=3,
    open_limit=1,
    interventionalist=True,
    poster_opt_in=True,
    languages=frozenset({Language.ENGLISH, Language.TURKISH}),
    evaluates=frozenset({"Day surgery"}),
    reviews=frozenset({"Imaging"}),
    opted_out=frozenset({Kind.CHILD}),
)


def stored(desk: Desk, number: int) -> Supporter:
    with desk.vault.read() as records:
        return records.roster.supporter(number, TODAY)


def clinician(number: int) -> Clinician:
    return next(one for one in CLINICIANS if one.number == number)


def undo(change: Change) -> None:
    assert change.undo is not None
    change.undo()


def test_a_colleague_of_the_directory_becomes_a_supporter(desk: Desk) -> None:
    entry = replace(a_supporter(clinician(NURSE)), interventionalist=True)

    change = desk.enroller.keep(entry)

    assert change.supporters == (NURSE,)
    assert stored(desk, NURSE) == entry
    assert NURSE in [one.number for one in desk.roster.supporters()]


def test_somebody_unknown_gets_the_next_number_and_all_that_was_said(
    desk: Desk,
) -> None:
    (number,) = desk.enroller.keep(FULL).supporters

    kept = stored(desk, number)
    assert number == max(one.number for one in desk.roster.supporters())
    assert kept == replace(FULL, clinician=replace(NEW, number=number))
    assert "Day surgery" in desk.enroller.units()


def test_an_entry_and_its_directory_entry_are_changed_together(desk: Desk) -> None:
    before = stored(desk, ADA)
    person = replace(before.clinician, name="Ada Berg", unit="Day surgery")

    desk.enroller.keep(replace(before, clinician=person, target=2))

    after = stored(desk, ADA)
    assert (after.name, after.clinician.unit, after.target) == (
        "Ada Berg",
        "Day surgery",
        2,
    )


def test_a_form_touches_no_count_and_no_day_of_rest(desk: Desk) -> None:
    with desk.vault.write() as records:
        records.roster.raise_open(ADA, 1)
        records.roster.rest(ADA, TODAY)

    desk.enroller.keep(replace(a_supporter(stored(desk, ADA).clinician), target=1))

    after = stored(desk, ADA)
    assert (after.open_count, after.rest_until, after.target) == (1, TODAY, 1)


def test_whoever_left_comes_back_with_what_was_kept(desk: Desk) -> None:
    desk.enroller.keep(replace(stored(desk, ADA), target=2))
    desk.leaver.leave(ADA)
    known = desk.enroller.known(ADA)
    assert known.supporter is not None

    desk.enroller.keep(replace(known.supporter, standing=Standing.ACTIVE))

    assert stored(desk, ADA).standing is Standing.ACTIVE
    assert stored(desk, ADA).target == 2


def test_whoever_left_the_directory_comes_back_into_it(desk: Desk) -> None:
    with desk.vault.write() as records:
        records.roster.retire_clinicians([NURSE], TODAY)

    change = desk.enroller.keep(a_supporter(clinician(NURSE)))

    assert not desk.enroller.known(NURSE).retired
    undo(change)
    assert desk.enroller.known(NURSE).retired


def test_adding_is_taken_back_by_retiring(desk: Desk) -> None:
    change = desk.enroller.keep(FULL)
    (number,) = change.supporters

    undo(change)

    assert stored(desk, number).standing is Standing.RETIRED
    assert desk.enroller.known(number).retired
    assert desk.enroller.find("Noor") == []


def test_a_colleague_of_the_directory_stays_in_it_when_that_is_taken_back(
    desk: Desk,
) -> None:
    change = desk.enroller.keep(a_supporter(clinician(NURSE)))

    undo(change)

    assert NURSE not in [one.number for one in desk.roster.supporters()]
    (found,) = desk.enroller.find("Omar")
    assert not found.retired


def test_a_change_is_taken_back_to_what_was_before(desk: Desk) -> None:
    before = stored(desk, ADA)
    person = replace(before.clinician, name="Ada Berg")

    undo(desk.enroller.keep(replace(before, clinician=person, target=2)))

    assert stored(desk, ADA) == before


def test_people_are_found_with_their_supervisor_and_whether_they_take_part(
    desk: Desk,
) -> None:
    (ruth,) = desk.enroller.find("ruth h")
    (ada,) = desk.enroller.find("ada")

    assert ruth.supervisor is not None
    assert (ruth.supervisor.number, ruth.supporter) == (ELIF, None)
    assert ada.supporter == stored(desk, ADA)


def test_a_name_close_to_somebody_known_must_be_answered_first(desk: Desk) -> None:
    entry = replace(FULL, clinician=replace(NEW, name="Omar Koury"))

    assert [
        one.clinician.number for one in desk.enroller.same_person("Omar Koury")
    ] == [NURSE]
    with pytest.raises(SamePersonError):
        desk.enroller.keep(entry)
    assert desk.enroller.keep(entry, certainly_new=True).supporters != (NURSE,)


def test_nothing_of_a_wrong_entry_is_kept(desk: Desk) -> None:
    before = stored(desk, ADA)
    wrong = replace(before.clinician, name="", contact="")

    with pytest.raises(EntryRefusedError) as refusal:
        desk.enroller.keep(replace(before, clinician=wrong, target=1))

    assert set(refusal.value.problems) == {Part.NAME, Part.CONTACT}
    assert stored(desk, ADA) == before


@pytest.mark.parametrize("above", [BEN, SURGEON])
def test_a_circle_of_supervisors_is_refused(desk: Desk, above: int) -> None:
    ben = stored(desk, BEN)
    below = replace(ben.clinician, supervisor=ADA)
    desk.enroller.keep(replace(ben, clinician=below))
    with desk.vault.write() as records:
        surgeon = records.roster.clinician(SURGEON)
        records.roster.change_clinicians([replace(surgeon, supervisor=BEN)])

    ada = stored(desk, ADA)
    with pytest.raises(EntryRefusedError) as refusal:
        desk.enroller.keep(
            replace(ada, clinician=replace(ada.clinician, supervisor=above))
        )
    assert list(refusal.value.problems) == [Part.SUPERVISOR]


def test_nobody_unknown_is_changed(desk: Desk) -> None:
    entry = a_supporter(replace(NEW, number=999))

    with pytest.raises(UnknownPersonError):
        desk.enroller.keep(entry)


def test_the_administrator_adds_too_and_the_log_says_not_whom(
    administrators_desk: Desk,
) -> None:
    administrators_desk.enroller.keep(FULL)

    with administrators_desk.vault.read() as records:
        last = records.program.log_lines(Zone.PROGRAM)[-1]
    assert (last.action, last.day) == (Action.SUPPORTER_CHANGED, TODAY)


def test_whose_field_is_operating_counts_so_without_being_told(desk: Desk) -> None:
    desk.enroller.keep(replace(stored(desk, ADA), interventionalist=False))

    assert stored(desk, ADA).interventionalist
