"""What every one-time page does: reads what was sent, answers as a page, and says why it opens no more (K5). No script."""

from string import Template
from typing import Any
from urllib.parse import parse_qs

from litestar import Request, Response

from lantern.alerts.pages import PAGE
from lantern.problems import Problem


async def sent(request: Request[Any, Any, Any]) -> dict[str, str]:
    """What was written into its form, by name. Raises Problem not-json where it is no form."""
    try:
        form = parse_qs((await request.body()).decode("utf-8", "replace"), keep_blank_values=True)
    except ValueError as error:
        raise Problem("not-json") from error
    return {name: values[0].replace("\0", "").strip() for name, values in form.items()}


def page(language: str, title: str, body: str, status: int = 200) -> Response[str]:
    """This body in the frame that they share."""
    html = Template(PAGE["frame"]).substitute(
        lang="cy" if language.startswith("cy") else "en", title=title, body=body
    )  # fmt: skip
    return Response(html, media_type="text/html", status_code=status)


def shut(language: str, title: str, words: dict[str, str], why: str, back: str, **said: str) -> Response[str]:
    """Why it opens no more, in words; `back` is what becomes of what its reader wrote, `said` what the words name."""
    body = Template(PAGE["shut"]).substitute(
        shut=Template(words[why]).substitute(said), why=Template(words[f"{why}_why"]).substitute(said),
        wrote=back, danger=words["danger"],
    )  # fmt: skip
    return page(language, title, body, 410)
