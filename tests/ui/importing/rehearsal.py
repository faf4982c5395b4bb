"""An importer that reads real files and plans what a test wants to see."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from peerdesk.desk.importing.desk import read_people_file
from peerdesk.desk.importing.fields import Field
from peerdesk.desk.importing.people_file import Answers, PeopleFile, Word
from peerdesk.desk.importing.plan import (
    Fate,
    Plan,
    Planned,
    Problem,
    Report,
    UnknownWord,
)
from peerdesk.desk.opening import shipped_tree
from peerdesk.domain.people import Clinician
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.specialty import SpecialtyTree, fold

Planning = Callable[[PeopleFile, Answers], Plan]
REPORT = Report(2, 0, 0, 0, 0, 0, 0)


def somebody(number: int) -> Clinician:
    return Clinician(
        number, "A", "a@b", RoleGroup.NURSE, "or-nursing", Rank.STAFF, "ICU"
    )


def planned(line: int, fate: Fate = Fate.NEW, *changed: Field) -> Planned:
    return Planned(line, fate, somebody(line), changed=frozenset(changed))


def all_new(people_file: PeopleFile, answers: Answers) -> Plan:
    del answers
    return Plan(tuple(planned(row.line) for row in people_file.rows))


def unknown(
    shown: str, nearest: str | None = None, kind: Field = Field.SPECIALTY
) -> UnknownWord:
    return UnknownWord(Word(kind, fold(shown)), shown, (2, 3), nearest)


def asking(*words: UnknownWord) -> Planning:
    """Plan only when every one of *words* has a meaning."""

    def plan(people_file: PeopleFile, answers: Answers) -> Plan:
        left = tuple(one for one in words if one.word not in answers.meanings)
        return Plan((), unknown=left) if left else all_new(people_file, answers)

    return plan


def stuck(*problems: Problem) -> Planning:
    """Plan nothing because of *problems*."""
    return lambda *_: Plan((), problems=problems)


@dataclass
class Rehearsal:
    """Does nothing for good, and remembers what it was asked."""

    planning: Planning = all_new
    report: Report | None = REPORT
    tree: SpecialtyTree = field(default_factory=shipped_tree)
    asked: list[Answers] = field(default_factory=list)
    taken: list[Answers] = field(default_factory=list)
    threads: set[str] = field(default_factory=set)
    until_stopped: bool = False

    def read(
        self, file: Path, *, sheet: str | None = None, progress: Progress = unwatched
    ) -> PeopleFile:
        self.threads.add(threading.current_thread().name)
        return read_people_file(file, sheet=sheet, progress=progress)

    def plan(
        self,
        people_file: PeopleFile,
        answers: Answers,
        *,
        progress: Progress = unwatched,
    ) -> Plan:
        self.threads.add(threading.current_thread().name)
        self.asked.append(answers)
        while self.until_stopped:
            progress(1, 4)
        return self.planning(people_file, answers)

    def take_in(
        self,
        people_file: PeopleFile,
        answers: Answers,
        *,
        progress: Progress = unwatched,
    ) -> Report | None:
        del people_file, progress
        self.threads.add(threading.current_thread().name)
        self.taken.append(answers)
        return self.report
