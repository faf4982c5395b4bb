"""Numbers of the referral zone: each is given once, also after its row is erased."""

from sqlalchemy import Connection, update

from peerdesk.store.schema import last_numbers


def next_number(connection: Connection, kind: str) -> int:
    """Return the next number for *kind*, a column of the table of last numbers."""
    column = last_numbers.c[kind]
    raised = update(last_numbers).values({column: column + 1}).returning(column)
    return int(connection.execute(raised).scalar_one())
