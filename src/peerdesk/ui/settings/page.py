"""Settings: how it looks, when it locks, what the program has decided, about."""

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.desk.opening import Desk
from peerdesk.domain.action import Role
from peerdesk.ui.page import Page, WindowContext
from peerdesk.ui.settings.about import parts
from peerdesk.ui.settings.appearance_card import AppearanceCard
from peerdesk.ui.settings.facts import facts_card, facts_table
from peerdesk.ui.settings.policy_rows import count_of, policy_rows
from peerdesk.ui.theme.current import scaled
from peerdesk.ui.theme.tokens import SPACE
from peerdesk.ui.widgets.buttons import PlainButton
from peerdesk.ui.widgets.card import Card
from peerdesk.ui.widgets.labels import Kind, line_label, text_label
from peerdesk.ui.widgets.scrolled import scrolled

_WIDEST = 820
_KEYS = {
    Role.DIRECTOR: "the director's key",
    Role.ADMINISTRATOR: "the administrator's key",
}
_NOT_YET = "These numbers cannot be changed here yet."
_NOTHING_SAID = (
    (
        "PeerDesk has no place for what was said. There is no box for free text, and "
        "nothing about feelings, risk, diagnoses, fault or patients. When a referral "
        "is closed, only counts go up; nothing tells what a colleague answered."
    ),
    (
        "The sentence of a hand-off exists on that screen only and reaches no disk. "
        "All the rest is encrypted on this computer, and PeerDesk sends nothing over "
        "a network."
    ),
    "Copies you export or print, and mail you send yourself, are outside PeerDesk.",
)


class SettingsPage(QWidget):
    """One calm column; whatever can be changed takes effect at once."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        inside = QWidget()
        inside.setMaximumWidth(scaled(_WIDEST))
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, SPACE.s, SPACE.xl)
        cards.setSpacing(SPACE.l)
        for card in _cards(context):
            cards.addWidget(card)
        cards.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.m, SPACE.xl, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(line_label("Settings", Kind.TITLE))
        column.addWidget(scrolled(inside), 1)


def _cards(context: WindowContext) -> Iterator[Card]:
    yield AppearanceCard(context.appearance)
    yield _lock_card(context)
    yield _program_card(context.desk)
    yield _policy_card(context.desk)
    yield _nothing_said_card()
    yield _about_card()


def _lock_card(context: WindowContext) -> Card:
    minutes = count_of(context.desk.policy.idle_minutes, "minute")
    card = facts_card(
        "Lock",
        f"PeerDesk locks after {minutes} without use, and at once with Ctrl+L. "
        "Locking ends the window, so that nothing stays in memory.",
    )
    button = PlainButton("Lock now", "lock")
    button.clicked.connect(context.lock)
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    card.body.addLayout(row)
    return card


def _program_card(desk: Desk) -> Card:
    card = facts_card("Program")
    rows = (
        ("Name", desk.program),
        ("Folder", desk.folder.name),
        ("Opened with", _KEYS[desk.role]),
        ("Director, deputies", "referrals, roster, sheets, settings"),
        ("Administrator", "roster, sheets, settings; no key to the referrals"),
    )
    card.body.addWidget(facts_table(rows))
    return card


def _policy_card(desk: Desk) -> Card:
    card = facts_card("Decided by your program", _NOT_YET)
    for heading, rows in policy_rows(desk.policy):
        card.body.addSpacing(SPACE.s)
        card.body.addWidget(text_label(heading, Kind.STRONG))
        card.body.addWidget(facts_table(rows))
    return card


def _nothing_said_card() -> Card:
    card = facts_card("Nothing that was said is stored")
    for sentence in _NOTHING_SAID:
        card.body.addWidget(text_label(sentence))
    return card


def _about_card() -> Card:
    card = facts_card("About", "Free software. Made of:")
    rows = ((part.name, part.version, part.licence) for part in parts())
    card.body.addWidget(facts_table(rows))
    return card


PAGE = Page("Settings", "settings", SettingsPage)
