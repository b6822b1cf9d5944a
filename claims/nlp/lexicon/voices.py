"""Names under which one speaker goes, and words that say no more of a speaker than that it speaks."""

from __future__ import annotations

from claims.nlp.lexicon import listed

_SAME = {
    "military": "army|military|armed forces|army's media wing|military's media wing|army media wing|military media wing"
    "|media wing of army|media wing of military|media arm of military|army's media arm|army's public relations wing"
    "|military's public relations wing|inter-services public relations|ispr|army's media affairs wing",
    "police": "police|police force|local police",
    "government": "government|federal government|national government",
    "foreign ministry": "foreign ministry|ministry of foreign affairs|foreign office|state department",
    "interior ministry": "interior ministry|ministry of interior|home ministry|home department|home office",
    "defence ministry": "defence ministry|defense ministry|ministry of defence|ministry of defense",
}
SAME = {name: first for first, names in _SAME.items() for name in names.split("|")}
"""A speaker's name in lower case, without articles, to the name that all of its group share."""

EMPTY = listed(
    "s the a an its his her their our this that spokesman spokesmen spokespeople spokesperson spokespersons "
    "spokeswoman spokeswomen statement statements release press later brief new separate one two three four five "
    "several some"
)
"""Words that do not tell one speaker from another."""

FORCES = listed("army military troops soldiers security paramilitary police militants insurgents fighters rebels")
"""Words for those who fight, by which a party to a matter is told."""
