"""E-mail through SMTP; without a server, letters lie in a folder where an operator finds them."""

from email.message import EmailMessage
from pathlib import Path
from urllib.parse import unquote, urlsplit

import aiosmtplib

from lantern.alerts.channels import NotSent
from lantern.settings import Settings

NOBODY_THERE = (550, 551, 553)
"""Answers of a mail server about the address, not about the letter or itself (RFC 5321, section 4.2.3)."""


def letter(settings: Settings, to: str, subject: str, text: str, letter_id: str) -> EmailMessage:
    """A plain letter with an id of its own, so that a second copy is recognised as one."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = settings.mail_from, to, subject
    host = urlsplit(settings.origin).hostname or "localhost"
    message["Message-ID"] = f"<{letter_id}@{host}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    return message


async def send(settings: Settings, message: EmailMessage) -> None:
    """Hand one letter over. Raises NotSent."""
    if settings.smtp_url is None:
        _leave(settings.home / "outbox", message)
        return
    url = urlsplit(settings.smtp_url)
    try:
        await aiosmtplib.send(
            message, hostname=url.hostname, port=url.port or 25, timeout=20, use_tls=url.scheme == "smtps",
            username=unquote(url.username) if url.username else None,
            password=unquote(url.password) if url.password else None,
        )  # fmt: skip
    except aiosmtplib.SMTPRecipientsRefused as error:
        raise NotSent("address refused", gone=all(r.code >= 500 for r in error.recipients)) from error
    except aiosmtplib.SMTPResponseException as error:
        # only what was said of the letter itself is for good: our password, our own address and a greeting that is not
        # liked are the operator's to mend, and every letter still goes once they are
        refused = error.code >= 500 and isinstance(error, aiosmtplib.SMTPDataError | aiosmtplib.SMTPRecipientRefused)
        nobody = refused and error.code in NOBODY_THERE
        raise NotSent(f"mail server answered {error.code}", permanent=refused, gone=nobody) from error
    except (aiosmtplib.SMTPException, OSError) as error:
        raise NotSent(f"mail server not reached: {type(error).__name__}") from error


def _leave(folder: Path, message: EmailMessage) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = str(message["Message-ID"]).strip("<>").split("@")[0]
    (folder / f"{name}.eml").write_bytes(bytes(message))
