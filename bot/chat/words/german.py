"""German, in the plain "du" that a server speaks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from bot.chat.words.english import English
from bot.chat.words.german_commands import GermanCommands
from bot.chat.words.german_figures import GermanFigures
from bot.chat.words.german_rights import GermanRights
from bot.chat.words.german_sentences import SENTENCES
from bot.chat.words.german_status import LINES, PARTS
from bot.chat.words.phrasebook import Phrasebook
from bot.core.models import Manner, Polarity, SourceKind

MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip


class German(GermanRights, GermanCommands, GermanFigures, English):
    """Each text of :class:`English`."""

    LANGUAGE = "Deutsch"

    KINDS: Mapping[SourceKind, str] = {
        SourceKind.PERSON: "Person",
        SourceKind.ORGANISATION: "Organisation",
        SourceKind.DOCUMENT: "Dokument",
        SourceKind.MEDIA: "Medium",
        SourceKind.SOCIAL_MEDIA: "soziale Medien",
        SourceKind.UNNAMED: "ohne Namen",
    }
    MANNERS: Mapping[Manner, str] = {
        Manner.DIRECT: "wörtlich zitiert",
        Manner.MIXED: "teils wörtlich zitiert",
        Manner.INDIRECT: "in anderen Worten wiedergegeben",
    }
    STANCES: Mapping[Polarity, str] = {
        Polarity.DENIED: "als Widerspruch",
        Polarity.PROMISED: "als Versprechen",
        Polarity.ASKED: "als Frage",
    }
    SIGNS: Mapping[str, str] = {
        "❝": "wörtlich",
        "≈": "in anderen Worten",
        "§": "aus einem Dokument",
        "◌": "Quelle ohne Namen",
        "¶": "der Artikel selbst",
    }
    OWN_MANNER = "niemandem zugeschrieben"
    HEDGED = "mit Vorbehalt"

    ALL_CLAIMS = "Alle Aussagen"
    SOURCES = "Quellen"
    OPEN_ARTICLE = "Zum Artikel"
    CARD = "Karte"
    IN_ARTICLE = "Eine Aussage im Artikel zeigen"
    SHARE = "Teilen"
    PREVIOUS = "Zurück"
    NEXT = "Weiter"

    KEY_CLAIMS = "Wichtigste Aussagen"
    UNTITLED = "Text ohne Titel"
    NO_SPEAKER = "Niemand genannt"
    OWN_VOICE = "Der Artikel selbst"
    NO_CLAIMS = "Hier wird niemand mit einer Aussage angeführt."
    NEWEST = "Die neuesten"
    WHO_SAID_WHAT = "Wer was gesagt hat"
    THAT_POST = "jener Beitrag"
    THE_POST = "der Beitrag"

    NOT_HERE = "Diesen Artikel gibt es hier nicht, oder du darfst ihn nicht sehen."
    NOTHING_YET = "Hier wurde noch nichts gelesen. Poste einen Link zu einem Artikel, und ich lese ihn."
    NO_SHARE = "Du darfst in diesem Kanal nicht schreiben, also kann ich es hier nicht für dich teilen."
    NOTHING_TO_SHARE = "Das wurde gepostet, wo nicht alle hier lesen dürfen; darum teile ich es nicht."
    NOTHING_HERE = "Nichts davon wurde gepostet, wo du lesen darfst."
    NO_MORE = "Mehr gibt es nicht zu zeigen."
    STALE = "Ich weiß nicht mehr, worum es auf dieser Seite ging. Bitte frag noch einmal."
    SERVERS_ONLY = "Ich arbeite nur auf Servern."
    TOO_LONG = "Das ist zu lang für eine Suche: bitte höchstens 200 Zeichen."
    NO_NUMBER = "Ich brauche die Nummer eines Artikels, etwa 12. Sie steht unten auf seiner Karte."
    UNKNOWN_FORM = (
        "Dieses Formular ist aus der Zeit vor meiner letzten Erneuerung, und ich kenne es nicht mehr. "
        "Bitte öffne es neu."
    )
    YOUR_WORDS = "Was du geschrieben hast, steht in dieser Datei, damit es nicht verloren ist."
    YOUR_WORDS_FILE = "deine-worte.txt"
    OUTDATED = "Discord hat dir etwas angeboten, das nicht mehr gilt. Bitte wähle noch einmal."
    NO_DATABASE = "Mein Archiv ist gerade nicht erreichbar. Bitte versuch es gleich noch einmal."
    MAY_NOT_SETTLE = "Das dürfen nur Mitglieder, die diesen Server verwalten."
    MAY_NOT_POST = (
        "Ich darf in diesem Kanal nicht schreiben und kann hier keine Karte hinterlassen. "
        "Bitte die Moderation, es mir zu erlauben."
    )
    NOTHING_TO_READ = (
        "Ich habe dort nichts zu lesen gefunden. "
        "Ich lese Links, Dateien (.txt, .md, .html, .pdf) und Texte ab 80 Wörtern."
    )
    EMPTY_FORM = "Das Formular war leer. Gib mir einen Link, einen Text oder eine Datei."
    TOO_MANY = "Das ist zu viel für ein Formular: bitte {} Links auf einmal."
    TOO_LARGE = "Die Datei ist größer als 10 MB; so viel lese ich nicht. Füg stattdessen ihren Text ein."
    NO_ADDRESS = "Das ist keine Adresse, die ich lesen kann. Sie sollte wie example.org/story aussehen."
    TOO_SHORT = "Das ist zu kurz für einen Artikel: ich brauche mindestens 20 Wörter."
    NOT_READABLE = "Ich lese Dateien mit .txt, .md, .html und .pdf. Von allem anderen füg den Text ein."
    UNREADABLE = "Das kann ich nicht lesen."
    FILE_GONE = "Die Datei ist nicht mehr da. Poste sie noch einmal, und ich lese sie."
    FILE_UNREACHABLE = "Discord gibt mir die Datei gerade nicht."
    MAY_NOT_WRITE = (
        "Du darfst in diesem Kanal nicht schreiben, darum setze ich dir keine Karte hierher. "
        "Versuch es anderswo."
    )
    TAKEN = "Danke. Ich lese es gerade."
    KNOWN = "Das habe ich schon: meine Antwort steht dort oder ist unterwegs."
    READING = "Ich lese …"
    UNDER_WAY = "wird gelesen"
    NOT_READ = "nicht lesbar"
    REFUSED = "Discord lehnt es ab: {}."
    UNREACHED = "Discord war nicht zu erreichen: {}."

    def __init__(self) -> None:
        own = dict(zip(_texts(English), _texts(German), strict=True))
        self._book = Phrasebook(own | SENTENCES)
        self._status = Phrasebook(LINES, PARTS)

    def told(self, sentence: str) -> str:
        return self._book.told(sentence)

    def status_line(self, line: str) -> str:
        return re.sub(r"(?<=\d)\.(?=\d (?:GB|MB)\b)", ",", self._status.told(line))

    def number(self, number: int) -> str:
        return f"{number:,}".replace(",", ".")

    def day(self, when: date) -> str:
        return f"{when.day}. {MONTHS[when.month - 1]} {when.year}"

    def ordinal(self, number: int) -> str:
        return f"{number}."

    def claims(self, number: int) -> str:
        return self._counted(number, "Aussage", "Aussagen")

    def sources(self, number: int) -> str:
        return self._counted(number, "Quelle", "Quellen")

    def articles(self, number: int) -> str:
        return self._counted(number, "Artikel", "Artikel")

    def words(self, number: int) -> str:
        return self._counted(number, "Wort", "Wörter")

    def characters(self, number: int) -> str:
        return self._counted(number, "Zeichen", "Zeichen")

    def tally(self, claims: int, sources: int, unnamed: int) -> str:
        said = f"{self.claims(claims)} · {self.sources(sources)}"
        return f"{said}, davon {self.number(unnamed)} ohne Namen" if unnamed else said

    def saved_as(self, number: int) -> str:
        return f"gespeichert als #{number}"

    def via(self, names: str) -> str:
        return f"laut {names}"

    def first_posted(self, by: str, when: str) -> str:
        return f"zuerst gepostet von {by} am {when}"

    def try_instead(self, queries: str) -> str:
        return f"Versuch {queries}."

    def same_text(self, number: str, site: str) -> str:
        return f"Gleicher Text wie {number}" + (f", veröffentlicht von {site}" if site else "")

    def nearly_same_text(self, number: str, site: str, here: str, there: str) -> str:
        return (
            f"Fast der Text von {number}"
            + (f" ({site})" if site else "")
            + f", aber {here} hier, {there} dort"
        )

    def posted(self, by: str, when: str = "") -> str:
        return f"gepostet von {by} {when}".rstrip()

    def submitted_by(self, member: str) -> str:
        return f"eingereicht von {member}"

    def spread(self, first: int, last: int, total: int) -> str:
        return f"{self.number(first)} bis {self.number(last)} von {self.number(total)}"

    def in_the_article(self, place: int, total: int) -> str:
        return f"Aussage {self.number(place)} von {self.number(total)}, im Artikel"

    def progress(self, done: int, total: int) -> str:
        return f"{self.number(done)} von {self._counted(total, 'Artikel', 'Artikeln')} fertig"

    def page(self, number: int) -> str:
        return f"Seite {self.number(number)}"

    def about(self, topic: str) -> str:
        return f"über {topic}"

    def said_by(self, source: str) -> str:
        return f"gesagt von {source}"

    def within(self, place: str) -> str:
        return f"in {place}"

    def published_by(self, site: str) -> str:
        return f"aus {site}"

    def from_the(self, place: int) -> str:
        return f"ab dem {self.ordinal(place)}"

    def later(self, reason: str) -> str:
        return f"{reason}\n-# Ich versuche es von selbst noch einmal und setze die Karte hierher."

    def beyond(self, names: Sequence[str], most: int) -> str:
        left = "\n".join(f"- {name}" for name in names)
        return f"Ich lese die ersten {most}. Poste die anderen noch einmal, damit ich sie lese:\n{left}"

    def over_limit(self, who: str, most: int, again: str) -> str:
        of = {"member": "von einem Mitglied", "channel": "in einem Kanal", "server": "auf einem Server"}[who]
        return (
            f"Ich lese an einem Tag {self.articles(most)} {of}, und so viele sind es schon. "
            f"Poste es nach {again} noch einmal."
        )

    def passed_over(self, since: str, until: str) -> str:
        return (
            f"Ich war weg und habe übergangen, was hier von {since} bis {until} gepostet wurde: "
            "es ist zu alt oder war zu viel. Poste noch einmal, was ich lesen soll."
        )

    def given_up(self, place: str, when: str, reason: str) -> str:
        return f"Eine Antwort in {place} ({when}) konnte ich nicht geben: {reason}"

    def claims_shown(self, number: int) -> str:
        return f"Eine Karte zeigt höchstens **{self.claims(number)}**."

    def model_asked(self, model: str, wanted: bool) -> str:
        if wanted:
            return (
                f"Das Sprachmodell {model} **schreibt Zusammenfassungen**: "
                "es bekommt den Text jedes Artikels, der hier gepostet wird."
            )
        return f"Das Sprachmodell {model} wird **nicht gefragt**; nichts, was hier steht, geht an es."

    def nothing_found(self, query: str) -> str:
        return f"Nichts gefunden zu „{query}“ in dem, was du hier lesen darfst. Weniger oder andere Worte helfen."

    def shared(self, left_out: int) -> str:
        if not left_out:
            return "Geteilt."
        results = self._counted(left_out, "Ergebnis fehlt", "Ergebnisse fehlen")
        return f"Geteilt. {results}: gepostet, wo nicht alle hier lesen dürfen."

    def shared_stats(self, left_out: int) -> str:
        if not left_out:
            return "Geteilt."
        articles = self.number_of_articles(left_out)
        return f"Geteilt ohne {articles}, die nicht alle hier lesen dürfen."

    def something_went_wrong(self, incident: str) -> str:
        return (
            f"Bei mir ist etwas schiefgegangen (id {incident}). Es ist notiert; bitte versuch es noch einmal."
        )


def _texts(catalogue: type[English]) -> list[str]:
    """The catalogue's constants."""
    found = (getattr(catalogue, name) for name in dir(English) if not name.startswith("_"))
    return [text for text in found if isinstance(text, str)]
