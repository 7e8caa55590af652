"""Leave from hospital, as phones hold it too (`pwa/src/people/leave.ts`)."""

import msgspec


class HospitalLeave(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Somebody is away from their ward, mostly under section 17, and still in hospital: who visits them goes where they are (V6)."""

    id: str
    from_on: str
    by_name: str
    until_on: str | None = None
    """The last day of it; absent: not known."""
    where: str | None = None
