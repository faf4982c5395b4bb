"""The cards of the candidates: measured, foldable, and readable aloud."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.modeltest import ModelTester

from peerdesk.desk.opening import Desk, shipped_tree
from peerdesk.desk.referrals import Panel
from peerdesk.desk.store_thread import StoreThread
from peerdesk.ui.appearance import Appearance
from peerdesk.ui.referrals.candidate_layout import card_layout
from peerdesk.ui.referrals.candidate_lines import Fold, Line, Teller
from peerdesk.ui.referrals.candidate_model import CandidateModel
from peerdesk.ui.referrals.type import row_type
from peerdesk.ui.theme.tokens import Mode
from tests.hospital import BEN, SURGEON, TODAY, refer

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
DESCRIBED = Qt.ItemDataRole.AccessibleDescriptionRole
WRAPS = Qt.TextFlag.TextWordWrap


@pytest.fixture
def panel(store: StoreThread, desk: Desk) -> Panel:
    """Ruth Harlow's waiting referral; Ben rests."""

    def work() -> Panel:
        with desk.vault.write() as records:
            records.roster.asked(BEN, TODAY - timedelta(days=1))
            records.roster.rest(BEN, date(2026, 12, 3))
        return desk.referrals.panel(refer(desk, SURGEON)[0])

    return store.submit(work).result()


@pytest.fixture
def model(panel: Panel, themed: Appearance) -> CandidateModel:
    teller = Teller(shipped_tree(), TODAY)
    model = CandidateModel(teller, themed)
    model.show_panel(panel, teller)
    return model


def test_qts_own_model_tester_finds_nothing_wrong(
    model: CandidateModel, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # the plug-in has no types
    model.toggle(Fold.OTHERS)
    model.toggle(Fold.EXCLUDED)


def test_who_is_not_offered_is_folded_until_asked_for(model: CandidateModel) -> None:
    before = [line.name for line in model.lines()]
    model.toggle(Fold.OTHERS)
    after = [line.name for line in model.lines()]

    assert before[-2:] == [
        "1 other, if you decide so: resting",
        "1 not available for this referral",
    ]
    assert [name for name in after if name not in before] == ["Ben Mensah"]


def test_folding_again_hides_them_again(model: CandidateModel) -> None:
    before = model.lines()

    model.toggle(Fold.EXCLUDED)
    model.toggle(Fold.EXCLUDED)

    assert model.lines() == before


def test_a_card_is_read_aloud_with_its_order_and_its_reasons(
    model: CandidateModel,
) -> None:
    first = model.index(0)

    assert first.data(SPOKEN) == (
        "1. Ada Lindqvist. Senior attending, General surgery. "
        "same field, one step senior, 0 of 5 this year"
    )
    assert str(first.data(DESCRIBED)).startswith("Band A, the closest. Listed before")


def test_a_fold_is_read_aloud_with_whether_it_is_open(model: CandidateModel) -> None:
    place = model.place_of_fold(Fold.OTHERS)
    assert place is not None
    folded = str(model.index(place).data(SPOKEN))
    model.toggle(Fold.OTHERS)

    assert folded.endswith(", folded")
    assert str(model.index(place).data(SPOKEN)).endswith(", unfolded")


def test_a_supporter_by_hand_is_read_aloud_with_what_stands_in_the_way(
    model: CandidateModel,
) -> None:
    model.toggle(Fold.OTHERS)
    place = model.place_of_fold(Fold.OTHERS)
    assert place is not None

    assert "resting until 3 Dec" in str(model.index(place + 1).data(SPOKEN))


def test_only_those_who_may_be_assigned_can_be_selected(model: CandidateModel) -> None:
    model.toggle(Fold.OTHERS)
    model.toggle(Fold.EXCLUDED)

    can = [
        bool(model.flags(model.index(place)) & Qt.ItemFlag.ItemIsSelectable)
        for place in range(model.rowCount())
    ]
    assert can == [line.candidate is not None for line in model.lines()]


@pytest.mark.parametrize(
    ("percent", "width"),
    [(100, 220), (100, 300), (100, 380), (200, 340), (200, 400), (200, 700)],
)
def test_no_word_on_a_card_is_cut_or_covered(
    model: CandidateModel, themed: Appearance, percent: int, width: int
) -> None:
    themed.choose(mode=Mode.LIGHT, text_percent=percent)
    model.toggle(Fold.OTHERS)
    cards = [line for line in model.lines() if line.candidate]

    for line in cards:
        layout = card_layout(line, row_type(QFont()), width, chosen=True)
        rooms = [part.room for part in layout.parts]
        rooms += [room for room in (layout.bar, layout.bar_words) if room]
        assert all(fits(part.room, part.words, part.font) for part in layout.parts)
        assert not any(overlap(rooms))
        assert max(room.bottom() for room in rooms) < layout.height


def test_a_chosen_card_is_taller_by_the_line_that_says_why(
    model: CandidateModel,
) -> None:
    line: Line = model.lines()[0]
    type_ = row_type(QFont())

    chosen = card_layout(line, type_, 400, chosen=True)
    other = card_layout(line, type_, 400, chosen=False)

    assert [part.words for part in chosen.parts if part not in other.parts] == [
        line.lead
    ]
    assert chosen.height > other.height


def fits(room: QRect, words: str, font: QFont) -> bool:
    needed = QFontMetrics(font).boundingRect(room, WRAPS, words)
    return needed.height() <= room.height() and needed.width() <= room.width()


def overlap(rooms: list[QRect]) -> list[tuple[QRect, QRect]]:
    return [
        (one, other)
        for place, one in enumerate(rooms)
        for other in rooms[place + 1 :]
        if one.intersects(other)
    ]
