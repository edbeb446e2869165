"""Write a story's answer key: quoted words in, offsets out.

    python examples/build_key.py examples/greyfell
    python examples/build_key.py examples/greyfell --dossier dossier.json

The key's source is ``key/*.toml`` beside the reports: one file for each report,
``story.toml`` for what holds across them. Offsets count code points of the text
that sayso reads; a dossier has it for formats that are not their own text. Words
that are not in a report, or are there twice, stop the build.
"""

import argparse
import json
import sys
from pathlib import Path

from key_parts import across, texts, within
from key_parts.quoting import BadKey
from key_parts.story import Story, Table


def ambiguous(key: Table) -> list[Table]:
    """Every note on what can be read in two ways, by what it is about."""
    parts = ("attributions", "figures", "quotes", "drift")
    found = [(e["id"], e.get("ambiguous")) for part in parts for e in key[part]]
    found += [(e["id"], e["note"]) for e in key["claims"] if "Accept" in f"{e['note']}"]
    return [{"ref": ident, "note": note} for ident, note in found if note]


def built(story: Story) -> Table:
    """The whole key, in the order in which it is read."""
    whole = story.whole
    key = {
        "schema": "sayso-key/1",
        "made": "by hand from these invented reports only, built by build_key.py",
        "offsets": "code points of the text that sayso reads; half-open",
        "files": within.files(story),
        "segments": [s for r in story.reports.values() for s in r.segments],
        "nodes": within.nodes(story),
        "attributions": within.attributions(story),
        "noise_attributions": within.loose(story, "noise_attributions"),
        "origins": whole["origins"],
        "claims": across.claims(story),
        "figures": within.figures(story),
        "vague_quantities": within.loose(story, "vague_quantities"),
        "optional_figures": within.loose(story, "optional_figures"),
        "derived": whole["derived"],
        "noise_figures": within.noise_figures(story),
        "dates": within.dates(story),
        "not_dates": within.loose(story, "not_dates"),
        "quotes": within.quotes(story),
        "quote_pairs": whole["quote_pair"],
        "conflicts": whole["conflict"],
        "not_conflicts": whole["not_conflicts"],
        "drift": across.placed(story, "drift", "variants"),
        "hedges": within.hedges(story),
        "positions": across.placed(story, "position", "evidence"),
        "positions_note": whole["positions_note"],
        "entities": across.entities(story),
        "do_not_merge": whole["do_not_merge"],
        "timeline": whole["timeline"],
        "must_not": [{"id": k, "text": v} for k, v in whole["must_not"].items()],
        "scoring": whole["scoring"],
        "story": whole["story"],
    }
    return key | {"ambiguous": ambiguous(key)}


def main() -> int:
    """Build the key of the story that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("story", type=Path, help="folder with reports/ and key/")
    parser.add_argument("--dossier", type=Path, help="take the texts from it")
    asked = parser.parse_args()
    found = (
        texts.from_dossier(asked.dossier)
        if asked.dossier
        else texts.from_files(asked.story / "reports")
    )
    try:
        key = built(Story(asked.story, found))
    except BadKey as error:
        print(error, file=sys.stderr)
        return 1
    target = asked.story / "key.json"
    target.write_text(json.dumps(key, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{target}: {len(key['claims'])} claims in {len(key['files'])} reports")
    return 0


if __name__ == "__main__":
    sys.exit(main())
