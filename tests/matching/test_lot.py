from collections import Counter

import pytest

from peerdesk.matching.lot import lot
from tests.matching.hospital import KEY


def test_a_lot_is_the_same_on_every_computer() -> None:
    assert lot(KEY, referral=7, supporter=100).hex() == "5a567c1bc4c9bf39"


@pytest.mark.parametrize(("referral", "supporter"), [(8, 100), (7, 101), (-7, 100)])
def test_another_referral_or_supporter_draws_another_lot(
    referral: int, supporter: int
) -> None:
    drawn = lot(KEY, referral=referral, supporter=supporter)

    assert drawn != lot(KEY, referral=7, supporter=100)


def test_another_program_draws_other_lots() -> None:
    assert lot(bytes(32), referral=7, supporter=100) != lot(
        KEY, referral=7, supporter=100
    )


def test_numbers_that_read_alike_do_not_share_a_lot() -> None:
    assert lot(KEY, referral=1, supporter=11) != lot(KEY, referral=11, supporter=1)


def test_nobody_is_favored_over_many_referrals() -> None:
    people, draws = range(100, 110), 2000
    firsts = Counter(
        min(people, key=lambda who: lot(KEY, referral=number, supporter=who))
        for number in range(draws)
    )

    expected, sigma = draws / 10, (draws * 0.1 * 0.9) ** 0.5
    assert all(abs(firsts[who] - expected) <= 3.5 * sigma for who in people)
