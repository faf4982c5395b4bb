"""Clinical seniority.  In PeerDesk *rank* never means the order of a list.

The steps follow how the AMA STEPS Forward module pairs people ("a peer of similar
or higher rank"); they are compared within a role group only, and they say nothing
about who manages whom.
"""

from enum import Enum, IntEnum


class RoleGroup(Enum):
    """The profession in which seniority is compared."""

    PHYSICIAN = "physician"
    ADVANCED_PRACTICE = "advanced_practice"
    NURSE = "nurse"
    PHARMACIST = "pharmacist"
    ALLIED_HEALTH = "allied_health"
    PREHOSPITAL = "prehospital"
    SUPPORT_STAFF = "support_staff"


class Rank(IntEnum):
    """Seniority, lowest first, so that ``<`` means junior to."""

    TRAINEE = 1
    SENIOR_TRAINEE = 2
    STAFF = 3
    SENIOR_STAFF = 4
    CHIEF = 5
