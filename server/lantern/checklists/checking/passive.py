"""Who does it? Easy Read says so. Finds the passive in English and Welsh, as far as words alone can show it.

Source: Easy Read guidance (active sentences). A state is no passive: "is scared", "is closed" say how things are.
"""

import re

_PARTICIPLES = (
    "asked|bitten|broken|brought|bought|built|caught|chosen|cut|done|drawn|driven|eaten|fed|found|forced|given|held|hidden|"
    "hit|hurt|kept|known|left|locked|made|met|paid|put|read|said|seen|sent|shown|shut|spoken|stolen|taken|taught|thrown|told|"
    r"understood|woken|written|\w{3,}ed"
)
_STATES = frozenset({
    "annoyed", "bored", "broken", "called", "closed", "confused", "excited", "frightened", "hurt", "interested",
    "involved", "limited", "locked", "married", "paid", "pleased", "qualified", "related", "scared", "shut",
    "surprised", "tired", "trained", "upset", "used", "worried",
})  # fmt: skip
_WHO = r"you|we|they|he|she|it|people|staff|any(?:one|body)|some(?:one|body)|every(?:one|body)|(?:the|your|their|our|any|all|some)\s+\w+"
_ENGLISH = re.compile(
    rf"\b(?:am|is|are|was|were|be|been|(being)|gets?|got|getting)(?:\s+(?:{_WHO}))?(?:\s+(?:not|never|always|ever|often|still|(being)))?"
    rf"\s+({_PARTICIPLES})\b",
    re.IGNORECASE,
)
# cael + whose + verb: "cael eich brifo". A noun may stand there too ("cael eich archwiliad"), so verbs are known by their end.
_WELSH = re.compile(
    r"\b(?:cael|gael|chael|nghael|caiff|gaiff|chaiff|cafodd|gafodd|chafodd|cawsoch|gawsoch|cawsant|gawsant|cewch|gewch)\s+"
    r"(?:eu|ei|eich|fy|ein)\s+(?!teulu)(\w{2,}(?:io|o|u|a)|trin|drin|dal|ddal|cau|gau|gweld|clywed|geni)\b",
    re.IGNORECASE,
)


def passives(text: str, face: str) -> list[str]:
    """The passive phrases in a text of this face."""
    if face.startswith("cy"):
        return [found[0] for found in _WELSH.finditer(text)]
    return [
        found[0]
        for found in _ENGLISH.finditer(text)
        if found[3].lower() not in _STATES or ((found[1] or found[2]) and found[3].lower() == "hurt")
    ]
