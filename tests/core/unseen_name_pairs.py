"""A third lot of name pairs, written after the comparison was finished and never used to change it."""

from __future__ import annotations

from tests.core.name_pairs import pairs

_SAME = """
Ministry of Defence of Estonia | Estonian Defence Ministry
Turkish Ministry of National Defence | Turkey's Ministry of National Defense
Swedish Foreign Ministry | Sweden's Ministry for Foreign Affairs
Health Ministry of Brazil | Brazil's health ministry
South African Police Service | SAPS
Royal Canadian Mounted Police | RCMP
National Oceanic and Atmospheric Administration | NOAA
U.S. Geological Survey | USGS
United States Agency for International Development | USAID
World Trade Organization | the WTO
World Food Programme | WFP
UN Development Programme | UNDP
Bank for International Settlements | BIS
European Medicines Agency | EMA
International Criminal Court | ICC
Human Rights Watch | HRW
African National Congress | ANC
Campaign for Nuclear Disarmament | CND
Confederation of British Industry | CBI
Trades Union Congress | TUC
National Union of Journalists | NUJ
Government of Canada | Canadian government
Federal Reserve Bank of New York | New York Federal Reserve Bank
Supreme Court of Pakistan | Pakistan's Supreme Court
Parliament of Norway | Norwegian parliament
Embassy of Russia | Russian Embassy
Jens Stoltenberg | NATO Secretary General Jens Stoltenberg
Angela Merkel | German Chancellor Angela Merkel
Christine Lagarde | ECB President Christine Lagarde
Nikolai Patrushev | Nikolay Patrushev
Valerii Zaluzhnyi | Gen. Valeriy Zaluzhny
Andriy Yermak | Andrii Yermak
Serhiy Haidai | Serhii Haidai
Mustafa Kemal | Mustapha Kemal
Ahmed Tibi | Ahmad Tibi
Khaled Mashal | Khalid Mashaal
Tim Cook | Timothy Cook
Rob Wainwright | Robert Wainwright
Sir Patrick Vallance | Professor Patrick Vallance
Baroness Shami Chakrabarti | Shami Chakrabarti
Det. Supt. Neil Jones | Neil Jones
Alexander Boris Johnson | Alexander B. Johnson
George H.W. Bush | George H. W. Bush
Sadiq Khan | London Mayor Sadiq Khan
Microsoft Corp | Microsoft Corporation
Rolls-Royce Holdings plc | Rolls-Royce Holdings
BP plc | BP
Guardian | The Guardian
Xinhua | state news agency Xinhua
"""

_OTHER = """
Ministry of Defence of Estonia | Ministry of Defence of Latvia
Turkish Ministry of National Defence | Turkish Ministry of Justice
Swedish Foreign Ministry | Norwegian Foreign Ministry
Royal Canadian Mounted Police | Royal Canadian Navy
International Criminal Court | International Court of Justice
ICC | ICJ
Human Rights Watch | UN Human Rights Council
African National Congress | Indian National Congress
World Trade Organization | World Tourism Organization
Federal Reserve Bank of New York | Federal Reserve Bank of Dallas
Supreme Court of Pakistan | High Court of Pakistan
New York State Police | New Jersey State Police
University of York | University of New York
Oxford Brookes University | University of Oxford
King's College London | King's College Cambridge
Department of Health | Department of Education
Food Standards Agency | Environment Agency
National Trust | National Theatre
Sunday Times | Times of London
CNN | CNBC
Financial Times | Irish Times
Angela Merkel | Angela Rayner
Nikolai Patrushev | Dmitry Patrushev
Ahmed Tibi | Ahmed Qurei
Tim Cook | Robin Cook
Neil Jones | Nigel Jones
Sadiq Khan | Imran Khan
Mohammed Khan | Ahmed Khan
Andriy Yermak | Andriy Sybiha
Jared Kushner | Charles Kushner
Charlotte Church | Church of England
Paul Ryan | Paul Rand
Rand Paul | Ron Paul
David Cameron | James Cameron
Gordon Brown | Sherrod Brown
Elizabeth Taylor | Elizabeth II
John Major | Major John Smith
Li Wei | Li Wen
Kim Dae-jung | Kim Yong-nam
Park Jin | Park Geun-hye
"""

SAME, OTHER = pairs(_SAME), pairs(_OTHER)
