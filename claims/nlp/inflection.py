"""English verbs: the base form of any form, and any form of a base."""

from __future__ import annotations

import re

from claims.nlp.lexicon import speech, verbs

_KNOWN = frozenset().union(
    verbs.IRREGULAR,
    verbs.DOUBLING,
    verbs.REGULAR,
    verbs.DOUBLING_UNSTRESSED,
    verbs.RESULT,
    verbs.LIGHT,
    verbs.COLLECTIVE,
    verbs.STATIVE,
    verbs.DITRANSITIVE,
    speech.SAYING,
    speech.OPINION,
    speech.DENYING,
    speech.WITNESSING,
    speech.ACTS,
    speech.FINDING,
    speech.WEIGHING,
)
_FORMS = {form: base for base, pair in verbs.IRREGULAR.items() for form in pair} | {
    "is": "be",
    "are": "be",
    "am": "be",
    "'s": "be",
    "’s": "be",
    "been": "be",
    "being": "be",
    "'re": "be",
    "’re": "be",
    "has": "have",
    "'ve": "have",
    "’ve": "have",
    "'m": "be",
    "were": "be",
    "born": "bear",
    "dying": "die",
    "lying": "lie",
    "tying": "tie",
    "vying": "vie",
    "burnt": "burn",
    "learnt": "learn",
    "overheard": "overhear",
    "proven": "prove",
    "spoilt": "spoil",
    "does": "do",
    "goes": "go",
}
_MUTE_E = re.compile(
    r"(?:[cuvz]|(?<![su])s|[^aeioulnrw]l|(?:^|[^eo])ar|(?<!a)ir|(?<![aeo])ur|(?<![aeo])id|(?<![o])ud|(?<!o)od"
    r"|(?<![aeo])ad|(?<![eo])ak|ik|(?<!o)ok|(?<![aeou])in|(?<!a)im|um|(?<![eo])am|(?<!e)ap|(?<![o])ut|(?<![eoiu])ot"
    r"|(?<!e)at|(?<![ao])il|(?<!a)ul|[ary]g|[ld]g"
    r"|leg|(?:ha|ra|ve|le)ng|at|yp|ib|ob|ub|th(?<=eath)|(?:^|[^aeiou])(?:ag|ug)"
    r"|(?:un|v|c|r|gn|b)it(?<!recruit)|(?:ompet|omplet|elet)|fer(?<=terfer)|her(?<=adher)|or(?<=plor|stor|gnor|scor))$"
)
_NO_E = re.compile(
    r"(?:eat|oat|gain|rain|join|main|tain|ain|oin|inform|visit|benefit|credit|edit|limit|exit|inherit|merit|profit|inhabit"
    r"|exhibit|prohibit|orbit|peril|cut|put|focus|sign|pilot|riot|shout|stir|chat|begin|win|spin|plan|log|big|leg(?<!alleg)|hang|pray|play)$"
)


def base(form: str, tag: str) -> str:
    """The base of a verb's form: *seize* of *seizing*, *bring* of *brought*."""
    if form in _FORMS:
        return _FORMS[form]
    if tag == "VBZ":
        if form.endswith("ies") and len(form) > 4:
            return form[:-3] + "y"
        if re.search(r"(?:ss|x|zz|ch|sh|[^aeiou]o)es$", form) or form == "focuses":
            return form[:-2]
        return form[:-1] if form.endswith("s") and not form.endswith("ss") else form
    if tag == "VBG" and form.endswith("ing") and len(form) > 4:
        stem = form[:-3]
    elif tag in ("VBD", "VBN") and form.endswith("ied") and len(form) > 4:
        return form[:-3] + "y"
    elif tag in ("VBD", "VBN") and form.endswith("ed") and len(form) > 3:
        stem = form[:-2]
    else:
        return form
    doubled = stem[-1] == stem[-2] and stem[-1] not in "aeiou"
    for candidate in (stem, stem + "e", stem[:-1] if doubled else stem):
        if candidate in _KNOWN and (candidate != stem or stem not in verbs.DOUBLING):  # *hoping* is not of *hop*
            return candidate
    if doubled and stem[-1] not in "slfz":
        return stem[:-1]
    return stem + "e" if _MUTE_E.search(stem) and not _NO_E.search(stem) else stem


_PASTS = frozenset(pair[0] for pair in verbs.IRREGULAR.values())


def is_past_form(form: str) -> bool:
    """Whether a word looks like a past tense: *sank*, *produced*."""
    return form in _PASTS or (form.endswith("ed") and len(form) > 4)


_ONLY_PAST = (
    frozenset(pair[0] for lemma, pair in verbs.IRREGULAR.items() if pair[0] not in (pair[1], lemma))
    - verbs.PAST_OR_BASE
)


def is_finite_past(form: str) -> bool:
    """Whether a word can be nothing but the past tense: *fell* is, *fled* may be a participle and *saw* a tool."""
    return form in _ONLY_PAST


_ONLY_PARTICIPLE = frozenset(pair[1] for lemma, pair in verbs.IRREGULAR.items() if pair[1] not in (pair[0], lemma))


def is_only_participle(form: str) -> bool:
    """Whether a form can be no past tense: *given*, *driven*."""
    return form in _ONLY_PARTICIPLE


def present(lemma: str, *, plural: bool) -> str:
    """The present tense: *has* and *have* of *have*."""
    if lemma == "be":
        return "are" if plural else "is"
    if plural:
        return lemma
    if lemma == "have":
        return "has"
    if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", lemma):
        return lemma + "es"
    return lemma[:-1] + "ies" if re.search(r"[^aeiou]y$", lemma) else lemma + "s"


def past(lemma: str, *, plural: bool = False) -> str:
    """The past tense: *seized* of *seize*, *brought* of *bring*."""
    if lemma == "be":
        return "were" if plural else "was"
    return verbs.IRREGULAR[lemma][0] if lemma in verbs.IRREGULAR else _regular(lemma)


def participle(lemma: str) -> str:
    """The past participle: *driven* of *drive*."""
    return verbs.IRREGULAR[lemma][1] if lemma in verbs.IRREGULAR else _regular(lemma)


_SHORT = re.compile(r"[^aeiouy]*(?:qu)?[aeiou][bdfgklmnprtvz]")
"""One syllable with one vowel before one consonant, which doubles: *rip*, *shred*, *quiz*."""


def _regular(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ied"
    doubles = lemma in verbs.DOUBLING or lemma in verbs.DOUBLING_UNSTRESSED or _SHORT.fullmatch(lemma)
    return lemma + lemma[-1:] + "ed" if doubles else lemma + "ed"
