"""What is in the way of an import, gathered from all rows before anything is said."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from peerdesk.desk.importing.people_file import Word
from peerdesk.desk.importing.plan import Problem, UnknownWord
from peerdesk.desk.importing.words.vocabulary import Vocabulary

MOST_PROBLEMS = 200
MOST_WORDS = 500


@dataclass(frozen=True, slots=True)
class Findings:
    """Problems, each once, and the words nobody has explained."""

    problems: dict[Problem, None] = field(default_factory=dict)
    words: dict[Word, tuple[str, list[int]]] = field(default_factory=dict)

    def problem(self, line: int, column: str, words: str) -> None:
        """Keep what is wrong in a row; line 0 stands for the whole file."""
        self.problems[Problem(line, column, words)] = None

    def unknown(self, line: int, word: Word, shown: str) -> None:
        """Keep a word and one more row that holds it."""
        self.words.setdefault(word, (shown, []))[1].append(line)

    def all_problems(self) -> tuple[Problem, ...]:
        """Return the problems by row; beyond 200 only how many more there are."""
        ordered = sorted(self.problems, key=_by_row)
        more = len(ordered) - MOST_PROBLEMS
        if more > 0:
            rest = Problem(0, "", f"{more:,} more problems are not listed")
            return (*ordered[:MOST_PROBLEMS], rest)
        return tuple(ordered)

    def all_unknown(self, vocabulary: Vocabulary) -> tuple[UnknownWord, ...]:
        """Return the unknown words in the order of their first rows, with an offer."""
        return tuple(
            UnknownWord(
                word, shown, tuple(lines), vocabulary.nearest(word.field, shown)
            )
            for word, (shown, lines) in list(self.words.items())[:MOST_WORDS]
        )


def rows_in_words(lines: Sequence[int]) -> str:
    """Return "row 3", or "rows 3, 5 and 9"."""
    *most, last = [str(line) for line in sorted(lines)]
    return f"rows {', '.join(most)} and {last}" if most else f"row {last}"


def _by_row(problem: Problem) -> tuple[int, str, str]:
    return problem.line, problem.column, problem.words
