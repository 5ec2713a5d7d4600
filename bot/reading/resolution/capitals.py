"""Capitals, which stand for their states: "the ministry in Tehran" is Iran's.

The capitals of the states that news is most often from, after the CIA World Factbook (public domain).
"""

from __future__ import annotations

_TABLE = """
Abuja Nigeria; Accra Ghana; Algiers Algeria; Amman Jordan; Amsterdam Netherlands; Ankara Turkey; Astana
Kazakhstan; Athens Greece; Baghdad Iraq; Baku Azerbaijan; Bamako Mali; Bangkok Thailand; Beijing China; Beirut
Lebanon; Belgrade Serbia; Berlin Germany; Bern Switzerland; Bogotá Colombia; Bratislava Slovakia; Brussels EU;
Bucharest Romania; Budapest Hungary; Cairo Egypt; Canberra Australia; Caracas Venezuela; Chisinau Moldova;
Copenhagen Denmark; Damascus Syria; Dhaka Bangladesh; Doha Qatar; Dublin Ireland; Hanoi Vietnam; Harare Zimbabwe;
Havana Cuba; Helsinki Finland; Islamabad Pakistan; Jakarta Indonesia; Jerusalem Israel; Kabul Afghanistan; Kampala
Uganda; Khartoum Sudan; Kigali Rwanda; Kyiv Ukraine; Kiev Ukraine; Lima Peru; Lisbon Portugal; Ljubljana Slovenia;
London UK; Madrid Spain; Manila Philippines; Minsk Belarus; Moscow Russia; Nairobi Kenya; Nicosia Cyprus; Oslo
Norway; Ottawa Canada; Paris France; Prague Czechia; Pristina Kosovo; Pyongyang North_Korea; Quito Ecuador; Rabat
Morocco; Riga Latvia; Riyadh Saudi_Arabia; Rome Italy; Santiago Chile; Sarajevo Bosnia; Seoul South_Korea; Skopje
North_Macedonia; Sofia Bulgaria; Stockholm Sweden; Taipei Taiwan; Tallinn Estonia; Tashkent Uzbekistan; Tbilisi
Georgia; Tehran Iran; Tirana Albania; Tokyo Japan; Tripoli Libya; Tunis Tunisia; Vienna Austria; Vilnius Lithuania;
Warsaw Poland; Washington US; Yerevan Armenia; Zagreb Croatia
"""
CAPITALS = {row.split()[0].lower(): row.split()[1].lower() for row in _TABLE.split(";")}
"""Each capital and its state, in lower case."""
