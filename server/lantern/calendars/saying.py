"""What a feed says, in the language of whoever made it; Welsh awaits a Welsh-speaking reviewer."""

from lantern.calendars.model import Entry

_WORDS = {
    "en": {
        "own": "My visits (Lantern)",
        "forum": "Visits to {hospital} (Lantern)",
        "oversight": "Visit",
        "quality_checker": "Quality Checkers’ visit",
        "host": "The host’s own visit",
        "kept_day": "Visit. Look in Lantern for the place.",
        "oversight_visit": "A visit is owed. Look in Lantern.",
        "review": "A review is owed. Look in Lantern.",
        "review_papers": "Papers for a review are due. Look in Lantern.",
        "home_plan": "A home plan is due. Look in Lantern.",
        "plan_review": "A home plan is due to be looked at again. Look in Lantern.",
        "kept_by": "Kept by Lantern. What you change here is not changed there.",
    },
    "en-simple": {
        "own": "My checks (Lantern)",
        "quality_checker": "Check",
        "kept_day": "Check. Look in Lantern for the place.",
        "kept_by": "This comes from Lantern. Make changes in Lantern.",
    },
    "cy": {
        "own": "Fy ymweliadau (Lantern)",
        "forum": "Ymweliadau â {hospital} (Lantern)",
        "oversight": "Ymweliad",
        "quality_checker": "Ymweliad Gwirwyr Ansawdd",
        "host": "Ymweliad y corff lletyol",
        "kept_day": "Ymweliad. Mae’r lle yn Lantern.",
        "oversight_visit": "Mae ymweliad yn ddyledus. Edrychwch yn Lantern.",
        "review": "Mae adolygiad yn ddyledus. Edrychwch yn Lantern.",
        "review_papers": "Mae papurau adolygiad yn ddyledus. Edrychwch yn Lantern.",
        "home_plan": "Mae cynllun cartref yn ddyledus. Edrychwch yn Lantern.",
        "plan_review": "Mae’n bryd edrych eto ar gynllun cartref. Edrychwch yn Lantern.",
        "kept_by": "Cedwir hwn gan Lantern. Nid yw newid yma yn newid yno.",
    },
    "cy-simple": {
        "quality_checker": "Ymweliad",
        "kept_by": "Mae hwn yn dod o Lantern. Newidiwch bethau yn Lantern.",
    },
}


def words_for(language: str) -> dict[str, str]:
    """Every word of a feed; an Easy Read face says only what it says otherwise."""
    tongue = "cy" if language.startswith("cy") else "en"
    return {**_WORDS[tongue], **_WORDS.get(language, {})}


def title(entry: Entry, words: dict[str, str]) -> str:
    """What a calendar shows on the day."""
    said = words[entry.what]
    where = ", ".join(part for part in (entry.ward, entry.hospital) if part)
    said = f"{said}: {where}" if where else said
    return f"{said} ({entry.body})" if entry.body else said
