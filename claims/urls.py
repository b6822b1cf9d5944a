"""Addresses. A page is a noun and answers GET; what changes something is a verb and answers POST."""

from django.urls import path

from claims.views import articles, captures, claims, desk, matrix, origins, reports, search, snapshots, sources

ARTICLE = "articles/<slug:article>/"
CLAIM = ARTICLE + "claims/<int:number>"

urlpatterns = [
    # articles
    path("", articles.article_list, name="article_list"),
    path("articles/new", articles.article_import, name="article_import"),
    path(ARTICLE, articles.article_detail, name="article_detail"),
    path(ARTICLE + "analysis", articles.article_analysis, name="article_analysis"),
    path(ARTICLE + "analyse", articles.analyse, name="analyse"),
    path(ARTICLE + "withdraw", articles.article_withdraw, name="article_withdraw"),
    path(ARTICLE + "restore", articles.restore, name="restore"),
    # the workbench
    path(CLAIM, claims.claim_detail, name="claim_detail"),
    path(CLAIM + "/verdict", claims.record_verdict, name="record_verdict"),
    path(CLAIM + "/reopen", claims.reopen, name="reopen"),
    path(CLAIM + "/search", claims.record_claim_search, name="record_claim_search"),
    path(CLAIM + "/passages/<slug:snapshot>/<int:index>", claims.accept_passage, name="accept_passage"),
    path("evidence/<slug:evidence>/withdraw", claims.withdraw_evidence, name="withdraw_evidence"),
    path("evidence/<slug:evidence>/set-aside", claims.set_aside, name="set_aside"),
    # what the outlets reported
    path(ARTICLE + "sources", sources.source_list, name="source_list"),
    path(ARTICLE + "sources/new", sources.report_choose, name="report_choose"),
    path(ARTICLE + "sources/capture", captures.capture_new, name="capture_new"),
    path(ARTICLE + "captures/<slug:capture>", captures.capture_detail, name="capture_detail"),
    path(ARTICLE + "captures/<slug:capture>/cancel", captures.cancel_capture, name="cancel_capture"),
    path(ARTICLE + "sources/<slug:outlet>/report", sources.report_new, name="report_new"),
    path(ARTICLE + "sources/<slug:outlet>/search", sources.search_new, name="search_new"),
    path(ARTICLE + "snapshots/<slug:snapshot>", sources.snapshot_detail, name="snapshot_detail"),
    path(ARTICLE + "snapshots/<slug:snapshot>/changes", snapshots.snapshot_changes, name="snapshot_changes"),
    path(ARTICLE + "snapshots/<slug:snapshot>/imprint", snapshots.imprint_edit, name="imprint_edit"),
    path(ARTICLE + "snapshots/<slug:snapshot>/received", snapshots.snapshot_received, name="snapshot_received"),
    path(ARTICLE + "snapshots/<slug:snapshot>/warc", snapshots.snapshot_warc, name="snapshot_warc"),
    path(CLAIM + "/snapshots/<slug:snapshot>", sources.snapshot_quote, name="snapshot_quote"),
    path(CLAIM + "/snapshots/<slug:snapshot>/silent", sources.record_reading, name="record_reading"),
    path("passages", search.passage_search, name="passage_search"),
    # what it all goes back to
    path(ARTICLE + "origins", origins.article_origins, name="article_origins"),
    path(ARTICLE + "origins/confirm", origins.confirm_origin, name="confirm_origin"),
    path(ARTICLE + "origins/split", origins.split_origin, name="split_origin"),
    path(ARTICLE + "origins/merge", origins.merge_origin, name="merge_origin"),
    path(ARTICLE + "origins/keep-apart", origins.keep_apart, name="keep_apart"),
    path(ARTICLE + "origins/required", origins.require_origins, name="require_origins"),
    # what the outlets say of every claim
    path(ARTICLE + "matrix", matrix.article_matrix, name="article_matrix"),
    path(ARTICLE + "matrix/<int:number>/<slug:outlet>", matrix.matrix_cell, name="matrix_cell"),
    # the report
    path(ARTICLE + "report", reports.article_report, name="article_report"),
    path(ARTICLE + "report.html", reports.article_report_html, name="article_report_html"),
    path(ARTICLE + "report.csv", reports.article_report_csv, name="article_report_csv"),
    path(ARTICLE + "report.json", reports.article_report_json, name="article_report_json"),
    # the desk
    path("outlets", desk.outlet_list, name="outlet_list"),
    path("outlets/new", desk.outlet_new, name="outlet_new"),
    path("outlets/<slug:outlet>", desk.outlet_detail, name="outlet_detail"),
    path("people", desk.people_list, name="people_list"),
    path("people/add", desk.add_member, name="add_member"),
    path("people/<slug:person>/link", desk.invite_again, name="invite_again"),
    path("people/<slug:person>/role", desk.change_role, name="change_role"),
    path("desk", desk.desk_detail, name="desk_detail"),
    path("desk/fetching", desk.switch_fetching, name="switch_fetching"),
    path("log", desk.log_list, name="log_list"),
]
