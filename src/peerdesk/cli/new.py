"""`peerdesk new`: make a program from the files another system exported."""

from argparse import Namespace

from peerdesk.cli.options import Answer, Commands, counted, place
from peerdesk.cli.passphrase import secret_of
from peerdesk.domain.rank import RoleGroup

HOW_TO_OPEN = (
    "Open it with: peerdesk\n"
    'and choose its folder under "Open another program" (at first: "Open a program").'
)


def add_new(commands: Commands) -> None:
    """Add the command with its options."""
    new = commands.add_parser("new", help="make a program, with its people at once")
    new.add_argument("program", type=place, metavar="P")
    new.add_argument("--clinicians", type=place, required=True, metavar="F")
    new.add_argument("--supporters", type=place, metavar="F")
    new.add_argument("--name", help="the hospital's name; otherwise the folder's")
    new.add_argument(
        "--serves",
        type=RoleGroup,
        action="append",
        metavar="GROUP",
        help="reach out to this role group only; one of "
        + ", ".join(group.value for group in RoleGroup),
    )
    new.add_argument(
        "--director",
        type=int,
        action="append",
        default=[],
        metavar="N",
        help="the directory number of a director or deputy, who is never referred here",
    )
    new.add_argument(
        "--passphrase-stdin",
        action="store_true",
        help="read the director's and the administrator's passphrase, a line each",
    )
    new.set_defaults(run=_new)


def _new(arguments: Namespace) -> Answer:
    from peerdesk.desk.clock import SystemClock, today
    from peerdesk.desk.founding import NewProgram, found_program, real_cost
    from peerdesk.desk.importing.founding_files import people_from_files
    from peerdesk.desk.opening import shipped_tree
    from peerdesk.domain.policy import Policy

    clock = SystemClock()
    people = people_from_files(
        arguments.clinicians,
        arguments.supporters,
        tree=shipped_tree(),
        today=today(clock),
        policy=Policy(),
    )
    new = NewProgram(
        name=(arguments.name or "").strip() or arguments.program.stem,
        director=secret_of(arguments, "Director's passphrase"),
        administrator=secret_of(arguments, "Administrator's passphrase"),
        serves=frozenset(arguments.serves or RoleGroup),
        key_holders=frozenset(arguments.director),
    )
    code = found_program(arguments.program, new, people, cost=real_cost(), clock=clock)
    clinicians, supporters = (len(group) for group in people)
    print(
        f"{counted(clinicians, 'clinician')} and {counted(supporters, 'supporter')} "
        "taken in."
    )
    print(f"recovery code: {code}")
    print("Write it down and keep it apart from this computer: nothing else helps if")
    print("both passphrases are forgotten.")
    print(HOW_TO_OPEN)
    return 0
