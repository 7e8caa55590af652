"""What a person may change about how they are reached."""

from typing import Annotated

import msgspec


class AllowPush(msgspec.Struct, tag="allow_push", forbid_unknown_fields=True, kw_only=True):
    """This phone may be woken: its push subscription, as the browser gave it."""

    endpoint: Annotated[str, msgspec.Meta(max_length=1000)]
    p256dh: Annotated[str, msgspec.Meta(max_length=200)]
    auth: Annotated[str, msgspec.Meta(max_length=100)]


class StopPush(msgspec.Struct, tag="stop_push", forbid_unknown_fields=True, kw_only=True):
    """This phone is no longer to be woken."""

    endpoint: Annotated[str, msgspec.Meta(max_length=1000)]


class AllowTexts(msgspec.Struct, tag="allow_texts", forbid_unknown_fields=True, kw_only=True):
    """The mobile number to which alerts are sent as texts, beside e-mail."""

    mobile: Annotated[str, msgspec.Meta(max_length=30)]


class StopTexts(msgspec.Struct, tag="stop_texts", forbid_unknown_fields=True, kw_only=True):
    """No texts to this account any more; its number is forgotten."""


class ChooseLanguage(msgspec.Struct, tag="choose_language", forbid_unknown_fields=True, kw_only=True):
    """The language in which this account wants to be written to."""

    language: Annotated[str, msgspec.Meta(pattern=r"^(en|cy)(-simple)?$")]


class ChooseReminders(msgspec.Struct, tag="choose_reminders", forbid_unknown_fields=True, kw_only=True):
    """Whether this account wants to be reminded of what is owed, and whether it wants the weekly letter. What is not said
    stays as it is; safety alerts always come."""

    reminders: bool | None = None
    weekly: bool | None = None
