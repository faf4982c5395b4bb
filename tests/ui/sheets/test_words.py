"""The screen and the paper call the same things by the same names."""

import tomllib

from peerdesk.domain.contact import Family
from peerdesk.sheets.sheet import SheetWarning, WarningCode
from peerdesk.shipped import shipped
from peerdesk.ui.wording.sheets import family_words, warnings_words


def test_help_with_time_off_is_called_so_on_screen_and_on_paper() -> None:
    sheet = tomllib.loads(shipped("sheets", "peer-resources", "en.toml").read_text())

    assert family_words(Family.TIME_OFF) in str(sheet)
    assert family_words(Family.TIME_OFF) == "Help with time off"


def test_smaller_type_is_explained_by_a_full_page() -> None:
    warning = SheetWarning(WarningCode.SMALL_TYPE, "")

    assert warnings_words([warning]) == ["The page is full, so the type is smaller."]
