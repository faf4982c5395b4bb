"""A copy of the roster that the import reads back unchanged."""

from dataclasses import replace
from pathlib import Path

import pytest

from peerdesk.desk.exporting import HEADINGS, FileKind, row_of
from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.importing.plan import Fate
from peerdesk.desk.opening import Desk
from peerdesk.domain.action import Action
from peerdesk.domain.errors import NotWritableError
from peerdesk.domain.people import Language
from peerdesk.domain.rank import RoleGroup
from peerdesk.store.schema import Zone
from peerdesk.tables.reading import read_table
from tests.hospital import ADA, SUPPORTERS, TODAY

KINDS = list(FileKind)


def dress_up_ada(desk: Desk) -> None:
    """Keep everybody once by the form, and Ada with everything a file can say."""
    full = replace(
        SUPPORTERS[0],
        target=3,
        languages=frozenset({Language.ENGLISH, Language.URDU}),
        evaluates=frozenset({"Imaging", "Operating rooms"}),
        reviews=frozenset({"Anesthesia"}),
    )
    for entry in (full, *SUPPORTERS[1:]):
        desk.enroller.keep(entry)


@pytest.mark.parametrize("kind", KINDS)
def test_every_supporter_is_written_under_headings(
    desk: Desk, tmp_path: Path, kind: FileKind
) -> None:
    target = tmp_path / f"Supporters.{kind.value}"

    count = desk.exporter.export(target, kind)

    rows = read_table(target).rows
    assert (count, rows[0].cells) == (6, HEADINGS)
    names = [row.cells[1] for row in rows[1:]]
    assert names == [supporter.name for supporter in SUPPORTERS]


@pytest.mark.parametrize("kind", KINDS)
def test_reading_the_copy_back_would_change_nothing(
    desk: Desk, tmp_path: Path, kind: FileKind
) -> None:
    dress_up_ada(desk)
    target = tmp_path / f"Supporters.{kind.value}"
    desk.exporter.export(target, kind)

    people_file = desk.imports.read(target)
    plan = desk.imports.plan(people_file, first_answers(people_file))

    assert (plan.problems, plan.unknown, plan.left_out) == ((), (), ())
    assert {one.fate for one in plan.people} == {Fate.SAME}
    assert len(plan.people) == len(SUPPORTERS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["=1+1", "+49 Ada", "-Ada", "@Ada"])
def test_a_name_is_never_taken_for_a_formula_and_comes_back_as_it_was(
    desk: Desk, tmp_path: Path, kind: FileKind, name: str
) -> None:
    with desk.vault.write() as records:
        ada = records.roster.clinician(ADA)
        records.roster.change_clinicians([replace(ada, name=name)])
    target = tmp_path / f"Supporters.{kind.value}"

    desk.exporter.export(target, kind)

    row = read_table(target).rows[1]
    assert (row.cells[1], row.formulas) == (name, frozenset())


def test_a_specialty_that_nobody_knows_any_more_stands_for_itself(desk: Desk) -> None:
    old = replace(SUPPORTERS[0].clinician, specialty="phrenology", supervisor=12)

    cells = row_of(replace(SUPPORTERS[0], clinician=old), desk.tree)

    assert (cells[4], cells[7]) == ("phrenology", "12")


def test_a_copy_is_written_whole_or_not_at_all(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "Supporters.csv"
    folder.mkdir()

    with pytest.raises(NotWritableError):
        desk.exporter.export(folder, FileKind.CSV)

    assert list(tmp_path.glob(".*.part")) == []
    with desk.vault.read() as records:
        actions = [line.action for line in records.program.log_lines(Zone.PROGRAM)]
    assert Action.SHEET_EXPORTED not in actions


def test_an_export_is_logged_without_a_place(
    administrators_desk: Desk, tmp_path: Path
) -> None:
    administrators_desk.exporter.export(tmp_path / "s.csv", FileKind.CSV)

    with administrators_desk.vault.read() as records:
        last = records.program.log_lines(Zone.PROGRAM)[-1]
    assert (last.action, last.day) == (Action.SHEET_EXPORTED, TODAY)


def test_the_copy_is_written_for_people_too(desk: Desk) -> None:
    nurse = replace(SUPPORTERS[0].clinician, role_group=RoleGroup.ADVANCED_PRACTICE)
    languages = frozenset({Language.URDU, Language.ENGLISH})

    cells = row_of(
        replace(SUPPORTERS[0], clinician=nurse, languages=languages), desk.tree
    )

    assert (cells[3], cells[11]) == ("Advanced practice", "English, Urdu")
