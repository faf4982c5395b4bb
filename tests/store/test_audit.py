"""The audit: every column, its limits and how many rows; no value anywhere."""

from peerdesk.domain.action import Action, Role
from peerdesk.store.audit import Audit, ColumnFacts, read_audit
from peerdesk.store.manifest import read_manifest
from peerdesk.store.schema import Zone
from peerdesk.store.vault import Vault
from tests.store.made import TODAY, fill, refer


def column(audit: Audit, name: str) -> ColumnFacts:
    (found,) = [facts for facts in audit.columns if facts.listed.rule == name]
    return found


def test_the_audit_names_every_column_with_its_limit(peopled: Vault) -> None:
    audit = read_audit(peopled)

    assert len(audit.columns) == len(read_manifest().columns)
    assert column(audit, "clinicians_name").limit == 80
    assert column(audit, "clinicians_contact").limit == 120
    assert column(audit, "clinicians_rank").limit is None
    assert audit.problems == ()


def test_the_audit_counts_rows_and_says_how_old_they_are(peopled: Vault) -> None:
    with peopled.write() as records:
        refer(records, 1)

    audit = read_audit(peopled)

    assert column(audit, "clinicians_name").rows == 4
    assert column(audit, "clinicians_name").oldest is None
    received = column(audit, "referrals_received_at")
    assert (received.rows, received.oldest) == (1, "2026-11-23T09:05")
    assert column(audit, "referrals_closed_on").rows == 0


def test_the_audit_prints_no_name(peopled: Vault) -> None:
    printed = repr(read_audit(peopled))

    assert "Person" not in printed
    assert "Mercy" not in printed


def test_the_audit_says_how_the_program_is_kept(vault: Vault) -> None:
    audit = read_audit(vault)

    assert audit.settings["main.journal_mode"] == "delete"
    assert audit.settings["cipher_version"].startswith("4.")
    assert [slot.role for slot in audit.slots].count(Role.DIRECTOR) == 2


def test_the_administrators_audit_ends_at_their_key(administrators: Vault) -> None:
    with administrators.write() as records:
        fill(records)

    audit = read_audit(administrators)

    closed = [facts for facts in audit.columns if facts.listed.zone is Zone.REFERRAL]
    assert {facts.rows for facts in closed} == {None}
    assert column(audit, "clinicians_name").rows == 4
    assert audit.problems == ()


def test_a_log_that_was_tampered_with_is_a_problem(vault: Vault) -> None:
    with vault.write() as records:
        for _ in range(3):
            records.program.log(Role.DIRECTOR, Action.RECEIVED, TODAY)
        records.connection.exec_driver_sql("DELETE FROM referral_log WHERE number = 2")

    assert read_audit(vault).problems == ("the referral log is not whole",)
