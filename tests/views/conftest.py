"""The world that the view tests share: a desk with its people, an analysed article, and clients that are logged in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from claims.models import Article, User
from tests import factories


@pytest.fixture
def world(db: None) -> factories.Cast:
    """Alice edits, bob and charlie review, dana administers; eve administers another desk."""
    return factories.cast()


@pytest.fixture
def article(world: factories.Cast) -> Article:
    """An article with five claims."""
    return factories.analysed(world)


@pytest.fixture
def log_in() -> Callable[[User], Client]:
    """A browser of somebody who is logged in."""

    def made(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return made


@pytest.fixture
def bob(world: factories.Cast, log_in: Callable[[User], Client]) -> Client:
    """Bob's browser: a reviewer."""
    return log_in(world.bob)


@pytest.fixture
def alice(world: factories.Cast, log_in: Callable[[User], Client]) -> Client:
    """Alice's browser: an editor."""
    return log_in(world.alice)


@pytest.fixture
def dana(world: factories.Cast, log_in: Callable[[User], Client]) -> Client:
    """Dana's browser: an administrator."""
    return log_in(world.dana)
