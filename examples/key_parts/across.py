"""The parts of a key that hold across the reports: claims, drift, names."""

from key_parts.quoting import Report
from key_parts.story import Story, Table


def claims(story: Story) -> list[Table]:
    """What the reports say, who stands behind it, and how many that makes."""
    return [_claim(story, entry) for entry in story.whole["claim"]]


def _claim(story: Story, entry: Table) -> Table:
    mentions = [_mention(story, row) for row in entry["mentions"]]
    seen = sorted({m["span"]["file"] for m in mentions})
    count, low, high = entry["count"]
    return {
        **{k: v for k, v in entry.items() if k != "count"},
        "mentions": mentions,
        "files": seen,
        "naive_outlet_count": len(seen),
        "independent_origins": count,
        "min": low,
        "max": high,
        "note": entry.get("note"),
    }


def _mention(story: Story, row: list[str]) -> Table:
    words, attribution, support, origin, *others = row
    told = {"attribution": attribution, "support": support, "origin": origin}
    accepted = {"accept_origin": others} if others else {}
    return {"span": story.span(words), **told, **accepted}


def placed(story: Story, name: str, field: str) -> list[Table]:
    """Entries of the story whose *field* is a list of quoted words."""
    return [{**e, field: story.spans(e[field])} for e in story.whole[name]]


def entities(story: Story) -> list[Table]:
    """Who is who: each name is looked for everywhere, the longest first."""
    wanted = [
        (variant.rpartition("|"), entry["name"])
        for entry in story.whole["entity"]
        for variant in entry["variants"]
    ]
    taken: dict[str, list[Table]] = {}
    for (only, _, variant), name in sorted(wanted, key=lambda w: -len(w[0][2])):
        for ident in [only] if only else story.reports:
            _take(story.reports[ident], variant, name, taken)
    return [_entity(story, entry, taken) for entry in story.whole["entity"]]


def _take(
    found: Report, variant: str, name: str, taken: dict[str, list[Table]]
) -> None:
    here = taken.setdefault(found.id, [])
    for span in found.spans(variant):
        if not any(o["start"] < span["end"] and span["start"] < o["end"] for o in here):
            here.append({**span, "is_noise": found.is_noise(span), "name": name})


def _entity(story: Story, entry: Table, taken: dict[str, list[Table]]) -> Table:
    mine = [
        {k: v for k, v in m.items() if k != "name"}
        for ident in story.reports
        for m in sorted(taken.get(ident, []), key=lambda m: m["start"])
        if m["name"] == entry["name"]
    ]
    texts = [m["text"] for m in mine]
    return {
        "name": entry["name"],
        "variants": {text: texts.count(text) for text in dict.fromkeys(texts)},
        "mentions": mine,
        "nominal": story.spans(entry["nominal"]),
        "nominal_probable": story.spans(entry.get("nominal_probable", [])),
    }
