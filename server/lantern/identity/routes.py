"""Signing in and out. Identity and evidence bytes are the only exceptions to the one door."""

from typing import Annotated, Any

import msgspec
from litestar import Request, Response, get, post
from litestar.datastructures import Cookie

from lantern.identity import inviting, sessions
from lantern.identity.model import Principal, Seat
from lantern.problems import Problem
from lantern.web.house import COOKIE, SECURE_COOKIE, House, house, token
from lantern.web.reading import read_json

Short = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class SignIn(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A one-time link's token, or an address and the code that was sent to it."""

    token: Short | None = None
    email: Short | None = None
    code: Short | None = None


class AskForCode(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Where to send a link and a code."""

    email: Short


class Invite(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Somebody who is to use Lantern, and the seats they will hold."""

    name: Short
    email: Annotated[str, msgspec.Meta(pattern=r"^[^@\s]+@[^@\s]+$", max_length=200)]
    seats: Annotated[list[Seat], msgspec.Meta(min_length=1, max_length=20)]
    language: Annotated[str, msgspec.Meta(pattern=r"^(en|cy)(-simple)?$")] = "en"


class Who(msgspec.Struct, kw_only=True):
    """Who is signed in."""

    account: str
    name: str
    language: str
    demo: bool


_sign_in = msgspec.json.Decoder(SignIn)
_ask = msgspec.json.Decoder(AskForCode)
_invite = msgspec.json.Decoder(Invite)

Asked = Request[Any, Any, Any]


@get("/api/identity/me", opt={"access": "signed-in", "gives": Who})
async def me(request: Asked) -> Response[bytes]:
    """Who is signed in; 401 when nobody is."""
    h = house(request)
    return _json(_who(h, await h.database.read(sessions.whoever, token(request), h.clock())))


@post("/api/identity/codes", status_code=202, opt={"access": "anyone", "takes": AskForCode}, request_max_body_size=4096)
async def codes(request: Asked) -> Response[bytes]:
    """Send a one-time link and a code to this address, if somebody has it. The answer never tells whether."""
    h = house(request)
    asked = await read_json(request, _ask)
    await inviting.send_code(h, asked.email, h.clock())
    return _json({}, 202)


@post(
    "/api/identity/sign-in",
    opt={"access": "anyone", "takes": SignIn, "gives": Who},
    status_code=200,
    request_max_body_size=4096,
)
async def sign_in(request: Asked) -> Response[bytes]:
    """With a link's token, or an address and a typed code."""
    h = house(request)
    asked = await read_json(request, _sign_in)
    if asked.token:
        account = await h.database.write(sessions.use_link, asked.token, h.clock())
    elif asked.email and asked.code:
        account = await h.database.write(sessions.use_code, asked.email, asked.code, h.clock())
    else:
        raise Problem("not-wellformed", detail="Give a token, or an e-mail address and a code.")
    if account is None:
        raise Problem("code-wrong")
    return await signed_in(request, account)


@post("/api/identity/sign-out", opt={"access": "anyone"}, status_code=200)
async def sign_out(request: Asked) -> Response[bytes]:
    """This session ends. What the phone keeps stays on the phone (never Clear-Site-Data: it holds unsent work)."""
    h = house(request)
    if held := token(request):
        await h.database.write(sessions.end, held)
    response = _json({})
    for name in (COOKIE, SECURE_COOKIE):
        response.delete_cookie(name, path="/")
    return response


@post(
    "/api/identity/invitations",
    opt={"access": "administrator", "takes": Invite},
    status_code=201,
    request_max_body_size=16_384,
)
async def invite(request: Asked) -> Response[bytes]:
    """An administrator invites somebody: their account, their seats, and a letter with a link and a code."""
    h = house(request)
    who = await h.database.read(sessions.whoever, token(request), h.clock())
    if not who.holds("administrator"):
        raise Problem("not-yours")
    asked = await read_json(request, _invite)
    try:
        account = await inviting.invite(h, asked.name, asked.email, asked.seats, asked.language, h.clock())
    except inviting.Unsent as unsent:
        return _json({"account": unsent.account, "sent": False}, 201)
    return _json({"account": account, "sent": True}, 201)


async def signed_in(request: Asked, account: str) -> Response[bytes]:
    """A new session under a new token, whatever the browser brought along."""
    h = house(request)
    fresh, now = sessions.new_token(), h.clock()
    await h.database.write(sessions.begin, account, fresh, now, token(request))
    who = await h.database.read(sessions.whoever, fresh, now)
    response = _json(_who(h, who))
    response.set_cookie(
        Cookie(
            key=SECURE_COOKIE if h.settings.secure else COOKIE, value=fresh, path="/", httponly=True, samesite="lax",
            secure=h.settings.secure, max_age=int(sessions.ABSOLUTE.total_seconds()),
        )
    )  # fmt: skip
    return response


def _who(h: House, who: Principal) -> Who:
    return Who(account=who.account, name=who.name, language=who.language, demo=h.settings.demo)


def _json(value: object, status: int = 200) -> Response[bytes]:
    return Response(msgspec.json.encode(value), status_code=status, media_type="application/json")


HANDLERS = [me, codes, sign_in, sign_out, invite]

__all__ = ["HANDLERS", "signed_in"]
