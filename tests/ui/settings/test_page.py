"""Settings: what can be chosen works at once; what is decided is said in words."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerdesk import __version__
from peerdesk.domain.policy import DepartmentPolicy, Policy, SentenceMode
from peerdesk.ui.opened import Host
from peerdesk.ui.page import WindowContext
from peerdesk.ui.settings.about import parts
from peerdesk.ui.settings.appearance_card import AppearanceCard
from peerdesk.ui.settings.page import SettingsPage
from peerdesk.ui.settings.policy_rows import policy_rows, time_words
from peerdesk.ui.theme.tokens import Mode


def shown(context: WindowContext, qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(context)
    qtbot.addWidget(page)
    page.resize(1160, 780)
    page.show()
    return page


@pytest.fixture
def page(context: WindowContext, qtbot: QtBot) -> SettingsPage:
    return shown(context, qtbot)


def words_on(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def button(page: QWidget, words: str) -> QAbstractButton:
    buttons = page.findChildren(QPushButton)
    return next(b for b in buttons if b.text() == words)


def test_the_colors_change_at_once(page: SettingsPage, context: WindowContext) -> None:
    button(page, "Dark").click()

    assert context.appearance.mode is Mode.DARK


def test_the_size_of_text_changes_at_once(
    page: SettingsPage, context: WindowContext
) -> None:
    card = page.findChild(AppearanceCard)
    assert card is not None

    card.sizes.chosen.emit(150)

    assert context.appearance.text_percent == 150


def test_the_choices_in_force_are_shown(context: WindowContext, qtbot: QtBot) -> None:
    context.appearance.choose(mode=Mode.DARK, text_percent=120)

    page = shown(context, qtbot)
    card = page.findChild(AppearanceCard)

    assert card is not None
    assert (card.modes.choice(), card.sizes.choice()) == (Mode.DARK, 120)


def test_lock_now_locks(page: SettingsPage, host: Host, qtbot: QtBot) -> None:
    with qtbot.waitSignal(host.lock_asked):
        button(page, "Lock now").click()


def test_the_program_is_named_without_where_it_lies(
    page: SettingsPage, program: Path
) -> None:
    words = words_on(page)

    assert "Mercy West" in words
    assert program.name in words
    assert not [line for line in words if str(program.parent) in line]


def test_the_director_reads_whose_key_is_open(page: SettingsPage) -> None:
    words = words_on(page)

    assert words[words.index("Opened with") + 1] == "the director's key"


def test_what_is_decided_is_said_to_be_fixed_here(page: SettingsPage) -> None:
    assert "These numbers cannot be changed here yet." in words_on(page)


def test_the_administrator_reads_whose_key_is_open(
    administrators_context: WindowContext, qtbot: QtBot
) -> None:
    page = shown(administrators_context, qtbot)

    assert "the administrator's key" in words_on(page)


def test_what_is_never_stored_is_said(page: SettingsPage) -> None:
    assert "Nothing that was said is stored" in words_on(page)


def test_nothing_on_the_page_takes_free_text(page: SettingsPage) -> None:
    assert page.findChildren(QLineEdit) == []


def test_every_number_of_the_policy_has_words_and_a_unit() -> None:
    rows = dict(row for _, group in policy_rows(Policy()) for row in group)

    assert rows["Outreach of one supporter in a year"] == "about 5"
    assert rows["Rest after outreach"] == "14 days"
    assert rows["Check crisis numbers"] == "every 90 days"
    assert rows["Clipboard is cleared after"] == "2 minutes"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"rank_tolerance": 0}, "similar to the peer's, or higher"),
        ({"rank_tolerance": 2}, "at most 2 steps below the peer's"),
        ({"rest_days": 1}, "1 day"),
        ({"department": DepartmentPolicy.NEAR}, "preferred"),
        ({"sentence": SentenceMode.NONE}, "none"),
        ({"clipboard_seconds": 90}, "90 seconds"),
    ],
)
def test_a_different_decision_reads_differently(
    changed: dict[str, object], words: str
) -> None:
    policy = replace(Policy(), **changed)  # type: ignore[arg-type]  # a table of fields

    assert words in [said for _, group in policy_rows(policy) for _, said in group]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(30, "30 seconds"), (60, "1 minute"), (120, "2 minutes"), (1, "1 second")],
)
def test_a_span_is_said_as_people_say_it(seconds: int, words: str) -> None:
    assert time_words(seconds) == words


def test_everything_peerdesk_stands_on_is_named_with_its_licence() -> None:
    found = {part.name: part for part in parts()}

    assert found["PeerDesk"].version == __version__
    assert found["PySide6"].version.startswith("6.")
    assert all(part.licence for part in found.values())
