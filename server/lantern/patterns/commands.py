"""What a person says of a pattern. Every command enters through `sync`."""

from typing import Annotated

import msgspec

from lantern.patterns.model import Kind, Verdict
from lantern.shapes import Id, Sentence


class JudgePattern(msgspec.Struct, tag="judge_pattern", forbid_unknown_fields=True, kw_only=True):
    """Its host or region confirms, watches or dismisses what comes together in a hospital, with a reason. `marks` are the
    sources that stood before them: a dismissed pattern comes back when there is another."""

    hospital: Id
    kind: Kind
    theme: Id
    verdict: Verdict
    words: Sentence
    marks: Annotated[list[Id], msgspec.Meta(max_length=1000)]
