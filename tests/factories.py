"""A small world for tests, built through actions, so that a state that cannot be reached cannot be tested either.

The cast: alice edits, bob and charlie review, dana administers; eve administers another desk.
"""

from __future__ import annotations

import dataclasses
import itertools
from datetime import UTC, date, datetime
from typing import Any

from django.utils import timezone

from claims import ingest
from claims.actions import articles, captures, evidence, people, review, sources
from claims.actions import claims as claims_actions
from claims.ingest import PageFacts
from claims.ingest.fetch import Fetched, Hop
from claims.models import (
    Article,
    Capture,
    Claim,
    Desk,
    Evidence,
    Fidelity,
    Job,
    Origin,
    Outlet,
    Role,
    Snapshot,
    Stance,
    User,
    Verdict,
)
from claims.nlp import facts
from claims.nlp.outlets import DEFAULT

FEW = tuple(o for o in DEFAULT if o.name in {"Dawn", "Reuters", "Associated Press", "Voice of America"})
"""Outlets of the lexicon that a test's desk knows: the whole of it would be most of a test's time."""

PASSWORD = "a long enough password"

TEXT = (
    "Northport, Vell – May 4, 2031 – A ferry sank in the bay, leaving 12 passengers and three sailors dead.\n"
    "What is known\n"
    "The harbour master said that the ferry had been overloaded. It carried 140 people, according to the "
    "Vell Courier.\n"
    "Nobody knows why. Will there be an inquiry?\n"
    "Sources: Reports by Vell Courier and North Wire.\n"
)
"""An article of outlets that are made up, with a dateline, a heading, a question and a blanket credit."""

REPORT = "A ferry sank in the bay of Northport on Sunday. Twelve passengers died. The sailors were rescued."


@dataclasses.dataclass(frozen=True)
class Cast:
    """Who is who."""

    desk: Desk
    alice: User
    bob: User
    charlie: User
    dana: User
    eve: User
    other_desk: Desk


def person(name: str) -> User:
    """Somebody who may log in."""
    return User.objects.create_user(f"{name}@desk.example", PASSWORD, name=name.capitalize())


def cast(**desk: Any) -> Cast:
    """The desk with its people and its two made-up outlets, and eve's desk beside it."""
    dana, alice, bob, charlie, eve = (person(name) for name in ("dana", "alice", "bob", "charlie", "eve"))
    here = people.make_desk(name="Desk", by=dana, outlets=FEW, **desk)
    for user, role in ((alice, Role.EDITOR), (bob, Role.REVIEWER), (charlie, Role.REVIEWER)):
        people.add_member(desk=here, user=user, role=role, by=dana)
    sources.add_outlet(desk=here, name="Vell Courier", domains=["courier.example"], by=alice)
    sources.add_outlet(desk=here, name="North Wire", kind="agency", by=alice)
    there = people.make_desk(name="Elsewhere", by=eve, outlets=FEW)
    return Cast(here, alice, bob, charlie, dana, eve, there)


def member(world: Cast, name: str, role: Role = Role.REVIEWER) -> User:
    """Somebody else at the desk."""
    user = person(name)
    people.add_member(desk=world.desk, user=user, role=role, by=world.dana)
    return user


def claim(text: str, *words: str, sentence: int = 0, kind: facts.ClaimKind = "event", **more: Any) -> facts.Claim:
    """A claim as the analyser would propose it: stated by these pieces of `text`, in order."""
    anchors, at = [], 0
    for piece in words:
        at = text.index(piece, at)
        anchors.append(facts.Anchor.at(text, at, at + len(piece)))
        at += len(piece)
    own = more.pop("as_text", " ".join(words).capitalize() + ".")
    key = more.pop("key", f"{anchors[0].start}-{own}")
    return facts.Claim(key, own, tuple(anchors), sentence, kind, parts=(own,), **more)


