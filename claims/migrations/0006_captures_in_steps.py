import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0005_passages_by_their_terms"),
    ]

    operations = [
        migrations.AddField(
            model_name="capture",
            name="source",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="captures",
                to="claims.source",
            ),
        ),
        migrations.AddField(
            model_name="capture",
            name="step",
            field=models.CharField(
                choices=[("asking", "asking the site"), ("receiving", "receiving"), ("reading", "reading the text")],
                default="asking",
                max_length=16,
            ),
        ),
        migrations.AddField(
            model_name="exchange",
            name="led",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="exchange",
            name="robots",
            field=models.CharField(default="not asked", max_length=16),
        ),
    ]
