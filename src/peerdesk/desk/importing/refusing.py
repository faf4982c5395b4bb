"""One sentence for a file that cannot be taken in: its first problem, and how many."""

from pathlib import Path

from peerdesk.desk.importing.findings import MOST_PROBLEMS
from peerdesk.desk.importing.people_file import Answers, PeopleFile
from peerdesk.desk.importing.plan import Plan, Problem, UnknownWord, ready
from peerdesk.domain.errors import ImportRefusedError

_QUOTED = 40


def require_ready(plan: Plan, people_file: PeopleFile, answers: Answers) -> None:
    """Raise `ImportRefusedError` unless everything is understood."""
    if not ready(plan):
        raise refusal(plan, people_file, answers)


def refusal(
    plan: Plan, people_file: PeopleFile, answers: Answers
) -> ImportRefusedError:
    """Return what is in the way of a plan that is not ready."""
    unknown = [_asked(word, people_file, answers) for word in plan.unknown]
    problems = [*plan.problems, *unknown] or [Problem(0, "", "lists nobody")]
    first = min([*plan.problems[:1], *unknown] or problems, key=_line_of)
    words = first.words + _and_more(len(problems) - 1)
    return ImportRefusedError(Path(people_file.file), _where(first), words)


def _where(problem: Problem) -> str:
    """Return the place alone; behind a file's name, all of it is "all rows"."""
    place = str(problem).removesuffix(f": {problem.words}")
    return place if problem.line else place.replace("the file", "all rows", 1)


def _line_of(problem: Problem) -> int:
    return problem.line


def _and_more(others: int) -> str:
    if others >= MOST_PROBLEMS:
        return f" (and at least {MOST_PROBLEMS} more problems)"
    if others > 1:
        return f" (and {others} more problems)"
    return " (and 1 more problem)" if others else ""


def _asked(unknown: UnknownWord, people_file: PeopleFile, answers: Answers) -> Problem:
    """Return the question what a word means as what is in the way."""
    field = unknown.word.field
    place = answers.columns.get(field)
    heading = "" if place is None else people_file.headings[place]
    kind = field.value.replace("_", " ")
    words = f"“{_shortened(unknown.shown)}” is not a {kind} PeerDesk knows"
    return Problem(unknown.lines[0], heading, words)


def _shortened(word: str) -> str:
    return word if len(word) <= _QUOTED else word[: _QUOTED - 1] + "…"
