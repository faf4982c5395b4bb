from dataclasses import replace
from datetime import date, timedelta

import pytest

from peerdesk.desk.intake import NewPeer, NewReferrals, Received, Verdict
from peerdesk.desk.opening import Desk
from peerdesk.domain.action import Action
from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.care_team import CareTeamRole
from peerdesk.domain.counts import OutcomeCount, Source
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.errors import KeyMissingError, MovedOnError, SamePersonError
from peerdesk.domain.people import Clinician, Language
from peerdesk.domain.queue import ALL_OPEN
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import DepartmentWish, State, Wishes
from tests.hospital import (
    ADA,
    CLINICIANS,
    NURSE,
    RESIDENT,
    SURGEON,
    TODAY,
    later,
    refer,
)

STRANGER = Clinician(
    0, "Nadia Petrova", "np@example.org", RoleGroup.NURSE, "icu-nursing", Rank.STAFF, ""
)


def who(number: int) -> Clinician:
    return next(one for one in CLINICIANS if one.number == number)


def form(*peers: NewPeer, known: int | None = None) -> NewReferrals:
    return NewReferrals(
        Kind.UNEXPECTED_DEATH,
        Setting.OPERATING_ROOM,
        IsoWeek.of(TODAY),
        Source.COLLEAGUE,
        peers,
        interventional=True,
        adverse_event=known,
    )


def received(desk: Desk, *people: Clinician, known: int | None = None) -> Received:
    return desk.intake.receive(form(*map(NewPeer, people), known=known))


def waiting(desk: Desk) -> list[int]:
    return list(desk.referrals.queue(ALL_OPEN).numbers)


def counted(desk: Desk, outcome: OutcomeCount) -> int:
    with desk.vault.read() as records:
        return records.counters.outcomes(TODAY.year).get(outcome, 0)


def serve(desk: Desk, scope: dict[RoleGroup, date]) -> None:
    with desk.vault.write() as records:
        records.program.keep_scope(scope)


def test_everyone_of_one_adverse_event_waits_together(desk: Desk) -> None:
    answer = received(desk, who(SURGEON), who(NURSE), who(RESIDENT))

    rows = desk.referrals.rows(answer.numbers)
    assert answer.verdicts == (Verdict.ADDED,) * 3
    assert {row.together for row in rows} == {3}
    assert {row.state for row in rows} == {State.WAITING}
    assert waiting(desk) == list(answer.numbers)


def test_a_new_referral_is_due_on_the_next_working_day(desk: Desk) -> None:
    answer = received(desk, who(SURGEON))

    referral = desk.referrals.panel(answer.numbers[0]).referral
    assert referral.due_on == TODAY + timedelta(days=1)
    assert referral.adverse_event.interventional


def test_what_somebody_asked_for_stays_with_the_referral(desk: Desk) -> None:
    wishes = Wishes(DepartmentWish.OTHER, Language.SPANISH, ADA)

    answer = desk.intake.receive(form(NewPeer(who(SURGEON), wishes)))

    assert desk.referrals.panel(answer.numbers[0]).referral.wishes == wishes


def test_the_answer_names_everyone_who_is_to_be_called_first(desk: Desk) -> None:
    wants_a_call = NewPeer(who(SURGEON), ask_director_first=True)
    desk.intake.receive(form(wants_a_call))

    known = received(desk, who(SURGEON), who(NURSE))
    typed = desk.intake.receive(form(NewPeer(STRANGER, ask_director_first=True)))

    assert (known.asks_first, typed.asks_first) == ((True, False), (True,))


def test_the_same_person_after_the_same_adverse_event_is_added_once(desk: Desk) -> None:
    (first,) = refer(desk, SURGEON)
    known = desk.referrals.panel(first).referral.adverse_event.number

    answer = received(desk, who(SURGEON), who(NURSE), known=known)

    assert answer.verdicts == (Verdict.DUPLICATE, Verdict.ADDED)
    assert len(waiting(desk)) == 2


def test_somebody_named_twice_on_one_form_is_added_once(desk: Desk) -> None:
    answer = received(desk, who(SURGEON), who(SURGEON))

    assert answer.verdicts == (Verdict.ADDED, Verdict.DUPLICATE)
    assert len(answer.numbers) == 1


def test_a_second_adverse_event_is_never_a_duplicate(desk: Desk) -> None:
    refer(desk, SURGEON)

    answer = received(desk, who(SURGEON))

    assert answer.verdicts == (Verdict.ADDED,)


def test_out_of_scope_keeps_nothing_but_a_count(desk: Desk) -> None:
    serve(desk, {RoleGroup.PHYSICIAN: TODAY})

    answer = received(desk, who(NURSE))

    assert answer.verdicts == (Verdict.OUT_OF_SCOPE,)
    assert waiting(desk) == []
    assert desk.intake.recent_adverse_events() == []
    assert counted(desk, OutcomeCount.OUT_OF_SCOPE) == 1


