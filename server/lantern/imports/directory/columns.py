"""The columns of the five files of a directory, and every name by which we know them, in English and Welsh."""

from lantern.imports.fields import Columns

_ID = ("id", "code", "ods code", "cqc id", "our code", "cod", "cod ods")
_CLOSED = ("closed", "closed on", "date closed", "close date", "ar gau ers", "caewyd ar", "dyddiad cau")
_HOSPITAL = ("hospital", "hospital id", "hospital code", "hospital name", "site", "ysbyty", "cod yr ysbyty")
_NATION = ("nation", "country", "cenedl", "gwlad")
_NAME = ("name", "enw")
_NAME_CY = ("name in welsh", "welsh name", "name cy", "enw cymraeg", "enw yn gymraeg")

LABELS = {
    "id": "id", "name": "name", "name_cy": "name in Welsh", "nation": "nation", "kind": "kind",
    "region": "who stands behind it", "on_lantern": "on Lantern", "successor": "successor", "closed_on": "closed on",
    "hospital": "hospital", "provider": "provider", "town": "town", "host": "host", "regulator": "regulator",
    "council": "council", "latitude": "latitude", "longitude": "longitude", "security": "security", "ages": "ages", "phones": "phones", "cameras": "cameras",
    "arriving": "arriving", "to": "for", "number": "number", "hours": "hours", "stopped_on": "no longer in use since",
    "role": "role", "body": "body", "label": "label", "address": "e-mail address", "until_on": "until",
}  # fmt: skip
"""What a report calls them."""


def _columns(kind: str, required: str, names: dict[str, tuple[str, ...]]) -> Columns:
    labels = {field: LABELS[field] for field in names}
    return Columns(
        kind=kind, names=names, required=tuple(required.split()), labels=labels, nothing="there is nothing to bring in"
    )


BODIES = _columns("bodies", "id name nation kind", {
    "id": (*_ID, "body id", "body code", "cod y corff"),
    "name": (*_NAME, "body", "body name", "enw'r corff", "corff"),
    "name_cy": _NAME_CY,
    "nation": _NATION,
    "kind": ("kind", "kind of body", "type", "body type", "math", "math o gorff"),
    "region": (
        "region", "who stands behind it", "stands behind it", "backstop", "region or national team", "national team",
        "rhanbarth", "tîm cenedlaethol", "pwy sydd y tu cefn",
    ),
    "on_lantern": ("on lantern", "uses lantern", "ar lantern", "yn defnyddio lantern"),
    "successor": ("successor", "followed by", "successor id", "olynydd"),
    "closed_on": _CLOSED,
})  # fmt: skip

HOSPITALS = _columns("hospitals", "id name provider town nation host council", {
    "id": (*_ID, "hospital id", "hospital code", "site code", "location id", "cod yr ysbyty"),
    "name": (*_NAME, "hospital", "hospital name", "site name", "enw'r ysbyty", "ysbyty"),
    "name_cy": _NAME_CY,
    "provider": ("provider", "provider name", "run by", "darparwr"),
    "town": ("town", "town or city", "tref", "tref neu ddinas"),
    "nation": _NATION,
    "host": ("host", "host commissioner", "host body", "host id", "comisiynydd lletyol", "corff lletyol", "lletywr"),
    "regulator": ("regulator", "rheoleiddiwr"),
    "council": ("council", "local authority", "cyngor", "awdurdod lleol"),
    "latitude": ("latitude", "lat", "lledred"),
    "longitude": ("longitude", "long", "lon", "lng", "hydred"),
    "closed_on": _CLOSED,
})  # fmt: skip

WARDS = _columns("wards", "id hospital name kind", {
    "id": (*_ID, "ward id", "ward code", "cod y ward"),
    "hospital": _HOSPITAL,
    "name": (*_NAME, "ward", "ward name", "enw'r ward"),
    "kind": ("kind", "kind of ward", "type", "ward type", "math", "math o ward"),
    "security": ("security", "level of security", "diogelwch", "lefel diogelwch"),
    "ages": ("ages", "age", "age group", "oedrannau", "oed"),
    "phones": ("phones", "visitors' phones", "mobile phones", "ffonau"),
    "cameras": ("cameras", "photographs", "camerâu", "ffotograffau"),
    "arriving": ("arriving", "at the door", "for visitors", "cyrraedd", "wrth y drws"),
    "closed_on": _CLOSED,
})  # fmt: skip

TELEPHONES = _columns("telephones", "hospital to name number", {
    "hospital": _HOSPITAL,
    "to": ("for", "to", "who is it for", "purpose", "ar gyfer", "i bwy"),
    "name": (*_NAME, "who answers", "team", "pwy sy'n ateb", "tîm"),
    "number": ("number", "telephone", "telephone number", "phone", "phone number", "rhif", "rhif ffôn", "ffôn"),
    "hours": ("hours", "when", "open", "oriau", "pryd"),
    "stopped_on": (
        "no longer in use since", "stopped on", "stopped", "not in use since", "closed on",
        "ddim yn cael ei ddefnyddio ers", "daeth i ben ar",
    ),
})  # fmt: skip

SEATS = _columns("seats", "role body label", {
    "role": ("role", "seat", "rôl", "sedd"),
    "body": ("body", "body id", "body name", "corff", "cod y corff"),
    "hospital": _HOSPITAL,
    "label": ("label", "name", "what it is called", "label y sedd", "enw"),
    "address": ("address", "email", "e-mail", "e-mail address", "email address", "cyfeiriad", "e-bost", "cyfeiriad e-bost"),
    "until_on": ("until", "until on", "ended on", "last day", "tan", "diwrnod olaf"),
})  # fmt: skip

KINDS = (BODIES, HOSPITALS, WARDS, TELEPHONES, SEATS)
BY_KIND = {columns.kind: columns for columns in KINDS}
