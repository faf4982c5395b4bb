"""Words for taking in a referral."""

from collections.abc import Sequence
from datetime import date, timedelta

from peerdesk.desk.intake import Verdict
from peerdesk.domain.adverse_event import AdverseEvent
from peerdesk.domain.care_team import CareTeamRole
from peerdesk.domain.counts import Source
from peerdesk.domain.days import IsoWeek
from peerdesk.domain.people import Clinician
from peerdesk.domain.rank import RoleGroup
from peerdesk.domain.referral import Wishes
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.ui.wording.adverse_event import (
    care_team_words,
    setting_words,
    short_kind_words,
)
from peerdesk.ui.wording.days import week_words
from peerdesk.ui.wording.people import rank_words, specialty_words
from peerdesk.ui.wording.referral import wish_words

TITLE = "New referral"
PROMISE = "Add everyone who was involved. Nothing that was said is asked or kept."
NEW_ADVERSE_EVENT = "A new adverse event"
CHOOSE = "Please choose"
CHOOSE_KIND = "Please choose what happened."
CHOOSE_SETTING = "Please choose where it happened."
ADD_SOMEBODY = "Please add at least one person."
ANSWER_SAME_PERSON = "Please answer “Same person?” first."
FINISH_NAME = "Press Enter to add this name, or clear it."
NOT_IN_DIRECTORY = "Not in the directory"
OPEN_RESOURCE_SHEET = "Open the resource sheet"
ALREADY_HERE = "Already on this form."
ASKS_FIRST = (
    "Wants a call from you before anybody is assigned. Please call them first; "
    "the referral can wait in the queue meanwhile."
)
ASK_FIRST = "Ask the director first"
ASK_FIRST_HINT = "They want a call from you before anybody is assigned."
_SOURCES = {
    Source.LEADER: "A clinical leader",
    Source.COLLEAGUE: "A colleague",
    Source.SAFETY_REPORT: "A safety report",
    Source.RISK_OR_LEGAL: "Risk management or legal",
    Source.SELF: "They asked themselves",
    Source.OTHER: "Somebody else",
}
_GROUPS = {
    RoleGroup.PHYSICIAN: "physicians",
    RoleGroup.ADVANCED_PRACTICE: "advanced practice clinicians",
    RoleGroup.NURSE: "nurses",
    RoleGroup.PHARMACIST: "pharmacists",
    RoleGroup.ALLIED_HEALTH: "allied health staff",
    RoleGroup.PREHOSPITAL: "prehospital staff",
    RoleGroup.SUPPORT_STAFF: "support staff",
}
_BETWEEN = "  ·  "


def source_words(source: Source) -> str:
    """Return who thought of them."""
    return _SOURCES[source]


def person_words(person: Clinician, tree: SpecialtyTree) -> str:
    """Return what somebody does, in one line: "Pediatrics  ·  Attending  ·  NICU"."""
    parts = (
        specialty_words(tree, person.specialty),
        rank_words(person.role_group, person.rank),
        person.unit,
    )
    return _BETWEEN.join(part for part in parts if part)


def adverse_event_words(adverse_event: AdverseEvent, count: int, today: date) -> str:
    """Return a recent adverse event, so that one can tell it from others."""
    people = "1 person" if count == 1 else f"{count} people"
    parts = (
        short_kind_words(adverse_event.kind),
        setting_words(adverse_event.setting).lower(),
        when_words(adverse_event.week, today),
        people,
    )
    return ", ".join(parts)


def when_words(week: IsoWeek, today: date) -> str:
    """Return the week as people say it: "this week", "last week", "week of 3 Feb"."""
    if week == IsoWeek.of(today):
        return "this week"
    if week == IsoWeek.of(today - timedelta(weeks=1)):
        return "last week"
    return week_words(week, today)


def missing_words(roles: Sequence[CareTeamRole]) -> str:
    """Return who is usually there and not on the form."""
    if not roles:
        return "Everyone who is usually there is on the form."
    usual = ", ".join(care_team_words(role) for role in roles)
    return f"Anyone missing? Usually there as well: {usual}."


def out_of_scope_words(role_group: RoleGroup) -> str:
    """Return that the program does not serve this group, and what to do instead."""
    return (
        f"The program does not serve {_GROUPS[role_group]} yet. Nothing about them "
        "will be kept, only a count. You can give them the resource sheet."
    )


def add_by_name_words(name: str) -> str:
    """Return the offer to add somebody by name."""
    return f"Add “{name}”"


def same_person_words(person: Clinician, tree: SpecialtyTree) -> str:
    """Return whom a typed name may mean."""
    return f"Yes: {person.name}, {specialty_words(tree, person.specialty)}"


def wishes_button_words(wishes: Wishes, *, ask_first: bool) -> str:
    """Return the words of the button that opens the wishes; how many are set."""
    count = len(wish_words(wishes)) + ask_first
    return f"Wishes ({count})" if count else "Wishes"


def verdict_words(verdict: Verdict, role_group: RoleGroup, *, asks_first: bool) -> str:
    """Return what became of somebody on the form."""
    match verdict:
        case Verdict.ADDED:
            return "In the queue. Call them first." if asks_first else "In the queue."
        case Verdict.DUPLICATE:
            return "Already referred after this adverse event. Nothing was added."
        case Verdict.OUT_OF_SCOPE:
            return (
                f"The program does not serve {_GROUPS[role_group]} yet. Only a count "
                "was kept. Please give them the resource sheet."
            )
        case Verdict.HOLDS_KEY:
            return (
                "Holds a key to the referrals, so their own does not belong here. "
                "Please have a deputy arrange support by phone. Only a count was kept."
            )


def added_words(added: int) -> str:
    """Return the short sentence after saving."""
    if added == 0:
        return "Nothing was added to the queue."
    return "1 referral is waiting." if added == 1 else f"{added} referrals are waiting."
