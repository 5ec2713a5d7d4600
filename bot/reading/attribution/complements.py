"""Attributions whose content is no clause: "plans to …", "urged her to …", "called it …", "called for …"."""

from __future__ import annotations

from spacy.tokens import Token

from bot.reading.attribution.candidate import Candidate, subtree
from bot.reading.attribution.lexicon import (
    CLAUSE,
    DISPLAY,
    EXHIBITS,
    HEARD,
    INFINITIVE,
    NAMING,
    OBJECT,
    ORDER,
    PREPOSITIONS,
    SEEM,
    SHOWING,
)
from bot.reading.attribution.messages import MESSAGES
from bot.reading.attribution.proposals import VERBAL, child_of, has_to, propose
from bot.reading.attribution.quoted import quotes_as
from bot.reading.attribution.sources import OCCASIONS, has_voice, speaker
from bot.reading.attribution.voice import agent, passive
from bot.reading.resolution.roles import GROUP_NOUNS, is_person_noun

_RELATIVE = frozenset({"what", "which", "whom"})
_OF_WHAT = frozenset({"about", "against", "as", "for", "from", "of", "over", "to", "with"})
"""Prepositions that go on with what is said of an object."""


def infinitive(verb: Token) -> Candidate | None:
    """``He plans to resign``; ``She urged voters to stay``."""
    goal = child_of(verb, "xcomp", "ccomp")
    if goal is None or goal.pos_ not in VERBAL or not has_to(goal):
        return None
    if verb.lemma_ in SEEM:
        subject = child_of(verb, "nsubj")
        before = [subtree(subject)] if subject is not None else []
        return propose(verb, [*before, subtree(goal)], "seem", 0.5, ())
    if passive(verb):
        return _passive_infinitive(verb, goal)
    if verb.lemma_ in ORDER:
        told = child_of(verb, "dobj")
        start = told.left_edge.i if told is not None else goal.left_edge.i
        return propose(verb, [(start, goal.right_edge.i + 1)], "order", 0.7)
    if verb.lemma_ in INFINITIVE:
        thing = child_of(verb, "dobj")  # "pledged | a million to mend the bridge"
        start = thing.left_edge.i if thing is not None and verb.i < thing.i < goal.i else goal.left_edge.i
        return propose(verb, [(start, goal.right_edge.i + 1)], "infinitive", 0.6)
    return None


def _passive_infinitive(verb: Token, goal: Token) -> Candidate | None:
    if verb.lemma_ not in CLAUSE | INFINITIVE or verb.lemma_ == "suppose":  # "is supposed to": ought to
        return None
    subject = child_of(verb, "nsubjpass")
    before = [subtree(subject)] if subject is not None else []
    by = agent(verb)
    return propose(verb, [*before, subtree(goal)], "passive infinitive", 0.6, (subtree(by),) if by else ())


def objects(verb: Token) -> Candidate | None:
    """``Trump criticised the judge``; ``He accused her of lying``; ``They called it a disgrace``."""
    particle = child_of(verb, "prt")
    answer = _answer(verb)
    if answer is not None:
        return propose(verb, [(verb.i + 1, answer.i + 1)], "object", 0.6)
    if particle is not None and (verb.lemma_, particle.lower_) == ("point", "out"):
        return _pointed_out(verb, particle)
    if verb.lemma_ not in OBJECT | NAMING or particle is not None or _bare(verb):
        return None
    if passive(verb):
        return _passive_object(verb)
    if verb.dep_ == "acl" and (verb.tag_ == "VBN" or verb.lemma_ in NAMING):
        return None
    thing = child_of(verb, "dobj", "oprd", "ccomp") or _acting(verb)
    if thing is None or thing.i < verb.i or _only_whom(verb, thing):
        return None
    end, named = _predicate_end(verb, thing)
    if verb.lemma_ not in OBJECT and not named:
        end = verb.right_edge.i + 1
        if not any(token.is_quote for token in verb.doc[verb.i + 1 : end]):
            return None
    return propose(verb, [(verb.i + 1, end)], "naming" if named else "object", 0.5)


def _bare(verb: Token) -> bool:
    """Whether nobody is there to speak: a participle, what is only wished for, an event that "shows"."""
    wished = verb.dep_ == "xcomp" and verb.head.lemma_ in INFINITIVE | ORDER | SEEM
    return (
        verb.dep_ == "acl" or wished or (verb.lemma_ in SHOWING and not passive(verb) and not _voiced(verb))
    )


def _only_whom(verb: Token, thing: Token) -> bool:
    """Whether only those are named who are cited: "reported, citing | two officials"."""
    witness = thing.lower_ in GROUP_NOUNS or is_person_noun(thing.lemma_.lower())
    return verb.lemma_ in {"cite", "quote"} and (witness or quotes_as(verb))


def _voiced(verb: Token) -> bool:
    """Whether there is a subject, and one that speaks or shows: not "the storm | demonstrated the need"."""
    shows = speaker(verb)
    return shows is not None and has_voice(shows)


def _answer(verb: Token) -> Token | None:
    """The last word of an answer: "said | so", "said | yes", "said | no to the war", "say | the same of Trump"."""
    after = verb.doc[verb.i + 1 : verb.i + 3]
    if verb.lemma_ != "say" or len(after) < 2 or after[0].lower_ not in {"no", "so", "the", "yes"}:
        return None
    if after[0].lower_ == "the":
        return after[1].right_edge if after[1].lower_ == "same" else None
    return after[1].right_edge if after[1].lower_ == "to" else after[0]


