"""Text messages through GOV.UK Notify's API: one sentence that names nobody, under the alert's own id as reference.

The key is what Notify calls an API key, `name-service-secret`, both parts UUIDs; each request is signed with a token of its
own (HS256 over issuer and moment). The template holds one field, `text`.
"""

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

from lantern.alerts.channels import NotSent
from lantern.settings import Settings

if TYPE_CHECKING:
    import httpx

PATIENCE = 15.0
LATER = 60
"""Seconds to wait when Notify says that this was too much in a minute."""
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
KEY = re.compile(rf"(?:.*-)?({UUID})-({UUID})", re.IGNORECASE)


async def send(settings: Settings, mobile: str, text: str, reference: str, now: datetime) -> None:
    """Hand one text over. Raises NotSent."""
    import httpx  # when it is needed: it takes long to load, and most installations send no texts

    body = {
        "phone_number": mobile, "template_id": settings.notify_template, "reference": reference,
        "personalisation": {"text": text},
    }  # fmt: skip
    headers = {"Authorization": f"Bearer {token(settings.notify_key or '', now)}"}
    try:
        async with httpx.AsyncClient(timeout=PATIENCE) as client:
            answer = await client.post(f"{settings.notify_url}/v2/notifications/sms", json=body, headers=headers)
    except httpx.HTTPError as error:
        raise NotSent(f"GOV.UK Notify not reached: {type(error).__name__}") from error
    if answer.status_code != 201:
        raise _failure(answer)


def token(key: str, now: datetime) -> str:
    """A token for one request. Raises NotSent when the key is no key of Notify's."""
    from joserfc import jwt  # when it is needed, as above
    from joserfc.jwk import OctKey

    found = KEY.fullmatch(key)
    if found is None:
        raise NotSent("LANTERN_NOTIFY_KEY is not a key of GOV.UK Notify")
    service, secret = found.groups()
    claims = {"iss": service, "iat": int(now.timestamp())}
    return jwt.encode({"typ": "JWT", "alg": "HS256"}, claims, OctKey.import_key(secret.encode()))


def _failure(answer: "httpx.Response") -> NotSent:
    """A number that is none is for good; our key, our template or their trouble is not the reader's fault."""
    said = _said(answer)
    about_number = answer.status_code == 400 and "phone_number" in said
    wait = LATER if answer.status_code == 429 else None
    return NotSent(f"GOV.UK Notify answered {answer.status_code}", permanent=about_number, retry_after=wait)


def _said(answer: "httpx.Response") -> str:
    try:
        errors: Any = answer.json().get("errors", [])
        return " ".join(str(each.get("message", "")) for each in errors)
    except (ValueError, AttributeError):
        return ""
