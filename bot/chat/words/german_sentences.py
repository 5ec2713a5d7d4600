"""The sentences that core, web, reading and store write in English, in German; ``{}`` is a gap."""

from __future__ import annotations

SENTENCES = {
    # Pages that cannot be read (web)
    "I open only the usual web ports (80 and 443), and this address names another.": (
        "Ich öffne nur die üblichen Ports (80 und 443), und diese Adresse nennt einen anderen."
    ),
    "The site asks me to come back later. If it is urgent, paste the text.": (
        "Die Seite bittet mich, später wiederzukommen. Wenn es eilt, füg den Text ein."
    ),
    "The page broke off before its end. Paste the text and I will read that.": (
        "Die Seite brach vor ihrem Ende ab. Füg den Text ein, und ich lese ihn."
    ),
    "The site does not answer. Check the link, or paste the text.": (
        "Die Seite antwortet nicht. Prüf den Link, oder füg den Text ein."
    ),
    "The site's answer was broken. Paste the text and I will read that.": (
        "Die Antwort der Seite war kaputt. Füg den Text ein, und ich lese ihn."
    ),
    "The site's certificate is not in order, so I do not trust it. Paste the text instead.": (
        "Das Zertifikat der Seite ist nicht in Ordnung, darum traue ich ihr nicht. "
        "Füg stattdessen den Text ein."
    ),
    "The site's certificate has expired, so I do not trust it. Paste the text instead.": (
        "Das Zertifikat der Seite ist abgelaufen, darum traue ich ihr nicht. Füg stattdessen den Text ein."
    ),
    "The site's certificate is for another name, so I do not trust it. Paste the text instead.": (
        "Das Zertifikat der Seite gilt für einen anderen Namen, darum traue ich ihr nicht. "
        "Füg stattdessen den Text ein."
    ),
    "Nobody that I know vouches for the site's certificate, so I do not trust it. Paste the text instead.": (
        "Für das Zertifikat der Seite bürgt niemand, den ich kenne, darum traue ich ihr nicht. "
        "Füg stattdessen den Text ein."
    ),
    "The site's encryption does not work. Check the link, or paste the text.": (
        "Die Verschlüsselung der Seite funktioniert nicht. Prüf den Link, oder füg den Text ein."
    ),
    "There is no site by this name. Check the link.": "Unter diesem Namen gibt es keine Seite. Prüf den Link.",
    "The site has a fault of its own ({}). Try later, or paste the text.": (
        "Die Seite hat selbst einen Fehler ({}). Versuch es später, oder füg den Text ein."
    ),
    "The site refuses to show this page ({}). Paste the text instead.": (
        "Die Seite zeigt mir das nicht ({}). Füg stattdessen den Text ein."
    ),
    "The site sent the page in a form that I cannot unpack. Paste the text instead.": (
        "Die Seite kam in einer Form, die ich nicht entpacken kann. Füg stattdessen den Text ein."
    ),
    "The site took too long to answer. Check the link, or paste the text.": (
        "Die Seite hat zu lange gebraucht. Prüf den Link, oder füg den Text ein."
    ),
    "There is hardly any text on this page. Paste the text and I will read that.": (
        "Auf dieser Seite steht kaum Text. Füg den Text ein, und ich lese ihn."
    ),
    "There is no page at this address (404). Check the link.": (
        "Unter dieser Adresse gibt es keine Seite (404). Prüf den Link."
    ),
    "There is nothing in it: the page is empty.": "Es steht nichts darin: die Seite ist leer.",
    "There is nothing in it: the page or file is empty.": (
        "Es steht nichts darin: die Seite oder Datei ist leer."
    ),
    "This PDF holds only pictures of its pages, no text. Paste the text and I will read that.": (
        "Dieses PDF enthält nur Bilder seiner Seiten, keinen Text. Füg den Text ein, und ich lese ihn."
    ),
    "This PDF is broken, so I cannot read it. Paste its text instead.": (
        "Dieses PDF ist beschädigt, ich kann es nicht lesen. Füg stattdessen seinen Text ein."
    ),
    "This PDF is locked with a password. Post an unlocked copy or paste its text.": (
        "Dieses PDF ist mit einem Passwort gesperrt. Poste eine offene Kopie, oder füg seinen Text ein."
    ),
    "This address is not on the public internet, so I do not open it.": (
        "Diese Adresse liegt nicht im öffentlichen Internet, darum öffne ich sie nicht."
    ),
    "This address leads in circles, so there is no page to read. Check the link.": (
        "Diese Adresse führt im Kreis, es gibt also nichts zu lesen. Prüf den Link."
    ),
    "This file is empty.": "Diese Datei ist leer.",
    "This is a news feed, not an article. Post the link of one of its articles.": (
        "Das ist ein Nachrichten-Feed, kein Artikel. Poste den Link eines seiner Artikel."
    ),
    "This is a packed file. Unpack it and post the .txt, .md, .html or .pdf inside.": (
        "Das ist eine gepackte Datei. Entpack sie, und poste die .txt, .md, .html oder .pdf darin."
    ),
    "This is a picture gallery, not an article. Post the link of the article that it belongs to.": (
        "Das ist eine Bildergalerie, kein Artikel. Poste den Link des Artikels, zu dem sie gehört."
    ),
    "This is a sound recording, not an article.": "Das ist eine Tonaufnahme, kein Artikel.",
    "This is a sound recording, not an article. If there is a transcript, paste it and I will read that.": (
        "Das ist eine Tonaufnahme, kein Artikel. Wenn es eine Abschrift gibt, füg sie ein, und ich lese sie."
    ),
    "This site does not show this page where I am. Paste the text and I will read that.": (
        "Diese Seite wird dort, wo ich bin, nicht gezeigt. Füg den Text ein, und ich lese ihn."
    ),
    "This is a video, not an article.": "Das ist ein Video, kein Artikel.",
    "This is a video, not an article. If there is a transcript, paste it and I will read that.": (
        "Das ist ein Video, kein Artikel. Wenn es eine Abschrift gibt, füg sie ein, und ich lese sie."
    ),
    "This is an image, not an article. Paste its words and I will read them.": (
        "Das ist ein Bild, kein Artikel. Füg seine Worte ein, und ich lese sie."
    ),
    "This is data for programs, not an article.": "Das sind Daten für Programme, kein Artikel.",
    "This is larger than the {} MB that I read. Paste the part that matters as text.": (
        "Das ist größer als die {} MB, die ich lese. Füg den wichtigen Teil als Text ein."
    ),
    "This is not a file that I can read. I read .txt, .md, .html and .pdf files.": (
        "Diese Datei kann ich nicht lesen. Ich lese .txt, .md, .html und .pdf."
    ),
    "This is not a text file. I read .txt, .md, .html and .pdf files.": (
        "Das ist keine Textdatei. Ich lese .txt, .md, .html und .pdf."
    ),
    "This is not a web address that I can open. Post one that starts with https://.": (
        "Das ist keine Adresse, die ich öffnen kann. Poste eine, die mit https:// beginnt."
    ),
    "This page builds its text with scripts, which I do not run. Paste the text and I will read that.": (
        "Diese Seite baut ihren Text mit Skripten, und die führe ich nicht aus. "
        "Füg den Text ein, und ich lese ihn."
    ),
    "This page has been taken down (410). If you have its text, paste it.": (
        "Diese Seite wurde entfernt (410). Wenn du ihren Text hast, füg ihn ein."
    ),
    "The site's name cannot be looked up just now. Check the link, or paste the text.": (
        "Der Name der Seite lässt sich gerade nicht auflösen. Prüf den Link, oder füg den Text ein."
    ),
    "This is a page of a shop, not an article.": "Das ist die Seite eines Ladens, kein Artikel.",
    "This page has not changed since I read it.": (
        "Diese Seite hat sich nicht geändert, seit ich sie gelesen habe."
    ),
    "This page is a list of articles, not one of them. Post the link of the article that you mean.": (
        "Diese Seite ist eine Liste von Artikeln, kein Artikel. Poste den Link des Artikels, den du meinst."
    ),
    "This page is behind a paywall. Paste the text and I will read that.": (
        "Diese Seite liegt hinter einer Bezahlschranke. Füg den Text ein, und ich lese ihn."
    ),
    "This page is blocked for legal reasons. If you have its text, paste it.": (
        "Diese Seite ist aus rechtlichen Gründen gesperrt. Wenn du ihren Text hast, füg ihn ein."
    ),
    "This page is gone: the site says that there is nothing here. Check the link.": (
        "Diese Seite gibt es nicht mehr: dort heißt es, hier sei nichts. Prüf den Link."
    ),
    "This page is too large to read as an article. Paste the part that matters as text.": (
        "Diese Seite ist zu groß für einen Artikel. Füg den wichtigen Teil als Text ein."
    ),
    "This page only leads on to another one. Open it and post the address where you end up.": (
        "Diese Seite führt nur zu einer anderen. Öffne sie, und poste die Adresse, bei der du landest."
    ),
    "This page shows only a consent notice, not the article. Paste the text and I will read that.": (
        "Diese Seite zeigt nur einen Cookie-Hinweis, nicht den Artikel. Füg den Text ein, und ich lese ihn."
    ),
    "This page wants a login. Paste the text and I will read that.": (
        "Diese Seite will eine Anmeldung. Füg den Text ein, und ich lese ihn."
    ),
    "This site asks programs not to read this page (robots.txt). Paste the text and I will read that.": (
        "Diese Seite will nicht von Programmen gelesen werden (robots.txt). Füg den Text ein, und ich lese ihn."
    ),
    "This site does not let me read the page. Paste the text and I will read that.": (
        "Diese Seite lässt mich nicht lesen. Füg den Text ein, und ich lese ihn."
    ),
    "This site wants proof that I am human, and I am not. Paste the text and I will read that.": (
        "Diese Seite will einen Beweis, dass ich ein Mensch bin, und das bin ich nicht. "
        "Füg den Text ein, und ich lese ihn."
    ),
    # The reading itself
    "Reading this took too long and was stopped. Paste the text and I will read that.": (
        "Das Lesen hat zu lange gedauert und wurde abgebrochen. Füg den Text ein, und ich lese ihn."
    ),
    "Something went wrong (id {}).": "Etwas ist schiefgegangen (id {}).",
    "The reader broke down over this page. Paste the text and I will read that.": (
        "Das Lesen ist an dieser Seite gescheitert. Füg den Text ein, und ich lese ihn."
    ),
    "This page is too large or too tangled to read. Paste the text and I will read that.": (
        "Diese Seite ist zu groß oder zu verschachtelt. Füg den Text ein, und ich lese ihn."
    ),
    "Article #{} has been removed.": "Artikel #{} wurde entfernt.",
    "Its address now leads to the text of another article, so I kept the one that I have.": (
        "Die Adresse führt jetzt zum Text eines anderen Artikels, darum behalte ich den, den ich habe."
    ),
    # Notes on cards
    "All claims about {} come from one side: {}.": "Alle Aussagen über {} kommen von einer Seite: {}.",
    "Claims are read in English only, and this article is in another language.": (
        "Aussagen lese ich nur auf Englisch, und dieser Artikel ist in einer anderen Sprache."
    ),
    "The headline says “{}”; the article says “{}”.": ("Die Überschrift sagt „{}“; im Artikel steht „{}“."),
    "The headline states as fact what the article attributes to {}.": (
        "Die Überschrift stellt als Tatsache hin, was der Artikel nur wiedergibt, nach {}."
    ),
    "The language model did not answer usably, so this is the built-in reading.": (
        "Das Sprachmodell hat nichts Brauchbares geantwortet; das hier ist die eingebaute Lesung."
    ),
    "The language model has been asked as often as it may be today, so this is the built-in reading.": (
        "Das Sprachmodell ist heute so oft gefragt worden, wie es darf; das hier ist die eingebaute Lesung."
    ),
    "The language model was busy, so this is the built-in reading.": (
        "Das Sprachmodell war beschäftigt; das hier ist die eingebaute Lesung."
    ),
    "The page ended early, at a wall: what comes after it was not read.": (
        "Die Seite endete vorzeitig an einer Schranke: was danach kommt, wurde nicht gelesen."
    ),
    "This is a repost: the text says “{}”.": "Das ist eine Übernahme: im Text steht „{}“.",
    "This looks like a repost, and its original is lost: the text only says “{}”.": (
        "Das sieht nach einer Übernahme aus, deren Original fehlt: im Text steht nur „{}“."
    ),
    "This looks like a repost: the text names “{}” as its source.": (
        "Das sieht nach einer Übernahme aus: der Text nennt „{}“ als Quelle."
    ),
    "{} of {} claims come from unnamed sources.": "{} von {} Aussagen kommen von Quellen ohne Namen.",
    # The ledger
    "Counting that took too long just now and was stopped; please try again in a moment.": (
        "Das Zählen hat gerade zu lange gedauert und wurde abgebrochen; bitte versuch es gleich noch einmal."
    ),
    # The search
    "Only the newest articles with these words were looked through.": (
        "Durchgesehen wurden nur die neuesten Artikel mit diesen Worten."
    ),
    "No article has all of these words; these have some of them.": (
        "Kein Artikel enthält alle diese Worte; diese enthalten einige davon."
    ),
    "Only the first {} words were searched for.": "Gesucht wurde nur nach den ersten {} Wörtern.",
    "Only the first {} characters were searched for.": "Gesucht wurde nur nach den ersten {} Zeichen.",
    "That search took more than a second and was stopped; try rarer words, or add site: or after:.": (
        "Diese Suche hat länger als eine Sekunde gedauert und wurde abgebrochen; "
        "nimm seltenere Worte, oder ergänze site: oder after:."
    ),
    "That only says what to leave out; add a word to look for.": (
        "Das sagt nur, was fehlen soll; nenn auch ein Wort, nach dem ich suchen soll."
    ),
    "Type a word or two to look for.": "Schreib ein oder zwei Worte, nach denen ich suchen soll.",
    "“{}” is no kind of source; the kinds are {}.": "„{}“ ist keine Art von Quelle; die Arten sind {}.",
    "“{}” is not a date that I know; try {}:2024-05-01 or {}:7d.": (
        "„{}“ ist kein Datum, das ich kenne; versuch {}:2024-05-01 oder {}:7d."
    ),
}
