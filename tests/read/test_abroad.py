"""Reports in other languages: whose they are, and of which day."""

import pytest

from sayso.core.interval import OPEN
from sayso.read.dates import dates
from sayso.read.reports import Place, plain_report

PLACE = Place(0, "a.txt", "0" * 64)
GERMAN = (
    "Eine Brücke über den Lomar ist am Dienstag eingestürzt, wie die Polizei mitteilte."
)

# fmt: off
REPORTS = {
    "de": ("Brücke stürzt ein\nVon Karl Meister\nSüddeutsche Zeitung, 3. März 2031",
           GERMAN, "Süddeutsche Zeitung"),
    "fr": ("Un pont s'effondre\nLe Monde | 3 mars 2031 à 10h15",
           "Un pont est tombé mardi, a dit la maire, et personne n'a été blessé.",
           "Le Monde"),
    "es": ("Cae un puente\nEl País – 3 de marzo de 2031",
           "Un puente cayó el martes y doce personas murieron, dijo la alcaldesa.",
           "El País"),
    "ru": ("Обрушился мост\nТАСС, 3 марта 2031",
           "Мост обрушился во вторник, погибли двенадцать человек, сообщила полиция.",
           "TASS"),
    "ja": ("橋が崩落\n朝日新聞 | 2031年3月3日 10時",
           "火曜日に橋が崩落し、12人が死亡したと警察が発表した。", "The Asahi Shimbun"),
    "ko": ("다리 붕괴\n연합뉴스 | 2031년 3월 3일",
           "다리가 화요일에 무너졌다고 경찰이 말했다.", "Yonhap News Agency"),
    "ar": ("انهيار جسر\nالجزيرة | 3 مارس 2031",
           "انهار جسر يوم الثلاثاء وقتل اثنا عشر شخصا، قالت الشرطة.", "Al Jazeera"),
}
# fmt: on


@pytest.mark.parametrize("code", REPORTS)
def test_outlet_and_day(code: str) -> None:
    """Both are told by short lines above the story, with the words that say so."""
    head, story, outlet = REPORTS[code]
    found = plain_report(PLACE, f"{head}\n\n{story}")

    assert (found.language, found.outlet.name) == (code, outlet)
    assert str(found.published.interval.min) == "2031-03-03"
    assert all(found[span] for span in found.outlet.basis + found.published.basis)


def test_what_the_story_tells_is_not_its_own() -> None:
    """An outlet and a day within long lines are what the report is about."""
    text = f"{GERMAN} „Sie war alt“, sagte sie der Süddeutsche Zeitung, 3. März 2031."
    found = plain_report(PLACE, text)

    assert found.language == "de"
    assert found.outlet.name is None
    assert found.published.interval == OPEN


DAYS = {
    "3. März 2031": ("2031-03-03", "2031-03-03"),
    "3 de abril de 2031": ("2031-04-03", "2031-04-03"),
    "2031. március 3.": ("2031-03-03", "2031-03-03"),
    "2031年12月3日": ("2031-12-03", "2031-12-03"),
    "Ngày 3 tháng 12 năm 2031": ("2031-12-03", "2031-12-03"),
    "3. listopada 2031": ("2031-10-03", "2031-11-03"),
    "3 كانون الثاني 2031": ("2031-01-03", "2031-01-03"),
}


@pytest.mark.parametrize("words", DAYS)
def test_dates_in_other_languages(words: str) -> None:
    """A day that is written out is read, and both where a month's name means two."""
    (found,) = dates(words)

    assert (str(found.interval.min), str(found.interval.max)) == DAYS[words]


@pytest.mark.parametrize("words", ["31. listopada 2031", "3 crowns 2031", "9 of 2031"])
def test_no_days(words: str) -> None:
    """A number, a word and a year are a day only if there is one of that month."""
    found = [str(each.interval.max) for each in dates(words)]

    assert found == (["2031-10-31"] if "listopada" in words else [])
