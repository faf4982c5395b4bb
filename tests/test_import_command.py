"""`peerdesk import` as scripts see it: words, exit codes, and never a name."""

from datetime import date
from io import StringIO
from pathlib import Path
from typing import NamedTuple, Protocol

import pytest

from peerdesk import cli
from peerdesk.domain.rank import Rank
from tests.hospital import (
    ADA,
    CLINICIANS,
    DIRECTOR,
    SUPPORTERS,
    SURGEON,
    opened,
    refer,
)
from tests.house.test_command_line import without_qt

HEADINGS = "Employee ID;Full name;E-mail;Profession;Specialty;Grade;Unit\n"
VERA = "40;Okafor, Vera;vo@example.org;RN;Peds Onc;3;Ward 3\n"
HUGO = "41;Leclerc, Hugo;hl@example.org;physician;general surgery;4;Theatres\n"
ANSWER = "specialty:Peds Onc=pediatric-nursing"
DONE = (
    "added: 2\nchanged: 0\nthe same: 0\nback: 0\nretired: 0\nrefused: 0\n"
    "supporters added: 0\nsupporters changed: 0\n"
)
AGAIN = DONE.replace(
    "added: 2\nchanged: 0\nthe same: 0", "added: 0\nchanged: 0\nthe same: 2"
)
EVERYBODY = len(CLINICIANS) + len(SUPPORTERS)
NAMES = ("Okafor", "Vera", "Leclerc", "Hugo", "example.org")


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """A file as another system writes it."""
    file = tmp_path / "export.csv"
    file.write_text(HEADINGS + VERA + HUGO, "cp1252")
    return file


class Done(NamedTuple):
    """What a command ended with."""

    returncode: int | Path
    stdout: str
    stderr: str


class TakeIn(Protocol):
    def __call__(self, *options: str) -> Done: ...


