"""What the outlets really reported, and how it bears on claims."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from claims.models.article import Article, Outlet, Precision, Progress, Received
from claims.models.claim import Aspect, Claim, ClaimText
from claims.models.fields import AnchorsField, AppendOnly, DeskRow, Editable, PublicIdField, TermsField
from claims.models.people import User


class Fidelity(models.TextChoices):
    """Whether a snapshot's words are the outlet's own."""

    VERBATIM = "verbatim", "verbatim"
    SUMMARY = "summary", "summary in someone’s own words"


class Stance(models.TextChoices):
    """What the quoted words say of the claim. Silence is a `Reading`, not a stance."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    MENTIONS = "mentions"


class Source(DeskRow, Editable):
    """One report of one outlet; it can serve several articles. `updates` is the earlier report that it supersedes."""

    public_id = PublicIdField()
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="sources")
    articles = models.ManyToManyField(Article, related_name="sources")
    title = models.CharField(max_length=300, blank=True)
    address = models.CharField(max_length=2000, blank=True)
    updates = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="updated_by")

    def __str__(self) -> str:
        return self.title or self.address or f"report of {self.outlet_id}"


class Snapshot(DeskRow, Received):
    """A source as it was captured at one moment. Immutable: capturing again makes another.

    `how` is *pasted*, *uploaded* or *fetched*; `thin_why` is a sentence on why the text may be less than the report,
    empty where nothing says so. What the report says of itself, which people may correct, is its `Imprint`.
    """

    public_id = PublicIdField()
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="snapshots")
    number = models.PositiveIntegerField()
    fidelity = models.CharField(max_length=16, choices=Fidelity.choices)
    how = models.CharField(max_length=16, default="pasted")
    thin_why = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(Received.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source", "number"], name="snapshot_number_once")
        ]

    def __str__(self) -> str:
        return f"snapshot {self.number} of {self.source_id}"


class Imprint(DeskRow, Editable):
    """What a snapshot's report says of itself, as it was read from it and as people corrected it (the log has both).

    `published` is the day in the report's own zone, exact to `published_precision`; `published_at` the moment, where
    one is known; `signature` the agencies that sign, by their canonical names.
    """

    snapshot = models.OneToOneField(Snapshot, on_delete=models.PROTECT, related_name="imprint")
    title = models.CharField(max_length=300, blank=True)
    byline = models.CharField(max_length=300, blank=True)
    signature = models.CharField(max_length=300, blank=True)
    published = models.DateField(null=True, blank=True)
    published_precision = models.CharField(max_length=8, choices=Precision.choices, default=Precision.DAY)
    published_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.title or f"imprint of {self.snapshot_id}"


class Exchange(AppendOnly):
    """What went over the wire for a snapshot that was fetched: a WARC file with every request and response, the address
    that was asked for, those that led on from it, the one that answered in the end, its status, and what the site's
    robots.txt says of it (`ingest.fetch.Robots`)."""

    snapshot = models.OneToOneField(Snapshot, on_delete=models.PROTECT, related_name="exchange")
    warc = models.BinaryField()
    warc_sha256 = models.CharField(max_length=64)
    asked = models.CharField(max_length=2000)
    answered = models.CharField(max_length=2000)
    led = models.JSONField(default=list)
    status = models.PositiveSmallIntegerField()
    robots = models.CharField(max_length=16, default="not asked")

    def __str__(self) -> str:
        return f"{self.status} {self.answered}"


class Step(models.TextChoices):
    """What a capture is doing."""

    ASKING = "asking", "asking the site"
    RECEIVING = "receiving", "receiving"
    READING = "reading", "reading the text"


class Capture(Progress):
    """A report that is being fetched by its address, for an article and perhaps for a claim. `done` and `total` are
    bytes, `total` 0 where the site does not say; `outlet` is null where the address that answers is to tell whose
    report it is; `source` is the report that is captured again, where it is one."""

    address = models.CharField(max_length=2000)
    step = models.CharField(max_length=16, choices=Step.choices, default=Step.ASKING)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, blank=True, related_name="captures")
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, null=True, blank=True, related_name="captures")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, blank=True, related_name="captures")
    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, null=True, blank=True, related_name="captures")

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["article", "-id"], name="capture_newest")]


