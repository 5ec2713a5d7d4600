"""Pairs of names, written and labelled by hand: whether both have one bearer, in any article.

``WITHIN`` are pairs that are one only within an article (a surname, "the ministry").
"""

from __future__ import annotations

_SAME = """
Ukrainian Defence Ministry | Ministry of Defence of Ukraine
Ukrainian Defence Ministry | Ukraine's MoD
Ukraine’s Ministry of Defence | Ukrainian Ministry of Defense
the Russian Defence Ministry | Russia's Ministry of Defence
Russian MoD | Russian Defense Ministry
Ministry of Foreign Affairs of Ukraine | Ukrainian Foreign Ministry
Ukraine's MFA | Ukrainian Ministry of Foreign Affairs
Ministry of Internal Affairs of Georgia | Georgian Interior Ministry
German Health Ministry | Germany's Ministry of Health
Department of Justice | Justice Department
U.S. Department of Justice | US Justice Department
US State Department | United States Department of State
UK Treasury | British Treasury
World Health Organization | WHO
World Health Organisation | World Health Organization
Korean Central News Agency | KCNA
North Atlantic Treaty Organization | NATO
International Atomic Energy Agency | IAEA
U.S. Environmental Protection Agency | EPA
US EPA | Environmental Protection Agency
Federal Bureau of Investigation | FBI
Central Intelligence Agency | the CIA
British Broadcasting Corporation | BBC
U.S. Department of Agriculture | USDA
UN High Commissioner for Refugees | UNHCR
American Civil Liberties Union | A.C.L.U.
Institute for the Study of War | ISW
European Central Bank | ECB
International Committee of the Red Cross | ICRC
Israel Defense Forces | IDF
Food and Drug Administration | FDA
United Nations | UN
European Union | EU
United States | U.S.
Rishi Sunak | Prime Minister Rishi Sunak
Rishi Sunak | UK Prime Minister Rishi Sunak
Mr Rishi Sunak | Rishi Sunak
Antony Blinken | Secretary of State Antony Blinken
Antony Blinken | U.S. Secretary of State Antony Blinken
Lloyd Austin | Secretary of Defense Lloyd Austin
Volodymyr Zelensky | Volodymyr Zelenskyy
Volodymyr Zelensky | President of Ukraine Volodymyr Zelenskiy
Volodymyr Zelensky | President Volodymyr Zelensky
Igor Konashenkov | Defence Ministry spokesman Igor Konashenkov
Anton Gerashchenko | Interior Ministry adviser Anton Gerashchenko
Harry Kane | English captain Harry Kane
Caitlin Boswell | Joint Council for the Welfare of Immigrants campaigner Caitlin Boswell
Matthew Ingram | Matthew Ingram of The Globe and Mail
Valeska Paris | Valeska Paris, an Australian woman
Creswell Eastman | Professor Cres Eastman
Professor Cres Eastman | Cres Eastman
Hernan Dario Gomez | Hernán Darío Gómez
Hernan Gomez | Hernán Darío Gómez
Donald Trump | Donald J. Trump
Hillary Clinton | Hillary Rodham Clinton
Bill Clinton | William Clinton
Bernie Sanders | Bernard Sanders
Joe Biden | Joseph Biden
Joe Biden | President Joseph R. Biden
Mike Pence | Michael Pence
Ted Cruz | Texas Sen. Ted Cruz
Sen. Ted Cruz | Senator Ted Cruz
J.D. Vance | JD Vance
J. D. Vance | JD Vance
John F. Kennedy | John Fitzgerald Kennedy
Kim Jong-un | Kim Jong Un
Jean-Claude Juncker | Jean Claude Juncker
Ursula von der Leyen | European Commission President Ursula von der Leyen
Robert F. Kennedy Jr. | Robert Kennedy Jr
Donald Trump Jr. | Donald Trump, Jr.
Sergei Lavrov | Sergey Lavrov
Sergei Lavrov | Russian Foreign Minister Sergey Lavrov
Dr. Anthony Fauci | Anthony Fauci
Judge Maria Santos | Maria Santos
Apple | Apple Inc.
Ford Motor | Ford Motor Company
Volkswagen | Volkswagen AG
Goldman Sachs | Goldman Sachs Group
The New York Times | New York Times
the White House | White House
Reuters | news agency Reuters
Bagnet | Russian-language Ukrainian news site Bagnet
Tass | Russian news agency TASS
Metropolitan Police | the Metropolitan Police
University of Oxford | Oxford University
Bank of England | the Bank of England
Greenpeace | environmental group Greenpeace
Uber | ride-hailing company Uber
Ministry of Health | Health Ministry
Supreme Court of Israel | Israeli Supreme Court
Polish Border Guard | Poland's Border Guard
South Korean Army | Army of South Korea
Scottish Government | Government of Scotland
Philippine Coast Guard | Coast Guard of the Philippines
Chinese Communist Party | Communist Party of China
"""

