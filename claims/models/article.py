"""An article as it was received, what was read from it, and the work that is going on."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from claims.models.fields import AppendOnly, DeskRow, Editable, PublicIdField
from claims.models.people import User


class Precision(models.TextChoices):
    """How exactly a publication date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class ArticleState(models.TextChoices):
    """Where an article stands; `policies.ARTICLE_LIFECYCLE` says what leads where."""

    RECEIVED = "received", "waiting for analysis"
    READY = "ready", "in review"
    FAILED = "failed", "analysis failed"
    WITHDRAWN = "withdrawn", "withdrawn"


class Outlet(DeskRow, Editable):
    """A newspaper, agency or broadcaster, under the name that the desk uses for it."""

    public_id = PublicIdField()
    name = models.CharField(max_length=150)
    aliases = models.JSONField(default=list, blank=True)
    domains = models.JSONField(default=list, blank=True)
    kind = models.CharField(max_length=16, default="newspaper")
    country = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint("desk", models.functions.Lower("name"), name="outlet_once")
        ]

    def __str__(self) -> str:
        return self.name


class Article(DeskRow, Editable):
    """An article under review. Its text is its latest `Revision`; `claims_numbered` is the highest claim number ever
    given, so that no number is used again; `origins_required` is more than the desk's rule asks for, where it is."""

    public_id = PublicIdField()
    title = models.CharField(max_length=300)
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, null=True, blank=True, related_name="articles")
    address = models.CharField(max_length=2000, blank=True)
    published = models.DateField(null=True, blank=True)
    published_precision = models.CharField(max_length=8, choices=Precision.choices, default=Precision.DAY)
    state = models.CharField(max_length=16, choices=ArticleState.choices, default=ArticleState.RECEIVED)
    claims_numbered = models.PositiveIntegerField(default=0)
    origins_required = models.PositiveSmallIntegerField(null=True, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["desk", "-id"], name="article_newest")]

    def __str__(self) -> str:
        return self.title


class Received(AppendOnly):
    """Bytes as received and the text read from them. Offsets everywhere are code points of `text`."""

    received = models.BinaryField()
    received_sha256 = models.CharField(max_length=64)
    media_type = models.CharField(max_length=100)
    encoding = models.CharField(max_length=32)
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)

    class Meta(AppendOnly.Meta):
        abstract = True


class Revision(DeskRow, Received):
    """One text of an article. The same text is the same article in a desk."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(Received.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["article", "number"], name="revision_number_once"),
            models.UniqueConstraint(fields=["desk", "text_sha256"], name="revision_text_once"),
        ]

    def __str__(self) -> str:
        return f"revision {self.number} of {self.article_id}"


class Tombstone(DeskRow, AppendOnly):
    """What is left of an article that was purged: its name in addresses, its texts' hashes, who did it and why."""

    public_id = models.CharField(max_length=12, unique=True)
    text_sha256s = models.JSONField()
    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(AppendOnly.Meta):
        pass

    def __str__(self) -> str:
        return f"{self.public_id}, purged"


class Stretch(models.Model):
    """One line of the coverage ledger: a stretch of a revision, its kind, and why it has no claim."""

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="stretches")
    index = models.PositiveIntegerField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = models.CharField(max_length=16)
    reason = models.CharField(max_length=16, blank=True)

    class Meta:
        ordering: ClassVar[list[str]] = ["revision", "index"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["revision", "index"], name="stretch_index_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.start}–{self.end}"


class Mention(models.Model):
    """A revision names an outlet: inline, in a blanket credit, in a dateline or as a signature."""

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="mentions")
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, related_name="mentions")
    how = models.CharField(max_length=16)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering: ClassVar[list[str]] = ["revision", "start"]

    def __str__(self) -> str:
        return f"{self.outlet_id} {self.how}"


class Finding(models.Model):
    """A check of a revision against itself (sums, scope) that found something, with the spans that it used."""

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="findings")
    rule = models.CharField(max_length=64)
    message = models.TextField()
    spans = models.JSONField(default=list)

    class Meta:
        ordering: ClassVar[list[str]] = ["revision", "id"]

    def __str__(self) -> str:
        return self.message


class JobState(models.TextChoices):
    """How far a piece of background work is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Progress(DeskRow):
    """Background work for an article: how far it is, and the sentence that says why it failed."""

    public_id = PublicIdField()
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="%(class)ss")
    state = models.CharField(max_length=16, choices=JobState.choices, default=JobState.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    message = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.state} {self.done}/{self.total}"


class Job(Progress):
    """The analysis of a revision; `done` and `total` are sentences."""

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="jobs")
    analyser = models.CharField(max_length=100, blank=True)

    class Meta:
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["article", "-id"], name="job_newest")]
