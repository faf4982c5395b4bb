"""Find the word that is spelt most like another, quickly.

Comparing with every word we know would take seconds for a file of odd titles, so only
words that share most pairs of letters are compared.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from heapq import nlargest

_COMPARED = 12


class Spellings:
    """Folded words that can be found by their spelling."""

    __slots__ = ("_pairs", "_with_pair")

    def __init__(self, words: Iterable[str]) -> None:
        self._pairs = {word: _pairs_in(word) for word in words}
        self._with_pair: dict[str, list[str]] = defaultdict(list)
        for word, pairs in self._pairs.items():
            for pair in pairs:
                self._with_pair[pair].append(word)

    def closest(self, text: str, least: float) -> str | None:
        """Return the word most like *text*, if it is at least so much like it."""
        pairs = _pairs_in(text)
        shared = Counter(
            word for pair in pairs for word in self._with_pair.get(pair, ())
        )
        likeness = {
            word: (count / (len(pairs) + len(self._pairs[word])), word)
            for word, count in shared.items()
        }
        likely = nlargest(_COMPARED, likeness, key=likeness.__getitem__)
        found = get_close_matches(text, likely, n=1, cutoff=least)
        return found[0] if found else None


def _pairs_in(word: str) -> frozenset[str]:
    return frozenset(word[at : at + 2] for at in range(len(word) - 1)) or frozenset(
        {word}
    )
