"""`manage.py make_desk`."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from claims.models import Desk
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_a_desk_is_made_for_somebody_who_is_there() -> None:
    make.person("dana")
    said = StringIO()
    call_command("make_desk", "City desk", administrator="dana@desk.example", time_zone="Asia/Karachi", stdout=said)
    desk = Desk.objects.get()
    assert desk.public_id in said.getvalue()
    assert (desk.name, desk.time_zone) == ("City desk", "Asia/Karachi")
    with pytest.raises(CommandError, match="createsuperuser"):
        call_command("make_desk", "Other", administrator="nobody@desk.example")
    with pytest.raises(CommandError, match="no time zone"):
        call_command("make_desk", "Other", administrator="dana@desk.example", time_zone="Nowhere")
