"""What these letters say: little, no names of people or places (trap 31), in the reader's language."""

from string import Template

_LETTERS = {
    "en": {
        "subject": "A level of scrutiny has changed",
        "text": "The people at a host's table have decided how closely a hospital is watched. You are told because $why.\n\n",
        "link": "What was decided stands here:\n$link\n",
        "confirm": "\nPlease confirm there by $by that you have heard.\n",
        "ring": "Please ring the host commissioner, who will tell you which hospital it is.\n",
        "placing": "your body pays for somebody's care there",
        "host": "you host it",
        "region": "you stand behind its host",
        "provider": "you run it",
        "regulator": "you sit at its forum for the regulator",
        "council": "you sit at its forum for the council",
    },
    "cy": {
        "subject": "Mae lefel craffu wedi newid",
        "text": "Mae'r bobl wrth fwrdd corff lletyol wedi penderfynu pa mor agos y caiff ysbyty ei wylio. Rydym yn dweud wrthych gan $why.\n\n",
        "link": "Mae'r penderfyniad yma:\n$link\n",
        "confirm": "\nCadarnhewch yno erbyn $by eich bod wedi clywed.\n",
        "ring": "Ffoniwch y comisiynydd lletyol, a fydd yn dweud wrthych pa ysbyty ydyw.\n",
        "placing": "fod eich corff yn talu am ofal rhywun yno",
        "host": "mai chi sy'n ei letya",
        "region": "eich bod yn sefyll y tu ôl i'w gorff lletyol",
        "provider": "mai chi sy'n ei redeg",
        "regulator": "eich bod yn eistedd yn ei fforwm ar ran y rheoleiddiwr",
        "council": "eich bod yn eistedd yn ei fforwm ar ran y cyngor",
    },
}  # fmt: skip


def letter(language: str, kind: str, link: str | None, by: str | None) -> tuple[str, str]:
    """Subject and text. Without a link it is for somebody who has no account; without `by` there is nothing to confirm."""
    w = _LETTERS["cy" if language.startswith("cy") else "en"]
    parts = [w["text"], w["link"] if link else w["ring"], w["confirm"] if link and by else ""]
    return w["subject"], Template("".join(parts)).substitute(why=w[kind], link=link or "", by=by or "")
