"""Words that turn a statement round: negators, opposites, and words that point to another time or occasion."""

from __future__ import annotations

NEGATORS = frozenset(
    "not never no neither nor none nobody without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't"
    " hasn't haven't hadn't wouldn't couldn't shouldn't failed fails refused refuses declined denied denies unable"
    " hardly barely".split()
)

OPPOSITES = tuple(
    tuple(tuple(side.split()) for side in line.split("|"))
    for line in """
increase rise grow climb gain soar|decrease fall decline drop shrink reduce plunge
win won beat defeat victory|lose lost defeated loss
open opened|close closed shut
accept approve pass adopt endorse ratify|reject refuse veto dismiss
support favour favor|oppose opposed resist
succeed success successful|fail failed failure unsuccessful
largest biggest highest tallest longest|smallest lowest shortest
best|worst
oldest|youngest
male man men boy|female woman women girl
north northern|south southern
east eastern northeast|west western northwest
alive survive survived survivor|dead die died killed
married|unmarried single divorced
son|daughter
brother|sister
father|mother
husband|wife
legal lawful allow allowed permit permitted|illegal unlawful ban banned prohibit prohibited forbid
guilty convicted|acquitted innocent cleared
arrive arrived|depart departed leave
buy bought acquire|sell sold
hire hired appoint appointed|fire fired dismiss dismissed sack sacked
professional|amateur
fiction fictional|nonfiction factual
public|private
import imported imports|export exported exports
victory|defeat
attack|defend
protagonist hero|antagonist villain
vertebrate|invertebrate
domestic|foreign
positive|negative
hot|cold
rich wealthy|poor
common|rare
strong strengthened|weak weakened
confirm confirmed|deny denied
begin began start started|end ended finish finished
advance advanced|retreat retreated
liberal|conservative
republican|democrat democratic
protestant|catholic
critical panned|acclaimed praised
""".strip().splitlines()
)
"""Pairs of opposite groups."""

ELSEWHEN = frozenset(
    "previous previously earlier former formerly later subsequent subsequently another again prior"
    " future next eventually since last".split()
)
"""Words beside a figure that place it at another time or occasion than the one in hand."""

UPDATING = frozenset(
    "initial initially early earlier preliminary first far so raised raising rose rising climbed risen"
    " updated later now"
    " provisional revised additional".split()
)
"""Words of a toll that is not final."""

NOT_NEGATING = frozenset("only just merely least until long longer doubt fewer less more later".split())
"""Words after a negator that take its force away (*not only*, *no doubt*)."""

SITUATED = ("born", "died", "buried", "based", "located", "situated", "headquartered", "raised", "educated", "founded")
"""Words that tie a thing to one place for good."""
