"""How English verbs inflect where no rule says it, and which groups of verbs the rules of claims speak about."""

from __future__ import annotations

from claims.nlp.lexicon import listed

_IRREGULAR = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|befall befell befallen
begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled
blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast
build built built|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen
cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug
do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed
feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown
forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground ground
grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held
hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|leave left left
lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met
mislead misled misled|outdo outdid outdone|overcome overcame overcome|overrun overran overrun
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid|put put put
quit quit quit|read read read|rebuild rebuilt rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|sew sewed sewn
shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk
shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken
spend spent spent|spin spun spun|split split split|spread spread spread|spring sprang sprung|stand stood stood
steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|strive strove striven|swear swore sworn
sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust
undergo underwent undergone|understand understood understood|undertake undertook undertaken|undo undid undone
uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won
wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood
write wrote written|be was been
"""

IRREGULAR = {
    forms[0]: (forms[1], forms[2])
    for forms in (entry.split() for line in _IRREGULAR.strip().splitlines() for entry in line.split("|"))
}
"""Base form to past and past participle."""

DOUBLING = listed(
    "admit ban bar beg blot chop clap commit compel control cram deter dim drag drop equip expel fit flip grab "
    "grip hop hug incur jam jog kidnap knit map mop nab nod occur omit pat patrol permit pin plan plot plug pop "
    "prefer propel repel rebel recur refer regret rob rub scan scrap ship shop shrug sin skip slam slap slip snap "
    "sob stab star stem step stir stop strap strip submit swap tag tap tip top transfer transmit trap trim trip "
    "wrap zip"
)
"""Verbs that double their last letter before *-ed*."""

DOUBLING_UNSTRESSED = listed(
    "cancel channel counsel dial distil enrol equal fuel fulfil funnel initial instil label level marvel model panel "
    "quarrel rival shovel shrivel signal total travel tunnel unravel"
)
"""Verbs that double their *l* in British spelling (*cancelled*), and in American do not."""

RESULT = listed(
    "bring cause damage destroy displace drive force halt injure kill knock lead leave lift lower make prompt "
    "push raise reduce result send spark strand take trap trigger wound"
)
"""What an event does to the world: as a participle after a light verb their subject is the event, not its agent."""

HARMING = listed("injure kill wound")
BEFALLING = listed(
    "capsize careen collapse collide crash derail detonate erupt explode overturn plummet plunge sink skid slide slip "
    "swerve topple tumble veer"
)
"""What happens to vehicles, buildings and bombs, and harms people without anybody's doing it."""

LIGHT = listed(
    "carry conduct experience hold launch mount perform report see stage start suffer trigger undergo undertake"
)
"""Verbs that leave the event to their object (*conducted an operation*)."""

COLLECTIVE = listed(
    "agree argue ally battle clash collaborate collide compete confer cooperate coordinate debate discuss divide "
    "divorce exchange fight form gather join marry meet merge negotiate pair partner play share sign split swap "
    "talk team trade unite"
)
"""What several do with one another: their subject or object is no list of separate facts."""

STATIVE = listed(
    "aim base call design entitle head house intend know list locate make name own rank rate situate use title"
)
"""Participles that, beside a noun of a present-tense clause, tell how things are (*based in*)."""

STANDING = listed(
    "advise advocate campaign chair cover head lead live make manage oversee practise practice produce represent run "
    "serve specialise specialize study supply support teach work"
)
"""What somebody does for a living, or a body is there for: told in the present beside what they are (*a lawyer
representing the family*)."""

LASTING = listed(
    "belong comprise concern consist contain cost cover depend exceed feature house include involve measure number own "
    "possess remain represent require resemble separate span surround total value weigh"
)
"""Verbs that have no progressive form: *a swap involving two men* is one that involved them."""

DITRANSITIVE = listed("appoint assign award call charge deny elect give grant hand name offer owe pay send show teach")
"""Verbs whose passive participle can have an object (*a firm given the contract*)."""

REGULAR = listed(
    "agree change create decree dye die exchange flee free guarantee lie tie untie value care dare share stare "
    "compare stage engage wage page stake hope open happen cover offer deliver recover visit edit profile retire "
    "inspire hire wire fire acquire expire file name frame blame shame tune phone postpone zone atone invade "
    "parade grade trade fade blockade complete compete delete interfere adhere persevere argue continue "
    "issue value pursue sue dismantle settle battle title handle bundle double trouble tumble rape tape "
    "shape escape type wipe pipe hope cope promote vote quote devote note denote unite invite excite cite incite "
    "ignite write recite expedite debate rate state abuse accuse amuse avenge bang concede confuse convene cringe "
    "excuse execute extradite focus grope haste hope hurtle infringe intervene lunge massacre oblige paste persecute "
    "plant plunge precede procreate prosecute recede recreate refuse renege scrape seem seethe starve taste wane waste"
)
"""Regular verbs whose base a rule of thumb would miss."""

INTRANSITIVE = listed(
    "abstain apologise apologize appear arise arrive backfire bicker careen chat clash climb collaborate collapse "
    "collide come compete consist converge cooperate cough crash crumble debut depart die disappear drown dwindle "
    "emerge erupt escape expire explode faint falter fall flee flock flourish go graduate grow happen intervene join "
    "kneel last laugh limp linger live loom march move mutiny occur participate peak perish persist plummet plunge "
    "pray quarrel rebel rebound recede relent remain reside resign retire retreat return revolt riot rise roam serve "
    "sit sleep slip slump soar sprint stagnate stampede stay stumble study subside succumb surge surrender survive "
    "swarm swerve testify thrive travel tumble vanish wander weep work"
)
"""Verbs that have no passive: beside one, their past form is active."""

GERUND = listed("avoid begin cease continue finish involve keep quit resume risk start stop")
"""Verbs that govern what follows them in *-ing*."""

DECIDING = listed(
    "act agree appeal argue attempt complain decide fail intervene manage object opt react refuse respond rule "
    "struggle threaten try vote vow"
)
"""What a court, a council or a man does: behind these nouns their past form is active."""

PLAIN = listed(
    "abolish achieve acquire apologise apologize assassinate assist attract avert avoid bolster bribe bring "
    "broaden build buy clarify collect combat compel confront connect construct contain convince create criticise "
    "criticize curb deepen defend deliver demolish deny deploy deport destabilise destabilize destroy deter "
    "dismantle disrupt distribute eliminate encourage endanger enforce enhance ensure eradicate evacuate evade "
    "expand expel expose extend facilitate fulfil hamper hinder hire identify implement impose improve infiltrate "
    "inflict inspire install intensify interrogate intimidate investigate isolate kidnap kill launder legalise "
    "legalize lengthen lift loosen loot maintain minimise minimize mobilise mobilize modernise modernize "
    "nationalise neutralise neutralize obstruct occupy organise organize oust overthrow pay persuade prevent "
    "privatise prolong promote prosecute protect prove provide provoke punish pursue reassure rebuild recover "
    "recruit reduce reinforce relocate remove renovate reopen repair replace restore resume retain revive "
    "sabotage seize sell settle shorten simplify smuggle stabilise stabilize strengthen suppress sustain "
    "terrorise terrorize thwart tighten topple undermine weaken widen withdraw"
)
"""Base forms that are hardly ever a noun or an adjective before another noun."""

UNCHANGING = listed("bet bid broadcast burst cast cost cut hit hurt let put quit read set shed shut split spread upset")
"""Verbs whose past is their base."""

PAST_OR_BASE = listed("bore bid lay saw rose wound ground spoke drove wove dove")
"""Past tenses that are other common words as well."""
