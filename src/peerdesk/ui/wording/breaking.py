"""Where a word may be broken that is longer than its line."""

import re

_LONGEST = 24
_BREAK = "\N{ZERO WIDTH SPACE}"
_LONG_PART = re.compile(rf"\S{{{_LONGEST}}}(?=\S)")


def breakable(text: str) -> str:
    """Return *text* to be shown in a narrow column; every other text stays as it is."""
    return _LONG_PART.sub(rf"\g<0>{_BREAK}", text)
