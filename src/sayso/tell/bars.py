"""Figures as marks on a line from nought: one small picture a scope or a figure."""

from collections.abc import Sequence

from markupsafe import Markup

from sayso.tell.scopes import Printed, Scope

MIDDLE, HIGH = 9, 18
# Room at both ends for a mark that stands there, in percent of the width.
PAD = 2.0
NEAR = 10.0  # for an arrow towards 0

END = Markup('<rect class="end" x="{:.2f}%" y="3" width="2" height="12"/>')
BAR = Markup('<rect class="bar{}" x="{:.2f}%" y="6" width="{:.2f}%" height="6"/>')
DOT = Markup('<circle class="dot{}" cx="{:.2f}%" cy="{}" r="4.5"/>')
CROSS = Markup('<text class="cross" x="{:.2f}%" y="14">×</text>')
# Lengths in pixels at a place in percent: a picture of its own, which may reach out.
ARROW = Markup('<svg x="{:.2f}%" overflow="visible"><path class="arrow" d="{}"/></svg>')
MORE, LESS = "M6 9h11m-4-4l4 4-4 4", "M-6 9h-11m4-4l-4 4 4 4"
BEYOND = Markup('<text class="beyond" x="100%" y="14" text-anchor="end">▸</text>')


def overview(scope: Scope) -> Markup:
    """All figures of *scope* on one line."""
    words = ", ".join(one.text for one in scope.printed)
    return strip(scope.printed, scope.top, f"{scope.name}: {words}")


def strip(printed: Sequence[Printed], top: float, title: str) -> Markup:
    """*printed* on a line from 0 to *top*; *title* says what the picture says.

    A bar is drawn only where the words bound a figure to both sides, or where "at
    most" is all they say; an arrow leads to where they leave it open. A mark is filled
    for a number, hollow for about a number, a cross for a number that is denied, and
    at the end of the line an arrow for what lies beyond.
    """
    near = [one for one in printed if min(one.numbers, default=0) <= top]
    bars = [_bar(one, top) for one in near]
    dots = [_dot(one, top) for one in near if one.at is not None]
    far = BEYOND if len(near) < len(printed) else Markup()
    return Markup(
        '<svg class="strip" role="img" aria-label="{title}" width="100%" height="{h}">'
        '<line class="base" x1="0" x2="100%" y1="{y}" y2="{y}"/>{marks}</svg>'
    ).format(title=title, h=HIGH, y=MIDDLE, marks=Markup().join((*bars, *dots, far)))


def _bar(one: Printed, top: float) -> Markup:
    low, high = one.low, one.high
    if low is None and high is None:
        return Markup()
    if low is None or high is None:
        return _open(one, top)
    if low == high == one.at:  # a bare number is its own bound
        return Markup()
    ends = place(low, top), place(high, top)
    bar = BAR.format("", ends[0], max(ends[1] - ends[0], 0.3))
    return bar + Markup().join(map(END.format, ends))


def _open(one: Printed, top: float) -> Markup:
    """What the words bound to one side alone."""
    bound = place(one.high if one.low is None else one.low, top)
    if one.at is None:
        if one.low is None:
            return BAR.format(" open", 0.0, bound) + END.format(bound)
        return END.format(bound) + ARROW.format(bound, MORE)
    if one.approximate:
        return Markup()  # "nearly 180" is about 180, and the mark is hollow
    if one.high is None:
        return ARROW.format(place(one.at, top), MORE)
    # with 0 near there is no room for an arrow, and nothing to say
    return ARROW.format(bound, LESS) if bound > NEAR else Markup()


def _dot(one: Printed, top: float) -> Markup:
    at = place(one.at, top)
    if one.denied:
        return CROSS.format(at)
    return DOT.format(" hollow" if one.approximate else "", at, MIDDLE)


def place(number: float | None, top: float) -> float:
    """Where *number* stands on a line to *top*, in percent of the width."""
    share = abs(number or 0) / top if top else 0.0
    return PAD + (100 - 2 * PAD) * min(share, 1.0)
