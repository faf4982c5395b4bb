"""What the words in a file mean for our closed lists: exactly, or as an offer.

A word is either known or asked about.  The nearest guess is only ever offered.
"""

from collections.abc import Mapping
from functools import lru_cache

from peerdesk.desk.importing.fields import CHOSEN_FROM_A_LIST, Field
from peerdesk.desk.importing.words.specialty_words import SpecialtyWords
from peerdesk.desk.importing.words.spellings import Spellings
from peerdesk.desk.importing.words.titles import (
    Span,
    covers,
    longest_of,
    outermost,
    spans,
    words_of,
)
from peerdesk.desk.importing.words.word_lists import WordLists, word_lists
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.specialty import SpecialtyTree, fold

_OFFERED_FROM = 0.6
_SURE = 0.75
_OF_FAMILY = {"nursing": RoleGroup.NURSE, "allied": RoleGroup.ALLIED_HEALTH}
_STEPS = {
    Rank.TRAINEE: "1: trainee, new graduate",
    Rank.SENIOR_TRAINEE: "2: senior trainee, early career",
    Rank.STAFF: "3: staff, attending, assistant professor",
    Rank.SENIOR_STAFF: "4: senior staff, associate professor",
    Rank.CHIEF: "5: chief, manager, professor",
}


@lru_cache(maxsize=2)
def vocabulary_of(tree: SpecialtyTree) -> "Vocabulary":
    """Return the words for *tree*, which are put in order only once."""
    return Vocabulary(tree)


class Vocabulary:
    """All words we understand, with the specialties of one program."""

    def __init__(self, tree: SpecialtyTree) -> None:
        self._lists = word_lists()
        self._tree = tree
        self._specialties = SpecialtyWords(
            tree, self._lists.specialties, self._lists.role_groups
        )
        self._phrases = _all_phrases(self._lists)
        self._longest = longest_of(self._phrases)
        self._group_codes = {fold(p): g for p, g in self._lists.role_groups.items()}
        self._spelt_groups = Spellings(self._group_codes)
        self._spelt_specialties = Spellings(self._specialties.keys())
        self._codes = {
            field: frozenset(code for code, _ in self.choices(field))
            for field in CHOSEN_FROM_A_LIST
        }

    def choices(self, field: Field) -> tuple[tuple[str, str], ...]:
        """Return the codes somebody may choose for *field*, each with its words."""
        match field:
            case Field.ROLE_GROUP:
                return tuple((g.value, _plainly(g)) for g in RoleGroup)
            case Field.RANK:
                return tuple((str(rank.value), words) for rank, words in _STEPS.items())
            case Field.SPECIALTY:
                return tuple((leaf.code, leaf.name) for leaf in self._tree.all())
            case _:
                return ()

    def offers(self, field: Field, code: str | None) -> bool:
        """Whether *code* is one of the choices for *field*."""
        return code in self._codes.get(field, ())

    def code_of(self, field: Field, text: str, group: RoleGroup | None) -> str | None:
        """Return the code *text* means, or None when somebody must be asked."""
        match field:
            case Field.ROLE_GROUP:
                found = self.role_group(text)
                return found.value if found else None
            case Field.RANK:
                rank = self.rank(text, group)
                return str(rank.value) if rank else None
            case _:
                return self.specialty(text, group)

    def role_group(self, text: str) -> RoleGroup | None:
        """Return the profession that a title or a degree says."""
        title = words_of(text)
        exact = _ROLE_GROUPS.get(fold(text)) or self._lists.role_groups.get(title)
        if exact is not None:
            return exact
        return _one_group(self._groups_in(title)) if self._understood(title) else None

    def rank(self, text: str, group: RoleGroup | None) -> Rank | None:
        """Return the seniority a title says; a title that says none means staff."""
        if text in _RANKS:
            return _RANKS[text]
        title = words_of(text)
        if not self._understood(title):
            return None
        said = self._ranks_in(title, group)
        if said:
            return max(said)
        return Rank.STAFF if self._groups_in(title) else None

    def specialty(self, text: str, group: RoleGroup | None) -> str | None:
        """Return the code of the field that a place or a title says."""
        meaning = self._specialties.meaning(text, group)
        title = words_of(text)
        if meaning is not None or not self._understood(title):
            return meaning
        among = self._specialties.among(title, group)
        return among[0] if len(among) == 1 else None

    def nearest(self, field: Field, text: str) -> str | None:
        """Return the code that sounds most like *text*, to be offered."""
        title = words_of(text)
        match field:
            case Field.ROLE_GROUP:
                group = self._nearest_group(text, title)
                return group.value if group else None
            case Field.RANK:
                said = self._ranks_in(title, _one_group(self._groups_in(title)))
                return str(max(said).value) if said else None
            case _:
                return self._nearest_specialty(text, title)

    def _nearest_group(self, text: str, title: str) -> RoleGroup | None:
        """Return the profession in a title, or the one that works in its field."""
        said = _one_group(self._groups_in(title))
        close = self._spelt_groups.closest(fold(text), _SURE)
        if said or close:
            return said or self._group_codes[close or ""]
        among = self._specialties.among(title, None)
        family = self._tree.family(among[0]) if among else ""
        return _OF_FAMILY.get(family, RoleGroup.PHYSICIAN if among else None)

    def _nearest_specialty(self, text: str, title: str) -> str | None:
        among = self._specialties.among(title, None)
        least = _SURE if among else _OFFERED_FROM
        close = self._spelt_specialties.closest(fold(text), least)
        return self._specialties.keys()[close] if close else next(iter(among), None)

    def _understood(self, title: str) -> bool:
        found = spans(title, self._phrases, self._longest)
        return bool(title) and covers(title, [*found, *self._specialties.spans(title)])

    def _groups_in(self, title: str) -> frozenset[RoleGroup]:
        groups = self._lists.role_groups
        found = outermost(self._spans_of(title, groups))
        return frozenset(groups[span.phrase] for span in found)

    def _ranks_in(self, title: str, group: RoleGroup | None) -> list[Rank]:
        """Return the steps said; "specialist" in "child life specialist" is none."""
        ranks = self._lists.ranks[group]
        titles = self._spans_of(title, self._lists.role_groups)
        found = outermost(self._spans_of(title, ranks), titles)
        return [ranks[span.phrase] for span in found]

    def _spans_of(self, title: str, table: Mapping[str, object]) -> list[Span]:
        return spans(title, table, self._longest)


_ROLE_GROUPS = {fold(group.value): group for group in RoleGroup}
_RANKS = {str(rank.value): rank for rank in Rank}


def _plainly(group: RoleGroup) -> str:
    return group.value.replace("_", " ").capitalize()


def _all_phrases(lists: WordLists) -> frozenset[str]:
    return lists.aside.union(lists.role_groups, *lists.ranks.values())


def _one_group(groups: frozenset[RoleGroup]) -> RoleGroup | None:
    """Return the only profession; who is in advanced practice may be a nurse too."""
    if groups == {RoleGroup.NURSE, RoleGroup.ADVANCED_PRACTICE}:
        return RoleGroup.ADVANCED_PRACTICE
    return next(iter(groups)) if len(groups) == 1 else None
