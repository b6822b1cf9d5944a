"""The world that the tests of reads share: a desk with its people, and an analysed article."""

from __future__ import annotations

import pytest

from claims.models import Article
from tests import factories


@pytest.fixture
def world(db: None) -> factories.Cast:
    """The cast and its desk."""
    return factories.cast()


@pytest.fixture
def article(world: factories.Cast) -> Article:
    """The ferry's article, published on 5 May 2031."""
    return factories.analysed(world)
