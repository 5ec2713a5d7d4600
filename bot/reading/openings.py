"""Openings that lean on the sentence before, in languages that are not parsed: "Er", "Mais", "Но".

Pronouns, connectives and demonstratives as news prose of these languages opens sentences with them.
An "il" or "es" that stands for what follows ("Il faut", "Es ist unklar, ob") is no pronoun.
"""

from __future__ import annotations

import re
from collections import Counter

_LEANING = {
    "ar": r"و?(?:أضاف|أضافت|أضافوا|أكد|أكدت|أوضح|أوضحت|أشار|أشارت|تابع|تابعت|ذكر|ذكرت|قال|قالت|قالوا)"
    r"(?= (?:أن|إن|إنه|إنها|أنه|أنها|إلى أن))|إلا أن|أما|بيد أن|ثم|غير أن|في المقابل|في غضون ذلك|كما|لذلك|و?لكن|"
    r"من (?:جانبه|جانبها|جهته|جهتها|ناحية أخرى)|و?(?:هذا|هذه|ذلك|تلك|هؤلاء|هو|هي|هم)",
    "de": r"aber|allerdings|also|auch|außerdem|dabei|dadurch|dafür|dagegen|daher|damit|danach|dann|daraufhin|darin|"
    r"darum|das (?:hat|hatte|ist|sei|war|wäre|wird)|dazu|dennoch|deren|deshalb|dessen|dies|diese[mnrs]?|doch|dort|"
    r"eine[rs]? von ihnen|er|hingegen|ihm|ihn|ihnen|ihre?[mnrs]?|jedoch|letztere[mnrs]?|seine?[mnrs]?|sie|so|somit|"
    r"stattdessen|trotzdem|und|vielmehr|zudem|zuvor",
    "el": r"ακόμη|αλλά|αυτ(?:ή|ήν|ό|οί|ός|όν|ά|ές)|εκείν(?:η|ο|οι|ος)|ενώ|εξάλλου|επίσης|επιπλέον|επομένως|έτσι|και|"
    r"μάλιστα|όμως|ο ίδιος|η ίδια|οι ίδιοι|πάντως|παράλληλα|στη συνέχεια|"
    r"σύμφωνα με (?:τον ίδιο|την ίδια|αυτόν|αυτήν)|τότε|ωστόσο",
    "es": r"además|ahí|allí|amb[ao]s|aquell[ao]s?|aquel|así|asimismo|aún así|con todo|de ahí|ellas?|ellos|él|"
    r"en cambio|entonces|es[aeo]s?|ese|est[aeo]s?|no obstante|pero|por (?:ello|eso|lo tanto|tanto)|sin embargo|"
    r"dich[ao]s?|por su parte|según (?:él|ellas?|ellos)|sino|sus?|también|tampoco|tras (?:ello|esto)|un[ao] de ell[ao]s|y",
    "fr": r"ainsi|alors|après (?:cela|quoi)|aussi|car|cela|celle-ci|celui-ci|ce dernier|ceci|cependant|"
    r"ces derniers|cette dernière|c[’']était|c[’']est|dès lors|donc|d[’']où|elles?|en (?:effet|outre|revanche)|"
    r"enfin|ensuite|et|eux|ils|il(?! (?:y a|est (?:\w+ )?(?:de|que)|faut|s[’']agit))|leurs?|lui|l[’']un d[’']eux|"
    r"mais|néanmoins|or|(?:d[’']après|selon) (?:elles?|eux|lui)|pour (?:sa|leur) part|par ailleurs|pour autant|"
    r"pourtant|puis|sa|ses|son|tous deux|toutefois",
    "he": r"אבל|אולם|אחד מהם|אך|אלא|בנוסף|גם|הוא|היא|הם|הן|ואילו|זאת|זה|זו|כך|כמו כן|לאחר מכן|לדברי(?:ה|הם|הן|ו)|"
    r"לכן|לעומת זאת|מנגד|עוד (?:אמר|אמרה|נמסר)|עם זאת|בתגובה",
    "hi": r"इधर|इन|इनका|इनके|इनकी|इस|इसका|इसके|इसकी|इसमें|इसलिए|इससे|इसी|उधर|उन|उनका|उनके|उनकी|उन्होंने|उन्हें|उस|उसका|"
    r"उसके|उसकी|उसने|उसे|और|किंतु|किन्तु|जबकि|तब|परंतु|फिर|मगर|यह|ये|लेकिन|वह|वहीं|वे|साथ ही|हालांकि",
    "it": r"anche|anzi|così|cui|dunque|ed?|egli|ella|entrambi|ess[aeio]|infatti|inoltre|invece|lei|loro|lui|ma|"
    r"nonostante ciò|per questo|perciò|però|poi|quell[aeio]|quest[aeio]|quindi|su[aeo]|suoi|tuttavia|uno di loro",
    "ja": r"これ|それ|この(?!ほど|たび)|その|こう|そう|さらに|しかし|だが|ただ[、し]|なお|また[、，]|一方|"
    r"同(?:氏|社|庁|省|署|容疑者|被告)|彼|このため|そこで|ところが",
    "ko": r"그[는가의]|그녀[는가의]|그들[은이의]|그러나|그런데|그래서|그리고|하지만|다만|따라서|또|또한|또는|반면|반면에|앞서|"
    r"이[는에]|이들[은이의]|이어|이와 (?:관련해|함께)|한편|해당 \w+",
    "nl": r"bovendien|daar|daarbij|daardoor|daarmee|daarna|daarom|daarvoor|dat (?:is|was)|deze|dit|dus|echter|"
    r"een van hen|en|haar|hen|hij|hun|maar|ook|toch|toen|wel|ze|zij|zijn|zo",
    "pl": r"a|ale|ani|bo|dlatego|ich|jeden z nich|jednak|jednakże|jego|jej|natomiast|niemniej|on[aeio]?|"
    r"ponadto|potem|poza tym|t[aeo]|tam|też|to (?:jest|był[ao]?)|tymczasem|więc|wtedy|zaś",
    "pt": r"além disso|ainda assim|aí|ali|assim|contudo|del[ae]s?|dele|el[ae]s?|entretanto|então|ess[ae]s?|"
    r"est[ae]s?|e|isso|isto|mas|no entanto|por (?:isso|outro lado)|porém|portanto|seus?|suas?|também|todavia|"
    r"um deles",
    "ru": r"а|в ответ|вместе с тем|впрочем|его|ее|ему|её|затем|именно|им|их|и|кроме того|между тем|но|"
    r"об этом|один из них|по (?:его|ее|её|их) (?:данным|мнению|словам)|"
    r"однако|он[аио]?|поэтому|потом|при этом|также|такое|так|там|тем не менее|тогда|тот|"
    r"эта|эти|это|этот",
    "th": r"แต่|และ|ซึ่ง|โดย|ทั้งนี้|นอกจากนี้|ขณะที่|ดังนั้น|จากนั้น|ต่อมา|ส่วน|อย่างไรก็ตาม|พวกเขา|เธอ|เขา(?=กล่าว|บอก|ยัง|ได้|เป็น)",
    "tr": r"aksine|ama|ancak|ayrıca|böylece|bu|buna|bunlar(?:a|ı|ın)?|bunu|bunun|bununla birlikte|dahası|fakat|ise|o|ona|"
    r"onlar(?:a|ı|ın)?|onu|onun|öte yandan|söz konusu|şu|yine de",
    "uk": r"а|але|водночас|вона|вони|втім|він|його|крім того|однак|один із них|отже|при цьому|проте|"
    r"також|тоді|тому|це|цей|ці|і|й|її|їх",
    "zh": r"但|然而|不过|不過|而且|此外|另外|另[据據]|同时|同時|与此同时|與此同時|他|她|它|[这這]|那(?!不勒斯)|"
    r"[该該]|其[中他]?|[对對]此|因此|所以|于是|於是|随后|隨後|据此|据悉|據悉|至此|[则則]",
}
# "Diese Woche", "Esta mañana": this week is everybody's.
_TIMES = (
    r"(?! (?:abend|frühjahr|herbst|jahr|mittag|monat|morgen|sommer|winter|woche|wochenende|año|domingo|jueves|lunes|"
    r"mañana|martes|mes|miércoles|noche|sábado|semana|tarde|viernes|anno|estate|inverno|mattina|mese|sera|settimana|"
    r"jaar|maand|week|weekend|lata|rok|tydzień|ano|manhã|mês|quarta|quinta|segunda|sexta|terça|год|месяц|неделя|"
    r"साल|हफ्ते|महीने|सप्ताह|akşam|ay|gece|hafta|sabah|sezon|yaz|yıl))"
)
_UNSPACED = frozenset({"ja", "th", "zh"})  # what follows an opening there begins at once
_PATTERNS = {
    language: re.compile(
        f"(?:{words})" if language in _UNSPACED else rf"(?:{words})(?![\w\u093e-\u094d]){_TIMES}",
        re.IGNORECASE,
    )
    for language, words in _LEANING.items()
}
# "Die Ministerin verwies": somebody named before, unless what follows says which minister.
_AGAIN = {
    "de": r"(?:der|die|das) (?:angeklagte|anwalt|behörde|beschuldigte|firma|fahrer(?:in)?|frau|gruppe|junge|konzern|"
    r"mädchen|mann|minister(?:in)?|ministerium|opfer|politiker(?:in)?|schauspieler(?:in)?|sprecher(?:in)?|studie|täter(?:in)?|"
    r"unternehmen|verdächtige|verein|\d\d-jährige) (?-i:(?=[a-zäöü]))(?!(?:aus|der|des|für|im|in|mit|von|vom|zur?)\b)",
    "es": r"(?:el|la) (?:acusad[ao]|actor|actriz|cantante|compañía|detenid[ao]|empresa|estudio|futbolista|hombre|informe|"
    r"joven|jugador(?:a)?|ministr[ao]|mujer|organismo|portavoz|sospechos[ao]|víctima) "
    r"(?-i:(?=[a-záéíóúñ]))(?!(?:de|del|en|para|que)\b)",
    "fr": r"(?:la |le |l[’'])(?:acteur|actrice|accusée?|avocate?|chanteur|chanteuse|compagnie|entreprise|étude|femme|"
    r"groupe|homme|intéressée?|jeune (?:homme|femme)|joueur|joueuse|ministre|porte-parole|société|suspecte?|victime) "
    r"(?-i:(?=[a-zàâéèêîôû]))(?!(?:à|au|chargée?|de|du|des|en|pour|que|qui)\b)",
    "it": r"(?:il |la |l[’'])(?:attore|attrice|azienda|donna|giovane|ministr[ao]|portavoce|ragazz[ao]|società|studio|uomo|"
    r"vittima) (?-i:(?=[a-zàèéìòù]))(?!(?:che|de[il]|dell[ae]|di|in|per)\b)",
    "nl": r"(?:de|het) (?:bedrijf|dader|man|minister|onderzoek|slachtoffer|verdachte|vrouw|woordvoerder) "
    r"(?-i:(?=[a-zéë]))(?!(?:die|in|uit|van|voor)\b)",
    "pt": r"[oa] (?:acusad[ao]|ator|atriz|cantor|cantora|empresa|estudo|homem|jogador|jovem|ministr[ao]|mulher|porta-voz|"
    r"suspeit[ao]|vítima) (?-i:(?=[a-záâãéêíóôõú]))(?!(?:d[aeo]s?|em|n[ao]|para|que)\b)",
}
_NOUNS = {language: re.compile(words, re.IGNORECASE) for language, words in _AGAIN.items()}

