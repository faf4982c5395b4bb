"""Sheets as they are shipped, for whoever has no program, or none open."""

from datetime import date
from pathlib import Path

from peerdesk.desk.clock import Clock, today
from peerdesk.desk.whole_file import write_whole
from peerdesk.domain.policy import Policy
from peerdesk.sheets.content import read_national, read_texts
from peerdesk.sheets.page import Paper
from peerdesk.sheets.peer_resources import ResourceSheet, peer_resources

COUNTRY = "us"
SHEETS = ("peer-resources",)
PAPERS = {paper.value: paper for paper in Paper}


def write_shipped_sheet(target: Path, paper: Paper, clock: Clock) -> None:
    """Write the peer resource sheet with its national contacts only."""
    sheet = peer_resources(shipped_content(paper, today(clock)))
    write_whole(target, sheet.pdf)


def shipped_content(paper: Paper, printed_on: date) -> ResourceSheet:
    """Return what the peer resource sheet says before a program adds its own."""
    return ResourceSheet(
        program="",
        phone="",
        contacts=read_national(COUNTRY),
        texts=read_texts("peer-resources", "en"),
        paper=paper,
        printed_on=printed_on,
        policy=Policy(),
    )
