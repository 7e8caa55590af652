"""Every setting an operator may choose, read once from the environment."""

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What the operator chose. Fields carry their environment variable in `docs/running.md`."""

    home: Path
    """Folder of everything this installation keeps: database, evidence, keys."""
    database_url: str | None = None
    """`postgresql://…`; absent means SQLite in `home`."""
    demo: bool = False
    port: int = 8000
    host: str = "127.0.0.1"
    origin: str = "http://localhost:8000"
    """Where people reach this installation; links in e-mail begin with it."""
    smtp_url: str | None = None
    """`smtp://user:password@host:port`; absent means mail is written to `home/outbox` and to the log."""
    mail_from: str = "lantern@localhost"
    notify_key: str | None = None
    """Key of GOV.UK Notify, for text messages; absent means that none are sent."""
    notify_template: str = ""
    """Id of its template, which holds `((text))`."""
    notify_url: str = "https://api.notifications.service.gov.uk"
    push_contact: str = "mailto:operator@localhost.invalid"
    push_hosts: tuple[str, ...] = (
        "fcm.googleapis.com",
        "updates.push.services.mozilla.com",
        "web.push.apple.com",
        "notify.windows.com",
    )
    """Push services we will speak to; endpoints come from phones, so anything else is refused."""
    dist: Path = Path(__file__).resolve().parents[2] / "pwa" / "dist"
    checklists: Path = Path(__file__).resolve().parents[2] / "checklists"

    @property
    def texts(self) -> bool:
        """Whether text messages can be sent."""
        return bool(self.notify_key and self.notify_template)

    @property
    def secure(self) -> bool:
        """Whether people reach us over TLS; cookies are `Secure` then."""
        return self.origin.startswith("https://")


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process. Raises ValueError naming the variable that cannot be read."""
    port = _port(environment.get("LANTERN_PORT", "8000"))
    given: dict[str, object] = {
        "home": Path(environment.get("LANTERN_HOME", "./var")),
        "database_url": environment.get("DATABASE_URL") or None,
        "demo": environment.get("LANTERN_DEMO") == "1",
        "port": port,
        "host": environment.get("LANTERN_HOST", "127.0.0.1"),
        "origin": environment.get("LANTERN_ORIGIN", f"http://localhost:{port}").rstrip("/"),
        "smtp_url": environment.get("LANTERN_SMTP") or None,
        "notify_key": environment.get("LANTERN_NOTIFY_KEY") or None,
    }
    for name, variable in (
        ("mail_from", "LANTERN_MAIL_FROM"),
        ("push_contact", "LANTERN_PUSH_CONTACT"),
        ("notify_template", "LANTERN_NOTIFY_TEMPLATE"),
        ("notify_url", "LANTERN_NOTIFY_URL"),
    ):
        if environment.get(variable):
            given[name] = environment[variable].rstrip("/")
    for name, variable in (("dist", "LANTERN_DIST"), ("checklists", "LANTERN_CHECKLISTS")):
        if environment.get(variable):
            given[name] = Path(environment[variable])
    if environment.get("LANTERN_PUSH_HOSTS"):
        given["push_hosts"] = tuple(environment["LANTERN_PUSH_HOSTS"].split(","))
    return Settings(**given)  # type: ignore[arg-type]


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 <= int(text) <= 65535:
        raise ValueError(f"LANTERN_PORT must be a number from 0 to 65535, not {text!r}")
    return int(text)
