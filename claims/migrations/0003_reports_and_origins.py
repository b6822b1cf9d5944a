import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import claims.models.fields
from claims.migrations._at_once import AtOnce


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0002_the_desk"),
    ]

    operations = [
        AtOnce(
            [
                migrations.CreateModel(
                    name="Capture",
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
                                    ("cancelled", "Cancelled"),
                                ],
                                default="waiting",
                                max_length=16,
                            ),
                        ),
                        ("done", models.PositiveIntegerField(default=0)),
                        ("total", models.PositiveIntegerField(default=0)),
                        ("message", models.TextField(blank=True)),
                        ("at", models.DateTimeField()),
                        ("finished_at", models.DateTimeField(blank=True, null=True)),
                        ("address", models.CharField(max_length=2000)),
                        (
                            "article",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)ss",
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
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="captures",
                                to="claims.claim",
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
                                related_name="captures",
                                to="claims.outlet",
                            ),
                        ),
                        (
                            "snapshot",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="captures",
                                to="claims.snapshot",
                            ),
                        ),
                    ],
                    options={"indexes": [models.Index(fields=["article", "-id"], name="capture_newest")]},
                ),
                migrations.CreateModel(
                    name="Exchange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("warc", models.BinaryField()),
                        ("warc_sha256", models.CharField(max_length=64)),
                        ("asked", models.CharField(max_length=2000)),
                        ("answered", models.CharField(max_length=2000)),
                        ("status", models.PositiveSmallIntegerField()),
                        (
                            "snapshot",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="exchange",
                                to="claims.snapshot",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Imprint",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("title", models.CharField(blank=True, max_length=300)),
                        ("byline", models.CharField(blank=True, max_length=300)),
                        ("signature", models.CharField(blank=True, max_length=300)),
                        ("published", models.DateField(blank=True, null=True)),
                        (
                            "published_precision",
                            models.CharField(
                                choices=[("day", "Day"), ("month", "Month"), ("year", "Year")],
                                default="day",
                                max_length=8,
                            ),
                        ),
                        ("published_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "desk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
                            ),
                        ),
                        (
                            "snapshot",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="imprint",
                                to="claims.snapshot",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.RunSQL(
                    """
            INSERT INTO claims_imprint
                (desk_id, snapshot_id, version, title, byline, signature, published, published_precision)
            SELECT s.desk_id, s.id, 1, o.title, s.byline, s.signature, s.published, s.published_precision
            FROM claims_snapshot s JOIN claims_source o ON o.id = s.source_id
            """,
                    elidable=True,
                ),
                migrations.RemoveField(
                    model_name="snapshot",
                    name="byline",
                ),
                migrations.RemoveField(
                    model_name="snapshot",
                    name="published",
                ),
                migrations.RemoveField(
                    model_name="snapshot",
                    name="published_precision",
                ),
                migrations.RemoveField(
                    model_name="snapshot",
                    name="signature",
                ),
                migrations.AddField(
                    model_name="article",
                    name="origins_required",
                    field=models.PositiveSmallIntegerField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="desk",
                    name="fetching",
                    field=models.BooleanField(default=True),
                ),
                migrations.AddField(
                    model_name="desk",
                    name="parties_verify",
                    field=models.BooleanField(default=False),
                ),
                migrations.AddField(
                    model_name="origin",
                    name="at",
                    field=models.DateTimeField(default=django.utils.timezone.now),
                    preserve_default=False,
                ),
                migrations.AddField(
                    model_name="origin",
                    name="by",
                    field=models.ForeignKey(
                        default=None,  # there is no origin yet: until now nothing made one
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                    preserve_default=False,
                ),
                migrations.AddField(
                    model_name="origin",
                    name="kind",
                    field=models.CharField(
                        choices=[
                            ("statement", "statement or press release"),
                            ("official", "official or witness"),
                            ("agency", "news agency"),
                            ("reporting", "an outlet’s own reporting"),
                        ],
                        default="statement",
                        max_length=16,
                    ),
                ),
                migrations.AddField(
                    model_name="origin",
                    name="merged_into",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="claims.origin",
                    ),
                ),
                migrations.AddField(
                    model_name="source",
                    name="updates",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updated_by",
                        to="claims.source",
                    ),
                ),
                migrations.AlterField(
                    model_name="job",
                    name="article",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="%(class)ss", to="claims.article"
                    ),
                ),
                migrations.AlterField(
                    model_name="job",
                    name="state",
                    field=models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("running", "Running"),
                            ("done", "Done"),
                            ("failed", "Failed"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="waiting",
                        max_length=16,
                    ),
                ),
                migrations.AddField(
                    model_name="passage",
                    name="words",
                    field=models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.SearchVector("text", config="english"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                migrations.AddIndex(
                    model_name="passage",
                    index=django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["words"], name="passage_words"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="835f604713163c9990d3945481ea462de40eec93",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cf12e",
                            table="claims_exchange",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only_truncate",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;",
                            hash="161630a1f0da09f621bad73d842583f17f82e055",
                            level="STATEMENT",
                            operation="TRUNCATE",
                            pgid="pgtrigger_append_only_truncate_bf043",
                            table="claims_exchange",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
