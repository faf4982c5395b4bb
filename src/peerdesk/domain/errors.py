"""Refusals: what can go wrong and be explained to the person at the desk.

Each says what happened, what was kept and what to do next.  No refusal carries a
name, a key or anything that was typed.  Whatever is not a `DeskError` is a bug.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the lock page loads this module, and nothing it does not need
    from peerdesk.domain.roster_entry import Part


class DeskError(Exception):
    """A refusal the window can show as it stands."""


# --- referrals -----------------------------------------------------------------


class MoveRefusedError(DeskError):
    """The referral cannot make this move from where it stands."""

    def __init__(self, number: int, standing: str, move: str) -> None:
        super().__init__(
            f"Referral {number} is {standing}, so it cannot be {move}. "
            "The list has been refreshed; nothing was changed."
        )


class MovedOnError(DeskError):
    """Something changed since, so that undoing would undo somebody else's work."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"Referral {number} has moved on since, so this can no longer be undone. "
            "Nothing was changed."
        )


class ReferralGoneError(DeskError):
    """The referral is no longer held."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"Referral {number} is no longer held: it was withdrawn or purged. "
            "Nothing was changed."
        )


class AdverseEventGoneError(DeskError):
    """The adverse event is no longer held."""

    def __init__(self) -> None:
        super().__init__(
            "This adverse event is no longer held. Nothing was added. Please enter "
            "it as a new one."
        )


class DuplicateReferralError(DeskError):
    """The same peer was referred after the same adverse event already."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"This colleague is already referred after this adverse event "
            f"(referral {number}). Nothing was added; go on with that one."
        )


class NotOfferedError(DeskError):
    """A rule that is never relaxed, or not overridden, keeps this supporter out."""

    def __init__(self, rule: str) -> None:
        super().__init__(
            f"This supporter cannot be assigned: {rule}. Nothing was changed. "
            "Please choose somebody else, or override what may be overridden."
        )


class SamePersonError(DeskError):
    """A typed name is close to somebody known, and nobody said who is meant."""

    def __init__(self) -> None:
        super().__init__(
            "A name you typed is close to somebody PeerDesk knows already. Please "
            "say whether it is the same person. Nothing was saved."
        )


# --- people --------------------------------------------------------------------


class UnknownPersonError(DeskError):
    """No directory entry has this number."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"No colleague has the directory number {number}. Nothing was changed. "
            "Please look them up again by name."
        )


class EntryRefusedError(DeskError):
    """An entry of the roster says something that cannot be; *problems* say where."""

    def __init__(self, problems: "Mapping[Part, str]") -> None:
        super().__init__(
            "Something is missing or cannot be, and nothing was saved. Please look at "
            "the marked fields."
        )
        self.problems = problems


class TooLongError(DeskError):
    """A text is longer than its place allows, or breaks the line."""

    def __init__(self, field: str, limit: int) -> None:
        super().__init__(
            f"“{field}” takes one line of at most {limit} characters. "
            "Nothing was saved; please shorten it."
        )


class ImportRefusedError(DeskError):
    """A file of people has a row that cannot be taken."""

    def __init__(self, file: Path, where: str, problem: str) -> None:
        super().__init__(f"{file.name}, {where}: {problem}. Nothing was imported.")


class TableRefusedError(DeskError):
    """A file holds no table that can be read; *problem* says what, where, what to do.

    *problem* is one or more whole sentences without the file's name.
    """

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem} Nothing was imported.")


class SheetUnclearError(DeskError):
    """A workbook has several sheets with rows, and nobody has said which is meant."""

    def __init__(self, file: str, sheets: tuple[str, ...]) -> None:
        names = ", ".join(f"“{sheet}”" for sheet in sheets)
        super().__init__(
            f"{file}: several sheets hold rows: {names}. Please say which one lists "
            "the people. Nothing was imported."
        )
        self.sheets = sheets


class StoppedError(DeskError):
    """Somebody stopped a long piece of work."""

    def __init__(self) -> None:
        super().__init__("Stopped, as you asked. Nothing was changed.")


# --- the encrypted program ---------------------------------------------------------


class WrongPassphraseError(DeskError):
    """The passphrase opens no slot."""

    def __init__(self) -> None:
        super().__init__(
            "That passphrase does not open this program. Check Caps Lock and try "
            "again; nothing was changed."
        )


class BadRecoveryCodeError(DeskError):
    """The recovery code was mistyped, or belongs to another program."""

    def __init__(self) -> None:
        super().__init__(
            "That recovery code has a typing mistake or belongs to another program. "
            "Nothing was changed. Please compare it with the printed sheet, group by "
            "group."
        )


class ProgramMissingError(DeskError):
    """There is no program at this place, or one of its files is gone."""

    def __init__(self, path: Path, missing: str) -> None:
        super().__init__(
            f"“{path.name}” is not a complete program: {missing} is missing. "
            "Nothing was changed. Open another program, or restore a backup."
        )


class ProgramExistsError(DeskError):
    """A new program would overwrite something."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” exists already. Nothing was changed. Choose another name."
        )


