"""Words that are longer than a line."""

from peerdesk.ui.wording.breaking import breakable

ZWSP = "\N{ZERO WIDTH SPACE}"


def test_a_usual_name_stays_as_it_is() -> None:
    assert breakable("Ada Lindqvist") == "Ada Lindqvist"
    assert breakable("x" * 24) == "x" * 24


def test_a_word_beyond_all_measure_may_be_broken() -> None:
    assert breakable("A " + "x" * 50) == "A " + ZWSP.join(["x" * 24, "x" * 24, "xx"])
