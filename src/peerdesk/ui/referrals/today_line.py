"""The day's work in one line, above the queue."""

from peerdesk.domain.queue import Tally
from peerdesk.ui.widgets.labels import ElidedLabel, Kind, elided_label
from peerdesk.ui.wording.referral import today_words


def today_line() -> ElidedLabel:
    """Return the line, empty until the queue has been read."""
    label = elided_label("", Kind.MUTED)
    label.setObjectName("today")
    return label


def tell_today(label: ElidedLabel, tally: Tally) -> None:
    """Say what there is to do."""
    label.setText(today_words(tally))
    label.setAccessibleName(f"Today: {label.text()}")
