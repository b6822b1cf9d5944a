"""The web server's entry point: `gunicorn factcheck.asgi:application -k asgi`."""

import os
import warnings

from django.core.asgi import get_asgi_application
from django.urls import get_resolver

from factcheck.checks import require_secret_key

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
os.environ.setdefault("DATABASE_POOL", "10")  # each request has a thread of its own here, and none keeps a connection
# WhiteNoise reads its files the old way; Django says so at each one
warnings.filterwarnings("ignore", "StreamingHttpResponse must consume synchronous iterators")

application = get_asgi_application()
require_secret_key()
_ = get_resolver().url_patterns  # all views are loaded now, not while the first visitor waits
