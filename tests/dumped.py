"""Dumps of invented pages: all that they show, a block a line."""

MENU = ("Startseite", "Wirtschaft", "Sport", "Wetter", "Kultur", "Anmelden")
STORY = (
    "Die Brücke über die Lauter ist am Dienstag eingestürzt, sagte die Polizei.",
    "Carla Mendes, die Bürgermeisterin, erklärte, niemand habe die Seile geprüft.",
    "„Wir haben den Knall bis zum Markt gehört“, sagte ein Anwohner dem Boten.",
    "Die Polizei sperrte das Ufer. Wann die Brücke wieder gebaut wird, ist offen.",
)
FOOT = (
    "Mehr zum Thema",
    "Neue Fähre für das Tal",
    "Zehn Rezepte für den Herbst",
    "Impressum",
    "Datenschutz",
    "AGB",
    "Kontakt",
    "© 2031 Verlag Lauterbote",
)
LINES = (*MENU, *STORY, *FOOT)
