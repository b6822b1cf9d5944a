"""Who is counted and what befell them: roles and outcomes, each folded to one word."""

from __future__ import annotations

_ROLES = {
    "security": "security personnel|security forces|security force|security officials|security men|troops|troop"
    "|soldiers|soldier|paramilitary|paramilitaries|paramilitary soldiers|paramilitary troops|servicemen|serviceman"
    "|service members|service member|military personnel|army personnel|personnel|army men|frontier corps|levies"
    "|levies men|levies personnel|guards|guard|border guards|rangers|marines|marine|sailors|airmen|guardsmen"
    "|peacekeepers|peacekeeper|infantrymen|law enforcers|law enforcement personnel|officers and soldiers|fc personnel"
    "|fc officers|fc soldiers",
    "police": "police|policemen|policeman|policewomen|police officers|police officer|officers|officer|constables"
    "|constable|cops|cop|deputies|sheriff's deputies",
    "militant": "militants|militant|insurgents|insurgent|fighters|fighter|rebels|rebel|terrorists|terrorist|guerrillas"
    "|guerrilla|gunmen|gunman|attackers|attacker|assailants|assailant|separatists|separatist|jihadists|jihadist"
    "|extremists|extremist|suicide bombers|suicide bomber|bombers|bomber|militiamen|operatives|combatants",
    "civilian": "civilians|civilian|bystanders|bystander|passers-by|passersby|passer-by|non-combatants|noncombatants"
    "|villagers|villager|residents|resident|pedestrians|pedestrian|commuters|labourers|laborers|worshippers|pilgrims"
    "|shoppers|onlookers",
    "passenger": "passengers|passenger|travellers|travelers|people aboard|people on board|on board|aboard",
    "crew": "crew members|crew member|crew|crewmen|pilots|pilot|flight attendants",
    "child": "children|child|kids|kid|girls|girl|boys|boy|minors|infants|babies|schoolchildren|schoolgirls|schoolboys"
    "|pupils|toddlers|teenagers|teenager|teens|youths|newborns",
    "woman": "women|woman",
    "man": "men|man",
    "worker": "workers|worker|miners|miner|employees|employee|staff|staff members|labour force|medics|doctors|nurses",
    "journalist": "journalists|journalist|reporters|reporter|correspondents",
    "student": "students|student|undergraduates",
    "protester": "protesters|protester|protestors|demonstrators|demonstrator|rioters|activists|activist",
    "suspect": "suspects|suspect|accused|defendants|defendant",
    "prisoner": "prisoners|prisoner|inmates|inmate|detainees|detainee|hostages|hostage|captives",
    "refugee": "refugees|refugee|migrants|migrant|asylum seekers|displaced people|displaced persons",
    "person": "people|person|persons|individuals|individual|victims|victim|others|lives|souls|deaths|death|fatalities"
    "|fatality|casualties|casualty|bodies|body",
}
ROLES = {form: role for role, forms in _ROLES.items() for form in forms.split("|")}
"""A counted noun, or the end of one, to its folded role."""
LONGEST_ROLE = max(form.count(" ") + 1 for form in ROLES)

NESTED = {
    "security": frozenset({"person", "man"}),
    "police": frozenset({"person", "security", "man"}),
    "militant": frozenset({"person"}),
    "civilian": frozenset({"person"}),
    "passenger": frozenset({"person"}),
    "crew": frozenset({"person"}),
    "child": frozenset({"person", "civilian"}),
    "woman": frozenset({"person", "civilian"}),
    "man": frozenset({"person"}),
    "worker": frozenset({"person", "civilian"}),
    "student": frozenset({"person", "child"}),
    "journalist": frozenset({"person", "civilian"}),
    "protester": frozenset({"person", "civilian"}),
    "suspect": frozenset({"person"}),
    "prisoner": frozenset({"person"}),
    "refugee": frozenset({"person"}),
}
"""Wider roles that a role may be counted under: two nested roles are neither the same nor foreign."""

_OUTCOMES = {
    "killed": "killed|kill|kills|killing|dead|died|die|dies|dying|deaths|death|death toll|toll|fatalities|slain|slew"
    "|perished|fatally|lives|murdered|massacred|assassinated|executed|martyred|neutralised|neutralized|eliminated"
    "|shot dead|gunned down|bodies",
    "injured": "injured|injures|injuring|injure|wounded|wounding|wounds|wound|hurt|injuries|maimed|hospitalized"
    "|hospitalised",
    "arrested": "arrested|arrest|arrests|arresting|detained|detains|detaining|held|apprehended|rounded up|jailed"
    "|imprisoned",
    "missing": "missing|unaccounted|disappeared",
    "displaced": "displaced|displacing|displaces|evacuated|homeless|uprooted|evacuating|displacement",
    "abducted": "abducted|kidnapped|seized|hostage|abducting|kidnapping|abductions",
    "rescued": "rescued|rescuing|rescues|saved|pulled",
    "infected": "infected|infections|infection|cases|tested positive|contracted",
    "trapped": "trapped|stranded|trapping|stranding",
    "destroyed": "destroyed|destroying|razed|demolished|levelled|leveled",
    "damaged": "damaged|damaging",
    "surrendered": "surrendered|surrendering",
}
OUTCOMES = {form: outcome for outcome, forms in _OUTCOMES.items() for form in forms.split("|")}
"""What befell those that are counted, folded."""

ADDING = frozenset("additional more further another other others".split())
"""Words that say that a count comes on top of another."""
PARTIAL = frozenset("including include included includes among".split())
"""Words that say that a count is part of another."""
