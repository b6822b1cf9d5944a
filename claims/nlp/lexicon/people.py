"""Words for people: titles before a name, roles, kin, and which pronoun they answer to."""

from __future__ import annotations

from claims.nlp.lexicon import listed

TITLES = listed(
    "admiral ambassador archbishop baron baroness bishop brigadier captain cardinal chancellor chief chairman "
    "chairwoman coach colonel commander commissioner congressman congresswoman councillor count countess dame "
    "deputy detective doctor dr dr. duke emperor empress father gen gen. general governor inspector judge justice "
    "king lady lieutenant lord madam major maulana mayor minister miss mister mr mr. mrs mrs. ms ms. officer pope "
    "premier president prince princess prof prof. professor queen rabbi rep rep. representative rev rev. reverend "
    "secretary sen sen. senator sergeant sheikh sheriff sir sister spokesman spokesperson spokeswoman sultan "
    "superintendent"
)

FEMALE = listed(
    "actress aunt baroness businesswoman chairwoman congresswoman countess dame daughter empress girl girlfriend "
    "grandmother heroine lady madam miss mother mrs mrs. ms ms. niece policewoman princess queen sister "
    "spokeswoman widow wife woman"
)

MALE = listed(
    "baron boy boyfriend brother businessman chairman congressman count duke emperor father gentleman grandfather "
    "hero husband king lord man mister mr mr. nephew policeman prince sir son spokesman uncle widower"
)

ROLES = (
    listed(
        "academic activist actor attacker adviser bomber civilian bystander commuter passenger patient pedestrian "
        "pilgrim refugee tourist adviser advisor analyst architect artist assistant athlete attorney author banker "
        "bassist biologist boxer candidate chef chemist child cleric clerk climber coach columnist comedian "
        "commentator composer conductor consultant cricketer critic curator cyclist dancer defendant designer "
        "developer diplomat director doctor driver drummer economist editor engineer entrepreneur executive farmer "
        "fighter filmmaker footballer founder golfer guitarist gunman historian host inventor investor journalist "
        "judge keyboardist lawmaker lawyer leader lecturer librarian mathematician mechanic member model musician "
        "novelist nurse officer official owner painter performer philanthropist philosopher photographer physician "
        "physicist pianist pilot player playwright poet politician president priest producer professor psychologist "
        "rapper researcher reporter resident runner scholar scientist screenwriter sculptor singer skater soldier "
        "songwriter speaker spokesperson student surgeon survivor suspect swimmer teacher teenager trainer tutor vet "
        "veteran victim violinist vocalist winner witness worker wrestler writer youth"
    )
    | TITLES
    | FEMALE
    | MALE
)

DECIDERS = listed(
    "appeals army assembly authorities authority board body cabinet commission committee commissioners company "
    "congress council councillors court government judge judges jurors jury justices lawmakers legislators "
    "legislature magistrate mps ministers ministry operator owners panel parliament police prosecutor prosecutors "
    "referee referees regulator regulators senate senators shareholders tribunal union unions voters watchdog workers"
)
"""Who decides: bodies, and people by their office."""

TRADES = listed(
    "accountant acrobat admiral adventurer ambassador anchor animator announcer apprentice archer aristocrat "
    "artisan auctioneer auditor baker ballerina barber barista baritone barrister batsman batter beekeeper bishop "
    "blogger bowler brewer broadcaster broker builder butcher butler caliph captain caretaker carpenter cartoonist "
    "cashier catcher celebrity champion chaplain choreographer cinematographer cleaner cobbler commentator composer "
    "contractor cook correspondent courier courtier crusader curler dealer decorator defender demographer dissident "
    "diver docker donor dramatist dressmaker educator electrician emir engraver envoy explorer farrier fencer "
    "figure firefighter fisherman florist forester forger forward gardener geographer glazier goalkeeper grocer "
    "guard guerrilla gymnast hacker hairdresser heir helmsman herbalist hermit hunter hurdler icon illustrator imam "
    "impresario inspector instructor interpreter jailer janitor jeweler jeweller jockey judoka juggler jurist "
    "keeper khan knight laborer labourer landlord landowner legend legislator lexicographer linguist lobbyist "
    "locksmith lyricist magician magistrate maharaja manager mariner marksman mason mathematician merchant "
    "messenger midfielder midwife militant miner missionary moderator monarch monk mountaineer narrator naturalist "
    "navigator negotiator nobleman noblewoman nun optician orator organiser organist organizer paediatrician "
    "paramedic pastor pediatrician peer personality pharaoh philologist physiotherapist pitcher planner plumber "
    "porter postman potter preacher presenter principal printer prosecutor publicist publisher quarterback racer "
    "rancher rebel receiver recruiter rector referee regent restaurateur retailer rider rower ruler sailor saint "
    "salesman satirist saxophonist seamstress secretary servant settler shah shepherd shopkeeper smuggler sniper "
    "solicitor soprano sprinter spy star statesman stateswoman statistician steward stockbroker storyteller "
    "strategist streamer striker stuntman surfer surveyor tailor tanner technician tenor theologian trader "
    "translator trapper treasurer trumpeter tsar tycoon umpire undertaker usher vicar vlogger volunteer waiter "
    "waitress warden warrior watchman weaver welder whistleblower winger woodcutter"
)
"""Occupations and standings that a description of somebody names, beyond the roles that speak in the news."""

BODIES = listed(
    "academy agency airline airlines airport airways albion alliance army association athletic authority bancorp "
    "bank board broadcasting bureau caucus center centre church city club coalition college commission committee "
    "company conference congress consulting corp corporation council court department electronics energy "
    "enterprises entertainment exchange express federation force forces foundation front fund gazette global "
    "government group guild herald holdings hospital hotels inc industries institute insurance international "
    "investments laboratories labs league liberation library limited lines logistics lottery ltd media military "
    "mines ministry motors movement museum network office oil organisation organization parliament partners party "
    "petroleum pharmaceuticals plc police press radio railway railways resources rovers school securities senate "
    "service services shipping society software solutions stores studio studios systems team technologies telecom "
    "television times town trading tribune trust union united university utilities ventures wanderers works"
)
"""Last words of a name that is a body's, not a person's."""

MOSTLY = listed("chiefly largely mainly mostly predominantly primarily principally")
"""Before what most of a group are."""

RELATIVES = listed("father mother son daughter brother sister wife husband uncle aunt cousin")

WORKS = {
    "released": listed(
        "album albums ep eps film films game games movie movies record records single singles song songs soundtrack "
        "documentary documentaries mixtape mixtapes track tracks video videos"
    ),
    "published": listed(
        "article articles book books collection collections essay essays memoir memoirs novel novels paper papers "
        "poem poems publication publications"
    ),
}
"""Works by the verb that a year in brackets stands for (*the album This Time (1997)*)."""

JOINED_NAMES = frozenset(
    (
        ("bosnia", "herzegovina"),
        ("trinidad", "tobago"),
        ("antigua", "barbuda"),
        ("serbia", "montenegro"),
        ("vincent", "grenadines"),
        ("kitts", "nevis"),
        ("tyne", "wear"),
        ("newfoundland", "labrador"),
        ("turks", "caicos"),
        ("johnson", "johnson"),
        ("procter", "gamble"),
        ("ernst", "young"),
        ("crime", "punishment"),
        ("arts", "crafts"),
        ("standard", "poor"),
        ("jammu", "kashmir"),
        ("kashmir", "jammu"),
        ("dumfries", "galloway"),
        ("perth", "kinross"),
        ("sao", "principe"),
    )
)
"""Names that have *and* in them."""
