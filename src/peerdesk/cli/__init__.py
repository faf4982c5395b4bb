"""The command line.  Scripts and IT departments depend on its words and exit codes.

0 is done, 1 is refused with a sentence on standard error, 2 is wrong usage.  Nothing
prints a name unless the command's purpose is to.  Each command imports what it needs
when it runs, because the lock page must not wait for a database to load.
"""

import errno
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path

from peerdesk import __version__
from peerdesk.cli.importing import add_import
from peerdesk.cli.new import add_new
from peerdesk.cli.options import Answer, Commands, place
from peerdesk.cli.passphrase import secret_of
from peerdesk.domain.errors import DeskError

_STOPPED = 130
NOT_PRINTED = "What this command printed could not be written. Its work is done."


def main(argv: Sequence[str]) -> Answer:
    """Run the command in *argv*; a path means: open the window on that program."""
    _show_any_letter()
    arguments = _parser().parse_args(argv)
    run: Callable[[Namespace], Answer] = arguments.run
    try:
        return _printed(run(arguments))
    except DeskError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; nothing is half done.", file=sys.stderr)
        return _STOPPED
    except OSError as error:
        return _told_to_nobody(error)


def _show_any_letter() -> None:
    """Let a letter that the terminal does not know stop nothing that is done."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def _printed(answer: Answer) -> Answer:
    if sys.stdout is not None:  # somebody may have closed it
        sys.stdout.flush()
    return answer


def _told_to_nobody(error: OSError) -> int:
    """Say that what was printed did not arrive; every other fault is a bug."""
    if error.filename is not None or error.errno not in (errno.ENOSPC, errno.EPIPE):
        raise error
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or Python complains as it ends
    print(NOT_PRINTED, file=sys.stderr)
    return 1


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="peerdesk",
        description="Coordinate a peer support program, offline and without notes.",
        epilog="Without a command the window opens on the last program; from there "
        '"Open another program" leads to any other.',
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for add in (
        _add_demo,
        _add_tour,
        add_new,
        add_import,
        _add_sheet,
        _add_audit,
        _add_window,
    ):
        add(commands)
    return parser


def _add_demo(commands: Commands) -> None:
    demo = commands.add_parser("demo", help="open a made-up hospital")
    demo.add_argument("--at", type=place, metavar="P", help="where the demo lies")
    demo.add_argument("--no-window", action="store_true", help="only make it")
    demo.set_defaults(run=_demo)


def _add_tour(commands: Commands) -> None:
    tour = commands.add_parser("tour", help="walk through a day and take pictures")
    tour.add_argument("--out", type=place, required=True, metavar="DIR")
    tour.add_argument("--dark", action="store_true", help="in dark colours")
    tour.set_defaults(run=_tour)


def _add_sheet(commands: Commands) -> None:
    sheet = commands.add_parser("sheet", help="write a printable sheet")
    what = sheet.add_mutually_exclusive_group(required=True)
    what.add_argument("id", nargs="?", metavar="ID", help="e.g. peer-resources")
    what.add_argument("--list", action="store_true", help="name the sheets")
    sheet.add_argument("--paper", choices=("letter", "a4"), default="letter")
    sheet.add_argument("--out", type=place, metavar="F.pdf")
    sheet.add_argument("--program", type=place, metavar="P", help="local contacts")
    sheet.add_argument("--passphrase-stdin", action="store_true")
    sheet.set_defaults(run=_sheet, usage=sheet)


def _add_audit(commands: Commands) -> None:
    audit = commands.add_parser("audit", help="say what a program holds, no values")
    audit.add_argument("program", type=place, metavar="P")
    audit.add_argument("--json", action="store_true")
    audit.add_argument("--passphrase-stdin", action="store_true")
    audit.set_defaults(run=_audit)


def _add_window(commands: Commands) -> None:
    window = commands.add_parser("window")
    window.add_argument("--place", type=place)
    window.add_argument("--crashed", action="store_true")
    window.set_defaults(run=_window)


def _demo(arguments: Namespace) -> Answer:
    from peerdesk.desk import demo
    from peerdesk.desk.clock import SystemClock
    from peerdesk.desk.places import programs_folder

    folder = arguments.at or demo.demo_folder(programs_folder())
    if not folder.exists():
        print("Making a hospital of 3,000 made-up clinicians ...", file=sys.stderr)
        demo.make_demo(folder, clock=SystemClock(), cost=demo.COST)
    print(f"program: {folder}")
    print(f"director passphrase: {demo.DIRECTOR}")
    print(f"administrator passphrase: {demo.ADMINISTRATOR}", flush=True)
    return 0 if arguments.no_window else Path(folder)


def _tour(arguments: Namespace) -> Answer:
    from peerdesk.ui.tour import take_tour

    return take_tour(arguments.out, dark=arguments.dark)


def _sheet(arguments: Namespace) -> Answer:
    from peerdesk.desk.clock import SystemClock
    from peerdesk.desk.opening import open_desk
    from peerdesk.desk.shipped_sheets import PAPERS, SHEETS, write_shipped_sheet

    if arguments.list:
        print("\n".join(SHEETS))
        return 0
    if arguments.id not in SHEETS or arguments.out is None:
        arguments.usage.error("name one of the sheets in --list, and --out F.pdf")
    paper = PAPERS[arguments.paper]
    if arguments.program is None:
        write_shipped_sheet(arguments.out, paper, SystemClock())
        return 0
    secret = secret_of(arguments)
    desk = open_desk(arguments.program, secret, clock=SystemClock())
    try:
        desk.sheets.export(desk.sheets.render(paper), arguments.out)
    finally:
        desk.close()
    return 0


def _audit(arguments: Namespace) -> Answer:
    from peerdesk.desk.audit import audit_json, audit_text, take_audit
    from peerdesk.desk.clock import SystemClock

    secret = secret_of(arguments)
    audit = take_audit(arguments.program, secret, clock=SystemClock())
    print(audit_json(audit) if arguments.json else audit_text(audit))
    return 1 if audit.problems else 0


def _window(arguments: Namespace) -> Answer:
    from peerdesk.ui.start import main as open_window

    return open_window(arguments.place, crashed=arguments.crashed)
