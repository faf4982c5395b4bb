"""Slots: how a passphrase or the recovery code leads to the keys of the files.

The files have random keys.  Each slot wraps the keys its owner may have: the
director both, the administrator one.  That, and not a hidden button, is what keeps
the referrals from the administrator.
"""

import base64
import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from peerdesk.domain.action import Role
from peerdesk.domain.errors import (
    BadRecoveryCodeError,
    NewerProgramError,
    ProgramDamagedError,
    SamePassphraseError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from peerdesk.store.folder import KEYS_FILE
from peerdesk.store.kdf import (
    FLOOR,
    TEST_FLOOR,
    KdfCost,
    calibrated,
    normal,
    stretched,
)
from peerdesk.store.recovery import new_recovery_code, parse_recovery_code

__all__ = [
    "FLOOR",
    "SHORTEST_PASSPHRASE",
    "TEST_FLOOR",
    "KdfCost",
    "Keys",
    "Opener",
    "SlotFacts",
    "calibrated",
    "length",
    "make_slots",
    "new_recovery_code",
    "parse_recovery_code",
    "require_good",
    "slot_facts",
    "unlock",
]

SHORTEST_PASSPHRASE = 15
_FORMAT = "peerdesk-keys"
_VERSION = 1
_KEY_BYTES = 32
_SALT_BYTES = 16
_MOST_BYTES = 100_000
_MOST_SLOTS = 16  # each may cost a second or more before the passphrase is wrong
_NOT_AS_WRITTEN = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
_NONCE_BYTES = 12


class Opener(Enum):
    """With what a program is opened."""

    PASSPHRASE = "passphrase"  # noqa: S105  # a word, not a secret
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of the files; without one for the referrals it is the administrator."""

    program: bytes = field(repr=False)
    referrals: bytes | None = field(repr=False)

    @property
    def role(self) -> Role:
        """Whose keys these are."""
        return Role.ADMINISTRATOR if self.referrals is None else Role.DIRECTOR


@dataclass(frozen=True, slots=True)
class SlotFacts:
    """What anybody may know about a slot: who opens it with what, at which cost."""

    opener: Opener
    role: Role
    cost: KdfCost | None


@dataclass(frozen=True, slots=True)
class _Slot:
    opener: Opener
    role: Role
    cost: KdfCost | None
    salt: bytes
    nonce: bytes
    wrapped: bytes


def make_slots(
    director: str, administrator: str, cost: KdfCost, code: str | None = None
) -> tuple[Keys, bytes, str]:
    """Return fresh keys, the content of keys.json, and the recovery code.

    A *code* that somebody has on paper already is taken; else there is a fresh one.
    """
    require_good(director, administrator)
    code = new_recovery_code() if code is None else code
    secret = parse_recovery_code(code)
    keys = Keys(secrets.token_bytes(_KEY_BYTES), secrets.token_bytes(_KEY_BYTES))
    program = secrets.token_hex(16)
    slots = [
        _sealed(program, keys, director, cost),
        _sealed(program, Keys(keys.program, None), administrator, cost),
        _sealed(program, keys, secret, None),
    ]
    return keys, _written(program, slots), code


def require_good(director: str, administrator: str) -> None:
    """Refuse passphrases that are too short, or one and the same."""
    if min(length(director), length(administrator)) < SHORTEST_PASSPHRASE:
        raise WeakPassphraseError(SHORTEST_PASSPHRASE)
    if normal(director) == normal(administrator):
        raise SamePassphraseError


def length(passphrase: str) -> int:
    """Return how many characters of *passphrase* count."""
    return len(normal(passphrase))


def unlock(content: bytes, secret: str, opener: Opener) -> Keys:
    """Return the keys that *secret* opens; nothing else is said about why not."""
    program, slots = _read(content)
    typed = secret if opener is Opener.PASSPHRASE else parse_recovery_code(secret)
    for slot in slots:
        if slot.opener is opener:
            keys = _opened(program, slot, typed)
            if keys is not None:
                return keys
    if opener is Opener.PASSPHRASE:
        raise WrongPassphraseError
    raise BadRecoveryCodeError


def slot_facts(content: bytes) -> list[SlotFacts]:
    """Return which slots there are."""
    _, slots = _read(content)
    return [SlotFacts(slot.opener, slot.role, slot.cost) for slot in slots]


def _sealed(
    program: str, keys: Keys, secret: str | bytes, cost: KdfCost | None
) -> _Slot:
    opener = Opener.RECOVERY if cost is None else Opener.PASSPHRASE
    salt = secrets.token_bytes(_SALT_BYTES)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    slot = _Slot(opener, keys.role, cost, salt, nonce, b"")
    held = {"program": _text(keys.program)}
    if keys.referrals is not None:
        held["referrals"] = _text(keys.referrals)
    cipher = AESGCM(_wrapping_key(slot, secret))
    wrapped = cipher.encrypt(nonce, json.dumps(held).encode(), _bound(program, slot))
    return _Slot(opener, keys.role, cost, salt, nonce, wrapped)


def _opened(program: str, slot: _Slot, secret: str | bytes) -> Keys | None:
    cipher = AESGCM(_wrapping_key(slot, secret))
    try:
        held = cipher.decrypt(slot.nonce, slot.wrapped, _bound(program, slot))
    except InvalidTag:
        return None
    keys = {name: base64.b64decode(key) for name, key in json.loads(held).items()}
    return Keys(keys["program"], keys.get("referrals"))


def _wrapping_key(slot: _Slot, secret: str | bytes) -> bytes:
    if isinstance(secret, str):
        secret = stretched(secret, slot.salt, slot.cost or FLOOR)
    purpose = f"peerdesk/slot/{slot.opener.value}".encode()
    return HKDF(SHA256(), _KEY_BYTES, slot.salt, purpose).derive(secret)


def _bound(program: str, slot: _Slot) -> bytes:
    """Return what the slot says of itself, so that nobody can change it later."""
    said = _fields(slot) | {"program": program, "version": _VERSION}
    del said["wrapped"]
    return json.dumps(said, sort_keys=True).encode()


def _fields(slot: _Slot) -> dict[str, Any]:
    return {
        "opener": slot.opener.value,
        "role": slot.role.value,
        "cost": asdict(slot.cost) if slot.cost else None,
        "salt": _text(slot.salt),
        "nonce": _text(slot.nonce),
        "wrapped": _text(slot.wrapped),
    }


def _written(program: str, slots: list[_Slot]) -> bytes:
    content = {
        "format": _FORMAT,
        "version": _VERSION,
        "program": program,
        "slots": [_fields(slot) for slot in slots],
    }
    return json.dumps(content, indent=1).encode()


def _read(content: bytes) -> tuple[str, list[_Slot]]:
    try:
        if len(content) > _MOST_BYTES:
            raise ProgramDamagedError(KEYS_FILE)
        written = json.loads(content)
        if written["format"] != _FORMAT:
            raise ProgramDamagedError(KEYS_FILE)
        if written["version"] > _VERSION:
            raise NewerProgramError(KEYS_FILE)
        slots = [_slot(slot) for slot in written["slots"]]
        if not 0 < len(slots) <= _MOST_SLOTS:
            raise ProgramDamagedError(KEYS_FILE)
        return str(written["program"]), slots
    except _NOT_AS_WRITTEN as error:
        raise ProgramDamagedError(KEYS_FILE) from error


def _slot(written: Mapping[str, Any]) -> _Slot:
    opener = Opener(written["opener"])
    cost = KdfCost(**written["cost"]) if opener is Opener.PASSPHRASE else None
    salt = base64.b64decode(written["salt"], validate=True)
    nonce = base64.b64decode(written["nonce"], validate=True)
    if (len(salt), len(nonce)) != (_SALT_BYTES, _NONCE_BYTES):
        raise ValueError("salt or nonce of the wrong length")
    wrapped = base64.b64decode(written["wrapped"], validate=True)
    return _Slot(opener, Role(written["role"]), cost, salt, nonce, wrapped)


def _text(octets: bytes) -> str:
    return base64.b64encode(octets).decode()
