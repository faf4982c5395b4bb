"""The recovery sheet: one page with the code that opens a program without a passphrase.

It exists on paper only.  Whoever prints it hands in the code, and nothing keeps it.
"""

from dataclasses import dataclass, field
from datetime import date

from peerdesk.sheets.content import SheetTexts
from peerdesk.sheets.page import Paper
from peerdesk.sheets.sheet import Sheet
from peerdesk.sheets.story import (
    Block,
    Closing,
    Groups,
    Line,
    Prose,
    Section,
    Story,
    Title,
)

_SECTIONS = ("keeping", "using", "losing")


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """All that the sheet is made from."""

    program: str
    groups: tuple[str, ...] = field(repr=False)
    texts: SheetTexts
    paper: Paper
    printed_on: date


def recovery_sheet(sheet: RecoverySheet) -> Sheet:
    """Return the printed sheet."""
    # The lock page must not wait for ReportLab.
    from peerdesk.sheets.press import press  # noqa: PLC0415 - slow to load

    return press(recovery_story(sheet), sheet.paper)


def recovery_story(sheet: RecoverySheet) -> Story:
    """Return what the sheet says, in the order in which it is read."""
    texts = sheet.texts
    return Story(
        id=texts.sheet,
        version=texts.version,
        language=texts["language"],
        title=texts["title"],
        running_head=sheet.program,
        blocks=_blocks(sheet),
        provenance=_provenance(sheet),
        page_of=texts["page_of"],
    )


def _blocks(sheet: RecoverySheet) -> tuple[Block, ...]:
    texts = sheet.texts
    return (
        Title(texts["title"]),
        Prose(texts["lead"]),
        _code(sheet),
        *(_section(texts, name) for name in _SECTIONS),
        Closing(
            heading=texts["closing.heading"],
            text=texts["closing.text"],
            before_blank=texts["closing.before_blank"],
            after_blank=texts["closing.after_blank"],
            line=Line(sheet.program),
        ),
    )


def _code(sheet: RecoverySheet) -> Groups:
    texts = sheet.texts
    numbers = range(1, len(sheet.groups) + 1)
    return Groups(
        heading=texts["code.heading"],
        continued=_continued(texts, "code"),
        captions=tuple(texts["group"].format(number=number) for number in numbers),
        groups=sheet.groups,
    )


def _section(texts: SheetTexts, name: str) -> Section:
    return Section(
        heading=texts[f"{name}.heading"],
        continued=_continued(texts, name),
        when=texts[f"{name}.when"],
        lines=(),
        instead=texts[f"{name}.text"],
    )


def _continued(texts: SheetTexts, name: str) -> str:
    return texts["continued"].format(heading=texts[f"{name}.heading"])


def _provenance(sheet: RecoverySheet) -> str:
    texts, day = sheet.texts, sheet.printed_on
    month = texts["months"].split()[day.month - 1]
    printed = texts["day"].format(month=month, day=day.day, year=day.year)
    sentences = (
        texts["only_copy"],
        texts["printed"].format(day=printed),
        texts["edition"].format(version=texts.version),
    )
    return " ".join(sentences)
