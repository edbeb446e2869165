"""Who holds a post that a report tells of without a name: "the mayor said".

Where the report does not tell, the others may: of those whom it names, the one alone
whom they call so.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from sayso.trace import roles
from sayso.trace.backward import single_person
from sayso.trace.cast import Character
from sayso.trace.names import folded
from sayso.trace.pile import Node, Pile
from sayso.trace.reading import Reading

# What several in one report can be called.
_MANY = frozenset(
    "agent attorney detective doctor general lawmaker lawyer man minister officer"
    " official politician professor sergeant woman".split()
)
_BARE = re.compile(r"(?i)the \w+(?: general| minister)?")
_PLAIN = frozenset(
    "committee department office the of and house national state".split()
)


def holders(whole: Pile) -> dict[str, Node]:
    """For each character of a post and no name, the person whom the pile calls so."""
    called: dict[Node, list[Reading]] = defaultdict(list)
    company: dict[str, set[Node]] = defaultdict(set)
    for each in whole.characters:
        if each.key and each.key.what == "person":
            node = whole.named(each.key)
            company[_report(each)].add(node)
            called[node] += [r for r in each.readings if not r.pronoun]
    found: dict[str, Node] = {}
    for each in whole.characters:
        if _is_post(each):
            near = company[_report(each)]
            fits = [n for n in near if any(_holds(r, each) for r in called[n])]
            found |= {each.id: fits[0]} if len(fits) == 1 else {}
    return found


def _report(character: Character) -> str:
    return character.id.partition(".")[0]


def _is_post(each: Character) -> bool:
    """Whether a character is one person, known by a post alone."""
    here = each.described
    one = not each.key and not here.pronoun and single_person(here) and here.definite
    noun = here.mention.head
    post = noun not in _MANY and (noun in roles.titles() or roles.of_state(noun))
    told = bool(here.bodies) or bool(_BARE.fullmatch(here.text))
    return one and post and told and len(each.readings) > 0


def _holds(told: Reading, each: Character) -> bool:
    """Whether what is told of a person is the post that *each* has."""
    here = each.described
    nouns = {here.mention.head, here.sort}
    if here.states and told.states and not set(here.states) & set(told.states):
        return False
    if not here.bodies:
        return bool(nouns & told.roles) and "former" not in told.roles
    alike = any(roles.takes_up(noun, told.roles) for noun in nouns)
    mine, theirs = (frozenset(_words(r)) for r in (here, told))
    return alike and bool(mine & theirs) and "former" not in told.roles


def _words(reading: Reading) -> Iterator[str]:
    """The words that tell of which body somebody is."""
    around = f"{reading.text} {reading.told} {' '.join(b.name for b in reading.bodies)}"
    own = set(folded(reading.name).split())
    for word in folded(around).split():
        known = word in roles.kinds() or word in roles.titles() or word in own
        if len(word) > 3 and not known and word not in _PLAIN:
            yield word
