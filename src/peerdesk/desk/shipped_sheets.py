"""Sheets as they are shipped, for whoever has no program, or none open."""

from pathlib import Path

from peerdesk.desk.clock import Clock, today
from peerdesk.desk.whole_file import write_whole
from peerdesk.domain.policy import Policy
from peerdesk.sheets.content import read_national, read_texts
from peerdesk.sheets.page import Paper
from peerdesk.sheets.peer_resources import ResourceSheet, peer_resources

SHEETS = ("peer-resources",)
PAPERS = {paper.name.lower(): paper for paper in Paper}


def write_shipped_sheet(target: Path, paper: Paper, clock: Clock) -> None:
    """Write the peer resource sheet with its national contacts only."""
    policy = Policy()
    sheet = peer_resources(
        ResourceSheet(
            program="",
            phone="",
            contacts=read_national("us"),
            texts=read_texts("peer-resources", "en"),
            paper=paper,
            printed_on=today(clock),
            contact_days_crisis=policy.contact_days_crisis,
            contact_days_other=policy.contact_days_other,
        )
    )
    write_whole(target, sheet.pdf)
