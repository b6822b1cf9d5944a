from django.db import migrations, models
from django.db.models.functions import Lower


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0006_captures_in_steps"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="origin",
            constraint=models.UniqueConstraint(
                models.F("desk"), Lower("name"), condition=models.Q(merged_into=None), name="origin_once"
            ),
        ),
    ]
