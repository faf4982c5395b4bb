"""The command line as scripts see it: words, files and exit codes."""

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from peerdesk import cli
from peerdesk.desk.clock import SystemClock
from peerdesk.desk.opening import open_desk
from peerdesk.domain.rank import RoleGroup

TODAY = date.today()  # noqa: TID251, DTZ011  # the commands ask this computer's clock
CLINICIANS = """\
number,name,contact,role_group,specialty,rank,unit,supervisor
1,Ruth Harlow,rh@example.org,physician,general surgery,3,Theatres,
2,Ada Núñez,an@example.org,physician,OB/GYN,4,Maternity,
"""
SUPPORTERS = f"""\
number,trained_on,valid_until,interventionalist,languages,target,evaluates,reviews
2,{TODAY},{TODAY + timedelta(days=700)},,en es,,Maternity,
"""
SECRETS = "five calm words for directors\nfive other words for the rest\n"


def peerdesk(*words: str, says: str = "") -> "subprocess.CompletedProcess[str]":
    here = {**os.environ, "PYTHONPATH": "src"}
    command = [sys.executable, "-m", "peerdesk", *words]
    return subprocess.run(
        command, input=says, env=here, capture_output=True, text=True, check=False
    )


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two files of people, as the options of the command."""
    clinicians, supporters = tmp_path / "clinicians.csv", tmp_path / "supporters.csv"
    clinicians.write_text(CLINICIANS, "utf-8")
    supporters.write_text(SUPPORTERS, "utf-8")
    return ["--clinicians", str(clinicians), "--supporters", str(supporters)]


def test_a_program_is_made_from_two_files_and_can_be_audited(
    tmp_path: Path, files: list[str]
) -> None:
    program = str(tmp_path / "Mercy.peerdesk")

    made = peerdesk("new", program, *files, "--passphrase-stdin", says=SECRETS)
    audit = peerdesk("audit", program, "--json", "--passphrase-stdin", says=SECRETS)

    assert made.returncode == 0, made.stderr
    assert "2 clinicians and 1 supporter" in made.stdout
    assert "recovery code: " in made.stdout
    assert json.loads(audit.stdout)["problems"] == []


def test_a_broken_row_refuses_the_whole_program_with_one_sentence(
    tmp_path: Path, files: list[str]
) -> None:
    Path(files[1]).write_text(CLINICIANS.replace("OB/GYN", "alchemy"), "utf-8")
    program = tmp_path / "Mercy.peerdesk"

    made = peerdesk("new", str(program), *files, "--passphrase-stdin", says=SECRETS)

    assert made.returncode == 1
    assert made.stderr.count("\n") == 1
    assert "row 3, column “specialty”" in made.stderr
    assert not program.exists()


def test_a_wrong_passphrase_is_refused_with_one_sentence(
    tmp_path: Path, files: list[str]
) -> None:
    program = str(tmp_path / "Mercy.peerdesk")
    peerdesk("new", program, *files, "--passphrase-stdin", says=SECRETS)

    audit = peerdesk("audit", program, "--passphrase-stdin", says="not the words\n")

    assert (audit.returncode, audit.stdout) == (1, "")
    assert "does not open this program" in audit.stderr
    assert audit.stderr.count("\n") == 1


def test_the_resource_sheet_needs_no_program(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"

    listed = peerdesk("sheet", "--list")
    made = peerdesk("sheet", "peer-resources", "--paper", "a4", "--out", str(target))

    assert listed.stdout.split() == ["peer-resources"]
    assert made.returncode == 0
    assert target.read_bytes().startswith(b"%PDF")


def test_a_sheet_that_cannot_be_written_is_refused_with_one_sentence(
    tmp_path: Path,
) -> None:
    target = tmp_path / "nowhere" / "sheet.pdf"

    made = peerdesk("sheet", "peer-resources", "--out", str(target))

    assert made.returncode == 1
    assert "cannot be written to" in made.stderr


@pytest.mark.parametrize(
    "words", [["sheet"], ["sheet", "unheard-of"], ["new"], ["no-such-command"]]
)
def test_wrong_usage_ends_with_two(words: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(words)

    assert end.value.code == 2


def test_the_demo_is_made_once_and_prints_both_passphrases(tmp_path: Path) -> None:
    demo = str(tmp_path / "Demo.peerdesk")

    first = peerdesk("demo", "--at", demo, "--no-window")
    second = peerdesk("demo", "--at", demo, "--no-window")

    assert first.returncode == 0, first.stderr
    assert "director passphrase: " in first.stdout
    assert "administrator passphrase: " in first.stdout
    assert second.stdout == first.stdout
    assert second.stderr == ""


def test_a_program_serves_whom_it_is_told_to(tmp_path: Path, files: list[str]) -> None:
    program = tmp_path / "Mercy.peerdesk"

    serves = ("--serves", "nurse", "--serves", "physician")
    peerdesk("new", str(program), *files, *serves, "--passphrase-stdin", says=SECRETS)

    desk = open_desk(program, SECRETS.partition("\n")[0], clock=SystemClock())
    assert desk.intake.in_scope(RoleGroup.NURSE)
    assert not desk.intake.in_scope(RoleGroup.PHARMACIST)
    desk.close()
