from datetime import date, timedelta
from itertools import product

import pytest

from peerdesk.desk.sentence_guard import SENTENCE_LIMIT, Finding, findings, name_index
from peerdesk.desk.sentence_guard import Kind as FindingKind
from peerdesk.domain.adverse_event import AdverseEvent, Kind, Setting
from peerdesk.domain.days import IsoWeek
from peerdesk.ui.wording.handoff import (
    composed_sentence,
    copied_words,
    guard_words,
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
