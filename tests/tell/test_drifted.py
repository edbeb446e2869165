"""How a page and Markdown tell what changed, and where nobody changed it."""

from dataclasses import replace

from sayso.core.finding import Change, ChangeKind, Drift
from sayso.tell.markdown import markdown
from sayso.tell.page import page
from sayso.tell.plain import text
from tell.invented import AT, DOSSIER


def _told(upstream: str | None) -> tuple[str, str]:
    """A dossier with one change, as a page and as Markdown."""
    change = Change(
        before=AT["0c2"],
        after=AT["2c2"],
        kind=ChangeKind.HEDGE_DROPPED,
        upstream=upstream,
    )
    drift = Drift(id="r0", origin="s6", variants=(AT["0c2"],), changes=(change,))
    dossier = replace(DOSSIER, drift=(drift,))
    return page(dossier), markdown(dossier)


def test_a_change_is_told_from_the_one_to_the_other() -> None:
    """Where the later may have it from the earlier, there is an arrow."""
    seen, plain = _told(None)

    assert "a hedge was dropped" in seen
    assert "a hedge was dropped: " in plain
    assert " → “" in plain


def test_siblings_are_told_against_whom_both_retell() -> None:
    """Where both only retell a third, no arrow goes from the one to the other."""
    seen, plain = _told("s6")

    for told in (seen, plain):
        assert "only the first hedges" in told
        assert "oth have it from" in told
        assert "a hedge was dropped" not in told
    assert "→" not in plain.partition("only the first hedges")[2].split("\n")[0]


def test_what_only_has_other_words_is_folded_away() -> None:
    """A statement with no change is told after those with one."""
    seen = page(DOSSIER)
    told = seen.partition('<section id="drift">')[2].partition("</section>")[0]

    assert "1 statement told in other words, with no change found" in told
    assert told.index("the time changed") < told.index("no change found")


def test_the_terminal_tells_what_changed_alone() -> None:
    """Where nothing changed, the terminal has no word of it; a change has its ends."""
    told = text(DOSSIER).partition("WHAT CHANGED IN THE RETELLING\n")[2]
    still = text(replace(DOSSIER, drift=DOSSIER.drift[1:]))

    assert "(2 tellings)\n  - the time changed: “" in told
    assert told.index(" → ") < told.index("\n\n")
    assert "RETELLING" not in still
