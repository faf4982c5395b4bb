"""`peerdesk import`: take a file of people in, all of it or nothing."""

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from peerdesk.cli.import_options import answers_from, field_and_text, meaning
from peerdesk.cli.options import Answer, Commands, place
from peerdesk.cli.passphrase import secret_of
from peerdesk.desk.importing.fields import Holds

if TYPE_CHECKING:
    from peerdesk.desk.importing.desk import ImportDesk


def add_import(commands: Commands) -> None:
    """Add the command with its options."""
    people = commands.add_parser(
        "import",
        help="take a file of people into a program",
        description="Take a CSV file or an Excel workbook of people into a program, "
        "all of it or nothing.  Taking the same file in again changes nothing.",
    )
    people.add_argument("program", type=place, metavar="P")
    people.add_argument("file", type=place, metavar="FILE")
    _add_reading(people)
    _add_meanings(people)
    _add_doing(people)
    people.set_defaults(run=_import)


def _add_reading(people: ArgumentParser) -> None:
    _add_either(
        people,
        "holds",
        ("--directory", Holds.DIRECTORY, "the file lists clinicians"),
        ("--supporters", Holds.SUPPORTERS, "it lists peer supporters"),
    )
    people.add_argument("--sheet", metavar="NAME", help="which sheet of a workbook")
    _add_either(
        people,
        "day_order",
        ("--day-first", "day_first", "3/4/2026 is the 3rd of April"),
        ("--month-first", "month_first", "3/4/2026 is the 4th of March"),
    )


def _add_either(
    people: ArgumentParser, into: str, *ways: tuple[str, object, str]
) -> None:
    """Add options of which one at most is given."""
    either = people.add_mutually_exclusive_group()
    for option, meant, words in ways:
        either.add_argument(
            option, dest=into, action="store_const", const=meant, help=words
        )


def _add_meanings(people: ArgumentParser) -> None:
    people.add_argument(
        "--column",
        type=field_and_text,
        action="append",
        default=[],
        metavar="FIELD=HEADING",
        help='which column says it, e.g. "rank=Grade"; "unit=" if no column does',
    )
    people.add_argument(
        "--all",
        type=field_and_text,
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help='what holds for everybody in the file, e.g. "role_group=nurse"',
    )
    people.add_argument(
        "--means",
        type=meaning,
        action="append",
        default=[],
        metavar="FIELD:WORD=CODE",
        help='what a word of the file stands for, e.g. "rank:Grade 7=3"',
    )


def _add_doing(people: ArgumentParser) -> None:
    people.add_argument(
        "--retire-missing",
        action="store_true",
        help="retire whoever is not in the file; supporters among them leave",
    )
    people.add_argument(
        "--without-unknown-supervisors",
        action="store_true",
        help="leave a supervisor empty who is not found, or is the person themselves",
    )
    people.add_argument(
        "--check", action="store_true", help="say what would happen, and do nothing"
    )
    people.add_argument("--passphrase-stdin", action="store_true")


def _import(arguments: Namespace) -> Answer:
    from peerdesk.desk.clock import SystemClock
    from peerdesk.desk.opening import open_desk

    desk = open_desk(arguments.program, secret_of(arguments), clock=SystemClock())
    try:
        return _take_in(desk.imports, arguments)
    finally:
        desk.close()


def _take_in(imports: "ImportDesk", arguments: Namespace) -> Answer:
    from peerdesk.cli.import_words import done_words, refused_words

    people_file = imports.read(arguments.file, sheet=arguments.sheet)
    answers = answers_from(people_file, arguments, imports.tree)
    attempt = imports.expected if arguments.check else imports.take_in_if_ready
    plan, report = attempt(people_file, answers)
    if report is None:
        print(refused_words(plan, people_file, answers), file=sys.stderr)
        return 1
    if arguments.check:
        print("Nothing was imported; an import would give:")
    print(done_words(report, plan))
    return 0
