"""The database backend: PostgreSQL at DATABASE_URL, or the embedded server in the data folder.

`server` starts and stops the embedded one, `passage` lets its system user reach it, `roles` says who may do what in
either, `base` is what Django loads, `jobs` makes the job worker as patient as the rest.
"""
