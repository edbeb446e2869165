"""``sayso annotate``: what each report says, taken by itself."""

import json
import sys

import click

from sayso import __version__
from sayso.cli import output, web, wordless
from sayso.cli.annotator import choice
from sayso.cli.friendly import EXIT_CODES, outcome
from sayso.cli.progress import bar
from sayso.core.dossier import Dossier


@click.command(epilog=EXIT_CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@wordless.option
@choice
@web.allow_private
@click.pass_context
def annotate(
    ctx: click.Context, *, paths: tuple[str, ...], no_text: bool, annotator: str
) -> None:
    """Write what each report says, as JSON lines.

    A line a report, read by itself. It holds the document with its segments,
    and what was found in it: tellings (who is said to say, think or want what),
    attributions with their chains, figures, times, quotations, hedges, and the
    sources that the chains name.
    PATH is as for sayso dossier.

    \b
    Example:
      sayso annotate reports/ | jq '.attributions[].chain'
    """  # noqa: D301 - click needs the bare \b
    from sayso import pipeline  # noqa: PLC0415 - not for --help
    from sayso.core import codec  # noqa: PLC0415 - not for --help

    with bar() as seen:
        pile = pipeline.pile(
            paths,
            stdin=sys.stdin.buffer,
            seen=seen,
            allow_private=web.allowed(),
        )
    code = outcome(pile.documents, pile.set_aside)
    for found in pipeline.alone(pile, annotator):
        (account,) = found.accounts
        alone = Dossier(version=__version__, documents=(account.document,))
        of_it = (account, found.sources)
        account, sources = wordless.kept(alone, of_it, no_text=no_text)
        told = codec.account(account, sources, version=__version__)
        output.show(json.dumps(told, ensure_ascii=False) + "\n")
    ctx.exit(code)
