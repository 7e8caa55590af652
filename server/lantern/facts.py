"""What a fact is: something that became true, written in the transaction that made it true.

Facts are past-tense structs (`ConcernRaised`, `VisitFinished`). They collect while a command runs,
drop with it when it is set aside, and are flushed once, at the end of the exchange.
"""

import msgspec


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that became true; its class name is its type in the journal."""

    subject: str
    """Id of the thing it is about."""
