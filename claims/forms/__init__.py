"""The shape of input, no more: what is wanted is said by `actions`, and what they refuse becomes the form's own error.

A bound form knows its answer's status: 422 for what cannot be used, 413 for what is too large, 409 where somebody else
was first.
"""
