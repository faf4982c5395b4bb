"""Words for the roster: who could be offered today, and how evenly work is spread."""

from datetime import date, timedelta

from peerdesk.desk.roster import Balance
from peerdesk.domain.availability import Availability, availability
from peerdesk.domain.people import Supporter
from peerdesk.domain.policy import Policy
from peerdesk.domain.training import Training, training
from peerdesk.ui.wording.days import day_words

BACK_TO_ROSTER = "Back to the roster"
ADD_TITLE = "Add a supporter"
ADD_PROMISE = "Only who has been trained is offered to a colleague."
EDIT_TITLE = "Change an entry"
EDIT_PROMISE = "Nothing is saved until you press Save."
FIND_HINT = "Whoever is not in the directory can be added by name."
CONTACT_HINT = "Phone or e-mail at work"
SUPERVISOR_HINT = "They are never offered to each other."
EVALUATES_HINT = "Units. They are never offered to colleagues there."
REVIEWS_HINT = "Units, for a review body. They are not offered to colleagues there."
A_DAY = "Please write a day such as 3 Dec 2026."
DAY_HAS_PASSED = "This day has passed."
OPERATES = "Does operations or procedures"
POSTER = "May be named on the poster"
PICK_COLLEAGUE = "Please pick a colleague from the list, or leave it empty."
WAS_SUPPORTER = "Was a supporter before. Saving brings them back."
IS_SUPPORTER = "Is a supporter already. This is their entry."
HAD_LEFT = "Had left the directory. Saving brings them back."
NAMED_ALIKE = (
    "Somebody in the directory has nearly this name. If this is another person, press "
    "Save again."
)
NOBODY_YET = "No supporters yet"
HOW_TO_BEGIN = "Import them from a file, or add them one by one."
HOW_TO_CHOOSE = "Add who has been trained by name, or import a list of them."
EXPORT_TITLE = "Export the roster. The copy will not be encrypted."
_SMALL = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_AVAILABILITY = {
    Availability.AVAILABLE: "Available",
    Availability.LEAVING: "Leaving",
    Availability.YEARLY_CAP: "At the yearly limit",
}


def count_words(count: int) -> str:
    """Return a small number as a word: "six"; larger ones as figures."""
    return _SMALL[count] if count < len(_SMALL) else f"{count:,}"


def availability_words(supporter: Supporter, policy: Policy, today: date) -> str:
    """Return whether a supporter could be offered today: "Away until 12 Dec"."""
    match availability(supporter, policy, today):
        case Availability.AWAY:
            return f"Away until {_day(supporter.paused_until, today)}"
        case Availability.RESTING:
            return f"Resting until {_day(supporter.rest_until, today)}"
        case Availability.UNTRAINED:
            ended = training(supporter, today) is Training.ENDED
            return "Training ended" if ended else "Not trained yet"
        case Availability.OPEN_LIMIT:
            return f"{count_words(supporter.open_count).capitalize()} open now"
        case other:
            return _AVAILABILITY[other]


def training_words(supporter: Supporter, today: date) -> str:
    """Return until when the training holds: "Due by 3 Jan"."""
    match training(supporter, today):
        case Training.HOLDS:
            return f"Until {day_words(supporter.valid_until, today)}"
        case Training.DUE:
            return f"Due by {day_words(supporter.valid_until, today)}"
        case Training.ENDED:
            return f"Ended {day_words(supporter.valid_until, today)}"
        case Training.TO_COME:
            return f"On {day_words(supporter.trained_on, today)}"


def balance_words(balance: Balance | None) -> str:
    """Return how evenly outreach is spread: "Busiest 7, quietest 0"."""
    if balance is None:
        return "Nobody takes part yet."
    people = "supporter" if balance.supporters == 1 else "supporters"
    line = (
        f"{balance.supporters:,} {people}. In twelve months: "
        f"busiest {balance.busiest}, quietest {balance.quietest}"
    )
    never = balance.never_asked
    return f"{line}, {count_words(never)} never asked." if never else f"{line}."


def nobody_words(colleagues: int) -> str:
    """Return who there is when nobody supports: "12 colleagues, no supporters yet"."""
    if not colleagues:
        return NOBODY_YET
    people = "colleague" if colleagues == 1 else "colleagues"
    return f"{colleagues:,} {people}, no supporters yet"


def away_words(until: date, today: date) -> str:
    """Return what a pause means: "Away through 12 Dec, back on 13 Dec."."""
    back = until + timedelta(days=1)
    return f"Away through {day_words(until, today)}, back on {day_words(back, today)}."


def open_words(supporter: Supporter) -> str:
    """Return how many are open now: "one open now"."""
    count = supporter.open_count
    return f"{count_words(count)} open now" if count else "none open"


def kept_words(name: str, *, new: bool) -> str:
    """Return the short sentence after an entry was saved."""
    return f"{name} is a supporter now." if new else f"{name} is saved."


def paused_words(name: str, until: date, today: date) -> str:
    """Return the short sentence after a pause began or changed."""
    return f"{name} is away through {day_words(until, today)}."


def back_words(name: str) -> str:
    """Return the short sentence after somebody came back from a pause."""
    return f"{name} is back."


def stays_words(name: str) -> str:
    """Return the short sentence after somebody does not leave after all."""
    return f"{name} takes part again."


def renewed_words(name: str, valid_until: date, today: date) -> str:
    """Return the short sentence after a refresher: "Ada Kim was trained today …"."""
    return f"{name} was trained today, valid until {day_words(valid_until, today)}."


def left_words(name: str, waiting_again: int, *, at_once: bool) -> str:
    """Return what leaving means for what they hold."""
    if not at_once:
        return f"{name} leaves at the director's next opening."
    if waiting_again == 0:
        return f"{name} has left the program."
    return f"{name} has left the program. {_referrals(waiting_again)} again."


def released_words(waiting_again: int) -> str:
    """Return what became of the referrals of those who have left, at an opening."""
    return (
        "Since your last visit, somebody has left the program. "
        f"{_referrals(waiting_again)} again and can be assigned."
    )


def exported_words(count: int, file: str) -> str:
    """Return what was exported, and that nothing protects it."""
    people = "1 supporter" if count == 1 else f"{count:,} supporters"
    return (
        f"{people} exported to “{file}”. This copy is outside PeerDesk's protection; "
        "please delete it when it is no longer needed."
    )


def found_words(shown: int, of: int) -> str:
    """Return how many a search left over: "4 of 36 shown"."""
    return "" if shown == of else f"{shown:,} of {of:,} shown"


def _referrals(count: int) -> str:
    return "1 referral waits" if count == 1 else f"{count:,} referrals wait"


def _day(day: date | None, today: date) -> str:
    return day_words(day, today) if day is not None else "further notice"