_OTHER = """
Ukrainian Defence Ministry | Russian Defence Ministry
Ministry of Defence of Ukraine | Ministry of Defence of Russia
Ukraine's MoD | UK MoD
German Foreign Ministry | French Foreign Ministry
North Korean army | South Korean army
Ukrainian Defence Ministry | Ukrainian Interior Ministry
US Justice Department | US State Department
Russian Defence Ministry | Russian Defence Ministry spokesman Igor Konashenkov
Bill Clinton | Hillary Clinton
Bill Clinton | Chelsea Clinton
Mr Clinton | Hillary Clinton
Ms Clinton | Bill Clinton
Mrs Carter | Jimmy Carter
Donald Trump | Donald Trump Jr.
Donald Trump | Melania Trump
Donald Trump | Ivanka Trump
George W. Bush | George H. W. Bush
George Bush | Jeb Bush
Boris Johnson | Stanley Johnson
Boris Johnson | Ron Johnson
John Smith | Jane Smith
John Smith | James Smith
J. Smith | Robert Smith
Kim Jong-un | Kim Jong-il
Kim Jong-un | Kim Yo-jong
Xi Jinping | Xi Mingze
Vladimir Putin | Vladimir Zhirinovsky
Vladimir Putin | Putin's spokesman
Rishi Sunak | Akshata Murty
Prime Minister | Rishi Sunak
London police | Paris police
Metropolitan Police | Greater Manchester Police
University of Oxford | University of Cambridge
University of Washington | Washington State University
Bank of England | Bank of Japan
New York Times | New York Post
Times of India | Times of Israel
Washington Post | Huffington Post
BBC | CBC
ABC | American Bar Association of Texas
UN | UN Human Rights Office
UN | UNICEF
European Union | European Central Bank
European Commission | European Parliament
World Health Organization | World Trade Organization
WHO | World Trade Organization
Food Standards Agency | Food Standards Australia New Zealand
House of Commons | House of Lords
Senate Intelligence Committee | House Intelligence Committee
Democratic Party | Republican Party
Labour | Labour Party of Norway
Church of Scientology | Church of England
Church of England | Bank of England
Trump Organization | Donald Trump
Trump campaign | Clinton campaign
Clinton Foundation | Hillary Clinton
Ford | Harrison Ford's lawyer
Apple | Appleby
Amazon | Amazon Watch
Human Rights Watch | Human Rights First
Amnesty International | Transparency International
Michael Jordan | Jordan
Paris Hilton | Paris
Chad | Chad Smith
Georgia Meloni | Georgia
Martin Luther King | Martin Luther
Stephen King | Stephen Hawking
Mary Adler | John Adler
police | Metropolitan Police
officials | Ukrainian officials
critics | supporters
Interior Ministry | Defence Ministry
Health Ministry spokesman | Health Ministry
Supreme Court of Israel | Supreme Court of India
"""

_WITHIN = """
Sunak | Rishi Sunak
Mr Sunak | Rishi Sunak
Professor Eastman | Cres Eastman
Ms Conti | Valeria Conti
Kim | Kim Jong-un
von der Leyen | Ursula von der Leyen
Hillary | Hillary Clinton
Defence Ministry | Ukrainian Defence Ministry
the Ministry | Ministry of Health
the Church | Church of Scientology
the Foundation | Clinton Foundation
Buchman | Lydia Buchmann
Kristen Wilkins | Kristin Wilkins
"""

Pair = tuple[str, str]


def pairs(table: str) -> tuple[Pair, ...]:
    rows = (row.split(" | ") for row in table.strip().splitlines())
    return tuple((one, other) for one, other in rows)


SAME, OTHER, WITHIN = pairs(_SAME), pairs(_OTHER), pairs(_WITHIN)