def test_a_group_is_served_from_its_day_on(desk: Desk) -> None:
    serve(desk, {RoleGroup.NURSE: TODAY + timedelta(days=1)})

    today = desk.intake.in_scope(RoleGroup.NURSE)
    tomorrow = later(desk, days=1).intake.in_scope(RoleGroup.NURSE)

    assert (today, tomorrow) == (False, True)


def test_whoever_holds_a_key_is_kept_out_of_the_queue_and_counted(desk: Desk) -> None:
    with desk.vault.write() as records:
        records.program.keep_key_holder(SURGEON)

    answer = received(desk, who(SURGEON), who(NURSE))

    assert answer.verdicts == (Verdict.HOLDS_KEY, Verdict.ADDED)
    assert len(waiting(desk)) == 1
    assert counted(desk, OutcomeCount.BY_PHONE_OUTSIDE) == 1


def test_whoever_wants_to_be_asked_first_is_known_for_a_year(desk: Desk) -> None:
    desk.intake.receive(form(NewPeer(who(SURGEON), ask_director_first=True)))

    days = [0, 365, 366]
    asks = [later(desk, days=n).intake.asks_director_first(SURGEON) for n in days]

    assert asks == [True, True, False]
    assert not desk.intake.asks_director_first(NURSE)


def test_a_typed_person_gets_a_number_below_zero(desk: Desk) -> None:
    answer = desk.intake.receive(form(NewPeer(STRANGER)))

    (row,) = desk.referrals.rows(answer.numbers)
    assert row.peer < 0
    assert row.peer_name == STRANGER.name


@pytest.mark.parametrize("typed", ["Ruth Harlov", "Harlow, Ruth", "R Harlow"])
def test_a_close_name_must_be_answered_before_anything_is_saved(
    desk: Desk, typed: str
) -> None:
    stranger = replace(STRANGER, name=typed)

    with pytest.raises(SamePersonError):
        desk.intake.receive(form(NewPeer(who(NURSE)), NewPeer(stranger)))

    assert waiting(desk) == []
    assert [one.number for one in desk.intake.same_person(typed)] == [SURGEON]


def test_somebody_else_with_a_close_name_is_added(desk: Desk) -> None:
    stranger = NewPeer(replace(STRANGER, name="Ruth Harlov"), certainly_new=True)

    answer = desk.intake.receive(form(stranger))

    assert answer.verdicts == (Verdict.ADDED,)


def test_a_name_is_found_by_the_beginning_of_any_of_its_words(desk: Desk) -> None:
    found = [desk.intake.find(text) for text in ("har", "ruth h", "NUNEZ", "xyz")]

    names = [[person.name for person in people] for people in found]
    assert names == [["Ruth Harlow"], ["Ruth Harlow"], ["Inés Núñez"], []]


def test_whoever_is_usually_there_and_not_on_the_form_is_asked_for(desk: Desk) -> None:
    people = [who(SURGEON), who(RESIDENT)]

    missing = desk.intake.missing(Setting.OPERATING_ROOM, people)

    assert CareTeamRole.NURSE in missing
    assert CareTeamRole.SENIOR_PHYSICIAN not in missing
    assert CareTeamRole.ANESTHESIA not in missing


def test_the_adverse_events_of_twelve_weeks_are_offered_again(desk: Desk) -> None:
    refer(desk, SURGEON, NURSE)

    soon = later(desk, days=70).intake.recent_adverse_events()
    late = later(desk, days=98).intake.recent_adverse_events()

    assert [count for _, count in soon] == [2]
    assert late == []


def test_a_whole_form_can_be_taken_back(desk: Desk) -> None:
    answer = received(desk, who(SURGEON), who(NURSE))
    assert answer.change.undo is not None

    change = answer.change.undo()

    assert change.done is Action.TAKEN_BACK
    assert waiting(desk) == []
    assert desk.intake.recent_adverse_events() == []


def test_nothing_is_taken_back_once_somebody_has_been_assigned(desk: Desk) -> None:
    answer = received(desk, who(SURGEON), who(NURSE))
    desk.referrals.assign(answer.numbers[1], ADA)
    assert answer.change.undo is not None

    with pytest.raises(MovedOnError):
        answer.change.undo()

    assert len(waiting(desk)) == 2


def test_a_form_that_adds_nobody_has_nothing_to_take_back(desk: Desk) -> None:
    serve(desk, {RoleGroup.PHYSICIAN: TODAY})

    answer = received(desk, who(NURSE))

    assert answer.change.undo is None


def test_the_administrator_takes_nothing_in(administrators_desk: Desk) -> None:
    with pytest.raises(KeyMissingError):
        _ = administrators_desk.intake
