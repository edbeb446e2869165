"""How well points bring together claims of one event, on ECB+.

    python bench/points.py                            prints the table
    python bench/points.py --update docs/measures.md  and puts it on that page

ECB+ (Cybulska and Vossen 2014) marks in 982 short reports which words tell of one
event. Each of its stories is a pile: reports are annotated by the rules, and a claim
stands for the event that its main word is marked for. Counted are the pairs of claims
of two reports: of one event in the corpus, and in one point here. The parameters were
chosen on topics 1-25 and watched on 26-35; 36-45 are the corpus's test part, and are
not read. Bonuses for leads and upstream reports play no part.
"""

import argparse
import csv
import io
import platform
import sys
import tarfile
import tempfile
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

from marks import put

from sayso import read, trace
from sayso.core.account import Account, Claim
from sayso.pipeline import accounts
from sayso.weigh.clusters import clusters
from sayso.weigh.lookup import Lookup
from sayso.weigh.tellings import Tellings, tellings

PROJECT = Path(__file__).parents[1]
CORPUS = PROJECT.parent / "shared/data/event_coreference_ecbplus/ecbplus.tar.gz"
PARTS = {"1-25": range(1, 26), "26-35": range(26, 36)}

Place = tuple[int, int]
Marked = Mapping[Place, str]


@dataclass(frozen=True, slots=True)
class Report:
    """A document of the corpus: its text, and which words tell of which event."""

    story: str
    name: str
    text: str
    events: Marked


@dataclass(frozen=True, slots=True)
class Told:
    """A claim that tells of a marked event."""

    report: str
    event: str
    claim: Claim


def reports() -> Iterator[Report]:
    """The documents of the topics that may be read, in order."""
    topics = {topic for part in PARTS.values() for topic in part}
    with tarfile.open(CORPUS) as packed:
        checked = _checked(packed)
        for member in sorted(packed.getmembers(), key=lambda each: each.name):
            name = Path(member.name).stem
            topic, _, file = name.partition("_")
            held = packed.extractfile(member)
            if held and topic.isdigit() and int(topic) in topics and file:
                tree = ET.parse(io.BytesIO(held.read()))  # noqa: S314 - the corpus is ours
                half = "ecbplus" if file.endswith("ecbplus") else "ecb"
                yield report(f"{topic}{half}", name, tree.getroot(), checked)


def _checked(packed: tarfile.TarFile) -> frozenset[tuple[str, str]]:
    """The sentences, by document, whose marks were checked: only they are counted."""
    name = next(n for n in packed.getnames() if n.endswith("coreference_sentences.csv"))
    held = packed.extractfile(name)
    rows = csv.DictReader(io.TextIOWrapper(held, "utf-8")) if held else ()
    return frozenset((f"{r['Topic']}_{r['File']}", r["Sentence Number"]) for r in rows)


def report(
    story: str, name: str, root: ET.Element, checked: frozenset[tuple[str, str]]
) -> Report:
    """One document: sentences as paragraphs, tokens parted by spaces."""
    text, last = "", ""
    places: dict[str, Place] = {}
    for token in root.iter("token"):
        if token.get("sentence") != last:
            text = f"{text.rstrip()}\n\n" if text else ""
            last = token.get("sentence", "")
        word = token.text or ""
        if (name, last) in checked:
            places[token.get("t_id", "")] = (len(text), len(text) + len(word))
        text += f"{word} "
    return Report(story, name, text, _events(name, root, places))


def _events(name: str, root: ET.Element, places: Mapping[str, Place]) -> Marked:
    """The event of each word that is marked for one; alone, it is one by itself."""
    chains = {
        end.get("m_id"): f"{relation.get('note') or name + relation.get('r_id', '')}"
        for relation in root.iter()
        if relation.tag in ("CROSS_DOC_COREF", "INTRA_DOC_COREF")
        for end in relation.findall("source")
    }
    found: dict[Place, str] = {}
    for mark in root.iter():
        if mark.tag.startswith(("ACTION", "NEG_ACTION")):
            ident = mark.get("m_id")
            for anchor in mark.findall("token_anchor"):
                place = places.get(anchor.get("t_id", ""))
                if place:
                    found[place] = chains.get(ident, f"{name}#{ident}")
    return found


