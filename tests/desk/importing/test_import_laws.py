"""What holds for every file: twice is once, order is nothing, a problem stops all."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from peerdesk.desk.exporting import HEADINGS, row_of
from peerdesk.desk.importing.fields import Holds
from peerdesk.desk.importing.guessing import first_answers
from peerdesk.desk.importing.headings import find_headings
from peerdesk.desk.importing.plan import Fate, Known, Plan, ready
from peerdesk.desk.importing.planning import known_after
from peerdesk.desk.opening import shipped_tree
from peerdesk.tables.grid import Grid, Row
from tests.desk.importing.lists import NOBODY, plan_of
from tests.hospital import CLINICIANS, SUPPORTERS

HEADS = ("Number", "Name", "E-mail", "Role", "Specialty", "Rank", "Unit", "Supervisor")
TRAINING = ("Trained on", "Valid until", "Languages", "Target", "Evaluates", "Cath lab")

NAMES = ["Vera Okafor", "Okafor, Vera", "V. Okafor", "Wim Bos", "Do, Minh", "李 明"]
CONTACTS = ["", "", "vo@x.org", "VO@x.org", "wb@x.org", "4412", "m@x.org", "n@x.org"]
PERSON = st.tuples(
    st.sampled_from(["1", "02", "3", "4", "5", "17", "999999999"]),
    st.sampled_from(NAMES),
    st.sampled_from(CONTACTS),
    st.sampled_from(["RN", "MD", "Nurse Practitioner", "Paramedic"]),
    st.sampled_from(["ICU", "Emergency Department", "Surgery", "Med/Surg nurse"]),
    st.sampled_from(["1", "3", "Chief"]),
    st.sampled_from(["", "4 West", "OR"]),
    st.sampled_from(["", "", "", "", "", "1", "vo@x.org", "Wim Bos"]),
)
TRAINED = st.tuples(
    st.sampled_from(["2025-01-31", "2026-03-02"]),
    st.sampled_from(["", "2027-01-01"]),
    st.sampled_from(["", "es", "English; Spanish"]),
    st.sampled_from(["", "3"]),
    st.sampled_from(["", "4 West; OR"]),
    st.sampled_from(["", "x", "no"]),
)
LISTS = st.lists(PERSON, min_size=1, max_size=6, unique_by=lambda person: person[0])
TRAINED_PERSON = st.tuples(PERSON, TRAINED).map(lambda parts: parts[0] + parts[1])
TRAINED_LISTS = st.lists(TRAINED_PERSON, min_size=1, max_size=5)
NUMBERED = st.booleans()
ANY = st.text(max_size=12) | st.sampled_from([*NAMES, "RN", "ICU", "3", "2026-01-01"])


def plan_rows(
    rows: Sequence[tuple[str, ...]], known: Known = NOBODY, *, numbered: bool
) -> Plan:
    """Plan rows under the headings they are long enough for."""
    start = 0 if numbered else 1
    heads = (HEADS + TRAINING)[start : len(rows[0])]
    table = [heads, *(row[start:] for row in rows)]
    lines = tuple(Row(line, cells) for line, cells in enumerate(table, 1))
    file = find_headings(Grid("people.csv", "CSV", lines))
    return plan_of(file, first_answers(file), known)


def taken_in(rows: list[tuple[str, ...]]) -> Known:
    """Return who a program holds after *rows*: nobody if they are refused."""
    plan = plan_rows(rows, numbered=True)
    return known_after(plan, NOBODY) if ready(plan) else NOBODY


def fates(plan: Plan) -> list[Fate]:
    return [row.fate for row in plan.people]


@settings(max_examples=120, deadline=None)
@given(rows=LISTS | TRAINED_LISTS, before=LISTS, numbered=NUMBERED)
def test_a_file_taken_in_twice_changes_nothing_the_second_time(
    rows: list[tuple[str, ...]], before: list[tuple[str, ...]], *, numbered: bool
) -> None:
    known = taken_in(before)
    first = plan_rows(rows, known, numbered=numbered)
    if not ready(first):
        return

    second = plan_rows(rows, known_after(first, known), numbered=numbered)

    assert ready(second)
    assert set(fates(second)) == {Fate.SAME}
    assert second.twins == ()


@settings(max_examples=120, deadline=None)
@given(data=st.data(), rows=LISTS | TRAINED_LISTS, before=LISTS, numbered=NUMBERED)
def test_the_order_of_the_rows_decides_nothing(
    data: st.DataObject,
    rows: list[tuple[str, ...]],
    before: list[tuple[str, ...]],
    *,
    numbered: bool,
) -> None:
    order = data.draw(st.permutations(range(len(rows))))
    known = taken_in(before)

    plan = plan_rows(rows, known, numbered=numbered)
    other = plan_rows([rows[place] for place in order], known, numbered=numbered)

    assert ready(plan) == ready(other)
    if ready(plan):
        assert [fates(plan)[place] for place in order] == fates(other)


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.tuples(*[ANY] * (len(HEADS) + len(TRAINING))), min_size=1, max_size=5)
)
def test_a_plan_with_a_problem_is_never_ready(rows: list[tuple[str, ...]]) -> None:
    plan = plan_rows(rows, numbered=True)

    assert ready(plan) == (not plan.problems and not plan.unknown)
    if ready(plan):
        assert len(plan.people) == len(rows)


@settings(max_examples=120, deadline=None)
@given(rows=LISTS, numbered=NUMBERED)
def test_nobody_gets_a_number_twice(
    rows: list[tuple[str, ...]], *, numbered: bool
) -> None:
    plan = plan_rows(rows, numbered=numbered)

    numbers = [row.clinician.number for row in plan.people]
    assert len(set(numbers)) == len(numbers)
    assert all(numbers)


def test_what_was_exported_comes_back_the_same() -> None:
    tree = shipped_tree()
    known = Known((*CLINICIANS, *(s.clinician for s in SUPPORTERS)), SUPPORTERS)
    table = [HEADINGS, *(row_of(supporter, tree) for supporter in SUPPORTERS)]
    lines = tuple(Row(line, cells) for line, cells in enumerate(table, 1))
    file = find_headings(Grid("roster.csv", "CSV", lines))

    plan = plan_of(file, first_answers(file, Holds.SUPPORTERS), known)

    assert ready(plan)
    assert set(fates(plan)) == {Fate.SAME}
