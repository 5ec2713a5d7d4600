"""Where Thai, which has no full stop, breaks: at spaces, by what stands before and after.

Thai puts a space between sentences, and also between clauses, around figures and names.  A
space ends a sentence where the words after it usually open one, or where the passage is long
and the next words do not go on with it.  The words are the openers and joiners of news prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SPACE = re.compile(r"(?<=[\u0e00-\u0e7f\"”)\d]) +(?=[\u0e00-\u0e7f\"“(])")

_OPENERS = (
    "ก่อนหน้านี้ ขณะนี้ ขณะเดียวกัน ด้าน ต่อมา ทั้งนี้ ทั้งหมดนี้ นอกจากนี้ นอกจากนั้น ในขณะเดียวกัน ล่าสุด สำหรับ ส่วน "
    "อย่างไรก็ดี อย่างไรก็ตาม เขา เธอ เมื่อวันที่ เมื่อวาน ดังนั้น"
).split()
_JOINERS = (
    "กว่า กับ กล่าว การ คน ความ คือ จาก จึง จะ ซึ่ง ด้วย ตาม ต่อ ถึง ที่ บาท ปี เปอร์เซ็นต์ พร้อม เพราะ เพื่อ แต่ แม้ โดย ใน "
    "เมื่อ และ ล้าน ว่า หรือ หลัง หาก อีก เช่น แล้ว ระบุ ก็ เป็น มี ไม่"
).split()
_OPENS = re.compile("|".join(_OPENERS))
_JOINS = re.compile("|".join(_JOINERS))
_SHORT = 25  # characters: an opener after less than that is a clause of the same sentence
_LONG = 90  # characters: about twenty words, a usual sentence of Thai news


def breaks(text: str, start: int, end: int) -> Iterator[int]:
    """The offsets in one line at which a Thai sentence ends."""
    begun = start
    for space in _SPACE.finditer(text, start, end):
        length = space.start() - begun
        opens = _OPENS.match(text, space.end()) and length >= _SHORT
        if opens or (length >= _LONG and not _JOINS.match(text, space.end())):
            yield space.start()
            begun = space.end()
