"""SQLite and PostgreSQL behind one small Database class.

A transaction is a plain function `fn(tx, …)` over a SQLAlchemy connection, the same for both engines. It may be
run again, so it has no outside effects: no network, no clock, no randomness; what it needs is handed in.
"""

from lantern.store.database import Database, StoreFault, Transaction
from lantern.store.opening import open_database
from lantern.store.tables import metadata

__all__ = ["Database", "StoreFault", "Transaction", "metadata", "open_database"]
