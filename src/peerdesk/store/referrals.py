"""Referrals: one peer after one adverse event, and what surrounds them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    delete,
    func,
    insert,
    select,
    update,
)

from peerdesk.domain.adverse_event import AdverseEvent
from peerdesk.domain.errors import (
    DuplicateReferralError,
    ReferralGoneError,
)
from peerdesk.domain.people import Peer
from peerdesk.domain.referral import (
    CLOSES_ITSELF_AFTER_DAYS,
    Referral,
    State,
    Wishes,
)
from peerdesk.domain.surroundings import Surroundings
from peerdesk.store.erasing import erase_unneeded
from peerdesk.store.numbering import next_number
from peerdesk.store.peers import require_known
from peerdesk.store.schema import (
    adverse_events,
    clinicians,
    pairs,
    referrals,
    supporters,
    typed_units,
    units,
)
from peerdesk.store.units import typed_unit_number

_DAYS = (
    "supporter",
    "assigned_on",
    "asked_on",
    "handed_off_on",
    "reached_out_on",
    "due_on",
    "attempts",
    "closed_on",
    "withdrawn_on",
    "counted",
)

r = referrals.c


@dataclass(frozen=True, slots=True)
class ReferralRecords:
    """How far each referral has come, and what surrounds it."""

    connection: Connection

    def add(self, referral: Referral) -> Referral:
        """Add one and return it with its number; a peer once an adverse event."""
        require_known(self.connection, *_people(referral))
        peer = referral.peer
        earlier = self.same(peer.number, referral.adverse_event.number)
        if earlier is not None:
            raise DuplicateReferralError(earlier)
        number = next_number(self.connection, "referral")
        self.connection.execute(
            insert(referrals).values(
                number=number,
                adverse_event=referral.adverse_event.number,
                peer=peer.number,
                role_group=peer.role_group,
                specialty=peer.specialty,
                rank=peer.rank,
                unit=typed_unit_number(self.connection, peer.unit),
                received_at=referral.received_at,
                **_progress(referral),
            )
        )
        return replace(referral, number=number)

    def referral(self, number: int) -> Referral:
        """Return one, withdrawn or not; `ReferralGoneError` once it is erased."""
        found = self._read(_whole().where(r.number == number))
        if not found:
            raise ReferralGoneError(number)
        return found[0]

    def keep(self, referral: Referral) -> None:
        """Keep how far it has come; who was referred, and when, never changes."""
        require_known(self.connection, *_people(referral))
        changed = update(referrals).where(r.number == referral.number)
        kept = self.connection.execute(changed.values(_progress(referral)))
        if kept.rowcount == 0:
            raise ReferralGoneError(referral.number)

    def same(self, peer: int, adverse_event: int) -> int | None:
        """Return the referral of this peer after this adverse event, if any."""
        return self.connection.scalar(
            select(r.number).where(
                r.peer == peer,
                r.adverse_event == adverse_event,
                r.withdrawn_on.is_(None),
            )
        )

    def to_close(self, today: date) -> list[Referral]:
        """Return those that close themselves: reached out to 21 days ago or more."""
        last = today - timedelta(days=CLOSES_ITSELF_AFTER_DAYS)
        due = _whole().where(
            r.state == State.REACHED_OUT,
            r.withdrawn_on.is_(None),
            r.reached_out_on <= last,
        )
        return self._read(due.order_by(r.number))

    def not_reached_out(self, supporter: int) -> list[Referral]:
        """Return what *supporter* was given and has not reached out for yet."""
        held = _whole().where(
            r.supporter == supporter,
            r.state == State.ASSIGNED,
            r.withdrawn_on.is_(None),
        )
        return self._read(held.order_by(r.number))

    def surroundings(self, number: int) -> Surroundings:
        """Return the referral with all that decides who may not be offered.

        *open_peers* holds supporters only: nobody else could be offered.
        """
        referral = self.referral(number)
        peer = referral.peer.number
        supervisor = self.connection.scalar(
            select(clinicians.c.supervisor).where(clinicians.c.number == peer)
        )
        event = (r.adverse_event == referral.adverse_event.number) & (
            r.withdrawn_on.is_(None)
        )
        others = event & (r.number != number)
        return Surroundings(
            referral,
            involved=self._numbers(select(r.peer).where(others)),
            already_in_event=self._numbers(select(r.supporter).where(others)),
            must_not_meet=self._numbers(
                select(pairs.c.supporter).where(pairs.c.peer == peer)
            ),
            open_peers=self._numbers(
                select(r.peer).where(
                    r.peer.in_(select(supporters.c.number)), _is_open()
                )
            ),
            supervisor=supervisor,
            supervises=self._numbers(
                select(clinicians.c.number).where(clinicians.c.supervisor == peer)
            ),
            supervisor_known=supervisor is not None,
        )

    def erase_withdrawn(self, before: date) -> int:
        """Erase what was withdrawn before *before*, with all that only it needed."""
        gone = self.connection.execute(
            delete(referrals).where(r.withdrawn_on < before)
        ).rowcount
        if gone:
            erase_unneeded(self.connection)
        return gone

    def _read(self, query: Select[Any]) -> list[Referral]:
        return [_referral(row) for row in self.connection.execute(query)]

    def _numbers(self, query: Select[Any]) -> frozenset[int]:
        found: Iterable[int | None] = self.connection.scalars(query)
        return frozenset(number for number in found if number is not None)


def _is_open() -> ColumnElement[bool]:
    return r.withdrawn_on.is_(None) & (r.state != State.CLOSED)


def _whole() -> Select[Any]:
    joined = (
        referrals.join(adverse_events, r.adverse_event == adverse_events.c.number)
        .outerjoin(units, units.c.number == r.unit)
        .outerjoin(typed_units, typed_units.c.number == r.unit)
    )
    return select(
        referrals,
        adverse_events.c.kind,
        adverse_events.c.setting,
        adverse_events.c.week,
        adverse_events.c.interventional,
        func.coalesce(units.c.name, typed_units.c.name, "").label("unit_name"),
    ).select_from(joined)


def _referral(row: Row[Any]) -> Referral:
    return Referral(
        row.number,
        AdverseEvent(
            row.adverse_event, row.kind, row.setting, row.week, row.interventional
        ),
        Peer(row.peer, row.role_group, row.specialty, row.rank, row.unit_name),
        row.received_at,
        Wishes(row.wish_department, row.wish_language, row.wish_supporter),
        row.state,
        **{field: getattr(row, field) for field in _DAYS},
    )


def _people(referral: Referral) -> tuple[int, int | None, int | None]:
    return referral.peer.number, referral.supporter, referral.wishes.supporter


def _progress(referral: Referral) -> dict[str, Any]:
    wishes = referral.wishes
    return {
        "state": referral.state,
        "wish_department": wishes.department,
        "wish_language": wishes.language,
        "wish_supporter": wishes.supporter,
        **{field: getattr(referral, field) for field in _DAYS},
    }