def analysis(text: str = TEXT) -> facts.Analysis:
    """What a good analyser would find in `TEXT`; four claims, one of them in two pieces."""

    def stretch(words: str, kind: facts.StretchKind, reason: facts.NoClaimReason = "") -> facts.Stretch:
        start = text.index(words)
        return facts.Stretch(start, start + len(words), kind, reason)

    def mention(name: str, how: facts.CitedHow, after: str) -> facts.OutletMention:
        start = text.index(name, text.index(after))
        return facts.OutletMention(name, how, start, start + len(name))

    lead = text.index("A ferry")
    said = text.index("The harbour master said")
    quantity = facts.Facet(
        "quantity",
        "three sailors",
        (facts.Anchor.at(text, text.index("three"), text.index("three") + 13),),
        low=3.0,
        high=3.0,
        bound="=",
        unit="sailors",
        role="crew",
        outcome="killed",
    )
    when = facts.Facet(
        "when",
        "May 4, 2031",
        (facts.Anchor.at(text, text.index("May 4"), text.index("May 4") + 11),),
        low=date(2031, 5, 4),
        high=date(2031, 5, 4),
        certainty="dateline",
    )
    ferry = facts.Substitution(0, 9, "It", said + 28, said + 37)
    return facts.Analysis(
        sentences=(
            stretch("Northport, Vell – May 4, 2031 –", "dateline"),
            facts.Stretch(lead, text.index("\n"), "sentence"),
            stretch("What is known", "heading"),
            stretch("The harbour master said that the ferry had been overloaded.", "sentence"),
            stretch("It carried 140 people, according to the Vell Courier.", "sentence"),
            stretch("Nobody knows why.", "sentence", "vague"),
            stretch("Will there be an inquiry?", "sentence", "question"),
            stretch("Sources: Reports by Vell Courier and North Wire.", "credit"),
        ),
        claims=(
            claim(text, "A ferry sank in the bay", sentence=1, facets=(when,)),
            claim(text, "A ferry sank", "12 passengers", "dead", sentence=1, kind="quantity", key="12"),
            claim(
                text, "A ferry sank", "three sailors dead", sentence=1, kind="quantity", facets=(quantity,), key="three"
            ),
            claim(
                text,
                "the ferry had been overloaded",
                sentence=3,
                kind="state",
                claimant="The harbour master",
                attribution=facts.Attribution("The harbour master", "said", "official", said, said + 23),
            ),
            claim(
                text,
                "carried 140 people",
                sentence=4,
                as_text="The ferry carried 140 people.",
                outlets=("Vell Courier",),
                substitutions=(ferry,),
                needs_context=True,
            ),
        ),
        outlets=(
            mention("Vell Courier", "inline", "according"),
            mention("Vell Courier", "blanket", "Sources"),
            mention("North Wire", "blanket", "Sources"),
        ),
        checks=(facts.Check("sum-holds", "12 + 3 = 15", ((lead, lead + 7),)),),
        analyser=facts.Analyser("by hand", "1", "made for a test"),
    )


def waiting(world: Cast, text: str = TEXT, **more: Any) -> Job:
    """An article that has been brought in and waits for its analysis."""
    values: dict[str, Any] = {"title": "The ferry", "published": date(2031, 5, 5), "by": world.alice} | more
    return articles.import_article(desk=world.desk, document=ingest.from_text(text.encode()), **values)


def analysed(world: Cast) -> Article:
    """The article with its five claims."""
    job = waiting(world)
    claims_actions.store_analysis(job=job, analysis=analysis())
    return Article.objects.get(pk=job.article_id)


def numbered(article: Article, number: int) -> Claim:
    """A claim of the article, fresh."""
    return Claim.objects.select_related("article", "desk", "current").get(article=article, number=number)


def outlet(world: Cast, name: str = "Vell Courier") -> Outlet:
    """An outlet of the desk."""
    return Outlet.objects.get(desk=world.desk, name=name)


def outlet_of(article: Article, name: str) -> Outlet:
    """An outlet of the article's desk."""
    return Outlet.objects.get(desk=article.desk, name=name)


