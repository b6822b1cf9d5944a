"""Words that carry no matter of their own, and words that mean the same in news."""

from __future__ import annotations

STOP = frozenset(
    "a about after again against all also although am among an and another any are aren't as at be because been before"
    " being below between both but by can can't cannot could couldn't did didn't do does doesn't doing"
    " don't down during"
    " each either else ever every few for from further had hadn't has hasn't have haven't having he her"
    " here hers herself"
    " him himself his how however i if in into is isn't it its itself just least less let like made make"
    " many may me might"
    " more most much must my myself near never no nor not now of off often on once one only onto or"
    " other our out over own"
    " per quite rather really said same say says she should shouldn't since so some such than that"
    " that's the their theirs"
    " them themselves then there there's these they this those though through thus till to too two three four five six"
    " seven eight nine ten eleven twelve under until up upon us very via was wasn't we were weren't what"
    " when where which"
    " while who whom whose why will with within without won't would wouldn't yet you your according told reported"
    " reportedly allegedly mr mrs ms dr january february march april june july august september october"
    " november december"
    " jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday first"
    " second third hundred thousand million billion lakh crore percent km kg st nd rd th pm am".split()
)

SAME = tuple(
    """
kill dead die death slain slay fatal perish murder toll fatality deceased demise passed assassinate
injure wound hurt injury maim
arrest detain detention apprehend
security troop soldier paramilitary army military servicemen serviceman
militant insurgent rebel fighter terrorist guerrilla gunmen gunman separatist
civilian bystander passer-by villager
begin start commence launch inaugurate debut open
end finish conclude close cease terminate expire
buy purchase acquire acquisition takeover
film movie picture cinema
novel book novella
child kid children offspring
create build construct construction creation produce production establish establishment found founding founder
release publish publication issue unveil
win victory winner triumph beat defeat
rise increase grow climb soar hike raise
fall decrease decline drop plunge reduce cut
say tell announce announcement declare declaration state report confirm
show display exhibit
attack assault raid ambush strike offensive
spouse wife husband marry marriage wed married wedding
study attend graduate student alumnus alumni
sign contract agreement deal pact
career profession professional
song single track
album record LP
play perform performance
star actor actress cast role portray
elect election vote
name title call entitle
write author writer pen
large big great huge biggest largest
resign quit step-down
metre meter metr
centre center centr
colour color
bomb bombing blast explosion explosive explode
fire blaze inferno
car automobile vehicle
job work employment employ
doctor physician
ill illness disease sick sickness
young youth
firm company corporation business
rank rate rated ranking
""".strip().splitlines()
)
"""Groups of words of about one meaning in news. Opposites never share a group; who acts is not told apart here."""
