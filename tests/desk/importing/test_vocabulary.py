import pytest

from peerdesk.desk.importing.fields import CHOSEN_FROM_A_LIST, Field
from peerdesk.desk.importing.words.vocabulary import Vocabulary
from peerdesk.desk.opening import shipped_tree
from peerdesk.domain.rank import Rank, RoleGroup

VOCABULARY = Vocabulary(shipped_tree())
PHYSICIAN, NURSE, APP = (
    RoleGroup.PHYSICIAN,
    RoleGroup.NURSE,
    RoleGroup.ADVANCED_PRACTICE,
)
PHARMACIST, ALLIED = RoleGroup.PHARMACIST, RoleGroup.ALLIED_HEALTH
EMS, SUPPORT = RoleGroup.PREHOSPITAL, RoleGroup.SUPPORT_STAFF

TITLES = [
    ("Attending Physician", PHYSICIAN, 3),
    ("Resident PGY-3", PHYSICIAN, 2),
    ("Resident Physician, PGY-1", PHYSICIAN, 1),
    ("Chief Resident", PHYSICIAN, 2),
    ("Fellow", PHYSICIAN, 2),
    ("Consultant", PHYSICIAN, 3),
    ("Specialty Registrar", PHYSICIAN, 2),
    ("Foundation Doctor FY1", PHYSICIAN, 1),
    ("Medical Director, Emergency Department", PHYSICIAN, 5),
    ("RN I", NURSE, 1),
    ("RN II", NURSE, 3),
    ("Registered Nurse III - ICU", NURSE, 4),
    ("Staff Nurse (Nights, Per Diem)", NURSE, 3),
    ("Charge Nurse", NURSE, 4),
    ("Assistant Nurse Manager", NURSE, 4),
    ("Nurse Manager", NURSE, 5),
    ("Staff Nurse, Band 6", NURSE, 4),
    ("Nurse Practitioner", APP, 3),
    ("Physician Assistant, Orthopedics", APP, 3),
    ("Advanced Clinical Practitioner", APP, 3),
    ("CRNA", APP, 3),
    ("Pharmacy Resident PGY-2", PHARMACIST, 1),
    ("Pharmacist II", PHARMACIST, 3),
    ("Director of Pharmacy", PHARMACIST, 5),
    ("Respiratory Therapist, Lead", ALLIED, 4),
    ("Child Life Specialist", ALLIED, 3),
    ("Pharmacy Technician", ALLIED, 3),
    ("Paramedic", EMS, 3),
    ("EMS Captain", EMS, 5),
    ("Unit Secretary", SUPPORT, 3),
    ("Healthcare Assistant", SUPPORT, 3),
]


@pytest.mark.parametrize(("title", "group", "step"), TITLES)
def test_one_title_says_profession_and_seniority(
    title: str, group: RoleGroup, step: int
) -> None:
    found = VOCABULARY.role_group(title)

    assert (found, VOCABULARY.rank(title, found)) == (group, Rank(step))


@pytest.mark.parametrize(
    ("degree", "group"),
    [
        *[(degree, PHYSICIAN) for degree in ("MD", "M.D.", "DO", "MBBS", "MD, PhD")],
        *[("RN", NURSE), ("RN, BSN", NURSE), ("LPN", NURSE), ("RN, MSN, CNM", APP)],
        *[("NP", APP), ("PA", APP), ("PA-C", APP), ("CRNA", APP), ("FNP-BC", APP)],
        *[("PharmD", PHARMACIST), ("Pharm.D., BCPS", PHARMACIST)],
        *[(degree, ALLIED) for degree in ("RT", "PT", "OT", "SW", "LCSW", "OTR/L")],
        *[("EMT-P", EMS), ("CNA", SUPPORT)],
    ],
)
def test_a_degree_says_the_profession(degree: str, group: RoleGroup) -> None:
    assert VOCABULARY.role_group(degree) is group


