"""How far an import has come: the file, the answers, and what would happen."""

from dataclasses import dataclass, field
from pathlib import Path

from peerdesk.desk.importing.fields import Holds
from peerdesk.desk.importing.people_file import Answers, PeopleFile, Word
from peerdesk.desk.importing.plan import Plan, UnknownWord


@dataclass(frozen=True, slots=True)
class Source:
    """Which file was chosen, and which sheet of it."""

    file: Path
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What was read, with the first good guess about it."""

    source: Source
    people_file: PeopleFile
    answers: Answers


@dataclass(slots=True)
class Draft:
    """All that is known so far; nothing of it is kept on any disk.

    *meanings* remembers every word that was answered, *asked* those of this round.
    """

    holds: Holds | None = None
    source: Source | None = None
    found: Found | None = None
    answers: Answers | None = None
    plan: Plan | None = None
    asked: tuple[UnknownWord, ...] = ()
    meanings: dict[Word, str] = field(default_factory=dict)
