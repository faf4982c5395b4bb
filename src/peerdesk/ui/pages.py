"""The places of the rail, in their order."""

from peerdesk.ui.page import Page

PAGES: tuple[Page, ...] = ()
