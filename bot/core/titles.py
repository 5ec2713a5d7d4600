"""Titles, offices and first names: what stands before a surname and what it tells.

Lists of our own, from the style books of news agencies; first names after the United
States' public-domain lists of given names, those common in world news added.
"""

from __future__ import annotations

HONORIFICS_MALE = frozenset("baron father king lord mr pope prince sheikh sir sultan".split())
HONORIFICS_FEMALE = frozenset(
    """
    baroness dame lady madam miss mme mrs ms princess queen sister
    """.split()
)
HONORIFICS = (
    HONORIFICS_MALE
    | HONORIFICS_FEMALE
    | frozenset("dr doctor imam mx prof professor rabbi rev reverend saint st".split())
)
"""Without full stops, in lower case."""

OFFICES = frozenset(
    """
    adm admiral adviser agent ambassador analyst archbishop attorney author billionaire bishop brig
    brigadier businessman businesswoman cabinet candidate capt captain cardinal chair chairman
    chairwoman chancellor chief cllr co-founder coach col colonel columnist commander commissioner
    congressman congresswoman constable corporal correspondent coun councillor councilman councilwoman cpl
    dc dci dcs deputy det detective di director ds dsi editor foreign former gen general gov governor home inspector interior
    judge justice leader lieutenant lt maj major marshal mayor mep minister mp officer ombudsman
    opposition pc police pollster premier pres president prime prosecutor rear rep reporter
    representative rival secretary sen senator sergeant sgt shadow sheriff speaker spokesman
    spokesperson spokeswoman state strategist superintendent supt trooper undersecretary vice
    """.split()
)
"""Words of an office that newspapers write before a name, in lower case; British police ranks among
them as they are shortened ("DS Bowen", "DCI Reid")."""

TITLES = HONORIFICS | OFFICES

SUFFIXES = frozenset("ii iii iv jr jnr junior senior snr sr".split())

MALE_NAMES = frozenset(
    """
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro alex alexander
    alexei alexey ali allan allen amir anatoly andre andrei andres andrew andriy andy angus ansel
    anthony antonio antony arnold arthur arturo ashley assad barack barry ben benjamin bernard bernie
    bill billy bob bobby boris brad bradley brett brian bruce carl carlos cesar charles charlie chris
    christian christopher chuck clarence claude colin corey craig cyril daniel danny dave david dean
    dennis derek diego dimitri dmitri dmitry dmytro dominic don donald doug douglas duncan ed eddie
    edgar eduardo edward emmanuel eric erik ernest eugene evan fernando francis francisco francois frank
    franklin fred frederick gabriel gareth garry gary gavin gene geoff geoffrey george gerald gerard
    gerhard gilbert giles giorgio giovanni glen glenn gordon graham grant greg gregory guillermo gustavo
    hamid hans harold harry harvey hassan hector henry herbert herman howard hugh hugo hussein ian
    ibrahim igor ivan jack jacob jacques jaime jake james jamie jan jared jason javier jay jean jeff
    jeffrey jeremy jerome jerry jesse jim jimmy joao joe joel johan john johnny jon jonathan jorge jose
    josef joseph josh joshua juan julian julio justin karl keir keith ken kenneth kevin khalid kurt kyle
    larry lars lawrence lee leo leon leonard liam lloyd lorenzo louis lucas luis luke mahmoud manuel
    marc marcel marco marcus mario mark marshall martin marvin matt matteo matthew maurice max maxim
    michael michel miguel mike mikhail milton mitch mitt mohamed mohammad mohammed muhammad murray
    narendra nathan neil nelson newt nicholas nick nicolas nigel nikolai noah norman oleg oleksandr
    oleksii oliver omar oscar otto owen pablo pat patrick paul pavel pedro pete peter petro phil philip
    phillip pierre rafael raj rajesh ralph ramzan randy raul ray raymond reince rex ricardo richard rick
    rob robert roberto robin rodrigo roger roland ron ronald ross roy rudolph rudy russell ryan salman
    sam samuel saul scott sean sebastian sergei sergey sergio seth shane shaun simon stanley stefan
    stephen steve steven stewart stuart sunil taras ted terence terry theodore thomas tim timothy toby
    todd tom tommy tony travis trevor vadim vasyl victor viktor vincent vitali vitaliy vladimir
    volodymyr walter warren wayne wesley will willem william winston wolfgang xavier yuri yusuf zachary
    """.split()
)

