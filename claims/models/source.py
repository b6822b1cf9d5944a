"""What the outlets really reported, and how it bears on claims."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from claims.models.article import Article, Outlet, Precision, Received
from claims.models.claim import Aspect, Claim, ClaimText
from claims.models.fields import AnchorsField, AppendOnly, DeskRow, Editable, PublicIdField
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
    """One report of one outlet; it can serve several articles."""

    public_id = PublicIdField()
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="sources")
    articles = models.ManyToManyField(Article, related_name="sources")
    title = models.CharField(max_length=300, blank=True)
    address = models.CharField(max_length=2000, blank=True)

    def __str__(self) -> str:
        return self.title or self.address or f"report of {self.outlet_id}"


class Snapshot(DeskRow, Received):
    """A source as it was captured at one moment. Immutable: capturing again makes another.

    `thin_why` is a sentence on why the text may be less than the report, empty where nothing says so; `byline` and
    `signature` (the agencies that sign, by their canonical names) are as the report itself gives them.
    """

    public_id = PublicIdField()
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="snapshots")
    number = models.PositiveIntegerField()
    fidelity = models.CharField(max_length=16, choices=Fidelity.choices)
    how = models.CharField(max_length=16, default="pasted")
    published = models.DateField(null=True, blank=True)
    published_precision = models.CharField(max_length=8, choices=Precision.choices, default=Precision.DAY)
    byline = models.CharField(max_length=300, blank=True)
    signature = models.CharField(max_length=300, blank=True)
    thin_why = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(Received.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source", "number"], name="snapshot_number_once")
        ]

    def __str__(self) -> str:
        return f"snapshot {self.number} of {self.source_id}"


class Passage(models.Model):
    """A sentence of a snapshot: the unit that is searched, ranked and shown with its neighbours."""

    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="passages")
    index = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        ordering: ClassVar[list[str]] = ["snapshot", "index"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["snapshot", "index"], name="passage_index_once")
        ]

    def __str__(self) -> str:
        return self.text


class Origin(DeskRow, Editable):
    """What a statement goes back to: a press release, an official, an agency, an outlet's own reporting."""

    public_id = PublicIdField()
    name = models.CharField(max_length=200)
    is_party = models.BooleanField(default=False)

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