# Words of grammar that every text of the language has, and few of the others.
_TELLING = {
    "de": "aus dem den der die für ist mit nicht und von wird",
    "es": "con del el en las los para por que una y",
    "fr": "à au aux dans des du est et les pour que sur une",
    "it": "che con da dei del della di gli il nel per una",
    "nl": "aan dat de een het met niet op van voor zijn",
    "pl": "do jest na nie od się w z ze że",
    "pt": "ao com da das do dos em não no os para uma",
    "ru": "в для и из к на не о от по с что",
    "tr": "bir bu da daha de için ile olan olarak ve",
    "uk": "в до за з і на не про та у що як",
}
_HINTS = {language: frozenset(words.split()) for language, words in _TELLING.items()}
_WORD = re.compile(r"[^\W\d_]+")
# Scripts that one of these languages is written in; kana before ideographs, which Japanese has too.
_SCRIPTS = (
    ("ja", re.compile(r"[\u3041-\u30fa]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ko", re.compile(r"[\uac00-\ud7a3]")),
    ("th", re.compile(r"[\u0e01-\u0e3a]")),
    ("hi", re.compile(r"[\u0904-\u0939]")),
    ("he", re.compile(r"[\u05d0-\u05ea]")),
    ("el", re.compile(r"[\u03b1-\u03c9]")),
    ("ar", re.compile(r"[\u0620-\u064a]")),
)
_WRITTEN = 0.2  # of the letters and spaces: a name or two in another script is less
_READ = 300  # words: enough to tell a language
_SURE = 0.08  # of the words: a text of the language has two to four times as many


def points_back(said: str, language: str | None) -> bool:
    """Whether a sentence in the language (a code, or None) opens with words that need the one before."""
    patterns = (_PATTERNS.get(language or ""), _NOUNS.get(language or ""))
    return any(pattern and pattern.match(said) for pattern in patterns)


def tongue(text: str, declared: str | None) -> str | None:
    """The code of the text's language where its openings are known: as declared, else by its commonest words."""
    code = (declared or "")[:2].lower()
    if code:
        return code if code in _PATTERNS else None
    if written := _script(text[: _READ * 10]):
        return written
    words = [word.lower() for word in _WORD.findall(text[: _READ * 10])[:_READ]]
    counts = Counter({code: sum(word in hints for word in words) for code, hints in _HINTS.items()})
    [(code, most)] = counts.most_common(1)
    return code if words and most >= _SURE * len(words) else None


def _script(text: str) -> str | None:
    """The language that the text's letters tell by themselves."""
    enough = max(1.0, _WRITTEN * len(text))
    return next((code for code, letters in _SCRIPTS if len(letters.findall(text)) >= enough), None)
