"""What these letters say: little, no names of people or places (trap 31), in the reader's language. The two Easy Read faces
are texts of their own: short sentences, one idea each."""

from string import Template

_LETTERS = {
    "en": {
        "called_off": ("A forum meeting is called off", (
            "The meeting on $on, at a table where you have a seat, does not take place.\n\nWhy:\n$link\n"
        )),
        "appointed": ("You have a seat at a hospital's forum", (
            "You have been given a seat at the forum of a hospital, until $until.\n\n"
            "What the forum is, and what you can read there:\n$link\n\n"
            "Sign in with this e-mail address. You will be sent a code.\n"
        )),
        "meeting": ("A forum meeting is coming", (
            "A meeting is planned for $on at a table where you have a seat.\n\nWhat will be talked about:\n$link\n"
        )),
    },
    "cy": {
        "called_off": ("Mae cyfarfod fforwm wedi'i ganslo", (
            "Nid yw'r cyfarfod ar $on, wrth fwrdd lle mae gennych sedd, yn digwydd.\n\nPam:\n$link\n"
        )),
        "appointed": ("Mae gennych sedd yn fforwm ysbyty", (
            "Rydych wedi cael sedd yn fforwm ysbyty, tan $until.\n\n"
            "Beth yw'r fforwm, a beth gewch chi ei ddarllen yno:\n$link\n\n"
            "Mewngofnodwch gyda'r cyfeiriad e-bost hwn. Cewch god drwy e-bost.\n"
        )),
        "meeting": ("Mae cyfarfod fforwm ar ddod", (
            "Mae cyfarfod wedi'i drefnu ar $on wrth fwrdd lle mae gennych sedd.\n\nBeth fydd dan sylw:\n$link\n"
        )),
    },
    "en-simple": {
        "called_off": ("There is no meeting", (
            "Your group will not meet on $on.\nYou do not need to come.\n\nYou can read why here:\n$link\n"
        )),
        "appointed": ("You are in a group", (
            "You are now in a group.\nThe group talks about a hospital.\nYou are in it until $until.\n\n"
            "You can look here:\n$link\n\nType in this e-mail address.\nWe will send you a code.\n"
        )),
        "meeting": ("There is a meeting", (
            "Your group will meet.\nIt is on $on.\n\nYou can read what it is about here:\n$link\n\n"
            "You can bring somebody with you.\n"
        )),
    },
    "cy-simple": {
        "called_off": ("Does dim cyfarfod", (
            "Ni fydd eich grŵp yn cwrdd ar $on.\nDoes dim angen i chi ddod.\n\nGallwch ddarllen pam yma:\n$link\n"
        )),
        "appointed": ("Rydych mewn grŵp", (
            "Rydych chi nawr mewn grŵp.\nMae'r grŵp yn siarad am ysbyty.\nRydych chi ynddo tan $until.\n\n"
            "Gallwch edrych yma:\n$link\n\nTeipiwch y cyfeiriad e-bost hwn.\nByddwn yn anfon cod atoch.\n"
        )),
        "meeting": ("Mae cyfarfod", (
            "Bydd eich grŵp yn cwrdd.\nMae ar $on.\n\nGallwch ddarllen am beth mae'r cyfarfod yma:\n$link\n\n"
            "Gallwch ddod â rhywun gyda chi.\n"
        )),
    },
}  # fmt: skip

MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "cy": [
        "Ionawr",
        "Chwefror",
        "Mawrth",
        "Ebrill",
        "Mai",
        "Mehefin",
        "Gorffennaf",
        "Awst",
        "Medi",
        "Hydref",
        "Tachwedd",
        "Rhagfyr",
    ],
}


def letter(language: str, kind: str, link: str, day: str) -> tuple[str, str]:
    """Subject and text. `day` is the last of the term, or that of the meeting."""
    face = language if language in _LETTERS else "en"
    subject, text = _LETTERS[face][kind]
    said = say(day, face)
    return subject, Template(text).substitute(link=link, until=said, on=said)


def say(day: str, language: str) -> str:
    """ "6 August 2026", as people say a day."""
    year, month, number = day.split("-")
    return f"{int(number)} {MONTHS[language[:2]][int(month) - 1]} {year}"
