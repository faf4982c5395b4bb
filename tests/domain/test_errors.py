import inspect
from pathlib import Path

import pytest

from peerdesk.domain import errors
from peerdesk.domain.errors import DeskError
from peerdesk.domain.roster_entry import Part

REFUSALS = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, DeskError) and kind is not DeskError
]
EXAMPLES: dict[object, object] = {
    int: 7,
    str: "the file",
    tuple[str, ...]: ("Staff", "Leavers"),
    "Mapping[Part, str]": {Part.NAME: "Please type the name."},
    Path: Path("/secret/place/Mercy.peerdesk"),
}


def refusal(kind: type[DeskError]) -> DeskError:
    asked = list(inspect.signature(kind).parameters.values())
    return kind(*(EXAMPLES[parameter.annotation] for parameter in asked))


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_refusal_is_said_in_whole_sentences(kind: type[DeskError]) -> None:
    said = str(refusal(kind))

    assert said[0].isupper() or said.startswith(("“", "the file"))
    assert said.endswith(".")
    assert len(said) >= 40 or kind is errors.SheetRefusedError


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_refusal_never_tells_where_a_file_lies(kind: type[DeskError]) -> None:
    assert "/secret" not in str(refusal(kind))


@pytest.mark.parametrize("kind", REFUSALS)
def test_a_refusal_can_be_shown_by_whoever_catches_any(kind: type[DeskError]) -> None:
    with pytest.raises(DeskError):
        raise refusal(kind)
