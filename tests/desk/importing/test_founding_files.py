"""Two files make the people of a new program, with nobody there to ask."""

from datetime import date
from pathlib import Path

import pytest

from peerdesk.desk.founding import People
from peerdesk.desk.importing.founding_files import people_from_files
from peerdesk.desk.opening import shipped_tree
from peerdesk.domain.errors import ImportRefusedError, TableRefusedError
from peerdesk.domain.people import Language
from peerdesk.domain.policy import Policy
from peerdesk.domain.rank import Rank, RoleGroup

TODAY = date(2026, 3, 2)
CLINICIANS = "number,name,contact,role_group,specialty,rank,unit,supervisor\n"
SUPPORTERS = (
    "number,trained_on,valid_until,interventionalist,languages,target,evaluates,reviews"
    "\n"
)
RUTH = "1,Ruth Harlow,rh@example.org,physician,general surgery,3,Theatres,\n"
ADA = "2,Ada Núñez,an@example.org,physician,OB/GYN,4,Maternity,\n"
TRAINED = "2,2026-01-10,2028-01-10,,en es,,Maternity,\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """The two plain files of the guide."""
    clinicians, supporters = tmp_path / "clinicians.csv", tmp_path / "supporters.csv"
    clinicians.write_text(CLINICIANS + RUTH + ADA, "utf-8")
    supporters.write_text(SUPPORTERS + TRAINED, "utf-8")
    return clinicians, supporters


def read(clinicians: Path, supporters: Path | None = None) -> People:
    return people_from_files(
        clinicians, supporters, tree=shipped_tree(), today=TODAY, policy=Policy()
    )


def test_two_plain_files_give_clinicians_and_supporters(
    files: tuple[Path, Path],
) -> None:
    clinicians, supporters = read(*files)

    ruth, ada = clinicians
    assert (ruth.role_group, ruth.specialty) == (RoleGroup.PHYSICIAN, "general-surgery")
    assert (ada.rank, ada.specialty) == (Rank.SENIOR_STAFF, "obstetrics-gynecology")
    assert supporters[0].clinician == ada
    assert supporters[0].languages == {Language.ENGLISH, Language.SPANISH}
    assert supporters[0].evaluates == {"Maternity"}


def test_an_empty_cell_of_a_supporter_has_its_usual_meaning(
    files: tuple[Path, Path],
) -> None:
    files[1].write_text(SUPPORTERS + "1,2026-01-10,2028-01-10,,,,,\n", "utf-8")

    supporter = read(*files).supporters[0]

    assert supporter.interventionalist
    assert supporter.languages == {Language.ENGLISH}
    assert supporter.target == Policy().yearly_target
    assert supporter.evaluates == supporter.reviews == frozenset()


def test_a_program_can_begin_without_supporters(files: tuple[Path, Path]) -> None:
    clinicians, supporters = read(files[0])

    assert (len(clinicians), supporters) == (2, [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_plain_files_are_read_in_whatever_way_they_were_saved(
    files: tuple[Path, Path], encoding: str, separator: str
) -> None:
    text = (CLINICIANS + RUTH + ADA).replace(",", separator)
    files[0].write_text(text, encoding)

    assert [one.name for one in read(*files).clinicians] == ["Ruth Harlow", "Ada Núñez"]


def test_an_export_of_another_shape_makes_a_program_too(
    files: tuple[Path, Path],
) -> None:
    files[0].write_text(
        "Staff of Mercy West;;;;;\n"
        "Personnel no.;Last name;First name;Work e-mail;Job title;Specialty\n"
        "E0002;Núñez;Ada;an@example.org;Registered Nurse;ICU nurse\n",
        "cp1252",
    )

    (ada,), (supporter,) = read(*files)

    assert (ada.number, ada.name, ada.unit) == (2, "Ada Núñez", "")
    assert (ada.role_group, ada.specialty) == (RoleGroup.NURSE, "icu-nursing")
    assert supporter.clinician == ada


BROKEN = [
    (RUTH.replace("physician", "x"), "row 2, column “role_group”: “x” is not a role"),
    (RUTH.replace("general surgery", "alchemy"), "“specialty”: “alchemy” is not a"),
    (RUTH.replace(",3,", ",9,"), "row 2, column “rank”: “9” is not a rank PeerDesk"),
    (RUTH.replace("Ruth Harlow", ""), "row 2, column “name”: is empty"),
    (RUTH.replace("Ruth", "R" * 90), "row 2, column “name”: is longer than 80"),
    (RUTH.replace("Ruth Harlow", '"Ruth\nHarlow"'), "“name”: holds a line break"),
    (RUTH.replace("Ruth", "Ru\u200bth"), "row 2, column “name”: holds a hidden"),
    (RUTH.replace("1,", "one,", 1), "row 2, column “number”: should be a whole number"),
    (RUTH.replace("1,", "0,", 1), "row 2, column “number”: should be a whole number"),
    (RUTH.replace("1,", "9" * 30 + ",", 1), "“number”: has more than nine digits"),
    (RUTH.replace("1,", "1_0,", 1), "row 2, column “number”: should be a whole number"),
    ("\n\n" + RUTH.replace(",3,", ",9,"), "row 4, column “rank”: “9” is not a rank"),
    (RUTH.replace("Ruth", "Ru\u2028th"), "row 2, column “name”: holds a line break"),
    (RUTH + RUTH, "row 3, column “number”: is the same person as in row 2"),
    (RUTH.replace("Theatres,", "Theatres,1"), "“supervisor”: is the person themselves"),
    (RUTH.replace("Theatres,", "Theatres,77"), "is neither in this file nor in"),
]


@pytest.mark.parametrize(("row", "sentence"), BROKEN, ids=[s for _, s in BROKEN])
def test_a_broken_row_is_refused_with_its_row_and_column(
    files: tuple[Path, Path], row: str, sentence: str
) -> None:
    files[0].write_text(CLINICIANS + row, "utf-8")

    with pytest.raises(ImportRefusedError) as refusal:
        read(*files)

    assert sentence in str(refusal.value)
    assert str(refusal.value).startswith("clinicians.csv, ")
    assert str(refusal.value).endswith("Nothing was imported.")


BROKEN_TABLES = [
    (RUTH.replace("Ruth", "R" * 200_000), "row 2, column B holds more than 1,000"),
    (RUTH.replace("rh@example.org,", ""), "Row 2 has 7 cells"),
    (RUTH + ADA + '3,"Ruth', "In row 4, column B, a quotation mark opens the cell"),
]


@pytest.mark.parametrize(("row", "sentence"), BROKEN_TABLES)
def test_a_broken_table_is_refused_with_its_row(
    files: tuple[Path, Path], row: str, sentence: str
) -> None:
    files[0].write_text(CLINICIANS + row, "utf-8")

    with pytest.raises(TableRefusedError) as refusal:
        read(*files)

    assert sentence in str(refusal.value)
    assert str(refusal.value).startswith("clinicians.csv: ")


def test_a_long_unknown_specialty_is_quoted_in_forty_characters(
    files: tuple[Path, Path],
) -> None:
    files[0].write_text(CLINICIANS + RUTH.replace("general surgery", "z" * 41), "utf-8")

    with pytest.raises(ImportRefusedError, match=f"“{'z' * 39}…” is not a specialty"):
        read(*files)


@pytest.mark.parametrize(
    ("wrong", "more"),
    [
        (1, "is empty. Nothing"),
        (2, "is empty (and 1 more problem)"),
        (3, "is empty (and 2 more problems)"),
        (900, "is empty (and at least 200 more problems)"),
    ],
)
def test_the_first_problem_is_said_and_how_many_there_are(
    files: tuple[Path, Path], wrong: int, more: str
) -> None:
    rows = [f"{n},,{n}@example.org,nurse,ICU nurse,3,,\n" for n in range(2, 2 + wrong)]
    files[0].write_text(CLINICIANS + RUTH + "".join(rows), "utf-8")

    with pytest.raises(ImportRefusedError) as refusal:
        read(*files)

    assert f"clinicians.csv, row 3, column “name”: {more}" in str(refusal.value)


def test_a_supporter_has_to_be_among_the_clinicians(files: tuple[Path, Path]) -> None:
    files[1].write_text(SUPPORTERS + TRAINED.replace("2,", "9,", 1), "utf-8")

    with pytest.raises(
        ImportRefusedError, match=r"supporters\.csv, row 2, column “num"
    ):
        read(*files)


BROKEN_TRAINING = [
    ("2026-01-10", "0001-01-10", "column “trained_on”: lies before 1990"),
    ("2026-01-10", "2026-W02-6", "column “trained_on”: should be a day like 2026"),
    ("2026-01-10", "2026-03-03", "column “trained_on”: lies in the future"),
    ("2028-01-10", "2025-01-10", "column “valid_until”: lies before the training"),
    ("Maternity", "M" * 81, "column “evaluates”: is longer than 80 characters"),
    ("Maternity", "Mater\x01nity", "column “evaluates”: holds a hidden character"),
]


@pytest.mark.parametrize(("right", "wrong", "sentence"), BROKEN_TRAINING)
def test_a_broken_row_of_a_supporter_is_refused_with_its_row_and_column(
    files: tuple[Path, Path], right: str, wrong: str, sentence: str
) -> None:
    files[1].write_text(SUPPORTERS + TRAINED.replace(right, wrong, 1), "utf-8")

    with pytest.raises(ImportRefusedError, match=r"supporters\.csv, row 2") as refusal:
        read(*files)

    assert sentence in str(refusal.value)


@pytest.mark.parametrize("place", ["/dev/zero", "/"])
def test_what_is_no_plain_file_is_refused_and_not_read_for_ever(place: str) -> None:
    with pytest.raises(TableRefusedError, match="is no file but a folder or device"):
        read(Path(place))


def test_a_column_of_remarks_is_refused_by_its_name(files: tuple[Path, Path]) -> None:
    files[0].write_text("name,notes\nRuth,tired\n", "utf-8")

    with pytest.raises(TableRefusedError, match="Column B is “notes”"):
        read(*files)


def test_a_file_that_is_not_text_is_refused(files: tuple[Path, Path]) -> None:
    files[0].write_bytes(b"\xff\xfe\x00")

    with pytest.raises(TableRefusedError, match="no UTF-16 text"):
        read(*files)


def test_a_missing_file_is_refused(files: tuple[Path, Path]) -> None:
    files[0].unlink()

    with pytest.raises(TableRefusedError, match="cannot be read"):
        read(*files)
