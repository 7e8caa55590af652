"""Every way in which Lantern says no: one catalogue, with a stable code, a plain sentence and what to do next.

RFC 9457 `application/problem+json`. Where somebody's work might seem at risk, the sentence says that it is safe.
"""

# long because it is one catalogue, and each kind of refusal is a few lines
import msgspec

SAFE = "Your work is safe on this phone."


class Kind(msgspec.Struct, frozen=True):
    """One kind of refusal."""

    status: int
    title: str
    next: str
    """What the person can do now."""


CATALOGUE: dict[str, Kind] = {
    # the edge
    "not-json": Kind(400, "We could not read what was sent.", f"{SAFE} It will be sent again in smaller pieces."),
    "not-wellformed": Kind(
        422, "Part of what was sent is not what we expect.", f"{SAFE} It will be sent again in smaller pieces."
    ),
    "wrong-media": Kind(415, "This address takes JSON only.", "Send it as application/json."),
    "too-large": Kind(413, "That is too much at once.", f"{SAFE} It will be sent in smaller pieces."),
    "not-found": Kind(404, "There is nothing at this address.", "Check the address, or go back to Today."),
    "not-allowed-here": Kind(405, "This address does not take that kind of request.", "Go back to Today."),
    "cross-site": Kind(
        403, "This came from another site, so we did not act on it.", "Open Lantern itself and try again."
    ),
    "too-often": Kind(429, "That was tried too many times.", "Wait a few minutes, then try again."),
    "fault": Kind(500, "Something went wrong on our side.", f"{SAFE} We have been told. Try again in a moment."),
    "store-unavailable": Kind(
        503, "The server cannot save anything just now.", f"{SAFE} It will be sent again by itself."
    ),
    # who
    "sign-in": Kind(401, "You are signed out.", f"{SAFE} Sign in and it will be sent."),
    "no-such-cut": Kind(
        422, "There is no cut on this day, or it has not passed.", "Choose one of the days that are offered."
    ),
    "not-yours": Kind(403, "Your account may not do this.", "Ask your administrator if you think it should."),
    "someone-else": Kind(409, "This work belongs to another account.", f"{SAFE} Sign in as the person who wrote it."),
    "code-wrong": Kind(401, "That code or link does not work any more.", "Ask for a new one."),
    "demo-only": Kind(404, "The demonstration sign-in is not switched on.", "Sign in with a code sent to your e-mail."),
    "demo-refused": Kind(
        409,
        "This database holds real accounts, so the demonstration will not start.",
        "Use an empty database for the demonstration.",
    ),
    # set aside: kept whole, shown to its author, re-runnable
    "newer-app": Kind(
        422,
        "This was made by a newer version of the app than the server knows.",
        "It is kept whole, and will be taken when the server is updated.",
    ),
    "unreadable": Kind(422, "Part of this could not be read.", "It is kept whole. You can copy your words from here."),
    "waiting": Kind(
        409,
        "This belongs to something that has not arrived yet.",
        "It is kept, and goes in by itself when the rest arrives.",
    ),
    "contact-changed": Kind(
        409,
        "This number or address is used no more.",
        "It is kept whole. Look at the list again: somebody may have put it right already.",
    ),
    "no-contact": Kind(
        422,
        "This is neither a number that can be rung nor an address that can be written to.",
        "It is kept whole. Write the number with its area code, or one e-mail address.",
    ),
    "out-of-scope": Kind(
        403,
        "Your account does not cover this person or hospital now.",
        "It is kept whole, for you and your own body's safeguarding lead.",
    ),
    "nobody-visits": Kind(
        409,
        "Nobody visits for that body in Lantern yet.",
        "An administrator lets somebody in who visits for it. Then run this again: until then nobody loses sight of these people.",
    ),
    "passed-on-already": Kind(
        409,
        "Your organisation has passed this person on already: another one leads now.",
        "It is kept whole. Ask the one that leads: it can pass them on, or back to you.",
    ),
    "unknown-checklist": Kind(
        422,
        "We do not have this version of the checklist.",
        "It is kept whole. Tell your administrator which checklist it was.",
    ),
    "wrong-checklist": Kind(
        422,
        "This checklist is not one that can be filled in about this.",
        "It is kept whole. Choose a checklist that is about it, and copy your words from here.",
    ),
    "not-now": Kind(
        409, "This cannot follow what has already happened.", "It is kept whole. Look at what has happened since."
    ),
    "not-the-raiser": Kind(
        403, "Somebody else has to take a concern that you raised.", "Telephone the host if nobody has taken it."
    ),
    "needs-read-back": Kind(
        409, "The findings have to be read back before they are sent.", "Listen to your answers, then tap Send."
    ),
    "not-seen-again": Kind(409, "Nobody has seen again that things changed.", "Look again at a visit, then close it."),
    "names-who-said-it": Kind(
        422,
        "These words name somebody who said it, so the hospital was not told.",
        "They are kept whole. Copy them from here, take out the name, and tell the hospital then.",
    ),
    "not-taken": Kind(409, "Nobody has taken this concern yet.", "Somebody takes it first, and then closes it."),
    "not-there": Kind(422, "We know no such hospital, or no such ward there.", "It is kept whole. Choose again."),
    "other-hospital": Kind(409, "These are about different hospitals.", "Move the one in the wrong place first."),
    "sealed": Kind(403, "Who said this is sealed.", "Their body's safeguarding lead may open it, and says why."),
    "not-joined": Kind(409, "This concern shares its steps with no other.", "Look at what has happened since."),
    "no-such-moment": Kind(422, "The time in this could not be read.", "It is kept whole. Give the time again."),
    "days-backwards": Kind(
        422, "The last day comes before the first, or before one already set.", "It is kept whole. Give the days again."
    ),
    "no-reason-given": Kind(
        422, "A name opens only for a reason in a sentence of your own.", "It is kept whole. Say why you need to know."
    ),
    "nobody-named": Kind(409, "This concern names nobody.", "There is no name to open. Read what was said in it."),
    "no-way-to-tell": Kind(
        422, "Whoever is told by e-mail needs an e-mail address.", "It is kept whole. Give an address, or another way."
    ),
    "no-register-kept": Kind(
        409,
        "The body that pays for this person's care keeps no dynamic support register: Wales has none.",
        "It is kept whole. Record what you know of the risk where you record about the person.",
    ),
    "stays-overlap": Kind(
        409,
        "This day does not fit the other days on which this person came into hospital, moved or left.",
        "It is kept whole. Look at where they have been, take back what is wrong, then record it again.",
    ),
    "stays-not-yet": Kind(
        409,
        "This day does not fit what is known so far of when this person came into hospital, moved, left or died.",
        "It is kept, and goes in by itself when the day that is missing arrives, or what was wrong is taken back.",
    ),
    "not-a-number-to-text": Kind(
        422,
        "This is not a telephone number that a text can be sent to.",
        "Write it as 07700 900123 or +44 7700 900123.",
    ),
    # writing checklists
    "draft-incomplete": Kind(
        409, "This checklist is not complete, so nothing was published.", "Its draft says what is missing and where."
    ),
    "day-taken": Kind(409, "A version already begins on this day.", "Choose another day. The draft is as it was."),
    "day-past": Kind(422, "This day has passed.", "Choose today or a later day. Nothing else changed."),
    "retired-checklist": Kind(
        409,
        "This version of the checklist is no longer used.",
        "It is kept whole. Begin with the newer version, and copy your words from here.",
    ),
    "spreadsheet-too-large": Kind(
        413, "This spreadsheet is too large for a checklist.", "Nothing changed. Take out pictures and empty rows."
    ),
    "spreadsheet-unreadable": Kind(
        422, "This file could not be read as a spreadsheet of a checklist.", "Nothing changed. Save it as .xlsx again."
    ),
    "not-local": Kind(
        422, "A body may not set this itself, or only a smaller number.", "Look at docs/policy.md for what it may set."
    ),
    "words-differ": Kind(
        409,
        "These are not the words that people are asked.",
        "Nothing changed. Open the question again and read it anew.",
    ),
    # evidence
    "hash-differs": Kind(
        422, "What arrived is not what was promised: its fingerprint differs.", f"{SAFE} It will be sent again."
    ),
    "not-named": Kind(404, "Nobody has said yet what this file is.", f"{SAFE} Its words go first, then the file."),
    "not-a-picture": Kind(
        422,
        "This file could not be read as what it says it is.",
        "Your words are safe. Take the picture again if you can.",
    ),
    "not-this-kind": Kind(
        422,
        "This file is not of the kind that its name says.",
        "Your words are safe. Save it as a PDF again, or take a picture of it, and send that.",
    ),
    "carries-a-program": Kind(
        422,
        "This PDF carries a program or another file inside.",
        "Your words are safe. Print it to a new PDF, or take a picture of it, and send that.",
    ),
    "not-arrived": Kind(404, "The file has not arrived yet.", "Its words are here. Look again later."),
    # paper
    "printing-slow": Kind(
        503, "The paper could not be made just now.", "Try again in a minute. Print the page itself if it hurries."
    ),
    "too-long-to-print": Kind(413, "This is too long for one paper.", "Print the page itself from your browser."),
    # calendars
    "calendar-ended": Kind(
        410, "This calendar has ended.", "Take it out of your calendar, or make a new one in Lantern."
    ),
    "too-many-calendars": Kind(409, "You have as many calendars as there can be.", "Stop one that you do not use."),
    # plans of the coming weeks
    "plan-running": Kind(
        409, "A plan of this body is being made already.", "Look at it, or stop it. Nothing was changed."
    ),
    "plan-too-large": Kind(
        413, "This is too much for one plan.", "Ask for fewer weeks. Earlier plans and every trip are as they were."
    ),
    "plan-too-slow": Kind(
        503, "No plan was found in time.", "Ask for fewer weeks. Earlier plans and every trip are as they were."
    ),
    "plan-failed": Kind(
        500,
        "The plan could not be made.",
        "Ask again. Earlier plans and every trip are as they were. We have been told.",
    ),
    "plan-stopped": Kind(
        409, "This plan was stopped before there was anything to show.", "Ask again. Every trip is as it was."
    ),
    # one-time page
}


class Problem(Exception):
    """A refusal. `code` is in the catalogue; `detail` may add what exactly, never anybody's words."""

    def __init__(
        self, code: str, detail: str | None = None, pointer: str | None = None, retry_after: int | None = None
    ) -> None:
        self.code, self.kind = code, CATALOGUE[code]
        self.detail, self.pointer, self.retry_after = detail, pointer, retry_after
        super().__init__(f"{code}: {detail or self.kind.title}")


class WaitsFor(Problem):
    """A command that cannot be applied before more is known of its subject: kept, and tried again whenever it is."""

    def __init__(self, subject: str, code: str = "waiting") -> None:
        super().__init__(code)
        self.subject = subject


class Body(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The body of a refusal on the wire (RFC 9457)."""

    type: str
    code: str
    title: str
    status: int
    next: str
    detail: str | None = None
    pointer: str | None = None
    """JSON Pointer to what was wrong."""


def body(problem: Problem) -> Body:
    """What is answered for this problem."""
    return Body(
        type=f"/problems/{problem.code}",
        code=problem.code,
        title=problem.kind.title,
        status=problem.kind.status,
        next=problem.kind.next,
        detail=problem.detail,
        pointer=problem.pointer,
    )
