"""The stylesheet over Fusion, written from the tokens."""

from dataclasses import asdict
from string import Template

from peerdesk.ui.theme.tokens import FONT, SIZE, Colours

_TEXT = """
QLabel[kind="display"] { font-size: ${display}pt; font-weight: 600; }
QLabel[kind="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[kind="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="muted"] { color: $muted; }
QLabel[kind="small"] { color: $muted; font-size: ${small}pt; }
QLabel[kind="error"] { color: $danger; font-size: ${small}pt; }
QToolTip { background: $toast; color: $on_toast; border: 0; padding: 4px 8px; }
"""

_BUTTONS = """
QPushButton { background: $surface; color: $text; border: 1px solid $border;
  border-radius: ${radius_small}px; padding: 5px 15px; min-height: ${inner}px; }
QPushButton, QToolButton, QCheckBox, QRadioButton { outline: 0; }
QPushButton:hover { background: $subtle; }
QPushButton:focus { border: 2px solid $focus; padding: 4px 14px; }
QPushButton:disabled { color: $border; border-color: $hairline; background: $canvas; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; font-weight: 600;
  border: 2px solid $accent; padding: 4px 18px; }
QPushButton[kind="primary"]:hover { background: $accent_hover;
  border-color: $accent_hover; }
QPushButton[kind="primary"]:focus { border-color: $text; }
QPushButton[kind="primary"]:disabled { background: $track; color: $muted;
  border-color: $track; }
QPushButton[kind="quiet"] { background: transparent; color: $accent;
  border: 2px solid transparent; padding: 4px 10px; font-weight: 600; }
QPushButton[kind="quiet"]:hover { background: $subtle; }
QPushButton[kind="quiet"]:focus { border-color: $focus; }
QPushButton[kind="quiet"]:disabled { color: $border; }
QPushButton[kind="chip"] { background: $subtle; color: $text;
  border: 2px solid transparent; border-radius: ${chip_radius}px; padding: 2px 13px;
  min-height: ${chip_inner}px; }
QPushButton[kind="chip"]:hover { background: $track; }
QPushButton[kind="chip"]:checked { background: $selection; color: $on_selection;
  font-weight: 600; }
QPushButton[kind="chip"]:focus { border-color: $focus; }
QPushButton[kind="segment"] { background: transparent; color: $muted;
  border: 2px solid transparent; padding: 2px 14px; min-height: ${chip_inner}px; }
QPushButton[kind="segment"]:hover { color: $text; }
QPushButton[kind="segment"]:checked { background: $surface; color: $text;
  border: 2px solid $surface; font-weight: 600; }
QPushButton[kind="segment"]:focus { border-color: $focus; }
QPushButton[kind="rail"] { background: transparent; color: $text; text-align: left;
  border: 2px solid transparent; padding: 4px 8px; min-height: ${inner}px; }
QPushButton[kind="rail"][ink="danger"] { color: $danger; font-weight: 600; }
QPushButton[kind="rail"][compact="true"] { text-align: center; padding: 4px 0; }
QPushButton[kind="rail"][ink="danger"][compact="true"] { background: $danger_tint;
  min-height: ${rail_danger}px; }
QPushButton[kind="rail"]:hover { background: $rail_hover; }
QPushButton[kind="rail"][current="true"] { background: $rail_chosen;
  font-weight: 600; }
QPushButton[kind="rail"]:focus { border-color: $focus; }
QFrame#segmented { background: $subtle; border: 0; border-radius: ${radius}px; }
QToolButton { background: transparent; border: 2px solid transparent;
  border-radius: ${radius_small}px; padding: 3px; }
QToolButton:hover { background: $subtle; }
QToolButton:focus { border-color: $focus; }
QToolButton:disabled { color: $border; }
"""

_FIELDS = """
QLineEdit, QAbstractSpinBox { background: $surface; color: $text;
  border: 1px solid $border; border-radius: ${radius_small}px; padding: 3px 9px;
  min-height: ${field_inner}px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:focus, QAbstractSpinBox:focus { border: 2px solid $focus;
  padding: 2px 8px; }
QLineEdit:disabled, QAbstractSpinBox:disabled { color: $border;
  border-color: $hairline; background: $canvas; }
QLineEdit[wrong="true"] { border: 2px solid $danger; padding: 2px 8px; }
QLineEdit[kind="passphrase"] { font-size: ${heading}pt;
  min-height: ${passphrase_inner}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: 0;
  padding: 0; background: transparent; min-height: 0; }
QCheckBox, QRadioButton { border: 2px solid transparent; padding: 0 4px;
  border-radius: ${radius_small}px; min-height: ${ringed}px; spacing: 8px; }
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox::indicator, QRadioButton::indicator { width: ${icon}px;
  height: ${icon}px; }
QComboBox { min-height: ${field_inner}px; padding: 3px 9px; }
QComboBox QAbstractItemView { background: $surface; color: $text;
  border: 1px solid $border; padding: 4px; outline: 0; }
QComboBox QAbstractItemView::item { min-height: ${menu_row}px; padding: 0 8px; }
QMenu { background: $surface; color: $text; border: 1px solid $border;
  padding: 4px; }
QMenu::item { padding: 7px 24px 7px 12px; border-radius: ${radius_small}px; }
QMenu::item:selected { background: $selection; color: $on_selection; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
"""

