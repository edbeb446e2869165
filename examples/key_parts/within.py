"""The parts of a key that each report has for itself."""

import hashlib
from pathlib import Path

from key_parts.story import Story, Table


def day(text: str) -> str | None:
    """An ISO date, or None where the side is open."""
    return text or None


def files(story: Story) -> list[Table]:
    """What the key knows of each report."""
    return [_file(story, ident, source) for ident, source in story.sources.items()]


def _file(story: Story, ident: str, source: Table) -> Table:
    found, (first, last) = story.reports[ident], source["published"]
    title = next((s for s in found.segments if s["cls"] == "title"), None)
    ink = {
        f"{cls}_chars": sum(len(s["text"]) for s in found.segments if s["cls"] == cls)
        for cls in ("article", "noise")
    }
    when = {"min": day(first), "max": day(last), "basis": source["published_basis"]}
    if "published_note" in source:
        when["note"] = source["published_note"]
    known = ("outlet", "byline", "url", "leads_with", "note")
    return {
        "id": ident,
        **{name: source.get(name) for name in known},
        "outlet_basis": story.spans(source["outlet_basis"], ident),
        "published": when,
        "title": title and _place(title),
        "title_clean": title and title["text"].removeprefix("# "),
        "own_reporting": source.get("own_reporting", False),
        "file": source["file"],
        **_bytes(story.folder / "reports" / source["file"]),
        "chars": len(found.text),
        "language": "en",
        **ink,
    }


def _place(segment: Table) -> Table:
    place = {name: segment[name] for name in ("file", "start", "end", "text")}
    return {"segment": segment["id"], **place}


def _bytes(path: Path) -> Table:
    """Size and digest; not for a record, which shares its file with others."""
    if "#" in path.name:
        return {}
    data = path.read_bytes()
    return {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}


def nodes(story: Story) -> Table:
    """The sources; only the outlets of the reports are in the pile."""
    return {k: {"in_pile": False, **v} for k, v in story.whole["nodes"].items()}


def attributions(story: Story) -> list[Table]:
    """Who says what, teller first."""
    return [_attribution(story, *found) for found in story.each("attribution")]


def _attribution(story: Story, ident: str, entry: Table) -> Table:
    says = entry["says"] if isinstance(entry["says"], list) else [entry["says"]]
    teller = story.sources[ident]["teller"]
    chain = [_hop(story, ident, [teller, "", "", "file"])]
    chain += [_hop(story, ident, hop) for hop in entry["chain"]]
    names = [hop["node"] for hop in chain]
    told = {
        "id": entry["id"],
        "file": ident,
        "content": story.spans(says, ident),
        "chain": chain,
        "chain_nodes": names,
        "terminal": names[-1],
        "status": entry["status"],
        "ambiguous": entry.get("ambiguous"),
        "note": entry.get("note"),
    }
    if "accept" in entry:
        told["accept"] = [
            {"chain_nodes": other["chain"], "status": other["status"]}
            for other in entry["accept"]
        ]
    return told | ({"optional": True} if entry.get("optional") else {})


def _hop(story: Story, ident: str, hop: list[str]) -> Table:
    node, mention, cue, *how = hop
    known = story.whole["nodes"][node]
    return {
        "node": node,
        "in_pile": known.get("in_pile", False),
        "mention": story.span(mention, ident) if mention else None,
        "cue": story.span(cue, ident) if cue else None,
        "how": how[0] if how else "explicit",
    }


def figures(story: Story) -> list[Table]:
    """The numbers of the story, with the sentence that each stands in."""
    return [_figure(story, *found) for found in story.each("figure")]


def _figure(story: Story, ident: str, entry: Table) -> Table:
    quantity = story.span(entry["quantity"], ident)
    segments = {s["id"]: s for s in story.reports[ident].segments}
    first, last, *words = entry.get("as_of", ("", ""))
    as_of = {"text": day("".join(words)), "min": day(first), "max": day(last)}
    told = {
        "id": entry["id"],
        "quantity": quantity,
        "file": ident,
        "sentence": _place(segments[quantity["segment"]]),
        "value": entry.get("value"),
        **_bounds(entry),
        "unit": entry["unit"],
        "approx": entry.get("approx", False),
        "what": entry["what"],
        "who": entry.get("who"),
        "scope": entry["scope"],
        "scope_note": entry.get("scope_note"),
        "subset_of": entry.get("part_of"),
        "as_of": as_of if "as_of" in entry else None,
        "attribution": entry["attribution"],
        "origin": entry["origin"],
        "ambiguous": entry.get("ambiguous"),
        "is_noise": False,
    }
    return told | ({"accept": entry["accept"]} if "accept" in entry else {})


def _bounds(entry: Table) -> Table:
    """Those that the words state; a bare exact count is its own bounds."""
    stated = "min" in entry or "max" in entry
    if stated or entry.get("approx") or entry.get("no_bounds"):
        return {"min": entry.get("min"), "max": entry.get("max")}
    return {"min": entry["value"], "max": entry["value"]}


def noise_figures(story: Story) -> list[Table]:
    """Numbers in the debris; ``?`` marks those that a reader may leave out."""
    found = []
    for ident, words in story.each("noise_figures"):
        bare = words.removeprefix("?")
        if words == bare or story.reports[ident].spans(bare):
            found.append(story.span(bare, ident))
    return [
        {"id": f"N{number}", "is_noise": True, "quantity": span}
        for number, span in enumerate(found, 1)
    ]


def dates(story: Story) -> list[Table]:
    """Each expression of time, and the interval that it stands for."""
    return [_date(story, *found) for found in story.each("dates")]


def _date(story: Story, ident: str, row: list[str]) -> Table:
    name, words, kind, first, last, refers_to, basis, *flags = row
    accepted = [f.removeprefix("accept=") for f in flags if f.startswith("accept=")]
    told: Table = {
        "id": name,
        "span": story.span(words, ident),
        "type": kind,
        "min": day(first),
        "max": day(last),
        "refers_to": refers_to,
        "basis": basis,
        "is_noise": "noise" in flags,
    }
    told |= {"accept": [each.split("..") for each in accepted]} if accepted else {}
    return told | ({"optional": True} if "optional" in flags else {})


def quotes(story: Story) -> list[Table]:
    """What stands between quotation marks, and who says it."""
    return [_quote(story, *found) for found in story.each("quotes")]


def _quote(story: Story, ident: str, row: list[str]) -> Table:
    name, words, kind, speaker, *rest = row
    return {
        "id": name,
        "spans": [story.span(words, ident)],
        "speaker": speaker or None,
        "kind": kind,
        "ambiguous": rest[0] if rest and rest[0] else None,
        "is_noise": "noise" in rest,
    }


def loose(story: Story, name: str) -> list[Table]:
    """Places that are neither asked for nor wrong, as the scorer reads them."""
    return [{"span": story.span(words, ident)} for ident, words in story.each(name)]


def hedges(story: Story) -> list[Table]:
    """Words that take something back, by kind."""
    return [
        {**story.span(words, ident), "kind": kind}
        for ident, source in story.sources.items()
        for kind, found in source["hedges"].items()
        for words in found
    ]
