"""Dress the whole application, and follow the system between light and dark."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from peerdesk.shipped import shipped
from peerdesk.ui.theme.current import points, put_in_force
from peerdesk.ui.theme.fonts import load_fonts
from peerdesk.ui.theme.palette import palette
from peerdesk.ui.theme.stylesheet import stylesheet
from peerdesk.ui.theme.tokens import DARK, FONT, LIGHT, Colours, Mode

_SCHEMES = {
    Mode.AUTO: Qt.ColorScheme.Unknown,
    Mode.LIGHT: Qt.ColorScheme.Light,
    Mode.DARK: Qt.ColorScheme.Dark,
}


def dress(application: QApplication, mode: Mode, *, text_percent: int = 100) -> str:
    """Put the theme on *application*; return a warning, usually empty."""
    fonts = load_fonts(shipped("fonts"))
    QGuiApplication.styleHints().setColorScheme(_SCHEMES[mode])
    shown = colours_of(mode)
    put_in_force(shown, text_percent=text_percent, with_family=fonts.family)
    application.setStyle("Fusion")
    application.setPalette(palette(shown))
    application.setFont(_body(fonts.family))
    application.setStyleSheet(stylesheet(shown, text_percent=text_percent))
    return fonts.warning


def colours_of(mode: Mode) -> Colours:
    """Return the colours of *mode*; a system that says nothing is light."""
    if mode is Mode.AUTO:
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    return DARK if mode is Mode.DARK else LIGHT


def _body(family: str) -> QFont:
    font = QFont(family)
    font.setPointSizeF(points(FONT.body))
    return font
