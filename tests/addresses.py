"""The table of addresses: whose each is, by which methods, with which input, and what comes of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from claims import policies, queries
from claims.models import Article, Capture, Evidence, Snapshot
from tests import factories


@dataclasses.dataclass(frozen=True)
class Things:
    """The rows that addresses name."""

    world: factories.Cast
    article: Article
    failed: Article
    withdrawn: Article
    support: Evidence
    contradiction: Evidence
    capture: Capture
    fetched: Snapshot

    def names(self, route: str) -> dict[str, Any]:
        """What stands for each name in an address."""
        article = {"analyse": self.failed, "restore": self.withdrawn}.get(route, self.article)
        quoted = self.contradiction if route == "set_aside" else self.support
        return {
            "article": article.public_id,
            "number": 1 if route == "reopen" else 3 if route == "record_reading" else 2,
            "evidence": quoted.public_id,
            "outlet": factories.outlet(self.world, "North Wire").public_id,
            "snapshot": (self.fetched if route == "snapshot_warc" else self.support.snapshot).public_id,
            "capture": self.capture.public_id,
            "index": 1,
            "person": self.world.charlie.public_id,
        }


@dataclasses.dataclass(frozen=True)
class Route:
    """What an address does: for whom, by which methods, with which input, and what comes of it."""

    permission: policies.Permission = "look"
    methods: tuple[str, ...] = ("get",)
    data: Callable[[Things], dict[str, Any]] = lambda _: {}
    ok: int = 200


def _seen(row: str) -> Callable[[Things], dict[str, Any]]:
    return lambda things: {"seen": getattr(things, row).version, "why": "It was a test."}


def _why(what: str, row: str) -> Callable[[Things], dict[str, Any]]:
    def made(things: Things) -> dict[str, Any]:
        quoted: Evidence = getattr(things, row)
        prefix = f"{what}-{quoted.public_id}"
        return {f"{prefix}-seen": quoted.version, f"{prefix}-why": "It was a test."}

    return made


def _taken(field: str, **more: str) -> Callable[[Things], dict[str, Any]]:
    return lambda things: {field: f"{things.support.public_id}.{things.support.version}"} | more


def _merged(things: Things) -> dict[str, Any]:
    proposal = queries.article_origins(queries.article_page(things.article)).to_decide[0]
    return _taken("take")(things) | {"into": proposal.address}


BOTH = ("get", "post")

ROUTES: dict[str, Route] = {
    "article_list": Route(),
    "article_import": Route("bring in an article", BOTH, lambda _: {"text": "Nine people left the island."}, 302),
    "article_detail": Route(ok=302),
    "article_analysis": Route(ok=302),
    "analyse": Route("analyse an article", ("post",), _seen("failed"), 302),
    "article_withdraw": Route("withdraw an article", BOTH, _seen("article"), 302),
    "restore": Route("withdraw an article", ("post",), _seen("withdrawn"), 302),
    "claim_detail": Route(),
    "record_verdict": Route(
        "record a verdict", ("post",), lambda _: {"so": "disputed", "reason": "3", "words": "", "seen": 1}, 302
    ),
    "reopen": Route(
        "record a verdict",
        ("post",),
        lambda t: {"seen": factories.numbered(t.article, 1).version, "why": "It was a test."},
        302,
    ),
    "record_claim_search": Route("gather evidence", ("post",), lambda _: {"where": "an archive"}, 302),
    "accept_passage": Route("gather evidence", ("post",), lambda _: {"stance": "mentions"}, 302),
    "withdraw_evidence": Route("gather evidence", ("post",), _why("withdraw", "support"), 302),
    "set_aside": Route("gather evidence", ("post",), _why("set_aside", "contradiction"), 302),
    "source_list": Route(),
    "report_choose": Route("gather evidence", data=lambda t: {"outlet": t.names("")["outlet"]}, ok=302),
    "report_new": Route(
        "gather evidence", BOTH, lambda _: {"text": "Twelve died in the bay.", "fidelity": "verbatim"}, 302
    ),
    "capture_new": Route("gather evidence", BOTH, lambda _: {"address": "https://courier.example/new"}, 302),
    "capture_detail": Route(),
    "cancel_capture": Route("gather evidence", ("post",), ok=302),
    "search_new": Route("gather evidence", BOTH, lambda _: {"where": "its own search"}, 302),
    "snapshot_detail": Route(),
    "snapshot_changes": Route(),
    "imprint_edit": Route("gather evidence", BOTH, lambda _: {"title": "Mine", "seen": 1, "seen_source": 1}, 302),
    "snapshot_received": Route(),
    "snapshot_warc": Route(),
    "snapshot_quote": Route("gather evidence", BOTH, lambda _: {"passages": "1", "stance": "supports"}, 302),
    "record_reading": Route("gather evidence", ("post",), ok=302),
    "passage_search": Route(data=lambda t: {"q": "ferry", "article": t.article.public_id, "claim": "2"}),
    "article_origins": Route(),
    "confirm_origin": Route("gather evidence", ("post",), _taken("take", name="Port note", kind="statement"), 302),
    "split_origin": Route("gather evidence", ("post",), _taken("every"), 302),
    "merge_origin": Route("gather evidence", ("post",), _merged, 302),
    "keep_apart": Route("gather evidence", ("post",), _taken("every"), 302),
    "require_origins": Route(
        "edit rules", ("post",), lambda t: {"origins_required": 2, "seen": t.article.version}, 302
    ),
    "article_matrix": Route(),
    "matrix_cell": Route(),
    "article_report": Route(),
    "article_report_html": Route(),
    "article_report_csv": Route(),
    "article_report_json": Route(),
    "outlet_list": Route(),
    "outlet_new": Route("edit outlets", BOTH, lambda _: {"name": "The Isle", "kind": "newspaper"}, 302),
    "outlet_detail": Route("edit outlets", BOTH, lambda _: {"name": "The Isle", "kind": "newspaper", "seen": 1}, 302),
    "people_list": Route(),
    "add_member": Route("manage people", ("post",), lambda _: {"email": "frank@desk.example", "role": "editor"}, 302),
    "invite_again": Route("manage people", ("post",), lambda _: {}, 422),
    "change_role": Route("manage people", ("post",), lambda _: {"role": "editor", "seen": 1}, 302),
    "desk_detail": Route("look", BOTH, lambda t: {"origins_required": 2, "seen": t.world.desk.version}, 302),
    "switch_fetching": Route("switch fetching", ("post",), lambda t: {"seen": t.world.desk.version}, 302),
    "log_list": Route(),
}
"""Our own routes. `desk_detail` is read by all and changed by those who may edit rules."""

POST_PERMISSION: dict[str, policies.Permission] = {"desk_detail": "edit rules"}

ACCOUNTS = {  # allauth's: what an anonymous visitor and somebody who is logged in get for a GET
    "account_login": (200, 302),
    "account_logout": (302, 200),
    "account_inactive": (200, 200),
    "account_signup": (200, 302),
    "account_reauthenticate": (302, 200),
    "account_email": (302, 200),
    "account_email_verification_sent": (200, 200),
    "account_change_password": (302, 200),
    "account_set_password": (302, 302),
    "account_reset_password": (200, 200),
    "account_reset_password_done": (200, 200),
    "account_reset_password_from_key": (200, 200),
    "account_reset_password_from_key_done": (200, 200),
    "account_confirm_email": (200, 200),
    "account_confirm_login_code": (302, 302),
    "mfa_index": (302, 200),
    "mfa_authenticate": (302, 302),
    "mfa_reauthenticate": (302, 302),
    "mfa_activate_totp": (302, 302),
    "mfa_deactivate_totp": (302, 404),
    "mfa_view_recovery_codes": (302, 404),
    "mfa_generate_recovery_codes": (302, 302),
    "mfa_download_recovery_codes": (302, 404),
}

HERE = {"healthz"}

ADMIN_MODELS = {
    "claims_user",
    "claims_logentry",
    "claims_article",
    "claims_job",
    "claims_desk",
    "claims_membership",
    "claims_outlet",
    "claims_source",
    "mfa_authenticator",
    "procrastinate_procrastinatejob",
}

ADMIN = {
    "index",
    "login",
    "logout",
    "password_change",
    "password_change_done",
    "autocomplete",
    "jsi18n",
    "view_on_site",
    "app_list",
    "auth_user_password_change",
} | {f"{model}_{page}" for model in ADMIN_MODELS for page in ("changelist", "add", "history", "delete", "change")}
