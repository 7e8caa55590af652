"""Web push: wakes a phone with a sentence that names nobody."""

import asyncio
import base64
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from lantern.alerts.channels import NotSent

if TYPE_CHECKING:
    from pywebpush import WebPushException

LASTS = 24 * 3600
WAIT_AT_MOST = 3600
"""Seconds, however long a push service asks us to wait: it does not know what is to be told."""


class Subscription(msgspec.Struct, frozen=True, kw_only=True):
    """Where a phone can be woken, and its keys."""

    endpoint: str
    p256dh: str
    auth: str


def new_keys() -> tuple[str, str]:
    """A pair that signs this installation's pushes: public (base64url point) and private (PEM)."""
    private = ec.generate_private_key(ec.SECP256R1())
    point = private.public_key().public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode(), pem.decode()


def allowed(endpoint: str, hosts: Sequence[str]) -> bool:
    """Only push services we know: an endpoint comes from a phone and must not reach anything else.

    A host in the list stands for itself and what is below it; plain http only for this machine, in proofs.
    """
    url = urlsplit(endpoint)
    host = url.hostname or ""
    known = any(host == name or host.endswith("." + name) for name in hosts)
    local = url.scheme == "http" and host in ("127.0.0.1", "localhost") and known
    return local or (known and url.scheme == "https" and url.port in (None, 443))


async def send(to: Subscription, body: bytes, topic: str, private_pem: str, contact: str, hosts: Sequence[str]) -> None:
    """Wake one phone. Raises NotSent; permanent when the phone has gone (404, 410)."""
    if not allowed(to.endpoint, hosts):
        raise NotSent("not a push service we know", gone=True)
    await asyncio.to_thread(_push, to, body, topic, private_pem, contact)


def _push(to: Subscription, body: bytes, topic: str, private_pem: str, contact: str) -> None:
    # when it is needed: it loads aiohttp and requests, and most processes wake no phone
    from py_vapid import Vapid02
    from pywebpush import WebPushException, webpush

    try:
        webpush(
            {"endpoint": to.endpoint, "keys": {"p256dh": to.p256dh, "auth": to.auth}},
            data=body,
            vapid_private_key=Vapid02.from_pem(private_pem.encode()),
            vapid_claims={"sub": contact},
            ttl=LASTS,
            headers={"Urgency": "high", "Topic": topic},
            timeout=15,
        )
    except WebPushException as error:
        status = error.response.status_code if error.response is not None else 0
        permanent = status in (400, 401, 403, 413)
        raise NotSent(
            f"push service answered {status}", permanent=permanent, retry_after=_asked_to_wait(error),
            gone=status in (404, 410),
        ) from error  # fmt: skip
    except (OSError, ValueError) as error:
        raise NotSent(
            f"push service not reached: {type(error).__name__}", permanent=isinstance(error, ValueError)
        ) from error


def _asked_to_wait(error: "WebPushException") -> int | None:
    """How long the service asks us to wait (`Retry-After` in seconds), if it does."""
    said = error.response.headers.get("Retry-After", "") if error.response is not None else ""
    return min(int(said), WAIT_AT_MOST) if said.isdecimal() and int(said) > 0 else None
