"""Every address as everybody: one walk over the table of addresses, which fails for a route that it does not know.

Each route is asked as every role, with another desk's object, with none, without being logged in and by the wrong
method; its queries are counted, and counted again when there is more of everything.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from claims import policies
from claims.actions import articles, captures, evidence
from claims.actions import claims as claims_actions
from claims.models import Article, Evidence, Role, Stance, User
from tests import factories
from tests.addresses import ACCOUNTS, ADMIN, ADMIN_MODELS, HERE, POST_PERMISSION, ROUTES, Things

BUDGET = {"get": 40, "post": 60}
"""Queries that any page or change may make; a change reads what its rules judge, under its locks."""


def routes(resolver: URLResolver | None = None, namespace: str = "") -> Iterator[tuple[str, set[str]]]:
    """Every named route with the names in its address."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLPattern):
            if pattern.name:
                yield namespace + pattern.name, set(pattern.pattern.regex.groupindex)
        else:
            yield from routes(pattern, f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace)


NAMES = dict(routes())


@pytest.fixture
def things(db: None) -> Things:
    """An article with one verified claim, a contradiction at its second claim, and two articles in other states."""
    world = factories.cast()
    first = factories.verified(world)
    article = first.article
    second = factories.numbered(article, 2)
    snapshot = factories.report(world, article)
    contradiction = factories.quote(world, second, snapshot, "Twelve passengers died", Stance.CONTRADICTS)
    failed = factories.waiting(world, "The bridge fell on Monday.")
    claims_actions.fail_analysis(job=failed, message="It broke off.")
    gone = factories.waiting(world, "The road was closed on Friday.").article
    gone = articles.withdraw_article(article=gone, why="Twice the same.", seen=gone.version, by=world.alice)
    factories.person("frank")
    return Things(
        world=world,
        article=Article.objects.get(pk=article.pk),
        failed=Article.objects.get(pk=failed.article_id),
        withdrawn=gone,
        support=Evidence.objects.get(claim=first),
        contradiction=contradiction,
        capture=factories.capture(world, article),
        fetched=factories.fetched(world, article),
    )


def _client(user: User | None) -> Client:
    client = Client()
    if user:
        client.force_login(user)
    return client


def _ask(client: Client, method: str, address: str, data: dict[str, Any], **headers: str) -> Any:
    """The answer, with everything that it wrote undone, and its number of queries."""
    with CaptureQueriesContext(connection) as queries, transaction.atomic():
        response = getattr(client, method)(address, data, headers=headers)
        transaction.set_rollback(True)
    response.queries = len(queries)
    return response


def _address(things: Things, name: str, **changed: Any) -> str:
    values = things.names(name) | changed
    return reverse(name, kwargs={key: values[key] for key in NAMES[name]})


def _everybody(things: Things) -> dict[Role, User]:
    return {
        Role.REVIEWER: things.world.bob,
        Role.EDITOR: things.world.alice,
        Role.ADMINISTRATOR: things.world.dana,
    }


def test_every_route_is_known() -> None:
    """A new route has to be added to the tables above, and so to the walks below."""
    named = {name.removeprefix("admin:") for name in NAMES if name.startswith("admin:")}
    assert named == ADMIN
    assert {name for name in NAMES if ":" not in name} == ROUTES.keys() | ACCOUNTS.keys() | HERE


def _cases(things: Things) -> Iterator[tuple[str, str, policies.Permission, int, dict[str, Any]]]:
    for name, route in ROUTES.items():
        for method in route.methods:
            sends = method == "post" or len(route.methods) == 1
            permission = POST_PERMISSION.get(name, route.permission) if method == "post" else route.permission
            ok = route.ok if sends else 200
            yield name, method, permission, ok, route.data(things) if sends else {}


def test_each_role_gets_what_the_table_of_rights_gives_it(things: Things) -> None:
    """Who may gets the page; who may not gets 403 and the rule's sentence; somebody of no desk gets neither."""
    clients = {role: _client(user) for role, user in _everybody(things).items()}
    stranger = _client(User.objects.get(email="frank@desk.example"))
    for name, method, permission, ok, data in _cases(things):
        address = _address(things, name)
        for role, client in clients.items():
            response = _ask(client, method, address, data)
            why_not = policies.why_not(role, permission)
            assert response.status_code == (403 if why_not else ok), (name, method, role, response.content[:500])
            if why_not:
                assert why_not in response.content.decode(), (name, role)
            assert response.queries <= BUDGET[method], (name, method, response.queries)
        assert _ask(stranger, method, address, data).status_code == 403, (name, method)


def test_another_desks_objects_are_not_there(things: Things) -> None:
    """Not even for its administrator; and 404 is the same sentence whether a thing is elsewhere or nowhere."""
    eve, dana = _client(things.world.eve), _client(things.world.dana)
    for name, method, _, _, data in _cases(things):
        if not NAMES[name]:
            continue
        elsewhere = _ask(eve, method, _address(things, name), data)
        assert elsewhere.status_code == 404, (name, method, elsewhere.status_code)
        for key in NAMES[name]:
            nothing: Any = 999_999_999_999 if key in {"number", "index"} else "nothere"
            nowhere = _ask(dana, method, _address(things, name, **{key: nothing}), data)
            assert nowhere.status_code == 404, (name, method, key, nowhere.status_code)


