"""Who speaks: from a cue to the noun phrase that is its source."""

from __future__ import annotations

from spacy.tokens import Token

from bot.reading.attribution.candidate import Piece, subtree, tidy, words
from bot.reading.attribution.lexicon import CLAUSE, EXHIBITS
from bot.reading.attribution.messages import MESSAGES, issuer
from bot.reading.attribution.quoted import one_quoted
from bot.reading.attribution.voice import agent, passive
from bot.reading.resolution.roles import BODY_NOUNS, DOCUMENT_NOUNS, GROUP_NOUNS, is_person_noun

_VOICES = BODY_NOUNS | DOCUMENT_NOUNS | EXHIBITS | GROUP_NOUNS
SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
_NOMINAL = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PROPN"})
_SHARES = frozenset({"acomp", "advcl", "aux", "ccomp", "conj", "dep", "pcomp", "prep", "xcomp"})
"""Places below a verb whose subject a cue takes over: "is convinced that …"."""
_CLIMB = 6
"""Steps from a cue to the verb whose subject it shares ("refused to go on to say"): more is a misparse."""
_TIES = frozenset({"and", "but", "or", "so", "yet"})
_TALKING = words("acknowledge add argue call complain describe explain note recall say speak talk tell warn")
"""Verbs that tell of speech in a relative clause about its speaker."""
_INTRANSITIVE = frozenset({"add", "argue", "claim", "note", "report", "say", "state", "write"})
"""Verbs after which a name is who speaks, and not who is spoken to."""
FINITE = frozenset({"VBD", "VBP", "VBZ"})
_TIMES = frozenset({"DATE", "TIME"})
_ADVERBIAL = frozenset({"advmod", "aux", "neg", "npadvmod"})
_CONTROL = words(
    """
    allow cause compel drive enable encourage force get help lead leave let persuade press pressure prompt push
    """
)
"""Verbs whose object does what follows: "the debate led | Republicans | to say"."""
_CLOSING = {")": "(", "-": "-", "–": "–", "—": "—"}
OCCASIONS = words("appearance briefing call conference debate hearing interview meeting rally speech")
_LONGEST_ASIDE = 40
"""Tokens of an aside between a source and its cue: more, and the marks do not belong together."""


def source_of(verb: Token) -> tuple[Piece, ...]:
    """The source's words, empty if nobody is named.

    "Smith, who resigned, said" -> "Smith, who resigned"; "men who claimed" -> "who";
    "he resigned, saying" -> "he"; "a letter saying" -> "a letter"; "was told by aides" -> "aides".
    """
    quoted = one_quoted(verb)
    if quoted:
        return quoted
    late = _paper_after(verb)
    if late is not None:
        return (late,)
    noun = speaker(verb)
    if noun is None and not passive(verb) and verb.tag_ in {"VBG", "VB"}:
        noun = subject_of_sentence(verb)
    if noun is not None and not has_voice(noun):
        noun = _who_goes_on(verb) or noun
    if noun is not None:
        return noun_phrase(_antecedent(noun, verb), verb)
    return before_cue(verb) if verb.tag_ in FINITE else ()


def has_voice(noun: Token) -> bool:
    """Whether somebody speaks or a record shows: not "the storm | demonstrated the need"."""
    if noun.pos_ in {"PRON", "PROPN"}:
        return noun.lower_ not in {"it", "that", "this", "which"}
    lemma = noun.lemma_.lower()
    return noun.ent_type_ != "" or noun.tag_ == "NNS" or lemma in _VOICES or is_person_noun(lemma)


def _who_goes_on(verb: Token) -> Token | None:
    """Who speaks after a comma where the parse names a thing: "Lee denied that a cut was due, | saying that …"."""
    before = verb.doc[max(verb.i - 2, 0) : verb.i]
    if verb.tag_ != "VBG" or not any(token.text == "," for token in before):
        return None
    main = subject_of_sentence(verb)
    return main if main is not None and has_voice(main) else None


def _antecedent(noun: Token, verb: Token) -> Token:
    """What a relative "that" stands for: "a poll that shows" -> "a poll"; "who" speaks for itself."""
    if noun.lower_ == "that" and verb.dep_ == "relcl":
        return issuer(verb.head)
    return issuer(noun) if noun == verb.head else noun