def _pointed_out(verb: Token, particle: Token) -> Candidate | None:
    thing = child_of(verb, "dobj")
    if thing is None or thing.i < particle.i:
        return None
    return propose(verb, [subtree(thing)], "object", 0.5)


def _acting(verb: Token) -> Token | None:
    """A deed that is named: "described | winning the nod as a struggle"."""
    deed = child_of(verb, "xcomp")
    return deed if deed is not None and deed.tag_ == "VBG" and verb.lemma_ in NAMING else None


def _predicate_end(verb: Token, thing: Token) -> tuple[int, bool]:
    """The end of an object and of what is said of it: "her | of lying", "it | a disgrace"."""
    role = _as_what(verb, thing)
    end, named = (role or thing).right_edge.i + 1, role is not None or thing.dep_ not in {"dobj", "xcomp"}
    for child in verb.rights:
        if child.i < end or child.dep_ not in {"prep", "oprd", "advcl", "xcomp", "dobj"}:
            continue
        if child.dep_ == "prep" and child.i == end and _wherein(child, thing):
            end = child.right_edge.i + 1
            continue
        if child.dep_ == "prep" and child.lower_ not in _OF_WHAT:
            break
        if child.dep_ == "advcl" and child.left_edge.lower_ != "as":
            aims = has_to(child) and child.left_edge.i == end  # "decried his calls | to close the port"
            return (child.right_edge.i + 1 if aims else end), named
        end, named = child.right_edge.i + 1, True
    return end, named


def _wherein(preposition: Token, thing: Token) -> bool:
    """Whether "in" goes on with a thing, no name: "its record | in the valley"; not "in May", "in an interview"."""
    place = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if preposition.lower_ != "in" or thing.pos_ != "NOUN" or place is None:
        return False
    return place.ent_type_ not in {"DATE", "TIME"} and place.lemma_ not in OCCASIONS | MESSAGES


def _as_what(verb: Token, thing: Token) -> Token | None:
    """What something is said to be, wherever the parse hung it: "described the ground below the city | as cheese"."""
    if verb.lemma_ not in NAMING:
        return None
    for token in verb.doc[thing.i + 1 : verb.right_edge.i + 1]:
        if token.lower_ == "as" and token.dep_ == "prep" and token.nbor(-1).lower_ != "such":
            return token
        if token.tag_ in {"VBD", "VBP", "VBZ"}:
            return None
    return None


def _passive_object(verb: Token) -> Candidate | None:
    subject = child_of(verb, "nsubjpass")
    if subject is None:
        return None
    by = agent(verb)
    if by is None and verb.lemma_ not in OBJECT:
        return None
    pieces = [subtree(subject)]
    for child in verb.rights:
        if child.dep_ in {"prep", "oprd", "attr", "xcomp"} and child.lower_ != "by":
            pieces.append(subtree(child))
            break
    return propose(verb, pieces, "passive object", 0.4, (subtree(by),) if by else ())


def relative(verb: Token) -> Candidate | None:
    """``The server, which he described as an open orchid``: the relative pronoun and what is said of it."""
    if verb.lemma_ not in NAMING or passive(verb):
        return None
    gap = next((child for child in verb.lefts if child.dep_ == "dobj" and child.lower_ in _RELATIVE), None)
    said = next((child for child in verb.rights if child.dep_ in {"prep", "oprd", "ccomp"}), None)
    if gap is None or said is None or (said.dep_ == "prep" and said.lower_ != "as"):
        return None
    return propose(verb, [subtree(gap), subtree(said)], "relative", 0.6)


def display(verb: Token) -> Candidate | None:
    """``A clip shows men who claim to be soldiers``; ``The poll finds Clinton ahead``."""
    if verb.lemma_ not in DISPLAY or passive(verb):
        return None
    shows, thing = child_of(verb, "nsubj"), child_of(verb, "dobj", "ccomp")
    if shows is None or thing is None or thing.i < verb.i or shows.lemma_.lower() not in EXHIBITS:
        return None
    return propose(verb, [(verb.i + 1, verb.right_edge.i + 1)], "display", 0.6)


def prepositional(verb: Token) -> Candidate | None:
    """``They called for a ban``; ``He warned voters against delay``; ``She referred to him as a clown``."""
    wanted = PREPOSITIONS.get(verb.lemma_)
    if wanted is None or passive(verb):
        return None
    told = child_of(verb, "dobj")
    hung = told.rights if told is not None and verb.lemma_ in HEARD else ()
    for child in (*verb.rights, *hung):
        if child.dep_ == "advcl" and child.left_edge.lower_ == "for" in wanted and child.left_edge.i > verb.i:
            return propose(verb, [(child.left_edge.i + 1, child.right_edge.i + 1)], "prepositional", 0.6)
        if child.dep_ == "prep" and child.lower_ in wanted:
            role = next(
                (c for c in verb.rights if c.i > child.i and c.lower_ == "as" and c.dep_ == "prep"), child
            )
            end = max(role.right_edge.i, _deed_end(verb, child)) + 1
            return propose(verb, [(child.i + 1, end)], "prepositional", 0.5)
    return None


def _deed_end(verb: Token, preposition: Token) -> int:
    """The last word of what the thing spoken of does: "complained of | the owner selling the mill"."""
    after = preposition.right_edge.i + 1
    deeds = (
        c for c in verb.rights if c.dep_ == "advcl" and c.tag_ == "VBG" and c.left_edge.i == c.i == after
    )
    return next((deed.right_edge.i for deed in deeds), after - 1)
