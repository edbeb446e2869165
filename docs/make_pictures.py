"""Make the pictures of the example's page that the docs show.

    make browser && python docs/make_pictures.py

Needs chromium, node and what `make browser` gets. Each picture is below 300 kB.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import sayso
from sayso.tell import html

DOCS = Path(__file__).parent
PROJECT = DOCS.parent
EXAMPLE = PROJECT / "examples" / "greyfell" / "reports"
BROWSER = Path(os.environ.get("SAYSO_BROWSER") or PROJECT / "build" / "browser")
MOST = 300_000


def shot(page: Path, folder: Path) -> None:
    """Put the pictures of *page* into *folder*."""
    node, chromium = shutil.which("node"), shutil.which("chromium")
    modules = BROWSER.absolute() / "node_modules"
    if not node or not chromium or not modules.is_dir():
        sys.exit("Needs chromium, node and what `make browser` gets.")
    subprocess.run(  # noqa: S603 - our own script
        [node, str(DOCS / "shoot.cjs"), chromium, str(page), str(folder)],
        check=True,
        env={**os.environ, "NODE_PATH": str(modules)},
    )


def main() -> None:
    """Make them, and say how large they are."""
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch) / "page.html"
        page.write_text(html(sayso.dossier([EXAMPLE])), "utf-8")
        shot(page, Path(scratch))
        for picture in sorted(Path(scratch).glob("*.png")):
            size = picture.stat().st_size
            print(f"{picture.name} {size:,} bytes")
            if size > MOST:
                sys.exit(f"{picture.name} is larger than {MOST:,} bytes.")
            shutil.copy(picture, DOCS / picture.name)


if __name__ == "__main__":
    main()