def _paper_after(verb: Token) -> Piece | None:
    """A name alone between a cue after a comma and the full stop: "…," said Ann Day, reports | USA Today."""
    doc, start = verb.doc, verb.i + 1
    if verb.lemma_ not in _INTRANSITIVE or verb.tag_ not in FINITE or doc[verb.i - 1].text != ",":
        return None
    end = start
    while end < len(doc) and (doc[end].pos_ == "PROPN" or doc[end].dep_ == "det"):
        end += 1
    ends = end == len(doc) or doc[end].is_space or doc[end].text in {".", "!", "?"}
    return (start, end) if end > start and ends and doc[end - 1].ent_type_ not in _TIMES else None


def subject_of_sentence(verb: Token) -> Token | None:
    """The subject of the sentence's main verb, if it stands before the cue."""
    root = verb.sent.root
    return next((child for child in root.lefts if child.dep_ == "nsubj" and child.i < verb.i), None)


def before_cue(verb: Token) -> tuple[Piece, ...]:
    """The nominal words right before a cue that the parse gave no subject: "The rolling average shows"."""
    end = verb.i
    while end > 0 and (verb.doc[end - 1].dep_ in _ADVERBIAL or verb.doc[end - 1].ent_type_ in _TIMES):
        end -= 1
    end = _before_apposition(verb, _before_aside(verb, end))
    start = _opening(verb, end, frozenset({")"}))
    while start > verb.sent.start and end - start < 2 * _CLIMB:
        before = verb.doc[start - 1]
        if before.pos_ not in _NOMINAL | {"PRON", "PART"} or before.tag_ in {"WDT", "WP"}:
            break
        start -= 1
    kept = tidy(verb.doc, (start, end))
    return (kept,) if kept and verb.doc[kept[0]].pos_ != "ADP" else ()


def _before_aside(verb: Token, end: int) -> int:
    """Where a name ends that an aside between dashes parts from its cue: "Bush - in a line … - declared"."""
    start = _opening(verb, end, frozenset({"-", "–", "—"}))
    return start if start < end else end


def _opening(verb: Token, end: int, closing: frozenset[str]) -> int:
    """Where the aside begins that one of the marks closes right before ``end``; ``end`` itself if none does."""
    last = verb.doc[end - 1].text if end else ""
    if last not in closing:
        return end
    lowest = max(verb.sent.start, end - _LONGEST_ASIDE)
    marks = (i for i in range(end - 2, lowest, -1) if verb.doc[i].text == _CLOSING[last])
    return next((i for i in marks if verb.doc[i].tag_ != "HYPH"), end)


def _before_apposition(verb: Token, end: int) -> int:
    """Where a name ends that an apposition parts from its cue: "Mr. Conant, | the Republican consultant, said"."""
    if end == 0 or verb.doc[end - 1].text != ",":
        return end
    lowest = max(verb.sent.start, end - 2 * _CLIMB)
    return next((i for i in range(end - 2, lowest, -1) if verb.doc[i].text == ","), end)


def speaker(verb: Token) -> Token | None:
    """The head noun of the source."""
    token = verb
    for _ in range(_CLIMB):
        undergoes = token is not verb and passive(token) and not _undergoes_too(verb)
        found = _undergoing(token) if undergoes else _own_speaker(token)
        if found is not None:
            return _teller(token, verb) or found
        if token.dep_ in {"acl", "relcl"} and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return token.head if token.tag_ != "VBN" else None
        if token.dep_ not in _SHARES:
            return None
        if token.dep_ in {"ccomp", "xcomp"} and token.head.lemma_ in _CONTROL and not passive(token.head):
            return _led(token)
        if token.dep_ == "ccomp" and token.tag_ not in {"VBG", "VB"}:
            return None
        if passive(token) and token is verb:
            return None
        token = token.head
    return None


def _undergoing(verb: Token) -> Token | None:
    """Whom a passive verb is done to, who then speaks: "| they | were angered by the deal and predicted …"."""
    return next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)


def _undergoes_too(verb: Token) -> bool:
    """Whether a verb shares the passive, or is yet to be done: "was called in | and told that …", "is asked to | say"."""
    return verb.tag_ == "VB" or (verb.dep_ == "conj" and (verb.tag_ == "VBN" or verb.lemma_ == "tell"))


def _led(token: Token) -> Token | None:
    """Who is made to speak: "led | Republicans | to say", "drives its | candidate | to say"."""
    return next((child for child in token.head.rights if child.dep_ == "dobj" and child.i < token.i), None)


