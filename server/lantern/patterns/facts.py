"""What can become true about a pattern."""

from lantern.facts import Fact
from lantern.patterns.model import Kind, Verdict


class PatternJudged(Fact, frozen=True, kw_only=True):
    """Somebody decided about it; the subject is the hospital, their words stand under the command's id."""

    kind: Kind
    theme: str
    verdict: Verdict
