"""A program that grows beside its place never costs what stands there."""

from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from peerdesk.domain.errors import ProgramExistsError
from peerdesk.store.growing import growing
from tests.store.made import content, make, opened


def test_whoever_is_slower_leaves_the_faster_ones_program_alone(tmp_path: Path) -> None:
    folder = tmp_path / "Mercy.peerdesk"

    with ExitStack() as slower:
        make(slower.enter_context(growing(folder)))
        make(folder)
        before = content(folder)
        with pytest.raises(ProgramExistsError):
            slower.close()

    assert content(folder) == before
    assert list(tmp_path.iterdir()) == [folder]


def test_nothing_is_left_of_what_was_stopped_halfway(tmp_path: Path) -> None:
    place = tmp_path / "New.peerdesk"

    with suppress(KeyboardInterrupt), growing(place) as beside:
        make(beside)
        raise KeyboardInterrupt

    assert list(tmp_path.iterdir()) == []


def test_what_has_grown_opens_at_its_own_place(tmp_path: Path) -> None:
    folder = tmp_path / "Mercy.peerdesk"

    with growing(folder) as place:
        make(place)

    opened(folder).close()
    assert list(tmp_path.iterdir()) == [folder]


def test_a_link_that_leads_nowhere_is_not_replaced(tmp_path: Path) -> None:
    link = tmp_path / "Mercy.peerdesk"
    link.symlink_to(tmp_path / "unplugged")

    with pytest.raises(ProgramExistsError):
        make(link)

    assert link.is_symlink()
