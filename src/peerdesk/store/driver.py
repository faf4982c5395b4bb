"""What the store uses of the database driver, which brings no types of its own."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol, cast

from sqlalchemy import Connection


class Driver(Protocol):
    """A connection of the driver, under SQLAlchemy's."""

    @property
    def in_transaction(self) -> bool:
        """Whether something is begun and neither saved nor undone."""

    def execute(self, sql: str, values: Sequence[object] = ..., /) -> Any:  # noqa: ANN401  # rows of any shape
        """Run one statement."""

    def rollback(self) -> None:
        """Undo what is begun."""

    def close(self) -> None:
        """Let go of the files."""

    def set_key(self, key: bytes, /) -> None:
        """Say the key, out of sight of whatever traces statements."""

    def set_authorizer(self, judge: Callable[..., int] | None, /) -> None:
        """Let *judge* allow or deny every statement before it runs."""

    def create_function(
        self,
        name: str,
        arguments: int,
        function: Callable[..., Any],
        /,
        *,
        deterministic: bool,
    ) -> None:
        """Make a Python function callable in statements."""


def driver_of(connection: Connection) -> Driver:
    """Return the driver's connection under *connection*."""
    return cast("Driver", connection.connection.dbapi_connection)
