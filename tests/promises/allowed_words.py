"""Phrases that the words guide would refuse, and why each may stand. Nothing is allowed without a reason."""

ALLOWED = {
    "detained patient": "the noun of the Mental Health Act 1983",
    "detained patients": "the noun of the Mental Health Act 1983",
    "inpatient": "the name of a kind of care in the guidance and of a data set; also in checklist ids",
    "assessment and treatment unit": "the official name of a kind of hospital",
    "psychiatric intensive care unit": "the official name of a kind of ward",
    "secure unit": "the official name of a kind of hospital",
    "patient safety incident": "the official name in NHS England's framework (PSIRF)",
    "to bed": "where everybody goes at night; not a person counted as a bed",
    "patient and client council": "the official name of a body",
}
