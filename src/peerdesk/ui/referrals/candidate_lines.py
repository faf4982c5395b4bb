"""The lines of the matching panel: who is offered, and what is folded below."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from peerdesk.desk.referrals import Panel
from peerdesk.domain.people import Supporter
from peerdesk.domain.specialty import SpecialtyTree
from peerdesk.matching.shortlist import Candidate, Shortlist
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
    offered = list(_offered(found, teller))
    more = offered[SHOWN_AT_ONCE:]
    others = [_other(one, panel, teller) for one in found.relaxable]
    excluded = [_kept_out(one.supporter, teller) for one in found.excluded]
    return [
        *offered[:SHOWN_AT_ONCE],
        *_folded(Fold.MORE, f"{len(more)} more, in order", more, unfolded),
        *_folded(Fold.OTHERS, others_words(found), others, unfolded),
        *_folded(Fold.EXCLUDED, excluded_words(found), excluded, unfolded),
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


def _offered(found: Shortlist, teller: Teller) -> Iterator[Line]:
    following = [*(one.supporter.name for one in found.candidates[1:]), ""]
    pairs = zip(found.candidates, following, strict=bool(found.candidates))
    for order, (one, after) in enumerate(pairs, start=1):
        lead = f"{band_words(one.band)} {lead_words(one, after)}".strip()
        yield Line(
            one.supporter.name,
            about_words(one.supporter, teller.tree),
            reason_words(one),
            lead,
            order=order,
            candidate=one,
        )


def _other(one: Candidate, panel: Panel, teller: Teller) -> Line:
    wishes = panel.referral.wishes
    return Line(
        one.supporter.name,
        about_words(one.supporter, teller.tree),
        reason_words(one),
        rule=rule_words(one.relaxes, one.supporter, wishes, teller.today),
        candidate=one,
    )


def _kept_out(supporter: Supporter, teller: Teller) -> Line:
    return Line(supporter.name, about_words(supporter, teller.tree), rule=NOT_AVAILABLE)


def _folded(
    fold: Fold, words: str, below: list[Line], unfolded: frozenset[Fold]
) -> list[Line]:
    if not below:
        return []
    opened = fold in unfolded
    heading = Line(words, fold=fold, open=opened)
    return [heading, *below] if opened else [heading]
