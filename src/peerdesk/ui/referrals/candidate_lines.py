"""The lines of the matching panel: who is offered, and what is folded below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import partial
from typing import TypeVar

from peerdesk.desk.referrals import Panel
from peerdesk.domain.people import Supporter
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.matching.shortlist import Candidate, Excluded, Shortlist
from peerdesk.ui.wording.matching import (
    NOT_AVAILABLE,
    band_words,
    excluded_words,
    lead_words,
    others_words,
    reason_words,
    rule_words,
)
from peerdesk.ui.wording.people import BETWEEN, rank_words, specialty_words

T = TypeVar("T")
SHOWN_AT_ONCE = 8


class Fold(Enum):
    """What can be folded away."""

    MORE = "more"
    OTHERS = "others"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the panel.

    A line with a *candidate* can be picked; one with a *fold* opens or closes what
    lies below it; *order* is the place in the shortlist, 0 for those not on it.
    """

    name: str
    about: str = ""
    reasons: str = ""
    lead: str = ""
    rule: str = ""
    order: int = 0
    candidate: Candidate | None = None
    fold: Fold | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Teller:
    """What the words on a line depend on, apart from who is on it."""

    tree: SpecialtyTree
    today: date


def lines(panel: Panel, teller: Teller, unfolded: frozenset[Fold]) -> list[Line]:
    """Return the lines of a waiting referral; none for any other."""
    found = panel.shortlist
    if found is None:
        return []
    first = range(min(SHOWN_AT_ONCE, len(found.candidates)))
    more = range(len(first), len(found.candidates))
    words = f"{len(more)} more, in order"
    return [
        *(_offered(found, teller, place) for place in first),
        *_folded(Fold.MORE, words, unfolded, more, partial(_offered, found, teller)),
        *_folded(
            Fold.OTHERS,
            others_words(found),
            unfolded,
            found.relaxable,
            partial(_other, panel, teller),
        ),
        *_folded(
            Fold.EXCLUDED,
            excluded_words(found),
            unfolded,
            found.excluded,
            partial(_kept_out, teller),
        ),
    ]


def spoken(line: Line) -> str:
    """Return the line as one would say it."""
    if line.fold is not None:
        return f"{line.name}, {'unfolded' if line.open else 'folded'}"
    start = f"{line.order}. {line.name}" if line.order else line.name
    parts = (start, line.about.replace(BETWEEN, ", "), line.rule, line.reasons)
    return ". ".join(part for part in parts if part)


def about_words(supporter: Supporter, tree: SpecialtyTree) -> str:
    """Return what a supporter does: "Senior attending · Anesthesia"."""
    clinician = supporter.clinician
    rank = rank_words(clinician.role_group, clinician.rank)
    return f"{rank}{BETWEEN}{specialty_words(tree, clinician.specialty)}"


def _offered(found: Shortlist, teller: Teller, place: int) -> Line:
    one = found.candidates[place]
    after = found.candidates[place + 1 : place + 2]
    following = after[0].supporter.name if after else ""
    lead = f"{band_words(one.band)} {lead_words(one, following)}".strip()
    return Line(
        one.supporter.name,
        about_words(one.supporter, teller.tree),
        reason_words(one),
        lead,
        order=place + 1,
        candidate=one,
    )


def _other(panel: Panel, teller: Teller, one: Candidate) -> Line:
    wishes = panel.referral.wishes
    return Line(
        one.supporter.name,
        about_words(one.supporter, teller.tree),
        reason_words(one),
        rule=rule_words(one.relaxes, one.supporter, wishes, teller.today),
        candidate=one,
    )


def _kept_out(teller: Teller, one: Excluded) -> Line:
    about = about_words(one.supporter, teller.tree)
    return Line(one.supporter.name, about, rule=NOT_AVAILABLE)


def _folded(
    fold: Fold,
    words: str,
    unfolded: frozenset[Fold],
    below: Sequence[T],
    line: Callable[[T], Line],
) -> list[Line]:
    """Return the heading, and what is below it only if it is unfolded."""
    if not below:
        return []
    opened = fold in unfolded
    heading = Line(words, fold=fold, open=opened)
    return [heading, *map(line, below)] if opened else [heading]
