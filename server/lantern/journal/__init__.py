"""What became true, in commit order: audit trail, sync and reactions read it."""

from lantern.journal.records import Line, Written, head, id_at, since, write_facts

__all__ = ["Line", "Written", "head", "id_at", "since", "write_facts"]
