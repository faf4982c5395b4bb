from datetime import date, timedelta

import pytest

from peerdesk.domain.contact import Age, Contact, Family, age

CHECKED = date(2026, 1, 1)
CONTACT = Contact(1, Family.CRISIS, "Crisis line", phone="988", checked_on=CHECKED)


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (0, Age.FRESH),
        (75, Age.FRESH),
        (76, Age.DUE),
        (90, Age.DUE),
        (91, Age.EXPIRED),
        (-5, Age.FRESH),
    ],
)
def test_a_line_is_due_in_the_last_sixth_of_its_time(since: int, expected: Age) -> None:
    assert age(CONTACT, CHECKED + timedelta(days=since), days=90) is expected


def test_a_line_nobody_checked_has_expired() -> None:
    unchecked = Contact(2, Family.TIME_OFF, "Scheduling office")

    assert age(unchecked, CHECKED, days=180) is Age.EXPIRED


def test_a_national_line_may_never_expire() -> None:
    lasting = Contact(3, Family.CRISIS, "Crisis line", never_expires=True)

    assert age(lasting, CHECKED, days=90) is Age.FRESH
