"""One sentence for a file that cannot be taken in: its first problem, and how many."""

from pathlib import Path

from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Plan, Problem, UnknownWord, ready
from peerdesk.domain.errors import ImportRefusedError


def require_ready(plan: Plan, people_file: PeopleFile, answers: Answers) -> None:
    """Raise `ImportRefusedError` unless everything is understood."""
    if not ready(plan):
        raise _refusal(plan, people_file, answers)


def _refusal(
    plan: Plan, people_file: PeopleFile, answers: Answers
) -> ImportRefusedError:
    unknown = [_asked(word, people_file, answers) for word in plan.unknown]
    problems = sorted([*plan.problems, *unknown], key=lambda problem: problem.line)
    first = problems[0] if problems else Problem(0, "", "lists nobody")
    words = first.words
    if len(problems) > 1:
        words += f" (and {len(problems) - 1:,} more)"
    where = str(first).removesuffix(f": {first.words}")
    return ImportRefusedError(Path(people_file.file), where, words)


def _asked(unknown: UnknownWord, people_file: PeopleFile, answers: Answers) -> Problem:
    """Return the question what a word means as what is in the way."""
    field = unknown.word.field
    place = answers.columns.get(field)
    heading = "" if place is None else people_file.headings[place]
    kind = field.value.replace("_", " ")
    words = f"“{unknown.shown}” is not a {kind} PeerDesk knows"
    return Problem(unknown.lines[0], heading, words)
