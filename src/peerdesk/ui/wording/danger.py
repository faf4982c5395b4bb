"""Words for immediate danger: short, so that they can be read in one breath."""

BUTTON = "Immediate danger"
TITLE = "Somebody may be in danger"
STAY = "Stay with the person. Do not leave them alone."
LIFELINE = ("988", "Suicide and Crisis Lifeline. Call or text, day and night.")
EMERGENCY = ("911", "Emergency number. For anybody in danger right now.")
LOCAL = "In this hospital"
NOTHING_LOCAL = (
    "Security and on-call numbers are not filled in yet. Add them under Sheets, "
    "as crisis contacts."
)
OPEN_SHEETS = "Open the sheets"
RECORDS_NOTHING = "Opening this page records nothing."
