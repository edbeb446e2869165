"""Figures as marks on a line from nought: one small picture a scope or a figure."""

from collections.abc import Sequence

from markupsafe import Markup

from sayso.tell.scopes import Printed, Scope

MIDDLE, HIGH = 9, 18
# Room at both ends for a mark that stands there, in percent of the width.
PAD = 2.0

END = Markup('<rect class="end" x="{:.2f}%" y="3" width="2" height="12"/>')
BAR = Markup('<rect class="bar{}" x="{:.2f}%" y="6" width="{:.2f}%" height="6"/>')
DOT = Markup('<circle class="dot{}" cx="{:.2f}%" cy="{}" r="4.5"/>')
CROSS = Markup('<text class="cross" x="{:.2f}%" y="14">×</text>')


def overview(scope: Scope) -> Markup:
    """All figures of *scope* on one line."""
    words = ", ".join(one.text for one in scope.printed)
    return strip(scope.printed, scope.top, f"{scope.name}: {words}")


def strip(printed: Sequence[Printed], top: float, title: str) -> Markup:
    """*printed* on a line from 0 to *top*; *title* says what the picture says.

    A bar is drawn only where the words bound a figure; without the other bound it is
    open to that side. A mark is filled for a number, hollow for about a number, and a
    cross for a number that is denied.
    """
    bars = [_bar(one, top) for one in printed if _bounded(one)]
    dots = [_dot(one, _at(one.at, top)) for one in printed if one.at is not None]
    return Markup(
        '<svg class="strip" role="img" aria-label="{title}" width="100%" height="{h}">'
        '<line class="base" x1="0" x2="100%" y1="{y}" y2="{y}"/>{marks}</svg>'
    ).format(title=title, h=HIGH, y=MIDDLE, marks=Markup().join((*bars, *dots)))


def _bounded(one: Printed) -> bool:
    """Whether the words give it room: a bare number is its own bound."""
    bounds = {one.low, one.high} - {None}
    return bool(bounds - {one.at}) or (one.at is None and bool(bounds))


def _bar(one: Printed, top: float) -> Markup:
    low = 0.0 if one.low is None else _at(one.low, top)
    high = 100.0 if one.high is None else _at(one.high, top)
    side = " open" if one.low is None or one.high is None else ""
    ends = [
        END.format(at)
        for at, bound in ((low, one.low), (high, one.high))
        if bound is not None
    ]
    return BAR.format(side, low, max(high - low, 0.3)) + Markup().join(ends)


def _dot(one: Printed, at: float) -> Markup:
    if one.denied:
        return CROSS.format(at)
    hollow = " hollow" if one.approximate else ""
    return DOT.format(hollow, at, MIDDLE)


def _at(number: float, top: float) -> float:
    """Where *number* stands, in percent of the width."""
    share = abs(number) / top if top else 0.0
    return PAD + (100 - 2 * PAD) * min(share, 1.0)
