"""What Discord lists and asks for in German."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.chat.words.english_commands import EnglishCommands
from bot.core.models import Limits


class GermanCommands(EnglishCommands):
    """Each text of :class:`EnglishCommands`."""

    NAMES: Mapping[str, str] = {
        "search": "suche",
        "article": "artikel",
        "claims": "aussagen",
        "recent": "neueste",
        "submit": "einreichen",
        "help": "hilfe",
        "forget": "vergessen",
        "settings": "einstellungen",
        "status": "status",
        "Read this article": "Diesen Artikel lesen",
        "query": "worte",
        "in": "in",
        "source": "quelle",
        "site": "medium",
        "author": "autor",
        "by": "von",
        "after": "nach",
        "before": "vor",
        "sort": "reihenfolge",
        "id": "nummer",
        "about": "thema",
        "stats": "statistik",
        "export": "export",
        "name": "name",
        "format": "format",
    }
    DOES_SEARCH = "Sucht Worte in allen Artikeln, die hier gelesen wurden"
    DOES_ARTICLE = "Zeigt die Karte eines Artikels noch einmal"
    DOES_CLAIMS = "Wer was gesagt hat, über alle Artikel"
    DOES_RECENT = "Die neuesten Artikel"
    DOES_SUBMIT = "Lass einen Link, einen Text oder eine Datei lesen"
    DOES_HELP = "Was du posten und was du fragen kannst"
    DOES_SETTINGS = "Wähle, welche Kanäle ich beobachte und wie ich antworte"
    DOES_STATUS = "Was mir fehlt, und wie es mir geht"
    OPTION_QUERY = 'Worte, oder eine "genaue Wendung"'
    OPTION_IN = "Nur, was dort gepostet wurde"
    OPTION_SAYS = "Nur, wo diese Quelle etwas sagt"
    OPTION_SITE = "Nur aus diesem Medium"
    OPTION_AUTHOR = "Nur von dieser Autorin oder diesem Autor"
    OPTION_BY = "Nur, was dieses Mitglied gepostet hat"
    OPTION_AFTER = "Nur hier gelesen nach einem Tag: 2024-05-01, 7d"
    OPTION_BEFORE = "Nur hier gelesen vor einem Tag: 2024-05-01, 7d"
    OPTION_SORT = "Was zuerst kommt"
    OPTION_NUMBER = "Seine Nummer, unten auf der Karte, oder sein Titel"
    OPTION_ARTICLE = "Nur in diesem Artikel"
    OPTION_ABOUT = "Nur Aussagen mit diesen Worten"
    OPTION_SOURCE = "Nur von dieser Quelle"
    BEST_FIRST = "das Beste zuerst"
    NEWEST_FIRST = "das Neueste zuerst"
    ACTIVITY = "Liest, was ihr postet"

    SETTINGS = (
        "### Einstellungen\nDie Kanäle, die ich beobachte; ihre Threads und Forenbeiträge gehören dazu."
    )
    CHOOSE_CHANNELS = "Wähle die Kanäle"
    AS_REPLIES = "Karten sind **Antworten** auf den Beitrag."
    IN_THREADS = "Karten kommen in einen **Thread** unter dem Beitrag."
    AT_ONCE = "Ich lese, **was dort gepostet wird**."
    ON_REQUEST = (
        "Ich lese **nur auf Bitte**: auf eine Erwähnung, das Menü *Diesen Artikel lesen* oder `/einreichen`."
    )
    OPEN = "Ich antworte mit einer **Karte**."
    QUIET = "Ich bin **still**: ich reagiere nur mit 📰, und wer darauf drückt, holt die Karte."
    ON_REQUEST_BUTTON = "Nur auf Bitte"
    AT_ONCE_BUTTON = "Alles lesen"
    QUIET_BUTTON = "Still sein"
    OPEN_BUTTON = "Karten zeigen"
    THREADS_BUTTON = "Lieber Threads"
    REPLIES_BUTTON = "Lieber Antworten"
    MODEL_ON_BUTTON = "Fragen"
    MODEL_OFF_BUTTON = "Nicht fragen"
    SERVERS_LANGUAGE = "Karten in der Sprache dieses Servers"
    NOTHING_MISSING = "Dort habe ich jedes Recht, das ich brauche."
    WELCOME = (
        "### Hallo, ich lese Artikel\n"
        "Poste einen in einem Kanal, den ich beobachte, und ich antworte mit einer Karte: "
        "eine kurze Zusammenfassung, und **wer was sagt**. Was ich gelesen habe, könnt ihr durchsuchen.\n"
        "**Welche Kanäle soll ich beobachten?** Wer diesen Server verwaltet, wählt sie hier; "
        "später mit `/einstellungen`."
    )
    WELCOME_OWNER = (
        "### Hallo, ich bin auf deinem Server {}\n"
        "Ich lese Artikel, die gepostet werden, und antworte mit einer Karte: "
        "eine kurze Zusammenfassung, und wer was sagt. "
        "Im Kanal für Systemnachrichten darf ich nicht schreiben, darum sage ich es dir: "
        "wähle mit `/einstellungen` die Kanäle, die ich beobachte."
    )
    WELCOMED = (
        "### Danke\nAb jetzt beobachte ich {}. `/einstellungen` ändert das, `/hilfe` sagt, was ich kann."
    )
    WELCOMED_NOWHERE = "### Danke\nIch beobachte vorerst keinen Kanal. `/einstellungen` ändert das."
    STATUS = "### Status"
    NO_CHANNELS = "⚠ Ich beobachte hier noch keinen Kanal: wähle welche mit `/einstellungen`."
    NO_CONTENT = (
        "⚠ Discord lässt mich keine Nachrichten lesen (der Message-Content-Intent ist aus). "
        "Erwähnungen, das Menü *Diesen Artikel lesen* und `/einreichen` gehen."
    )
    NEEDED: Mapping[str, str] = {
        "view_channel": "den Kanal sehen",
        "send_messages": "mit Karten antworten",
        "read_message_history": "auf Beiträge antworten und finden, was in meiner Abwesenheit gepostet wurde",
        "add_reactions": "👀 und ✅ zeigen",
        "create_public_threads": "einen Thread für die Karten öffnen",
        "send_messages_in_threads": "in Threads antworten",
    }

    FORM_TITLE = "Einen Artikel lesen lassen"
    FORM_LINK = "Ein Link"
    FORM_TEXT = "oder ein Text"
    FORM_FILE = "oder eine Datei"
    FORM_FILE_HINT = "txt, md, html oder pdf, bis 10 MB"

    HELP_POST = (
        "### Was ich tue\n"
        "Poste einen Artikel in einem Kanal, den ich beobachte, und ich antworte mit einer Karte: "
        "eine kurze Zusammenfassung, und **wer was sagt**.\n"
        "### Was du posten kannst\n"
        "Einen Link · einen Text ab 80 Wörtern · eine Datei (`.txt`, `.md`, `.html`, `.pdf`) · "
        "eine weitergeleitete Nachricht.\n"
        "Anderswo erwähne mich mit einem Link, nimm `/einreichen` oder das Menü einer Nachricht: "
        "Apps → *Diesen Artikel lesen*.\n"
        "### Was du fragen kannst"
    )
    HELP_COMMANDS: Mapping[str, str] = {
        "search": "Worte, in allem, was hier gelesen wurde",
        "claims": "wer was sagt, nach Artikel, Thema oder Quelle",
        "source": "alles, was eine Quelle gesagt hat",
        "recent": "die neuesten",
        "article": "eine Karte noch einmal",
        "submit": "ein Formular für Link, Text oder Datei",
        "stats": "Schaubilder über das hier Gelesene",
        "export": "eine Datei mit dem, was du sehen darfst",
        "forget": "löscht, was du eingereicht hast",
        "settings": "für die Moderation: welche Kanäle, und wie",
        "status": "für die Moderation: was mir fehlt",
        "help": "diese Seite",
    }
    HELP_CARD = "### Wie man eine Karte liest"
    HELP_RIGHTS = (
        "Du siehst nur, was gepostet wurde, wo du lesen darfst. "
        "Löschst du deinen Beitrag, verschwindet sein Artikel."
    )

    def cards_in(self, language: str) -> str:
        return f"Karten auf {language}"

    def limits(self, limits: Limits) -> str:
        told = [
            f"{most:,}".replace(",", ".") + f" {whose}"
            for most, whose in (
                (limits.member, "Artikel von einem Mitglied"),
                (limits.channel, "Artikel in einem Kanal"),
                (limits.server, "Artikel auf diesem Server"),
            )
            if most
        ]
        return f"Am Tag lese ich höchstens {', '.join(told)}." if told else "Ich lese, so viel gepostet wird."

    def missing(self, channel: str, whys: Sequence[str]) -> str:
        return f"{channel}: Ich darf nicht {', auch nicht '.join(whys)}."

    def channel_gone(self, channel: str) -> str:
        return (
            f"Den beobachteten Kanal {channel} gibt es nicht mehr, oder ich sehe ihn nicht. "
            "Wähle neu mit `/einstellungen`."
        )
