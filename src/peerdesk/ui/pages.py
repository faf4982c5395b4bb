"""The places of the rail, in their order."""

from peerdesk.ui.referrals.page import PAGE as REFERRALS
from peerdesk.ui.roster.page import PAGE as ROSTER
from peerdesk.ui.settings.page import PAGE as SETTINGS
from peerdesk.ui.sheets.page import PAGE as SHEETS

PAGES = (REFERRALS, ROSTER, SHEETS, SETTINGS)
