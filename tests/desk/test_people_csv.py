from pathlib import Path

import pytest

from peerdesk.desk.founding import read_people
from peerdesk.domain.errors import ImportRefusedError
from peerdesk.domain.people import Language
from peerdesk.domain.rank import Rank, RoleGroup

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
    clinicians, supporters = tmp_path / "clinicians.csv", tmp_path / "supporters.csv"
    clinicians.write_text(CLINICIANS + RUTH + ADA, "utf-8")
    supporters.write_text(SUPPORTERS + TRAINED, "utf-8")
    return clinicians, supporters


def test_two_plain_files_give_clinicians_and_supporters(
    files: tuple[Path, Path],
) -> None:
    clinicians, supporters = read_people(*files)

    ruth, ada = clinicians
    assert (ruth.role_group, ruth.specialty) == (RoleGroup.PHYSICIAN, "general-surgery")
    assert (ada.rank, ada.specialty) == (Rank.SENIOR_STAFF, "obstetrics-gynecology")
    assert supporters[0].languages == {Language.ENGLISH, Language.SPANISH}
    assert supporters[0].evaluates == {"Maternity"}


def test_a_byte_order_mark_is_no_obstacle(files: tuple[Path, Path]) -> None:
    files[0].write_text("\ufeff" + CLINICIANS + RUTH + ADA, "utf-8")

    clinicians, _ = read_people(*files)

    assert len(clinicians) == 2


BROKEN = [
    (RUTH.replace("physician", "doctor"), "row 2, column “role_group”: should be one"),
    (RUTH.replace("general surgery", "alchemy"), "“specialty”: “alchemy” is not a"),
    (RUTH.replace(",3,", ",9,"), "row 2, column “rank”: should be a step from 1 to 5"),
    (RUTH.replace("Ruth Harlow", ""), "row 2, column “name”: is empty"),
    (RUTH.replace("Ruth", "R" * 90), "row 2, column “name”: is longer than 80"),
    (RUTH.replace("Ruth Harlow", '"Ruth\nHarlow"'), "holds a line break or a hidden"),
    (RUTH.replace("Ruth", "Ru\u200bth"), "row 2, column “name”: holds a line break"),
    (RUTH.replace("1,", "one,", 1), "row 2, column “number”: should be a whole number"),
    (RUTH.replace("1,", "0,", 1), "row 2, column “number”: should be a whole number"),
    (RUTH.replace("1,", "9" * 30 + ",", 1), "should be a whole number from 1 to 999"),
    (RUTH.replace("1,", "1_0,", 1), "row 2, column “number”: should be a whole number"),
    ("\n\n" + RUTH.replace(",3,", ",9,"), "row 4, column “rank”: should be a step"),
    (RUTH.replace("Ruth", "Ru\u2028th"), "row 2, column “name”: holds a line break"),
    (RUTH.replace("Ruth", "R" * 200_000), "row 2: a cell is far too long"),
    (RUTH + RUTH, "row 3, column “number”: is used in an earlier row already"),
    (RUTH.replace("Theatres,", "Theatres,1"), "is the clinician themselves"),
    (RUTH.replace("Theatres,", "Theatres,77"), "is not in this file"),
    (RUTH.replace("rh@example.org,", ""), "row 2: should have 8 cells"),
    (RUTH + ADA + '3,"Ruth', "row 4: a quotation mark is in the wrong place or is"),
]


@pytest.mark.parametrize(("row", "sentence"), BROKEN, ids=[s for _, s in BROKEN])
def test_a_broken_row_is_refused_with_its_row_and_column(
    files: tuple[Path, Path], row: str, sentence: str
) -> None:
    files[0].write_text(CLINICIANS + row, "utf-8")

    with pytest.raises(ImportRefusedError) as refusal:
        read_people(*files)

    assert sentence in str(refusal.value)
    assert str(refusal.value).startswith("clinicians.csv, ")
    assert str(refusal.value).endswith("Nothing was imported.")


def test_a_long_unknown_specialty_is_quoted_in_forty_characters(
    files: tuple[Path, Path],
) -> None:
    files[0].write_text(CLINICIANS + RUTH.replace("general surgery", "z" * 41), "utf-8")

    with pytest.raises(ImportRefusedError, match=f"“{'z' * 39}…” is not a specialty"):
        read_people(*files)


def test_a_supporter_has_to_be_among_the_clinicians(files: tuple[Path, Path]) -> None:
    files[1].write_text(SUPPORTERS + TRAINED.replace("2,", "9,", 1), "utf-8")

    with pytest.raises(ImportRefusedError, match="not in the file of clinicians"):
        read_people(*files)


BROKEN_TRAINING = [
    ("2026-01-10", "0001-01-10", "column “trained_on”: should be a day like 2026"),
    ("2026-01-10", "2026-W02-6", "column “trained_on”: should be a day like 2026"),
    ("2028-01-10", "2025-01-10", "“valid_until”: lies before “trained_on”"),
    ("Maternity", "M" * 81, "column “evaluates”: is longer than 80 characters"),
    ("Maternity", "Mater\x01nity", "column “evaluates”: holds a line break or a"),
]


@pytest.mark.parametrize(("right", "wrong", "sentence"), BROKEN_TRAINING)
def test_a_broken_row_of_a_supporter_is_refused_with_its_row_and_column(
    files: tuple[Path, Path], right: str, wrong: str, sentence: str
) -> None:
    files[1].write_text(SUPPORTERS + TRAINED.replace(right, wrong, 1), "utf-8")

    with pytest.raises(ImportRefusedError, match=r"supporters\.csv, row 2") as refusal:
        read_people(*files)

    assert sentence in str(refusal.value)


def test_a_file_saved_in_an_older_encoding_is_refused_with_its_row(
    files: tuple[Path, Path],
) -> None:
    files[0].write_text(CLINICIANS + RUTH + ADA, "cp1252")

    with pytest.raises(ImportRefusedError, match="row 3: is not UTF-8 text; save"):
        read_people(*files)


@pytest.mark.parametrize("place", ["/dev/zero", "/"])
def test_what_is_no_plain_file_is_refused_and_not_read_for_ever(
    files: tuple[Path, Path], place: str
) -> None:
    with pytest.raises(ImportRefusedError, match="is not a plain file"):
        read_people(Path(place), files[1])


def test_other_headers_are_refused_with_the_right_ones(
    files: tuple[Path, Path],
) -> None:
    files[0].write_text("name,notes\nRuth,tired\n", "utf-8")

    with pytest.raises(ImportRefusedError, match="headers should be number,name"):
        read_people(*files)


def test_a_file_that_is_not_text_is_refused(files: tuple[Path, Path]) -> None:
    files[0].write_bytes(b"\xff\xfe\x00")

    with pytest.raises(ImportRefusedError, match="is not UTF-8 text"):
        read_people(*files)


def test_a_missing_file_is_refused(files: tuple[Path, Path]) -> None:
    files[0].unlink()

    with pytest.raises(ImportRefusedError, match="cannot be read"):
        read_people(*files)
