"""The tables of both files: what PeerDesk can hold, and nothing else.

The program zone is what director and administrator read; the referral zone is a file
of its own under a key of its own, attached for the director only.  Every column has
its purpose and lifetime in resources/manifest.toml.
"""

from enum import Enum

from sqlalchemy import CheckConstraint, Index, MetaData, Table
from sqlalchemy.schema import SchemaItem

from peerdesk.domain.action import Action, Role
from peerdesk.domain.adverse_event import Kind, Setting
from peerdesk.domain.contact import Family
from peerdesk.domain.counts import OutcomeCount, Source, Volume
from peerdesk.domain.people import Language, Standing
from peerdesk.domain.policy import RANGES, DepartmentPolicy, SentenceMode
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.referral import MOST_ATTEMPTS, DepartmentWish, State
from peerdesk.store.columns import (
    LARGEST,
    closed_list,
    code,
    contact,
    day,
    fingerprint,
    moment,
    month,
    name,
    number,
    quarter,
    step,
    week,
    whose,
    yes_or_no,
)

REFERRAL_ZONE = "referral_zone"


class Zone(Enum):
    """In which file something lies, and so who can read it."""

    PROGRAM = "program"
    REFERRAL = "referral"


class Power(Enum):
    """Why a supporter is not offered to a unit's people; never shown as a reason."""

    EVALUATES = "evaluates"
    REVIEWS = "reviews"


_NAMING = {
    "ck": "%(table_name)s_%(constraint_name)s",
    "ix": "%(table_name)s_by_%(column_0_N_name)s",
}
metadata = MetaData(naming_convention=_NAMING)


def _program_table(title: str, *items: SchemaItem) -> Table:
    return Table(title, metadata, *items, sqlite_strict=True)


def _referral_table(title: str, *items: SchemaItem) -> Table:
    return Table(title, metadata, *items, schema=REFERRAL_ZONE, sqlite_strict=True)


# --- program zone ------------------------------------------------------------------

program = _program_table(
    "program",
    number("number", 1, 1, key=True),
    name("name"),
    contact("phone"),
    day("last_opened_on", nullable=True),
)
policy = _program_table(
    "policy",
    number("number", 1, 1, key=True),
    *[number(field, low, high) for field, (low, high) in RANGES.items()],
    closed_list("department", DepartmentPolicy),
    closed_list("sentence", SentenceMode),
    name("approved_by_role", required=False),
    day("approved_on", nullable=True),
)
scope = _program_table(
    "scope", closed_list("role_group", RoleGroup, key=True), day("since")
)
units = _program_table("units", number("number", 1, key=True), name("name"))
clinicians = _program_table(
    "clinicians",
    number("number", 1, key=True),
    name("name"),
    contact("contact"),
    closed_list("role_group", RoleGroup),
    code("specialty"),
    step("rank", Rank),
    whose("unit", "units.number", nullable=True),
    whose("supervisor", "clinicians.number", nullable=True),
    day("retired_on", nullable=True),
    Index(None, "supervisor"),
)
supporters = _program_table(
    "supporters",
    whose("number", "clinicians.number", key=True),
    day("trained_on"),
    day("valid_until"),
    closed_list("standing", Standing),
    day("paused_until", nullable=True),
    day("rest_until", nullable=True),
    day("last_asked_on", nullable=True),
    number("target", 0, 99),
    number("open_limit", 0, 99),
    number("open_count", 0, 9_999),
    yes_or_no("interventionalist"),
    yes_or_no("poster_opt_in"),
)
supporter_languages = _program_table(
    "supporter_languages",
    whose("supporter", "supporters.number", key=True),
    closed_list("language", Language, key=True),
)
supporter_units = _program_table(
    "supporter_units",
    whose("supporter", "supporters.number", key=True),
    whose("unit", "units.number", key=True),
    closed_list("power", Power, key=True),
)
supporter_opt_outs = _program_table(
    "supporter_opt_outs",
    whose("supporter", "supporters.number", key=True),
    closed_list("kind", Kind, key=True),
)
caseloads = _program_table(
    "caseloads",
    whose("supporter", "supporters.number", key=True),
    month("month"),
    number("cases", 0, 9_999),
)
contacts = _program_table(
    "contacts",
    number("number", 1, key=True),
    closed_list("family", Family),
    name("label"),
    contact("phone"),
    contact("url"),
    contact("hours"),
    contact("detail"),
    day("checked_on", nullable=True),
    yes_or_no("never_expires"),
)
prints = _program_table(
    "prints",
    number("number", 1, key=True),
    code("sheet"),
    code("version"),
    number("copies", 1, 9_999),
    day("day"),
)
key_holders = _program_table(
    "key_holders", whose("clinician", "clinicians.number", key=True)
)
program_log = _program_table(
    "program_log",
    number("number", 1, key=True),
    day("day"),
    closed_list("role", Role),
    closed_list("action", Action),
    fingerprint("chain"),
)

