"""Offers that stand where an article's text would go on, told by what comes together around a button.

Sites find ever new words for it; what they sell, what it costs and what it is good for they must say.
"""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from bot.web.visible import simplified, within
from bot.web.walls import Wall

_SOLD = re.compile(
    r"\babos?\b|\babbon|\babonam|\babonn|\babone|\bassin(?:e|ant|atur)|\bberlangganan|\belőfiz|"
    r"\bdigital(?:er)? (?:access|zugang)|"
    r"\bmembers?(?:hip)?\b|\bpaid\b|\bpatrons?\b|\bpaywall|\bplans?\b|\bsupporter|\bpredplat|\bpremium|\bprenumer|\bpředplat|\bsubscri|\bsuscri|\btilaa|"
    r"\w\+(?=\s)|абон|передплат|подпис|συνδρομ|구독|订阅|訂閱|会员|會員|有料|購読|اشترك|مشترك|מנוי"
)
_PRICE = re.compile(
    r"[$£€¥₩₹₽₴]\s?\d|\d\s?(?:[$£€¥₩₹₽₴%]|chf\b|eur\b|euros?\b|ft\b|kr\b|kč|lei\b|p\b|usd\b|zł|грн|руб|元|円|원)|"
    r"\b\d+ (?:dollars|pence|pounds)\b|\bany ?time\b|\btrial\b|\bgratis|\bkostenlos|"
    r"\bfree (?:account|month|trial)"
)
_READ_ON = re.compile(
    r"\baccess\b|\bcontent\b|\barti[ck]|\bcontinu|\bczyta|\bfull\b|\blees|\bleer|\blegg|\bles[ea]|\blire\b|\bläs|\blæs|\bolvas|\brea[dl]|\breport\b|\brest\b|\bstory\b|"
    r"\bweiterlesen|\bčíst|\bčlán|чита|прочит|матеріал|материал|стат|διαβ|άρθρο|읽|기사|阅读|閱讀|全文|記事|قراءة|المقال|לקרוא|כתבה"
)
_ACCOUNT = re.compile(
    r"\b(?:log|sign) ?in\b|\baccount\b|\banmeld|\beinlogg|\bconnect(?:er|ez)|\bcuenta\b|\bkirjaud|\bkonto|\blogga in|\blog ind|"
    r"\bregist|\bpřihlas|\bsesión|\bzaloguj|войти|войдите|увійти|로그인|登录|登入|ログイン|تسجيل|סיסמה|התחבר"
)
_OTHER_ENDS = re.compile(
    r"\bcomment|\bkomment|\bcoment|комм?ент|newsletter|\binbox|\bletters?\b|nyhetsbrev|boletín|рассыл"
)
"""What else people log in or sign up for."""

_LONGEST_LABEL, _LONGEST_OFFER = 6, 80
"""Words of a button, and of the box around it."""

_HEIGHT, _BUTTONS = 4, 300
"""Elements above a button, and buttons that are looked at."""

_AROUND = ("aside", "footer", "header", "nav")


def offered(tree: HtmlElement) -> set[Wall]:
    """The walls that the offers beside a text stand for."""
    boxes = dict.fromkeys(
        box for button in islice(tree.iter("a", "button"), _BUTTONS) for box in _around(button)
    )
    return {wall for box in boxes if (wall := _wall(simplified(" ".join(box.itertext())))) is not None}


def _around(button: HtmlElement) -> list[HtmlElement]:
    """The boxes around a button that hold little more than an offer."""
    if not within(button, _LONGEST_LABEL) or next(button.iterancestors(*_AROUND), None) is not None:
        return []
    above = islice(button.iterancestors("div", "section", "form"), _HEIGHT)
    return [box for box in above if within(box, _LONGEST_OFFER)]


def _wall(text: str) -> Wall | None:
    if _OTHER_ENDS.search(text):
        return None
    sold, price, read_on, account = (
        pattern.search(text) is not None for pattern in (_SOLD, _PRICE, _READ_ON, _ACCOUNT)
    )
    if sold and (price or read_on):
        return Wall.PAYWALL
    return Wall.LOGIN if account and (sold or read_on) else None
