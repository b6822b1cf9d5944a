"""The entry point for a web server that speaks WSGI."""

import os

from django.core.wsgi import get_wsgi_application

from factcheck.checks import require_secret_key

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")

application = get_wsgi_application()
require_secret_key()
