"""Bytes -> text, the encoding decided as browsers decide it, and mended where its label is wrong.

The order is the HTML standard's (section 13.2.3.2, "determining the character encoding"): byte order
mark, Content-Type, <meta> in the first 1024 bytes, detection.
"""

from __future__ import annotations

import codecs
import re
from email.message import Message

from charset_normalizer import from_bytes

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

_MEANT = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-11": "cp874",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "tis-620": "cp874",
}
"""What browsers read by a label (the Encoding standard), keyed by Python's name for it."""

_META = re.compile(rb"<meta[^>]{0,500}?charset\s{0,20}=\s{0,20}[\"']?\s{0,20}([\w.:-]{1,40})", re.IGNORECASE)
_PRESCAN = 1024
"""Bytes in which the standard looks for <meta>."""

_SAMPLE = 1 << 16
"""Bytes that detection looks at."""

_SINGLE = ["cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r"]
"""The legacy encodings of one byte a letter that news sites still use."""

_KANA = frozenset(map(chr, range(0x3041, 0x30F7)))
_HANGUL = frozenset(map(chr, range(0xAC00, 0xD7A4)))
_CHINESE = frozenset(
    "的一是不了在人有我他这個中来上大和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過"
    "发發后後作里用道行所然家种種事成方多经經去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其主"
)
"""Its most frequent characters (Jun Da's list), in both ways of writing."""

_MULTIPLE = (
    ("iso2022_jp", _KANA),
    ("euc_jp", _KANA),
    ("cp932", _KANA),
    ("cp949", _HANGUL),
    ("gb18030", _CHINESE),
    ("big5hkscs", _CHINESE),
)
"""The encodings of several bytes a letter, each with letters that any text in it abounds with."""

_ABOUNDS = 0.15
"""Share of such letters; wrongly decoded text has them by accident only."""


_WESTERN = frozenset({"cp1252", "cp1254", "iso8859-15"})
"""Encodings in which any bytes are text, and which servers name by default."""

_RUN = re.compile(r"[^\x00-\x7f]+")
_LONG_RUN, _ENOUGH_RUNS = 3.0, 10
"""Letters beyond ASCII in a row, on average, that no Western language has; and rows from which that is sure."""

_BYTES = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
"""The byte by which a Western letter is written, those that the encoding has no letter for included."""

_FOLLOWING = "[" + "".join(re.escape(letter) for letter, byte in _BYTES.items() if byte < 0xC0) + "]"
_TWICE = re.compile(
    f"(?:[\u00c2-\u00df]{_FOLLOWING}|[\u00e0-\u00ef]{_FOLLOWING}{{2}}|[\u00f0-\u00f4]{_FOLLOWING}{{3}})+"
)
"""UTF-8 that somebody took for Western letters and wrote down in UTF-8 again: "dÃ©cidÃ©"."""

_FEWEST_TWICE, _MOSTLY_TWICE = 5, 0.5
"""Such places, and the share of letters beyond ASCII in them, from which they are no accident."""


def decoded(body: bytes, content_type: str | None = None) -> str:
    """The text; bytes that fit no encoding become U+FFFD, none is lost."""
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    for label in (_of_header(content_type), _of_meta(body)):
        if label and (text := _as(body, label)) is not None:
            return text
    return _detected(body)


def _as(body: bytes, label: str) -> str | None:
    """The text by its label, unless the bytes speak against it."""
    try:
        encoding = codecs.lookup(label.strip()).name
        if encoding not in ("utf-8", "utf-16-le", "utf-16-be", "utf-16") and _is_utf8(body):
            return body.decode()
        meant = _MEANT.get(encoding, encoding)
        text = body.decode(meant)
        return None if meant in _WESTERN and _is_foreign(text) else text
    except (LookupError, UnicodeError):
        return None


def _is_foreign(text: str) -> bool:
    """Whether what was read as Western is in another script."""
    runs = _RUN.findall(text[:_SAMPLE])
    return len(runs) >= _ENOUGH_RUNS and sum(map(len, runs)) >= _LONG_RUN * len(runs)


def once(text: str) -> str:
    """The text without an encoding too many, if most of its letters beyond ASCII were encoded twice."""
    found = _TWICE.findall(text)
    beyond = sum(map(len, _RUN.findall(text)))
    if len(found) < _FEWEST_TWICE or sum(map(len, found)) < _MOSTLY_TWICE * beyond:
        return text
    return _TWICE.sub(
        lambda match: bytes(_BYTES[letter] for letter in match[0]).decode("utf-8", "replace"), text
    )


def _is_utf8(body: bytes) -> bool:
    """Whether the bytes are UTF-8 beyond chance: several letters outside ASCII and no fault."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return False
    return not text.isascii()


def _of_header(content_type: str | None) -> str | None:
    message = Message()
    message["Content-Type"] = content_type or ""
    return message.get_content_charset()


def _of_meta(body: bytes) -> str | None:
    found = _META.search(body, 0, _PRESCAN)
    label = found[1].decode("ascii", "replace") if found else None
    # A <meta> that could be read as ASCII is not in UTF-16, whatever it says (the standard, 13.2.3.2).
    return "utf-8" if label and label.lower().startswith("utf-16") else label


def _detected(body: bytes) -> str:
    """UTF-8 if it is; else what makes letters of the bytes that texts of a language abound with."""
    if _is_utf8(body) or (body.isascii() and b"\x1b$" not in body):
        return body.decode()
    sample = body[:_SAMPLE]
    share, encoding = max(((_share(sample, encoding, letters), encoding) for encoding, letters in _MULTIPLE))
    if share < _ABOUNDS:
        best = from_bytes(sample, cp_isolation=_SINGLE).best()
        encoding = best.encoding if best else "utf-8"
    return body.decode(encoding, "replace")


def _share(sample: bytes, encoding: str, letters: frozenset[str]) -> float:
    try:
        # The sample may end within a letter, which an incremental decoder forgives.
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return 0.0
    beyond = [character for character in text if not character.isascii()]
    return sum(character in letters for character in beyond) / len(beyond) if beyond else 0.0