def report(world: Cast, article: Article, name: str = "Vell Courier", text: str = REPORT, **more: Any) -> Snapshot:
    """A report of an outlet, pasted by bob."""
    values: dict[str, Any] = {"fidelity": Fidelity.VERBATIM, "title": f"{name} on the ferry", "by": world.bob} | more
    return sources.add_report(
        article=article, outlet=outlet(world, name), document=ingest.from_text(text.encode()), **values
    )


def thin(world: Cast, article: Article) -> Snapshot:
    """What a page showed of a report before it asked to subscribe."""
    facts = PageFacts(title="Ferry sinks", thin_because="The page asks to subscribe.")
    document = dataclasses.replace(ingest.from_text(b"A ferry sank."), facts=facts)
    return sources.add_report(
        article=article, outlet=outlet(world), document=document, fidelity=Fidelity.VERBATIM, by=world.bob
    )


PAGE = f"<html><body><article><h1>Ferry sinks</h1><p>{REPORT}</p></article></body></html>".encode()


def fetched_from(*addresses: str, status: int = 200, robots: Any = "allowed", body: bytes = PAGE) -> Fetched:
    """What a fetch gives that asked the first address and was led on to the others."""
    now = datetime(2031, 5, 5, 12, tzinfo=UTC)
    steps = itertools.zip_longest(addresses, addresses[1:], fillvalue="")
    hops = tuple(Hop(at, "192.0.2.1", 302 if on else status, on, b"GET", b"HTTP/1.1", now, now) for at, on in steps)
    return Fetched(
        requested=addresses[0],
        address=addresses[-1],
        status=status,
        reason="OK",
        headers=(("Content-Type", "text/html; charset=utf-8"),),
        body=body,
        hops=hops,
        robots=robots,
        began=now,
        ended=now,
        warc=b"WARC/1.1 of a test",
    )


def capture(world: Cast, article: Article, address: str = "https://courier.example/ferry", **more: Any) -> Capture:
    """A capture that bob asked for."""
    return captures.start_capture(article=article, address=address, **({"by": world.bob} | more))


def fetched(world: Cast, article: Article, *addresses: str, **more: Any) -> Snapshot:
    """A report of the Vell Courier that was fetched."""
    addresses = addresses or ("https://courier.example/", "https://courier.example/ferry-sinks")
    snapshot = captures.store_capture(
        capture=capture(world, article, addresses[0]),
        fetched=fetched_from(*addresses, **more),
        document=ingest.from_text(REPORT.encode()),
    )
    assert snapshot
    return snapshot


def quote(
    world: Cast, claim: Claim, snapshot: Snapshot, words: str, stance: Stance = Stance.SUPPORTS, **more: Any
) -> Evidence:
    """Words of a snapshot quoted for a claim by bob."""
    values: dict[str, Any] = {"by": world.bob} | more
    spans = [evidence.place(snapshot.text, words)]
    return evidence.attach_evidence(claim=claim, snapshot=snapshot, spans=spans, stance=stance, **values)


def quoted(world: Cast, article: Article, name: str, text: str, words: str, **more: Any) -> Evidence:
    """A report of an outlet, and words of it quoted for the second claim."""
    return quote(world, numbered(article, 2), report(world, article, name, text, **more), words)


def origin(desk: Desk, name: str, **more: Any) -> Origin:
    """What statements go back to, named by dana, who belongs to every test's desk."""
    return Origin.objects.create(desk=desk, name=name, by=User.objects.get(name="Dana"), at=timezone.now(), **more)


def verified(world: Cast) -> Claim:
    """The first claim, verified by bob on a quotation."""
    article = analysed(world)
    first = numbered(article, 1)
    quote(world, first, report(world, article), "A ferry sank in the bay of Northport")
    review.record_verdict(claim=first, seen=first.version, so=Verdict.VERIFIED, reasons=[(1, "")], by=world.bob)
    return numbered(article, 1)
