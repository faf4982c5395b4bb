"""Clinicians, the peers among them, and the supporters who reach out."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from peerdesk.domain.adverse_event import Kind
from peerdesk.domain.rank import Rank, RoleGroup

NAME_LIMIT = 80
CONTACT_LIMIT = 120


class Language(Enum):
    """Languages a supporter may be asked for (ISO 639-1)."""

    ARABIC = "ar"
    BENGALI = "bn"
    CHINESE = "zh"
    ENGLISH = "en"
    FRENCH = "fr"
    GERMAN = "de"
    HAITIAN = "ht"
    HINDI = "hi"
    ITALIAN = "it"
    JAPANESE = "ja"
    KOREAN = "ko"
    PERSIAN = "fa"
    POLISH = "pl"
    PORTUGUESE = "pt"
    RUSSIAN = "ru"
    SPANISH = "es"
    TAGALOG = "tl"
    TURKISH = "tr"
    UKRAINIAN = "uk"
    URDU = "ur"
    VIETNAMESE = "vi"


class Standing(Enum):
    """Whether a supporter takes part."""

    ACTIVE = "active"
    LEAVING = "leaving"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Clinician:
    """One directory entry.  Identity is the number, never the name.

    Numbers above zero belong to the directory; a peer typed by name gets a number
    below zero in the referral zone, so that no number ever means two people.
    """

    number: int
    name: str
    contact: str
    role_group: RoleGroup
    specialty: str
    rank: Rank
    unit: str
    supervisor: int | None = None


@dataclass(frozen=True, slots=True)
class Peer:
    """The clinician who is offered support, as matching sees them: no name."""

    number: int
    role_group: RoleGroup
    specialty: str
    rank: Rank
    unit: str


@dataclass(frozen=True, slots=True)
class Supporter:
    """A trained colleague who reaches out, with what matching needs to know.

    *cases* counts outreach in the rolling year, open referrals included.  No count is
    below zero; what a form can say is judged by `peerdesk.domain.roster_entry`.
    """

    clinician: Clinician
    trained_on: date
    valid_until: date
    standing: Standing = Standing.ACTIVE
    paused_until: date | None = None
    rest_until: date | None = None
    last_asked_on: date | None = None
    target: int = 5
    open_limit: int = 2
    open_count: int = 0
    cases: int = 0
    interventionalist: bool = False
    poster_opt_in: bool = False
    languages: frozenset[Language] = field(default=frozenset({Language.ENGLISH}))
    evaluates: frozenset[str] = frozenset()
    reviews: frozenset[str] = frozenset()
    opted_out: frozenset[Kind] = frozenset()

    def __post_init__(self) -> None:
        if min(self.open_count, self.cases) < 0:
            raise ValueError("nobody has done less than nothing")

    @property
    def number(self) -> int:
        """The directory number."""
        return self.clinician.number

    @property
    def name(self) -> str:
        """The name, for the screen only; nothing is ordered by it."""
        return self.clinician.name


def as_peer(clinician: Clinician) -> Peer:
    """Return what matching may know about *clinician* as a peer."""
    return Peer(
        clinician.number,
        clinician.role_group,
        clinician.specialty,
        clinician.rank,
        clinician.unit,
    )


def trained(supporter: Supporter, today: date) -> bool:
    """Whether the training holds today; only trained supporters are offered."""
    return supporter.trained_on <= today <= supporter.valid_until


def paused(supporter: Supporter, today: date) -> bool:
    """Whether the supporter is away today; they come back the day after."""
    return supporter.paused_until is not None and today <= supporter.paused_until
