from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.domain.specialty import Distance, Specialty, SpecialtyTree, read_tree
from peerdesk.shipped import shipped

TREE = read_tree(shipped("specialties.toml"))
CODES = [leaf.code for leaf in TREE.all()]
FAMILIES = {"f": "First", "g": "Second"}
BRANCHES = {"b": "Branch", "c": "Other branch", "d": "Far branch"}


def small_tree(*leaves: Specialty) -> SpecialtyTree:
    return SpecialtyTree(leaves, FAMILIES, BRANCHES)


def test_the_shipped_tree_has_the_size_and_shape_of_a_hospital() -> None:
    leaves = TREE.all()

    assert 150 <= len(leaves) <= 250
    assert 40 <= len({leaf.branch for leaf in leaves}) <= 50
    assert 6 <= len({leaf.family for leaf in leaves}) <= 9


def test_every_shipped_code_is_a_short_slug() -> None:
    for code in CODES:
        assert len(code) <= 40
        assert code == code.lower()
        assert code.replace("-", "").isalpha()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("anaesthesia", "anesthesiology"),
        ("Anesthesiology", "anesthesiology"),
        ("OB/GYN", "obstetrics-gynecology"),
        ("Ob Gyn", "obstetrics-gynecology"),
        ("Obstetrics & Gynaecology", "obstetrics-gynecology"),
        ("ER", "emergency-medicine"),
        ("CT surgery", "cardiac-surgery"),
        ("I.R.", "interventional-radiology"),
        ("paediatrics", "pediatrics"),
        ("PÉDIATRICS", "pediatrics"),
        ("L&D nurse", "labor-delivery-nursing"),
        ("CRNA", "nurse-anesthetist"),
        ("or-nursing", "or-nursing"),
    ],
)
def test_a_field_is_found_however_it_is_spelt(typed: str, code: str) -> None:
    found = TREE.named(typed)

    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("typed", ["", "  ", "wizardry", "surg"])
def test_a_text_that_is_no_field_names_none(typed: str) -> None:
    assert TREE.named(typed) is None


def test_the_search_box_finds_names_aliases_and_branches() -> None:
    assert "interventional-cardiology" in TREE.matching("cath lab")
    assert "heart-failure" in TREE.matching("HEART F")
    assert "paramedicine" in TREE.matching("prehospital")
    assert "psychiatry" not in TREE.matching("cardio")


@pytest.mark.parametrize("typed", ["", " ", "?!", "wizardry"])
def test_a_search_without_letters_or_matches_finds_nothing(typed: str) -> None:
    assert TREE.matching(typed) == frozenset()


@pytest.mark.parametrize(
    ("first", "second", "distance"),
    [
        ("cardiac-surgery", "cardiac-surgery", Distance.SAME),
        ("cardiac-surgery", "thoracic-surgery", Distance.NEAR),
        ("cardiac-surgery", "interventional-cardiology", Distance.NEAR),
        ("interventional-cardiology", "interventional-radiology", Distance.NEAR),
        ("vascular-surgery", "interventional-radiology", Distance.NEAR),
        ("critical-care-medicine", "pulmonology", Distance.NEAR),
        ("critical-care-medicine", "anesthesiology", Distance.NEAR),
        ("surgical-critical-care", "general-surgery", Distance.NEAR),
        ("pediatric-cardiology", "cardiology", Distance.NEAR),
        ("nurse-anesthetist", "anesthesiology", Distance.NEAR),
        ("cardiac-surgery", "urology", Distance.FAMILY),
        ("icu-nursing", "ward-nursing", Distance.FAMILY),
        ("cardiac-surgery", "psychiatry", Distance.OTHER),
        ("left-the-tree", "left-the-tree", Distance.SAME),
        ("left-the-tree", "psychiatry", Distance.OTHER),
        ("left-the-tree", "left-it-too", Distance.OTHER),
    ],
)
def test_fields_are_as_far_apart_as_colleagues_say(
    first: str, second: str, distance: Distance
) -> None:
    assert TREE.distance(first, second) is distance
    assert TREE.distance(second, first) is distance


