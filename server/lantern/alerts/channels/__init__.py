"""The ways of telling. A channel takes one message through one provider, and says whether a failure is for good."""


class NotSent(Exception):
    """It did not go. `permanent`: trying again will not help, so somebody else must be told. `gone`: nor ever will."""

    def __init__(self, why: str, permanent: bool = False, retry_after: int | None = None, gone: bool = False) -> None:
        super().__init__(why)
        self.permanent, self.retry_after, self.gone = permanent or gone, retry_after, gone
