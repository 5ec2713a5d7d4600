"""What nouns call people and bodies, and which of them tell a gender.

Lists of our own, from the nouns that stand as subjects of "said" in PolNeAR's training part
and in Wikinews; no counts are kept of either.
"""

from __future__ import annotations

MALE_NOUNS = frozenset(
    """
    actor alderman boy boyfriend brother businessman cameraman chairman congressman councilman cousin
    dad emperor father fireman fisherman gentleman grandfather grandson husband king man monk nephew
    policeman priest prince salesman serviceman son spokesman sportsman statesman stepfather uncle
    widower
    """.split()
)
FEMALE_NOUNS = frozenset(
    """
    actress aunt businesswoman chairwoman congresswoman councilwoman daughter empress girl girlfriend
    grandmother lady mother mum niece nun policewoman princess queen schoolgirl sister spokeswoman
    stepmother widow wife woman
    """.split()
)
_PEOPLE = frozenset(
    """
    academic accountant activist adjudicator adviser advisor agronomist aide ally ambassador analyst
    applicant apprentice archaeologist archbishop architect archivist artist astronaut attorney auditor
    author ayatollah babysitter backbencher bailiff baker banker barber barrister bartender biographer
    bishop blogger bodyguard bookkeeper bookseller boss boxer brewer brigadier broker builder butcher
    butler campaigner candidate captain carer caretaker chair challenger chancellor chaplain chef
    chemist chief child cleric clerk client climatologist co-author co-founder coach coauthor
    collaborator colleague colonel columnist commander commentator commissioner composer conductor
    constable constituent consultant contractor cook coroner councillor counsel critic curator custodian
    cyclist dancer dealer dean defector defendant delegate deputy designer detective developer diplomat
    director dissident diver doctor donor driver economist editor educator electrician emir employee
    engineer envoy executive expert eyewitness farmer farmhand fighter filmmaker firefighter fisherman
    footballer forester founder friend gardener general geographer geologist goalie goalkeeper governor
    grower guard guest guide hacker hairdresser handler head headmaster headteacher hiker historian host
    imam incumbent individual influencer informant informer inmate insider inspector instructor
    intermediary investigator journalist judge juror justice keeper landlord laureate lawmaker lawyer
    leader leaker lecturer librarian lieutenant lifeguard lobbyist logger magistrate major manager
    master mayor mechanic mediator medic member mep meteorologist midfielder midwife miner minister
    moderator monk motorist mp musician nanny narrator negotiator neighbour nominee novelist nun nurse
    nutritionist observer officer official opponent optician organiser owner painter paramedic
    paratrooper parishioner passenger pastor patient peacekeeper pensioner person pharmacist
    photographer physician physicist pilot planner player playwright plumber poet politician pope porter
    poster postmaster preacher premier presenter president priest prime principal prisoner producer
    professor programmer promoter prosecutor protester provost psychiatrist psychologist psychotherapist
    publicist pundit rabbi rancher ranger rapper reader rector referee refugee registrar relative
    reporter representative rescuer researcher resident runner sailor scholar scientist sculptor
    secretary senator sergeant sheikh shepherd sheriff shopkeeper singer skipper soldier solicitor
    source speaker specialist spokesperson staffer statistician steward strategist streamer striker
    student sultan superintendent supporter surgeon surveyor survivor suspect tailor teacher technician
    teenager tenant tipster tourist trader translator treasurer trooper trustee tutor umpire
    undersecretary user usher vet veteran vicar victim villager virologist visitor volunteer voter
    waiter waitress warden welder whistleblower winger winner witness worker wrestler writer youtuber
    """.split()
)
PERSON_NOUNS = _PEOPLE | MALE_NOUNS | FEMALE_NOUNS
"""Lemmas of nouns that call one person."""

GROUP_NOUNS = frozenset(
    """
    activists analysts authors campaigners children colleagues couple critics crowd doctors duo
    economists experts family friends investigators lawmakers lawyers men ministers mps officers
    officials opponents organisers pair parents people police prosecutors protesters public rebels
    relatives researchers residents scientists soldiers some students supporters team trio troops two
    victims villagers volunteers voters witnesses women workers
    """.split()
)

BODY_NOUNS = frozenset(
    """
    administration agency airline alliance army association authority bank body brigade broadcaster
    bureau cabinet campaign carrier chain chamber charity church club coalition commission committee
    company conglomerate consortium corporation council country court defence defense department
    developer diocese embassy federation firm fleet force foundation fund giant government group
    hospital institute institution jury lab laboratory league maker manufacturer military ministry
    museum nation network newspaper office operator opposition organisation organization outlet
    palace paper parliament party police prosecution publisher regime regulator retailer school
    secretariat service site society squad startup state team think-tank treasury tribunal trust
    union university watchdog website
    """.split()
)
"""Nouns that call a body."""

FIRMS = frozenset(
    """
    airline bank broadcaster carrier chain company conglomerate corporation developer firm giant maker
    manufacturer newspaper operator outlet paper publisher retailer site startup website
    """.split()
)
PUBLIC_BODIES = frozenset(
    """
    agency authority body charity club commission council department group institute institution
    organisation organization regulator society team think-tank union watchdog
    """.split()
)
"""Nouns that rarely stand in the name itself: "the company" may be any firm just named, "the agency" any body."""