# --- referral zone -------------------------------------------------------------------

last_numbers = _referral_table(
    "last_numbers",
    number("number", 1, 1, key=True),
    number("adverse_event"),
    number("referral"),
    number("typed_peer"),
    number("typed_unit"),
)
adverse_events = _referral_table(
    "adverse_events",
    number("number", 1, key=True),
    closed_list("kind", Kind),
    closed_list("setting", Setting),
    week("week"),
    yes_or_no("interventional"),
    Index(None, "week"),
)
typed_units = _referral_table(
    "typed_units", number("number", -LARGEST, -1, key=True), name("name")
)
typed_peers = _referral_table(
    "typed_peers",
    number("number", -LARGEST, -1, key=True),
    name("name"),
    contact("contact"),
    closed_list("role_group", RoleGroup),
    code("specialty"),
    step("rank", Rank),
    number("unit", -LARGEST, nullable=True),
)
referrals = _referral_table(
    "referrals",
    number("number", 1, key=True),
    whose("adverse_event", f"{REFERRAL_ZONE}.adverse_events.number"),
    number("peer", -LARGEST),
    closed_list("role_group", RoleGroup),
    code("specialty"),
    step("rank", Rank),
    number("unit", -LARGEST, nullable=True),
    closed_list("wish_department", DepartmentWish, nullable=True),
    closed_list("wish_language", Language, nullable=True),
    number("wish_supporter", 1, nullable=True),
    moment("received_at"),
    closed_list("state", State),
    number("supporter", 1, nullable=True),
    day("assigned_on", nullable=True),
    day("asked_on", nullable=True),
    day("handed_off_on", nullable=True),
    day("reached_out_on", nullable=True),
    day("due_on", nullable=True),
    number("attempts", 0, MOST_ATTEMPTS),
    day("closed_on", nullable=True),
    day("withdrawn_on", nullable=True),
    yes_or_no("counted"),
    CheckConstraint(
        "(state = 'waiting') = (supporter IS NULL)", name="waits_for_a_supporter"
    ),
    CheckConstraint(
        "(state = 'closed') = (closed_on IS NOT NULL)", name="closed_on_a_day"
    ),
    CheckConstraint(
        "(state = 'reached_out') = (reached_out_on IS NOT NULL)",
        name="reached_out_on_a_day",
    ),
    CheckConstraint(
        "state <> 'closed' OR (attempts = 0 AND due_on IS NULL)", name="closed_forgets"
    ),
    Index(None, "adverse_event", "peer"),
    Index(None, "peer"),
    Index(None, "supporter"),
    Index(None, "state", "withdrawn_on", "due_on", "received_at"),
)
pairs = _referral_table(
    "pairs",
    number("peer", -LARGEST, key=True),
    number("supporter", 1, key=True),
)
ask_first = _referral_table(
    "ask_first", number("peer", -LARGEST, key=True), day("until")
)
volume = _referral_table(
    "volume",
    quarter("quarter"),
    closed_list("role_group", RoleGroup, key=True),
    code("service_line", key=True),
    closed_list("counted", Volume, key=True),
    number("times"),
)
sources = _referral_table(
    "sources",
    quarter("quarter"),
    closed_list("source", Source, key=True),
    number("times"),
)
outcomes = _referral_table(
    "outcomes",
    number("year", 2000, 2999, key=True),
    closed_list("outcome", OutcomeCount, key=True),
    number("times"),
)
referral_log = _referral_table(
    "referral_log",
    number("number", 1, key=True),
    day("day"),
    closed_list("role", Role),
    closed_list("action", Action),
    fingerprint("chain"),
)
