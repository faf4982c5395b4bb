"""The program's numbers in words, only those that are at work."""

from peerdesk.domain.policy import DepartmentPolicy, Policy, SentenceMode

Rows = tuple[tuple[str, str], ...]
_SECONDS_A_MINUTE = 60
_DEPARTMENTS = {
    DepartmentPolicy.NEAR: "preferred",
    DepartmentPolicy.NEUTRAL: "neither preferred nor avoided",
    DepartmentPolicy.FAR: "avoided",
}
_SENTENCES = {
    SentenceMode.COMPOSED: "one, composed from closed lists, never stored",
    SentenceMode.NONE: "none",
}


def policy_rows(policy: Policy) -> tuple[tuple[str, Rows], ...]:
    """Return what the program has decided, by subject, as caption and words."""
    return (
        ("Who is offered", _matching(policy)),
        ("Contacts on sheets", _contacts(policy)),
        ("Hand-off", _hand_off(policy)),
    )


def count_of(number: int, one: str) -> str:
    """Return a number with its unit: "1 day", "14 days"."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def time_words(seconds: int) -> str:
    """Return a span as people say it: "2 minutes", "90 seconds"."""
    minutes, rest = divmod(seconds, _SECONDS_A_MINUTE)
    return count_of(seconds, "second") if rest else count_of(minutes, "minute")


def _matching(policy: Policy) -> Rows:
    return (
        ("Outreach of one supporter in a year", f"about {policy.yearly_target}"),
        ("At most in a year", f"{policy.yearly_cap}"),
        ("Open at once", f"{policy.open_limit}"),
        ("Rest after outreach", count_of(policy.rest_days, "day")),
        ("Rest after a heavy adverse event", count_of(policy.rest_days_heavy, "day")),
        ("Seniority", _seniority(policy.rank_tolerance)),
        ("Supporters of the same unit", _DEPARTMENTS[policy.department]),
    )


def _contacts(policy: Policy) -> Rows:
    return (
        ("Check crisis numbers", f"every {policy.contact_days_crisis} days"),
        ("Check other contacts", f"every {policy.contact_days_other} days"),
    )


def _hand_off(policy: Policy) -> Rows:
    return (
        ("Sentence about the adverse event", _SENTENCES[policy.sentence]),
        ("Clipboard is cleared after", time_words(policy.clipboard_seconds)),
    )


def _seniority(steps: int) -> str:
    if steps == 0:
        return "similar to the peer's, or higher"
    return f"at most {count_of(steps, 'step')} below the peer's"
