"""What stands in an article's text and is not the article: bylines, captions, adverts, links.

Newsrooms call it furniture.  The phrases are those of English-language news sites, and the
commonest of other languages.
"""

from __future__ import annotations

import re

# At the start of a line or sentence.
_OPENINGS = re.compile(
    r"(?:"
    # leads elsewhere
    r"(?:also )?read(?: (?:more|also|next|on\b|our|the full|full|this)|:|\W*\|)|see also|"
    r"related(?::| (?:articles?|stor|topics|content|links|news))|more (?:on|from|about) |"
    r"click (?:here|to|on)|continue reading|don[’']t miss|media playback|relive |updates on this|"
    r"recommended|most (?:read|popular)|trending|"
    r"you (?:may|might) (?:also )?like|watch(?: live| now| the| this|:)|listen(?: to|:)|scroll (?:down|for)|"
    r"for more|to read|view (?:all|gallery|comments)|in (?:pictures|pics|numbers):|up next|"
    r"lire aussi|à lire|lesen sie|mehr zum thema|lesen sie auch|leer más|lea también|lee también|"
    r"te puede interesar|διαβάστε (?:επίσης|ακόμη)|δείτε (?:επίσης|ακόμη)|ayrıca (?:okuyun|bakınız)|"
    r"leggi anche|leia (?:mais|também)|lees ook|czytaj|читайте|подписывайтесь|смотрите также|"
    r"اقرأ أيض|شاهد أيض|קראו גם|לקריאה נוספת|यह भी पढ़ें|อ่านเพิ่มเติม|อ่านข่าว|阅读更多|相关阅读|"
    r"延伸阅读|関連記事|あわせて読みたい|관련기사|"
    # asks something of the reader
    r"sign up|subscribe|follow (?:us|@|him on|her on|the author)|join (?:our|us|the conversation)|"
    r"share (?:this|on|your|and comment)|"
    r"download (?:our|the)|support (?:our|independent)|get (?:the|our|all the) (?:latest|best|news|"
    r"top|free|app)|"
    r"have you (?:been|got|seen)|got a (?:tip|story)|do you (?:have|know)|email us|call us|tell us|contact us|"
    r"here(?:['’]s| are| is) |below (?:are|is) |"
    r"leave a comment|comments are|log in|register|please enable|your browser|"
    r"anyone (?:who|with|having) (?:\w+ ){0,6}?(?:information|footage|details)\b|unsubscribe|"
    r"abonnez-vous|inscrivez-vous|jetzt abonnieren|abonnieren sie|suscríb(?:ase|ete)|iscriviti|"
    r"good (?:morning|afternoon|evening)\b|welcome to|hello\b|dear reader|thanks? (?:you )?for reading|"
    # adverts, law, cookies
    r"advertise|sponsored|promoted|paid (?:content|post)|copyright|©|\(c\)|all rights|terms (?:of|and)|privacy|"
    r"we use cookies|this (?:site|website) uses|we and our partners|disclaimer|cookie|"
    r"责任编辑|编辑[：:]|版权|무단|저작권|все права защищены|alle rechte vorbehalten|"
    r"todos los derechos|tous droits|"
    # pictures
    r"(?:file )?(?:photo(?:graph)?s?|images?|pictures?|video|illustration|graphic|credit|caption|"
    r"foto|fotos|bild|crédit|"
    r"crédito|фото|видео|写真|图|صورة|תמונה|사진)(?: by| credit| caption| courtesy|\s*[:：/])|"
    r"(?:image|media|photo) (?:caption|source|copyright)|pictured[: ,]|getty|reuters/|ap photo|"
    # who made it, when
    r"sources?:|(?:published|updated)(?::| (?:on|at|by|\d))|last (?:updated|modified|edited)|"
    r"posted (?:on|at|by|:)|first published|"
    r"(?:additional )?(?:reporting|writing|editing) (?:by|from)|editing by|with (?:files|reporting|"
    r"additional reporting)|"
    r"edit(?:or[’']?s?|orial) note|correction:|this (?:article|story|interview|conversation|report|post|piece) (?:was|is|"
    r"has been|first|originally|"
    r"appeared|will be)|the views expressed|a version of this|"
    r"for immediate release|embargo(?:ed)? (?:until|till|for)|media contact|kaynak:|"
    r"publié (?:le|à)|mis à jour|publicado (?:el|em|a las)|actualizado|veröffentlicht am|aktualisiert am|"
    r"\[?\d+ (?:min(?:ute)?s?|hours?|days?) (?:ago|read)|\d+ (?:comments?|shares?|views?|likes?)\b"
    r")",
    re.IGNORECASE,
)
# Anywhere in it.
_INSIDE = re.compile(
    r"all rights reserved|\bgetty images\b|\bap photo\b|\breuters/\w|\bafp/|/afp\b|/getty|\bfile photo\b|"
    r"\b(?:our|free|daily|weekly|morning) (?:email )?newsletters?\b.*\b(?:inbox|sign|subscribe)|"
    r"\b(?:sign up|subscribe) (?:to|for|here|now)\b|\bclick here\b|\buse of cookies\b|\bcookie policy\b|"
    r"\bpic\.twitter\.com|\bprivacy policy\b|\bterms of (?:use|service)\b|\ba post shared by\b|"
    r"\bfollow .{0,30}\bon (?:twitter|facebook|instagram|x)\b|\bsamaritans\b.*\b(?:call|helpline|116 123)\b|"
    r"\bmay not be (?:published|reproduced)\b|\((?:photo|image|picture|foto|bild|video)s?(?: by|:)|"
    r", (?:(?:far|second|third|top|bottom) )?(?:left|right|centre|center), ",  # who is where in a picture
    re.IGNORECASE,
)
# A time alone at the start is a live blog's stamp; a date alone a dateline.
_STAMP = re.compile(
    r"(?:\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|gmt|bst|e[sd]?t|ce[s]?t|utc|uhr))?\b\s*[-–—:|.]?\s*){1,2}",
    re.I,
)
_NAME = r"[^\W\d_][\w.'’-]*"
_BYLINE = re.compile(
    rf"(?:by|von|par|por|di|door|автор:?|текст:?|文[：:／/])\s+{_NAME}(?:,?\s+(?:(?:and|&|und|et|y|e)\s+)?{_NAME}){{0,7}}$",
    re.I,
)
_HANDLES = re.compile(r"(?<!\w)[@#]\w+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_LINKS = re.compile(r"\s[|•·»>]\s")

# "LONDON (Reuters) - ", "Lausanne, Switzerland (CNN)", "NEW DELHI: ", "(CNN) -- ", "(The Post)", "МОСКВА, 5 марта. — ".
# Letters in brackets are an agency's only if it is known or a dash follows: "the Space Agency (NSA) said" has none.
_DATELINE = re.compile(
    r"(?:[^\W\d_][\w.'’/-]*(?:,? [^\W\d_][\w.'’/-]*){0,4}(?: \(\w+\))?"
    r"(?:, \w{3,9}\.? \d{1,2}|,? \d{1,2}(?: \w{3,9}\.?)?)?,? )?"
    r"\((?:(?:CNN|AP|Reuters|AFP|Xinhua|UPI|PTI|ANI|IANS|dpa|EFE|CNN Student News|[A-Z][\w.]+ News)\)"
    r"\s*(?:\.?[-–—:]+\s*)?|[A-Z]{2,5}\)\s*[-–—]+\s*)"
    r"|[A-Z][^()/\n]{2,60}(?:/\w*Newswire\w*/|\((?:GLOBE NEWSWIRE|BUSINESS WIRE)\)) ?[-–—]+\s*"
    r"|[A-Z]{3}[\w.,'’ -]{0,40} \([A-Z][\w. ]{2,30}\)\s*[-–—]+\s*"
    r"|[A-Z][A-Z.'’-]+(?:,? [A-Z][\w.'’-]+){0,4}(?:, \w+\.? \d{1,2})?\s*(?:[-–—]{1,2}|:)\s+"
    r"|[А-ЯЁ-]{3,}(?: [А-ЯЁ-]+)*(?:, \d{1,2} \w+)?[.,]?\s*(?:/[\w -]+/[.]?)?\s*[-–—]\s+"
    r"|[А-ЯЁ-]{3,}(?: [А-ЯЁ-]+)*, \d{1,2} \w+\.? /[\w -]+/\.\s*"
    r"|\((?:The )?[A-Z][\w.]+(?: [A-Z][\w.]+){1,3}\)\s*(?:[-–—:]+\s*)?"
    # Arabic and Hebrew, Hindi, Chinese, Japanese, Korean
    r"|[\u0590-\u06ff][^()\n]{1,40} \([^()\n]{2,20}\)\s*[-–—:]+\s*"
    r"|[\u0900-\u097f][^()।\n]{1,40} \((?:भाषा|वार्ता|एजेंसी|एएनआई|पीटीआई|आईएएनएस)\)\s*[-–—:.]*\s*"
    r"|(?:新华社|新華社|中新社|中新网|人民网|央视网|本报)[^（(，。\n]{0,20}[电電讯訊](?![影视力动话子脑信车站息])(?:\s*[（(][^）)\n]{2,20}[）)])?\s*"
    r"|[（(]中央社記者[^）)\n]{2,25}[）)]\s*"
    r"|【[^】]{2,20}】\s*"
    r"|[(（[][^])）\n]{2,12}=\w+[])）]\s*(?:[가-힣·, ]{2,30} 기자\s*=\s*)?"
)
_BEGINS_SMALL = re.compile(r"[^\W\d_](?<=[a-zà-ÿа-яё])(?![A-Z])")  # but for eBay and iPhone


def is_furniture(text: str) -> bool:
    """Whether a sentence or line is not the article's own prose."""
    text = text.strip(" \t*_>•-–—▶►[(")
    if _OPENINGS.match(text) or _INSIDE.search(text) or _BYLINE.match(text):
        return True
    if stamp(text) and len(text.split()) <= 8:
        return True
    size = len(text.split())
    marks = len(_HANDLES.findall(text)) + len(_ADDRESS.findall(text)) + len(_LINKS.findall(text))
    return marks >= 2 and marks * 6 >= size


def stamp(text: str) -> int:
    """How many characters a live blog's time stamp takes at the start, 0 for none."""
    found = _STAMP.match(text)
    return found.end() if found else 0


def dateline(text: str) -> int:
    """How many characters the dateline at the start takes, 0 for none.

    A small letter goes on with the sentence: "The Associated Press (AP) reported".
    """
    found = _DATELINE.match(text)
    rest = text[found.end() :] if found else ""
    return found.end() if found and rest and not _BEGINS_SMALL.match(rest) else 0