class Passage(DeskRow):
    """A sentence of a snapshot: the unit that is searched, ranked and shown with its neighbours."""

    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="passages")
    index = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    words = TermsField(editable=False)

    class Meta:
        ordering: ClassVar[list[str]] = ["snapshot", "index"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["snapshot", "index"], name="passage_index_once")
        ]
        indexes: ClassVar[list[models.Index]] = [GinIndex(fields=["words"], name="passage_words", fastupdate=False)]

    def __str__(self) -> str:
        return self.text


class OriginKind(models.TextChoices):
    """What sort of thing an origin is."""

    STATEMENT = "statement", "statement or press release"
    OFFICIAL = "official", "official or witness"
    AGENCY = "agency", "news agency"
    REPORTING = "reporting", "an outlet’s own reporting"


class Origin(DeskRow, Editable):
    """What a statement goes back to: a press release, an official, an agency, an outlet's own reporting. A person says
    so; `is_party` marks a party to the matter, `merged_into` the origin that this one turned out to be. Its name is
    its own among those of the desk that were not merged away."""

    public_id = PublicIdField()
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=16, choices=OriginKind.choices, default=OriginKind.STATEMENT)
    is_party = models.BooleanField(default=False)
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                "desk", models.functions.Lower("name"), condition=models.Q(merged_into=None), name="origin_once"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Evidence(DeskRow, Editable):
    """Anchored words of a snapshot that bear on a claim. It is never deleted: it is withdrawn, or, where it
    contradicts, set aside, each with a reason."""

    public_id = PublicIdField()
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="evidence")
    claim_text = models.ForeignKey(ClaimText, on_delete=models.PROTECT, related_name="+")
    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="evidence")
    anchors = AnchorsField()
    stance = models.CharField(max_length=16, choices=Stance.choices)
    aspect = models.CharField(max_length=8, choices=Aspect.choices, default=Aspect.SO)
    origin = models.ForeignKey(Origin, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence")
    round = models.PositiveSmallIntegerField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_why = models.TextField(blank=True)
    set_aside_at = models.DateTimeField(null=True, blank=True)
    set_aside_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    set_aside_why = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["claim", "id"]

    def __str__(self) -> str:
        return f"{self.stance} {self.claim_id}"

    @property
    def quotation(self) -> str:
        """The quoted words; an ellipsis in brackets where pieces are left out between."""
        return " […] ".join(piece.exact for piece in self.anchors)


class Reading(AppendOnly):
    """A person read this snapshot for this claim and found nothing."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="readings")
    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="readings")
    round = models.PositiveSmallIntegerField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(AppendOnly.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["claim", "snapshot", "by", "round"], name="reading_once")
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} read in {self.snapshot_id}"


class Search(AppendOnly):
    """Somebody looked for a report in vain: of an outlet for the whole article, or (no outlet) for one claim."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="searches")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, related_name="searches")
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, null=True, related_name="searches")
    where = models.TextField()
    terms = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(AppendOnly.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(claim__isnull=False) | models.Q(outlet__isnull=False),
                name="search_for_something",
            )
        ]

    def __str__(self) -> str:
        return f"looked in {self.where}"


class Placement(AppendOnly):
    """Where a wording or a piece of evidence stands in a newer text: placed, moved or orphaned, never guessed."""

    claim_text = models.ForeignKey(ClaimText, on_delete=models.PROTECT, null=True, related_name="placements")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, null=True, related_name="placements")
    revision = models.ForeignKey("claims.Revision", on_delete=models.PROTECT, null=True, related_name="+")
    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=8, choices=[("placed", "placed"), ("moved", "moved"), ("orphaned", "orphaned")])
    anchors = AnchorsField(default=tuple)
    at = models.DateTimeField()

    class Meta(AppendOnly.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=models.Q(claim_text__isnull=False, revision__isnull=False, evidence=None, snapshot=None)
                | models.Q(evidence__isnull=False, snapshot__isnull=False, claim_text=None, revision=None),
                name="placement_of_one_thing",
            )
        ]

    def __str__(self) -> str:
        return self.state