def story(documents: Sequence[Report]) -> tuple[Tellings, list[Told]]:
    """The claims of one story's reports that tell of a marked event."""
    with tempfile.TemporaryDirectory() as folder:
        for each in documents:
            Path(folder, f"{each.name}.txt").write_text(each.text, "utf-8")
        pile = read.pile([folder])
    lineage = trace.lineage(tuple(accounts(pile, "rules")))
    marked = {each.name: each for each in documents}
    found = [
        told
        for account in lineage.accounts
        for told in _told(account, marked[Path(account.document.file).stem])
    ]
    return tellings(Lookup(lineage)), found


def _told(account: Account, marked: Report) -> Iterator[Told]:
    if account.document.text != marked.text:  # what is cut would shift all places
        return
    seen = set()
    for claim in account.claims:
        head = claim.head
        if head is None or head in seen:
            continue
        seen.add(head)
        for (start, end), event in marked.events.items():
            if start < head.end and head.start < end:
                yield Told(marked.name, event, claim)
                break


def pairs(
    told: Sequence[Told], key: Callable[[Told], Hashable]
) -> tuple[int, int, int]:
    """Pairs of two reports: right by *key*, told by it, and in the corpus."""
    right = found = meant = 0
    for one, other in combinations(told, 2):
        if one.report != other.report:
            same, joined = one.event == other.event, key(one) == key(other)
            right, found, meant = (
                right + (same and joined),
                found + joined,
                meant + same,
            )
    return right, found, meant


def ways(
    ready: Tellings, told: Sequence[Told]
) -> dict[str, Callable[[Told], Hashable]]:
    """What may say that two claims tell of one event."""
    own = sorted({ready.facets[each.claim.id] for each in told})
    group = {f: n for n, g in enumerate(clusters(own, ready.scale, {})) for f in g}
    return {
        "the lemma of the predicate": lambda t: t.claim.predicate.split(" ")[0],
        "the concepts of the predicate": lambda t: (
            ready.facets[t.claim.id].act or t.claim.id
        ),
        "points": lambda t: group[ready.facets[t.claim.id]],
    }


def table() -> Iterator[str]:
    """The lines of the table."""
    stories: defaultdict[str, list[Report]] = defaultdict(list)
    for each in reports():
        stories[each.story].append(each)
    sums: defaultdict[tuple[str, str], list[tuple[int, int, int]]] = defaultdict(list)
    for name, documents in stories.items():
        topic = int("".join(c for c in name if c.isdigit()))
        part = next(part for part, topics in PARTS.items() if topic in topics)
        ready, told = story(documents)
        for way, key in ways(ready, told).items():
            sums[way, part].append(pairs(told, key))
    heads = [f"{part} {what}" for part in PARTS for what in ("P", "R", "F1")]
    yield f"| one event by | {' | '.join(heads)} |"
    yield f"| --- |{' --: |' * len(heads)}"
    for way in dict.fromkeys(way for way, _ in sums):
        cells = [cell for part in PARTS for cell in rates(sums[way, part])]
        yield f"| {way} | {' | '.join(cells)} |"


def rates(counts: Sequence[tuple[int, int, int]]) -> list[str]:
    """Precision, recall and F1 over all stories."""
    right, found, meant = (sum(column) for column in zip(*counts, strict=True))
    shares = (right / found, right / meant, 2 * right / (found + meant))
    return [f"{share:.3f}".lstrip("0") for share in shares]


def page() -> Iterator[str]:
    """All that is printed."""
    today = datetime.now(UTC).date()
    yield f"Measured {today}, Python {platform.python_version()}, {platform.machine()}."
    yield ""
    yield from table()


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--update", type=Path, help="the page to put the table in")
    asked = arguments.parse_args()
    if not CORPUS.is_file():
        sys.exit("ECB+ is not in ../shared: nothing to measure.")
    printed = list(page())
    print("\n".join(printed))
    if asked.update:
        put(asked.update, "points", "\n".join(printed))


if __name__ == "__main__":
    main()
