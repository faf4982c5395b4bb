"""Sentences as a tired director might write them, and names as people carry them.

Each batch of sentences.txt was written before the round of tuning that followed it;
the last 40 identifiers and 20 plain sentences needed none.
"""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.desk.sentence_guard import (
    SENTENCE_LIMIT,
    Finding,
    Kind,
    NameIndex,
    findings,
    name_index,
)

_HERE = Path(__file__).parent
_NOBODY = name_index([])
_AROUND = (
    "Death on the ward, {} was there.",
    "Arrest with {} in the operating room.",
    "Patient of {} died.",
    "{} operated and the patient died.",
    "Bleeding, call {}",
    "Care by {}'s team.",
    "Stroke after surgery by Dr {}.",
)


def _sentences() -> dict[str, list[str]]:
    text = (_HERE / "sentences.txt").read_text(encoding="utf-8")
    sections = [part.split("]\n", 1) for part in text.split("[")[1:]]
    return {name: [*filter(None, lines.splitlines())] for name, lines in sections}


def _names() -> list[str]:
    return (_HERE / "names.txt").read_text(encoding="utf-8").splitlines()


def _kinds(sentence: str, names: NameIndex = _NOBODY) -> set[Kind]:
    return {finding.kind for finding in findings(sentence, names)}


def _spellings(name: str) -> list[str]:
    taken_apart = unicodedata.normalize("NFD", name)
    bare = "".join(one for one in taken_apart if not unicodedata.combining(one))
    parts = name.split()
    first, last = parts[0], parts[-1]
    return [
        name,
        name.lower(),
        name.upper(),
        taken_apart,
        bare,
        last,
        f"{last}, {first}",
    ]


@pytest.mark.parametrize(
    ("section", "share"),
    [
        ("identifier", 0.95),
        ("name", 0.9),
        ("quotation", 0.9),
        ("feeling", 0.9),
        ("fault", 0.9),
        ("second_sentence", 0.9),
        ("rare", 0.9),
    ],
)
def test_what_should_not_travel_is_pointed_at(section: str, share: float) -> None:
    unsafe = _sentences()[section]

    found = [one for one in unsafe if Kind(section) in _kinds(one)]

    assert len(found) >= share * len(unsafe), sorted({*unsafe} - {*found})


def test_a_plain_sentence_is_left_alone() -> None:
    fine = _sentences()["fine"]
    names = name_index(_names())

    alarms = [sentence for sentence in fine if findings(sentence, names)]

    assert len(fine) >= 150
    assert len(alarms) <= 0.05 * len(fine), alarms


def test_whoever_the_program_knows_is_found_however_the_name_is_written() -> None:
    names = name_index(_names())
    planted = [
        around.format(spelling)
        for name in _names()
        for spelling in _spellings(name)
        for around in _AROUND
    ]

    missed = [one for one in planted if Kind.NAME not in _kinds(one, names)]

    assert len(missed) <= 0.01 * len(planted), missed


@pytest.mark.parametrize(
    "sentence",
    [
        "Long resuscitation with a young patient, will power and hope.",
        "Death in May on the West Tower, a Code Blue on a Tuesday.",
        "Foley catheter injury on the ward.",
        "NG tube in the airway.",
    ],
)
def test_a_word_that_is_also_a_name_is_no_name(sentence: str) -> None:
    names = name_index(
        ["May Young", "Will Long", "Hope West", "Mary Foley", "Ng Mei", "Jack Blue"]
    )

    assert findings(sentence, names) == ()


def test_the_place_of_a_name_is_exact_in_spite_of_accents() -> None:
    names = name_index(["José Muñoz"])

    found = findings("Arrest, Jose\u0301 MUN\u0303OZ was there.", names)

    assert found == (Finding(8, 20, Kind.NAME),)


def test_whatever_goes_beyond_the_limit_is_marked() -> None:
    sentence = "x" * (SENTENCE_LIMIT + 3)

    found = findings(sentence, _NOBODY)

    assert found == (Finding(SENTENCE_LIMIT, SENTENCE_LIMIT + 3, Kind.TOO_LONG),)


@given(st.text(max_size=SENTENCE_LIMIT), st.lists(st.text(max_size=80), max_size=4))
@settings(max_examples=200, deadline=None)
def test_every_finding_lies_within_the_sentence(
    sentence: str, names: list[str]
) -> None:
    found = findings(sentence, name_index(names))

    assert all(0 <= one.start < one.end <= len(sentence) for one in found)
    assert sorted(one.start for one in found) == [one.start for one in found]
