from datetime import date, timedelta
from itertools import product

import pytest

from peerdesk.desk.sentence_guard import SENTENCE_LIMIT, findings, name_index
from peerdesk.domain.adverse_event import AdverseEvent, Kind, Setting
from peerdesk.domain.days import IsoWeek
from peerdesk.ui.wording.handoff import composed_sentence, copied_words
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
