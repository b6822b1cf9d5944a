"""Every write.

Each action is a verb with keyword-only arguments and `by=`, checks its rules with `policies`, runs in one transaction,
and appends its log entry as the last statement of it. Actions never start background work: whoever calls them does,
in the same transaction.
"""
