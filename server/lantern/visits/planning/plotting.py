"""A plan as a picture: weeks across, visitors down, every day out a mark with how many are seen on it, whose
shape and colour say how it lies to their due days.

Plain SVG, readable without colour and without script; every mark says in words what it is.
"""

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from html import escape

from lantern.visits.planning.model import Proposal, Question, Trip
from lantern.visits.planning.when import week_of, why_not

LEFT, TOP, DAY, ROW, BELOW = 120, 64, 14, 26, 56
INK, FAINT, REST = "#1b1b1b", "#d9d9d9", "#f1f1f1"
KINDS = {
    "in time": ("#00539f", "circle"), "early": ("#2a7f62", "triangle"),
    "late, not to be spared": ("#b45309", "square"), "late": ("#b00020", "diamond"),
}  # fmt: skip
"""How a trip lies to the earliest due day of those seen: its colour and its shape."""
EARLY = 14
Name = Callable[[str], str]


def plot(question: Question, proposal: Proposal, name: Name = str, title: str = "Proposed visits") -> str:
    """The picture of one plan, as SVG text."""
    rows = sorted(question.visitors, key=lambda who: who.id)
    days = (question.until - question.begins).days + 1
    width, height = LEFT + days * DAY + 24, TOP + len(rows) * ROW + BELOW
    by_visitor: dict[str, dict[str, list[Trip]]] = defaultdict(lambda: defaultdict(list))
    for trip in proposal.trips:
        by_visitor[trip.visitor][trip.journey].append(trip)
    parts = [
        _head(width, height, f"{title}: {len(proposal.journeys)} days out, {len(proposal.trips)} visits"),
        *_weeks(question, len(rows)),
    ]
    for n, who in enumerate(rows):
        y = TOP + n * ROW
        parts.append(_text(LEFT - 8, y + ROW / 2 + 4, name(who.id), anchor="end"))
        for k in range(days):
            if why_not(who, question.begins + timedelta(k)) in ("leave", "bank_holiday"):
                parts.append(
                    f'<rect x="{LEFT + k * DAY}" y="{y + 2}" width="{DAY}" height="{ROW - 4}" fill="{FAINT}"/>'
                )
        parts += [_mark(question, trips, y, name) for trips in by_visitor[who.id].values()]
    return "\n".join([*parts, *_key(height), "</svg>"])


def kind_of(trips: list[Trip]) -> str:
    """How a day out lies to the due days of those seen on it: its worst."""
    keeps = [kept for trip in trips for kept in trip.keeps]
    if any(kept.avoidable for kept in keeps):
        return "late"
    if any(kept.late for kept in keeps):
        return "late, not to be spared"
    return "early" if min((kept.early for kept in keeps), default=0) > EARLY else "in time"


def _head(width: int, height: int, title: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'font-family="sans-serif" font-size="12" fill="{INK}" role="img">\n<title>{escape(title)}</title>\n'
        f'<rect width="{width}" height="{height}" fill="#fff"/>\n<text x="12" y="22" font-size="15">{escape(title)}</text>'
    )


def _weeks(question: Question, rows: int) -> list[str]:
    """A line and a date for each week, weekends shaded."""
    found = []
    days = (question.until - question.begins).days + 1
    for k in range(days):
        day, x = question.begins + timedelta(k), LEFT + k * DAY
        if day.weekday() >= 5:
            found.append(f'<rect x="{x}" y="{TOP}" width="{DAY}" height="{rows * ROW}" fill="{REST}"/>')
        if day == max(week_of(day), question.begins):
            found.append(f'<line x1="{x}" y1="{TOP - 6}" x2="{x}" y2="{TOP + rows * ROW}" stroke="{FAINT}"/>')
            found.append(_text(x + 2, TOP - 10, _short(day), size=10))
    found += [
        f'<line x1="{LEFT}" y1="{TOP + n * ROW}" x2="{LEFT + days * DAY}" y2="{TOP + n * ROW}" stroke="{FAINT}"/>'
        for n in range(rows + 1)
    ]
    return found


def _mark(question: Question, trips: list[Trip], y: float, name: Name) -> str:
    kind, first = kind_of(trips), trips[0]
    x = LEFT + (first.day - question.begins).days * DAY + DAY / 2
    seen = sum(len(trip.keeps) for trip in trips)
    places = ", ".join(dict.fromkeys(name(trip.hospital) for trip in trips))
    said = f"{_short(first.day)} {name(first.visitor)}, {places}: {seen} to see, {kind}"
    number = f'<text x="{x:g}" y="{y + ROW / 2 + 3:g}" text-anchor="middle" font-size="9" fill="#fff">{seen}</text>'
    return f"<g>{shape(kind, x, y + ROW / 2)}{number}<title>{escape(said)}</title></g>"


def shape(kind: str, x: float, y: float) -> str:
    """The mark of one kind, drawn around a point."""
    colour, form = KINDS[kind]
    if form == "circle":
        return f'<circle cx="{x:g}" cy="{y:g}" r="7" fill="{colour}"/>'
    if form == "square":
        return f'<rect x="{x - 6.5:g}" y="{y - 6.5:g}" width="13" height="13" fill="{colour}"/>'
    if form == "triangle":
        return f'<path d="M{x - 8:g} {y + 6:g}L{x + 8:g} {y + 6:g}L{x:g} {y - 9:g}Z" fill="{colour}"/>'
    diamond = f"M{x:g} {y - 9:g}L{x + 9:g} {y:g}L{x:g} {y + 9:g}L{x - 9:g} {y:g}Z"
    return f'<path d="{diamond}" fill="{colour}" stroke="{INK}"/>'


def _key(height: int) -> list[str]:
    found, x = [], LEFT
    for kind in KINDS:
        words = f"more than {EARLY} days early" if kind == "early" else kind
        found += [shape(kind, x, height - 24), _text(x + 12, height - 20, words)]
        x += 40 + 7 * len(words)
    return [*found, _text(x, height - 20, "grey: leave or bank holiday")]


def _text(x: float, y: float, words: str, anchor: str = "start", size: int = 12) -> str:
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" font-size="{size}">{escape(words)}</text>'


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"


def curves(title: str, across: str, lines: dict[str, list[tuple[float, float]]]) -> str:
    """Two or three curves that start at nought, each with its own dashes and its name at its end."""
    width, height = 640, 320
    most_x = max((x for line in lines.values() for x, _ in line), default=1) or 1
    most_y = max((y for line in lines.values() for _, y in line), default=1) or 1
    parts = [_head(width + 190, height, title), _text(60, height - 8, across)]
    parts.append(f'<path d="M60 40L60 {height - 30}L{width} {height - 30}" stroke="{INK}" fill="none"/>')
    parts += [_text(54, 48, f"{most_y:g}", anchor="end"), _text(54, height - 30, "0", anchor="end")]
    for (name, line), (colour, dashes) in zip(
        lines.items(), (("#00539f", ""), ("#b45309", "6 4"), ("#2a7f62", "2 3")), strict=False
    ):
        at = [(60 + x / most_x * (width - 70), height - 30 - y / most_y * (height - 70)) for x, y in line]
        drawn = "L".join(f"{x:.1f} {y:.1f}" for x, y in at)
        parts.append(f'<path d="M{drawn}" stroke="{colour}" stroke-width="2" fill="none" stroke-dasharray="{dashes}"/>')
        parts.append(_text(at[-1][0] + 6, at[-1][1] + 4, name))
    return "\n".join([*parts, "</svg>"])
