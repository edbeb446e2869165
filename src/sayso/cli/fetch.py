"""``sayso fetch``: feeds and their pages into a folder."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso import __version__
from sayso.cli.friendly import ALL_READ, EXIT_CODES, NOT_ALL, NOTHING
from sayso.cli.output import printable
from sayso.cli.progress import bar
from sayso.fetch.limits import Limits

if TYPE_CHECKING:
    from sayso.fetch.gathering import Gathered

_AS_SET = Limits()


@click.command(epilog=EXIT_CODES)
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@click.option(
    "-d",
    "--directory",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to fill: made if it is not there, else added to.",
)
@click.option("--pages", is_flag=True, help="The pages that the entries name, too.")
@click.option(
    "--entries",
    type=click.IntRange(1),
    default=_AS_SET.entries,
    show_default=True,
    help="Take so many entries of a feed, from its top.",
)
@click.option(
    "--megabytes",
    type=click.FloatRange(0, min_open=True),
    default=_AS_SET.size / 1e6,
    show_default=True,
    help="Take no more of a feed or page, unpacked.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(0, min_open=True),
    default=_AS_SET.seconds,
    show_default=True,
    help="Wait no longer for a feed or page.",
)
@click.option(
    "--redirects",
    type=click.IntRange(0),
    default=_AS_SET.redirects,
    show_default=True,
    help="Follow no more of them in a row.",
)
@click.option(
    "--delay",
    type=click.FloatRange(0),
    default=_AS_SET.delay,
    show_default=True,
    help="Seconds between two requests to a host; its robots.txt may ask for more.",
)
@click.option(
    "--allow-private",
    is_flag=True,
    help="Ask hosts of your own network, too, if you or they name them.",
)
@click.pass_context
def fetch(  # noqa: PLR0913 - an argument for each option
    ctx: click.Context,
    *,
    feeds: tuple[str, ...],
    directory: Path,
    pages: bool,
    entries: int,
    megabytes: float,
    seconds: float,
    redirects: int,
    delay: float,
    allow_private: bool,
) -> None:
    """Save what is new in feeds, for sayso dossier to read.

    FEED is a file or an address: RSS, Atom, JSON Feed, or a list of feeds (OPML).
    Each entry becomes a record in DIRECTORY/entries; with --pages, the page that it
    names is added to a WARC file in DIRECTORY/pages. DIRECTORY/manifest.jsonl says
    what came from where and when, with its sha256, and what did not come and why.

    Run again, it asks only for what is new; stopped in the middle, it goes on from
    there. It keeps to robots.txt, asks a host for one thing at a time, and only
    public addresses.

    \b
    Examples:
      sayso fetch https://harrow.example/news.xml -d harrow --pages
      sayso fetch subscriptions.opml -d news
      sayso dossier harrow/
    """  # noqa: D301 - click needs the bare \b
    from sayso.fetch.client import Client  # noqa: PLC0415 - not for --help
    from sayso.fetch.gathering import gathered  # noqa: PLC0415 - not for --help

    limits = Limits(
        seconds=seconds,
        idle=min(seconds, _AS_SET.idle),
        size=int(megabytes * 1e6),
        redirects=redirects,
        entries=entries,
        delay=delay,
        allow_private=allow_private,
    )
    client = Client(limits, agent=f"sayso/{__version__}")
    with bar("asked") as seen:
        done = gathered(feeds, directory, pages=pages, client=client, seen=seen)
    for each in done.set_aside:
        click.echo(printable(f"set aside: {each.file}: {each.reason}"), err=True)
    click.echo(printable(_told(done, directory, pages=pages)))
    ctx.exit(_code(feeds=done.feeds, whole=not done.set_aside))


def _told(done: "Gathered", directory: Path, *, pages: bool) -> str:
    saved = f"{_number(done.entries, 'entry', 'entries')} saved"
    known = f", {done.known:,} known" if done.known else ""
    paged = f", {_number(done.pages, 'page')} saved" if pages else ""
    same = f" ({done.unchanged:,} unchanged)" if done.unchanged else ""
    read = f"{_number(done.feeds, 'feed')} read{same}"
    return f"{read}: {saved}{known}{paged}, in {directory}"


def _code(*, feeds: int, whole: bool) -> int:
    if not feeds:
        return NOTHING
    return ALL_READ if whole else NOT_ALL


def _number(many: int, one: str, more: str = "") -> str:
    return f"{many:,} {one if many == 1 else more or one + 's'}"
