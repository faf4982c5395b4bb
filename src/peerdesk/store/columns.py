"""The only makers of columns, so that no column can hold what was said.

Text is a name, a contact, a program text, a code or a value of a closed list; each
maker also tells the database to refuse anything longer, and anything that breaks the
line.  STRICT tables refuse every other type.
"""

from collections.abc import Callable
from datetime import date, datetime
from enum import Enum, IntEnum
from typing import Any, TypeVar

from sqlalchemy import INTEGER, TEXT, CheckConstraint, Column, ForeignKey
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from peerdesk.domain.days import IsoWeek, Month, Quarter
from peerdesk.domain.people import CONTACT_LIMIT, NAME_LIMIT

T = TypeVar("T")

PROGRAM_TEXT_LIMIT = 500
CODE_LIMIT = 48
LARGEST = 999_999_999

_HEX_DIGITS = 64
_BREAKS = (
    "'*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || "
    "char(8232) || '-' || char(8238) || char(8294) || '-' || char(8297) || ']*'"
)
_DAY = "[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]"
_MOMENT = f"{_DAY}T[0-2][0-9]:[0-5][0-9]"
_WEEK = "[12][0-9][0-9][0-9]-W[0-5][0-9]"
_MONTH = "[12][0-9][0-9][0-9]-[01][0-9]"
_QUARTER = "[12][0-9][0-9][0-9]-Q[1-4]"


