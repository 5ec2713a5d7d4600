"""Which encoding a text is in, decided as browsers decide it."""

from __future__ import annotations

import pytest

from bot.web.charset import decoded
from tests.web.tongues import TONGUES

_RUSSIAN, _GERMAN = " ".join(TONGUES["ru"].story), " ".join(TONGUES["de"].story)
_JAPANESE = 3 * (
    "港町の議会は火曜日の夜、灯台に灯台守を残すことを決めた。町の人々は百六十年のあいだその光を見てきた。"
)
_CHINESE = 3 * ("港口城市的议会星期二晚上决定保留灯塔看守人。市长说，这里的人们一百六十年来一直望着那道光。")
_TRADITIONAL = 3 * (
    "港口城市的議會星期二晚上決定保留燈塔看守人。市長說，這裡的人一百六十年來一直望著那道光。"
)
_KOREAN = 3 * (
    "항구 도시 의회는 화요일 밤 등대에 등대지기를 두기로 결정했다. 사람들이 그 빛을 보아 왔다고 말했다."
)


def in_encoding(text: str, encoding: str) -> tuple[bytes, str]:
    """The bytes, and the text without what the encoding has no letter for."""
    encoded = text.encode(encoding, "ignore")
    return encoded, encoded.decode(encoding)


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [
        (_RUSSIAN, "cp1251", "windows-1251"),
        (_RUSSIAN, "koi8_r", "KOI8-R"),
        (_RUSSIAN, "utf-8", "utf-8"),
        (_GERMAN, "cp1252", "iso-8859-1"),
        (_GERMAN, "cp1252", "latin1"),
        (_GERMAN, "cp1252", "ascii"),
        (_GERMAN, "iso8859-15", "iso-8859-15"),
        (_JAPANESE, "cp932", "Shift_JIS"),
        (_JAPANESE, "euc_jp", "EUC-JP"),
        (_JAPANESE, "iso2022_jp", "ISO-2022-JP"),
        (_CHINESE, "gb18030", "gb2312"),
        (_CHINESE, "gb18030", "GBK"),
        (_CHINESE, "gb18030", "GB18030"),
        (_TRADITIONAL, "big5", "Big5"),
        (_KOREAN, "cp949", "EUC-KR"),
        (_GERMAN, "utf-16-le", "utf-16le"),
        (_GERMAN, "utf-16-be", "utf-16be"),
    ],
)
def test_the_header_names_the_encoding(text: str, encoding: str, label: str) -> None:
    body, text = in_encoding(text, encoding)
    assert decoded(body, f"text/html; charset={label}") == text
    assert decoded(body, f'Text/HTML;Charset="{label}" ; x') == text


@pytest.mark.parametrize(
    "meta",
    [
        '<meta charset="{}">',
        "<META CHARSET={}>",
        '<meta http-equiv="Content-Type" content="text/html; charset={}">',
        "<meta content='text/html;charset={}' http-equiv='content-type'/>",
    ],
)
@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [(_RUSSIAN, "cp1251", "windows-1251"), (_RUSSIAN, "koi8_r", "koi8-r"), (_JAPANESE, "cp932", "shift_jis")],
)
def test_a_meta_element_names_the_encoding(meta: str, text: str, encoding: str, label: str) -> None:
    body, page = in_encoding(f"<html><head>{meta.format(label)}</head><p>{text}", encoding)
    assert decoded(body, "text/html") == page


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_outweighs_every_label(encoding: str) -> None:
    assert decoded(_RUSSIAN.encode(encoding), "text/html; charset=windows-1251") == _RUSSIAN


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (_RUSSIAN, "cp1251"),
        (_RUSSIAN, "koi8_r"),
        (_RUSSIAN, "utf-8"),
        (_GERMAN, "cp1252"),
        (_JAPANESE, "cp932"),
        (_JAPANESE, "euc_jp"),
        (_JAPANESE, "iso2022_jp"),
        (_CHINESE, "gb18030"),
        (_TRADITIONAL, "big5hkscs"),
        (_KOREAN, "cp949"),
    ],
)
def test_an_encoding_that_nobody_names_is_detected(text: str, encoding: str) -> None:
    body, text = in_encoding(text, encoding)
    assert decoded(body) == text


@pytest.mark.parametrize(
    "label", ["iso-8859-1", "windows-1252", "windows-1251", "us-ascii", "no-such-thing", "gbk"]
)
def test_utf_8_under_a_wrong_label_is_still_utf_8(label: str) -> None:
    assert decoded(_RUSSIAN.encode(), f"text/html; charset={label}") == _RUSSIAN


@pytest.mark.parametrize(
    ("text", "encoding"), [(_RUSSIAN, "cp1251"), (_JAPANESE, "cp932"), (_CHINESE, "gb18030")]
)
def test_what_is_called_utf_8_and_is_not_is_detected(text: str, encoding: str) -> None:
    body, text = in_encoding(text, encoding)
    assert decoded(body, "text/html; charset=utf-8") == text


def test_a_meta_element_that_says_utf_16_is_not_believed() -> None:
    page = f'<meta charset="utf-16"><p>{_GERMAN}'
    assert decoded(page.encode()) == page


def test_broken_bytes_lose_nothing_but_themselves() -> None:
    assert "words" in decoded(b"some words \xff\xfe\x00 and more \x80 words" * 3, "text/plain; charset=utf-8")
