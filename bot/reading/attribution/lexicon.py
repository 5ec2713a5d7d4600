"""Verbs that attribute, and which complement of each is what is said.

Classes after Levin (1993) and VerbNet: say-37.7, tell-37.2, complain-37.8, advise-37.9, confess-37.10,
conjecture-29.5, judgement-33, want-32.1, consider-29.9, discover-84, see-30.1; written down by hand.
"""

from __future__ import annotations

from bot.reading.attribution.candidate import words

CLAUSE = words(
    """
    accept acknowledge add admit advise affirm agree allege announce answer anticipate appreciate argue
    ask assert assume assure aver avow believe bemoan bet blog boast brag broadcast calculate caution
    certify chant charge chide claim clarify comment complain concede conclude concur confess confide
    confirm conjecture consider contend continue convey counter cry decide declare decree deduce deem
    demand demonstrate deny detail determine dictate disagree disclose discover discuss dispute doubt
    dream echo elaborate email emphasise emphasize estimate exclaim exhort expect explain fear
    feel figure find forecast foresee fret gather gloat gripe growl grumble guarantee guess gush hear
    highlight hint hold hop hope hypothesize imagine imply indicate infer inform inquire insinuate
    insist instruct interject intimate joke judge justify know lament laugh learn lecture lie maintain
    marvel mean mention muse mutter note notice notify object observe opine order outline plead pledge
    point ponder pontificate posit post postulate pray preach predict presume presuppose pretend
    proclaim project promise pronounce propose protest prove publish quip quote rave read realise
    realize reason reassure recall reckon recognise recognize recollect recommend recount reflect refute
    regret reiterate relate relay remark remember remind repeat reply report request resolve respond
    retort retweet reveal rue rule rumor say scoff scream shout show shriek sigh signal snap sneer speculate
    state stipulate strategize stress submit suggest summarize suppose surmise suspect swear sympathize
    tease tell testify text theorize think threaten thunder trust tweet underline underscore understand
    urge verify volunteer vote vow wager wail warn whisper wish wonder worry write yell
    """
)

QUOTE_ONLY = words(
    """
    babble bark bawl beam begin bellow bleat boom burble cackle carol chatter cheer chirp chortle
    chuckle cluck coo correct croak croon crow drawl drone end finish fume gabble gasp gibber giggle go
    greet grin groan grunt guffaw hiss holler hoot howl intone jabber lisp moan mumble murmur nod offer
    open pipe press purr rage rail rant rasp roar rumble screech shrug sing smile smirk snarl snicker
    sniff snort sob splutter sputter squawk squeak squeal stammer start stutter trill trumpet weep weigh
    wheeze whimper whine whistle whoop yammer yap yelp
    """
)
"""Verbs beside a quotation only: manners of speaking (Levin 37.3), faces pulled with it (40.2), turns of a speech."""

NEEDS_THAT = words(
    """
    consider decide determine discover feel figure hear hold know mean notice prove remember understand
    """
)
"""Verbs of the mind that attribute only with "that": "she knows that …", and not "I know you did"."""

NO_CLAUSE = words(
    """
    allow be bring cause do ensure force get give go happen have help keep leave let make matter need
    occur permit put require see seem start stop take turn watch
    """
)

INFINITIVE = words(
    """
    agree aim ask aspire claim consent contend decline demand desire elect expect fear hesitate
    hop hope intend like long offer opt plan pledge plot prefer profess promise propose refuse resolve
    seek swear threaten undertake volunteer vow want wish yearn
    """
)

GERUND = words(
    """
    admit advise consider contemplate defend deny describe discuss mention propose recall recommend
    regret reject report resist say suggest support
    """
)
"""Verbs whose content may be an -ing form without subject: "denied knowing him"."""

AS_TOLD = words(
    """
    argue believe claim contend describe explain hope insist note observe point predict put report say
    show speculate state suggest tell think tweet warn write
    """
)

SEEM = frozenset({"appear", "seem"})

ORDER = words(
    """
    advise ask beg beseech call command convince counsel dare demand direct encourage entreat
    exhort expect implore instruct invite nudge order persuade press pressure prod remind request tell
    urge want warn
    """
)

