"""What can become true of an opening."""

from lantern.facts import Fact


class IdentityOpened(Fact, frozen=True, kw_only=True):
    """Somebody may know for some hours whom the concern `concern` is about. Neither name nor reason is in it."""

    concern: str
    hospital: str
    body: str
    """The body that pays for that person's care."""
    what_for: str
    until: str