@pytest.mark.parametrize(
    "title",
    ["Wizard", "Nurse Recruiter", "Physician, Pharmacist", "Professor", "PhD", ""],
)
def test_a_title_that_could_mean_anything_is_asked_about(title: str) -> None:
    assert VOCABULARY.role_group(title) is None


@pytest.mark.parametrize(
    ("words", "step"),
    [("1", 1), ("5", 5), ("Instructor", 3), ("Assoc. Professor", 4), ("Professor", 5)],
)
def test_a_rank_may_be_a_step_or_an_academic_title(words: str, step: int) -> None:
    assert VOCABULARY.rank(words, PHYSICIAN) is Rank(step)


@pytest.mark.parametrize("words", ["0", "6", "Emperor", "Cardiology", ""])
def test_a_rank_nobody_knows_is_asked_about(words: str) -> None:
    assert VOCABULARY.rank(words, PHYSICIAN) is None


def test_the_same_step_means_something_else_for_each_profession() -> None:
    steps = [VOCABULARY.rank("I", group) for group in (NURSE, ALLIED, PHYSICIAN)]

    assert steps == [Rank.TRAINEE, Rank.SENIOR_TRAINEE, Rank.STAFF]
    assert VOCABULARY.rank("I", None) is None


@pytest.mark.parametrize(
    ("place", "group", "code"),
    [
        ("Division of Cardiology", PHYSICIAN, "cardiology"),
        ("70210 Emergency Dept.", PHYSICIAN, "emergency-medicine"),
        ("Emergency Department", NURSE, "emergency-nursing"),
        ("ICU", NURSE, "icu-nursing"),
        ("ICU", PHYSICIAN, "critical-care-medicine"),
        ("ICU", PHARMACIST, "critical-care-pharmacy"),
        ("NICU", APP, "neonatal-nurse-practitioner"),
        ("Radiology", ALLIED, "radiography"),
        ("Registered Nurse II - ICU", NURSE, "icu-nursing"),
        ("RN", NURSE, "ward-nursing"),
        ("Anaesthetics", PHYSICIAN, "anesthesiology"),
        ("emergency-medicine", NURSE, "emergency-medicine"),
    ],
)
def test_a_place_says_the_field_of_its_people(
    place: str, group: RoleGroup, code: str
) -> None:
    assert VOCABULARY.specialty(place, group) == code


@pytest.mark.parametrize(
    "place", ["L&D", "CT", "4 West", "Cardiology / Surgery", "Alchemy"]
)
def test_a_place_that_is_no_field_of_physicians_is_asked_about(place: str) -> None:
    assert VOCABULARY.specialty(place, PHYSICIAN) is None


@pytest.mark.parametrize(
    ("field", "words", "code"),
    [
        (Field.SPECIALTY, "Peds Onc", "pediatric-oncology"),
        (Field.SPECIALTY, "4 West Med/Surg", "ward-nursing"),
        (Field.ROLE_GROUP, "Nurse Recruiter", "nurse"),
        (Field.ROLE_GROUP, "Pharmasist", "pharmacist"),
        (Field.ROLE_GROUP, "Professor of Surgery", "physician"),
        (Field.RANK, "Chief of Everything", "5"),
        (Field.RANK, "Emperor", None),
        (Field.SPECIALTY, "Zzyzx", None),
    ],
)
def test_the_nearest_meaning_is_offered(
    field: Field, words: str, code: str | None
) -> None:
    assert VOCABULARY.nearest(field, words) == code


@pytest.mark.parametrize("field", CHOSEN_FROM_A_LIST)
def test_every_choice_means_itself(field: Field) -> None:
    for code, _ in VOCABULARY.choices(field):
        assert all(VOCABULARY.code_of(field, code, g) == code for g in RoleGroup)


@pytest.mark.parametrize("group", RoleGroup)
def test_every_specialty_is_known_by_its_name(group: RoleGroup) -> None:
    for leaf in shipped_tree().all():
        assert VOCABULARY.specialty(leaf.name, group) == leaf.code


def test_only_three_fields_are_chosen_from_a_list() -> None:
    assert VOCABULARY.choices(Field.UNIT) == ()
