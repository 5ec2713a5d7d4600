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
    academic activist adviser advisor aide ally ambassador analyst applicant artist astronaut
    attorney author backbencher bishop blogger boss campaigner candidate captain chair challenger
    chancellor chaplain chief child client climatologist co-author co-founder coach coauthor
    colleague colonel columnist commander commentator commissioner composer conductor constable
    coroner councillor counsel critic curator defendant delegate deputy designer detective developer
    diplomat director doctor driver economist editor employee engineer envoy executive expert farmer
    fighter filmmaker fisherman founder friend general governor guard guest head headmaster
    headteacher historian host incumbent individual insider inspector instructor investigator
    journalist judge justice lawmaker lawyer leader lecturer lieutenant lobbyist major manager
    master mayor mep midfielder minister mp musician narrator neighbour nominee novelist nun nurse
    observer officer official opponent organiser owner pastor patient person photographer physicist
    pilot player plumber politician poster premier presenter president prime principal producer
    professor promoter prosecutor protester psychologist pundit ranger rapper reader refugee
    reporter representative rescuer researcher resident runner sailor scholar scientist secretary
    senator sergeant sheriff singer soldier solicitor source speaker specialist spokesperson
    strategist striker student supporter surgeon survivor suspect teacher teenager treasurer trooper
    user vicar victim villager visitor volunteer voter winger winner witness worker writer
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
    "novelist": ("author", "writer"),
    "officer": ("sergeant", "inspector", "detective", "constable", "superintendent", "trooper", "commander"),
    "player": ("striker", "midfielder", "defender", "goalkeeper", "captain"),
    "politician": ("mp", "senator", "councillor", "deputy", "minister"),
    "prosecutor": ("attorney", "prosecuting"),
    "researcher": ("scientist", "professor", "author", "biologist", "ecologist"),
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
    aerospace aggregates airlines airways analytics associates automotive aviation bancorp biologics biosciences
    brands capital city communications consulting dynamics electric electronics energy enterprises
    entertainment fm foods games grid holdings industries insurance international investments labs logistics
    management media mining motors oil partners petroleum pharma pharmaceuticals power productions
    properties rail railways research resources robotics rovers semiconductor shipping software solutions
    steel stores studios systems technologies telecom textiles therapeutics transport travel united ventures
    wanderers water works
    """.split()
)
"""Last words of the names of firms and clubs, which are no surnames."""


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


def is_person_noun(noun: str) -> bool:
    """Whether the noun calls one person: by list, or by its ending."""
    return noun in PERSON_NOUNS or noun.endswith(("man", "woman", "person", "ologist", "graphist"))
