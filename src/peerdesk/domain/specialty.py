"""Clinical fields as a tree, and how far apart two of them are.

Families hold branches, branches hold leaves; cross links join leaves that meet at
the same table although their boards keep them apart.  The shipped tree is our own
wording, so that a program may change it.
"""

import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

_ELSEWHERE = "other"
_ANESTHESIA = "anesthesia"


class Distance(IntEnum):
    """How far one field is from another, nearest first."""

    SAME = 0
    NEAR = 1
    FAMILY = 2
    OTHER = 3


@dataclass(frozen=True, slots=True)
class Specialty:
    """One leaf.  *related* names leaves that count as near, in either direction."""

    code: str
    name: str
    branch: str
    family: str
    interventional: bool = False
    aliases: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


class SpecialtyTree:
    """All leaves of a program, fixed once made.

    `ValueError` for a tree that contradicts itself: the shipped one is our job.
    """

    __slots__ = ("_branches", "_by_text", "_leaves", "_near")

    def __init__(
        self,
        specialties: Iterable[Specialty],
        families: Mapping[str, str],
        branches: Mapping[str, str],
    ) -> None:
        leaves = tuple(specialties)
        self._branches = dict(branches)
        self._by_text = _by_text(leaves)
        self._leaves = {leaf.code: leaf for leaf in leaves}
        _require_whole(self._leaves, families, self._branches)
        self._near = _near(leaves)

    def __contains__(self, code: object) -> bool:
        return code in self._leaves

    def all(self) -> tuple[Specialty, ...]:
        """Return every leaf in the order of the file."""
        return tuple(self._leaves.values())

    def specialty(self, code: str) -> Specialty:
        """Return the leaf; an unknown code stands for itself in no family.

        Program files outlive the tree they were made with and must stay readable.
        """
        return self._leaves.get(code) or Specialty(code, code, code, _ELSEWHERE)

    def named(self, text: str) -> Specialty | None:
        """Return the leaf whose code, name or alias is *text*, however it is spelt."""
        return self._by_text.get(fold(text))

    def matching(self, text: str) -> frozenset[str]:
        """Return the codes a search box means: *text* is part of a name for them."""
        sought = fold(text)
        if not sought:
            return frozenset()
        by_branch = {
            leaf.code
            for leaf in self._leaves.values()
            if sought in fold(self._branches[leaf.branch])
        }
        by_name = {leaf.code for key, leaf in self._by_text.items() if sought in key}
        return frozenset(by_branch | by_name)

    def distance(self, first: str, second: str) -> Distance:
        """Return how far apart two codes are, whichever comes first."""
        if first == second:
            return Distance.SAME
        one, other = self._leaves.get(first), self._leaves.get(second)
        if one is None or other is None:
            return Distance.OTHER
        if one.branch == other.branch or second in self._near[first]:
            return Distance.NEAR
        return Distance.FAMILY if one.family == other.family else Distance.OTHER

    def linked(self, code: str) -> frozenset[str]:
        """Return the leaves joined to this one by a cross link."""
        return frozenset(self._near.get(code, ()))

    def family(self, code: str) -> str:
        """Return the family's code: the service line that is counted."""
        return self.specialty(code).family

    def branch_name(self, code: str) -> str:
        """Return the name of the branch a leaf belongs to."""
        return self._branches.get(self.specialty(code).branch, "Other")

    def is_anesthesia(self, code: str) -> bool:
        """Whether the leaf is asked for as anesthesia when a care team is complete."""
        return self.specialty(code).branch == _ANESTHESIA


def read_tree(path: Path) -> SpecialtyTree:
    """Return the tree written in a TOML file of families and branches."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    branches: list[dict[str, Any]] = content["branches"]
    return SpecialtyTree(
        (leaf for branch in branches for leaf in _read_leaves(branch)),
        content["families"],
        {branch["code"]: branch["name"] for branch in branches},
    )


def fold(text: str) -> str:
    """Return *text* without case, accents, punctuation, spaces and British digraphs."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("&", "and"))
    letters = "".join(letter for letter in plain if letter.isalnum())
    return letters.replace("ae", "e").replace("oe", "e")


def _read_leaves(branch: Mapping[str, Any]) -> Iterator[Specialty]:
    for leaf in branch["leaves"]:
        yield Specialty(
            leaf["code"],
            leaf["name"],
            branch["code"],
            branch["family"],
            interventional=leaf.get("interventional", False),
            aliases=tuple(leaf.get("aliases", ())),
            related=tuple(leaf.get("related", ())),
        )


def _by_text(leaves: Iterable[Specialty]) -> dict[str, Specialty]:
    found: dict[str, Specialty] = {}
    for leaf in leaves:
        for key in {fold(text) for text in (leaf.code, leaf.name, *leaf.aliases)}:
            if key in found:
                raise ValueError(f"{leaf.code} and {found[key].code} share {key!r}")
            found[key] = leaf
    return found


def _near(leaves: Iterable[Specialty]) -> dict[str, set[str]]:
    near: dict[str, set[str]] = {leaf.code: set() for leaf in leaves}
    for leaf in leaves:
        for other in leaf.related:
            if other not in near:
                raise ValueError(f"{leaf.code} is linked to {other}, which is no leaf")
            near[leaf.code].add(other)
            near[other].add(leaf.code)
    return near


def _require_whole(
    leaves: Mapping[str, Specialty],
    families: Mapping[str, str],
    branches: Mapping[str, str],
) -> None:
    if not leaves:
        raise ValueError("a tree needs at least one leaf")
    family_of: dict[str, str] = {}
    for leaf in leaves.values():
        if leaf.family not in families or leaf.branch not in branches:
            raise ValueError(f"{leaf.code} hangs on no branch or no family")
        if family_of.setdefault(leaf.branch, leaf.family) != leaf.family:
            raise ValueError(f"branch {leaf.branch} hangs on two families")
