"""Passages are found by the terms of the language code, and belong to a desk by themselves."""

import django.db.models.deletion
from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models

import claims.models.fields

_AT_ONCE = 2_000


def index(apps, schema_editor):
    """Write the terms of every passage."""
    passages = apps.get_model("claims", "Passage").objects.using(schema_editor.connection.alias).order_by("pk")
    last = 0
    while batch := list(passages.filter(pk__gt=last).only("pk", "text")[:_AT_ONCE]):
        field = passages.model._meta.get_field("words")
        for passage in batch:
            passage.words = field.pre_save(passage, add=False)
        passages.bulk_update(batch, ["words"])
        last = batch[-1].pk


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0004_tombstone"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="passage", name="passage_words"),
        migrations.RemoveField(model_name="passage", name="words"),
        migrations.AddField(
            model_name="passage",
            name="words",
            field=claims.models.fields.TermsField(default="", editable=False),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="passage",
            name="desk",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"
            ),
        ),
        migrations.RunSQL(
            "UPDATE claims_passage p SET desk_id = s.desk_id FROM claims_snapshot s WHERE s.id = p.snapshot_id",
            migrations.RunSQL.noop,
            elidable=True,
        ),
        migrations.RunPython(index, migrations.RunPython.noop, elidable=True),
        migrations.RunSQL("SET CONSTRAINTS ALL IMMEDIATE", migrations.RunSQL.noop, elidable=True),
        migrations.AlterField(
            model_name="passage",
            name="desk",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="claims.desk"),
        ),
        migrations.AddIndex(
            model_name="passage", index=GinIndex(fields=["words"], name="passage_words", fastupdate=False)
        ),
    ]
