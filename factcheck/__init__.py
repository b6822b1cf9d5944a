"""The project around the workbench: settings, addresses, the web server's entry points and the database backend."""