def _teller(clause: Token, verb: Token) -> Token | None:
    """Who goes on speaking: "he warned that it was late, | adding that …", "he said he won and | said …" -> "he"."""
    if clause.dep_ == "acl" and clause.left_edge.lower_ == "that" and _adds(verb):
        return _own_speaker(clause.head.head)
    cue = clause.head
    if clause.dep_ != "ccomp" or cue.lemma_ not in CLAUSE or cue.i > clause.i:
        return None
    goes_on = verb.lemma_ == cue.lemma_ or (verb.lemma_ in CLAUSE | _TALKING and verb.tag_ == cue.tag_)
    if not _adds(verb) and (verb.dep_ != "conj" or not goes_on):
        return None
    return _own_speaker(cue) or (_voiced_speaker(cue) if cue.tag_ == "VBG" else None)


def _adds(verb: Token) -> bool:
    """Whether a participle behind a comma or a closing mark tells more: ``it was late, | adding that …``."""
    before = verb.doc[verb.left_edge.i - 1]
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and (before.text == "," or before.is_quote)


def _voiced_speaker(cue: Token) -> Token | None:
    """Who speaks in a participle, if somebody does: "he spoke, warning that it rained and | implying that …"."""
    found = speaker(cue)
    return found if found is not None and has_voice(found) else None


def _own_speaker(verb: Token) -> Token | None:
    if passive(verb):
        return agent(verb)
    return next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)


def noun_phrase(noun: Token, cue: Token) -> tuple[Piece, ...]:
    """A noun with all that belongs to it, the cue's own clause cut off."""
    piece = subtree(noun)
    if piece[0] <= cue.i < piece[1]:
        start = min(_clause_start(cue, noun), cue.i)
        piece = (piece[0], start) if noun.i < cue.i else (cue.i + 1, piece[1])
    kept = tidy(noun.doc, (_from(noun, piece[0]), _up_to(cue, _without_afterthought(noun, piece))))
    return (kept,) if kept else ()


def _from(noun: Token, start: int) -> int:
    """The start of a source behind what ties its sentence to the one before: "But | Ann Day"."""
    doc = noun.doc
    opens = start < noun.i and doc[start].lower_ in _TIES
    return start + 1 if opens else start


def _up_to(cue: Token, end: int) -> int:
    """The end of a source, moved on to its cue where only a broken noun phrase lies between."""
    between = cue.doc[end : cue.i]
    if 0 < len(between) < _CLIMB and all(token.pos_ in _NOMINAL for token in between):
        return cue.i
    return end


def _without_afterthought(noun: Token, piece: Piece) -> int:
    """The end of a source before what else it does: "Kirk, | becoming the first", "Kirk, | who added that …"."""
    doc = noun.doc
    for i in range(noun.i + 1, piece[1]):
        if _occasion(doc[i], noun, piece[1]):
            return i
        meanwhile = doc[i].tag_ == "VBG" and doc[i].dep_ in {"acl", "advcl"}
        if doc[i - 1].text == "," and (meanwhile or _speaks_again(doc[i])):
            return i
    return piece[1]


def _occasion(token: Token, noun: Token, end: int) -> bool:
    """Whether the rest of a source only tells when or where it spoke: "Ann Day | on Tuesday", "| in a tweet"."""
    if token.head != noun or token.right_edge.i + 1 != end or token.i < noun.i:
        return False
    if token.ent_type_ in _TIMES:
        return noun.pos_ in {"PRON", "PROPN"}
    thing = next((child for child in token.children if child.dep_ == "pobj"), None)
    if token.dep_ != "prep" or thing is None:
        return False
    return thing.ent_type_ in _TIMES or (noun.pos_ == "PROPN" and thing.lemma_ in MESSAGES | OCCASIONS)


def _speaks_again(who: Token) -> bool:
    """Whether a relative clause tells more of its noun's words: "who also said", "who spoke on condition"."""
    if who.lower_ != "who" or who.dep_ not in SUBJECT:
        return False
    verbs = (who.head, *(child for child in who.head.children if child.dep_ == "conj"))
    return any(verb.lemma_ in _TALKING for verb in verbs)


def _clause_start(cue: Token, noun: Token) -> int:
    """Where the clause that holds the cue begins, below the noun."""
    token = cue
    while token.head != noun and token.head != token:
        token = token.head
    start = token.left_edge.i
    return start if start > noun.i else cue.i
