"""Words for the hand-off: the one place where a message about a colleague is composed.

Nothing of it is ever stored.  It follows the AMA STEPS Forward module: the supporter
gets a name, a contact and one sentence, writes briefly and asks for a call; whoever
would rather not talk has been supported by being asked.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from peerdesk.desk.handoff import HandOff
from peerdesk.desk.sentence_guard import Finding
from peerdesk.desk.sentence_guard import Kind as FindingKind
from peerdesk.domain.adverse_event import AdverseEvent, Kind, Setting
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.people import Clinician

TITLE = "Hand-off"
NOT_KEPT = "Composed here, kept nowhere. Leaving this page clears it."
RARITY = "Could someone guess who this is? Then say less."
NO_SENTENCE = "Your program hands off without a sentence about what happened."
WRITE_NOTHING_DOWN = "Please take no notes."
MAIL_WARNING = (
    "What you paste into a mail leaves PeerDesk for good: it can be neither erased nor "
    "locked from here. The draft itself carries only the supporter's address and a "
    "neutral subject. The phone leaves nothing behind."
)
MAIL_STARTED = "An empty draft is open. The message is copied: paste it there."
MAIL_REFUSED = (
    "No mail program answered. The message is copied; you can also read it out by "
    "phone."
)
NO_ADDRESS = "There is no mail address for this supporter. Please use the phone."
HANDED_OFF = "Ticked: handed off."
SENTENCE = "One sentence about what happened"
ASK = (
    "Hello, have you been able to reach out yet? “Yes” or “not yet” is enough, please "
    "no names and no details. If you have no time just now, tell me and I will ask "
    "somebody else. Thank you."
)
THANK = (
    "Thank you for thinking of your colleagues. One of us will reach out to everyone "
    "involved. You will not hear how it went, and that is the point: it stays between "
    "the two of them. Thank you for looking after them."
)
ASKED = "Ticked: asked."
ASK_PROMISE = "Names nobody, so it can travel by any way. Kept nowhere."
THANK_PROMISE = "Says that it is in good hands, and nothing else. Kept nowhere."
_PLEASE_REMEMBER = (
    "If they would rather not talk, that is fine: being asked is support, too. "
    f"{WRITE_NOTHING_DOWN} All I need to know is that you reached out."
)
_KINDS = {
    Kind.UNEXPECTED_DEATH: "An unexpected death",
    Kind.UNEXPECTED_OUTCOME: "An unexpected outcome or a close call",
    Kind.RESUSCITATION: "A resuscitation or a sudden decline",
    Kind.CHILD: "A hard event with a child or young adult",
    Kind.SEVERAL_LOSSES: "Several losses in a short time",
    Kind.PATIENT_KNOWN: "A hard event with a patient they knew",
    Kind.VIOLENCE: "Aggression, a threat or violence",
    Kind.COLLEAGUE_LOSS: "The death or serious illness of a colleague",
    Kind.FORMAL_PROCESS: "A formal process such as a complaint or a review",
    Kind.PERSONAL_EXPOSURE: "An exposure or another strain at work",
}
_PLACELESS = frozenset(
    {Kind.COLLEAGUE_LOSS, Kind.FORMAL_PROCESS, Kind.PERSONAL_EXPOSURE}
)
_PLACES = {
    Setting.OPERATING_ROOM: " in the operating room",
    Setting.EMERGENCY: " in the emergency department",
    Setting.CRITICAL_CARE: " in critical care",
    Setting.WARD: " on a ward",
    Setting.OBSTETRICS: " in obstetrics",
    Setting.CLINIC: " in a clinic",
    Setting.IMAGING: " in imaging",
    Setting.LABORATORY_PHARMACY: " in the laboratory or pharmacy",
    Setting.PREHOSPITAL: " outside the hospital",
    Setting.OTHER: "",
}
_ADVICE = {  # in this order: what harms most when it travels comes first
    FindingKind.IDENTIFIER: "Can point at one patient or one moment: {}.",
    FindingKind.QUOTATION: "Repeats what somebody said.",
    FindingKind.FEELING: "About how somebody is: {}. Leave that to them.",
    FindingKind.FAULT: "About whose fault it was: {}. Say only what happened.",
    FindingKind.SECOND_SENTENCE: "One sentence is enough.",
    FindingKind.TOO_LONG: "This is too long.",
    FindingKind.RARE: "May be rare enough to tell who it is: {}.",
    FindingKind.NAME: "Looks like somebody's name: {}.",
}
_LONGEST_QUOTE = 32
_RECENT_WEEKS = ("this week", "last week", "two weeks ago", "three weeks ago")


def composed_sentence(adverse_event: AdverseEvent, today: date) -> str:
    """Return one sentence made of the codes: what, where, about when."""
    kind = adverse_event.kind
    place = "" if kind in _PLACELESS else _PLACES[adverse_event.setting]
    return f"{_KINDS[kind]}{place} {_when(adverse_event.week, today)}."


def message(hand_off: HandOff, sentence: str, *, by_mail: bool) -> str:
    """Return the whole message, ready to be copied; *by_mail* reaches the supporter."""
    about = f"{hand_off.peer.name}\n{hand_off.peer.contact}"
    answer = _answer_words(by_mail=by_mail)
    paragraphs = [
        f"Hello {hand_off.supporter.name}, would you reach out to a colleague?",
        f"{about}\n{sentence}" if sentence else about,
        f"Please write to them briefly and ask them to {answer}. You could send this:",
        f"“{text_to_send(hand_off, by_mail=by_mail)}”",
        f"{_PLEASE_REMEMBER}{_reach_me(hand_off.phone)}",
    ]
    return "\n\n".join(paragraphs)


def text_to_send(hand_off: HandOff, *, by_mail: bool) -> str:
    """Return what the supporter can write to the peer; it names no adverse event."""
    supporter = hand_off.supporter
    do = "get in touch" if by_mail else "call me"
    last = "" if by_mail else " No need to write anything."
    return (
        f"Hello, this is {supporter.name}, a colleague from {hand_off.program}. We "
        f"touch base with everyone when work has been hard. Would you {do} when it "
        f"suits you? You can reach me at {supporter.contact}.{last}"
    )


def contact_words(supporter: Clinician, *, by_mail: bool) -> str:
    """Return whom to call or write to, and where."""
    doing = "Writing to" if by_mail else "Calling"
    return f"{doing} {supporter.name}  ·  {supporter.contact}"


def read_ask_words(*, by_mail: bool) -> str:
    """Return what the supporter is asked to do, as it is read out."""
    answer = _answer_words(by_mail=by_mail)
    return (
        f"Would you write to them briefly and ask them to {answer}? If they would "
        "rather not talk, that is fine."
    )


def asked_words(supporter: Clinician) -> str:
    """Return whom a draft is for, and how to reach them."""
    return f"For {supporter.name}  ·  {supporter.contact}"


def guard_words(found: Sequence[Finding], sentence: str) -> str:
    """Return what the guard points at, one line a kind; nothing when it is silent."""
    lines = []
    for kind, advice in _ADVICE.items():
        places = _merged(finding for finding in found if finding.kind is kind)
        if places:
            quotes = [_quote(sentence[start:end]) for start, end in places]
            lines.append(advice.format(", ".join(dict.fromkeys(quotes))))
    return "\n".join(lines)


def step_words(place: int, of: int) -> str:
    """Return how far one is: "2 of 3"."""
    return f"{place} of {of}" if of > 1 else ""


def counter_words(used: int, limit: int) -> str:
    """Return how many characters are used."""
    return f"{used}/{limit}"


def copied_words(seconds: int) -> str:
    """Return that something was copied, and when it is taken back."""
    minutes, rest = divmod(seconds, 60)
    after = f"{seconds} seconds" if rest else _minutes(minutes)
    return f"Copied. It is cleared in {after}, or when you lock."


def _merged(found: Iterable[Finding]) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    for one in sorted(found, key=lambda finding: finding.start):
        if places and one.start < places[-1][1]:
            start, end = places.pop()
            places.append((start, max(end, one.end)))
        else:
            places.append((one.start, one.end))
    return places


def _quote(words: str) -> str:
    bare = words.strip()
    short = bare if len(bare) <= _LONGEST_QUOTE else f"{bare[:_LONGEST_QUOTE]}…"
    return f"“{short}”"


def _answer_words(*, by_mail: bool) -> str:
    return f"{'get in touch' if by_mail else 'call you'} when it suits them"


def _reach_me(phone: str) -> str:
    return f" If you need me: {phone}." if phone else ""


def _minutes(minutes: int) -> str:
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _when(week: IsoWeek, today: date) -> str:
    for ago, words in enumerate(_RECENT_WEEKS):
        if week == IsoWeek.of(today - timedelta(weeks=ago)):
            return words
    return "some weeks ago"
