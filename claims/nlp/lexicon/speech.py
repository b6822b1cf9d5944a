"""Who says it: verbs and nouns of saying, and the words that tell what kind of speaker it is."""

from __future__ import annotations

from claims.nlp.lexicon import listed

SAYING = listed(
    "accept acknowledge add admit affirm allege announce assert attest boast caution claim clarify comment confess "
    "confirm concede contend declare detail disclose divulge elaborate emphasise emphasize explain indicate "
    "inform insist maintain mention narrate note observe point proclaim quip reaffirm reassure recall recount "
    "reiterate relate remark repeat reply report respond reveal say specify state stress submit tell testify "
    "tweet underline write post pledge promise swear vow assure aver complain counter exclaim hint imply joke opine "
    "retort shout verify"
)
"""Verbs that report what is so; the report leaves the claim and becomes its attribution."""

FINDING = listed("conclude determine discover establish find hear rule show")
"""Verbs of saying where their subject is a study, a document or a body that finds."""

FINDERS = listed(
    "agency analysis assessment audit auditor auditors authorities authority autopsy commission commissioner "
    "committee coroner court data detectives doctors document documents engineers estimate experts figures filing "
    "inquest inquiry inspection inspector inspectors institute investigation investigator investigators judge jury "
    "officials panel paper police poll probe prosecutors record records regulator regulators report research "
    "researcher researchers review scientist scientists statement statistics study survey team test tests tribunal "
    "watchdog"
)
"""Subjects that find."""

WRITTEN = listed("audit document filing letter memo paper report review ruling statement study survey")
"""What is written, and says something."""

OPINION = listed(
    "anticipate argue assume believe consider deem doubt dread envisage estimate expect fear feel forecast foresee "
    "guess hope imagine predict presume project reckon speculate suggest suppose suspect think view warn worry"
)
"""Verbs whose content is an opinion or a prediction: the frame stays in the claim."""

DENYING = listed("deny dispute doubt question refute reject")
"""Verbs whose content would be turned round if their frame were left out."""

WISHING = listed(
    "advise advocate aim appeal ask attempt ban beg call command consider demand deny desire direct discuss encourage "
    "expect favour forbid hope instruct intend invite offer oppose order persuade plan pledge plead prevent prohibit "
    "promise propose recommend refuse reject request require seek suggest threaten urge vow want warn wish"
)
"""Verbs whose object is wished for, asked for or ruled out: what it describes is not so yet."""

WITNESSING = listed("confirm describe hear observe report recount see witness")
"""Verbs that take an object and what it was doing (*described gunfire echoing through the area*)."""

ACTS = listed(
    "accuse advise advocate agree apologise apologize appeal applaud argue ask assure blame call challenge charge "
    "cite claim commend comment condemn congratulate convey criticise criticize decry demand denounce deny "
    "deplore dismiss dispute encourage endorse express greet hail honour invite issue lament laud mourn offer "
    "oppose order pledge plead praise promise propose protest question reaffirm recommend refuse refute reject "
    "renew reproach request respond salute slam swear thank threaten underline urge voice vow warn welcome wish "
    "announce declare"
)
"""Verbs whose own doing is a speech act."""

SPOKEN = listed("condemnation criticism solidarity concern regret outrage condolences gratitude support anger")
"""What can be expressed, voiced or drawn: with these as its object a verb is a speech act."""

ACCUSING = listed("accuse anticipate blame dread estimate expect forecast foresee predict project")
"""Verbs that accuse, or foresee: who does is the claimant, and the frame stays."""

NAMING = listed(
    "brand call characterise characterize declare denounce depict describe dub hail label portray rate term"
)
"""Verbs that say what something is, in the eyes of their subject: the frame stays."""

WEIGHING = listed("exemplify highlight illustrate reflect signify symbolise symbolize underline underscore")
"""Verbs that weigh what happened instead of telling it."""

HEARSAY = listed("reportedly allegedly purportedly supposedly")
"""Adverbs that attribute a claim to nobody in particular."""

HELD = listed(
    "accusations allegation allegations announcement argument assertion assumption assurance assurances belief "
    "claim claims concern concerns conclusion condition confirmation conviction doubt doubts evidence expectation "
    "expectations fact fear fears feeling finding guarantee hint hints hope hopes idea impression indication "
    "indications message news notion possibility prediction promise proof proposal reassurance report reports risk "
    "rumor rumors rumour rumours sign signs speculation statement suggestion suggestions suspicion suspicions "
    "theory threat view warning warnings"
)
"""Nouns that hold a statement behind *that*."""

FRAMED = listed("will would shall should must may might could 'll ’ll")
"""Modals that make of reported content a promise, a prediction or a wish."""

WITNESSES = listed(
    "bystander bystanders eyewitness eyewitnesses inhabitant inhabitants locals neighbor neighbors neighbour "
    "neighbours onlooker onlookers passenger passengers resident residents survivor survivors villager villagers "
    "witness witnesses passer-by passers-by"
)
ANONYMOUS = listed(
    "analyst analysts commentator commentators critic critics diplomat diplomats expert experts insider insiders "
    "many observer observers people person some source sources"
)
OFFICIAL = listed(
    "administration admiral agency ambassador army attorney authorities authority bureau cabinet captain "
    "chancellor chief coastguard coroner colonel commander commission commissioner congress constable council "
    "councillor court defence defense deputy directorate embassy force forces general governor government "
    "inspectorate institute isro judge justice lawmaker lawmakers leadership lieutenant magistrate major marshal "
    "mayor military minister ministers ministry navy office officer officers official officials parliament police "
    "policeman premier president prosecution prosecutor prosecutors regulator sergeant secretary senator senate "
    "sheriff state treasury tribunal troops"
)
SPOKESPEOPLE = listed("spokesman spokesmen spokespeople spokesperson spokespersons spokeswoman spokeswomen")
ORGANISATIONAL = listed(
    "airline airlines alliance association bank brand business campaign charity church club college company "
    "conglomerate consortium coalition corporation department factory federation firm foundation fund group "
    "hospital inc league ltd manufacturer movement ngo operator organisation organization party plc retailer "
    "school society startup team union university"
)
OUTLETS = listed("broadcaster channel gazette herald magazine media newspaper outlet outlets times post tribune")
