"""Articles told from what sites show instead, in five languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.models import Article, Page
from bot.errors import NotAnArticle
from bot.web.extract import extract
from bot.web.visible import prose
from tests.web.instead import INSTEAD
from tests.web.pages import ARTICLES, CUT, LANGUAGES
from tests.web.tongues import TONGUES

languages = pytest.mark.parametrize("lang", LANGUAGES)


def read(markup: str, address: str = "https://www.example.org/news/story-1") -> Article:
    return extract(Page(markup.encode(), datetime(2024, 5, 1, tzinfo=UTC), address, content_type="text/html"))


@languages
@pytest.mark.parametrize("layout", ARTICLES)
def test_a_real_article_is_read_whole(layout: str, lang: str) -> None:
    words = TONGUES[lang]
    article = read(ARTICLES[layout](lang, words))
    assert words.story[0] in article.text
    assert words.story[1] in article.text
    assert not article.cut
    if layout != "brief":
        assert all(paragraph in article.text for paragraph in words.story)


@languages
@pytest.mark.parametrize("kind", INSTEAD)
def test_what_is_no_article_is_named(kind: str, lang: str) -> None:
    layout, word = INSTEAD[kind]
    with pytest.raises(NotAnArticle, match=word):
        read(layout(lang, TONGUES[lang]))


@languages
@pytest.mark.parametrize("kind", CUT)
def test_a_text_that_a_wall_cut_is_read_and_marked(kind: str, lang: str) -> None:
    article = read(CUT[kind](lang, TONGUES[lang]))
    assert TONGUES[lang].story[3] in article.text
    assert article.cut


@pytest.mark.parametrize(
    "line",
    [
        "เทศบาลเมืองท่าตะวันออกสั่งปิดท่าเรือข้ามฟากทั้งสองแห่งเมื่อวันอังคาร",
        "ເທດສະບານເມືອງທ່າເຮືອຕາເວັນອອກສັ່ງປິດທ່າເຮືອທັງສອງແຫ່ງໃນວັນອັງຄານ",
        "សាលាក្រុងកំពង់ផែខាងកើតបានបិទចំណតសាឡាងទាំងពីរនៅថ្ងៃអង្គារ។",
        "အရှေ့ဆိပ်ကမ်းမြို့တော်ကောင်စီက အင်္ဂါနေ့တွင် ကူးတို့ဆိပ်နှစ်ခုလုံးကို ပိတ်လိုက်သည်။",
        "हरितपुर नगर निगम ने मंगलवार को दोनों नौका घाट बंद कर दिए।",
    ],
)
def test_a_sentence_of_a_script_with_its_own_end_or_none_is_prose(line: str) -> None:
    assert prose(line) >= 6


@pytest.mark.parametrize("line", ["หน้าแรก", "ข่าวล่าสุด", "ໜ້າຫຼັກ", "ទំព័រដើម", "မူလစာမျက်နှာ"])
def test_a_button_is_no_prose(line: str) -> None:
    assert prose(line) == 0
