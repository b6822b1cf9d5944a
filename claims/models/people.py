"""Who works at a desk, and the desk's rules."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from claims.models.fields import DeskRow, Editable, PublicIdField


class UserManager(BaseUserManager["User"]):
    """Makes people, known by their e-mail address."""

    def create_user(self, email: str, password: str | None = None, **values: Any) -> User:
        """A person who may log in; without a password, only after setting one."""
        user = self.model(email=self.normalize_email(email).lower(), **values)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **values: Any) -> User:
        """A person who may also open the administration pages."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **values)

    def get_by_natural_key(self, username: str | None) -> User:
        """By address, whatever its case."""
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin):
    """A person. What they may do is said by their membership of a desk, not here."""

    public_id = PublicIdField()
    email = models.EmailField("e-mail address", unique=True)
    name = models.CharField(max_length=150)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    date_joined = models.DateTimeField(default=timezone.now)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(Lower("email"), name="user_email_once")
        ]

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """The name that pages and reports print."""
        return self.name


class Desk(Editable):
    """A fact desk: owns articles, sources, rules and its log. A demonstration desk may verify on summaries.

    `origins_required` is how many independent origins *verified* needs; `parties_verify` says whether an origin that is
    a party to the matter counts for more than that it was said; `fetching` whether reports may be fetched by address.
    """

    public_id = PublicIdField()
    name = models.CharField(max_length=150)
    time_zone = models.CharField(max_length=64, default="UTC")
    is_demonstration = models.BooleanField(default=False)
    origins_required = models.PositiveSmallIntegerField(default=1)
    parties_verify = models.BooleanField(default=False)
    fetching = models.BooleanField(default=True)
    second_review = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class Role(models.TextChoices):
    """What somebody is at a desk; what a role may do stands in `policies.ROLES`."""

    REVIEWER = "reviewer"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"


class Membership(DeskRow, Editable):
    """A person's role at a desk."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=16, choices=Role.choices)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["desk", "user"], name="membership_once")
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.role}"
