"""Openings that point back, in languages that are not parsed."""

from __future__ import annotations

import pytest

from bot.reading.openings import points_back, tongue

LEANING = [
    ("ar", "وأضافت أن العمل سيبدأ في مارس."),
    ("ar", "لكن شركات العبارات عارضت المشروع."),
    ("de", "Die Ministerin verwies auf ein Gutachten."),
    ("de", "Doch er schwieg bis zum letzten Tag."),
    ("de", "Diese Entscheidung fiel am Abend."),
    ("es", "Sin embargo, guardó silencio."),
    ("el", "Ωστόσο, οι εταιρείες αντιδρούν."),
    ("es", "La ministra añadió que las obras empezarán."),
    ("es", "Sus padres vivían en Tarn."),
    ("fr", "Il a gardé le silence."),
    ("fr", "C'est la première fois."),
    ("fr", "Selon elle, les travaux commenceront en mars."),
    ("fr", "L’entreprise a annoncé une hausse."),
    ("he", "הן טוענות כי המעבורות מספיקות."),
    ("hi", "उन्होंने कहा कि काम मार्च में शुरू होगा।"),
    ("ja", "同氏によると、工事は来年3月に始まる。"),
    ("ko", "그는 공사가 내년에 시작된다고 말했다."),
    ("it", "Ma lui ha taciuto."),
    ("nl", "Zij zweeg tot het einde."),
    ("pl", "On milczał do końca."),
    ("pt", "No entanto, ele ficou calado."),
    ("ru", "Он молчал до конца."),
    ("ru", "По его словам, работы начнутся весной."),
    ("th", "อย่างไรก็ตาม บริษัทเรือคัดค้าน"),
    ("tr", "Bu karar akşam alındı."),
    ("zh", "他表示，工程将于三月开始。"),
    ("uk", "Але вона мовчала."),
]
STANDING = [
    ("de", "Diese Woche beginnt der Prozess."),
    ("ar", "وقالت وزيرة النقل إن الجسر آمن."),
    ("de", "Die Ministerin Lena Orr verwies auf ein Gutachten."),
    ("de", "Die Ministerin für Verkehr schwieg."),
    ("el", "Ένας άνδρας συνελήφθη."),
    ("fr", "La ministre des Transports a parlé."),
    ("he", "הכנסת אישרה את הגשר."),
    ("hi", "इनाम की घोषणा हुई।"),
    ("ja", "議会は計画を承認した。"),
    ("ko", "의회가 계획을 승인했다."),
    ("th", "รัฐสภาลงมติอนุมัติ"),
    ("tr", "Bu hafta duruşma başlıyor."),
    ("zh", "那不勒斯议会批准。"),
    ("de", "Erste Zeugen wurden gehört."),
    ("es", "Este viernes empieza el juicio."),
    ("es", "Estados Unidos aprobó la ley."),
    ("fr", "Il faut que le pont ouvre en mars, dit la ministre."),
    ("fr", "Sarkozy a été condamné."),
    ("it", "Emma Rossi ha vinto il premio."),
    ("nl", "Zwolle krijgt een nieuwe brug."),
    ("pl", "Onet podał wyniki wyborów."),
    ("pt", "Em Lisboa abriu um museu."),
    ("ru", "Онкологи предупредили о риске."),
    ("uk", "Цеглу возили човнами."),
    (None, "Er schwieg."),
    ("sw", "Er schwieg."),
]


@pytest.mark.parametrize(("language", "said"), LEANING)
def test_a_pronoun_or_a_connective_at_the_opening_points_back(language: str, said: str) -> None:
    assert points_back(said, language)


@pytest.mark.parametrize(("language", "said"), STANDING)
def test_what_names_its_matter_stands_alone(language: str | None, said: str) -> None:
    assert not points_back(said, language)


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        (
            "Der Landtag hat am Montag den Bau der Brücke beschlossen, die von der Stadt bezahlt wird.",
            None,
            "de",
        ),
        (
            "Le Parlement a approuvé mardi la construction d'un pont sur le lac et dans les villages.",
            None,
            "fr",
        ),
        ("Парламент одобрил во вторник строительство моста на озере, по словам ведомства.", None, "ru"),
        ("Meclis, köprü için yapılan ve bir gece süren görüşmeleri bu salı bitirdi.", None, "tr"),
        ("モルナ湖の橋を議会が承認した。", None, "ja"),
        ("议会批准在莫尔纳湖上建桥。", None, "zh"),
        ("의회가 다리를 승인했다.", None, "ko"),
        ("รัฐสภาอนุมัติสะพาน", None, "th"),
        ("संसद ने पुल को मंजूरी दी।", None, "hi"),
        ("הכנסת אישרה את הגשר.", None, "he"),
        ("Η Βουλή ενέκρινε τη γέφυρα.", None, "el"),
        ("أقر البرلمان بناء الجسر.", None, "ar"),
        ("Парламент одобрил во вторник строительство моста.", "ru-RU", "ru"),
        ("Bunge liliidhinisha daraja Jumanne.", "sw", None),
        ("12 345", None, None),
    ],
)
def test_a_language_is_told_as_declared_or_by_its_commonest_words(
    text: str, declared: str | None, expected: str | None
) -> None:
    assert tongue(text, declared) == expected
