from datetime import date, timedelta
from itertools import product

import pytest

from peerdesk.desk.handoff import HandOff
from peerdesk.desk.sentence_guard import SENTENCE_LIMIT, Finding, findings, name_index
from peerdesk.desk.sentence_guard import Kind as FindingKind
from peerdesk.domain.adverse_event import AdverseEvent, Kind, Setting
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.policy import SentenceMode
from peerdesk.ui.wording.handoff import (
    composed_sentence,
    contact_words,
    copied_words,
    guard_words,
    message,
    read_ask_words,
)
from tests.hospital import CLINICIANS, SUPPORTERS, TODAY

NAMES = name_index(
    [one.name for one in (*CLINICIANS, *(each.clinician for each in SUPPORTERS))]
)


def composed(kind: Kind, setting: Setting, week: date = TODAY) -> str:
    return composed_sentence(AdverseEvent(1, kind, setting, IsoWeek.of(week)), TODAY)


@pytest.mark.parametrize(("kind", "setting"), [*product(Kind, Setting)])
def test_a_composed_sentence_passes_the_guard(kind: Kind, setting: Setting) -> None:
    sentence = composed(kind, setting)

    assert findings(sentence, NAMES) == ()
    assert len(sentence) <= SENTENCE_LIMIT
    assert sentence.endswith(" this week.")


@pytest.mark.parametrize(
    ("days", "when"),
    [(0, "this week"), (7, "last week"), (14, "two weeks ago"), (70, "some weeks ago")],
)
def test_a_composed_sentence_tells_no_day(days: int, when: str) -> None:
    sentence = composed(Kind.CHILD, Setting.OTHER, TODAY - timedelta(days=days))

    assert sentence == f"A hard event with a child or young adult {when}."


@pytest.mark.parametrize(
    ("seconds", "after"), [(30, "30 seconds"), (60, "1 minute"), (300, "5 minutes")]
)
def test_a_copy_says_when_it_goes(seconds: int, after: str) -> None:
    assert after in copied_words(seconds)


@pytest.mark.parametrize("mail", [True, False])
def test_a_supporter_is_reached_as_their_contact_says(*, mail: bool) -> None:
    ben, ruth = SUPPORTERS[1].clinician, CLINICIANS[0]
    event = AdverseEvent(1, Kind.CHILD, Setting.WARD, IsoWeek.of(TODAY))
    hand_off = HandOff(1, ben, ruth, event, SentenceMode.COMPOSED, "Peers", "")

    words = message(hand_off, "", by_mail=mail) + read_ask_words(by_mail=mail)

    assert ("get in touch" in words) is mail
    assert ("call me" in words) is not mail
    assert ("call you" in words) is not mail
    assert ("No need to write" in words) is not mail
    assert contact_words(ben, by_mail=mail).startswith("Writing to") is mail


def test_the_guard_says_one_line_a_kind_and_names_last() -> None:
    sentence = (
        "Dr. Vân Langley lost Mr Henderson MRN 4471923 in OR 7. "
        'She said "I killed him" and is devastated.'
    )

    lines = guard_words(findings(sentence, NAMES), sentence).splitlines()

    assert [line.partition(":")[0] for line in lines] == [
        "Can point at one patient or one moment",
        "Repeats what somebody said.",
        "About how somebody is",
        "One sentence is enough.",
        "Looks like somebody's name",
    ]


def test_what_overlaps_is_pointed_at_once() -> None:
    found = [Finding(0, 8, FindingKind.NAME), Finding(4, 15, FindingKind.NAME)]

    words = guard_words(found, "Anna Maria Bell")

    assert words == "Looks like somebody's name: “Anna Maria Bell”."
