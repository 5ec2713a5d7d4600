"""The words that stand for a state, so that "Ukrainian", "Ukraine's" and "of Ukraine" are one.

The states are the members of the United Nations and what news treats like one; the
adjectives are those of the CIA World Factbook (public domain), field "Nationality".
"""

from __future__ import annotations

import re

_TABLE = """
Afghanistan Afghan Afghans; Albania Albanian Albanians; Algeria Algerian Algerians; Angola Angolan;
Argentina Argentine Argentinian Argentinians; Armenia Armenian Armenians; Australia Australian
Australians; Austria Austrian Austrians; Azerbaijan Azerbaijani Azeri; Bahrain Bahraini; Bangladesh
Bangladeshi; Belarus Belarusian Belarussian; Belgium Belgian Belgians; Bolivia Bolivian; Bosnia Bosnian;
Brazil Brazilian Brazilians; Bulgaria Bulgarian; Burma Burmese Myanmar; Cambodia Cambodian; Cameroon
Cameroonian; Canada Canadian Canadians; Chad Chadian; Chile Chilean; China Chinese PRC; Colombia
Colombian; Congo Congolese; Croatia Croatian; Cuba Cuban Cubans; Cyprus Cypriot; Czechia Czech
Czech_Republic; Denmark Danish Danes; Ecuador Ecuadorian; Egypt Egyptian Egyptians; Estonia Estonian;
Ethiopia Ethiopian; EU European_Union Europe European; Finland Finnish Finns; France French; Georgia
Georgian; Germany German Germans; Ghana Ghanaian; Greece Greek Greeks; Guatemala Guatemalan; Haiti
Haitian; Honduras Honduran; Hong_Kong; Hungary Hungarian Hungarians; Iceland Icelandic; India Indian
Indians; Indonesia Indonesian; Iran Iranian Iranians; Iraq Iraqi Iraqis; Ireland Irish; Israel Israeli
Israelis; Italy Italian Italians; Jamaica Jamaican; Japan Japanese; Jordan Jordanian; Kazakhstan Kazakh;
Kenya Kenyan; Kosovo Kosovar; Kuwait Kuwaiti; Kyrgyzstan Kyrgyz; Laos Laotian; Latvia Latvian; Lebanon
Lebanese; Libya Libyan; Lithuania Lithuanian; Luxembourg; Malaysia Malaysian; Mali Malian; Malta Maltese;
Mexico Mexican Mexicans; Moldova Moldovan; Mongolia Mongolian; Montenegro Montenegrin; Morocco Moroccan;
Mozambique Mozambican; Namibia Namibian; Nepal Nepali Nepalese; Netherlands Dutch Holland; New_Zealand;
Nicaragua Nicaraguan; Niger Nigerien; Nigeria Nigerian Nigerians; North_Korea North_Korean DPRK; Norway
Norwegian; Oman Omani; Pakistan Pakistani; Palestine Palestinian Palestinians; Panama Panamanian; Paraguay
Paraguayan; Peru Peruvian; Philippines Philippine Filipino; Poland Polish Poles; Portugal Portuguese;
Qatar Qatari; Romania Romanian; Russia Russian Russians Russian_Federation; Rwanda Rwandan; Saudi_Arabia
Saudi Saudis Saudi_Arabian; Scotland Scottish; Senegal Senegalese; Serbia Serbian Serbs; Singapore
Singaporean; Slovakia Slovak; Slovenia Slovenian; Somalia Somali; South_Africa South_African; South_Korea
South_Korean; Spain Spanish; Sri_Lanka Sri_Lankan; Sudan Sudanese; Sweden Swedish Swedes; Switzerland
Swiss; Syria Syrian Syrians; Taiwan Taiwanese; Tajikistan Tajik; Tanzania Tanzanian; Thailand Thai;
Tunisia Tunisian; Turkey Turkish Türkiye Turks; Turkmenistan Turkmen; UAE United_Arab_Emirates Emirati;
Uganda Ugandan; UK United_Kingdom Britain British Great_Britain; Ukraine Ukrainian Ukrainians; UN
United_Nations; Uruguay Uruguayan; US United_States USA America American Americans
United_States_of_America; Uzbekistan Uzbek; Vatican; Venezuela Venezuelan; Vietnam Vietnamese; Wales
Welsh; Yemen Yemeni; Zambia Zambian; Zimbabwe Zimbabwean
"""


def _read(table: str) -> dict[str, str]:
    found = {}
    for row in table.split(";"):
        words = [word.replace("_", " ").lower() for word in row.split()]
        found.update(dict.fromkeys(words, words[0]))
    return found


STATES = _read(_TABLE)
"""Each word or phrase, in lower case, and the state it stands for."""

_PHRASES = re.compile(
    r"\b(" + "|".join(sorted((p for p in STATES if " " in p), key=len, reverse=True)) + r")\b"
)
_US = re.compile(r"\bu\.\s?s\.(?:\s?a\.)?|(?<=\b)usa\b")
_UK = re.compile(r"\bu\.\s?k\.")


def mark_states(lowered: str) -> str:
    """The text, already in lower case, with each phrase for a state made one word.

    >>> mark_states("ministry of defence of the united kingdom")
    'ministry of defence of the uk'
    """
    lowered = _UK.sub("uk ", _US.sub("us ", lowered))
    return _PHRASES.sub(lambda found: STATES[found.group()].replace(" ", "_"), lowered)


def state_of(word: str) -> str | None:
    """The state that one word (as :func:`mark_states` leaves it) stands for."""
    return STATES.get(word.replace("_", " "))
