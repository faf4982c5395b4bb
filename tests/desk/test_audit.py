import json
from pathlib import Path

from peerdesk.desk.audit import audit_json, audit_text, take_audit
from peerdesk.desk.clock import FixedClock
from tests.hospital import (
    ADMINISTRATOR,
    CLINICIANS,
    DIRECTOR,
    MONDAY,
    SURGEON,
    opened,
    refer,
)

CLOCK = FixedClock(MONDAY)


def test_the_audit_names_every_column_and_prints_no_value(program: Path) -> None:
    desk = opened(program)
    refer(desk, SURGEON)
    desk.close()

    text = audit_text(take_audit(program, DIRECTOR, clock=CLOCK))

    assert "referral.referrals.peer:" in text
    assert "No problems were found." in text
    for clinician in CLINICIANS:
        assert clinician.name not in text
        assert clinician.contact not in text


def test_the_audit_with_the_administrators_key_counts_no_referral(
    program: Path,
) -> None:
    text = audit_text(take_audit(program, ADMINISTRATOR, clock=CLOCK))

    lines = [line for line in text.splitlines() if line.startswith("  referral.")]
    assert lines
    assert all("not with this key" in line for line in lines)


def test_the_audit_as_json_holds_the_same_columns(program: Path) -> None:
    audit = take_audit(program, DIRECTOR, clock=CLOCK)

    columns = json.loads(audit_json(audit))["columns"]

    assert len(columns) == len(audit.columns)
    assert {"listed", "limit", "rows"} <= columns[0].keys()
