"""Taking in a referral: one adverse event, everyone who was involved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from peerdesk.desk.change import Change
from peerdesk.desk.clock import Clock, today
from peerdesk.domain.action import Action, Role
from peerdesk.domain.adverse_event import AdverseEvent, Kind, Setting
from peerdesk.domain.care_team import CareTeamRole, care_team_role, usual_roles
from peerdesk.domain.counts import OutcomeCount, OutcomeRaise, Source, SourceRaise
from peerdesk.domain.days import IsoWeek, Quarter
from peerdesk.domain.errors import MovedOnError, SamePersonError
from peerdesk.domain.people import Clinician, as_peer
from peerdesk.domain.rank import RoleGroup
from peerdesk.domain.referral import NO_WISHES, Referral, State, Wishes, first_due
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.store.records import Records
from peerdesk.store.vault import Vault

_RECENT_WEEKS = 12
_ASK_FIRST_DAYS = 365


@dataclass(frozen=True, slots=True)
class NewPeer:
    """One involved clinician: from the directory, or typed by name.

    A typed person has number 0; *certainly_new* answers "same person?" with no.
    """

    clinician: Clinician
    wishes: Wishes = NO_WISHES
    ask_director_first: bool = False
    certainly_new: bool = False


@dataclass(frozen=True, slots=True)
class NewReferrals:
    """What the form holds: an adverse event, known or new, and who was involved."""

    kind: Kind
    setting: Setting
    week: IsoWeek
    source: Source
    peers: tuple[NewPeer, ...]
    interventional: bool = False
    adverse_event: int | None = None


class Verdict(Enum):
    """What became of one clinician on the form."""

    ADDED = "added"
    DUPLICATE = "duplicate"
    OUT_OF_SCOPE = "out_of_scope"
    HOLDS_KEY = "holds_key"


@dataclass(frozen=True, slots=True)
class Received:
    """What became of each clinician, in the order of the form."""

    verdicts: tuple[Verdict, ...]
    numbers: tuple[int, ...]
    change: Change
    asks_first: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class IntakeDesk:
    """The director's work when a leader, a colleague or a report names someone."""

    vault: Vault
    clock: Clock
    tree: SpecialtyTree

    def find(self, text: str) -> list[Clinician]:
        """Return directory entries whose name starts like what was typed."""
        with self.vault.read() as records:
            return records.roster.find_clinicians(text)

    def same_person(self, name: str) -> list[Clinician]:
        """Return people whose name is close to a typed one."""
        with self.vault.read() as records:
            return records.peers.close_names(name)

    def asks_director_first(self, number: int) -> bool:
        """Whether this colleague wants to be asked before anybody is assigned."""
        with self.vault.read() as records:
            return records.peers.asks_first(number, today(self.clock))

    def missing(
        self, setting: Setting, peers: Sequence[Clinician]
    ) -> tuple[CareTeamRole, ...]:
        """Return who is usually there and not on the form: "anyone missing?"."""
        there = {self._part_of(peer) for peer in peers}
        return tuple(role for role in usual_roles(setting) if role not in there)

    def in_scope(self, role_group: RoleGroup) -> bool:
        """Whether the program serves this role group today."""
        with self.vault.read() as records:
            return self._serves(records, role_group)

    def recent_adverse_events(self) -> list[tuple[AdverseEvent, int]]:
        """Return the adverse events of the last 12 weeks with how many referrals."""
        since = today(self.clock) - timedelta(weeks=_RECENT_WEEKS)
        with self.vault.read() as records:
            return records.adverse_events.recent(IsoWeek.of(since))

    def receive(self, new: NewReferrals) -> Received:
        """Put every clinician of the form in the queue who belongs there.

        Out of scope keeps nothing but a count; so does somebody who holds a key to
        the referrals.  A second adverse event is never a duplicate.
        """
        with self.vault.write() as records:
            _refuse_unanswered(records, new.peers)
            verdicts = self._verdicts(records, new)
            added = [
                peer
                for peer, verdict in zip(new.peers, verdicts, strict=True)
                if verdict is Verdict.ADDED
            ]
            numbers = self._add(records, new, added) if added else ()
            self._count_refused(records, verdicts)
            first = tuple(self._asks_first(records, peer) for peer in new.peers)
        undo = (lambda: self._take_back(numbers)) if numbers else None
        change = Change(Action.RECEIVED, numbers, (), undo)
        return Received(verdicts, numbers, change, first)

    def _verdicts(self, records: Records, new: NewReferrals) -> tuple[Verdict, ...]:
        seen: set[int] = set()
        verdicts = []
        for peer in new.peers:
            number = peer.clinician.number
            twice = number in seen
            verdicts.append(
                Verdict.DUPLICATE
                if twice
                else self._verdict(records, peer, new.adverse_event)
            )
            if number:
                seen.add(number)
        return tuple(verdicts)

    def _verdict(
        self, records: Records, peer: NewPeer, adverse_event: int | None
    ) -> Verdict:
        number = peer.clinician.number
        if not self._serves(records, peer.clinician.role_group):
            return Verdict.OUT_OF_SCOPE
        if number in records.program.key_holders():
            return Verdict.HOLDS_KEY
        if adverse_event is None or number == 0:
            return Verdict.ADDED
        earlier = records.referrals.same(number, adverse_event)
        return Verdict.ADDED if earlier is None else Verdict.DUPLICATE

    def _add(
        self, records: Records, new: NewReferrals, peers: Sequence[NewPeer]
    ) -> tuple[int, ...]:
        adverse_event = _adverse_event(records, new)
        numbers = tuple(
            self._enter(records, adverse_event, peer).number for peer in peers
        )
        quarter = Quarter.of(today(self.clock))
        records.counters.raise_all([SourceRaise(quarter, new.source)] * len(numbers))
        records.program.log(Role.DIRECTOR, Action.RECEIVED, today(self.clock))
        return numbers

    def _enter(
        self, records: Records, adverse_event: AdverseEvent, peer: NewPeer
    ) -> Referral:
        clinician = peer.clinician
        if clinician.number == 0:
            clinician = records.peers.add_typed_peer(clinician)
        now = self.clock.now()
        if peer.ask_director_first:
            until = now.date() + timedelta(days=_ASK_FIRST_DAYS)
            records.peers.ask_director_first(clinician.number, until)
        return records.referrals.add(
            Referral(
                number=0,
                adverse_event=adverse_event,
                peer=as_peer(clinician),
                received_at=now,
                wishes=peer.wishes,
                due_on=first_due(now.date()),
            )
        )

    def _asks_first(self, records: Records, peer: NewPeer) -> bool:
        number = peer.clinician.number
        asked = number and records.peers.asks_first(number, today(self.clock))
        return peer.ask_director_first or bool(asked)

    def _count_refused(self, records: Records, verdicts: Sequence[Verdict]) -> None:
        day = today(self.clock)
        for verdict, outcome, action in _COUNTED:
            if count := verdicts.count(verdict):
                records.counters.raise_all([OutcomeRaise(day.year, outcome)] * count)
                records.program.log(Role.DIRECTOR, action, day)

    def _take_back(self, numbers: Sequence[int]) -> Change:
        day = today(self.clock)
        with self.vault.write() as records:
            for number in numbers:
                referral = records.referrals.referral(number)
                if referral.state is not State.WAITING:
                    raise MovedOnError(number)
                records.referrals.keep(referral.withdraw(day))
            records.program.log(Role.DIRECTOR, Action.TAKEN_BACK, day)
        return Change(Action.TAKEN_BACK, tuple(numbers))

    def _part_of(self, peer: Clinician) -> CareTeamRole:
        anesthesia = self.tree.is_anesthesia(peer.specialty)
        return care_team_role(peer.role_group, peer.rank, anesthesia=anesthesia)

    def _serves(self, records: Records, role_group: RoleGroup) -> bool:
        since = records.program.scope().get(role_group)
        return since is not None and since <= today(self.clock)


_COUNTED = (
    (Verdict.OUT_OF_SCOPE, OutcomeCount.OUT_OF_SCOPE, Action.OUT_OF_SCOPE),
    (Verdict.HOLDS_KEY, OutcomeCount.BY_PHONE_OUTSIDE, Action.BY_PHONE_OUTSIDE),
)


def _adverse_event(records: Records, new: NewReferrals) -> AdverseEvent:
    if new.adverse_event is not None:
        return records.adverse_events.adverse_event(new.adverse_event)
    return records.adverse_events.add(
        kind=new.kind,
        setting=new.setting,
        week=new.week,
        interventional=new.interventional,
    )


def _refuse_unanswered(records: Records, peers: Sequence[NewPeer]) -> None:
    for peer in peers:
        typed = peer.clinician.number == 0 and not peer.certainly_new
        if typed and records.peers.close_names(peer.clinician.name):
            raise SamePersonError
