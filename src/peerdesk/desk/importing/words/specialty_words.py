"""What a word for a field means for one profession: "ICU" on a nurse is ICU nursing."""

import re
from collections.abc import Iterator, Mapping

from peerdesk.desk.importing.words.titles import (
    Span,
    longest_of,
    outermost,
    spans,
    words_of,
)
from peerdesk.domain.rank import RoleGroup
from peerdesk.domain.specialty import Specialty, SpecialtyTree, fold

_SAID_FULLY = {
    RoleGroup.NURSE: ("nurse", "nursing"),
    RoleGroup.ADVANCED_PRACTICE: ("np", "pa"),
    RoleGroup.PHARMACIST: ("pharmacist", "pharmacy"),
    RoleGroup.ALLIED_HEALTH: ("therapist", "tech", "technologist"),
}
_NOT_OF_PHYSICIANS = frozenset({"nursing", "allied"})
_AROUND = re.compile(
    r"^(?:the |department of |dept of |division of |section of |center for |\d+ )+"
    r"|(?: department| dept| division| section| service| services| unit| program"
    r"| programme| team| clinic| \d+)+$"
)


class SpecialtyWords:
    """The words of a tree and of other systems.

    *titles* are words for a profession, which say a field only when nothing else does.
    """

    __slots__ = ("_by_fold", "_by_phrase", "_codes", "_longest", "_titles", "_tree")

    def __init__(
        self,
        tree: SpecialtyTree,
        extra: Mapping[str, tuple[str, ...]],
        titles: Mapping[str, RoleGroup],
    ) -> None:
        pairs = [(text, leaf.code) for leaf in tree.all() for text in _texts(leaf)]
        pairs += [
            (text, code)
            for code, texts in extra.items()
            if code in tree
            for text in texts
        ]
        self._codes = {
            fold(text): leaf.code
            for leaf in tree.all()
            for text in (leaf.code, leaf.name)
        }
        self._by_fold = {fold(text): code for text, code in pairs}
        self._by_phrase = {words_of(text): code for text, code in pairs}
        self._longest = longest_of(self._by_phrase)
        self._titles = titles
        self._tree = tree

    def meaning(self, text: str, group: RoleGroup | None) -> str | None:
        """Return the code that *text* as a whole means for this profession."""
        exact = self._codes.get(fold(text))
        if exact is not None:
            return exact
        for words in self._ways_to_say(text):
            found = self._as_said_by(words, group)
            if found is not None:
                return found
        return None

    def among(self, title: str, group: RoleGroup | None) -> list[str]:
        """Return the fields that a title names beside the profession, each once."""
        found = outermost(self.spans(title))
        places = [span for span in found if span.phrase not in self._titles]
        codes = [self._as_said_by(span.phrase, group) for span in places or found]
        return list(dict.fromkeys(code for code in codes if code))

    def spans(self, title: str) -> list[Span]:
        """Return the phrases for a field in *title*."""
        return spans(title, self._by_phrase, self._longest)

    def keys(self) -> Mapping[str, str]:
        """Return every word, folded, with its code, to look for the nearest."""
        return self._by_fold

    def _ways_to_say(self, text: str) -> Iterator[str]:
        """Give *text*, then without "department of", "unit" and cost centers."""
        yield text
        words = words_of(text)
        bare = _AROUND.sub("", _AROUND.sub("", words)).strip()
        if bare and bare != words:
            yield bare

    def _as_said_by(self, words: str, group: RoleGroup | None) -> str | None:
        if group is not None:
            for profession in _SAID_FULLY.get(group, ()):
                found = self._by_fold.get(fold(f"{words} {profession}"))
                if found is not None:
                    return found
        code = self._by_fold.get(fold(words))
        return None if group is RoleGroup.PHYSICIAN and self._not_theirs(code) else code

    def _not_theirs(self, code: str | None) -> bool:
        """Whether a word such as "L&D" or "CT" means the field of other professions."""
        return code is not None and self._tree.family(code) in _NOT_OF_PHYSICIANS


def _texts(leaf: Specialty) -> tuple[str, ...]:
    return (leaf.code, leaf.name, *leaf.aliases)
