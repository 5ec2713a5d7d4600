"""What the bot says in German of removing, reading again, correcting and forgetting."""

from __future__ import annotations

from collections.abc import Mapping

from bot.chat.words.english_rights import EnglishRights
from bot.core.changes import Kind
from bot.core.models import Fault


class GermanRights(EnglishRights):
    """Each text of :class:`EnglishRights`."""

    DOES_FORGET = "Löscht, was du in diesem Server eingereicht hast"

    CORRECT = "Berichtigen"
    REMOVE = "Entfernen"
    REMOVE_IT = "Ja, entfernen"
    READ_AGAIN = "Neu lesen"
    WHAT_CHANGED = "Was sich änderte"
    CORRECTIONS = "Berichtigungen"
    EARLIER_TEXT = "Früherer Text"
    TEXT_NOW = "Der jetzige Text"
    UNDO = "Zurücknehmen"
    FORGET_IT = "Ja, alles löschen"

    MAY_NOT_REMOVE = "Das kann nur, wer es gepostet hat, oder wer den Kanal moderiert."
    REMOVE_WHOLE = (
        "Karte, Zusammenfassung, Aussagen und Text verschwinden für immer. "
        "Wird der Link noch einmal gepostet, lese ich ihn neu."
    )
    OR_READ_AGAIN = (
        "Wenn er nur veraltet ist: *Neu lesen* holt die Seite noch einmal und behält diesen Text daneben."
    )
    READING_AGAIN = "Ich lese ihn noch einmal. Die Karte zeigt dann, was er jetzt sagt."
    ALREADY_AGAIN = "Ich lese ihn schon noch einmal."
    UNCHANGED = "Ich habe ihn noch einmal gelesen: er sagt, was er gesagt hat."
    NO_CHANGE = "Es hat sich nichts geändert, was ich benennen kann."
    NO_EARLIER = "Es gibt keinen früheren Text davon, oder keinen, den du sehen darfst."
    ONLY_THE_NEWEST = (
        "Das ist ein früherer Text. Lies den Artikel neu, der daraus wurde, oder berichtige den."
    )

    MAY_NOT_CORRECT = "Berichtigen kann nur, wer dort schreiben darf, wo er gepostet wurde."
    CORRECT_TITLE = "Was stimmt nicht?"
    CORRECT_WHICH = "Welche?"
    CORRECT_FAULT = "Was stimmt daran nicht?"
    CORRECT_RIGHT = "Wer es sagt, oder der richtige Wortlaut"
    CORRECT_HINT = "So, wie es im Artikel steht. Lass es leer, wenn der Artikel selbst es sagt."
    SUMMARY_SENTENCE = "Zusammenfassung"
    FAULTS: Mapping[Fault, str] = {
        Fault.SPEAKER: "Das sagt jemand anderes",
        Fault.CLAIM: "Das ist keine Aussage",
        Fault.WORDS: "Der Wortlaut stimmt nicht",
        Fault.POINT: "Gehört nicht in die Zusammenfassung",
    }
    NOTHING_TO_CORRECT = "Hier gibt es nichts zu berichtigen."
    NOT_CORRECTED = "Das ändert nichts: was stimmt, muss wörtlich im Artikel stehen und anders sein als das, was ich habe."
    NOT_THERE_ANY_MORE = "Dieser Satz oder diese Aussage hat sich geändert, seit du das Formular geöffnet hast. Bitte wähl neu."
    WRONG_FAULT = (
        "Ein Satz der Zusammenfassung kann nur gestrichen werden, und eine Aussage nur, wo sie eine ist."
    )
    CORRECTED = "Danke, das ist berichtigt. Wer moderiert, kann es zurücknehmen."
    ENOUGH_CORRECTED = "Das reicht für heute: ich nehme {} Berichtigungen am Tag von einem Mitglied."
    MAY_NOT_UNDO = "Das kann nur, wer den Kanal moderiert, oder wer es berichtigt hat."
    NOT_UNDONE = "Das ist schon zurückgenommen."
    NO_CORRECTIONS = "Diesen Artikel hat niemand berichtigt."

    NOTHING_HELD = "Du hast hier nichts eingereicht, was ich noch habe."

    CHANGES: Mapping[Kind, str] = {
        Kind.HEADLINE: "Eine neue Überschrift",
        Kind.DENIAL_DROPPED: "Ein Dementi fehlt jetzt",
        Kind.FIGURE: "Eine andere Zahl",
        Kind.NEGATION: "Das Gegenteil wird gesagt",
        Kind.DENIAL: "Ein Dementi ist neu",
        Kind.SPEAKER: "Das sagt jetzt jemand anderes",
        Kind.FIRMER: "Bestimmter gesagt",
        Kind.SOFTER: "Vorsichtiger gesagt",
        Kind.GONE: "Eine Aussage fehlt jetzt",
        Kind.NEW: "Eine Aussage ist neu",
        Kind.WORDS: "Andere Worte",
    }

    def remove_title(self, number: int) -> str:
        return f"#{number} entfernen?"

    def remove_some(self, mine: int, others: int) -> str:
        goes = (
            "Der Post, den du entfernen darfst, verschwindet"
            if mine == 1
            else f"Die {mine} Posts, die du entfernen darfst, verschwinden"
        )
        stays = "ihn noch ein anderer brachte" if others == 1 else f"ihn noch {others} andere brachten"
        return f"{goes}, mit der Karte. Der Artikel bleibt, weil {stays}."

    def removed(self, number: int, whole: bool) -> str:
        if whole:
            return f"#{number} ist entfernt. Was von den Worten übrig ist, wird binnen einer Stunde gelöscht."
        return (
            f"Der Post ist von #{number} weggenommen; der Artikel bleibt für die anderen, die ihn posteten."
        )

    def changed_since(self, number: int, when: str) -> str:
        return f"Was sich in #{number} seit {when} änderte"

    def other_sentences(self, new: int, gone: int) -> str:
        return f"Außerdem: {self.sentences(new)} neu, {self.sentences(gone)} weg."

    def sentences(self, number: int) -> str:
        return f"{number} Satz" if number == 1 else f"{number} Sätze"

    def more_changes(self, number: int) -> str:
        return f"und {number} weitere"

    def read_again_on(self, when: str, earlier: str) -> str:
        return f"neu gelesen am {when}; früherer Text: {earlier}"

    def earlier_text_of(self, number: int, until: str = "") -> str:
        return f"früherer Text von #{number}" + (f", ersetzt am {until}" if until else "")

    def corrected_by(self, who: str) -> str:
        return f"berichtigt von {who}"

    def correction_was(self, who: str, when: str, undone_by: str) -> str:
        return f"von {who} am {when}" + (f" · zurückgenommen von {undone_by}" if undone_by else "")

    def forget_title(self) -> str:
        return "Alles löschen, was du hier eingereicht hast?"

    def forgetting(self, alone: int, shared: int, corrections: int) -> str:
        lines = []
        if alone:
            lines.append(
                f"{self.number_of_articles(alone)}, die nur von dir kamen: für immer weg, mit Karte und Text."
            )
        if shared:
            lines.append(
                f"{self.number_of_articles(shared)}, die auch andere posteten: nur dein Post verschwindet."
            )
        if corrections:
            lines.append(f"{corrections} deiner Berichtigungen: zurückgenommen.")
        return "\n".join(f"- {line}" for line in lines) + "\n\nDas lässt sich nicht rückgängig machen."

    def number_of_articles(self, number: int) -> str:
        return f"{number} Artikel"

    def forgotten(self, articles: int) -> str:
        return (
            f"Gelöscht: {self.number_of_articles(articles)}. "
            "Was von den Worten übrig ist, verschwindet binnen einer Stunde."
        )
