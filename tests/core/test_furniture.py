"""What is told from prose: furniture, datelines, stamps; and prose that looks like them."""

from __future__ import annotations

import pytest

from bot.core.furniture import dateline, is_furniture, stamp

FURNITURE = [
    "Read more: the story behind the vote",
    "ALSO READ: Ten things to know",
    "Photo by Ann Moor",
    "By Jane Harrow and Tom Hale",
    "© 2025 Lakeside Press",
    "Share this on Facebook",
    "Follow @harrow on Twitter for more",
    "12:40 GMT",
    "Home | News | Sport | Weather",
    "Читайте также: кто как голосовал",
    "Source: Read Full Article",
    "Anyone who saw the crash or has dashcam footage is asked to call 101.",
    "For immediate release",
    "Share and comment below.",
    "EMBARGOED UNTIL 00:01 GMT WEDNESDAY",
    "Abonnez-vous à notre lettre",
    "Suscríbete a nuestro boletín.",
    "Publié le 12 novembre 2025 à 10h15",
    "Διαβάστε επίσης: Πώς ψήφισαν οι βουλευτές",
    "READ?|?Ten ferries that never sailed",
]
PROSE = [
    "Sources close to the ministry said the bridge was safe.",
    "By Tuesday evening the water had risen above the quay.",
    "Related species live on both shores of the lake.",
    "Photographs of the flood were shown to the court on Friday.",
    "Published research shows that wooden bridges last longer.",
    "The video shows men in uniform at a checkpoint.",
    "12:40 was the time on the clock when the storm stopped it.",
    "Watching the storm from the hill, hundreds of people sang.",
    "Anyone who swims in the lake in March is braver than the ferrymen.",
    "Embargoes on timber were lifted on Friday.",
    "Get-well cards filled the office of the governor.",
]


@pytest.mark.parametrize("text", FURNITURE)
def test_furniture_is_told(text: str) -> None:
    assert is_furniture(text)


@pytest.mark.parametrize("text", PROSE)
def test_prose_that_begins_like_furniture_is_kept(text: str) -> None:
    assert not is_furniture(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("LONDON (Reuters) - Parliament voted.", "Parliament voted."),
        ("(CNN) -- Parliament voted.", "Parliament voted."),
        ("Lausanne, Switzerland (CNN)Parliament voted.", "Parliament voted."),
        ("Amethi (UP), Jul 30 (PTI) Parliament voted.", "Parliament voted."),
        ("NEW DELHI: Parliament voted.", "Parliament voted."),
        ("МОСКВА, 4 марта — Парламент одобрил.", "Парламент одобрил."),
        ("(The Lakeside Post)Parliament voted.", "Parliament voted."),
        ("HELDSUND, April 24 (Bourse Wire) - Parliament voted.", "Parliament voted."),
        ("NEW HADLEY (Capitol Bureau) — Parliament voted.", "Parliament voted."),
        ("SPRINGFIELD (WKLM) -- Parliament voted.", "Parliament voted."),
        ("Nov 12 (Reuters) - Parliament voted.", "Parliament voted."),
        ("TARN, Nov. 12, 2025 /PRNewswire/ -- Nordal Foods said so.", "Nordal Foods said so."),
        ("TARN, Ohio--(BUSINESS WIRE)--Nordal Foods said so.", "Nordal Foods said so."),
        ("Tarn, 12 nov (EFE).- El Parlamento aprobó.", "El Parlamento aprobó."),
        ("ТАРН, 12 ноября. /ИТАР/. Суд решил.", "Суд решил."),
        ("تارن (رويترز) - أقر البرلمان.", "أقر البرلمان."),
        ("तार्न, 12 नवंबर (भाषा) संसद ने कहा।", "संसद ने कहा।"),
        ("新华社塔恩11月12日电（记者 李明）议会批准。", "议会批准。"),
        ("本报电影评论员认为。", "本报电影评论员认为。"),
        ("(타른=연합뉴스) 김민수 기자 = 의회가 승인했다.", "의회가 승인했다."),
        ("LONDON (Reuters) - eBay shares fell.", "eBay shares fell."),
        ("Parliament (in part) voted.", "Parliament (in part) voted."),
        (
            "The Border Police Agency (BPA) on Monday held two.",
            "The Border Police Agency (BPA) on Monday held two.",
        ),
        ("The Associated Press (AP) reported it.", "The Associated Press (AP) reported it."),
        ("Ann Moor (Green): The pier is safe.", "Ann Moor (Green): The pier is safe."),
        ("Ann Moor (GDP): The pier is safe.", "Ann Moor (GDP): The pier is safe."),
        ("NASA - the space agency - said no.", "NASA - the space agency - said no."),
        ("Human Aid (HAD) – which pays – left.", "Human Aid (HAD) – which pays – left."),
        ("The BBC: a history of the corporation.", "The BBC: a history of the corporation."),
    ],
)
def test_datelines_are_measured(text: str, rest: str) -> None:
    assert text[dateline(text) :] == rest


def test_stamps_are_measured() -> None:
    assert "11:40 GMT - Power is back."[stamp("11:40 GMT - Power is back.") :] == "Power is back."
    assert stamp("Power is back at 11:40.") == 0


def test_a_line_that_begins_like_a_byline_and_is_none_costs_no_more_than_its_length() -> None:
    assert not is_furniture("By " + "word" * 50 + " and, " * 60 + "the end of it.")
