"""What sort of source it is: a person, a body, a document, a medium, a post, or nobody named."""

from __future__ import annotations

import re

from spacy.tokens import Token

from bot.core.ledger import BODY_WORDS
from bot.core.models import SourceKind

DOCUMENTS = frozenset(
    """
    affidavit agreement analysis article bill book bulletin complaint decree decision directive document documents
    draft email emails filing findings graph indictment investigation law lawsuit letter letters memo memorandum
    minutes motion notice opinion order paper petition plan poll presentation proposal records release report reports
    research resolution review ruling rules screenshot statement statistics study suit survey text transcript treaty
    verdict warrant
    """.split()
)
MEDIA = frozenset(
    """
    agency broadcaster channel daily gazette herald journal magazine media network newspaper newspapers
    outlet outlets press programme site tabloid television times tribune weekly
    """.split()
)
SOCIAL = frozenset(
    "account blog blogger caption channel clip footage hashtag post poster posts thread tweet tweets user video videos vlog".split()
)
OUTLETS = frozenset(
    """
    abc afp ap axios bbc bellingcat bild bloomberg breitbart cbs cnbc cnn fox forbes guardian haaretz interfax
    meduza msnbc nbc newsweek npr pbs politico reuters spiegel tass telegraph time wikinews xinhua yonhap
    """.split()
)
NETWORKS = frozenset(
    "discord facebook instagram linkedin mastodon reddit snapchat telegram tiktok truth twitter vkontakte weibo whatsapp x youtube".split()
)
UNNAMED = frozenset(
    """
    activists aides allies analysts authors bystanders campaigners citizens colleagues commentators critics
    detractors diplomats economists executives experts eyewitness eyewitnesses friends insider insiders investigators
    journalists lawmakers lawyers locals many men military neighbours observers officers officials opponents others
    others passengers people prosecutors protesters rebels relatives reporters researchers residents scientists
    soldiers some source sources spokespeople staff students supporters survivors troops users veterans victims
    villagers volunteers voters witness witnesses women workers
    """.split()
)
_WORD = re.compile(r"\w+")


def kind_of(name: str, head: Token, mention: str) -> SourceKind:
    """The kind of a source by its name, the head of the words beside its claim, and these words."""
    words = {word.lower() for word in _WORD.findall(f"{name} {mention}")}
    noun = head.lower_
    if noun in SOCIAL or (noun in words & MEDIA and words & NETWORKS):
        return SourceKind.SOCIAL_MEDIA
    if noun in DOCUMENTS:
        return SourceKind.DOCUMENT
    if noun in UNNAMED or mention.lower().startswith(("one of", "some of")):
        return SourceKind.UNNAMED
    if noun in MEDIA or words & OUTLETS or words & MEDIA & {"newspaper", "site", "broadcaster"}:
        return SourceKind.MEDIA
    if noun in BODY_WORDS or words & BODY_WORDS or head.ent_type_ in {"ORG", "GPE", "NORP"}:
        return SourceKind.ORGANISATION
    return SourceKind.PERSON
