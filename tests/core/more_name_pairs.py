"""A second lot of name pairs, written before the comparison was changed for them; labels as in name_pairs."""

from __future__ import annotations

from tests.core.name_pairs import pairs

_SAME = """
Ministry of Foreign Affairs of Japan | Japan's Foreign Ministry
French Ministry of the Interior | Interior Ministry of France
Ministry of Finance of Poland | Polish finance ministry
Iranian Foreign Ministry | Iran’s MFA
Indian Ministry of External Affairs | Ministry of External Affairs of India
U.S. Centers for Disease Control and Prevention | CDC
Centers for Disease Control | CDC
National Aeronautics and Space Administration | NASA
International Monetary Fund | the IMF
Organization for Security and Co-operation in Europe | OSCE
Organisation for Economic Co-operation and Development | OECD
National Health Service | NHS
United Nations Children's Fund | UN Children's Fund
UN Human Rights Council | United Nations Human Rights Council
Department of Homeland Security | DHS
Securities and Exchange Commission | the SEC
Royal Society for the Protection of Birds | RSPB
Médecins Sans Frontières | MSF
Agence France-Presse | AFP
Associated Press | The AP
General Staff of the Armed Forces of Ukraine | Ukrainian Armed Forces General Staff
Security Service of Ukraine | Ukraine's Security Service
Ukrainian Security Service | Security Service of Ukraine (SBU)
Supreme Court of the United States | U.S. Supreme Court
People's Bank of China | the People’s Bank of China
Reserve Bank of India | RBI
Office for National Statistics | ONS
Environmental Protection Agency | the E.P.A.
London School of Economics | LSE
Massachusetts Institute of Technology | MIT
University of California, Berkeley | University of California Berkeley
Alexei Navalny | Aleksei Navalny
Alexander Lukashenko | Aleksandr Lukashenko
Dmytro Kuleba | Foreign Minister Dmytro Kuleba
Dmitry Peskov | Kremlin spokesman Dmitri Peskov
Dmitry Medvedev | Dmitriy Medvedev
Mikhail Podolyak | Mykhailo Podolyak
Muammar Gaddafi | Moammar Gadhafi
Mohammed bin Salman | Crown Prince Mohammad bin Salman
Mohamed Morsi | Mohammed Morsi
Recep Tayyip Erdogan | Recep Tayyip Erdoğan
Recep Tayyip Erdoğan | President Tayyip Erdogan
Sergei Shoigu | Sergey Shoygu
Vitali Klitschko | Kyiv mayor Vitaliy Klitschko
Benjamin Netanyahu | Prime Minister Binyamin Netanyahu
Yulia Tymoshenko | Yuliya Tymoshenko
Elizabeth Warren | Sen. Elizabeth Warren, D-Mass.
Chuck Schumer | Senate Majority Leader Charles Schumer
Alexandria Ocasio-Cortez | Rep. Alexandria Ocasio Cortez
Luiz Inácio Lula da Silva | Luiz Inacio Lula da Silva
Sir Keir Starmer | Keir Starmer
Gen. Mark Milley | Mark A. Milley
Lt. Gen. H.R. McMaster | H. R. McMaster
Justice Ruth Bader Ginsburg | Ruth Ginsburg
Dame Sally Davies | Prof Dame Sally Davies
Steven Mnuchin | Treasury Secretary Steve Mnuchin
Sony Corporation | Sony Corp.
Tesla, Inc. | Tesla
Deutsche Bank AG | Deutsche Bank
JPMorgan Chase & Co. | JPMorgan Chase
The Kyiv Independent | Kyiv Independent
BBC News | the BBC News
Xi Jinping | Chinese leader Xi Jinping
Moon Jae-in | South Korean President Moon Jae In
Aung San Suu Kyi | Daw Aung San Suu Kyi
"""

_OTHER = """
Ministry of Defence of Japan | Ministry of Defence of South Korea
Iranian Foreign Ministry | Iraqi Foreign Ministry
Security Service of Ukraine | Federal Security Service of Russia
Indian Ministry of External Affairs | Indian Ministry of Internal Affairs
Ministry of Education | Ministry of Higher Education
Home Office | Foreign Office
Central Bank of Russia | Central Bank of Turkey
Supreme Court of Canada | U.S. Supreme Court
Bank of America | Bank of Japan
Bank of China | People's Bank of China
University of Manchester | Manchester Metropolitan University
London School of Economics | London Business School
King's College London | University College London
National Rifle Association | National Restaurant Association
American Medical Association | American Marketing Association
AMA | ADA
WHO | NATO
MSF | MSNBC
National Health Service | NHS England
AP | AFP
Associated Press | Associated Press of Pakistan
New York Police Department | New York Fire Department
Los Angeles Times | Los Angeles Daily News
Sky News | Fox News
BBC | BBC Radio 4
Daily Mail | Daily Mirror
Sergei Lavrov | Sergei Shoigu
Alexei Navalny | Yulia Navalnaya
Alexander Lukashenko | Viktor Lukashenko
Vitali Klitschko | Wladimir Klitschko
Muammar Gaddafi | Saif al-Islam Gaddafi
Hosni Mubarak | Gamal Mubarak
Mohammed bin Salman | Mohammed bin Zayed
Mohamed Salah | Mohamed Morsi
Joe Biden | Jill Biden
Joe Biden | Hunter Biden
Michelle Obama | Barack Obama
Elizabeth Warren | Rick Warren
Robert Kennedy Jr | Robert F. Kennedy
Pope John Paul | Pope John
Emmanuel Macron | Brigitte Macron
Andrew Cuomo | Chris Cuomo
David Miliband | Ed Miliband
Lachlan Murdoch | Rupert Murdoch
Charles Koch | David Koch
Serena Williams | Venus Williams
Theresa May | May
Tim Scott | Rick Scott
Park Geun-hye | Park Chung-hee
Li Keqiang | Li Qiang
Wang Yi | Wang Qishan
Nguyen Phu Trong | Nguyen Xuan Phuc
Ali Khamenei | Ruhollah Khomeini
Maria Santos | Mario Santos
Daniel Jones | Danielle Jones
Jean Castex | Joan Castex
Alexandra Hall | Alexander Hall
Kristen Stewart | Kristin Stewart
Marc Anderson | Mark Andersen
Greenpeace | Green Party
Sony Pictures | Sony Music
Google | Google Ventures
Trump administration | Biden administration
Texas Attorney General | Florida Attorney General
Russian embassy in London | Russian embassy in Paris
North Korean state media | Chinese state media
"""

SAME, OTHER = pairs(_SAME), pairs(_OTHER)
