"""What the records of every subject have in common."""

from sqlalchemy import Connection


class Subject:
    """Reads and writes of one subject, within the transaction of *connection*."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
