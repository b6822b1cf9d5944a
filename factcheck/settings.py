"""Settings, all from the environment and secure unless said otherwise; docs/operating.md has the table.

Two things relax them: `manage.py demo`, which serves plain HTTP to this machine only, and a test run.
"""

import os
import secrets
import sys
from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF

from claims.ingest import addresses

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()

DEMO: bool = env.bool("FACTCHECK_DEMO", default=sys.argv[1:2] == ["demo"])  # the command is not there yet to say so
TESTS = "PYTEST_VERSION" in os.environ  # set by pytest
HTTPS = not (DEMO or TESTS)

DEBUG: bool = env.bool("DEBUG", default=False)
# None has a default but these two: see factcheck/checks.py.
SECRET_KEY: str = env.str("SECRET_KEY", default="" if HTTPS else secrets.token_urlsafe(50))
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", default=[] if HTTPS else ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "factcheck",  # first: its migrate acts as the tables' owner
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "pgtrigger",
    "procrastinate.contrib.django",
    "claims",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "claims.middleware.DomainErrors",
]

ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
ASGI_APPLICATION = "factcheck.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# --- the database: see factcheck/postgres ---
_url: str = "" if DEMO else env.str("DATABASE_URL", default="")  # the demonstration never touches another database
_owner: str = "" if DEMO else env.str("DATABASE_OWNER_URL", default="")
_login: dict[str, Any] = env.db_url_config(_url) if _url else {"NAME": "factcheck"}
_pool: int = env.int("DATABASE_POOL", default=0)
DATABASES = {
    "default": {
        **_login,
        "ENGINE": "factcheck.postgres",
        "DATA_DIR": None if _url else Path(env.str("FACTCHECK_DATA_DIR", default=str(BASE_DIR / "var"))),
        "OWNER": {key: value for key, value in env.db_url_config(_owner).items() if key in ("USER", "PASSWORD")}
        if _owner
        else {},
        # a web process keeps its connections in a pool, which replaces those that a restart of the server has broken
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            **_login.get("OPTIONS", {}),
            **({"pool": {"min_size": 1, "max_size": _pool, "timeout": 10}} if _pool else {}),
        },
    }
}
PROCRASTINATE_ON_APP_READY = "factcheck.postgres.jobs.on_app_ready"

# In the database, so that all processes count the same attempts to log in.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "factcheck_cache"}}

# --- accounts ---
AUTH_USER_MODEL = "claims.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTH_PASSWORD_VALIDATORS[1]["OPTIONS"] = {"min_length": 12}  # type: ignore[assignment]  # a validator's options are of any type
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "factcheck.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]  # allauth asks, though sign-up is closed
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an administrator invites people and vouches for their addresses
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if HTTPS else "http"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Fact desk"

vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
DEFAULT_FROM_EMAIL: str = env.str("DEFAULT_FROM_EMAIL", default="factcheck@localhost")

# --- in and out ---
PROXIES: int = env.int("PROXIES", default=0)
if PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS: int = env.int("HSTS_SECONDS", default=31_536_000) if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_COOKIE_HTTPONLY = True  # pages carry the token themselves
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
_UNUSED = "accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment usb"
PERMISSIONS_POLICY: dict[str, list[str]] = {feature: [] for feature in _UNUSED.split()}

# a pasted text of over 5 MB is refused by its form, with what was typed still there, so more than that must get in
DATA_UPLOAD_MAX_MEMORY_SIZE = 24 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 1  # no form has more
FILE_UPLOAD_HANDLERS = ["factcheck.uploads.BoundedUploadHandler"]  # in memory, none is written to a folder

# --- reports fetched by their address: see docs/operating.md ---
FETCHING: bool = env.bool("FETCHING", default=True)
FETCH_PERMITTED: list[tuple[str, int]] = [addresses.pair(one) for one in env.list("FETCH_PERMITTED", default=[])]

# --- an optional language model, for splitting only: see docs/operating.md ---
LANGUAGE_MODEL_URL: str = env.str("LANGUAGE_MODEL_URL", default="")
LANGUAGE_MODEL: str = env.str("LANGUAGE_MODEL", default="")
LANGUAGE_MODEL_KEY: str = env.str("LANGUAGE_MODEL_KEY", default="")

# --- words, times, files ---
LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"  # stored and logged; a desk shows its own
STATIC_URL = "static/"
# Production collects them here, compressed and named by their hash; the rest takes them from where they lie.
STATIC_ROOT: Path | None = Path(env.str("STATIC_ROOT", default=str(BASE_DIR / "staticfiles"))) if HTTPS else None
WHITENOISE_USE_FINDERS = not HTTPS
STORAGES = {
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if HTTPS
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", default="WARNING" if DEMO or TESTS else "INFO")},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        # what they do at each start of each command is no news
        "procrastinate.blueprints": {"level": "WARNING"},
        "procrastinate.periodic": {"level": "WARNING"},
    },
}
