"""Every error that the workbench raises on purpose.

    FactcheckError
    ├── InputError          what was typed or uploaded cannot be used; says what to do     (422)
    │   ├── AlreadyThere    the same thing is in the desk already; names where              (422)
    │   └── TooLarge        more bytes than are taken in; says how many are                 (413)
    ├── RuleError           a rule of the desk forbids it now; the sentence is the rule's   (422)
    ├── NotAllowed          this person may not do it                                       (403)
    ├── NotThere            nothing of that name in this desk                               (404)
    │   └── Purged              it was there, and was purged; says when, why and its hash       (410)
    ├── Conflict            somebody else changed it first; carries what stands now         (409)
    ├── ModelError          the language model gave no usable answer; says what happened    (502)
    └── SetupError          the machine or the settings must be mended by the operator      (exit 1)

The message of each is a sentence for the person in front of the screen: what is wrong and what to do. A form
that was sent takes them up as its own error, so that what was typed stays on the page; the middleware turns all others
into responses, the commands into an exit status; nothing else catches them, save that the built-in splitter takes over
after a `ModelError`.
"""


class FactcheckError(Exception):
    """Base of the tree; its message is a sentence for the user."""

    status = 500


class InputError(FactcheckError):
    """What was typed or uploaded cannot be used."""

    status = 422


class AlreadyThere(InputError):
    """The same thing is in the desk already; `where` is the address of the one that stands."""

    def __init__(self, message: str, *, where: str = "") -> None:
        super().__init__(message)
        self.where = where


class TooLarge(InputError):
    """More bytes than are taken in."""

    status = 413


class RuleError(FactcheckError):
    """A rule of the desk forbids this action in the present state."""

    status = 422


class NotAllowed(FactcheckError):
    """This person's role does not allow the action."""

    status = 403


class NotThere(FactcheckError):
    """Nothing of that name in this desk, or nothing that this person may see."""

    status = 404


class Purged(NotThere):
    """It was there, and was purged."""

    status = 410


class Conflict(FactcheckError):
    """The row was changed by somebody else since it was read: nothing was written."""

    status = 409


class ModelError(FactcheckError):
    """The language model gave no usable answer: it could not be reached, was too slow, or answered something else."""

    status = 502


class SetupError(FactcheckError):
    """The machine or the settings must be mended before the workbench can start."""
