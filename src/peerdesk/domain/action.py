"""Codes of the accountability log: what was done, by which role, on which day.

Never an id, a name or a time of day.
"""

from enum import Enum


class Role(Enum):
    """Who holds the open key."""

    DIRECTOR = "director"
    ADMINISTRATOR = "administrator"


class Action(Enum):
    """What was done."""

    PROGRAM_MADE = "program_made"
    UNLOCKED = "unlocked"
    PEOPLE_IMPORTED = "people_imported"
    SUPPORTER_CHANGED = "supporter_changed"
    CONTACT_CHANGED = "contact_changed"
    SHEET_EXPORTED = "sheet_exported"
    POLICY_CHANGED = "policy_changed"
    RECEIVED = "received"
    ASSIGNED = "assigned"
    UNASSIGNED = "unassigned"
    ASKED = "asked"
    HANDED_OFF = "handed_off"
    REACHED_OUT = "reached_out"
    TRIED_AGAIN = "tried_again"
    PUT_BACK = "put_back"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    REOPENED = "reopened"
    TAKEN_BACK = "taken_back"
    ERASED = "erased"
    OUT_OF_SCOPE = "out_of_scope"
    BY_PHONE_OUTSIDE = "by_phone_outside"
    OVERRIDE_AWAY = "override_away"
    OVERRIDE_YEARLY_CAP = "override_yearly_cap"
    OVERRIDE_OPEN_CAP = "override_open_cap"
    OVERRIDE_RESTING = "override_resting"
    OVERRIDE_WISH = "override_wish"
    OVERRIDE_SAME_EVENT = "override_same_event"
