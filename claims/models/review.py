"""Judgements, which are only ever added, and what is arranged around them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from claims.models.article import Article, Revision
from claims.models.claim import Claim, ClaimText, Verdict
from claims.models.fields import AppendOnly, DeskRow, Editable, PublicIdField
from claims.models.people import User


class Judgement(AppendOnly):
    """A verdict with its two findings and its reasons. `reasons` is a list of {"number", "words"}."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="%(class)ss")
    claim_text = models.ForeignKey(ClaimText, on_delete=models.PROTECT, related_name="+")
    claim_version = models.PositiveIntegerField()
    round = models.PositiveSmallIntegerField()
    verdict = models.CharField(max_length=16, choices=Verdict.choices)
    said = models.CharField(max_length=16, choices=Verdict.choices, blank=True)
    so = models.CharField(max_length=16, choices=Verdict.choices, blank=True)
    reasons = models.JSONField(default=list)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(AppendOnly.Meta):
        abstract = True


class Review(Judgement):
    """One person's judgement of a claim in one round."""

    class Meta(Judgement.Meta):
        ordering: ClassVar[list[str]] = ["claim", "id"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["claim", "round", "by"], name="review_once_a_round")
        ]

    def __str__(self) -> str:
        return f"{self.verdict} by {self.by_id}"


class Adjudication(Judgement):
    """An editor's decision between the reviews of a round that disagree."""

    class Meta(Judgement.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["claim", "round"], name="adjudication_once_a_round")
        ]

    def __str__(self) -> str:
        return f"{self.verdict} adjudicated by {self.by_id}"


class Assignment(DeskRow, Editable):
    """A person is to review an article."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="assignments")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="assignments")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["article", "user"], condition=models.Q(ended_at=None), name="assignment_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} reviews {self.article_id}"


class Comment(AppendOnly):
    """A remark on a claim, visible by the rules of its round."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="comments")
    round = models.PositiveSmallIntegerField()
    text = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(AppendOnly.Meta):
        ordering: ClassVar[list[str]] = ["claim", "id"]

    def __str__(self) -> str:
        return self.text


class Report(DeskRow, AppendOnly):
    """A verification report that was given out: the frozen content, its hash, and the log's head when it was made."""

    public_id = PublicIdField()
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="reports")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    content_sha256 = models.CharField(max_length=64)
    log_sequence = models.PositiveBigIntegerField()
    log_head = models.CharField(max_length=64)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta(AppendOnly.Meta):
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["article", "number"], name="report_number_once")
        ]

    def __str__(self) -> str:
        return f"report {self.number} of {self.article_id}"
