"""What is read for the queue in one go: the order, the tally, the rows looked at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from peerdesk.desk.referrals import Queue, ReferralDesk
from peerdesk.domain.adverse_event import Kind
from peerdesk.domain.queue import Query, QueueRow
from peerdesk.domain.specialty import fold
from peerdesk.ui.referrals.row_pages import PAGE, span
from peerdesk.ui.wording.adverse_event import kind_words, short_kind_words

_SHORTEST_KIND = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """A queue with the pages that are looked at first, and the row to choose."""

    queue: Queue
    pages: tuple[tuple[int, Sequence[QueueRow]], ...]
    place: int | None


def read_queue(
    desk: ReferralDesk, query: Query, *, keep: int | None, fallback: int
) -> Reading:
    """Read the queue and the page of the row to choose.

    That is *keep* if it is still there, else whatever stands at *fallback* now.
    """
    queue = desk.queue(query)
    place = _place(queue, keep, fallback)
    page = (place or 0) // PAGE
    numbers = [queue.numbers[each] for each in span(page, len(queue.numbers))]
    return Reading(queue, ((page, desk.rows(numbers)),) if numbers else (), place)


def searching(query: Query, text: str) -> Query:
    """Return *query* for what was typed, with the kinds that the text stands for."""
    return replace(query, search=text, kinds=_kinds(text))


def _place(queue: Queue, keep: int | None, fallback: int) -> int | None:
    if not queue.numbers:
        return None
    if keep is not None and keep in queue.numbers:
        return queue.numbers.index(keep)
    return min(max(0, fallback), len(queue.numbers) - 1)


def _kinds(text: str) -> frozenset[Kind]:
    sought = fold(text)
    if len(sought) < _SHORTEST_KIND:
        return frozenset()
    return frozenset(
        kind
        for kind in Kind
        if sought in fold(kind_words(kind)) or sought in fold(short_kind_words(kind))
    )
