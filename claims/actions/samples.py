"""The demonstration desk: made-up people and a sample article on a real case, with summaries of what was reported.

The article is written for this project. Each report is a summary in our own words of what the outlet reported, with
the address where it stood, and is marked as one; no outlet's words are quoted.
"""

from __future__ import annotations

import dataclasses
import secrets
from collections import defaultdict
from datetime import date

from django.db import transaction

from claims import ingest, queries
from claims.actions.articles import import_article
from claims.actions.evidence import attach_evidence, place, record_reading, record_search
from claims.actions.imprints import Correction, correct_imprint
from claims.actions.origins import confirm_origin
from claims.actions.people import add_member, make_desk
from claims.actions.sources import add_report
from claims.models import (
    Article,
    Claim,
    ClaimState,
    Desk,
    Evidence,
    Fidelity,
    Job,
    OriginKind,
    Outlet,
    Precision,
    Role,
    Snapshot,
    Stance,
    User,
)

ARTICLE = """\
Kalat, Balochistan – February 26, 2025 – Fighters of the Balochistan Liberation Army (BLA) attacked a highway in \
Kalat district and held part of it for some hours before security forces drove them off in a battle that left at \
least 18 security personnel and 23 militants dead.
Roadblocks at Mangochar
Residents and security officials said that armed men had blocked the Quetta-Karachi highway at Mangochar late on \
February 25. The attackers stopped buses, searched passengers and fired at a convoy.
According to officials, Frontier Corps troops and local Levies fought the attackers through the night. At least \
12 militants were killed in the first exchange, and another 11 militants were reportedly killed in a later \
operation in Kalat district. In all, 23 militants were killed.
The highway was cleared by the morning of February 26. At least two passers-by were injured when the attackers \
fired at vehicles.
What the sides say
The BLA, a banned separatist group, claimed responsibility for the attack. The group has not commented on its \
own losses.
Inter-Services Public Relations (ISPR), the media wing of the military, condemned the attack and said that the \
militants had wanted to target civilians. Prime Minister Shehbaz Sharif condemned the attack. He called for more \
patrols on highways.
Security analysts believe that the group wanted to show that it can close a main road. Will the highway stay \
open? Authorities remain on alert in the province.
Sources: Reports by Dawn, Reuters, AP and VOA were used for this summary. All details were checked with care.
"""

TITLE = "Night attack on the Kalat highway"


@dataclasses.dataclass(frozen=True, slots=True)
class Account:
    """A person of the demonstration and the password that was made for them, known only now."""

    name: str
    email: str
    password: str
    role: Role


@dataclasses.dataclass(frozen=True, slots=True)
class _Summary:
    outlet: str
    title: str
    address: str
    published: date
    text: str


_DAWN = _Summary(
    "Dawn",
    "Summary: roadblocks and fighting at Mangochar, Kalat",
    "https://www.dawn.com/news/1889220",
    date(2025, 2, 2),
    "Militants tried to block the road at Mangochar, Kalat, in the night from Friday 31 January to Saturday "
    "1 February 2025. Eighteen security personnel and 12 militants were killed there, the army’s media wing said. "
    "Another 11 militants were killed in Harnai district on 1 February. In all, 23 militants were killed. "
    "Four Levies men were killed in another incident, in Dera Ismail Khan.",
)
_AP_EARLY = _Summary(
    "Associated Press",
    "Summary: barricades on a highway in Kalat, 18 troops dead",
    "https://www.lakelandtoday.ca/",
    date(2025, 2, 1),
    "Insurgents blocked a key highway in Kalat with barricades overnight into Saturday. Eighteen paramilitary troops "
    "and 12 insurgents were killed, the military said. Troops removed the roadblock. Separatists claimed the attack.",
)
_AP_LATER = _Summary(
    "Associated Press",
    "Summary: toll rises to 18 and 23, BLA claims the attack",
    "https://www.gulftoday.ae/",
    date(2025, 2, 1),
    "Eighteen troops and 23 militants were killed in two operations, the military said. Of the militants, 12 were "
    "killed in Kalat and 11 in an operation that was still under way. The Balochistan Liberation Army claimed "
    "responsibility for the attack. The president and the prime minister condemned it.",
)
_REUTERS = _Summary(
    "Reuters",
    "Summary: 18 soldiers and 24 militants dead, clearance goes on",
    "https://www.brecorder.com/news/40345876",
    date(2025, 2, 2),
    "Eighteen paramilitary soldiers and 24 militants were killed, the military said. Eleven of the militants were "
    "killed in clearance operations on Saturday. The BLA said that it had killed 17 soldiers.",
)


_PEOPLE = (
    ("Ada Marsh", "administrator@desk.example", Role.ADMINISTRATOR),
    ("Edwin Bryce", "editor@desk.example", Role.EDITOR),
    ("Mira Okafor", "mira@desk.example", Role.REVIEWER),
    ("Sana Qureshi", "sana@desk.example", Role.REVIEWER),
)


