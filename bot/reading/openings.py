"""Openings that lean on the sentence before, in languages that are not parsed: "Er", "Mais", "Но".

Pronouns, connectives and demonstratives as news prose of these languages opens sentences with them.
An "il" or "es" that stands for what follows ("Il faut", "Es ist unklar, ob") is no pronoun.
"""

from __future__ import annotations

import re
from collections import Counter

_LEANING = {
    "de": r"aber|allerdings|also|auch|außerdem|dabei|dadurch|dafür|dagegen|daher|damit|danach|dann|daraufhin|darin|"
    r"darum|das (?:hat|hatte|ist|sei|war|wäre|wird)|dazu|dennoch|deren|deshalb|dessen|dies|diese[mnrs]?|doch|dort|"
    r"eine[rs]? von ihnen|er|hingegen|ihm|ihn|ihnen|ihre?[mnrs]?|jedoch|letztere[mnrs]?|seine?[mnrs]?|sie|so|somit|"
    r"stattdessen|trotzdem|und|vielmehr|zudem|zuvor",
    "es": r"además|ahí|allí|amb[ao]s|aquell[ao]s?|aquel|así|asimismo|aún así|con todo|de ahí|ellas?|ellos|él|"
    r"en cambio|entonces|es[aeo]s?|ese|est[aeo]s?|no obstante|pero|por (?:ello|eso|lo tanto|tanto)|sin embargo|"
    r"sino|sus?|también|tampoco|tras (?:ello|esto)|un[ao] de ell[ao]s|y",
    "fr": r"ainsi|alors|après (?:cela|quoi)|aussi|car|cela|celle-ci|celui-ci|ce dernier|ceci|cependant|"
    r"ces derniers|cette dernière|c[’']était|c[’']est|dès lors|donc|d[’']où|elles?|en (?:effet|outre|revanche)|"
    r"enfin|ensuite|et|eux|ils|il(?! (?:y a|est (?:\w+ )?(?:de|que)|faut|s[’']agit))|leurs?|lui|l[’']un d[’']eux|"
    r"mais|néanmoins|or|par ailleurs|pour autant|pourtant|puis|sa|ses|son|tous deux|toutefois",
    "it": r"anche|anzi|così|cui|dunque|ed?|egli|ella|entrambi|ess[aeio]|infatti|inoltre|invece|lei|loro|lui|ma|"
    r"nonostante ciò|per questo|perciò|però|poi|quell[aeio]|quest[aeio]|quindi|su[aeo]|suoi|tuttavia|uno di loro",
    "nl": r"bovendien|daar|daarbij|daardoor|daarmee|daarna|daarom|daarvoor|dat (?:is|was)|deze|dit|dus|echter|"
    r"een van hen|en|haar|hen|hij|hun|maar|ook|toch|toen|wel|ze|zij|zijn|zo",
    "pl": r"a|ale|ani|bo|dlatego|ich|jeden z nich|jednak|jednakże|jego|jej|natomiast|niemniej|on[aeio]?|"
    r"ponadto|potem|poza tym|t[aeo]|tam|też|to (?:jest|był[ao]?)|tymczasem|więc|wtedy|zaś",
    "pt": r"além disso|ainda assim|aí|ali|assim|contudo|del[ae]s?|dele|el[ae]s?|entretanto|então|ess[ae]s?|"
    r"est[ae]s?|e|isso|isto|mas|no entanto|por (?:isso|outro lado)|porém|portanto|seus?|suas?|também|todavia|"
    r"um deles",
    "ru": r"а|в ответ|вместе с тем|впрочем|его|ее|ему|её|затем|именно|им|их|и|кроме того|между тем|но|"
    r"об этом|один из них|однако|он[аио]?|поэтому|потом|при этом|также|такое|так|там|тем не менее|тогда|тот|"
    r"эта|эти|это|этот",
    "uk": r"а|але|водночас|вона|вони|втім|він|його|крім того|однак|один із них|отже|при цьому|проте|"
    r"також|тоді|тому|це|цей|ці|і|й|її|їх",
}
# "Diese Woche", "Esta mañana": this week is everybody's.
_TIMES = (
    r"(?! (?:abend|frühjahr|herbst|jahr|mittag|monat|morgen|sommer|winter|woche|wochenende|año|domingo|jueves|lunes|"
    r"mañana|martes|mes|miércoles|noche|sábado|semana|tarde|viernes|anno|estate|inverno|mattina|mese|sera|settimana|"
    r"jaar|maand|week|weekend|lata|rok|tydzień|ano|manhã|mês|quarta|quinta|segunda|sexta|terça|год|месяц|неделя))"
)
_PATTERNS = {
    language: re.compile(rf"(?:{words})(?!\w){_TIMES}", re.IGNORECASE) for language, words in _LEANING.items()
}

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
    "uk": "в до за з і на не про та у що як",
}
_HINTS = {language: frozenset(words.split()) for language, words in _TELLING.items()}
_WORD = re.compile(r"[^\W\d_]+")
_READ = 300  # words: enough to tell a language
_SURE = 0.08  # of the words: a text of the language has two to four times as many


def points_back(said: str, language: str | None) -> bool:
    """Whether a sentence in the language (a code, or None) opens with words that need the one before."""
    pattern = _PATTERNS.get(language or "")
    return bool(pattern and pattern.match(said))


def tongue(text: str, declared: str | None) -> str | None:
    """The code of the text's language where its openings are known: as declared, else by its commonest words."""
    code = (declared or "")[:2].lower()
    if code:
        return code if code in _PATTERNS else None
    words = [word.lower() for word in _WORD.findall(text[: _READ * 10])[:_READ]]
    counts = Counter({code: sum(word in hints for word in words) for code, hints in _HINTS.items()})
    [(code, most)] = counts.most_common(1)
    return code if words and most >= _SURE * len(words) else None
