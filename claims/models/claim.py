"""Claims: an identity that never changes, and the sequence of wordings that it had."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from claims.models.article import Article, Outlet, Revision
from claims.models.fields import AnchorsField, AppendOnly, DeskRow, Editable
from claims.models.people import User


class ClaimState(models.TextChoices):
    """Where a claim stands; `policies.CLAIM_LIFECYCLE` says what leads where."""

    OPEN = "open"
    DECIDED = "decided"
    SUPERSEDED = "superseded"


class Verdict(models.TextChoices):
    """What a person found. Never set by a machine."""

    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNSOURCED = "unsourced"


class Aspect(models.TextChoices):
    """Whether the claimant said it, or whether it is so: separate findings."""

    SAID = "said"
    SO = "so"


class Claim(DeskRow, Editable):
    """One claim of an article. `number` is its name in the article for ever; `current` its wording now; `verdict` is
    derived from its reviews and stored with `state` by one action; `round` counts its rounds of review."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="claims")
    number = models.PositiveIntegerField()
    key = models.CharField(max_length=64)
    kind = models.CharField(max_length=16)
    needs_context = models.BooleanField(default=False)
    stretch_index = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    current = models.ForeignKey("ClaimText", on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=16, choices=ClaimState.choices, default=ClaimState.OPEN)
    verdict = models.CharField(max_length=16, choices=Verdict.choices, blank=True)
    round = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering: ClassVar[list[str]] = ["article", "start", "number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["article", "number"], name="claim_number_once"),
            models.CheckConstraint(
                condition=models.Q(state=ClaimState.DECIDED, verdict__in=Verdict.values)
                | (~models.Q(state=ClaimState.DECIDED) & models.Q(verdict="")),
                name="claim_verdict_when_decided",
            ),
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["article", "state", "start", "number"], name="claim_by_state")
        ]

    def __str__(self) -> str:
        return f"claim {self.number}"


class ClaimText(AppendOnly):
    """One wording of a claim, anchored in a revision; by the analyser (its name and version) or by a person."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="texts")
    number = models.PositiveIntegerField()
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    anchors = AnchorsField()
    parts = models.JSONField(default=list)
    analyser = models.CharField(max_length=100, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta(AppendOnly.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["claim", "number"], name="claim_text_number_once")
        ]

    def __str__(self) -> str:
        return self.text


class Facet(models.Model):
    """A part of a claim that can be wrong while the rest is right; intervals are inclusive, null is open."""

    claim_text = models.ForeignKey(ClaimText, on_delete=models.PROTECT, related_name="facets")
    kind = models.CharField(max_length=16)
    text = models.TextField()
    anchors = AnchorsField()
    number_low = models.FloatField(null=True)
    number_high = models.FloatField(null=True)
    date_low = models.DateField(null=True)
    date_high = models.DateField(null=True)
    bound = models.CharField(max_length=8, blank=True)
    unit = models.TextField(blank=True)
    role = models.CharField(max_length=64, blank=True)
    outcome = models.CharField(max_length=64, blank=True)
    name = models.TextField(blank=True)
    certainty = models.CharField(max_length=16, default="explicit")

    class Meta:
        ordering: ClassVar[list[str]] = ["claim_text", "id"]

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"


class Attribution(models.Model):
    """Who says it: claimant, cue, type, and where the article says so."""

    claim_text = models.OneToOneField(ClaimText, on_delete=models.PROTECT, related_name="attribution")
    claimant = models.TextField()
    cue = models.TextField(blank=True)
    type = models.CharField(max_length=16)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    def __str__(self) -> str:
        return self.claimant


class Substitution(models.Model):
    """Words of the claim that replace others, and the place of their antecedent in the article."""

    claim_text = models.ForeignKey(ClaimText, on_delete=models.PROTECT, related_name="substitutions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    original = models.TextField()
    antecedent_start = models.PositiveIntegerField()
    antecedent_end = models.PositiveIntegerField()

    class Meta:
        ordering: ClassVar[list[str]] = ["claim_text", "start"]

    def __str__(self) -> str:
        return self.original


class Citation(models.Model):
    """The article cites an outlet inline for this wording. Blanket credits are `Mention`s: they source no claim."""

    claim_text = models.ForeignKey(ClaimText, on_delete=models.PROTECT, related_name="citations")
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="citations")

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["claim_text", "outlet"], name="citation_once")
        ]

    def __str__(self) -> str:
        return f"{self.claim_text_id} cites {self.outlet_id}"


class Lineage(AppendOnly):
    """A claim came out of another by splitting or merging."""

    parent = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="children")
    child = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="parents")
    how = models.CharField(max_length=8, choices=[("split", "split"), ("merge", "merge")])

    class Meta(AppendOnly.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["parent", "child"], name="lineage_once")
        ]

    def __str__(self) -> str:
        return f"{self.parent_id} {self.how} {self.child_id}"
