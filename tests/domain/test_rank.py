import pytest

from peerdesk.domain.rank import Rank, steps_below


@pytest.mark.parametrize(
    ("supporter", "peer", "expected"),
    [
        (Rank.STAFF, Rank.STAFF, 0),
        (Rank.CHIEF, Rank.TRAINEE, 0),
        (Rank.STAFF, Rank.SENIOR_STAFF, 1),
        (Rank.TRAINEE, Rank.CHIEF, 4),
    ],
)
def test_only_steps_down_are_counted(
    supporter: Rank, peer: Rank, expected: int
) -> None:
    assert steps_below(supporter=supporter, peer=peer) == expected


def test_ranks_rise_from_trainee_to_chief() -> None:
    assert list(Rank) == sorted(Rank)
    assert min(Rank) is Rank.TRAINEE
