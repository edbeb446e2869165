"""Who is who in one report."""

from sayso import trace
from sayso.trace.cast import cast
from stage import (
    Says,
    account,
    group,
    lines,
    outlet,
    person,
    somebody,
    who,
)


def test_bare_sources_are_those_whom_the_outlet_cited() -> None:
    """Bare "sources" after an outlet's report with officials are these officials."""
    made = account(
        lines(
            "[x:It sank], [a:the Post] wrote, citing [b:French officials].",
            "[y:It burns], said [c:sources].",
            "[z:It floats], said [d:sources], [e:the Post] wrote.",
        ),
        {
            "a": outlet("Post"),
            "b": group("official", of=("French",)),
            "c": group("source"),
            "d": group("source"),
            "e": outlet("Post"),
        },
        [Says("x", ("a", "b")), Says("y", ("c",)), Says("z", ("e", "d"))],
    )

    assert len({cast(made).by_span[made.mentions[at].span] for at in (1, 2, 3)}) == 1


def test_bare_sources_of_another_outlet_are_others() -> None:
    """Whom the Post cited does not speak to the Mail."""
    made = account(
        lines(
            "[x:It sank], [a:the Post] wrote, citing [b:French officials].",
            "[y:It burns], [e:the Mail] wrote, citing [c:officials].",
        ),
        {
            "a": outlet("Post"),
            "b": group("official", of=("French",)),
            "c": group("official"),
            "e": outlet("Mail"),
        },
        [Says("x", ("a", "b")), Says("y", ("e", "c"))],
    )

    assert not who(made, "French officials", "officials")


def test_a_last_name_may_end_like_a_plural() -> None:
    """Ada Collins goes by "Collins", though the grammar takes that for many."""
    made = account(
        lines("[x:It sank], [a:Ada Collins] said.", "[y:It sailed], [b:Collins] said."),
        {"a": person("Ada Collins"), "b": group("collin")},
        [Says("x", ("a",)), Says("y", ("b",))],
    )

    assert who(made, "Ada Collins", "Collins")


def test_other_officials_are_others() -> None:
    """None of those who spoke before."""
    made = account(
        lines(
            "[x:It sank], [a:officials] said.",
            "[y:It sailed], [b:other officials] said.",
        ),
        {"a": group("official"), "b": group("official")},
        [Says("x", ("a",)), Says("y", ("b",))],
    )
    told = trace.lineage((made,)).accounts[0].attributions

    assert told[0].chain[-1].source != told[1].chain[-1].source


def test_a_headline_names_nobody_anew() -> None:
    """A headline's capitals make no full name for a last name to be short for."""
    made = account(
        "[b:Ruiz] spoke.",
        {"b": person("Ruiz")},
        headline="Ruiz Goes",
    )

    assert cast(made).characters[0].key is not None


def test_a_post_near_a_states_people_is_that_states() -> None:
    """A "military intelligence chief" is of the state last spoken for."""
    made = account(
        lines(
            "[x:It sank], [a:French officials] said.",
            "[y:It burns], [b:the military intelligence chief] said.",
            "[z:It floats], [c:the harbour chief] said.",
        ),
        {
            "a": group("official", of=("French",)),
            "b": somebody("chief"),
            "c": somebody("chief"),
        },
        [Says("x", ("a",)), Says("y", ("b",)), Says("z", ("c",))],
    )

    assert [c.near_side for c in cast(made).characters] == [None, "France", None]


def test_a_post_far_from_any_state_is_nobodys() -> None:
    """Three sentences on, "the military chief" may be anybody's."""
    made = account(
        lines(
            "[x:It sank], [a:French officials] said.",
            "A.",
            "B.",
            "C.",
            "[y:It burns], [b:the military chief] said, and [c:the country’s chief].",
        ),
        {
            "a": group("official", of=("French",)),
            "b": somebody("chief"),
            "c": somebody("chief"),
        },
        [Says("x", ("a",)), Says("y", ("b",))],
    )

    assert {c.near_side for c in cast(made).characters} == {None}


def test_a_state_that_keeps_silent_is_a_character() -> None:
    """A state's name counts where it acts or fails to answer, and not as a place."""
    made = account(
        lines(
            "Neither Oslo nor South Korea has replied.",
            "There was no comment from Cairo on ships in Peru and Oslo's Oslo Fjord.",
        ),
        {},
    )

    states = {c.key.name for c in cast(made).characters if c.key}

    assert states == {"Norway", "South Korea", "Egypt"}
