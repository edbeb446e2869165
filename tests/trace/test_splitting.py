"""One source made two: outlets, and what is only described."""

from dataclasses import replace

from sayso import trace
from sayso.core.account import Account
from sayso.core.document import About, Outlet, Overruling
from sayso.core.lineage import Lineage
from stage import Says, account, one, outlet, person, saying

SANK = "the ferry had sunk off the old harbour in a very thick fog"


def apart(*names: str) -> Overruling:
    """That the two are two sources."""
    return Overruling("", About.APART, "", names)


def published(number: int, name: str) -> Account:
    """A report of that outlet."""
    made = saying(number, SANK, "Ada Ruiz", person("Ada Ruiz"))
    return replace(made, document=replace(made.document, outlet=Outlet(name)))


def paper(*said: Says) -> Account:
    """A report that names the Oris Post, then calls something a paper."""
    return account(
        "[x:It sank], [a:the Oris Post] wrote.\n[y:It burns], [b:the paper] wrote.",
        {"a": outlet("Oris Post"), "b": outlet(head="paper")},
        said,
    )


def names(found: Lineage) -> list[str]:
    """The names of the outlets of its reports."""
    known = {source.id: source.name for source in found.sources}
    return [known[each] for each in found.outlets]


def test_a_paper_and_what_is_only_called_a_paper_can_be_kept_apart() -> None:
    """The half without a name goes by its description."""
    told = paper(Says("x", ("a",)), Says("y", ("b",)))

    found = trace.lineage(
        [told, published(1, "Oris Post")], [apart("Oris Post", "the paper")]
    )

    assert one(found, "the paper").kind == one(found, "Oris Post").kind
    assert names(found)[1] == "Oris Post"


def test_a_half_that_never_speaks_is_no_source() -> None:
    """What has no name and says nothing is in no answer, and the wish holds."""
    found = trace.lineage([paper(Says("x", ("a",)))], [apart("Oris Post", "the paper")])

    (said,) = found.overruled
    assert said.sources == (one(found, "Oris Post").id,)


def test_outlets_of_one_name_can_be_kept_apart_by_their_reports() -> None:
    """Two papers that call themselves alike keep their name."""
    wish = apart("Oris Post, in 0.txt", "Oris Post, in 1.txt")

    found = trace.lineage(
        [published(0, "Oris Post"), published(1, "Oris Post")], [wish]
    )

    assert len(set(found.outlets)) == 2
    assert names(found) == ["Oris Post", "Oris Post"]


def test_outlets_go_with_the_name_that_they_bear() -> None:
    """Of one source those that call themselves otherwise."""
    pile = [published(0, "Oris Post"), published(1, "Oris Posst")]
    as_one = trace.lineage(
        pile, [Overruling("", About.SAME, "", ("Oris Post", "Oris Posst"))]
    )

    found = trace.lineage(pile, [apart("Oris Post", "Oris Posst")])

    assert len(set(as_one.outlets)) == 1
    assert names(found) == ["Oris Post", "Oris Posst"]
