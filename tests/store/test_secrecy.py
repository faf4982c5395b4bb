"""What lies on the disk says nothing, and the administrator's keys say nothing more."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from peerdesk.domain.adverse_event import Kind
from peerdesk.domain.referral import DepartmentWish, Wishes
from peerdesk.store.driver import driver_of
from peerdesk.store.kdf import stretched
from peerdesk.store.records import Records
from peerdesk.store.slots import TEST_FLOOR
from peerdesk.store.vault import Vault
from tests.store.made import (
    ADMINISTRATOR,
    TODAY,
    adverse_event,
    clinician,
    fill,
    keys_of,
    opened,
    refer,
)

PAGE = 4096
RESERVED = 80  # 16 of the cipher's, 64 of the seal
PLANTED = "Xaviera Quillfeather"
PLANTED_UNIT = "Zeppelin hangar"
REFERRAL_WORDS = [PLANTED, PLANTED_UNIT, "violence", "assigned"]


@pytest.fixture
def planted(folder: Path) -> Path:
    """A program in whose referral zone is what nobody else may read."""
    vault = opened(folder)
    with vault.write() as records:
        fill(records)
        plant(records)
    vault.close()
    return folder


def plant(records: Records) -> None:
    typed = clinician(0, PLANTED, unit=PLANTED_UNIT)
    peer = records.peers.add_typed_peer(typed)
    referral = refer(
        records,
        peer.number,
        adverse_event(records, Kind.VIOLENCE),
        wishes=Wishes(DepartmentWish.OWN),
    )
    records.referrals.keep(referral.assign(3, TODAY))


def decrypted(path: Path, key: bytes) -> bytes:
    """Decrypt every page by hand, as somebody with the key and no PeerDesk would."""
    octets, pages = path.read_bytes(), []
    for start in range(0, len(octets), PAGE):
        page = octets[start : start + PAGE]
        body = page[16:-RESERVED] if start == 0 else page[:-RESERVED]
        vector = page[-RESERVED : 16 - RESERVED]
        cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        pages.append(cipher.update(body) + cipher.finalize())
    return b"".join(pages)


def spelled(word: str) -> Iterator[bytes]:
    """Write a word in every way in which it could lie on a disk."""
    plain = word.encode()
    yield from (plain, word.encode("utf-16-le"), word.encode("utf-32-le"))
    yield from (plain.hex().encode(), base64.b64encode(plain).rstrip(b"=")[:-1])


def found(words: Iterable[str], octets: bytes) -> list[str]:
    return [word for word in words if any(form in octets for form in spelled(word))]


def administrators_keys(folder: Path) -> list[bytes]:
    """Derive every key that the administrator's passphrase can lead to."""
    program = keys_of(folder, ADMINISTRATOR).program
    salts = [b"", b"peerdesk/lot", *saved_octets(folder)]
    passphrase = [stretched(ADMINISTRATOR, s[:16], TEST_FLOOR) for s in salts if s[15:]]
    sources = [program, *passphrase, hashlib.sha256(ADMINISTRATOR.encode()).digest()]
    purposes = [b"", b"peerdesk/lot", b"peerdesk/slot/passphrase", b"referrals"]
    derived = [
        HKDF(SHA256(), 32, salt, purpose).derive(source)
        for source in sources
        for salt in (None, *salts)
        for purpose in purposes
    ]
    return [*sources, *derived, bytes(32)]


def saved_octets(folder: Path) -> list[bytes]:
    """Return whatever stands in keys.json in base 64."""
    text = (folder / "keys.json").read_text().split('"')
    return [
        base64.b64decode(part) for part in text if len(part) >= 16 and part[-1] == "="
    ]


def test_the_directors_key_shows_what_was_planted(planted: Path) -> None:
    key = keys_of(planted).referrals or b""

    octets = decrypted(planted / "referrals.db", key)

    assert found(REFERRAL_WORDS, octets) == REFERRAL_WORDS


def test_no_key_of_the_administrator_shows_anything_of_the_referrals(
    planted: Path,
) -> None:
    keys = administrators_keys(planted)

    shown = [decrypted(planted / "referrals.db", key) for key in keys]

    assert len(keys) > 20
    assert not [octets for octets in shown if found(REFERRAL_WORDS, octets)]


def test_nothing_of_the_referrals_is_in_the_administrators_file(planted: Path) -> None:
    octets = decrypted(planted / "program.db", keys_of(planted).program)

    assert found(["Person 3"], octets) == ["Person 3"]
    assert found([PLANTED, PLANTED_UNIT], octets) == []


def test_the_administrators_program_has_only_one_file_open(planted: Path) -> None:
    vault = opened(planted, ADMINISTRATOR)

    with vault.read() as records:
        databases = records.connection.exec_driver_sql("PRAGMA database_list").all()
    vault.close()

    assert [Path(row[2]).name for row in databases] == ["program.db"]


def test_no_file_shows_anything_without_a_key(planted: Path) -> None:
    for path in planted.iterdir():
        octets = path.read_bytes()

        assert found([PLANTED, PLANTED_UNIT, "Person 3", "Mercy West"], octets) == []
        assert not octets.startswith(b"SQLite format 3")


def test_no_file_shows_anything_in_the_middle_of_saving(vault: Vault) -> None:
    crowd = [clinician(0, f"{PLANTED} {n}") for n in range(3_000)]
    with vault.write() as records:
        driver = driver_of(records.connection)
        driver.set_authorizer(None)
        driver.execute("PRAGMA cache_size = 5")
        records.roster.add_clinicians(crowd)
        records.roster.find_clinicians("x")
        open_now = {path.name: path.read_bytes() for path in vault.folder.iterdir()}
        unlinked = [path.resolve() for path in Path("/proc/self/fd").iterdir()]

    assert len(open_now["program.db"]) > 50 * PAGE
    assert open_now["program.db-journal"]
    assert not [name for name in open_now if found([PLANTED], open_now[name])]
    assert not [path for path in unlinked if "etilqs" in path.name]


def test_what_was_erased_is_in_no_page_even_with_the_key(planted: Path) -> None:
    vault = opened(planted)
    with vault.write() as records:
        referral = records.referrals.referral(1)
        records.referrals.keep(referral.withdraw(TODAY))
    with vault.write() as records:
        records.referrals.erase_withdrawn(TODAY + timedelta(days=1))
    vault.close()

    octets = decrypted(planted / "referrals.db", keys_of(planted).referrals or b"")

    assert found([PLANTED, PLANTED_UNIT], octets) == []


def test_no_name_is_in_a_key_a_lock_or_a_file_name(planted: Path) -> None:
    vault = opened(planted, who="window 1")

    names = sorted(path.name for path in planted.iterdir())
    vault.close()

    assert names == ["keys.json", "lock", "lock.holder", "program.db", "referrals.db"]