_LISTS = """
QTableView, QListView { background: $surface; outline: 0;
  border: 1px solid $hairline; border-radius: ${radius}px;
  selection-background-color: $selection; selection-color: $on_selection; }
QTableView::item, QListView::item { padding: 0 12px; border: 0; }
QTableView::item { border-bottom: 1px solid $hairline; }
QTableView::item:selected, QListView::item:selected { background: $selection;
  color: $on_selection; }
QTableView:focus, QListView:focus { border-color: $focus; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: transparent; color: $muted; border: 0;
  border-bottom: 1px solid $hairline; padding: 0 15px; min-height: ${header}px;
  font-size: ${small}pt; font-weight: 600; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTableCornerButton::section { background: $surface; border: 0; }
QListView#offers { background: $surface; border: 1px solid $border;
  border-radius: ${radius_small}px; padding: 4px; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget#scrolled { background: transparent; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 2px; }
QScrollBar::handle { background: $track; border-radius: 5px; }
QScrollBar::handle:vertical { min-height: 40px; }
QScrollBar::handle:horizontal { min-width: 40px; }
QScrollBar::handle:hover { background: $border; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
"""

_FRAMES = """
QFrame#card { background: $surface; border: 1px solid $hairline;
  border-radius: ${radius}px; }
QFrame#rail { background: $rail; border: 0; border-right: 1px solid $hairline; }
QFrame#status { background: $canvas; border: 0; border-top: 1px solid $hairline; }
QFrame#status QLabel { color: $muted; font-size: ${small}pt; }
QFrame#status QLabel[tone="warning"] { color: $warn; font-weight: 600; }
QFrame#inline { border: 0; border-radius: ${radius}px; }
QFrame#inline[tone="info"] { background: $info_tint; }
QFrame#inline[tone="warning"] { background: $warn_tint; }
QFrame#inline[tone="refusal"] { background: $danger_tint; }
QFrame#inline[tone="warning"] QLabel { color: $warn; }
QFrame#inline[tone="refusal"] QLabel { color: $danger; }
QFrame#toast { background: $toast; border: 0; border-radius: ${radius_small}px; }
QFrame#status QFrame#toast QLabel { color: $on_toast; font-size: ${body}pt; }
QFrame#toast QPushButton { color: $toast_action; background: transparent;
  border: 2px solid transparent; padding: 0 8px; min-height: ${toast_inner}px;
  font-weight: 600; }
QFrame#toast QPushButton:hover { background: transparent;
  text-decoration: underline; }
QFrame#toast QPushButton:focus { border-color: $toast_action; }
QLabel#key { background: $subtle; color: $muted; border: 1px solid $hairline;
  border-radius: 4px; padding: 0 5px; font-size: ${small}pt; }
QProgressBar { background: $track; border: 0; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
"""

_SHEET = Template(_TEXT + _BUTTONS + _FIELDS + _LISTS + _FRAMES)


def stylesheet(colours: Colours, *, text_percent: int) -> str:
    """Return the stylesheet of one mode at one size of text."""
    return _SHEET.substitute(
        asdict(colours) | _sizes() | _type(text_percent) | _heights(text_percent)
    )


def _sizes() -> dict[str, str]:
    return {"radius": str(SIZE.radius), "radius_small": str(SIZE.radius_small)}


def _type(text_percent: int) -> dict[str, str]:
    names = ("small", "body", "heading", "title", "display")
    return {n: f"{getattr(FONT, n) * text_percent / 100:.2f}" for n in names}


def _heights(text_percent: int) -> dict[str, str]:
    """Return heights without border and padding, as a stylesheet counts them."""
    inner = {
        "inner": SIZE.control - 12,
        "field_inner": SIZE.control - 8,
        "passphrase_inner": SIZE.row - 8,
        "rail_danger": SIZE.row - 4,
        "chip_inner": SIZE.chip - 8,
        "toast_inner": SIZE.target - 4,
        "menu_row": SIZE.chip,
        "ringed": SIZE.target - 4,
        "icon": SIZE.icon,
        "header": SIZE.header,
    }
    share = max(100, text_percent) / 100
    tall = {name: str(round(pixels * share)) for name, pixels in inner.items()}
    return tall | {"chip_radius": str(round((SIZE.chip - 8) * share) // 2 + 4)}
