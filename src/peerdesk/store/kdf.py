"""What one guess at a passphrase costs: Argon2id, slow on purpose."""

import secrets
import unicodedata
from dataclasses import dataclass
from time import perf_counter

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

_KEY_BYTES = 32
_SALT_BYTES = 16
_BOUNDS = {
    "memory_kib": (19_456, 1_048_576),
    "passes": (1, 50),
    "lanes": (1, 16),
}
_UNLOCK_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What Argon2id has to spend on one guess.

    `ValueError` outside the bounds, so that no file can make this computer spend
    a terabyte, or next to nothing.
    """

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        for name, (low, high) in _BOUNDS.items():
            value = getattr(self, name)
            if type(value) is not int or not low <= value <= high:
                raise ValueError(f"{name} must lie between {low} and {high}")


FLOOR = KdfCost(memory_kib=65_536, passes=3, lanes=4)
TEST_FLOOR = KdfCost(memory_kib=19_456, passes=1, lanes=1)


def calibrated() -> KdfCost:
    """Return what takes this computer at least a second, and never under the floor."""
    started = perf_counter()
    stretched("how long does one guess take", secrets.token_bytes(_SALT_BYTES), FLOOR)
    seconds = perf_counter() - started
    passes = int(FLOOR.passes * _UNLOCK_SECONDS / seconds) + 1
    most = _BOUNDS["passes"][1]
    return KdfCost(FLOOR.memory_kib, min(max(FLOOR.passes, passes), most), FLOOR.lanes)


def stretched(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """Return what the passphrase becomes at this cost."""
    return Argon2id(
        salt=salt,
        length=_KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(normal(passphrase).encode("utf-8", "surrogatepass"))


def normal(passphrase: str) -> str:
    """Return one spelling of letters that can be typed in several ways."""
    return unicodedata.normalize("NFKC", passphrase)