@transaction.atomic
def make_demonstration() -> tuple[list[Account], Job | None]:
    """The demonstration desk, its people, article and reports; nothing, and no job, where a desk is there already.

    The caller starts `tasks.prepare_demonstration` for the job in the same transaction.
    """
    if Desk.objects.exists():
        return [], None
    accounts = [Account(name, email, secrets.token_urlsafe(9), role) for name, email, role in _PEOPLE]
    users = [User.objects.create_user(a.email, a.password, name=a.name) for a in accounts]
    administrator, editor, reviewer, _ = users
    desk = make_desk(name="Demonstration desk", by=administrator, is_demonstration=True, time_zone="Asia/Karachi")
    for account, user in zip(accounts[1:], users[1:], strict=True):
        add_member(desk=desk, user=user, role=account.role, by=administrator)
    job = import_article(
        desk=desk,
        document=ingest.from_text(ARTICLE.encode()),
        title=TITLE,
        published=date(2025, 2, 26),
        by=editor,
    )
    for summary in (_DAWN, _AP_EARLY, _AP_LATER, _REUTERS):
        add_report(
            article=job.article,
            outlet=_outlet(desk, summary.outlet),
            document=ingest.from_text(summary.text.encode()),
            fidelity=Fidelity.SUMMARY,
            title=summary.title,
            address=summary.address,
            published=summary.published,
            by=reviewer,
        )
    record_search(
        article=job.article,
        outlet=_outlet(desk, "Voice of America"),
        where="voanews.com, its own search",
        terms="Kalat, Mangochar; 31 January to 8 February 2025",
        by=reviewer,
    )
    return accounts, job


_ISPR, _BLA = "ISPR statement, 1 February 2025", "BLA statement"

_QUOTED = (
    # words of the article, report, quotation, what it says of the claim, what it goes back to (empty: undecided)
    (
        "late on February 25",
        _DAWN,
        "in the night from Friday 31 January to Saturday 1 February 2025",
        "contradicts",
        "",
    ),
    ("late on February 25", _AP_EARLY, "overnight into Saturday", "contradicts", ""),
    (
        "left at least 18 security personnel",
        _DAWN,
        "Eighteen security personnel and 12 militants were killed",
        "supports",
        _ISPR,
    ),
    ("left at least 18 security personnel", _AP_EARLY, "Eighteen paramilitary troops", "supports", _ISPR),
    ("left at least 18 security personnel", _REUTERS, "Eighteen paramilitary soldiers", "supports", _ISPR),
    ("left at least 18 security personnel", _REUTERS, "it had killed 17 soldiers", "contradicts", _BLA),
    ("At least 12 militants were killed", _DAWN, "12 militants were killed there", "supports", _ISPR),
    ("At least 12 militants were killed", _AP_EARLY, "12 insurgents were killed", "supports", _ISPR),
    ("23 militants dead", _DAWN, "Another 11 militants were killed in Harnai district", "contradicts", ""),
    ("23 militants dead", _AP_LATER, "Eighteen troops and 23 militants were killed in two operations", "supports", ""),
    ("23 militants dead", _AP_LATER, "12 were killed in Kalat", "contradicts", ""),
    ("another 11 militants", _DAWN, "Another 11 militants were killed in Harnai district", "contradicts", ""),
    ("another 11 militants", _REUTERS, "Eleven of the militants were killed in clearance operations", "supports", ""),
    ("In all, 23 militants were killed", _DAWN, "In all, 23 militants were killed", "supports", ""),
    ("In all, 23 militants were killed", _REUTERS, "24 militants were killed", "contradicts", ""),
    ("In all, 23 militants were killed", _AP_LATER, "23 militants were killed in two operations", "supports", ""),
    ("In all, 23 militants were killed", _AP_EARLY, "12 insurgents were killed", "mentions", ""),
    ("claimed responsibility for the attack", _AP_LATER, "claimed responsibility for the attack", "supports", _BLA),
)
_SILENT = (("searched passengers", _DAWN), ("searched passengers", _REUTERS), ("searched passengers", _AP_EARLY))


def quote_reports(*, article: Article, by: User) -> None:
    """Quote the demonstration's reports for and against its claims, once these are there, and say what some of it goes
    back to: three outlets carry one statement. Verdicts are for people, and so is the rest."""
    snapshots = {s.source.title: s for s in Snapshot.objects.filter(source__articles=article).select_related("source")}
    traced: dict[str, list[Evidence]] = defaultdict(list)
    for words, summary, quotation, stance, origin in _QUOTED:
        snapshot = snapshots[summary.title]
        evidence = attach_evidence(
            claim=_claim(article, words),
            snapshot=snapshot,
            spans=[place(snapshot.text, quotation)],
            stance=Stance(stance),
            by=by,
        )
        traced[origin].append(evidence)
    _update(snapshots[_AP_LATER.title], of=snapshots[_AP_EARLY.title], article=article, by=by)
    for name in (_ISPR, _BLA):
        confirm_origin(
            quotations=[(e, e.version) for e in traced[name]],
            name=name,
            kind=OriginKind.STATEMENT,
            is_party=True,
            by=by,
        )
    for words, summary in _SILENT:
        record_reading(claim=_claim(article, words), snapshot=snapshots[summary.title], by=by)


def _update(later: Snapshot, *, of: Snapshot, article: Article, by: User) -> None:
    """A report takes the place of an earlier one: another toll in it is no conflict between the two."""
    imprint = later.imprint
    to = Correction(
        title=imprint.title,
        byline=imprint.byline,
        signature=imprint.signature,
        published=imprint.published,
        precision=Precision(imprint.published_precision),
        updates=of.source,
    )
    correct_imprint(
        article=article, snapshot=later, to=to, seen=imprint.version, seen_source=later.source.version, by=by
    )


def _outlet(desk: Desk, name: str) -> Outlet:
    return Outlet.objects.get(desk=desk, name=name)


def _claim(article: Article, words: str) -> Claim:
    """The claim that these words of the article belong to: the shortest that states the last of them, else the nearest
    before them."""
    end = article.revisions.get(number=1).text.index(words) + len(words)
    standing = Claim.objects.filter(article=article).exclude(state=ClaimState.SUPERSEDED).select_related("current")

    def distance(claim: Claim) -> tuple[bool, int]:
        pieces = queries.wording(claim).anchors
        states = any(a.start < end <= a.end for a in pieces)
        return not states, sum(a.end - a.start for a in pieces) if states else abs(end - pieces[-1].end)

    return min(standing, key=distance)