def test_nobody_gets_in_without_logging_in(things: Things) -> None:
    """A page leads to the log-in page and back; htmx is told to go there as a whole."""
    nobody = _client(None)
    login = reverse("account_login")
    for name, method, _, _, data in _cases(things):
        address = _address(things, name)
        response = _ask(nobody, method, address, data)
        assert response.status_code == 302, name
        assert response["Location"].startswith(f"{login}?next="), name
        response = _ask(nobody, method, address, data, hx_request="true")
        assert (response.status_code, response.get("HX-Redirect")) == (204, login), name


def test_other_methods_are_refused(things: Things) -> None:
    """A page is not posted to, and a change is not asked for by a link."""
    dana = _client(things.world.dana)
    for name, route in ROUTES.items():
        for method in {"get", "post", "put", "delete"} - set(route.methods):
            assert _ask(dana, method, _address(things, name), {}).status_code == 405, (name, method)


def test_a_get_changes_nothing(things: Things) -> None:
    """No row of any of our tables is written by looking."""
    dana = _client(things.world.dana)
    for name, method, _, _, data in _cases(things):
        if method == "get":
            with CaptureQueriesContext(connection) as queries:
                dana.get(_address(things, name), data)
            written = [q["sql"] for q in queries if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
            assert not written, (name, written)


def test_queries_do_not_grow_with_rows(things: Things) -> None:
    """More articles, reports, quotations, readings, searches, people and outlets cost no further query."""
    dana = _client(things.world.dana)
    pages = [(name, _address(things, name), data) for name, method, _, _, data in _cases(things) if method == "get"]
    before = {name: _ask(dana, "get", address, data).queries for name, address, data in pages}
    world, article = things.world, things.article
    for n in range(3):
        factories.waiting(world, f"Something else happened on day {n}.")
        snapshot = factories.report(world, article, "North Wire", text=f"{factories.REPORT} This is report {n}.")
        for number in (1, 2, 4):
            claim = factories.numbered(article, number)
            factories.quote(world, claim, snapshot, "A ferry sank in the bay")
        evidence.record_reading(claim=factories.numbered(article, 3), snapshot=snapshot, by=world.charlie)
        outlet = factories.outlet(world, "Vell Courier")
        evidence.record_search(article=article, outlet=outlet, where=f"archive {n}", by=world.bob)
        evidence.record_search(article=article, claim=factories.numbered(article, 2), where="a wire", by=world.bob)
        factories.capture(world, article, f"https://courier.example/{n}")
        captures.fail_capture(
            capture=factories.capture(world, article, f"https://courier.example/lost/{n}"), message="It broke off."
        )
        factories.report(
            world, article, text=f"Twelve passengers died on day {n}.", again=things.support.snapshot.source
        )
        factories.member(world, f"guest{n}")
    after = {name: _ask(dana, "get", address, data).queries for name, address, data in pages}
    assert {name: (before[name], after[name]) for name in before if after[name] > before[name]} == {}


def test_the_account_pages_answer(things: Things) -> None:
    """As the table says: closed to visitors where they are somebody's own, open where one gets in."""
    nobody, bob = _client(None), _client(things.world.bob)
    keys = {"key": "wrong", "uidb36": "1"}
    got = {}
    for name in ACCOUNTS:
        address = reverse(name, kwargs={key: keys[key] for key in NAMES[name]})
        got[name] = tuple(_ask(client, "get", address, {}).status_code for client in (nobody, bob))
    assert got == ACCOUNTS


def test_the_admin_is_the_operators_and_reads_only(things: Things) -> None:
    """No member of a desk gets in by their role; the operator sees rows and can change none but accounts."""
    root = _client(User.objects.create_superuser("root@desk.example", factories.PASSWORD, name="Root"))
    bob = _client(things.world.bob)
    nobody = _client(None)
    login = reverse("account_login")
    rows = {"claims_article": things.article.pk, "claims_user": things.world.bob.pk}
    for model in sorted(ADMIN_MODELS):
        listed = reverse(f"admin:{model}_changelist")
        assert _ask(bob, "get", listed, {}).status_code in (302, 403), model
        assert _ask(nobody, "get", listed, {})["Location"].startswith((login, reverse("admin:login"))), model
        assert _ask(root, "get", listed, {}).status_code == 200, model
        adds = _ask(root, "get", reverse(f"admin:{model}_add"), {}).status_code
        assert adds == (200 if model == "claims_user" else 403), model
        if model in rows:
            assert _ask(root, "get", reverse(f"admin:{model}_change", args=[rows[model]]), {}).status_code == 200
            assert _ask(root, "post", reverse(f"admin:{model}_delete", args=[rows[model]]), {}).status_code == 403
    for page in ("index", "password_change", "jsi18n"):
        assert _ask(root, "get", reverse(f"admin:{page}"), {}).status_code == 200, page


def test_health_is_open(things: Things) -> None:
    """A load balancer has no account."""
    assert _client(None).get(reverse("healthz")).status_code == 200
