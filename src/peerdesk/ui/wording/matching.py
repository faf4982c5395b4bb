"""Words for who is offered, in what order, and why.

Nothing here tells who was involved in an adverse event or who reviews them: every
rule that is never relaxed is said with the same words.
"""

from collections.abc import Iterable
from datetime import date

from peerdesk.domain.people import Supporter
from peerdesk.domain.referral import Wishes
from peerdesk.domain.specialty import Distance
from peerdesk.matching.exclusions import RELAXABLE, Rule
from peerdesk.matching.fit import Band, Fit
from peerdesk.matching.shortlist import Candidate, Lead, Shortlist
from peerdesk.ui.wording.days import day_words
from peerdesk.ui.wording.people import language_words

NOT_AVAILABLE = "not available for this referral"
_FIELDS = {
    Distance.SAME: "same field",
    Distance.NEAR: "close field",
    Distance.FAMILY: "related field",
    Distance.OTHER: "other field",
}
_COUNTS = {1: "one step", 2: "two steps", 3: "three steps", 4: "four steps"}
_BANDS = {
    Band.RETURNING: "Asked for by the peer.",
    Band.A: "Band A, the closest.",
    Band.B: "Band B.",
    Band.C: "Band C.",
    Band.D: "Band D, not a close match.",
}
_LEADS = {
    Lead.RULE: "fewer rules set aside",
    Lead.BAND: "closer band",
    Lead.CASELOAD: "same band, fewer cases",
    Lead.POINTS: "same band, as many cases, closer fit",
    Lead.LONGER_AGO: "otherwise equal, asked longer ago",
    Lead.LOT: "otherwise equal, drawn by lot",
}
_KINDS_OF_RULE = {
    Rule.AWAY: "away",
    Rule.YEARLY_CAP: "at their limit for the year",
    Rule.OPEN_CAP: "at their limit of open referrals",
    Rule.RESTING: "resting",
    Rule.WISH_DEPARTMENT: "not the department asked for",
    Rule.WISH_LANGUAGE: "not the language asked for",
    Rule.SAME_ADVERSE_EVENT: "already helping after this adverse event",
}
_CODES = {
    Rule.AWAY: "away",
    Rule.YEARLY_CAP: "yearly limit",
    Rule.OPEN_CAP: "open limit",
    Rule.RESTING: "resting",
    Rule.WISH_DEPARTMENT: "wish",
    Rule.WISH_LANGUAGE: "wish",
    Rule.SAME_ADVERSE_EVENT: "same adverse event",
}
_UNCHECKED = {
    Rule.AUTHORITY: "supervisor not known",
    Rule.REVIEWS: "reviewing bodies of the unit not known",
    Rule.WISH_DEPARTMENT: "department of the peer not known",
}


def reason_words(candidate: Candidate) -> str:
    """Return why somebody fits: "same field, one step senior, 2 of 5 this year"."""
    how, supporter = candidate.fit, candidate.supporter
    reasons = [_FIELDS[how.distance], _rank_words(how)]
    if how.lacks_intervention:
        reasons.append("not an interventionalist")
    reasons.append(f"{supporter.cases} of {supporter.target} this year")
    return ", ".join(reasons)


def band_words(band: Band) -> str:
    """Return how close the pair is: "Band A, the closest."."""
    return _BANDS[band]


def lead_words(candidate: Candidate, following: str) -> str:
    """Return what puts somebody before *following*; nothing for the last one."""
    if candidate.before_next is None:
        return ""
    return f"Listed before {following}: {_LEADS[candidate.before_next]}."


def rule_words(
    rules: Iterable[Rule], supporter: Supporter, wishes: Wishes, today: date
) -> str:
    """Return what stands in the way of picking somebody: "resting until 3 Dec"."""
    kept = frozenset(rules)
    said = [_rule(rule, supporter, wishes, today) for rule in RELAXABLE if rule in kept]
    return ", ".join(said) if kept <= frozenset(RELAXABLE) else NOT_AVAILABLE


def code_words(rules: Iterable[Rule]) -> str:
    """Return the codes that are logged when *rules* are set aside."""
    kept = frozenset(rules)
    codes = dict.fromkeys(_CODES[rule] for rule in RELAXABLE if rule in kept)
    return " and ".join(f"“{code}”" for code in codes)


def others_words(shortlist: Shortlist) -> str:
    """Return the heading over those who may be picked by hand."""
    rules = frozenset().union(*(one.relaxes for one in shortlist.relaxable))
    kinds = [_KINDS_OF_RULE[rule] for rule in RELAXABLE if rule in rules]
    count = len(shortlist.relaxable)
    people = "other" if count == 1 else "others"
    return f"{count} {people}, if you decide so: {_some(kinds)}"


def excluded_words(shortlist: Shortlist) -> str:
    """Return the heading over those who cannot be picked, without saying why."""
    return f"{len(shortlist.excluded)} {NOT_AVAILABLE}"


def unchecked_words(rules: Iterable[Rule]) -> str:
    """Return which rules could not be checked: "Not checked: supervisor not known."."""
    known = frozenset(rules)
    said = [words for rule, words in _UNCHECKED.items() if rule in known]
    return f"Not checked: {', '.join(said)}." if said else ""


def _rank_words(how: Fit) -> str:
    if how.other_profession:
        return "other profession"
    if how.rank_steps == 0:
        return "same rank"
    count = _COUNTS[min(abs(how.rank_steps), max(_COUNTS))]
    return f"{count} {'senior' if how.rank_steps > 0 else 'junior'}"


def _rule(rule: Rule, supporter: Supporter, wishes: Wishes, today: date) -> str:
    if rule is Rule.AWAY and supporter.paused_until is not None:
        return f"away until {day_words(supporter.paused_until, today)}"
    if rule is Rule.RESTING and supporter.rest_until is not None:
        return f"resting until {day_words(supporter.rest_until, today)}"
    if rule is Rule.OPEN_CAP:
        return f"has {supporter.open_count} open now"
    if rule is Rule.WISH_LANGUAGE and wishes.language is not None:
        return f"does not speak {language_words(wishes.language)}"
    return _KINDS_OF_RULE[rule]


def _some(kinds: list[str], most: int = 3) -> str:
    shown = ", ".join(kinds[:most])
    return f"{shown} …" if len(kinds) > most else shown