@given(st.sampled_from([*CODES, "unknown"]), st.sampled_from([*CODES, "unknown"]))
def test_distance_is_symmetric_and_only_equals_are_same(
    first: str, second: str
) -> None:
    distance = TREE.distance(first, second)

    assert distance is TREE.distance(second, first)
    assert (distance is Distance.SAME) == (first == second)


def test_every_link_of_the_tree_joins_what_the_branches_keep_apart() -> None:
    for leaf in TREE.all():
        for other in leaf.related:
            assert TREE.specialty(other).branch != leaf.branch, (leaf.code, other)


def test_a_link_holds_in_both_directions() -> None:
    assert "vascular-surgery" in TREE.linked("interventional-radiology")
    assert "interventional-radiology" in TREE.linked("vascular-surgery")
    assert TREE.linked("left-the-tree") == frozenset()


def test_a_code_the_tree_has_lost_stays_readable() -> None:
    lost = TREE.specialty("left-the-tree")

    assert lost == Specialty("left-the-tree", "left-the-tree", "left-the-tree", "other")
    assert "left-the-tree" not in TREE
    assert TREE.branch_name("left-the-tree") == "Other"


def test_a_leaf_knows_its_branch_and_its_service_line() -> None:
    assert "or-nursing" in TREE
    assert TREE.family("or-nursing") == "nursing"
    assert TREE.branch_name("or-nursing") == "Perioperative nursing"


def test_fields_that_act_with_their_hands_are_marked() -> None:
    marked = {leaf.code for leaf in TREE.all() if leaf.interventional}

    assert {"general-surgery", "interventional-radiology", "or-nursing"} <= marked
    assert marked.isdisjoint({"psychiatry", "cardiology", "ward-nursing"})


def test_everybody_who_gives_anesthesia_is_asked_for_as_such() -> None:
    assert TREE.is_anesthesia("anesthesiology")
    assert TREE.is_anesthesia("nurse-anesthetist")
    assert not TREE.is_anesthesia("surgical-critical-care")


def test_leaves_keep_the_order_of_the_file() -> None:
    two, one = Specialty("two", "Two", "b", "f"), Specialty("one", "One", "b", "f")

    assert small_tree(two, one).all() == (two, one)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (small_tree, "at least one leaf"),
        (
            lambda: small_tree(*[Specialty("one", "One", "b", "f")] * 2),
            "one and one share 'one'",
        ),
        (
            lambda: small_tree(
                Specialty("one", "One", "b", "f"),
                Specialty("two", "Two", "b", "f", aliases=("O.N.E.",)),
            ),
            "two and one share 'one'",
        ),
        (
            lambda: small_tree(Specialty("one", "One", "b", "f", related=("two",))),
            "one is linked to two",
        ),
        (lambda: small_tree(Specialty("one", "One", "z", "f")), "no branch"),
        (lambda: small_tree(Specialty("one", "One", "b", "z")), "no family"),
        (
            lambda: small_tree(
                Specialty("one", "One", "b", "f"), Specialty("two", "Two", "b", "g")
            ),
            "branch b hangs on two families",
        ),
    ],
)
def test_a_tree_that_contradicts_itself_is_refused(
    make: Callable[[], SpecialtyTree], problem: str
) -> None:
    with pytest.raises(ValueError, match=problem):
        make()


def test_a_leaf_may_be_named_like_its_code() -> None:
    tree = small_tree(Specialty("one", "One", "b", "f", aliases=("one",)))

    assert [leaf.code for leaf in tree.all()] == ["one"]


def test_all_shipped_fields_can_be_compared() -> None:
    found = {TREE.distance(first, second) for first, second in product(CODES, CODES)}

    assert found == set(Distance)
