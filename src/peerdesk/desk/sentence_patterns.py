"""What an identifier, a quotation, a feeling or a fault looks like in a sentence."""

import re
from collections.abc import Sequence

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_UNIT = (
    r"(?:mg|mcg|µg|g|kg|ml|l|units?|cm|mm|hours?|hrs?|h|min(?:ute)?s?|sec(?:ond)?s?|"
    r"days?|weeks?|months?|years?|percent|joules?|j|mmhg|bpm|patients?|people|times)\b"
)
_NO_UNIT = rf"(?!\d)(?!\s*(?:%|{_UNIT}))"
_LABEL = (
    r"mrn|csn|fin|acc(?:oun)?t|encounter|visit|chart|record|case|claim|file|report|"
    r"incident|event|ticket|docket|rl|ssn|social security|zip|licen[cs]e|plate|dea|npi|"
    r"policy|member|insurance|serial|sn|lot|accession|specimen|order|badge|employee|"
    r"staff|study|subject|protocol|device|implant|patient|pt|hospital|nhs|ref|reference|rca|ir|crn|passport|id|number|no"
)
_ORDINAL = (
    r"(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|"
    r"eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|"
    r"seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
)
_PERSON = (
    r"(?:he|she|they|i|we|peer|doctor|nurse|surgeon|physician|resident|intern|fellow|"
    r"attending|trainee|anesthesiologist|patient|family|mother|father|wife|husband|"
    r"son|daughter|relative|colleague|team)"
)


def _either_way(*patterns: str) -> list[re.Pattern[str]]:
    return [re.compile(pattern, re.IGNORECASE) for pattern in patterns]


_NUMBERS = _either_way(
    rf"\b(?:{_LABEL})\b\.?(?:[\s:#-]|\b(?:no|number|num|id|is|sn|plate)\b\.?)*"
    rf"(?:[a-z]{{1,3}}[ -]?)?\d(?:[ -]?\d){{2,}}{_NO_UNIT}",
    r"\b(?:licen[cs]e )?plate\s+\w*\d\w*\s*\w*|\bdocket\s+\S*\d\S*",
    r"#\s?\d+|\bref(?:erence)?\b[\s.:]*\d[\w/-]+",
    rf"(?<![\d.,:])\d(?:[ -]?\d){{4,}}{_NO_UNIT}",
    r"\b\d{5}-\d{4}\b|\b[a-z]?\d{2}-\d{4,6}\b|\b\d{4,}-[a-z]\b",
)
_WAYS_TO_REACH = _either_way(
    r"\(?\b\d{3}\)?[ .-]?\d{3}[ .-]\d{4}\b|\b\d{3}[.-]\d{4}\b",
    r"\b(?:ext|extension|pager|pgr|beeper|bleep|call|phone|tel|fax)\.?\s?#?"
    r"\d[\d-]{2,6}\b|\bx\d{4,6}\b",
    r"[\w.+-]+@[\w-]+\.\w+|https?://\S*|\bwww\.\S*",
    r"\b[\w-]+\.(?:org|com|net|edu|gov|io|health)\b\S*",
)
_DAYS = _either_way(
    r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b|\b\d{4}([/.-])\d\d?\1\d\d?\b",
    r"\b(?:on|since|from|dated|died|born)\s+(?:0?[1-9]|1[0-2])[/.-]"
    r"(?:0?[1-9]|[12]\d|3[01])\b(?![.,]?\d)",
    r"(?<![\d/])(?!(?:1/[2-9]|2/3|3/4|\d/5|\d/10|(\d)/\1)\b)"
    r"(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])\b(?!/)",
    rf"\b{_MONTH}[.\s/-]+\d{{1,2}}(?:st|nd|rd|th)?\b{_NO_UNIT}",
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?[\s/-]+(?:of\s+)?{_MONTH}|\b\d\d?\. {_MONTH}",
    rf"\b{_ORDINAL}\s+(?:of\s+)?{_MONTH}|\b{_MONTH}\s+{_ORDINAL}\b",
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? (?:the )?"
    r"\d{1,2}(?:st\b|nd\b|rd\b|th\b|/\d)",
    r"\bon the \d{1,2}(?:st|nd|rd|th)\b",
    r"\bthe \d{1,2}(?:st|nd|rd|th)\b(?=\s*(?:[.,;]|$|of\b|at\b))",
    r"\b(?:dob|d\.o\.b|date of birth|birth ?(?:date|day)|born (?:on|in \d|\d)|"
    r"b\.\s?\d{4}\b)",
)
_AGES = _either_way(
    r"\b(?:9\d|1[01]\d)[\s-]*"
    r"(?:y[./]?o\b|years?\b|yrs?\b|(?:wo)?man\b|(?:fe)?male\b)",
    r"\baged? (?:9\d|1[01]\d|ninety)\b|\bcentenarian",
    r"\b(?:ninety|hundred)[- ](?:\w+[- ]){0,2}year",
)
_PLACES_AND_TIMES = _either_way(
    r"\b(?:room|rm|bed|bay|suite|lab|theat(?:er|re)|cubicle|pod|stall|chair|apartment|"
    rf"apt)\s*#?[a-z]?\d+[a-z]?\b{_NO_UNIT}",
    r"\b(?:room|bed|bay) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve)\b",
    r"\b(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)",
    r"\b(?:[01]\d|2[0-3])[0-5]\d\s*(?:hours|hrs|h)\b",
    rf"\b(?:at|time|of death) (?:[01]\d|2[0-3])[0-5]\d\b{_NO_UNIT}",
)
_WRITTEN_JUST_SO = (
    re.compile(r"\bOR\s*#?\d{1,2}\b|\b(?:9\d|1[01]\d)[MF]\b"),
    re.compile(r"\b(?:[Rr]oom|[Bb]ed|[Bb]ay|[Pp]od) [A-H]\b"),
    re.compile(
        r"\b\d{1,5}\s+(?:[A-Z][a-z]+\s+){1,2}"
        r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Way|Court|Ct)\b"
    ),
)
IDENTIFIERS: Sequence[re.Pattern[str]] = (
    *_NUMBERS,
    *_WAYS_TO_REACH,
    *_DAYS,
    *_AGES,
    *_PLACES_AND_TIMES,
    *_WRITTEN_JUST_SO,
)

