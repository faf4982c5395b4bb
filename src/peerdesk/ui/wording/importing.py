"""Words for importing people: what is asked, what would happen, what was done."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum

from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.people_file import PeopleFile
from peerdesk.desk.importing.plan import (
    Fate,
    Plan,
    Problem,
    Report,
    Twins,
    UnknownWord,
)


class Step(Enum):
    """Where one stands; the words are asked about only when some are unknown."""

    FILE = "File"
    COLUMNS = "Columns"
    WORDS = "Words"
    CHECK = "Check"
    DONE = "Done"


TITLE = "Import people"
PROMISE = "Nothing is imported until you press the last button."
CHOOSE_FILE = "Choose a file…"
CHOOSE_ANOTHER = "Choose another file…"
WHICH_FILE = "A list of your people, as another system exports it"
FILE_HINT = (
    "CSV or Excel (.xlsx), one row for each person. "
    "Which column means what is asked next."
)
TAKEN_IN = (
    "PeerDesk takes in the name, the work contact, profession, specialty, seniority, "
    "unit, and whom somebody reports to. It has no place for anything else."
)
WHICH_SHEET = "Which sheet lists the people?"
WHOM = "Who is in this file?"
COLUMNS_TITLE = "Which column says what?"
ABSENT = "Not in this file"
SAME = "The same for everybody"
TWO_COLUMNS = "First and last name apart"
COLUMNS_HEADS = ("", "Column of your file", "For example")
FROM_BELOW = "Put together from the two columns below"
EMPTY_COLUMN = "This column is empty"
NAME_MISSING = "Please say which column holds the name."
SAME_MISSING = "Please say what is true for everybody."
DAYS_MISSING = "Please say how the days are written."
WORDS_TITLE = "What do these words mean?"
WORDS_HINT = "Enter takes what is offered; type to look for something else."
NO_OFFER = "Please choose"
MEND = (
    "Mend these in the file, save it, and read it again. Your answers stay. "
    "Until then nothing is imported."
)
READ_AGAIN = "Read the file again"
TWINS_LIST = "Rows that may be the same person"
TWINS_HINT = "They are kept apart unless you change the file."
EMPTY_SUPERVISORS = "Leave “Reports to” empty where nobody else is found"
ALL_THE_SAME = (
    "Everybody in this file is in the program already, with the same facts. "
    "There is nothing to import."
)
RETIRE_HINT = (
    "Leave it unticked when this file lists only some of your people. A supporter who "
    "has left is asked for nothing new; what they have not begun goes back to waiting."
)
DONE_TITLE = "Imported"
FOUND = (
    "A new referral finds them by name. The roster lists only the peer supporters "
    "among them, whose own list is imported in the same way."
)
STOPPED = "Stopped. Nothing was imported."
READING, CHECKING, IMPORTING = "Reading the file…", "Checking every row…", "Importing…"

_FIELDS = {
    Field.NUMBER: "Staff number",
    Field.NAME: "Name",
    Field.GIVEN_NAME: "First name",
    Field.FAMILY_NAME: "Last name",
    Field.CONTACT: "Work contact",
    Field.ROLE_GROUP: "Profession",
    Field.SPECIALTY: "Specialty",
    Field.RANK: "Seniority",
    Field.UNIT: "Unit",
    Field.SUPERVISOR: "Reports to",
    Field.TRAINED_ON: "Trained on",
    Field.VALID_UNTIL: "Training valid until",
    Field.INTERVENTIONALIST: "Does procedures",
    Field.LANGUAGES: "Languages",
    Field.TARGET: "Outreach a year",
    Field.EVALUATES: "Evaluates (units)",
    Field.REVIEWS: "Reviews (units)",
}
_HINTS = {
    Field.NUMBER: "Without it, people are known by their work contact",
    Field.CONTACT: "How a colleague reaches them at work",
    Field.ROLE_GROUP: "Needed for everybody who is new",
    Field.SPECIALTY: "Needed for everybody who is new",
    Field.RANK: "Needed for everybody who is new",
    Field.UNIT: "Where they work",
    Field.SUPERVISOR: "A number, a contact or a name; never matched with each other",
    Field.TRAINED_ON: "The day of their training",
    Field.VALID_UNTIL: "Otherwise counted from the training",
    Field.INTERVENTIONALIST: "Yes or no; otherwise no",
    Field.LANGUAGES: "Otherwise English",
    Field.TARGET: "Otherwise what the program has agreed on",
    Field.EVALUATES: "They are never matched with these units",
    Field.REVIEWS: "They are never matched with these units",
}
_HOLDS = {
    Holds.DIRECTORY: "All colleagues",
    Holds.SUPPORTERS: "Peer supporters",
}
_HOLDS_HINTS = {
    Holds.DIRECTORY: "Everybody who may be referred, supporters included or not.",
    Holds.SUPPORTERS: "Only those who reach out, with the day of their training.",
}
_FATES = {
    Fate.NEW: "new",
    Fate.CHANGED: "changed",
    Fate.BACK: "back again",
    Fate.SAME: "the same",
}
_MOST_LINES = 3
_MOST_HEADINGS = 12


def people_words(count: int, holds: Holds) -> str:
    """Return how many people: "3,000 colleagues", "1 supporter"."""
    one = "colleague" if holds is Holds.DIRECTORY else "supporter"
    return f"{count:,} {one if count == 1 else one + 's'}"


def field_words(field: Field) -> str:
    """Return what we call a field: "Work contact"."""
    return _FIELDS[field]


def field_hint(field: Field) -> str:
    """Return what to know of a field that no column was chosen for."""
    return _HINTS.get(field, "")


def holds_words(holds: Holds) -> str:
    """Return whom a file lists: "All colleagues"."""
    return _HOLDS[holds]


def holds_hint(holds: Holds) -> str:
    """Return who that is, in a sentence."""
    return _HOLDS_HINTS[holds]


def file_words(people_file: PeopleFile) -> str:
    """Return what a file is: "3,000 rows, 9 columns. CSV, semicolons."."""
    rows, columns = len(people_file.rows), len(people_file.headings)
    words = f"{_counted(rows, 'row')}, {_counted(columns, 'column')}"
    return f"{words}  ·  {people_file.written_as}"


def left_above_words(lines: Sequence[int]) -> str:
    """Return which lines above the headings are not read, or nothing."""
    if not lines:
        return ""
    if len(lines) == 1:
        return f"Row {lines[0]}, above the headings, is left out."
    return f"{lines_words(lines).capitalize()}, above the headings, are left out."


def lines_words(lines: Sequence[int]) -> str:
    """Return rows by number, the first few of many: "rows 7, 9 and 12"."""
    if len(lines) == 1:
        return f"row {lines[0]}"
    if len(lines) > _MOST_LINES + 1:
        shown = ", ".join(str(line) for line in lines[:_MOST_LINES])
        return f"rows {shown} and {len(lines) - _MOST_LINES:,} more"
    shown = ", ".join(str(line) for line in lines[:-1])
    return f"rows {shown} and {lines[-1]}"


def not_taken_in_words(headings: Sequence[str]) -> str:
    """Return which columns nothing is taken from: "Not taken in: “Badge”."."""
    if not headings:
        return ""
    shown = ", ".join(f"“{heading}”" for heading in headings[:_MOST_HEADINGS])
    more = len(headings) - _MOST_HEADINGS
    end = f" and {more:,} more" if more > 0 else ""
    return f"Not taken in: {shown}{end}."


def day_question(written: str, column: str) -> str:
    """Ask what a day of the file means."""
    return f"In “{column}”, which day is {written}?"


def whole_day(day: date) -> str:
    """Return a day that cannot be misread: "3 April 2026"."""
    return f"{day.day} {day:%B} {day.year}"


def unknown_words(left: int, of: int) -> str:
    """Return how many words are still open: "4 of 12 words to go"."""
    if left == 0:
        return "Every word has its meaning."
    return f"{left:,} of {_counted(of, 'word')} to go. {WORDS_HINT}"


def asked_words(unknown: UnknownWord) -> str:
    """Return where a word stands: "Specialty  ·  14 rows"."""
    rows = _counted(len(unknown.lines), "row")
    return f"{field_words(unknown.word.field)}  ·  {rows}"


def offered_words(meaning: str | None) -> str:
    """Return the offer that Enter takes."""
    return f"Perhaps {meaning}" if meaning else NO_OFFER


def counts_of(plan: Plan) -> dict[Fate, int]:
    """Return how many rows have each fate; nobody comes back in most files."""
    counts = Counter(planned.fate for planned in plan.people)
    shown = {fate: counts[fate] for fate in (Fate.NEW, Fate.CHANGED, Fate.SAME)}
    if counts[Fate.BACK]:
        shown[Fate.BACK] = counts[Fate.BACK]
    return shown


def fate_words(fate: Fate) -> str:
    """Return what becomes of rows: "changed"."""
    return _FATES[fate]


def to_import(plan: Plan) -> int:
    """Return how many people the last button is about."""
    return sum(planned.fate is not Fate.SAME for planned in plan.people)


def changed_words(plan: Plan) -> str:
    """Return what changes: "What changes: Unit 12, Seniority 7."."""
    counts = Counter(field for planned in plan.people for field in planned.changed)
    named = [
        f"{field_words(field)} {counts[field]:,}" for field in Field if counts[field]
    ]
    return f"What changes: {', '.join(named)}." if named else ""


def import_words(plan: Plan, holds: Holds) -> str:
    """Return what the last button says: "Import 3,000 colleagues"."""
    count, retired = to_import(plan), len(plan.retired)
    if not count and retired:
        return f"Retire {people_words(retired, Holds.DIRECTORY)}"
    return f"Import {people_words(count, holds)}"


def problems_words(problems: Sequence[Problem]) -> str:
    """Return how much is to be mended: "2 problems"."""
    return _counted(len(problems), "problem")


def problem_cells(problem: Problem) -> tuple[str, str, str]:
    """Return a problem in three cells: where, in which column, and what."""
    where = f"Row {problem.line}" if problem.line else "The file"
    return where, problem.column, problem.words


def twins_title(count: int) -> str:
    """Return how many likely duplicates there are: "Perhaps the same person: 3"."""
    return f"Perhaps the same person: {count:,}"


def twins_words(twins: Twins, names: Mapping[int, str]) -> str:
    """Return who may be one person: "Row 2, Bo Li, and row 3, B. Li"."""
    one = _row_words("Row", twins.line, names)
    if twins.in_the_program:
        other = twins.name or f"number {twins.other}"
        return f"{one} and {other}, who is in the program already"
    return f"{one} and {_row_words('row', twins.other, names)}".removesuffix(",")


def missing_words(missing: int) -> str:
    """Return who is in the program but not in the file."""
    if missing == 1:
        return "1 person in the program is not in this file."
    return f"{missing:,} people in the program are not in this file."


def retire_words(missing: int) -> str:
    """Return what ticking it means."""
    return "They have left: retire them" if missing > 1 else "They have left: retire"


def report_lines(report: Report) -> list[tuple[int, str]]:
    """Return what was done, the numbers apart; what did not happen is not told."""
    changed = (
        "changed in the directory" if _supporters(report) else "colleagues changed"
    )
    lines = [
        (report.supporters_added, "supporters added"),
        (report.supporters_changed, "supporters changed"),
        (report.added, "colleagues added"),
        (report.changed, changed),
        (report.back, "colleagues back again"),
        (report.retired, "colleagues retired"),
        (report.same, "the same as before"),
    ]
    return [(count, _one(words, count)) for count, words in lines if count]


def found_words(report: Report) -> str:
    """Return where those who were added are found, or nothing."""
    return FOUND if report.added and not _supporters(report) else ""


def report_words(report: Report) -> str:
    """Return what leaving has set going, or nothing."""
    count = report.waiting_again
    if not count:
        return ""
    referrals = _counted(count, "referral")
    verb = "waits" if count == 1 else "wait"
    return f"{referrals} {verb} again, because their supporters have left."


def progress_words(what: str, done: int, of: int) -> str:
    """Return how far a long piece of work has come."""
    return f"{what}  {done * 100 // of}%" if of else what


def _supporters(report: Report) -> int:
    return report.supporters_added + report.supporters_changed


def _row_words(row: str, line: int, names: Mapping[int, str]) -> str:
    name = names.get(line)
    return f"{row} {line}, {name}," if name else f"{row} {line}"


def _counted(count: int, one: str) -> str:
    return f"{count:,} {one}" if count == 1 else f"{count:,} {one}s"


def _one(words: str, count: int) -> str:
    if count != 1:
        return words
    return words.replace("colleagues", "colleague").replace("supporters", "supporter")
