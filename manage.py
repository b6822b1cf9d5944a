#!/usr/bin/env python
"""Django's command line for the workbench."""

import os
import sys

from django.core.management import execute_from_command_line

from claims.exceptions import SetupError

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    try:
        execute_from_command_line(sys.argv)
    except SetupError as error:
        sys.exit(str(error))
