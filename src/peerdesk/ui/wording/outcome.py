"""Words for the four answers of a closing."""

from peerdesk.domain.outcome import Answer, Contacts, Reply

_REPLIES = {
    Reply.NOT_KNOWN: "Not known",
    Reply.SPOKE: "They spoke",
    Reply.DID_NOT_WANT: "Did not want to",
    Reply.NO_REPLY: "No reply",
}
_ANSWERS = {
    Answer.NOT_KNOWN: "Not known",
    Answer.YES: "Yes",
    Answer.NO: "No",
}
_CONTACTS = {
    Contacts.NOT_KNOWN: "Not known",
    Contacts.ONE: "One",
    Contacts.TWO: "Two",
}


def reply_words(reply: Reply) -> str:
    """Return how the offer was met; declining is an answer like any other."""
    return _REPLIES[reply]


def answer_words(answer: Answer) -> str:
    """Return yes, no, or not known."""
    return _ANSWERS[answer]


def contacts_words(contacts: Contacts) -> str:
    """Return how often they were in contact."""
    return _CONTACTS[contacts]