@pytest.fixture
def take_in(
    program: Path,
    export: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> TakeIn:
    """The command, which never prints a name."""

    def run(*options: str) -> Done:
        monkeypatch.setattr("sys.stdin", StringIO(f"{DIRECTOR}\n"))
        words = ["import", str(program), str(export), *options, "--passphrase-stdin"]
        done = Done(cli.main(words), *capsys.readouterr())
        assert not any(name in done.stdout + done.stderr for name in NAMES)
        return done

    return run


def counts(program: Path) -> tuple[int, int]:
    desk = opened(program)
    found = desk.roster.counts()
    desk.close()
    return found


def test_an_export_is_taken_in_once_its_words_are_explained(
    take_in: TakeIn, program: Path
) -> None:
    done = take_in("--means", ANSWER)
    again = take_in("--means", ANSWER)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(DONE)
    assert again.stdout.startswith(AGAIN)
    assert counts(program)[0] == EVERYBODY + 2


def test_an_unknown_word_is_refused_with_the_option_that_answers_it(
    take_in: TakeIn, program: Path
) -> None:
    done = take_in()

    assert (done.returncode, done.stdout) == (1, "")
    assert "column “Specialty”, row 2: “Peds Onc” is not known." in done.stderr
    assert 'Say what it means: --means "specialty:Peds Onc=' in done.stderr
    assert done.stderr.endswith("export.csv: Nothing was imported.\n")
    assert counts(program)[0] == EVERYBODY


def test_what_somebody_says_a_word_means_overrules_what_we_know(
    take_in: TakeIn, program: Path, export: Path
) -> None:
    export.write_text(HEADINGS + HUGO.replace(";4;", ";Attending;"), "utf-8")

    take_in("--means", "rank:attending=5")

    desk = opened(program)
    with desk.vault.read() as records:
        assert records.roster.clinician(41).rank is Rank.CHIEF
    desk.close()


def test_a_word_that_a_shell_would_obey_is_quoted_so_that_it_cannot(
    take_in: TakeIn, export: Path
) -> None:
    export.write_text(HEADINGS + VERA.replace("Peds Onc", "$(reboot)"), "utf-8")

    done = take_in()

    assert "--means 'specialty:$(reboot)=" in done.stderr


def test_every_problem_has_its_line(take_in: TakeIn, export: Path) -> None:
    wrong = [VERA.replace("40;", f"{n};").replace("Ward 3", "W" * 90) for n in (50, 51)]
    export.write_text(HEADINGS + HUGO + "".join(wrong), "utf-8")

    done = take_in("--means", ANSWER)

    assert done.returncode == 1
    assert "row 3, column “Unit”: " in done.stderr
    assert "row 4, column “Unit”: " in done.stderr
    assert done.stderr.endswith("export.csv: Nothing was imported.\n")


def test_a_check_says_what_would_happen_and_does_nothing(
    take_in: TakeIn, program: Path
) -> None:
    done = take_in("--means", ANSWER, "--check")

    assert done.returncode == 0
    assert done.stdout.startswith(
        f"Nothing was imported; an import would give:\n{DONE}"
    )
    assert counts(program)[0] == EVERYBODY


def test_the_report_says_what_was_left_out_and_who_stays(
    take_in: TakeIn, export: Path
) -> None:
    left_out = HEADINGS.replace("Unit", "Unit;Shoe size") + HUGO.replace(
        "Theatres", "Theatres;43"
    )
    export.write_text(left_out, "utf-8")

    done = take_in()

    assert "columns not taken in: “Shoe size”\n" in done.stdout
    assert f"not in the file, and staying: {EVERYBODY}\n" in done.stdout


def test_whoever_is_missing_is_retired_on_request(
    take_in: TakeIn, program: Path
) -> None:
    done = take_in("--means", ANSWER, "--retire-missing")

    assert f"\nretired: {EVERYBODY}\n" in done.stdout
    assert counts(program) == (2, 0)


def test_a_column_and_a_value_for_all_can_be_said(
    take_in: TakeIn, export: Path
) -> None:
    head = HEADINGS.replace("Unit", "Where").replace("Profession", "Shoe size")
    export.write_text(head + HUGO, "utf-8")

    done = take_in("--column", "unit=where", "--all", "role_group=physician")

    assert done.returncode == 0, done.stderr
    assert "columns not taken in: “Shoe size”\n" in done.stdout


def test_a_heading_that_is_not_there_is_refused_with_those_that_are(
    take_in: TakeIn,
) -> None:
    done = take_in("--column", "unit=Where")

    assert done.returncode == 1
    assert (
        "option --column unit: no column is headed “Where”; there are " in done.stderr
    )
    assert "“Employee ID”, “Full name”" in done.stderr


def test_a_meaning_that_is_no_code_is_refused_with_codes_like_it(
    take_in: TakeIn,
) -> None:
    done = take_in("--means", "specialty:Peds Onc=pediatric nursing")

    assert done.returncode == 1
    assert (
        "option --means specialty: “pediatric nursing” is none of its codes, such as "
        "pediatric-nursing" in done.stderr
    )


def test_a_column_that_says_who_is_not_taken_for_words(take_in: TakeIn) -> None:
    done = take_in("--column", "rank=Full name")

    assert done.returncode == 1
    assert "option --column rank: “Full name” says the name; if it " in done.stderr


@pytest.mark.parametrize("rows", [21, 700])
def test_a_column_that_can_only_be_the_wrong_one_is_not_quoted(
    take_in: TakeIn, export: Path, rows: int
) -> None:
    wrong = [HUGO.replace("41;", f"{100 + n};") for n in range(rows)]
    named = [line.replace(";4;", f";Okafor {n};") for n, line in enumerate(wrong)]
    export.write_text(HEADINGS + "".join(named), "utf-8")

    done = take_in()

    assert done.returncode == 1
    assert "words in it are not known, so it is hardly the rank." in done.stderr


@pytest.mark.parametrize(
    "option",
    [
        ["--column", "shoe=Size"],
        ["--column", "unit"],
        ["--all", "rank"],
        ["--means", "unit:A=B"],
        ["--means", "rank:PGY-3"],
        ["--means", "rank=3"],
        ["--day-first", "--month-first"],
        ["--directory", "--supporters"],
    ],
)
def test_an_option_that_says_nothing_is_wrong_usage(option: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.main(["import", "Mercy.peerdesk", "people.csv", *option])

    assert end.value.code == 2


def test_it_needs_no_qt(program: Path, export: Path) -> None:
    options = ["--means", ANSWER, "--passphrase-stdin"]

    printed = without_qt("import", program, export, *options, typed=f"{DIRECTOR}\n")

    assert printed.startswith(DONE)


def test_a_missing_file_is_refused_with_one_sentence(
    take_in: TakeIn, export: Path
) -> None:
    export.unlink()

    done = take_in()

    assert done.returncode == 1
    assert done.stderr.startswith("export.csv: ")
    assert done.stderr.count("\n") == 1


UNCLEAR = [
    (HEADINGS.replace("Grade", "Shoe size") + HUGO, "What no column says: --column"),
    (HEADINGS.replace("Unit", "Supervisor") + HUGO, "by --without-unknown-supervisors"),
    ("Number,Trained\n1,1/2/2026\n", "How days are written: --day-first or"),
]


@pytest.mark.parametrize(("text", "option"), UNCLEAR)
def test_what_is_unclear_is_answered_by_an_option(
    take_in: TakeIn, export: Path, text: str, option: str
) -> None:
    export.write_text(text, "utf-8")

    done = take_in()

    assert done.returncode == 1
    assert option in done.stderr


def test_referrals_that_a_leaver_had_not_begun_are_counted(
    take_in: TakeIn, program: Path
) -> None:
    desk = opened(program)
    (number,) = refer(desk, SURGEON)
    desk.referrals.assign(number, ADA)
    desk.close()

    done = take_in("--means", ANSWER, "--retire-missing")

    assert "referrals that wait again: 1\n" in done.stdout


@pytest.mark.parametrize(
    ("option", "month"), [("--day-first", 2), ("--month-first", 1)]
)
def test_the_order_of_days_can_be_said(
    take_in: TakeIn, program: Path, export: Path, option: str, month: int
) -> None:
    export.write_text(f"Number;Trained\n{SURGEON};1/2/2026\n", "utf-8")

    done = take_in("--supporters", option)

    assert "supporters added: 1\n" in done.stdout, done.stderr
    assert trained_on(program, SURGEON).month == month


def trained_on(program: Path, number: int) -> date:
    desk = opened(program)
    found = next(one for one in desk.roster.supporters() if one.number == number)
    desk.close()
    return found.trained_on
