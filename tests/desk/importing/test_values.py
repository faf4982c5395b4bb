from collections.abc import Callable

import pytest

from peerdesk.desk.importing.cells.values import (
    UnreadableError,
    read_contact,
    read_languages,
    read_line,
    read_name,
    read_number,
    read_target,
    read_unit,
    read_units,
    read_yes_no,
)
from peerdesk.domain.people import Language

HIDDEN = "holds a hidden character, such as a zero-width space"


def refusal(read: Callable[[str], object], cell: str) -> str:
    with pytest.raises(UnreadableError) as refused:
        read(cell)
    return str(refused.value)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("  Jane  A. Smith ", "Jane A. Smith"),
        ("Do", "Do"),
        ("Smith,", "Smith,"),
        ("Smith, Jane, Ward 4", "Smith, Jane, Ward 4"),
        ("Ada\N{NO-BREAK SPACE}Nu\N{COMBINING ACUTE ACCENT}n\u0303ez", "Ada Núñez"),
        ("Đặng Thảo", "Đặng Thảo"),
        ("Harlow\tRuth", "Harlow Ruth"),
        ("O\N{RIGHT SINGLE QUOTATION MARK}Neil\tPat", "O\u2019Neil Pat"),
    ],
)
def test_a_name_stays_as_it_is_written(cell: str, name: str) -> None:
    assert read_name(cell) == name


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("  Smith,  Jane A., MD ", "Jane A. Smith"),
        ("Do, Peter, MD, PhD", "Peter Do"),
        ("van der Berg, Jan MD", "Jan van der Berg"),
        ("Jane Smith, MD", "Jane Smith"),
        ("King, Martin, Jr.", "Martin King Jr."),
        ("Tran, Do", "Do Tran"),
        ("Okafor, MD", "Okafor"),
    ],
)
def test_a_name_of_a_list_is_turned_into_a_name_as_it_is_said(
    cell: str, name: str
) -> None:
    assert read_name(cell) == name


@pytest.mark.parametrize(
    "hidden",
    ["\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\u00ad", "\ufeff", "\x07"],
)
def test_a_hidden_character_in_a_name_is_refused(hidden: str) -> None:
    assert HIDDEN in refusal(read_name, f"Ruth{hidden}Harlow")
    assert HIDDEN in refusal(read_name, f"Núñez{hidden}")


@pytest.mark.parametrize("name", ["José Núñez", "Zoë Müller", "François Côté"])
def test_a_name_whose_letters_came_out_wrong_is_refused(name: str) -> None:
    assert read_name(name) == name
    assert "came out wrong" in refusal(read_name, name.encode().decode("cp1252"))


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\u2028", "\x85", "\v"])
def test_a_line_break_inside_a_cell_is_refused(line_break: str) -> None:
    words = refusal(read_name, f"Ruth{line_break}Harlow")

    assert words == "holds a line break; please put it on one line"


def test_a_name_is_not_empty_has_letters_and_an_end() -> None:
    assert refusal(read_name, "  ") == "is empty"
    assert refusal(read_name, "12-34") == "holds no letter, so it is no name"
    assert refusal(read_name, "R" * 81) == "is longer than 80 characters"
    assert read_line("R" * 80, 80) == "R" * 80


@pytest.mark.parametrize("contact", ["an@example.org", "ext. 4412", "+1 555 0100", ""])
def test_a_contact_is_any_one_line(contact: str) -> None:
    assert read_contact(f" {contact} ") == contact


@pytest.mark.parametrize(
    "contact", ["a@b", "a b@example.org", "a@example.org; b@example.org", "@"]
)
def test_an_address_has_the_shape_of_one(contact: str) -> None:
    assert refusal(read_contact, contact) == "is not one e-mail address"


@pytest.mark.parametrize(
    ("cell", "number"),
    [("00123", ("", 123)), ("E-0042", ("e", 42)), (" 999999999 ", ("", 999_999_999))],
)
def test_a_number_may_have_letters_and_zeros_before_it(
    cell: str, number: tuple[str, int]
) -> None:
    assert read_number(cell) == number


@pytest.mark.parametrize(
    "cell", ["one", "1.5", "1,234", "000", "-1", "12a", "١٢", "(text)"]
)
def test_what_is_no_whole_number_is_refused(cell: str) -> None:
    words = refusal(read_number, cell)

    assert words == "should be a whole number, like 1234 or E1234"


def test_a_number_of_ten_digits_is_better_left_out() -> None:
    words = refusal(read_number, "1999999984")

    assert "has more than nine digits; leave this column out" in words
    assert refusal(read_number, " ") == "is empty"


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        *[(cell, True) for cell in ("yes", "Y", "TRUE", "1", "x", "✓", "Sí", "ja")],
        *[(cell, False) for cell in ("no", "N", "false", "0", "", " - ", "nein")],
    ],
)
def test_yes_is_said_in_many_ways(cell: str, said: bool) -> None:  # noqa: FBT001  # what it reads
    assert read_yes_no(cell) is said


def test_maybe_is_neither_yes_nor_no() -> None:
    assert refusal(read_yes_no, "maybe") == "should be yes or no"


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("en es", "en es"),
        ("English, Spanish", "en es"),
        ("Español; Deutsch and Haitian Creole", "de es ht"),
        ("Farsi/Urdu", "fa ur"),
        ("", ""),
        ("English,", "en"),
    ],
)
def test_languages_are_read_by_code_or_name(cell: str, codes: str) -> None:
    found = sorted(language.value for language in read_languages(cell))

    assert found == codes.split()


def test_a_language_without_a_place_names_those_that_have_one() -> None:
    words = refusal(read_languages, "English, Klingon")

    assert "holds a language that PeerDesk has no place for" in words
    assert "Klingon" not in words
    assert all(language.name.capitalize() in words for language in Language)


@pytest.mark.parametrize(("cell", "target"), [("1", 1), ("20", 20), (" ", None)])
def test_a_target_is_a_number_or_not_said(cell: str, target: int | None) -> None:
    assert read_target(cell) == target


@pytest.mark.parametrize("cell", ["0", "21", "five", "5.0", "1" * 400, "²"])
def test_a_target_out_of_range_is_refused(cell: str) -> None:
    assert "from 1 to 20" in refusal(read_target, cell)


def test_units_stand_between_semicolons() -> None:
    assert read_units(" 4 West ; OR;; ") == {"4 West", "OR"}
    assert read_unit(" 4  West ") == "4 West"
