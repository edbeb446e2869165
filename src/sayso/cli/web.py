"""The option that lets addresses of the user's own network be asked."""

import click

_KEY = "sayso.allow_private"


def _noted(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    ctx.meta[_KEY] = value


allow_private = click.option(
    "--allow-private",
    is_flag=True,
    expose_value=False,
    callback=_noted,
    help="Where PATH is an address: ask hosts of your own network, too.",
)


def allowed() -> bool:
    """Whether the command that runs was given ``--allow-private``."""
    ctx = click.get_current_context(silent=True)
    return bool(ctx and ctx.meta.get(_KEY))
