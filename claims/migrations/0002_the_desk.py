import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import claims.models.fields
from claims.migrations._at_once import AtOnce


class Migration(migrations.Migration):
    initial = True

    # The other applications' come first: each of their steps would render all of these models again.
    dependencies = [
        ("account", "0009_emailaddress_unique_primary_email"),
        ("admin", "0003_logentry_add_action_flag_choices"),
        ("claims", "0001_people"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [
        AtOnce(
            [
                migrations.CreateModel(
                    name="Desk",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "public_id",
                            claims.models.fields.PublicIdField(
                                default=claims.models.fields.new_public_id, editable=False, max_length=12, unique=True
                            ),
                        ),
                        ("name", models.CharField(max_length=150)),
                        ("time_zone", models.CharField(default="UTC", max_length=64)),
                        ("is_demonstration", models.BooleanField(default=False)),
                        ("origins_required", models.PositiveSmallIntegerField(default=1)),
                        ("second_review", models.BooleanField(default=False)),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Finding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("rule", models.CharField(max_length=64)),
                        ("message", models.TextField()),
                        ("spans", models.JSONField(default=list)),
                        (
                            "revision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="findings",
                                to="claims.revision",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["revision", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Membership",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("reviewer", "Reviewer"),
                                    ("editor", "Editor"),
                                    ("administrator", "Administrator"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="memberships",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("desk", "user"), name="membership_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Mention",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("how", models.CharField(max_length=16)),
                        ("start", models.PositiveIntegerField()),
                        ("end", models.PositiveIntegerField()),
                        (
                            "outlet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="mentions", to="claims.outlet"
                            ),
                        ),
                        (
                            "revision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="mentions",
                                to="claims.revision",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["revision", "start"],
                    },
                ),
                migrations.CreateModel(
                    name="Origin",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "public_id",
                            claims.models.fields.PublicIdField(
                                default=claims.models.fields.new_public_id, editable=False, max_length=12, unique=True
                            ),
                        ),
                        ("name", models.CharField(max_length=200)),
                        ("is_party", models.BooleanField(default=False)),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Outlet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "public_id",
                            claims.models.fields.PublicIdField(
                                default=claims.models.fields.new_public_id, editable=False, max_length=12, unique=True
                            ),
                        ),
                        ("name", models.CharField(max_length=150)),
                        ("aliases", models.JSONField(blank=True, default=list)),
                        ("domains", models.JSONField(blank=True, default=list)),
                        ("kind", models.CharField(default="newspaper", max_length=16)),
                        ("country", models.CharField(blank=True, max_length=64)),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("desk"), django.db.models.functions.text.Lower("name"), name="outlet_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Passage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("index", models.PositiveIntegerField()),
                        ("start", models.PositiveIntegerField()),
                        ("end", models.PositiveIntegerField()),
                        ("text", models.TextField()),
                        (
                            "snapshot",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="passages",
                                to="claims.snapshot",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["snapshot", "index"],
                        "constraints": [
                            models.UniqueConstraint(fields=("snapshot", "index"), name="passage_index_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Placement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[("placed", "placed"), ("moved", "moved"), ("orphaned", "orphaned")],
                                max_length=8,
                            ),
                        ),
                        ("anchors", claims.models.fields.AnchorsField(default=tuple)),
                        ("at", models.DateTimeField()),
                        (
                            "claim_text",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placements",
                                to="claims.claimtext",
                            ),
                        ),
                        (
                            "evidence",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placements",
                                to="claims.evidence",
                            ),
                        ),
                        (
                            "revision",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="claims.revision",
                            ),
                        ),
                        (
                            "snapshot",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="claims.snapshot",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("claim_text__isnull", False),
                                        ("evidence", None),
                                        ("revision__isnull", False),
                                        ("snapshot", None),
                                    ),
                                    models.Q(
                                        ("claim_text", None),
                                        ("evidence__isnull", False),
                                        ("revision", None),
                                        ("snapshot__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="placement_of_one_thing",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Reading",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("round", models.PositiveSmallIntegerField()),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "claim",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="readings", to="claims.claim"
                            ),
                        ),
                        (
                            "snapshot",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="readings",
                                to="claims.snapshot",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("claim", "snapshot", "by", "round"), name="reading_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Report",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            claims.models.fields.PublicIdField(
                                default=claims.models.fields.new_public_id, editable=False, max_length=12, unique=True
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("content", models.JSONField()),
                        ("content_sha256", models.CharField(max_length=64)),
                        ("log_sequence", models.PositiveBigIntegerField()),
                        ("log_head", models.CharField(max_length=64)),
                        ("at", models.DateTimeField()),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="reports", to="claims.article"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                        (
                            "revision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.revision"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("article", "number"), name="report_number_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Review",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("claim_version", models.PositiveIntegerField()),
                        ("round", models.PositiveSmallIntegerField()),
                        (
                            "verdict",
                            models.CharField(
                                choices=[
                                    ("verified", "Verified"),
                                    ("disputed", "Disputed"),
                                    ("unsourced", "Unsourced"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "said",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("verified", "Verified"),
                                    ("disputed", "Disputed"),
                                    ("unsourced", "Unsourced"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "so",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("verified", "Verified"),
                                    ("disputed", "Disputed"),
                                    ("unsourced", "Unsourced"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("reasons", models.JSONField(default=list)),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "claim",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="claims.claim",
                            ),
                        ),
                        (
                            "claim_text",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.claimtext"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["claim", "id"],
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("claim", "round", "by"), name="review_once_a_round")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Revision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("received", models.BinaryField()),
                        ("received_sha256", models.CharField(max_length=64)),
                        ("media_type", models.CharField(max_length=100)),
                        ("encoding", models.CharField(max_length=32)),
                        ("text", models.TextField()),
                        ("text_sha256", models.CharField(max_length=64)),
                        ("number", models.PositiveIntegerField()),
                        ("at", models.DateTimeField()),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="revisions",
                                to="claims.article",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("article", "number"), name="revision_number_once"),
                            models.UniqueConstraint(fields=("desk", "text_sha256"), name="revision_text_once"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Search",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("where", models.TextField()),
                        ("terms", models.TextField(blank=True)),
                        ("at", models.DateTimeField()),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="searches",
                                to="claims.article",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "claim",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="searches",
                                to="claims.claim",
                            ),
                        ),
                        (
                            "outlet",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="searches",
                                to="claims.outlet",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("claim__isnull", False), ("outlet__isnull", False), _connector="OR"
                                ),
                                name="search_for_something",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Snapshot",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("received", models.BinaryField()),
                        ("received_sha256", models.CharField(max_length=64)),
                        ("media_type", models.CharField(max_length=100)),
                        ("encoding", models.CharField(max_length=32)),
                        ("text", models.TextField()),
                        ("text_sha256", models.CharField(max_length=64)),
                        (
                            "public_id",
                            claims.models.fields.PublicIdField(
                                default=claims.models.fields.new_public_id, editable=False, max_length=12, unique=True
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        (
                            "fidelity",
                            models.CharField(
                                choices=[("verbatim", "verbatim"), ("summary", "summary in someone’s own words")],
                                max_length=16,
                            ),
                        ),
                        ("how", models.CharField(default="pasted", max_length=16)),
                        ("published", models.DateField(blank=True, null=True)),
                        (
                            "published_precision",
                            models.CharField(
                                choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                                default="day",
                                max_length=8,
                            ),
                        ),
                        ("byline", models.CharField(blank=True, max_length=300)),
                        ("signature", models.CharField(blank=True, max_length=300)),
                        ("thin_why", models.TextField(blank=True)),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                        (
                            "source",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="snapshots",
                                to="claims.source",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("source", "number"), name="snapshot_number_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Source",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "public_id",
                            claims.models.fields.PublicIdField(
                                default=claims.models.fields.new_public_id, editable=False, max_length=12, unique=True
                            ),
                        ),
                        ("title", models.CharField(blank=True, max_length=300)),
                        ("address", models.CharField(blank=True, max_length=2000)),
                        ("articles", models.ManyToManyField(related_name="sources", to="claims.article")),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                        (
                            "outlet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="sources", to="claims.outlet"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Stretch",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("index", models.PositiveIntegerField()),
                        ("start", models.PositiveIntegerField()),
                        ("end", models.PositiveIntegerField()),
                        ("kind", models.CharField(max_length=16)),
                        ("reason", models.CharField(blank=True, max_length=16)),
                        (
                            "revision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="stretches",
                                to="claims.revision",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["revision", "index"],
                        "constraints": [
                            models.UniqueConstraint(fields=("revision", "index"), name="stretch_index_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Substitution",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("start", models.PositiveIntegerField()),
                        ("end", models.PositiveIntegerField()),
                        ("original", models.TextField()),
                        ("antecedent_start", models.PositiveIntegerField()),
                        ("antecedent_end", models.PositiveIntegerField()),
                        (
                            "claim_text",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="substitutions",
                                to="claims.claimtext",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["claim_text", "start"],
                    },
                ),
                migrations.CreateModel(
                    name="Article",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "public_id",
                            claims.models.fields.PublicIdField(
                                default=claims.models.fields.new_public_id, editable=False, max_length=12, unique=True
                            ),
                        ),
                        ("title", models.CharField(max_length=300)),
                        ("address", models.CharField(blank=True, max_length=2000)),
                        ("published", models.DateField(blank=True, null=True)),
                        (
                            "published_precision",
                            models.CharField(
                                choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                                default="day",
                                max_length=8,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("received", "waiting for analysis"),
                                    ("ready", "in review"),
                                    ("failed", "analysis failed"),
                                    ("withdrawn", "withdrawn"),
                                ],
                                default="received",
                                max_length=16,
                            ),
                        ),
                        ("claims_numbered", models.PositiveIntegerField(default=0)),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                        (
                            "outlet",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="articles",
                                to="claims.outlet",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["desk", "-id"], name="article_newest")],
                    },
                ),
                migrations.CreateModel(
                    name="Claim",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("number", models.PositiveIntegerField()),
                        ("key", models.CharField(max_length=64)),
                        ("kind", models.CharField(max_length=16)),
                        ("needs_context", models.BooleanField(default=False)),
                        ("stretch_index", models.PositiveIntegerField()),
                        ("start", models.PositiveIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[("open", "Open"), ("decided", "Decided"), ("superseded", "Superseded")],
                                default="open",
                                max_length=16,
                            ),
                        ),
                        (
                            "verdict",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("verified", "Verified"),
                                    ("disputed", "Disputed"),
                                    ("unsourced", "Unsourced"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("round", models.PositiveSmallIntegerField(default=1)),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="claims", to="claims.article"
                            ),
                        ),
                        (
                            "current",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="claims.claimtext",
                            ),
                        ),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["article", "start", "number"],
                        "indexes": [
                            models.Index(fields=["article", "state", "start", "number"], name="claim_by_state")
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("article", "number"), name="claim_number_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "decided"), ("verdict__in", ["verified", "disputed", "unsourced"])
                                    ),
                                    models.Q(models.Q(("state", "decided"), _negated=True), ("verdict", "")),
                                    _connector="OR",
                                ),
                                name="claim_verdict_when_decided",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ClaimText",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveIntegerField()),
                        ("text", models.TextField()),
                        ("anchors", claims.models.fields.AnchorsField()),
                        ("parts", models.JSONField(default=list)),
                        ("analyser", models.CharField(blank=True, max_length=100)),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "claim",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="texts", to="claims.claim"
                            ),
                        ),
                        (
                            "revision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.revision"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("claim", "number"), name="claim_text_number_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Citation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "claim_text",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="citations",
                                to="claims.claimtext",
                            ),
                        ),
                        (
                            "outlet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="citations",
                                to="claims.outlet",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("claim_text", "outlet"), name="citation_once")],
                    },
                ),
                migrations.CreateModel(
                    name="Attribution",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("claimant", models.TextField()),
                        ("cue", models.TextField(blank=True)),
                        ("type", models.CharField(max_length=16)),
                        ("start", models.PositiveIntegerField()),
                        ("end", models.PositiveIntegerField()),
                        (
                            "claim_text",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attribution",
                                to="claims.claimtext",
                            ),
                        ),
                    ],
                ),
                migrations.CreateModel(
                    name="Adjudication",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("claim_version", models.PositiveIntegerField()),
                        ("round", models.PositiveSmallIntegerField()),
                        (
                            "verdict",
                            models.CharField(
                                choices=[
                                    ("verified", "Verified"),
                                    ("disputed", "Disputed"),
                                    ("unsourced", "Unsourced"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "said",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("verified", "Verified"),
                                    ("disputed", "Disputed"),
                                    ("unsourced", "Unsourced"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "so",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("verified", "Verified"),
                                    ("disputed", "Disputed"),
                                    ("unsourced", "Unsourced"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("reasons", models.JSONField(default=list)),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "claim",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
                                to="claims.claim",
                            ),
                        ),
                        (
                            "claim_text",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.claimtext"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [
                            models.UniqueConstraint(fields=("claim", "round"), name="adjudication_once_a_round")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Comment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("round", models.PositiveSmallIntegerField()),
                        ("text", models.TextField()),
                        ("at", models.DateTimeField()),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "claim",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="comments", to="claims.claim"
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["claim", "id"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Assignment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("at", models.DateTimeField()),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="claims.article",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ended_at", None)),
                                fields=("article", "user"),
                                name="assignment_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Evidence",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "public_id",
                            claims.models.fields.PublicIdField(
                                default=claims.models.fields.new_public_id, editable=False, max_length=12, unique=True
                            ),
                        ),
                        ("anchors", claims.models.fields.AnchorsField()),
                        (
                            "stance",
                            models.CharField(
                                choices=[
                                    ("supports", "Supports"),
                                    ("contradicts", "Contradicts"),
                                    ("mentions", "Mentions"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "aspect",
                            models.CharField(choices=[("said", "Said"), ("so", "So")], default="so", max_length=8),
                        ),
                        ("round", models.PositiveSmallIntegerField()),
                        ("at", models.DateTimeField()),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                        ("withdrawn_why", models.TextField(blank=True)),
                        ("set_aside_at", models.DateTimeField(blank=True, null=True)),
                        ("set_aside_why", models.TextField(blank=True)),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "claim",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="evidence", to="claims.claim"
                            ),
                        ),
                        (
                            "claim_text",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.claimtext"
                            ),
                        ),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                        (
                            "set_aside_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "withdrawn_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "origin",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evidence",
                                to="claims.origin",
                            ),
                        ),
                        (
                            "snapshot",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evidence",
                                to="claims.snapshot",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["claim", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Facet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=16)),
                        ("text", models.TextField()),
                        ("anchors", claims.models.fields.AnchorsField()),
                        ("number_low", models.FloatField(null=True)),
                        ("number_high", models.FloatField(null=True)),
                        ("date_low", models.DateField(null=True)),
                        ("date_high", models.DateField(null=True)),
                        ("bound", models.CharField(blank=True, max_length=8)),
                        ("unit", models.TextField(blank=True)),
                        ("role", models.CharField(blank=True, max_length=64)),
                        ("outcome", models.CharField(blank=True, max_length=64)),
                        ("name", models.TextField(blank=True)),
                        ("certainty", models.CharField(default="explicit", max_length=16)),
                        (
                            "claim_text",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="facets",
                                to="claims.claimtext",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["claim_text", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Job",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "public_id",
                            claims.models.fields.PublicIdField(
                                default=claims.models.fields.new_public_id, editable=False, max_length=12, unique=True
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting"),
                                    ("running", "Running"),
                                    ("done", "Done"),
                                    ("failed", "Failed"),
                                ],
                                default="waiting",
                                max_length=16,
                            ),
                        ),
                        ("done", models.PositiveIntegerField(default=0)),
                        ("total", models.PositiveIntegerField(default=0)),
                        ("message", models.TextField(blank=True)),
                        ("analyser", models.CharField(blank=True, max_length=100)),
                        ("at", models.DateTimeField()),
                        ("finished_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="jobs", to="claims.article"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                        (
                            "revision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="jobs", to="claims.revision"
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["article", "-id"], name="job_newest")],
                    },
                ),
                migrations.CreateModel(
                    name="Lineage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("how", models.CharField(choices=[("split", "split"), ("merge", "merge")], max_length=8)),
                        (
                            "child",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="parents", to="claims.claim"
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="children", to="claims.claim"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "constraints": [models.UniqueConstraint(fields=("parent", "child"), name="lineage_once")],
                    },
                ),
                migrations.CreateModel(
                    name="LogEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("desk", models.CharField(max_length=12)),
                        ("sequence", models.PositiveBigIntegerField()),
                        ("at", models.DateTimeField()),
                        ("by", models.CharField(blank=True, max_length=12)),
                        ("action", models.CharField(max_length=64)),
                        ("subject", models.CharField(max_length=200)),
                        ("payload", models.JSONField()),
                        ("canonical_version", models.PositiveSmallIntegerField(default=1)),
                        ("previous_hash", models.CharField(max_length=64)),
                        ("hash", models.CharField(max_length=64)),
                    ],
                    options={
                        "ordering": ["desk", "sequence"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["desk", "subject"], name="log_by_subject")],
                        "constraints": [models.UniqueConstraint(fields=("desk", "sequence"), name="log_sequence_once")],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="logentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="d805529ccdb87e862bc9d38ffbd73b99a81d53b3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_73bab",
                            table="claims_logentry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="logentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="f1b643dd9acb2a71bc1c27a97d5a443a4ff0c18d",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_c62fb",
                            table="claims_logentry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adjudication",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="8440841bddd68663d2472eafaea6935e1cf84e49",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c8af5",
                            table="claims_adjudication",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adjudication",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="f3823772873fef020ab71f40d81ad8d1265ff6ad",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_40727",
                            table="claims_adjudication",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="comment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="a5a440d07fab9d83a6b5c65fcec710c0d4cf6e5b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_746b4",
                            table="claims_comment",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="comment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="0cc605898f88b14f3a07e8f5a2505b06c076a132",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_6643f",
                            table="claims_comment",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lineage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="9da70519d3c170e9bbc911c30b30765ed94f679b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_e03c4",
                            table="claims_lineage",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lineage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="add0b8ed6e0b690b70d49391df93449abf87c7e2",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_69f13",
                            table="claims_lineage",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="review",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="21a6cf1bc2250d3f8abf8a46edb7ba391eece407",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c6296",
                            table="claims_review",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="review",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="d2fb258d2e7defb0d114109bf0a0dedf4ac0e06b",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_9b0df",
                            table="claims_review",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="revision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="de0fcdf118af4044ca6a745a8a7f842b575fa11a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_bdbbe",
                            table="claims_revision",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="revision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="beb7ed170ce2cf58fc6ee5193711d85013c56b6e",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_78298",
                            table="claims_revision",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="report",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="036ab4327a7aeff1f1c039febc64ad23c1b0cde8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_27070",
                            table="claims_report",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="report",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="305c5ea6c22d4c167d2eb28013a57528231504ee",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_33586",
                            table="claims_report",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="claimtext",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="2eddc22ff2d949c3d07ef8420576a7f2424cdc5b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_eb7bb",
                            table="claims_claimtext",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="claimtext",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="7ec41c670dd8116a6c18bf4a3d3115e4823d0e8a",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_c61d8",
                            table="claims_claimtext",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="search",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="04ec5b2d2c98ec37a08194a89c4282c07da535f3",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ac601",
                            table="claims_search",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="search",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="54889f936cf14dcdd68cbb23af3fe0c327965f83",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_b4c1f",
                            table="claims_search",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="95858c7c3d0d8e8e10181486ebb91aca31c4dcd4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_597a4",
                            table="claims_reading",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reading",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="c4b9b104d34910afaa358c66478e68dd7cc77f84",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_90bee",
                            table="claims_reading",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="c7a10e90633a3fdd98159b9568a170692d5b9074",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7ad49",
                            table="claims_placement",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="51c4e257a39ffb67538c5d9aee37b216fbb966fa",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_5f799",
                            table="claims_placement",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="snapshot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="9faa2f9df2377222c3465491970b60ae8a7552c2",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_bc318",
                            table="claims_snapshot",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="snapshot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="61fd0271f82914866133feb8a979332dc8ef55a7",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_e33e7",
                            table="claims_snapshot",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        )
    ]
