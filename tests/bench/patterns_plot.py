"""How soon a failure is found, as a picture: visits across, the share of failures found down, one stepped line for each rule.
Plain SVG; lines differ by dashes and are named where they end, so that nobody needs colour."""

from html import escape

LEFT, TOP, WIDTH, HEIGHT, RIGHT, MOST = 56, 40, 420, 240, 330, 24
INK, FAINT = "#1b1b1b", "#d9d9d9"
LINES = (("#00539f", ""), ("#2a7f62", "6 3"), ("#b45309", "2 3"), ("#6b3fa0", "10 3 2 3"), ("#b00020", "1 5"))


def plot(found: dict[str, list[int | None]], false_a_year: dict[str, float]) -> str:
    """The picture. A failure never found is in no line, so a line may end below 100 %."""
    title = "Share of planted failures found, by visits since they began"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDTH + RIGHT}" height="{TOP + HEIGHT + 56}" role="img" '
        f'font-family="sans-serif" font-size="12" fill="{INK}"><title>{title}</title>',
        f'<rect width="100%" height="100%" fill="#fff"/><text x="{LEFT}" y="20" font-size="14">{title}</text>',
        *(_across(n) for n in range(0, MOST + 1, 4)),
        *(_down(share) for share in (0, 25, 50, 75, 100)),
        f'<text x="{LEFT + WIDTH / 2}" y="{TOP + HEIGHT + 40}" text-anchor="middle">visits by anybody</text>',
    ]
    ends: list[float] = []
    for n, name in sorted(enumerate(found), key=lambda each: -_share(found[each[1]], MOST)):
        colour, dashes = LINES[n % len(LINES)]
        points = " ".join(_points(found[name]))
        y = _y(_share(found[name], MOST))
        at = max([y, *(end + 16 for end in ends)])
        ends.append(at)
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.5" stroke-dasharray="{dashes}"/>'
        )
        said = escape(f"{name}: {false_a_year[name]:.2f} false a year")
        parts.append(
            f'<path d="M{LEFT + WIDTH} {y} L{LEFT + WIDTH + 10} {at}" stroke="{colour}" stroke-dasharray="{dashes}"/>'
        )
        parts.append(f'<text x="{LEFT + WIDTH + 14}" y="{at + 4}" fill="{colour}">{said}</text>')
    return "\n".join([*parts, "</svg>"])


def _share(visits: list[int | None], within: int) -> float:
    return sum(n is not None and n <= within for n in visits) / max(1, len(visits))


def _points(visits: list[int | None]) -> list[str]:
    steps = [(n, _share(visits, n)) for n in range(MOST + 1)]
    return [f"{_x(n + more)},{_y(share)}" for n, share in steps for more in (0, 1) if n + more <= MOST]


def _x(n: float) -> float:
    return LEFT + n * WIDTH / MOST


def _y(share: float) -> float:
    return round(TOP + HEIGHT * (1 - share), 1)


def _across(n: int) -> str:
    return f'<text x="{_x(n)}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{n}</text>'


def _down(share: int) -> str:
    y = _y(share / 100)
    return f'<line x1="{LEFT}" y1="{y}" x2="{LEFT + WIDTH}" y2="{y}" stroke="{FAINT}"/><text x="{LEFT - 6}" y="{y + 4}" text-anchor="end">{share} %</text>'
