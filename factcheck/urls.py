"""Addresses: the workbench, its accounts, the administration, the health check."""

from allauth.account.decorators import secure_admin_login
from allauth.mfa.totp.views import activate_totp
from csp.decorators import csp_update
from django.contrib import admin
from django.urls import include, path

from factcheck.health import healthz

admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]  # one log-in, one lock-out

handler400 = "factcheck.uploads.bad_request"

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("admin/", admin.site.urls),
    # the code to scan is an image inside the page
    path("accounts/2fa/totp/activate/", csp_update({"img-src": ["data:"]})(activate_totp), name="mfa_activate_totp"),
    path("accounts/2fa/", include("allauth.mfa.urls")),
    path("accounts/", include("allauth.account.urls")),
    path("", include("claims.urls")),
]
