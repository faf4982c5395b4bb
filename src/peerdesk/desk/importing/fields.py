"""What a column of a file may say about a person."""

from enum import Enum


class Holds(Enum):
    """Whom a file lists."""

    DIRECTORY = "directory"
    SUPPORTERS = "supporters"


class Field(Enum):
    """What PeerDesk takes in; for every other column it has no place."""

    NUMBER = "number"
    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    CONTACT = "contact"
    ROLE_GROUP = "role_group"
    SPECIALTY = "specialty"
    RANK = "rank"
    UNIT = "unit"
    SUPERVISOR = "supervisor"
    TRAINED_ON = "trained_on"
    VALID_UNTIL = "valid_until"
    INTERVENTIONALIST = "interventionalist"
    LANGUAGES = "languages"
    TARGET = "target"
    EVALUATES = "evaluates"
    REVIEWS = "reviews"


SUPPORTER_FIELDS = frozenset(
    {
        Field.TRAINED_ON,
        Field.VALID_UNTIL,
        Field.INTERVENTIONALIST,
        Field.LANGUAGES,
        Field.TARGET,
        Field.EVALUATES,
        Field.REVIEWS,
    }
)
CHOSEN_FROM_A_LIST = (Field.ROLE_GROUP, Field.SPECIALTY, Field.RANK)
