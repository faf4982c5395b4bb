"""Pages of rows that were fetched, the ones looked at last; older ones are let go."""

from collections import OrderedDict
from collections.abc import Sequence

from peerdesk.domain.queue import QueueRow

PAGE = 128
KEPT = 24
Page = Sequence[QueueRow | None]


class RowPages:
    """At most 24 pages of 128 rows, whatever the length of the queue."""

    def __init__(self) -> None:
        self._pages: OrderedDict[int, Page] = OrderedDict()
        self._asked: set[int] = set()

    def clear(self) -> None:
        """Forget everything, also what is still on its way."""
        self._pages.clear()
        self._asked.clear()

    def row(self, place: int) -> QueueRow | None:
        """Return the row at *place*, if its page is here."""
        number, offset = divmod(place, PAGE)
        page = self._pages.get(number)
        if page is None or offset >= len(page):
            return None
        if next(reversed(self._pages)) != number:
            self._pages.move_to_end(number)
        return page[offset]

    def ask_once(self, place: int) -> int | None:
        """Return the page to fetch for *place*, unless it was asked for already."""
        number = place // PAGE
        if number in self._asked:
            return None
        self._asked.add(number)
        return number

    def take(self, number: int, rows: Page) -> None:
        """Keep a page that has arrived, in the place of the one not seen longest."""
        self._asked.discard(number)
        self._pages[number] = rows
        self._pages.move_to_end(number)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)

    def pages(self) -> list[tuple[int, Page]]:
        """Return what is here."""
        return list(self._pages.items())


def span(page: int, length: int) -> range:
    """Return the places a page covers in a queue of *length* rows."""
    return range(page * PAGE, min(length, (page + 1) * PAGE))
