from peerdesk.domain.rank import Rank


def test_ranks_rise_from_trainee_to_chief() -> None:
    assert list(Rank) == sorted(Rank)
    assert min(Rank) is Rank.TRAINEE
