"""A sentence without the words that name who says it, wherever they stand.

"According to Novak, …", "…, Ann Lee said.", "Mary Smith said …": a summary may move them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from bot.core.words import terms

_REPORTING = frozenset("said says say told tells added adds according".split())
_BARE = frozenset("said says say".split())
_ACCORDING = re.compile(r"(?i)(?:^|,\s*|\s)according to ([^,.;:]{1,80})(?:,|(?=[.]?$))")
_ASIDE = re.compile(r"(?:,|(?<=[\"'”’]))\s*((?:[\w.'’-]+ ){1,8}[\w.'’-]+)(?=,\s|[.]?$)")
REPORTS = re.compile(
    r"(?i)\b(?:accord|accus|acknowledg|add(?:ed|s)|admit|alleg|announc|argu|ask|assert|believ|blam|boast|brand(?:ed|s)|call"
    r"|cit(?:e|ing)|claim|complain|conced|conclud|confirm|critici|declar|demand|deni|deny|describ|dismiss|dub|emphasi"
    r"|estimat|explain|express|fear|f(?:i|ou)nd|hope|indicat|insist|maintain|mention|not(?:ed|es)|point(?:ed|s)|post|predict"
    r"|promis|propos|quot|recall|recommend|reject|remark|repl(?:ie|y)|report|respond|reveal|said|say|show|spoke|stat(?:e|ing)"
    r"|stress|suggest|suspect|tell|testif|think|thought|told|tweet|urg|view|vow|want|warn|welcom|writ|wrote)"
)
"""Words that report, as English begins them."""

_CAPITALS = r"(?:\W+[^\W\d_a-zà-öø-ÿ][\w.’'-]*){0,2}"


class Tags:
    """Who says it, beside one passage: the words of their names, and the words that report it."""

    def __init__(self, text: str, names: Collection[str], cues: Collection[str]) -> None:
        self._text = text
        self._names = {term for name in names for term in terms(name) if len(term) > 1}
        self._cues = {term for cue in cues for term in terms(cue)} | _REPORTING

    def without(self, sentence: str) -> str:
        """The sentence without its speech tag, if it has one that names somebody who says it."""
        for pattern in (_ACCORDING, _ASIDE):
            for tag in pattern.finditer(sentence):
                if self._names_speaker(tag[1]) and (pattern is _ACCORDING or self._reports(tag[1])):
                    return f"{sentence[: tag.start()]} {sentence[tag.end() :]}".strip()
        return self._without_subject(sentence)

    def _without_subject(self, sentence: str) -> str:
        """Without the name that the sentence begins with, where a word that reports follows it."""
        for word in re.finditer(r"[\w'’-]+", sentence[:160]):
            if word.start() and self._cues & set(terms(word[0])):
                subject = sentence[: word.start()]
                start = word.end() if word[0].lower() in _BARE else word.start()
                return sentence[start:] if self._names_speaker(subject) else sentence
        return sentence

    def _reports(self, tag: str) -> bool:
        return bool(self._cues & set(terms(tag)))

    def _names_speaker(self, tag: str) -> bool:
        """Whether the words name a speaker, and describe it as the article does."""
        head, _, described = tag.partition(",")
        words = [word for word in self._told(head) if word.casefold() not in ("a", "an", "the")]
        if not self._names & set(terms(head)):
            return False
        pattern = rf"{_CAPITALS}\W+".join(f"(?i:{re.escape(word)})" for word in words)
        return any(
            not described.strip() or self._describes(described, found)
            for found in re.finditer(pattern, self._text)
        )

    def _told(self, tag: str) -> Iterator[str]:
        for word in re.findall(r"[\w'’-]+", tag):
            if not self._cues & set(terms(word)):
                yield word

    def _describes(self, described: str, found: re.Match[str]) -> bool:
        """Whether the article describes the name so, right before it or between commas behind it."""
        behind = re.match(r",[^,.;]{1,120}", self._text[found.end() : found.end() + 121])
        beside = self._text[max(0, found.start() - 50) : found.start()] + (behind[0] if behind else "")
        return {term for term in terms(described) if len(term) > 3} <= set(terms(beside))
