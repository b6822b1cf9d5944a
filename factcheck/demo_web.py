"""The demonstration's web server: gunicorn's settings.

It loads while the demonstration makes the database, and opens its port when told to by a line on its input, so that
nobody meets a page before there is one.
"""

import sys

from gunicorn.arbiter import Arbiter

wsgi_app = "factcheck.asgi:application"
worker_class = "asgi"
workers = 2
preload_app = True
control_socket_disable = True
loglevel = "warning"


def on_starting(server: Arbiter) -> None:
    """Wait for the word; go home if there is none, because whoever would give it has died."""
    if not sys.stdin.readline():
        sys.exit("the demonstration ended before it was ready")
