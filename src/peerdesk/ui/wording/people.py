"""Words for people: what they do, how senior they are, what they speak."""

from peerdesk.domain.people import Language
from peerdesk.domain.rank import Rank, RoleGroup
from peerdesk.domain.specialty import SpecialtyTree

BETWEEN = "\N{NO-BREAK SPACE}· "
"""Stands between two facts on a line; a break comes after it, never before."""

_ROLE_GROUPS = {
    RoleGroup.PHYSICIAN: "Physician",
    RoleGroup.ADVANCED_PRACTICE: "Advanced practice",
    RoleGroup.NURSE: "Nurse",
    RoleGroup.PHARMACIST: "Pharmacist",
    RoleGroup.ALLIED_HEALTH: "Allied health",
    RoleGroup.PREHOSPITAL: "Prehospital",
    RoleGroup.SUPPORT_STAFF: "Support staff",
}
_RANKS = {
    RoleGroup.PHYSICIAN: (
        "Resident",
        "Senior trainee",
        "Attending",
        "Senior attending",
        "Chief",
    ),
    RoleGroup.ADVANCED_PRACTICE: (
        "APP in training",
        "Early-career APP",
        "Staff APP",
        "Senior APP",
        "Chief APP",
    ),
    RoleGroup.NURSE: (
        "New graduate nurse",
        "Early-career nurse",
        "Staff nurse",
        "Senior nurse",
        "Nurse manager",
    ),
    RoleGroup.PHARMACIST: (
        "Pharmacy resident",
        "Early-career pharmacist",
        "Pharmacist",
        "Senior pharmacist",
        "Chief pharmacist",
    ),
    RoleGroup.ALLIED_HEALTH: (
        "New graduate",
        "Early career",
        "Allied health staff",
        "Senior allied health",
        "Allied health manager",
    ),
    RoleGroup.PREHOSPITAL: (
        "EMS trainee",
        "Early-career EMS",
        "EMS staff",
        "Senior EMS",
        "EMS chief",
    ),
    RoleGroup.SUPPORT_STAFF: (
        "New support staff",
        "Early-career support",
        "Support staff",
        "Senior support staff",
        "Support manager",
    ),
}
_LANGUAGES = {
    Language.ARABIC: "Arabic",
    Language.BENGALI: "Bengali",
    Language.CHINESE: "Chinese",
    Language.ENGLISH: "English",
    Language.FRENCH: "French",
    Language.GERMAN: "German",
    Language.HAITIAN: "Haitian Creole",
    Language.HINDI: "Hindi",
    Language.ITALIAN: "Italian",
    Language.JAPANESE: "Japanese",
    Language.KOREAN: "Korean",
    Language.PERSIAN: "Persian",
    Language.POLISH: "Polish",
    Language.PORTUGUESE: "Portuguese",
    Language.RUSSIAN: "Russian",
    Language.SPANISH: "Spanish",
    Language.TAGALOG: "Tagalog",
    Language.TURKISH: "Turkish",
    Language.UKRAINIAN: "Ukrainian",
    Language.URDU: "Urdu",
    Language.VIETNAMESE: "Vietnamese",
}


def role_group_words(role_group: RoleGroup) -> str:
    """Return the profession: "Nurse"."""
    return _ROLE_GROUPS[role_group]


def rank_words(role_group: RoleGroup, rank: Rank) -> str:
    """Return seniority as that profession says it: "Senior attending"."""
    return _RANKS[role_group][rank - 1]


def specialty_words(tree: SpecialtyTree, code: str) -> str:
    """Return the specialty's name; an unknown code stands for itself."""
    return tree.specialty(code).name


def language_words(language: Language) -> str:
    """Return the language in English."""
    return _LANGUAGES[language]
