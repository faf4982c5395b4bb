"""The shipped words and contacts: whole, within their limits, and easy to read."""

import re
import tomllib

import pytest

from peerdesk.domain.contact import DETAIL_LIMIT, LABEL_LIMIT, Contact, Family
from peerdesk.domain.errors import SheetRefusedError
from peerdesk.sheets.content import read_texts
from peerdesk.shipped import shipped
from tests.sheets.printed import ENGLISH, NATIONAL

PEER_FACING = {"lead", "no_contact", "never_checked", "same_for_all", "closing.text"}
PEER_FACING |= {block for block in ENGLISH.words if block.endswith(".when")}


def national_rows() -> list[dict[str, object]]:
    text = shipped("contacts", "national-us.toml").read_text("utf-8")
    rows: list[dict[str, object]] = tomllib.loads(text)["contact"]
    return rows


def sentences() -> list[str]:
    texts = [ENGLISH[block].replace("**", "") for block in sorted(PEER_FACING)]
    texts += [line.detail for line in NATIONAL]
    parts = [re.split(r"(?<=[.!?:;])\s+", text) for text in texts]
    return [sentence for part in parts for sentence in part]


def words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z']+", text)


def syllables(word: str) -> int:
    """Count the syllables of an English word, a little off for rare ones."""
    sounded = re.sub(r"(?:[^laeiouy]es|ed|[^laeiouy]e)$", "", word.lower())
    return max(1, len(re.findall(r"[aeiouy]{1,2}", sounded.removeprefix("y"))))


def school_grade(text: str, count: int) -> float:
    """Return the grade of Flesch and Kincaid of *text* with *count* sentences."""
    spoken = words(text)
    per_word = sum(map(syllables, spoken)) / len(spoken)
    return 0.39 * len(spoken) / count + 11.8 * per_word - 15.59


def test_the_words_for_peers_read_at_grade_eight_or_lower() -> None:
    said = sentences()

    assert school_grade(" ".join(said), len(said)) <= 8


@pytest.mark.parametrize("sentence", sentences())
def test_no_sentence_is_longer_than_twenty_words(sentence: str) -> None:
    assert len(words(sentence)) <= 20


def test_every_text_has_a_limit_and_keeps_it() -> None:
    assert ENGLISH.words.keys() == ENGLISH.limits.keys()
    assert [
        b for b, text in ENGLISH.words.items() if len(text) > ENGLISH.limits[b]
    ] == []


def test_bold_marks_come_in_pairs() -> None:
    assert all(text.count("**") % 2 == 0 for text in ENGLISH.words.values())


def test_every_family_has_its_own_words() -> None:
    headings = {ENGLISH[f"{family.value}.heading"] for family in Family}

    assert len(headings) == len(Family)


def test_every_national_line_tells_its_source_and_when_it_was_read() -> None:
    rows = national_rows()

    assert all(row["source"] and row["checked_on"] for row in rows)
    assert len({row["number"] for row in rows}) == len(rows)
    assert all(line.number < 0 for line in NATIONAL)


def test_the_national_lines_are_those_that_could_be_verified() -> None:
    reached = [line.phone or line.url for line in NATIONAL]

    assert reached == [
        "988",
        "911",
        "741741",
        "1-888-409-0141",
        "https://emotionalppe.org",
        "1-800-662-4357",
        "https://www.fsphp.org/state-member-programs",
    ]


def test_the_lifelines_cannot_be_removed_and_never_expire() -> None:
    assert [line.phone for line in ENGLISH.always] == ["988", "911"]
    assert all(line.never_expires for line in ENGLISH.always)
    assert "press 3" not in str(NATIONAL)


def test_what_must_be_asked_first_is_said() -> None:
    said = {line.label: line.detail for line in NATIONAL}

    assert "may also monitor: ask" in said["Physician health program"]
    assert "Check hours" in said["Physician Support Line"]


@pytest.mark.parametrize("line", NATIONAL, ids=lambda c: c.label)
def test_every_shipped_line_fits_the_place_where_it_is_kept(line: Contact) -> None:
    assert 0 < len(line.label) <= LABEL_LIMIT
    assert max(len(line.detail), len(line.url), len(line.hours)) <= DETAIL_LIMIT


@pytest.mark.parametrize(
    ("sheet", "locale"), [("nothing", "en"), ("peer-resources", "xx")]
)
def test_words_that_are_not_shipped_are_refused_in_words(
    sheet: str, locale: str
) -> None:
    with pytest.raises(SheetRefusedError, match="does not come with this PeerDesk"):
        read_texts(sheet, locale)