class TextAs(TypeDecorator[T]):
    """A domain value that is written as text."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = TEXT
    cache_ok: bool | None = True

    def __init__(self, write: Callable[[T], str], read: Callable[[str], T]) -> None:
        super().__init__()
        self.write = write
        self.read = read

    def process_bind_param(self, value: T | None, dialect: Dialect) -> str | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Write *value*."""
        return None if value is None else self.write(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> T | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Read *value*."""
        return None if value is None else self.read(value)


class NumberAs(TypeDecorator[T]):
    """A domain value that is written as a whole number."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = INTEGER
    cache_ok: bool | None = True

    def __init__(self, read: Callable[[int], T]) -> None:
        super().__init__()
        self.read = read

    def process_bind_param(self, value: Any, dialect: Dialect) -> int | None:  # noqa: ANN401, ARG002  # SQLAlchemy's signature
        """Write *value*."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> T | None:  # noqa: ARG002  # SQLAlchemy's signature
        """Read *value*."""
        return None if value is None else self.read(value)


# --- text ------------------------------------------------------------------------


def name(column: str, *, required: bool = True) -> Column[str]:
    """Make a column for a name or a title: one line, at most 80 characters."""
    return _one_line(column, 1 if required else 0, NAME_LIMIT)


def contact(column: str) -> Column[str]:
    """Make a column for a number, an address or hours: one line, at most 120."""
    return _one_line(column, 0, CONTACT_LIMIT)


def program_text(column: str) -> Column[str]:
    """Make a column for one paragraph about no person: at most 500 characters."""
    return _one_line(column, 1, PROGRAM_TEXT_LIMIT)


def closed_list(
    column: str, choices: type[Enum], *, nullable: bool = False, key: bool = False
) -> Column[Any]:
    """Make a column that takes the values of *choices* and nothing else."""
    values = ", ".join(f"'{choice.value}'" for choice in choices)
    return Column(
        column,
        TextAs(_value, choices),
        CheckConstraint(f"{column} IN ({values})", name=column),
        nullable=nullable,
        primary_key=key,
    )


def code(column: str, *, key: bool = False) -> Column[str]:
    """Make a column for the code of an entry in a list that can be edited."""
    check = f"length({column}) BETWEEN 1 AND {CODE_LIMIT} AND instr({column}, char(0))"
    check += f" = 0 AND {column} NOT GLOB '*[^-a-z0-9_.]*'"
    return _text(column, check, key=key)


def fingerprint(column: str) -> Column[str]:
    """Make a column for a SHA-256 in hexadecimal digits."""
    check = f"length({column}) = {_HEX_DIGITS} AND octet_length({column}) ="
    check += f" {_HEX_DIGITS} AND {column} NOT GLOB '*[^0-9a-f]*'"
    return _text(column, check)


# --- time ------------------------------------------------------------------------


def day(column: str, *, nullable: bool = False) -> Column[Any]:
    """Make a column for a day that exists, like 2026-11-23."""
    check = f"{column} GLOB '{_DAY}' AND date({column}) IS {column}"
    how = TextAs(date.isoformat, date.fromisoformat)
    return _period(column, how, check, nullable=nullable)


def moment(column: str) -> Column[Any]:
    """Make a column for a local time to the minute, like 2026-11-23T14:05."""
    check = f"{column} GLOB '{_MOMENT}'"
    check += f" AND strftime('%Y-%m-%dT%H:%M', {column}) IS {column}"
    return _period(column, TextAs(_minute, datetime.fromisoformat), check)


def week(column: str) -> Column[Any]:
    """Make a column for an ISO week, like 2026-W48."""
    check = f"{column} GLOB '{_WEEK}'"
    return _period(column, TextAs(str, IsoWeek.parse), check)


def month(column: str) -> Column[Any]:
    """Make a key column for a calendar month, like 2026-11."""
    check = f"{column} GLOB '{_MONTH}'"
    return _period(column, TextAs(str, Month.parse), check, key=True)


def quarter(column: str) -> Column[Any]:
    """Make a key column for a quarter, like 2026-Q4."""
    check = f"{column} GLOB '{_QUARTER}'"
    return _period(column, TextAs(str, Quarter.parse), check, key=True)


# --- numbers -----------------------------------------------------------------------


def number(
    column: str,
    low: int = 0,
    high: int = LARGEST,
    *,
    key: bool = False,
    nullable: bool = False,
) -> Column[int]:
    """Make a column for a whole number between *low* and *high*."""
    check = CheckConstraint(f"{column} BETWEEN {low} AND {high}", name=column)
    return Column(column, INTEGER, check, nullable=nullable, primary_key=key)


def whose(
    column: str, target: str, *, key: bool = False, nullable: bool = False
) -> Column[int]:
    """Make a column that names a row of *target*, checked when the action is saved."""
    return Column(
        column,
        INTEGER,
        ForeignKey(target, deferrable=True, initially="DEFERRED"),
        CheckConstraint(f"{column} BETWEEN 1 AND {LARGEST}", name=column),
        nullable=nullable,
        primary_key=key,
    )


def yes_or_no(column: str) -> Column[Any]:
    """Make a column for a tick."""
    check = CheckConstraint(f"{column} BETWEEN 0 AND 1", name=column)
    return Column(column, NumberAs(bool), check, nullable=False)


def step(column: str, steps: type[IntEnum]) -> Column[Any]:
    """Make a column for one of a few numbered steps."""
    check = f"{column} BETWEEN {min(steps).value} AND {max(steps).value}"
    limits = CheckConstraint(check, name=column)
    return Column(column, NumberAs(steps), limits, nullable=False)


# ---------------------------------------------------------------------------------


def _one_line(column: str, shortest: int, longest: int) -> Column[str]:
    check = f"length({column}) BETWEEN {shortest} AND {longest} AND "
    check += f"instr({column}, char(0)) = 0 AND {column} NOT GLOB {_BREAKS}"
    made = _text(column, check)
    made.info["longest"] = longest
    return made


def _text(column: str, check: str, *, key: bool = False) -> Column[str]:
    limits = CheckConstraint(check, name=column)
    return Column(column, TEXT, limits, nullable=False, primary_key=key)


def _period(
    column: str,
    how: TextAs[Any],
    check: str,
    *,
    nullable: bool = False,
    key: bool = False,
) -> Column[Any]:
    limits = CheckConstraint(check, name=column)
    return Column(column, how, limits, nullable=nullable, primary_key=key)


def _value(choice: Enum) -> str:
    return str(choice.value)


def _minute(when: datetime) -> str:
    return when.strftime("%Y-%m-%dT%H:%M")
