"""What /source, /stats and /export say in German."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.chat.words.english_figures import EnglishFigures
from bot.core.speakers import Why
from bot.core.timeline import Step

MONTHS = ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez.")
STEPS = {Step.DAY: "Tag", Step.WEEK: "Woche", Step.MONTH: "Monat", Step.YEAR: "Jahr"}


class GermanFigures(EnglishFigures):
    """Each text of :class:`EnglishFigures`."""

    DOES_SOURCE = "Alles, was eine Quelle gesagt hat, über alle Artikel"
    DOES_STATS = "Was hier zuletzt gelesen wurde, in Diagrammen"
    DOES_EXPORT = "Lade herunter, was du sehen darfst"
    OPTION_NAME = "Ihr Name, wie Artikel ihn schreiben"
    OPTION_FORMAT = "Was für eine Datei"
    FORMAT_CSV = "CSV: eine Tabelle, eine Aussage je Zeile"
    FORMAT_JSON = "JSON: alles, ein Artikel je Zeile"
    FORMAT_MARKDOWN = "Markdown: zum Lesen"

    ALSO_CALLED = "Auch genannt"
    QUOTED_BY = "Zitiert in"
    NEWEST_CLAIMS = "Aussagen, die neuesten zuerst"
    JOIN = "Verbinden…"
    PART = "Trennen…"
    JOIN_TITLE = "Zwei Namen, eine Quelle"
    JOIN_NAME = "Welche andere Quelle ist es?"
    JOIN_HINT = "Ihr Name, wie Artikel ihn schreiben"
    PART_TITLE = "Ein Name zu viel"
    PART_NAMES = "Welche Namen gehören jemand anderem?"
    WHY: Mapping[Why, str] = {
        Why.SAME: "derselbe Name, anders geschrieben",
        Why.ORDER: "dieselben Worte in anderer Folge",
        Why.ACRONYM: "eine Abkürzung",
        Why.GIVEN: "ein kürzerer oder vollerer Vorname",
        Why.SPELLING: "eine andere Schreibung",
        Why.FIRST: "",
        Why.MODERATOR: "von der Moderation verbunden",
    }
    MAY_NOT_MODERATE = (
        "Nur wer auf diesem Server Nachrichten verwalten darf, kann Quellen verbinden oder trennen."
    )
    NO_SUCH_SOURCE = "Keine Quelle dieses Namens kommt vor, wo du lesen darfst. Versuch einen Teil des Namens, oder /suche."
    ONE_ALREADY = "Diese beiden sind schon eine Quelle."
    NOT_PARTED = "So bliebe nichts zu trennen: wähle einige der Namen, nicht alle."
    NOTHING_TO_PART = "Diese Quelle hat nur einen Namen, es gibt also nichts zu trennen."

    STATS = "Was hier gelesen wurde"
    ARTICLES_A_WEEK = "Artikel je Woche"
    OUTLETS = "Medien"
    MOST_QUOTED = "Meistzitierte Quellen"
    UNNAMED_SHARE = "Aussagen aus Quellen ohne Namen"
    ONLY_YOURS = "soweit du lesen darfst"
    ONLY_PUBLIC = "soweit alle hier lesen dürfen"
    NO_STATS = "In diesen Wochen wurde nichts gelesen, wo du lesen darfst. Poste einen Artikel, dann gibt es etwas zu zählen."

    NOTHING_TO_EXPORT = "Hier gibt es noch nichts, was du sehen darfst, also auch keine Datei."
    EXPORT_REFUSED = (
        "Discord hat die Datei nicht genommen. Versuch es noch einmal, oder nimm ein anderes Format."
    )

    def quoted(self, words: str) -> str:
        return f"„{words}“"

    def claims_in(self, claims: int, articles: int) -> str:
        said = f"{claims:,} {'Aussage' if claims == 1 else 'Aussagen'}"
        return f"{said} in {articles:,} Artikel{'' if articles == 1 else 'n'}".replace(",", ".")

    def bucket(self, start: date, step: Step) -> str:
        match step:
            case Step.MONTH:
                return f"{MONTHS[start.month - 1]} {start.year}"
            case Step.YEAR:
                return str(start.year)
            case _:
                return f"{start.day}. {MONTHS[start.month - 1]}"

    def by_step(self, step: Step) -> str:
        return f"Aussagen je {STEPS[step]}"

    def alias(self, name: str, why: str, beside: str) -> str:
        return f"{name} ({why} wie {beside})" if beside else f"{name} ({why})" if why else name

    def and_more(self, number: int) -> str:
        return f"und {number} weitere"

    def between(self, first: str, last: str) -> str:
        return first if first == last else f"{first} bis {last}"

    def joined(self, one: str, other: str) -> str:
        return f"{one} und {other} sind von nun an eine Quelle. *{self.PART}* macht es rückgängig."

    def parted(self, names: str) -> str:
        return f"Von nun an eine andere Quelle: {names}."

    def weeks(self, number: int) -> str:
        return f"Letzte {number} Wochen"

    def this_week(self, now: int, before: int) -> str:
        return f"Diese Woche {now}, letzte Woche {before}."

    def share_of(self, part: int, whole: int) -> str:
        count = f"{whole:,}".replace(",", ".")
        return f"{round(100 * part / whole) if whole else 0} % von {count} Aussagen"

    def only_newest(self, articles: int) -> str:
        return f"Gezählt sind nur die neuesten {articles:,} Artikel.".replace(",", ".")

    def export_file(self, articles: int, part: int, parts: int) -> str:
        said = f"{articles:,} Artikel".replace(",", ".")
        return f"Teil {part} von {parts}: {said}." if parts > 1 else f"{said}, wie du sie jetzt sehen darfst."

    def only_newest_exported(self, articles: int) -> str:
        count = f"{articles:,}".replace(",", ".")
        return (
            f"Das ist mehr, als hineinpasst; dies sind die neuesten {count} Artikel. "
            "Wer mich betreibt, hat alles: `python -m bot export`."
        )

    def written_by(self, model: str) -> str:
        return f"Zusammenfassung von {model}"
