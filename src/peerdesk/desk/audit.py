"""Say what a program holds and how it is kept, so that anyone can check it.

Every column with its purpose, limit and lifetime, and never a value.
"""

import json
from dataclasses import asdict
from enum import Enum
from pathlib import Path

from peerdesk.desk.clock import Clock
from peerdesk.desk.opening import open_desk
from peerdesk.store.audit import Audit, ColumnFacts, read_audit

_UNREACHED = "not with this key"


def take_audit(folder: Path, secret: str, *, clock: Clock) -> Audit:
    """Open the program at *folder* and return the facts about it."""
    desk = open_desk(folder, secret, clock=clock)
    try:
        return read_audit(desk.vault)
    finally:
        desk.close()


def audit_json(audit: Audit) -> str:
    """Return the audit as JSON with the same names as its fields."""
    return json.dumps(asdict(audit), indent=2, default=_plain)


def audit_text(audit: Audit) -> str:
    """Return the audit as plain text, a line a column."""
    lines = ["What this program holds, column by column. No values are printed.", ""]
    lines += [_line(facts) for facts in audit.columns]
    lines += ["", "How it is kept"]
    lines += [f"  {name}: {value}" for name, value in audit.settings.items()]
    lines += [f"  slot: {slot.role.value}, {slot.opener.value}" for slot in audit.slots]
    lines += ["", *(f"PROBLEM: {problem}" for problem in audit.problems)]
    verdict = "Problems were found." if audit.problems else "No problems were found."
    return "\n".join([*lines, verdict])


def _line(facts: ColumnFacts) -> str:
    listed = facts.listed
    rows = _UNREACHED if facts.rows is None else f"{facts.rows:,} rows"
    limit = f", at most {facts.limit} characters" if facts.limit else ""
    period = f", {facts.oldest} to {facts.newest}" if facts.oldest else ""
    return (
        f"  {listed.zone.value}.{listed.table}.{listed.column}: {listed.purpose} "
        f"[{listed.kind}{limit}; kept: {listed.keep}; {rows}{period}]"
    )


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else str(value)
