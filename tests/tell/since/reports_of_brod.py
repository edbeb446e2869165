"""Reports of a ferry that never was, and what is new in some of them since others."""

from sayso.core.account import Support
from sayso.core.since import Since
from sayso.tell.since import text
from sayso.weigh.since import since
from weigh.dossiers import dossier
from weigh.piles import Report, count, outlet, person, report, said

RUIZ, KERR, HOLT = person("Ada Ruiz"), person("Bo Kerr"), person("Ina Holt")
WIRE = outlet("Oster Wire")
SANK, DIVERS = "the Brod ferry sank off Norland", "divers searched the wreck for hours"
DEAD = ("30 people died off Brod", "die")
THIRTY, FORTY = (count(n, float(n), scope="killed") for n in ("30", "40"))

POST = report("Harbour Post", said(SANK, "sink", RUIZ, leading=True))
HERALD = report("Hill Herald", said(SANK, "sink", KERR, leading=True))
MAIL = report(
    "Coast Mail", said(SANK, "sink", WIRE, RUIZ), said(DIVERS, "search", KERR)
)
DENIED = report("Quay News", said(SANK, "sink", HOLT, support=Support.DENIES))
TOLL = report("Night Mail", said(*DEAD, KERR, figures=(THIRTY,)))
MORE = report(
    "Day Mail", said("40 people died off Brod", "die", RUIZ, figures=(FORTY,))
)


def found(old: tuple[Report, ...], new: tuple[Report, ...]) -> Since:
    """What is new in *new* since *old*."""
    return since(dossier(*old), dossier(*new))


def told(of: Since, *, every: bool = True) -> str:
    """*of* in words, on one line."""
    return " ".join(text(of, every=every).split())
