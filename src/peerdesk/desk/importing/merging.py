"""Join what a row says with what the program knows: what is not said stays."""

from dataclasses import dataclass, replace
from datetime import date

from peerdesk.desk.importing.fields import Field, Holds
from peerdesk.desk.importing.said import Said
from peerdesk.domain.people import Clinician, Language, Standing, Supporter
from peerdesk.domain.policy import Policy
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.domain.training import holds_until

_OF_A_CLINICIAN = {
    Field.NAME: "name",
    Field.CONTACT: "contact",
    Field.ROLE_GROUP: "role_group",
    Field.SPECIALTY: "specialty",
    Field.RANK: "rank",
    Field.UNIT: "unit",
    Field.SUPERVISOR: "supervisor",
}
_OF_A_SUPPORTER = {
    Field.TRAINED_ON: "trained_on",
    Field.VALID_UNTIL: "valid_until",
    Field.INTERVENTIONALIST: "interventionalist",
    Field.LANGUAGES: "languages",
    Field.TARGET: "target",
    Field.EVALUATES: "evaluates",
    Field.REVIEWS: "reviews",
}


@dataclass(frozen=True, slots=True)
class Merger:
    """Makes entries out of rows by the rules of one program."""

    holds: Holds
    tree: SpecialtyTree
    policy: Policy

    def new_clinician(self, said: Said, number: int) -> Clinician | None:
        """Return a new entry; None if the row does not say enough for one."""
        if said.name is None or said.role_group is None:
            return None
        if said.specialty is None or said.rank is None:
            return None
        return Clinician(
            number,
            said.name,
            said.contact or "",
            said.role_group,
            said.specialty,
            said.rank,
            said.unit or "",
        )

    def clinician(self, person: Clinician, said: Said) -> Clinician:
        """Return an entry with what the row says.

        A list of supporters finds people by name and contact, and so changes neither.
        """
        directory = self.holds is Holds.DIRECTORY
        return replace(
            person,
            name=(directory and said.name) or person.name,
            contact=(directory and said.contact) or person.contact,
            role_group=said.role_group or person.role_group,
            specialty=said.specialty or person.specialty,
            rank=said.rank or person.rank,
            unit=person.unit if said.unit is None else said.unit,
        )

    def new_supporter(self, clinician: Clinician, said: Said) -> Supporter | None:
        """Return a new supporter; None if no training is said."""
        if said.trained_on is None:
            return None
        return Supporter(
            clinician,
            said.trained_on,
            said.valid_until or self._expiry(said.trained_on),
            target=said.target or self.policy.yearly_target,
            open_limit=self.policy.open_limit,
            interventionalist=self._interventionalist(clinician, said),
            languages=said.languages or frozenset({Language.ENGLISH}),
            evaluates=said.evaluates or frozenset(),
            reviews=said.reviews or frozenset(),
        )

    def supporter(
        self, supporter: Supporter, clinician: Clinician, said: Said
    ) -> Supporter:
        """Return a supporter with what the row says; a retired one is active again."""
        evaluates, reviews = said.evaluates, said.reviews
        again = supporter.standing is Standing.RETIRED
        back = Standing.ACTIVE if again else supporter.standing
        hands_on = supporter.interventionalist
        if said.interventionalist or (hands_on and said.interventionalist is False):
            hands_on = self._interventionalist(clinician, said)
        return replace(
            supporter,
            clinician=clinician,
            standing=back,
            trained_on=said.trained_on or supporter.trained_on,
            valid_until=self._valid_until(supporter, said),
            interventionalist=hands_on,
            languages=said.languages or supporter.languages,
            target=said.target or supporter.target,
            evaluates=supporter.evaluates if evaluates is None else evaluates,
            reviews=supporter.reviews if reviews is None else reviews,
        )

    def _valid_until(self, supporter: Supporter, said: Said) -> date:
        """Return what is said; a new training without an end lasts as policy says."""
        if said.valid_until is not None:
            return said.valid_until
        if said.trained_on is None or said.trained_on == supporter.trained_on:
            return supporter.valid_until
        return self._expiry(said.trained_on)

    def _expiry(self, trained_on: date) -> date:
        return holds_until(trained_on, self.policy.training_months)

    def _interventionalist(self, clinician: Clinician, said: Said) -> bool:
        by_specialty = self.tree.specialty(clinician.specialty).interventional
        return bool(said.interventionalist) or by_specialty


def changed_fields(before: Clinician, after: Clinician) -> frozenset[Field]:
    """Return what differs between two states of an entry."""
    return frozenset(
        field
        for field, name in _OF_A_CLINICIAN.items()
        if getattr(before, name) != getattr(after, name)
    )


def changed_for_supporter(before: Supporter, after: Supporter) -> frozenset[Field]:
    """Return what differs between two states of a supporter."""
    return frozenset(
        field
        for field, name in _OF_A_SUPPORTER.items()
        if getattr(before, name) != getattr(after, name)
    )