OBJECT = words(
    """
    acclaim accuse acknowledge admire admit admonish advocate announce applaud approve argue assail
    assert back bash believe belittle bemoan berate bewail blame blast castigate censure chastise cite
    claim commend conclude condemn confirm congratulate contest contradict credit criticise criticize
    debunk decry defend demand demonize demonstrate denigrate denounce deny deplore deprecate deride
    describe disavow discuss disparage dispute doubt downplay echo emphasize endorse envisage estimate
    excoriate explain extol fault favor favour fear flay forecast highlight illustrate impugn
    indicate insult invoke lambast lambaste lament laud malign mention mock note oppose outline pan
    pledge praise predict prefer promise propose protest question reaffirm rebuff rebuke rebut recall
    recommend recount refute reiterate reject repeat report reprimand reprove repudiate request retweet
    revile ridicule rip scold scorn seek skewer slam slate stress suggest support suspect taunt thank
    tout trash trumpet tweet underline underscore upbraid urge vilify voice vow want welcome
    """
)

DISPLAY = frozenset({"depict", "find", "give", "indicate", "put", "reveal", "show"})
SHOWING = words("confirm demonstrate highlight illustrate indicate suggest underline underscore")
"""Verbs of which a thing or an event is the subject as often as somebody who speaks."""
EXHIBITS = words(
    """
    analysis average chart clip data document email evidence figure footage image map number photo
    photograph picture poll record report research result review statistic study survey tally tape test
    transcript video
    """
)
"""What may show a thing: records, pictures and counts."""

HEARD = frozenset({"assure", "inform", "notify", "persuade", "remind", "tell", "warn"})
"""Verbs with a hearer as their object: "told customers | that it was late", "reminded them | of it"."""

NAMING = words(
    """
    brand call characterise characterize consider declare deem depict describe dismiss dub hail
    identify label name paint portray pronounce regard see term view
    """
)

PREPOSITIONS = {
    "advocate": {"for"},
    "agree": {"with", "to", "on"},
    "allude": {"to"},
    "apologise": {"for"},
    "apologize": {"for"},
    "approve": {"of"},
    "argue": {"for", "against"},
    "ask": {"for", "about"},
    "assure": {"of"},
    "beg": {"for"},
    "believe": {"in"},
    "boast": {"of", "about"},
    "brag": {"about"},
    "call": {"for", "on"},
    "campaign": {"for", "against"},
    "caution": {"against"},
    "chat": {"about"},
    "comment": {"on"},
    "complain": {"of", "about"},
    "counsel": {"against"},
    "disagree": {"with"},
    "disapprove": {"of"},
    "dream": {"of"},
    "elaborate": {"on"},
    "fret": {"about", "over"},
    "fume": {"about", "at", "over"},
    "gripe": {"about"},
    "grumble": {"about", "at"},
    "hint": {"at"},
    "hope": {"for"},
    "inform": {"about", "of"},
    "inquire": {"about"},
    "insist": {"on"},
    "joke": {"about"},
    "lash": {"at", "against"},
    "lecture": {"about", "on"},
    "lie": {"about"},
    "long": {"for"},
    "marvel": {"at"},
    "muse": {"about"},
    "notify": {"of"},
    "object": {"to"},
    "opine": {"on", "about"},
    "persuade": {"of"},
    "plead": {"for", "with"},
    "point": {"to"},
    "pray": {"for"},
    "preach": {"about"},
    "protest": {"against"},
    "push": {"for"},
    "rail": {"against"},
    "rant": {"about", "against"},
    "rave": {"about"},
    "refer": {"to"},
    "remind": {"about", "of"},
    "scoff": {"at"},
    "sneer": {"at"},
    "speak": {"about", "against"},
    "speculate": {"about", "on"},
    "sympathize": {"with"},
    "talk": {"about"},
    "tell": {"about", "of"},
    "testify": {"about"},
    "think": {"about", "of"},
    "tweet": {"about"},
    "vent": {"about"},
    "warn": {"of", "against", "about"},
    "wish": {"for"},
    "wonder": {"about"},
    "worry": {"about"},
    "write": {"about", "of"},
    "yearn": {"for"},
}

TELLING = words(
    """
    accord add admit allege announce argue claim deny explain insist predict promise propose report say
    state tell warn write
    """
)
"""Verbs that open a link of a chain of reports; what somebody inside thinks is part of what is said."""
