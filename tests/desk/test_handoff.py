from dataclasses import replace

import pytest

from peerdesk.desk.intake import NewPeer, NewReferrals
from peerdesk.desk.opening import Desk
from peerdesk.desk.sentence_guard import Kind as FindingKind
from peerdesk.desk.sentence_guard import findings
from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.counts import Source
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.errors import KeyMissingError, MoveRefusedError
from peerdesk.domain.people import Clinician
from peerdesk.domain.policy import SentenceMode
from peerdesk.domain.rank import Rank, RoleGroup
from tests.hospital import ADA, SURGEON, TODAY, refer


def test_a_hand_off_holds_two_names_two_contacts_and_codes(desk: Desk) -> None:
    (number,) = refer(desk, SURGEON)
    desk.referrals.assign(number, ADA)

    hand_off = desk.handoff.prepare(number)

    assert (hand_off.supporter.name, hand_off.peer.name) == (
        "Ada Lindqvist",
        "Ruth Harlow",
    )
    assert hand_off.peer.contact == "rh@example.org"
    assert hand_off.adverse_event.kind is Kind.RESUSCITATION
    assert hand_off.program == "Mercy West"


def test_what_waits_cannot_be_handed_off(desk: Desk) -> None:
    (number,) = refer(desk, SURGEON)

    with pytest.raises(MoveRefusedError):
        desk.handoff.prepare(number)


def test_the_policy_may_do_without_a_sentence(desk: Desk) -> None:
    (number,) = refer(desk, SURGEON)
    desk.referrals.assign(number, ADA)
    with desk.vault.write() as records:
        policy = replace(records.program.policy(), sentence=SentenceMode.NONE)
        records.program.keep_policy(policy)

    assert desk.handoff.prepare(number).sentence is SentenceMode.NONE


def take_in(desk: Desk, name: str) -> None:
    nurse = (RoleGroup.NURSE, "icu-nursing", Rank.STAFF)
    typed = Clinician(0, name, "iq@example.org", *nurse, unit="")
    week = IsoWeek.of(TODAY)
    peers = (NewPeer(typed, certainly_new=True),)
    desk.intake.receive(
        NewReferrals(Kind.CHILD, Setting.WARD, week, Source.OTHER, peers)
    )


@pytest.mark.parametrize("sentence", ["Death, lindqvist was there.", "With Quist."])
def test_the_guard_knows_the_directory_and_whoever_was_typed(
    desk: Desk, sentence: str
) -> None:
    take_in(desk, "Ilse Quist")

    names = desk.handoff.names()

    kinds = [finding.kind for finding in findings(sentence, names)]
    assert kinds == [FindingKind.NAME]


def test_the_administrator_hands_nothing_off(administrators_desk: Desk) -> None:
    with pytest.raises(KeyMissingError):
        _ = administrators_desk.handoff
