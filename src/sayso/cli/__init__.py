"""The command line. A file a command; it holds no business of the five verbs.

Only here is the environment read and something printed.
"""

import logging
import os

import click

from sayso import __version__
from sayso.cli.annotate import annotate
from sayso.cli.chase import chase
from sayso.cli.compare import compare
from sayso.cli.diff import diff
from sayso.cli.dossier import dossier
from sayso.cli.export import export
from sayso.cli.fetch import fetch
from sayso.cli.figures import figures
from sayso.cli.friendly import EXIT_CODES, Friendly
from sayso.cli.lint import lint
from sayso.cli.measure import measure
from sayso.cli.verify import verify
from sayso.cli.why import why
from sayso.cli.without import without

COMMANDS = (
    dossier,
    why,
    without,
    compare,
    diff,
    chase,
    lint,
    figures,
    annotate,
    export,
    fetch,
    verify,
    measure,
)

# Two threads on a busy machine make a matrix product many times slower, and a
# report's matrices are too small to gain from them on a quiet one.
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


@click.group(
    cls=Friendly,
    commands={command.name or "": command for command in COMMANDS},
    epilog=EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)
@click.version_option(__version__, prog_name="sayso", message="%(prog)s %(version)s")
def cli() -> None:
    """On whose say-so?

    Reads news reports and traces every claim in them to its origins. Nothing is
    written or sent anywhere but where you say, and nothing is fetched but from
    addresses that you name.

    \b
    Example:
      sayso dossier reports/ -o dossier.html
    """  # noqa: D301 - click needs the bare \b


def main() -> None:
    """Run the command line, and end the process with its exit code."""
    for name in THREADS:
        os.environ.setdefault(name, "1")
    # What a library has to say about one page is no news to who runs sayso:
    # a report that cannot be read is named, with the reason, by sayso itself.
    logging.getLogger().addHandler(logging.NullHandler())
    cli(prog_name="sayso")
