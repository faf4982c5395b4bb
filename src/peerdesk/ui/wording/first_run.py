"""Words for the first run: where one is, what is kept, and what is being done."""

from enum import Enum

from peerdesk.desk.founding import Stage
from peerdesk.domain.policy import Policy
from peerdesk.domain.rank import RoleGroup
from peerdesk.ui.wording.people import role_group_words

_ROSTER_DAYS = 30


class Stop(Enum):
    """The four steps, by the words on the line above them."""

    PROGRAM = "The program"
    KEYS = "Passphrases"
    PEOPLE = "People"
    KEPT = "What is kept"


_STAGES = {
    Stage.MEASURING: "Finding out how fast this computer is …",
    Stage.KEYS: "Making your passphrases slow to guess …",
    Stage.PEOPLE: "Moving everybody in …",
}
_COUNTED = {RoleGroup.PHYSICIAN, RoleGroup.NURSE, RoleGroup.PHARMACIST}
NOT_YET = "Nothing is on disk yet; the last step makes everything at once."
LOCKED_SOON = "Nobody is here: this starts over in {seconds} s. Any key keeps it."
NEVER = (
    "Anything that was said, felt or decided. There is no field for it.",
    "Whether a named colleague accepted, declined or used help.",
    "Patients, diagnoses, harm, cause or fault.",
    "Incident, claim or file numbers.",
    "Who referred a colleague, or why a supporter pauses.",
    "Age, sex, origin or belief of anybody.",
    "Attachments, photos, recordings.",
)


def stage_words(stage: Stage) -> str:
    """Return what is being done."""
    return _STAGES[stage]


def served_words(role_group: RoleGroup) -> str:
    """Return whom a program serves: "Nurses"."""
    words = role_group_words(role_group)
    return f"{words}s" if role_group in _COUNTED else words


def length_words(length: int, least: int) -> str:
    """Return how much is missing: "At least 15 characters; 4 to go."""
    if length >= least:
        return "Long enough"
    if not length:
        return f"At least {least} characters of any kind"
    return f"At least {least} characters; {least - length} to go"


def kept_rows(policy: Policy) -> tuple[tuple[str, str], ...]:
    """Return what is kept, and until when."""
    referral = (
        f"until {policy.keep_closed_days} days after it is closed, and never longer "
        f"than {policy.keep_at_most_days} days"
    )
    return (
        ("A referral", referral),
        (
            "Colleagues and supporters",
            f"while they are active, and {_ROSTER_DAYS} days",
        ),
        ("Counts without names", f"{policy.counter_months} months"),
        (
            "The log: a day, a role, a kind of action",
            f"{policy.log_months} months",
        ),
        ("Your contacts, sheets and settings", "as long as the program exists"),
    )


def many(number: int, one: str) -> str:
    """Return a number with its noun: "1 colleague", "2,981 colleagues"."""
    return f"{number} {one}" if number == 1 else f"{number:,} {one}s"


def people_words(clinicians: int, supporters: int) -> str:
    """Return who is in: "2,981 colleagues, 34 of them peer supporters"."""
    if not clinicians:
        return "Nobody yet"
    if not supporters:
        return many(clinicians, "colleague")
    of_them = f"{supporters:,} of them peer supporters"
    if supporters == 1:
        of_them = "one of them a peer supporter"
    return f"{many(clinicians, 'colleague')}, {of_them}"


def made_words(clinicians: int, supporters: int) -> str:
    """Return what was made, for the page on which it is opened."""
    inside = people_words(clinicians, supporters)
    held = f"It holds {inside}. " if clinicians else "It holds nobody yet. "
    return (
        f"Your program is made, encrypted, on this computer. {held}"
        "Open it with the director's passphrase."
    )


def demo_words(director: str, administrator: str) -> str:
    """Return how the made-up hospital is opened."""
    return (
        "Everything in this hospital is made up. The director's passphrase is "
        f"“{director}”; it opens everything. The administrator's is "
        f"“{administrator}”; it opens everything but the referrals."
    )
