"""Where mail and push messages end in the proofs: real servers on this machine that keep what they are sent."""

import base64
import json
import os
import threading
import time
from collections import Counter, deque
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, NamedTuple, Self

import http_ece
from aiosmtpd.controller import Controller
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.server_process import free_port


def wait_until(seen: Any, count: int, within: float) -> None:
    until = time.monotonic() + within
    while len(seen) < count:
        if time.monotonic() > until:
            raise AssertionError(f"{len(seen)} of {count} arrived within {within} s: {list(seen)}")
        time.sleep(0.02)


class MailSink:
    """A mail server. `sink.url` is its address for LANTERN_SMTP; `sink.messages` is what it took."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.recipients: list[list[str]] = []
        self.refuses: set[str] = set()
        """Addresses of people it has never heard of."""
        self._answers: deque[str] = deque()
        self.senders = "250 OK"
        """What whoever sends hears before any letter, e.g. "550 not from you"."""
        self._port = free_port()
        self.url = f"smtp://127.0.0.1:{self._port}"
        self._controller = Controller(self, hostname="127.0.0.1", port=self._port)

    def answer_next(self, *answers: str) -> None:
        """What the next messages hear, e.g. "451 try later" or "550 no such person"; then all is well again."""
        self._answers.extend(answers)

    def wait_for(self, count: int = 1, within: float = 10) -> list[EmailMessage]:
        """For proofs with a server in another process; in the same loop, await the sending instead."""
        wait_until(self.messages, count, within)
        return self.messages

    def letters(self) -> Counter[str]:
        """The ids under which letters came, and how often each did."""
        return Counter(str(one["Message-ID"]).strip("<>").split("@")[0] for one in list(self.messages))

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: list[str]) -> str:
        if address in self.refuses:
            return "550 5.1.1 no such person"
        envelope.rcpt_tos.append(address)
        return "250 known"

    async def handle_MAIL(self, _server: Any, _session: Any, envelope: Any, address: str, options: list[str]) -> str:
        if self.senders.startswith("250"):
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return self.senders

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        if self._answers:
            return self._answers.popleft()
        self.messages.append(message_from_bytes(envelope.content, policy=policy.default))
        self.recipients.append(list(envelope.rcpt_tos))  # last: whoever looks for a letter by its address then reads it
        return "250 kept"

    def __enter__(self) -> Self:
        self._controller.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._controller.stop()


class Pushed(NamedTuple):
    """One push message as the phone would read it."""

    endpoint: str
    words: bytes
    headers: dict[str, str]


class PushSink:
    """A push service and the phones behind it.

    `sink.subscribe()` is what a phone would hand to the server; `sink.received` is what reached the phones,
    decrypted with their own keys, so that a message nobody could read does not count.
    """

    def __init__(self) -> None:
        self.received: list[Pushed] = []
        self._keys: dict[str, tuple[ec.EllipticCurvePrivateKey, bytes]] = {}
        self._answers: deque[int] = deque()
        self.retry_after: str | None = None
        """What is said beside a refusal about when to come back."""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_for(self))
        self.host = "127.0.0.1"
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def subscribe(self) -> dict[str, Any]:
        """A new phone's subscription: `{"endpoint": …, "keys": {"p256dh": …, "auth": …}}`."""
        key, secret = ec.generate_private_key(ec.SECP256R1()), os.urandom(16)
        path = f"/push/{len(self._keys) + 1}"
        self._keys[path] = (key, secret)
        point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {"endpoint": self.url + path, "keys": {"p256dh": _text(point), "auth": _text(secret)}}

    def answer_next(self, *statuses: int) -> None:
        """What the next messages hear, e.g. 410 for a phone that is gone, 503 for later; then 201 again."""
        self._answers.extend(statuses)

    def answers_again(self) -> None:
        """All is well again: what was still to be refused is not."""
        self._answers.clear()

    def wait_for(self, count: int = 1, within: float = 10) -> list[Pushed]:
        wait_until(self.received, count, within)
        return self.received

    def take(self, path: str, headers: dict[str, str], body: bytes) -> int:
        if path not in self._keys:
            return 404
        if self._answers and (status := self._answers.popleft()) >= 300:
            return status
        key, secret = self._keys[path]
        try:
            words = http_ece.decrypt(body, private_key=key, auth_secret=secret, version="aes128gcm")
        except Exception:  # whatever it was, a phone could not read it
            return 400
        self.received.append(Pushed(self.url + path, words, headers))
        return 201

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class TextSink:
    """GOV.UK Notify, as far as we speak to it: `sink.texts` is what it took, each under the token that signed it."""

    KEY = "proofs-11111111-1111-4111-8111-111111111111-22222222-2222-4222-8222-222222222222"

    def __init__(self) -> None:
        self.texts: list[dict[str, Any]] = []
        self.tokens: list[str] = []
        self._answers: deque[tuple[int, str]] = deque()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _texts_for(self))
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def answer_next(self, *answers: tuple[int, str]) -> None:
        """What the next texts hear, e.g. (400, "phone_number Not enough digits"); then 201 again."""
        self._answers.extend(answers)

    def take(self, token: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        status, said = self._answers.popleft() if self._answers else (201, "")
        if status != 201:
            return status, {"status_code": status, "errors": [{"error": "ValidationError", "message": said}]}
        self.tokens.append(token)
        self.texts.append(body)
        return 201, {"id": body["reference"]}

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


def _texts_for(sink: TextSink) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            token = self.headers.get("Authorization", "").removeprefix("Bearer ")
            there = self.path == "/v2/notifications/sms"
            status, said = sink.take(token, body) if there else (404, {})
            answer = json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: Any) -> None:
            """Quiet: the proofs read `texts`."""

    return Handler


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _handler_for(sink: PushSink) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status = sink.take(self.path, {name.lower(): value for name, value in self.headers.items()}, body)
            self.send_response(status)
            if status >= 300 and sink.retry_after is not None:
                self.send_header("Retry-After", sink.retry_after)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Quiet: the proofs read `received`."""

    return Handler