NAMES: Sequence[re.Pattern[str]] = (
    re.compile(
        r"\b(?:Mr|Mrs|Ms|Miss|Mx|Master|Baby|Dr|Doctor|Nurse|Sister|Prof|Professor|"
        r"Judge|Officer|Sergeant|Captain|Senator|Rabbi|Father)\.?\s+"
        r"(?!(?:The|A|An|In|On|At|Died|Was|Had|Under|Call|Unit)\b)[A-Z][\w'\u2019-]+"
    ),
    re.compile(r"\b(?:[Nn]amed|[Cc]alled|[Nn]ame is)\s+(?!Code\b)[A-Z][a-z'\u2019-]+"),
    re.compile(r"\b(?:[Dd]eath|[Aa]rrest|[Ll]oss|[Ff]all) of\s+[A-Z][a-z]{2,}(?=[,.])"),
    re.compile(r"\b(?:[Pp]t|[Pp]atient|[Ii]nitials)\.?\s+[A-Z]\.?\s?[A-Z]\b\.?"),
)

QUOTATIONS: Sequence[re.Pattern[str]] = _either_way(
    r"[\"“”«»]|(?<!\w)['\u2018\u2019](?=\w[^'\u2019]{3,}['\u2019](?!\w))",
    rf"\b{_PERSON}\s+(?:said|says|told|admit(?:s|ted)|confess(?:es|ed)|stat(?:es|ed)|"
    r"wrote|writes|thinks?|believes?)\b",
    r"\btold (?:me|us)\b|\baccording to (?:him|her|them)\b|"
    r"\bin (?:his|her|their) (?:own )?words\b",
)

FEELINGS: Sequence[re.Pattern[str]] = _either_way(
    r"\b(?:feels?|felt|tearful|cry(?:ing)?|cried|devastated|ashamed|guilt\w*|confided|"
    r"upset|overwhelmed|struggling|burn(?:ed|t)[- ]?out|burnout|traumati[sz]ed|anxious|"
    r"anxiety|heartbroken|distraught|insomnia|panic attacks?|mental health)\b",
    r"\b(?:can(?:not|['\u2019]?t)|not|unable to) (?:sleep(?:ing)?|cop(?:e|ing))\b",
    r"\bsuicidal\b(?! (?:patient|person|teen|youth|child|man|woman))|\bself[- ]harm",
    r"\bdepressed\b(?! (?:breath|respir|skull|fracture|level|function|conscious))"
    r"|\b(?:has|with|for) depression\b|\b(?:antidepressants?|sertraline|fluoxetine)\b",
    r"\b(?:in|started|starts|needs|sees) (?:a |his |her |their )?(?:therap(?:y|ist)|"
    r"psychiatrist|psychologist|counselor)\b",
    r"\b(?:is|been|started) drinking\b|\bdrinking again\b|\bdisclosed that\b",
    r"\bthinking of (?:quitting|leaving|resigning)\b|\bbroke down in\b",
)

FAULTS: Sequence[re.Pattern[str]] = _either_way(
    r"\b(?:faults?|blam(?:es?|ed|ing)|negligen\w*|careless\w*|reckless\w*|"
    r"incompeten\w*|avoidable|preventable|substandard|standard of care)\b",
    r"\bmalpractice\b(?! (?:suit|claim|trial|lawsuit|case))",
    r"\b(?:his|her|their|my|our|surgeon|nurse|human|resident|physician|user)"
    r"(?:['\u2019]s)? (?:own )?(?:mistake|error)s?\b"
    r"|\bmade an? (?:\w+ )?(?:mistake|error)\b",
    r"\b(?:should|could) (?:not )?have\b",
    rf"\bcaused by (?:the |a |an )?{_PERSON}\b|\b{_PERSON} failed to\b",
)

RARITIES: Sequence[re.Pattern[str]] = _either_way(
    r"\b(?:mayor|governor|senator|celebrit(?:y|ies)|vip|famous|well[- ]known|prominent|"
    r"athlete|politician|singer|actor|actress|bishop|police officer|firefighter|"
    r"in the news|on (?:tv|television)|headlines|viral|board member|ceo|employee|"
    r"conjoined|triplets|quadruplets)\b",
    r"\bthe (?:only|first|last|youngest|oldest)\s+(?!(?:hour|minute|day|week|night|"
    r"attempt|time|dose|reading|tracing|trimester|stage|step)s?\b)\w+",
    r"\bfirst\b.*\b(?:in the (?:state|country|region|hospital|city)|here)\b",
    r"\b(?:nurse|surgeon|doctor|physician|resident|colleague|staff member|donor|"
    r"director|chief)['\u2019]s (?:\w+ )?(?:wife|husband|partner|child|son|daughter|"
    r"mother|father|parent|brother|sister|relative)\b",
)