STUDIES = frozenset("analysis article findings paper poll report review study survey".split())
"""Nouns by which one piece of research is called in turn."""

STATEMENTS = frozenset("announcement communique communiqué release statement".split())
"""Documents through which their issuer speaks."""

OTHER_DOCUMENTS = frozenset(
    """
    affidavit agreement assessment audit autopsy bill book budget bulletin calculation census clip
    complaint constitution contract decision declaration decree diary document dossier estimate
    experiment file filing forecast guideline index indictment judgement judgment law lawsuit
    leaflet ledger legislation letter list log manifesto manual map measurement memo message minute
    motion note notice obituary order paragraph petition plan plaque poem post proposal protocol
    readout record register resolution ruling schedule screenshot sign simulation spreadsheet
    submission summary telemetry text transcript treaty tweet verdict video warrant will
    """.split()
)
DOCUMENT_NOUNS = STUDIES | STATEMENTS | OTHER_DOCUMENTS


OFFICE_NOUNS = frozenset(
    """
    ambassador archbishop attorney bishop boss captain chair chairman chairwoman chancellor chief coach
    commander commissioner coroner counsel defendant deputy director editor envoy executive general
    governor host inspector investigator journalist judge justice king lawyer leader magistrate manager
    mayor minister narrator observer officer official patient pope premier president prime principal
    prosecutor queen reader referee reporter representative secretary senator sergeant sheriff source
    speaker spokesman spokesperson spokeswoman suspect treasurer user victim visitor witness
    """.split()
)
"""Nouns of a part that somebody plays in a state, a firm or a case: each may have its own holder."""

CONFIDANTS = frozenset("informant informer insider leaker source tipster whistleblower".split())
"""By what articles call somebody who is not to be known, in turn."""

KIN = {
    "academic": ("professor", "historian", "lecturer", "sociologist"),
    "barrister": ("kc", "counsel", "prosecuting", "defending"),
    "chief": ("executive", "director", "head"),
    "defender": ("player",),
    "doctor": ("surgeon", "physician", "paediatrician", "consultant", "gp"),
    "executive": ("chief", "director", "president"),
    "lawmaker": ("senator", "representative", "congressman", "congresswoman", "mp", "deputy"),
    "lawyer": ("attorney", "counsel", "barrister", "solicitor"),
    "leader": ("president", "premier", "minister", "chancellor"),
    "legislator": ("senator", "representative", "congressman", "congresswoman", "mp", "deputy"),
    "novelist": ("author", "writer"),
    "officer": ("sergeant", "inspector", "detective", "constable", "superintendent", "trooper", "commander"),
    "paper": ("daily", "newspaper", "tabloid", "weekly"),
    "player": ("striker", "midfielder", "defender", "goalkeeper", "captain"),
    "politician": ("mp", "senator", "councillor", "deputy", "minister"),
    "prosecutor": ("attorney", "prosecuting"),
    "researcher": ("scientist", "professor", "author", "biologist", "ecologist"),
    "tipster": ("leaker", "blogger"),
    "scientist": ("researcher", "professor", "author", "biologist", "ecologist"),
    "writer": ("author", "novelist", "journalist"),
}
"""By what else the article may have called somebody whom it now calls so."""


EITHER_NOUNS = frozenset(
    """
    author buyer developer employer investor lender maker manufacturer operator opponent owner partner producer
    promoter provider publisher rival sponsor supplier winner
    """.split()
)
"""Nouns of people and of firms alike."""

FIRM_WORDS = frozenset(
    """
    aerospace aggregates airlines airport airways analytics associates athletic automotive aviation
    bancorp bank biologics biosciences brands brewery brigades broadcasting capital chronicle circuits
    city clinic communications consulting copper courier daily display displays dynamics echo electric
    electronics energy enterprises entertainment examiner farms fm foods football front games gazette
    gold grid guild herald holdings hotels industries inquirer insights institute insurance
    international investments journal kitchens labs lithium logistics magazine management media militia
    minerals mining motors movement news newspaper oil partners petroleum pharma pharmaceuticals
    pharmacy power press productions properties radio rail railways research resources robotics rovers
    securities semiconductor semiconductors shipping shipyard shipyards show software solutions sport
    sports steel stores studios supermarkets systems technologies telecom telegraph textiles theatre
    therapeutics transport travel tribune tv united ventures wanderers water weekly works zeitung
    """.split()
)
"""Last words of the names of firms, clubs and papers, which are no surnames."""


RELATIVES = frozenset(
    """
    aunt brother cousin daughter father grandfather grandmother grandson husband mother nephew niece partner
    sister son uncle widow widower wife
    """.split()
)
"""Nouns that make somebody known through another of the same surname."""


def gender_of_noun(noun: str) -> str | None:
    """Gives "he" or "she" where the noun tells it."""
    if noun in MALE_NOUNS:
        return "he"
    return "she" if noun in FEMALE_NOUNS else None


_LEAST = 6
"""Letters of a word in "-ist" that calls a person: "harpist", and not "waist"."""


def is_person_noun(noun: str) -> bool:
    """Whether the noun calls one person: by list, or by its ending."""
    if noun in PERSON_NOUNS or noun.endswith(("man", "woman", "person", "ician")):
        return True
    return noun.endswith("ist") and len(noun) > _LEAST and not noun.endswith(("list", "mist", "wrist"))
