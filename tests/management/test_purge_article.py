"""`manage.py purge_article`."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from claims.actions import articles
from claims.models import Article
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


def purge(article: str, *more: str, by: str = "dana@desk.example") -> str:
    said = StringIO()
    call_command("purge_article", article, "--by", by, "--why", "A court order.", *more, stdout=said)
    return said.getvalue()


def test_it_says_what_would_go_and_then_does_it() -> None:
    world = make.cast()
    article = make.analysed(world)
    articles.withdraw_article(article=article, why="Retracted.", seen=article.version, by=world.alice)
    assert "“The ferry” would go for good, with 5 claims" in purge(article.public_id)
    assert Article.objects.exists()
    assert purge(article.public_id, "--confirm") == "Purged, with 5 claims and 0 reports; 0 reports stay.\n"
    assert not Article.objects.exists()


def test_what_is_wrong_is_said() -> None:
    article = make.analysed(make.cast()).public_id
    with pytest.raises(CommandError, match="Only a withdrawn article"):
        purge(article, "--confirm")
    with pytest.raises(CommandError, match="no article nothing"):
        purge("nothing")
    with pytest.raises(CommandError, match="Nobody has the address"):
        purge(article, by="nobody@desk.example")
