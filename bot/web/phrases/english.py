"""What English walls say in ever new words: patterns of the words that come together on them.

They speak to the reader ("subscribe to …", "this article is …"), as news about such things does not.
All are for simplified text, and look no further than a sentence.
"""

from __future__ import annotations

import re

_THIS = r"(?:article|content|page|piece|post|report|story)"
_PAGE = r"(?:account|address|article|content|document|item|link|listing|page|post|story|url|video)"
_FULL = r"(?:entire|full|rest|unlimited|whole)"
_READ = r"(?:access|continue|finish|get|go on|keep|read|see|unlock|view)"
_PLAN = r"(?:membership|plan|subscription|trial)"
_LOST = (
    r"(?:archived|broken|deleted|dead|expired|gone|missing|moved|removed|suspended|unavailable|unpublished)"
)
_CANNOT = r"(?:can ?not|can't|could not|couldn't|unable to)"
_PROVE = r"(?:check(?:ing)?|confirm|mak(?:e|ing) sure|prove|verify(?:ing)?)"
_NO_LETTER = r"(?![^.!?]{0,40}(?:email|inbox|newsletter))"


def _patterns(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b(?:{pattern})") for pattern in patterns)


PAYWALL = _patterns(
    rf"subscribe(?: \w+){{0,3}} (?:and|for|to) (?:{_READ}|(?:the )?{_FULL})\b{_NO_LETTER}",
    rf"become an? (?:\w+ )?(?:member|subscriber) (?:and|for|to) (?:{_READ}|(?:the )?{_FULL})\b{_NO_LETTER}",
    rf"(?:sign up for|start) (?:an?|your) (?:\w+[- ]){{0,2}}{_PLAN} (?:and|to) {_READ}\b{_NO_LETTER}",
    rf"{_READ}(?: \w+){{0,4}} with an? (?:[\w-]+ ){{0,2}}{_PLAN}\b",
    rf"to {_READ}(?: \w+){{0,4}},? (?:become an?|choose a|please|start your|subscribe|you need an?) \w+\b{_NO_LETTER}",
    rf"unlock (?:the|this)(?: \w+)? {_THIS}\b",
    rf"(?:complete|exclusive|full) access to (?:the|this) {_THIS}\b",
    rf"(?:full text|full version|remainder|rest) of this {_THIS} is\b",
    rf"this {_THIS} is (?:\w+ ){{0,3}}(?:for|to) (?:[\w-]+ ){{0,2}}(?:members|subscribers)\b",
    rf"this {_THIS} is locked\b",
    rf"this is an? (?:premium|subscriber) {_THIS}\b",
    r"already (?:have a subscription|subscribed) ?\?",
    r"subscribe (?:now |today )?for the rest\b",
    r"you(?:'ve| have) (?:hit|read|reached|used)(?: \w+){0,5} (?:free|monthly)\b",
    r"unlimited (?:digital )?access\b[^.!?]{0,30}(?:[£$€]|a month\b|a week\b|per\b)",
    r"your (?:free )?(?:preview|trial) (?:has )?(?:ended|expired|is over)\b",
    r"you are reading a preview\b",
    rf"(?:only )?(?:members|subscribers) (?:can|get|may)(?: \w+){{0,2}} (?:the )?{_FULL}\b",
    r"want to read (?:more|on) ?\?",
    rf"{_FULL} of (?:the|this) {_THIS}\W{{1,3}}(?:join|sign up|subscribe)\b",
    rf"(?:choose|pick) (?:a|your) {_PLAN}\b",
    rf"(?:buy|purchase|rent) (?:access|this {_THIS})\b",
    r"institutional (?:access|log ?in|sign[- ]in)\b",
    r"keep reading (?:for|with) \W?\w{0,3}\d",
)

LOGIN = _patterns(
    rf"(?:log|sign) ?[io]n(?: \w+){{0,3}} to {_READ}\b",
    r"(?:have to|must|need to) (?:log|sign) ?in\b",
    rf"(?:account|free) to {_READ}\b",
    r"(?:need|requires|without) an account\b",
    r"(?:for|only) registered (?:members|readers|users)\b",
    rf"(?:register|join) (?:\w+ )?to {_READ}\b",
    r"single sign[- ]on\b",
    r"session (?:has )?(?:expired|timed out)\b",
)

MISSING = _patterns(
    rf"(?:that|the|this|your) (?:\w+ )?{_PAGE}(?: (?:that )?you(?:'re| are| were| have)? ?\w+(?: for| to \w+)?)?"
    rf" (?:has|have|is|may be|may have|might have|was)(?: now| been| probably)* {_LOST}\b",
    rf"(?:that|the|this|your) (?:\w+ )?{_PAGE}(?: you \w+)? (?:{_CANNOT} be|was not|wasn't) (?:found|located)\b",
    rf"(?:that|the|this|your) (?:\w+ )?{_PAGE} (?:isn't|is not) (?:available|here|there)\b",
    rf"(?:that|the|this|your) (?:\w+ )?{_PAGE} (?:is no longer|no longer exists|does not exist|doesn't exist)\b",
    rf"{_CANNOT}(?: seem to)? (?:find|locate) (?:(?:that|the|this) (?:\w+ )?{_PAGE}|what you)\b",
    r"nothing (?:at this address|here|to see here|was found)\b",
    rf"page {_LOST}\b",
    r"error:? (?:404|410)\b",
    r"(?:404|410)[ :-]{1,3}(?:error|gone|not found|page)\b",
    r"link you (?:clicked|followed|opened)\b",
)

CAPTCHA = _patterns(
    rf"{_PROVE}(?: \w+){{0,2}} you(?:'re| are) (?:a human|human|not a (?:ro)?bot)\b",
    r"(?:bot|browser|human|robot|security) (?:check|verification)\b",
    r"one more step\b",
    r"(?:check|verify)(?:ing)? your (?:browser|connection)\b",
    r"characters (?:that )?you see\b",
    r"to get past this challenge\b",
    r"your (?:access|ip|ip address|network|request) (?:has been|is|was) (?:temporarily )?(?:blocked|denied|limited)\b",
    r"too many requests\b",
)

CONSENT = _patterns(
    r"our (?:[\d,]+ )?(?:trusted )?(?:partners|vendors)\b",
    r"(?:site|we|website)(?: \w+){0,4} uses? (?:\w+ ){0,2}cookies\b",
    r"cookies (?:and|or) (?:data|other|similar)\b",
    r"(?:object|process|processing)(?: \w+){0,3} data\b",
    r"store (?:and access|and/or access|, access)",
    r"(?:change|give|withdraw|your) consent\b",
    r"legitimate interests?\b",
    r"with your (?:agreement|consent|permission)\b",
    r"by (?:choosing|clicking|continuing|tapping)\b",
    r"you (?:agree|allow us|consent) to\b",
    r"choose [“\"']?(?:accept|agree|reject)",
    r"change your (?:choices|mind|preferences|settings)\b",
    r"(?:manage|more) (?:choices|options|preferences)\b",
    r"advertising and (?:measurement|tracking)\b",
)

SCRIPTS = _patterns(
    r"javascript (?:must be|needs to be|should be|to be) (?:enabled|on|turned on)\b",
    r"browser is (?:not supported|out of date|outdated)\b",
    r"enable (?:js|java ?script)\b",
)