class ProgramDamagedError(DeskError):
    """A file was damaged, cut short, or exchanged for another program's."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f"{file} is damaged or belongs to another program. Nothing was changed, "
            "and nothing from it is shown. Restore the newest backup, or ask your "
            "IT department for one."
        )


class NewerProgramError(DeskError):
    """The program was last saved by a newer PeerDesk."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f"{file} was saved by a newer PeerDesk. It was not touched. Please "
            "install the newer version on this computer."
        )


class OlderProgramError(DeskError):
    """Only the director's key covers both files, so only it brings them up to date."""

    def __init__(self) -> None:
        super().__init__(
            "This program was last saved by an older PeerDesk. It was not touched. "
            "Once the director has opened it with this version, you can go on here."
        )


class ForeignContentError(DeskError):
    """The file holds a column or table that PeerDesk never makes."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"This program was changed outside PeerDesk: {what}. It was not opened, "
            "because PeerDesk promises that no such place exists. Restore a backup."
        )


class ProgramInUseError(DeskError):
    """Another window has the program open."""

    def __init__(self, holder: str) -> None:
        super().__init__(
            f"This program is open already ({holder}). Lock or close it there first; "
            "nothing was changed."
        )


class ProgramBusyError(DeskError):
    """Another program is reading or writing the file just now."""

    def __init__(self) -> None:
        super().__init__(
            "Another program on this computer is using the file, so this was not "
            "saved. Nothing is half saved. Please try again in a moment."
        )


class DiskFullError(DeskError):
    """The disk is full."""

    def __init__(self) -> None:
        super().__init__(
            "The disk is full, so this was not saved. All that was saved before is "
            "safe. Free some space, then try again."
        )


class NotWritableError(DeskError):
    """The place cannot be written to."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” cannot be written to, so nothing was saved. Check its "
            "permissions or choose another folder."
        )


class StorageFaultError(DeskError):
    """The disk failed while reading or writing."""

    def __init__(self) -> None:
        super().__init__(
            "The disk reported a fault, so this was not saved. All that was saved "
            "before is safe. Please tell your IT department."
        )


class KeyMissingError(DeskError):
    """The open key does not cover the referrals."""

    def __init__(self) -> None:
        super().__init__(
            "This needs the director's key. The administrator's key does not open "
            "the referrals. Nothing was changed; please ask the director."
        )


class WeakPassphraseError(DeskError):
    """The passphrase is shorter than the rule."""

    def __init__(self, minimum: int) -> None:
        super().__init__(
            f"The passphrase is too short, so nothing was made. Please use at least "
            f"{minimum} characters of any kind; five random words are good."
        )


class UnreadablePassphraseError(DeskError):
    """Nothing was typed, or not in the encoding of this computer."""

    def __init__(self) -> None:
        super().__init__(
            "No passphrase could be read: there is none, or it is not UTF-8 text. "
            "Nothing was changed. Type it, or give it a line of its own."
        )


class SamePassphraseError(DeskError):
    """One passphrase for both roles would give the administrator both keys."""

    def __init__(self) -> None:
        super().__init__(
            "The director and the administrator need different passphrases, because "
            "only the director's opens the referrals. Nothing was made."
        )


class SheetRefusedError(DeskError):
    """A sheet cannot be made as asked."""

    def __init__(self, problem: str) -> None:
        super().__init__(f"{problem} No sheet was made.")
