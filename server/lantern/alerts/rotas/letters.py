"""What these letters say: how many gaps and when the first begins; no names of people or places (trap 31)."""

from datetime import datetime
from string import Template

from lantern.clock import LONDON

_LETTERS = {
    "en": {
        "subject": "Nobody is on call for some hours",
        "one": "On a rota that you keep there are hours in which it is nobody's turn. They begin on $on.\n\n",
        "more": "On a rota that you keep there are hours in which it is nobody's turn, $count times in the coming days. The first begin on $on.\n\n",
        "then": "Until somebody is put on it, everybody who holds the seat is told of a concern in those hours.\n\nThe rota stands here:\n$link\n",
    },
    "cy": {
        "subject": "Does neb ar alwad am rai oriau",
        "one": "Ar rota rydych chi'n ei chadw mae oriau heb neb ar alwad. Maen nhw'n dechrau ar $on.\n\n",
        "more": "Ar rota rydych chi'n ei chadw mae oriau heb neb ar alwad, $count gwaith yn y dyddiau nesaf. Mae'r rhai cyntaf yn dechrau ar $on.\n\n",
        "then": "Nes bod rhywun yn cael ei roi arni, dywedir wrth bawb sy'n dal y sedd am bryder yn yr oriau hynny.\n\nMae'r rota yma:\n$link\n",
    },
}  # fmt: skip


def letter(language: str, begins: list[datetime], link: str) -> tuple[str, str]:
    """Subject and text."""
    words = _LETTERS["cy" if language.startswith("cy") else "en"]
    said = {"on": f"{min(begins).astimezone(LONDON):%d/%m/%Y %H:%M}", "count": len(begins), "link": link}
    text = words["one" if len(begins) == 1 else "more"] + words["then"]
    return words["subject"], Template(text).substitute(said)
