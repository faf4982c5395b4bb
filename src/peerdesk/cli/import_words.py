"""What an import did, or why it did nothing, in lines without a name."""

from collections.abc import Iterator, Sequence
from shlex import quote

from peerdesk.cli.options import counted
from peerdesk.desk.importing.fields import CHOSEN_FROM_A_LIST, Field
from peerdesk.desk.importing.findings import MOST_WORDS
from peerdesk.desk.importing.guessing import day_order_unclear
from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Plan, Report, Twins, UnknownWord

_MOST_LINES = 200
_ROWS_SHOWN = 5
_FEW = 20
_SPEAKS = frozenset('"$`\\!%')


def done_words(report: Report, plan: Plan) -> str:
    """Return what was done, with what somebody should look at."""
    return _as_text([*_counts(report), *_remarks(plan)])


def refused_words(plan: Plan, people_file: PeopleFile, answers: Answers) -> str:
    """Return every problem on a line of its own, and how to answer what was asked."""
    lines = [str(problem) for problem in plan.problems]
    lines += _questions(plan, people_file, answers)
    lines = _first(lines or ["no row lists anybody"])
    hints = _hints(plan, people_file, answers)
    return _as_text([*lines, *hints, f"{people_file.file}: Nothing was imported."])


def _counts(report: Report) -> Iterator[str]:
    yield f"added: {report.added}"
    yield f"changed: {report.changed}"
    yield f"the same: {report.same}"
    yield f"back: {report.back}"
    yield f"retired: {report.retired}"
    yield "refused: 0"
    yield f"supporters added: {report.supporters_added}"
    yield f"supporters changed: {report.supporters_changed}"
    if report.waiting_again:
        yield f"referrals that wait again: {report.waiting_again}"


def _remarks(plan: Plan) -> Iterator[str]:
    if plan.left_out:
        headings = ", ".join(f"“{heading}”" for heading in plan.left_out)
        yield f"columns not taken in: {headings}"
    staying = plan.missing - len(plan.retired)
    if staying:
        yield f"not in the file, and staying: {staying}"
    if plan.twins:
        yield "these may be one person; please look:"
        yield from _first([f"  {_pair(twins)}" for twins in plan.twins])


def _hints(plan: Plan, people_file: PeopleFile, answers: Answers) -> Iterator[str]:
    """Return the options that answer what the problems ask."""
    if any(not (problem.line or problem.column) for problem in plan.problems):
        yield "What no column says: --column FIELD=HEADING or --all FIELD=VALUE"
    if day_order_unclear(people_file, answers) is not None:
        yield "How days are written: --day-first or --month-first"
    heading = _heading(Field.SUPERVISOR, people_file, answers)
    if heading and any(problem.column == heading for problem in plan.problems):
        yield "Supervisors nobody knows are left out by --without-unknown-supervisors"


def _heading(field: Field, people_file: PeopleFile, answers: Answers) -> str:
    place = answers.columns.get(field)
    return "" if place is None else people_file.headings[place]


def _questions(plan: Plan, people_file: PeopleFile, answers: Answers) -> Iterator[str]:
    """Ask what each word means, but quote none where a column must be another.

    It may hold names, and those are never printed.
    """
    too_many = max(_FEW, len(people_file.rows) // 2)
    if len(plan.unknown) >= MOST_WORDS:
        too_many = _FEW
    for field in CHOSEN_FROM_A_LIST:
        asked = [unknown for unknown in plan.unknown if unknown.word.field is field]
        if len(asked) <= too_many:
            yield from (_unknown(one, people_file, answers) for one in asked)
        else:
            heading = _heading(field, people_file, answers)
            yield (
                f"column “{heading}”: {len(asked)} different words in it are not "
                f"known, so it is hardly the {_plain(field)}. Choose another: "
                f"--column {field.value}=HEADING"
            )


def _plain(field: Field) -> str:
    return field.value.replace("_", " ")


def _pair(twins: Twins) -> str:
    other = "directory number" if twins.in_the_program else "row"
    return f"row {twins.line} and {other} {twins.other}"


def _unknown(unknown: UnknownWord, people_file: PeopleFile, answers: Answers) -> str:
    field, shown = unknown.word.field, unknown.shown
    heading = _heading(field, people_file, answers)
    where = f"column “{heading}”, " if heading else ""
    answer = _quoted(f"{field.value}:{shown}={unknown.nearest or 'CODE'}")
    return (
        f"{where}{_rows(unknown.lines)}: “{shown}” is not known. "
        f"Say what it means: --means {answer}"
    )


def _quoted(argument: str) -> str:
    """Return it as it can be typed: a file must not put commands into a shell."""
    return quote(argument) if _SPEAKS & set(argument) else f'"{argument}"'


def _rows(lines: Sequence[int]) -> str:
    shown = ", ".join(str(line) for line in lines[:_ROWS_SHOWN])
    more = len(lines) - _ROWS_SHOWN
    if more > 0:
        return f"rows {shown} and {counted(more, 'more row')}"
    return f"row {shown}" if len(lines) == 1 else f"rows {shown}"


def _first(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _MOST_LINES
    return [*lines[:_MOST_LINES], *([f"and {more:,} more"] if more > 0 else [])]


def _as_text(lines: Sequence[str]) -> str:
    """Return *lines* without what a file may hold to confuse a terminal."""
    return "\n".join(
        "".join(letter if letter.isprintable() else "�" for letter in line)
        for line in lines
    )
