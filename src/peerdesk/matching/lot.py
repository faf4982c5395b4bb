"""Draw lots between equals, the same way every time the screen is opened.

A name or a number would always favor the same people.  The key belongs to the
program, so nobody outside can foresee a draw, and no system draws differently.
"""

from hashlib import blake2b

_LOT_BYTES = 8


def lot(key: bytes, *, referral: int, supporter: int) -> bytes:
    """Return this supporter's lot for this referral; the smaller one goes first."""
    pair = b"%d:%d" % (referral, supporter)
    return blake2b(pair, digest_size=_LOT_BYTES, key=key).digest()