FEMALE_NAMES = frozenset(
    """
    abigail ada agnes aisha alexandra alice alicia alison allison amanda amber amelia amy ana anastasia
    andrea angela angelina anita ann anna anne annie antonia april audrey barbara beatrice becky bella
    beth betty beverly bonnie brenda bridget brittany caitlin camille carla carly carmen carol carole
    caroline carolyn catherine cathy cecilia charlotte chelsea cheryl christina christine cindy claire
    clara claudia colette connie cristina cynthia daisy dana dawn debbie deborah denise diana diane
    donna dora doris dorothy edith eileen elaine eleanor elena eliza elizabeth ella ellen elsa emily
    emma erica erin esther eva evelyn fatima felicity fiona florence frances gail georgina geraldine
    gina giorgia gladys gloria grace greta hannah harriet hazel heather heidi helen hilary hillary holly
    hope huma ida ingrid inna irene irina iris isabel isabella ivanka jacinda jackie jacqueline jane
    janet janice jean jeanne jenna jennifer jenny jessica jill joan joanna joanne jocelyn josephine
    joyce judith judy julia juliana julie june karen kate katherine kathleen kathryn kathy katie katrina
    kayleigh kelly kellyanne kim kimberly kirsten kristen kristin lara laura lauren leah lena leslie
    lillian lily linda lisa liz loretta lori louise lucy lydia lynn madeleine madison maggie malala
    marcia margaret margarita maria marie marilyn marina marion marissa marjorie martha mary maureen
    maya megan melania melanie melinda melissa mercedes mia michaela michelle mildred miranda miriam
    molly monica monika nadia nancy naomi natalia natalie natasha nicola nicole nina nora norma oksana
    olena olga olivia oprah paige pamela patricia patty paula pauline penelope penny phyllis polina
    priti rachel rebecca regina renee rhonda rita roberta rosa rose rosemary roxanne ruth sabrina sadie
    sally samantha sandra sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stacey
    stella stephanie sue suella susan susanna suzanne svetlana sylvia tamara tania tanya tara tatiana
    teresa theresa tina tracy ursula valentina valerie valeska vanessa vera veronica victoria viola
    virginia vivian wanda wendy whitney yolanda yulia yvette yvonne zoe
    """.split()
)

BOTH_NAMES = MALE_NAMES & FEMALE_NAMES
"""Names that tell no gender."""

_SHORT = """
abe abraham; al albert alan; alex alexander alexandra; andy andrew; ben benjamin; bernie bernard; beth
elizabeth; bill william; bob robert; cathy catherine; chris christopher christine; chuck charles; cres
creswell; dan daniel; dave david; debbie deborah; dick richard; don donald; doug douglas; ed edward; fred
frederick; greg gregory; jack john; jeff jeffrey; jen jennifer; jerry gerald; jim james; jimmy james; joe
joseph; josh joshua; kate katherine catherine; kathy katherine; ken kenneth; larry lawrence; liz
elizabeth; matt matthew; mike michael; mitch mitchell; nick nicholas; pat patrick patricia; pete peter;
phil philip phillip; ray raymond; rick richard; rob robert; ron ronald; rudy rudolph; sam samuel; steve
steven stephen; stu stuart; sue susan; ted edward theodore; theo theodore; tim timothy; tom thomas; tony
anthony antony; vlad vladimir; will william
"""
SHORT_NAMES = {row.split()[0]: frozenset(row.split()[1:]) for row in _SHORT.split(";")}
"""A short first name and the long ones it stands for."""

SURNAME_FIRST = frozenset(
    """
    chen chiang choi deng hu jiang kim lee li liu ma mao moon nguyen park tran wang wen wu xi xu yang
    yoon zhang zhao zhou zhu
    """.split()
)
"""Chinese, Korean and Vietnamese surnames, which stand before the given name."""


def gender_of(name: str) -> str | None:
    """Gives "he" or "she" where the first name or honorific tells it, else None.

    >>> gender_of("Yvette Cooper"), gender_of("Mr Cooper"), gender_of("Professor Cooper")
    ('she', 'he', None)
    """
    for word in name.lower().replace(".", "").split():
        if word in HONORIFICS_MALE or word in MALE_NAMES - BOTH_NAMES:
            return "he"
        if word in HONORIFICS_FEMALE or word in FEMALE_NAMES - BOTH_NAMES:
            return "she"
        if word not in TITLES:
            return None
    return None
